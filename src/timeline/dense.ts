/** Where most dates lie, so that a long range with a short crowd can be looked at in one step. */
import { once } from "../view/once";
import type { DaySpan } from "../view/view";
import type { Entry } from "./entries";
import { lengthOf, type Stretch } from "./stretch";

/** The share of all dated items that are most. */
const MOST = 0.6;
/** The share of the whole range that is much shorter. */
const MUCH_SHORTER = 0.35;
const LEAST_ITEMS = 3;

export interface Dense extends DaySpan {
	/** How many lie wholly in it, and how many have a date. */
	readonly items: number;
	readonly of: number;
}

type Rows = readonly { readonly entries: readonly Entry[] }[];

/** The shortest span that holds most dated items, when that is much shorter than the whole; null when it is not. */
export function densest(rows: Rows, whole: Stretch): Dense | null {
	const spans = rows.flatMap(({ entries }) => entries.map(({ own }) => own));
	const known = spans.filter(({ first, last }) => last - first < lengthOf(whole) / 4);
	known.sort((one, other) => one.first + one.last - other.first - other.last);
	const wanted = Math.max(LEAST_ITEMS, Math.ceil(spans.length * MOST));
	let best: DaySpan | null = null;
	for (let at = 0; at + wanted <= known.length; at++) {
		const from = known[at]?.first ?? 0;
		const to = known[at + wanted - 1]?.last ?? 0;
		if (!best || to - from < best.last - best.first) best = { first: from, last: to };
	}
	if (!best || best.last + 1 - best.first > lengthOf(whole) * MUCH_SHORTER) return null;
	const { first: from, last: to } = best;
	const items = spans.filter((span) => span.first >= from && span.last <= to).length;
	return { first: from, last: to, items, of: spans.length };
}

const found = once((_: Rows) => new Map<Stretch, Dense | null>());

/** The same, looked for once for the same rows. */
export function denseOf(rows: Rows, whole: Stretch): Dense | null {
	const known = found(rows);
	if (!known.has(whole)) known.set(whole, densest(rows, whole));
	return known.get(whole) ?? null;
}
