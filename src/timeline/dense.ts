/** Where most dates lie, so that a long range with a short crowd can be looked at in one step. */
import { once } from "../view/once";
import { datedIn, failsOf } from "../view/table-sift";
import type { DaySpan } from "../view/view";
import type { Entry } from "./entries";
import type { RowCrowd } from "./lane-layout";
import { around, lengthOf, type Stretch } from "./stretch";

/** The share of all dated items that are most, and that are nearly all. */
const MOST = 0.6;
const NEARLY_ALL = 0.99;
/** The share of the whole range that is much shorter. */
const MUCH_SHORTER = 0.35;
const LEAST_ITEMS = 3;

export interface Dense extends DaySpan {
	/** How many lie wholly in it, and how many have a date. */
	readonly items: number;
	readonly of: number;
}

type Rows = readonly { readonly entries: readonly Entry[]; readonly crowd?: RowCrowd | null }[];

/** The shortest span that holds most dated items, when that is much shorter than the whole; null when it is not. */
export function densest(rows: Rows, whole: Stretch, share = MOST): Dense | null {
	const [firsts, lasts] = spansOf(rows);
	const of = firsts.length;
	const known = indexesWhere(of, (at) => day(lasts, at) - day(firsts, at) < lengthOf(whole) / 4);
	const wanted = Math.max(LEAST_ITEMS, Math.ceil(of * share));
	let best: DaySpan | null = null;
	for (let at = 0; at + wanted <= known.length; at++) {
		const first = day(firsts, day(known, at));
		const last = day(lasts, day(known, at + wanted - 1));
		if (!best || last - first < best.last - best.first) best = { first, last };
	}
	if (!best || best.last + 1 - best.first > lengthOf(whole) * MUCH_SHORTER) return null;
	const { first, last } = best;
	const items = indexesWhere(of, (at) => day(firsts, at) >= first && day(lasts, at) <= last).length;
	return { first, last, items, of };
}

const found = once((_: Rows) => new Map<Stretch, Dense | null>());

/** The same, looked for once for the same rows. */
export function denseOf(rows: Rows, whole: Stretch): Dense | null {
	const known = found(rows);
	if (!known.has(whole)) known.set(whole, densest(rows, whole));
	return known.get(whole) ?? null;
}

/** A stretch around nearly all dates, where a few lie so far away that they would squeeze the others; else the whole. */
export function nearlyAll(rows: Rows, whole: Stretch): Stretch {
	const dense = densest(rows, whole, NEARLY_ALL);
	return dense ? around(dense, whole) : whole;
}

/** First and last days of everything with a date, in the order of their middles, or with a table of their first days. */
function spansOf(rows: Rows): readonly [firsts: Float64Array, lasts: Float64Array] {
	const own = rows.flatMap(({ entries }) => entries.map((entry) => entry.own));
	const crowd = rows.find((row) => row.crowd)?.crowd;
	if (!crowd) {
		own.sort((one, other) => one.first + one.last - other.first - other.last);
		return [Float64Array.from(own, ({ first }) => first), Float64Array.from(own, ({ last }) => last)];
	}
	own.sort((one, other) => one.first - other.first);
	const { table, filters, dated } = crowd;
	const firsts = new Float64Array(own.length + dated);
	const lasts = new Float64Array(own.length + dated);
	let length = 0;
	let next = 0;
	const add = (first: number, last: number) => {
		firsts[length] = first;
		lasts[length++] = last;
	};
	const fails = failsOf(table, filters);
	const all = datedIn(table);
	for (let index = 0; index < all; index++) {
		if (fails !== null && fails[index] !== 0) continue;
		const first = day(table.firstDay, index);
		for (let span = own[next]; span && span.first <= first; span = own[++next]) add(span.first, span.last);
		add(first, day(table.lastDay, index));
	}
	for (let span = own[next]; span; span = own[++next]) add(span.first, span.last);
	return [firsts, lasts];
}

function indexesWhere(count: number, is: (index: number) => boolean): Uint32Array {
	const indexes = new Uint32Array(count);
	let length = 0;
	for (let index = 0; index < count; index++) if (is(index)) indexes[length++] = index;
	return indexes.subarray(0, length);
}

function day(column: Float64Array | Int32Array | Uint32Array, index: number): number {
	return column[index] as number;
}
