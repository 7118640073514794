/** Which parts of a text made it be found. */
import { foldCharacter } from "./fold";
import type { Answer } from "./search-index";
import { isUnspaced, wordsOf } from "./terms";

export interface Part {
	readonly text: string;
	readonly marked: boolean;
}

type Sought = Pick<Answer, "terms" | "meant">;

/** The text in parts, those marked that a query found; the parts together are the text. */
export function marked(text: string, { terms, meant }: Sought): Part[] {
	const parts: Part[] = [];
	let at = 0;
	for (const [start, end] of hits(text, { terms, meant })) {
		if (start > at) parts.push({ text: text.slice(at, start), marked: false });
		parts.push({ text: text.slice(start, end), marked: true });
		at = end;
	}
	if (at < text.length || parts.length === 0) parts.push({ text: text.slice(at), marked: false });
	return parts;
}

/** Whether anything in a text is marked. */
export function isMarked(text: string, sought: Sought): boolean {
	return hits(text, sought).length > 0;
}

/** A piece of a long text around the first word that was found, cut between words. */
export function excerpt(text: string, sought: Sought, longest: number): string {
	if (text.length <= longest) return text;
	const [first] = hits(text, sought);
	const from = first && first[1] > longest * 0.8 ? wordAt(text, Math.max(0, first[0] - longest / 4)) : 0;
	const to = from + longest;
	const rest = to < text.length ? text.slice(from, to).replace(/\s+\S*$/u, "") : text.slice(from);
	return `${from > 0 ? "…" : ""}${rest.trim()}${from + rest.length < text.length ? "…" : ""}`;
}

/** The beginning of the first word from here on. */
function wordAt(text: string, from: number): number {
	const space = text.slice(from).search(/\s/u);
	return space < 0 ? from : from + space + 1;
}

function hits(text: string, { terms, meant }: Sought): (readonly [start: number, end: number])[] {
	return wordsOf(text).flatMap(({ folded, start, end }) => {
		if (isUnspaced(folded)) return inside(folded, start, end, terms);
		if (meant.has(folded)) return [[start, end] as const];
		const longest = Math.max(0, ...terms.map((term) => (folded.startsWith(term) ? term.length : 0)));
		return longest === 0 ? [] : [[start, endOf(text, start, end, longest)] as const];
	});
}

/** Where in a text a word's first folded letters end. */
function endOf(text: string, start: number, end: number, letters: number): number {
	let folded = 0;
	let at = start;
	for (const character of text.slice(start, end)) {
		const length = foldCharacter(character).length;
		// a mark belongs to the letter before it
		if (folded >= letters && length > 0) break;
		folded += length;
		at += character.length;
	}
	return at;
}

/** In scripts without spaces a term stands anywhere; letter for letter only, where folding kept the length. */
function inside(folded: string, start: number, end: number, terms: readonly string[]): [number, number][] {
	if (folded.length !== end - start) return [];
	const found: [number, number][] = [];
	for (let at = 0; at < folded.length; at++) {
		const length = Math.max(0, ...terms.map((term) => (folded.startsWith(term, at) ? term.length : 0)));
		const last = found.at(-1);
		if (length === 0) continue;
		if (last && last[1] >= start + at) last[1] = Math.max(last[1], start + at + length);
		else found.push([start + at, start + at + length]);
	}
	return found;
}
