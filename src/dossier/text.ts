import type { Text } from "./schema";

/** The words of a text in a language, else in the dossier's own, else in whichever it has. */
export function textIn(text: Text, language: string, own = language): string {
	if (typeof text === "string") return text;
	const first = () => Object.values(text).find((words) => typeof words === "string");
	return text[language] ?? text[own] ?? first() ?? "";
}
