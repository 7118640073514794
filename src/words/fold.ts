/** A text as it is compared with what somebody types: lower case, without accents, Latin or not; "Makhachkalá" is "makhachkala". */
export function fold(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
