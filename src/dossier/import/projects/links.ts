/** Addresses that a record names. They are shown, never loaded. */

const ADDRESS = /^https?:\/\/[^\s/]\S*$/i;
const IN_TEXT = /https?:\/\/[^\s<>"'`{}|\\^[\]]+/gi;

/** Whether a text is a web address as a whole. */
export function isAddress(text: string): boolean {
	return text.length <= 4000 && ADDRESS.test(text);
}

/** The web addresses in a text, without the punctuation that ends a sentence. */
export function addressesIn(text: string): string[] {
	if (!text.includes("://")) return [];
	return (text.match(IN_TEXT) ?? [])
		.filter(isAddress)
		.map((address) => address.replace(/[.,;:!?)]+$/, ""))
		.filter(isAddress);
}
