import type { Text } from "./schema";

/** The words of a text in a language, else in the dossier's own, else in whichever it has. */
export function textIn(text: Text, language: string, own = language): string {
	if (typeof text === "string") return text;
	return text[language] ?? text[own] ?? Object.values(text)[0] ?? "";
}
