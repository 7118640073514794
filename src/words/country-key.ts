import { fold } from "./fold";

/** A country's name or code as it is compared: "The Gambia", "Côte d’Ivoire", "Myanmar (Burma)" are gambia, cotedivoire, myanmar. */
export function countryKey(written: string): string {
	return fold(written.slice(0, 100))
		.replace(/\(.*?\)/g, "")
		.replace(/^\s*the\s/, "")
		.replace(/[^\p{L}\p{N}]+/gu, "");
}
