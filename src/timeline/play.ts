/** Running the period forward: it keeps its length and goes on by one length a second. */
import type { DaySpan } from "../view/view";
import { lengthOf, type Stretch } from "./stretch";

export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

/** The days that can be played: those that lie wholly in the range. */
export function daysOf({ start, end }: Stretch): DaySpan {
	return { first: Math.ceil(start), last: Math.ceil(end) - 1 };
}

/**
 * Where a play begins: at the period there is, or again from the beginning when that has come to the end; without one
 * with a tenth of the range. A period with an open end is cut at the range.
 */
export function beginning(period: DaySpan | null, range: Stretch): DaySpan {
	const { first, last } = daysOf(range);
	if (period === null) return { first, last: first + Math.max(1, Math.round(lengthOf(range) / 10)) - 1 };
	const from = Math.max(first, Math.min(last, period.first));
	const to = Math.max(from, Math.min(last, period.last));
	return to >= last ? { first, last: first + (to - from) } : { first: from, last: to };
}

/**
 * The period some seconds after it stood at `from`, in whole days; null when it has come past the end.
 */
export function played(from: DaySpan, seconds: number, speed: Speed, range: Stretch): DaySpan | null {
	const { last } = daysOf(range);
	const length = from.last - from.first + 1;
	const days = Math.floor(seconds * speed * length);
	const room = last - from.last;
	if (days > room) return null;
	return { first: from.first + days, last: from.last + days };
}

/** The last place of a period in the range. */
export function ending(from: DaySpan, range: Stretch): DaySpan {
	const { last } = daysOf(range);
	return { first: Math.min(from.first, last) + Math.max(0, last - from.last), last: Math.max(last, from.last) };
}
