/** The stretch of time that the timeline shows: a whole range, zoomed and moved within it. Days may be fractions. */
import type { DaySpan } from "../view/view";
import { type Entry, endOf, startOf } from "./entries";

/** From the beginning of a day to the beginning of another, in days from 1970-01-01 UTC. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Nothing is shown nearer than a week. */
export const SHORTEST = 7;
const PADDING = 0.03;
const LEAST_PADDING = 3;

/** From the first to the last dated day with some air at both ends; null when nothing has a date. */
export function wholeOf(
	lanes: readonly { readonly entries: readonly Entry[] }[],
	ofTable: DaySpan | null = null,
): Stretch | null {
	let first = ofTable?.first ?? Number.POSITIVE_INFINITY;
	let last = ofTable?.last ?? Number.NEGATIVE_INFINITY;
	for (const { entries } of lanes)
		for (const { own, others } of entries)
			for (const span of [own, ...others]) {
				first = Math.min(first, startOf(span));
				last = Math.max(last, endOf(span));
			}
	if (first > last) return null;
	const padding = Math.max(LEAST_PADDING, Math.round((last + 1 - first) * PADDING));
	return { start: first - padding, end: last + 1 + padding };
}

export function lengthOf({ start, end }: Stretch): number {
	return end - start;
}

/** Shows factor times as much, with a day staying where it is; between a week and the whole. */
export function zoom(shown: Stretch, factor: number, day: number, whole: Stretch): Stretch {
	const length = Math.max(SHORTEST, Math.min(lengthOf(whole), lengthOf(shown) * factor));
	const share = (day - shown.start) / lengthOf(shown);
	return within({ start: day - share * length, end: day + (1 - share) * length }, whole);
}

/** Moves by days, not past the ends of the whole. */
export function pan({ start, end }: Stretch, days: number, whole: Stretch): Stretch {
	return within({ start: start + days, end: end + days }, whole);
}

/** A stretch just around a span, between a week and the whole; open ends run to the whole's. */
export function around({ first, last }: DaySpan, whole: Stretch): Stretch {
	const start = Math.max(first, whole.start);
	const end = Math.min(last + 1, whole.end);
	const length = Math.max(SHORTEST, (end - start) * 1.16);
	const middle = (start + end) / 2;
	return within({ start: middle - length / 2, end: middle + length / 2 }, whole);
}

/** Moves just so far that a day is shown. */
export function reveal(shown: Stretch, day: number, whole: Stretch): Stretch {
	const air = lengthOf(shown) * 0.06;
	if (day < shown.start) return pan(shown, day - air - shown.start, whole);
	if (day > shown.end) return pan(shown, day + air - shown.end, whole);
	return shown;
}

/** Whether a span lies wholly in a stretch. */
export function holds({ start, end }: Stretch, { first, last }: DaySpan): boolean {
	return first >= start && last + 1 <= end;
}

export function sameStretch(one: Stretch, other: Stretch): boolean {
	return Math.abs(one.start - other.start) < 1e-6 && Math.abs(one.end - other.end) < 1e-6;
}

function within({ start, end }: Stretch, whole: Stretch): Stretch {
	const length = Math.min(end - start, lengthOf(whole));
	const from = Math.max(whole.start, Math.min(whole.end - length, start));
	return { start: from, end: from + length };
}
