/** Beginnings of the months' names, without accents: English, German, French, Spanish, Portuguese, Italian, then in Cyrillic. */
const BEGINNINGS = [
	"jan gen ene янв січ",
	"feb fev фев лют",
	"mar marz мар бер",
	"apr avr abr апр кві",
	"may mai mag мая май тра",
	"jun juin giu июн чер",
	"jul juil lug июл лип",
	"aug aou ago авг сер",
	"sep set сен вер",
	"oct okt out ott окт жов",
	"nov ноя лис",
	"dec dez dic дек гру",
].map((names) => names.split(" "));

/** 1 to 12, or 0 for what is no month. */
export function monthNumber(word: string): number {
	const plain = word.toLowerCase().replace("й", "Й").normalize("NFD").replace(/\p{M}/gu, "").replace("Й", "й");
	return BEGINNINGS.findIndex((names) => names.some((name) => plain.startsWith(name))) + 1;
}
