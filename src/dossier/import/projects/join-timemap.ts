/** Several files of one TimeMap as one: its events, sources and associations are files of their own. */
import { type TimemapFiles, timemapFiles } from "./timemap";

const PARTS = ["events", "sources", "associations"] as const;

/**
 * The JSON texts of a TimeMap's files, in any order, as the text of one file that holds them all; null unless each is a
 * part of a TimeMap that no other is, and one has the events.
 */
export function joinTimemap(texts: readonly string[]): string | null {
	const joined: Partial<Record<(typeof PARTS)[number], unknown>> = {};
	for (const text of texts) {
		const files = partsOf(text);
		if (!files) return null;
		const parts = PARTS.filter((part) => files[part] !== undefined);
		if (parts.length === 0 || parts.some((part) => joined[part] !== undefined)) return null;
		for (const part of parts) joined[part] = files[part];
	}
	return joined.events === undefined ? null : JSON.stringify(joined);
}

function partsOf(text: string): TimemapFiles | null {
	try {
		return timemapFiles(JSON.parse(text.replace(/^\ufeff/, "")));
	} catch {
		return null;
	}
}
