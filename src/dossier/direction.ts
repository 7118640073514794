/**
 * Unicode has signs that reorder the letters around them: embeddings and overrides (U+202A to U+202E), isolates (U+2066 to
 * U+2069). Left open they reach beyond their own text, and an override makes "exe.jpg" of what is "gpj.exe". The page sets
 * every text of a file in its own direction, so none of them is needed: they are taken out where a file is read.
 */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Deeper than any text of a dossier stands; beyond, a file may go down further than a function can follow. */
const DEEPEST = 12;

/** A text without the signs that reorder letters; marks of a direction (U+200E, U+200F, U+061C), which move none, stay. */
export function straight(text: string): string {
	return text.replace(REORDERING, "");
}

/** A text in which those signs can be seen, as \u202e: for messages about them. */
export function shownStraight(text: string): string {
	return text.replace(REORDERING, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** A value with all of its texts straight, and the path of each that was not; the same value where all were. */
export function straightened<Value>(value: Value): {
	readonly value: Value;
	readonly found: readonly { readonly path: readonly (string | number)[]; readonly text: string }[];
} {
	const found: { path: readonly (string | number)[]; text: string }[] = [];
	function walk(one: unknown, path: readonly (string | number)[]): unknown {
		if (typeof one === "string") {
			const text = straight(one);
			if (text !== one) found.push({ path, text: one });
			return text;
		}
		if (typeof one !== "object" || one === null || path.length > DEEPEST) return one;
		if (Array.isArray(one)) {
			if (isPosition(one)) return one;
			return same(
				one,
				one.map((item, index) => (isPosition(item) ? item : walk(item, [...path, index]))),
			);
		}
		const entries = Object.entries(one);
		const walked = entries.map(([key, item]) => walk(item, [...path, key]));
		const isSame = walked.every((item, index) => Object.is(item, entries[index]?.[1]));
		return isSame ? one : Object.fromEntries(entries.map(([key], index) => [key, walked[index]]));
	}
	return { value: walk(value, []) as Value, found };
}

/** Of positions there may be very many: for none of them a path is made. */
function isPosition(one: unknown): boolean {
	return Array.isArray(one) && typeof one[0] === "number";
}

function same(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
	return after.every((item, index) => Object.is(item, before[index])) ? before : after;
}
