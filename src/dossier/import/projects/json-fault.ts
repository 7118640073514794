/** Where a text stops being JSON, said alike by every engine: their own messages differ and may leave out the place. */

export interface JsonFault {
	/** From 1. */
	readonly line: number;
	/** In characters, from 1. */
	readonly column: number;
	/** What stands there, "" at the end of the text. */
	readonly found: string;
}

const BLANK = /[ \t\n\r]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings.
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The first fault of a JSON text (RFC 8259), null when there is none. Steps, not calls, go down: any depth will do. */
export function jsonFault(text: string): JsonFault | null {
	/** What is open: "{" or "[". */
	const open: string[] = [];
	let at = 0;
	const skip = (pattern: RegExp): boolean => {
		pattern.lastIndex = at;
		const found = pattern.exec(text)?.[0];
		if (found === undefined) return false;
		at += found.length;
		return true;
	};
	const string = (): boolean => {
		if (text[at] !== '"') return false;
		at++;
		for (;;) {
			skip(PLAIN);
			if (text[at] === '"') {
				at++;
				return true;
			}
			if (!skip(ESCAPE)) return false;
		}
	};
	const key = (): boolean => {
		skip(BLANK);
		if (!string()) return false;
		skip(BLANK);
		if (text[at] !== ":") return false;
		at++;
		return true;
	};

	for (;;) {
		skip(BLANK);
		const next = text[at];
		if (next === "{" || next === "[") {
			at++;
			skip(BLANK);
			if (text[at] === (next === "{" ? "}" : "]")) at++;
			else {
				open.push(next);
				if (next === "{" && !key()) return faultAt(text, at);
				continue;
			}
		} else if (!(next === '"' ? string() : skip(SCALAR))) return faultAt(text, at);
		// A value has ended: so may what it stands in.
		for (;;) {
			skip(BLANK);
			const inside = open.at(-1);
			if (inside === undefined) return at === text.length ? null : faultAt(text, at);
			if (text[at] === ",") {
				at++;
				if (inside === "{" && !key()) return faultAt(text, at);
				break;
			}
			if (text[at] !== (inside === "{" ? "}" : "]")) return faultAt(text, at);
			at++;
			open.pop();
		}
	}
}

/** Line, column and what stands there. */
function faultAt(text: string, offset: number): JsonFault {
	let line = 1;
	let start = 0;
	for (let end = text.indexOf("\n"); end !== -1 && end < offset; end = text.indexOf("\n", end + 1)) {
		line++;
		start = end + 1;
	}
	return { line, column: offset - start + 1, found: (text.slice(offset, offset + 40).split("\n", 1)[0] ?? "").trim() };
}

/** "12:5 }": what a refusal says of it. */
export function faultText({ line, column, found }: JsonFault): string {
	return `${line}:${column}${found && ` ${found}`}`;
}
