import { cut } from "./cut";
import { shownStraight } from "./direction";

/** One thing wrong in a dossier: where, what came, what was expected, and what was done about it. */
export interface Problem {
	/** The place in the file as a JSON path, "$.incidents[2].when.edtf". */
	readonly path: string;
	readonly came: string;
	readonly expected: string;
	/** What the reader loses: nothing to show, a record, a part of a record, an unknown key, a region on the map, or nothing. */
	readonly outcome:
		| "unreadable"
		| "record-left-out"
		| "part-left-out"
		| "key-ignored"
		| "renamed"
		| "closed"
		| "kept"
		| "not-drawn";
	/** The title or the id of the record that it concerns, if it has one. */
	readonly record?: string;
}

export type Path = readonly (string | number)[];

/** A JSON path in the usual notation, "$.incidents[2].title". */
export function pathText(path: Path): string {
	const text = path.reduce<string>((text, key) => {
		if (typeof key === "number") return `${text}[${key}]`;
		return /^[A-Za-z_$][\w$]*$/.test(key) ? `${text}.${key}` : `${text}[${JSON.stringify(key)}]`;
	}, "$");
	return shownStraight(text);
}

/** A value as a message shows it: JSON cut at 80 characters, "nothing" when it is not there. */
export function shown(value: unknown): string {
	if (value === undefined) return "nothing";
	return cut(shownStraight(jsonOf(value)), 80);
}

function jsonOf(value: unknown): string {
	try {
		return JSON.stringify(value) ?? String(value);
	} catch {
		return "lists or objects nested too deep to show"; // JSON.parse reads deeper than JSON.stringify writes
	}
}
