/** Letters as they are compared: without case, accents and the spellings of one letter that writers mix up. */

/** Marks that change no word when left out: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu;
/** Apostrophes in all their forms, the Arabic tatweel, and what formats (but not the non-joiner): as if they were not there. */
const SILENT = /^(?:['’‘ʼʻʿʾ`´ʹ′\u0640]|(?!\u200c)\p{Cf})$/u;
const WORD = /^[\p{L}\p{N}\p{M}]+$/u;

/** Letters that Unicode does not take apart, and letters that stand for one another on different keyboards. */
const SAME: Readonly<Record<string, string>> = {
	ß: "ss",
	æ: "ae",
	œ: "oe",
	ø: "o",
	đ: "d",
	ð: "d",
	ł: "l",
	ı: "i",
	þ: "th",
	ə: "a",
	ς: "σ",
	// Cyrillic of Central Asia, as typed on a keyboard without its letters
	қ: "к",
	ғ: "г",
	ҳ: "х",
	ҷ: "ч",
	ң: "н",
	ө: "о",
	ү: "у",
	ұ: "у",
	ә: "а",
	һ: "х",
	і: "и",
	ґ: "г",
	є: "е",
	// Arabic, Persian, Pashto and Urdu keyboards write these letters differently
	ي: "ی",
	ى: "ی",
	ې: "ی",
	ۍ: "ی",
	ك: "ک",
	ګ: "گ",
	ة: "ه",
	ە: "ه",
	ہ: "ه",
	ھ: "ه",
};

const known = new Map<string, string>();

/** One character folded: nothing for a mark, a space for what parts words. */
export function foldCharacter(character: string): string {
	const seen = known.get(character);
	if (seen !== undefined) return seen;
	const folded = SILENT.test(character) ? "" : foldedParts(character);
	known.set(character, folded);
	return folded;
}

function foldedParts(character: string): string {
	const parts = character.normalize("NFKD").toLowerCase().normalize("NFKD").replace(MARKS, "");
	let folded = "";
	for (const part of parts) folded += SILENT.test(part) ? "" : WORD.test(part) ? (SAME[part] ?? digit(part)) : " ";
	return folded;
}

/** Arabic and Persian digits as 0 to 9. */
function digit(character: string): string {
	const code = character.charCodeAt(0);
	if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
	if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
	return character;
}

/** A text as it is compared: folded words with one space between; folding it again changes nothing. */
export function fold(text: string): string {
	let folded = "";
	for (const character of text) folded += foldCharacter(character);
	return folded.replace(/ +/g, " ").trim();
}
