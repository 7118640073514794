/** Names within the page's own sentences: a name may be written from right to left, or end with a sign that has no direction. */
import { straight } from "../dossier/direction";

/**
 * A name as it is put into a sentence, between signs that give it a direction of its own. They are for the way to the
 * screen: there an element stands for each (`isolatedParts`), and what is only heard goes without (`heard`).
 */
export function isolated(name: string): string {
	return `\u2068${straight(name)}\u2069`;
}

/** Of names of which some may be missing, those that are there, each as `isolated` puts it. */
export function eachIsolated(names: readonly (string | null | undefined)[]): string[] {
	return names.flatMap((name) => (name ? [isolated(name)] : []));
}

/** A sentence in parts: every second one is a name that `isolated` marked. */
export function isolatedParts(sentence: string): readonly string[] {
	return sentence.split(/\u2068([^\u2069]*)\u2069/);
}

/** A sentence without those signs, for the name of a button or a mark. */
export function heard(sentence: string): string {
	return straight(sentence);
}
