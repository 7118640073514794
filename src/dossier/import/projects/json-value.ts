/** Reading values that may be anything: parsed JSON, or literals of a script. */
import { DEEPEST, LONGEST_VALUE } from "../limits";

export type JsonObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a key of its own: "constructor" and "__proto__" are keys like any other. */
export function own(value: unknown, key: string): unknown {
	return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The list under a key, an empty one when there is none. */
export function listOf(value: unknown, key: string): readonly unknown[] {
	const list = own(value, key);
	return Array.isArray(list) ? list : [];
}

/** The text under a key, trimmed; numbers as text, "" for anything else. */
export function textOf(value: unknown, key: string): string {
	return asText(own(value, key));
}

/** A text or a number as trimmed text, "" for anything else. */
export function asText(value: unknown): string {
	if (typeof value === "string") return value.trim();
	return typeof value === "number" && Number.isFinite(value) ? String(value) : "";
}

/** A number, also one that is written as text; NaN for anything else. */
export function asNumber(value: unknown): number {
	if (typeof value === "number") return value;
	// Number("") and Number(" ") are 0
	return typeof value === "string" && value.length < 40 && /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value)
		? Number(value)
		: Number.NaN;
}

/** Any value as a reader would write it down: texts as they are, objects as JSON, cut with … where it is too much. */
export function writtenValue(value: unknown): string {
	if (typeof value === "string") return cut(value);
	if (value === null || value === undefined) return "";
	if (typeof value !== "object") return String(value);
	const parts: string[] = [];
	let room = LONGEST_VALUE;
	const put = (text: string) => {
		parts.push(text);
		room -= text.length;
	};
	const write = (part: unknown, depth: number): void => {
		if (room <= 0) return;
		if (typeof part !== "object" || part === null) put(JSON.stringify(part) ?? "null");
		else if (depth === DEEPEST) put("…");
		else if (Array.isArray(part)) {
			put("[");
			for (const [index, item] of part.entries()) {
				if (room <= 0) break;
				if (index > 0) put(",");
				write(item, depth + 1);
			}
			put("]");
		} else {
			put("{");
			let first = true;
			for (const key of Object.keys(part)) {
				if (room <= 0) break;
				put(`${first ? "" : ","}${JSON.stringify(key)}:`);
				first = false;
				write((part as JsonObject)[key], depth + 1);
			}
			put("}");
		}
	};
	write(value, 0);
	return cut(parts.join(""));
}

function cut(text: string): string {
	return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
