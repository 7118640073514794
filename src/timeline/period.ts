/** Setting the period: by its two ends, by the keyboard or by pixels, always in whole days. */
import { dateOfDay, dayNumber, parseEdtf } from "../dossier/edtf";
import type { DaySpan } from "../view/view";
import { daysOf } from "./play";
import type { Stretch } from "./stretch";

export type End = "first" | "last";

/** A period with its open ends at the range's, for handles that must be somewhere. */
export function closed(period: DaySpan | null, range: Stretch): DaySpan {
	const { first, last } = daysOf(range);
	if (!period) return { first, last };
	return {
		first: Number.isFinite(period.first) ? period.first : Math.min(first, period.last),
		last: Number.isFinite(period.last) ? period.last : Math.max(last, period.first),
	};
}

/** The period with one end on another day; the ends never pass each other, nor leave the range. Null: all of it. */
export function withEnd(period: DaySpan | null, end: End, day: number, range: Stretch): DaySpan | null {
	const { first, last } = daysOf(range);
	const now = closed(period, range);
	const next =
		end === "first"
			? { first: Math.max(Math.min(first, now.first), Math.min(now.last, day)), last: now.last }
			: { first: now.first, last: Math.min(Math.max(last, now.last), Math.max(now.first, day)) };
	return next.first <= first && next.last >= last ? null : next;
}

/** Where a key takes a handle: arrows by a day, Page by a month, Home and End to the ends; null for any other key. */
export function dayForKey(key: string, day: number, range: Stretch, backwards = false): number | null {
	const { first, last } = daysOf(range);
	const step = backwards ? -1 : 1;
	switch (key) {
		case "ArrowRight":
			return day + step;
		case "ArrowLeft":
			return day - step;
		case "ArrowUp":
			return day + 1;
		case "ArrowDown":
			return day - 1;
		case "PageUp":
			return addMonths(day, 1);
		case "PageDown":
			return addMonths(day, -1);
		case "Home":
			return first;
		case "End":
			return last;
		default:
			return null;
	}
}

/** The same day of another month, or that month's last. */
export function addMonths(day: number, months: number): number {
	const date = dateOfDay(day);
	const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1 + months];
	const last = dayNumber(year, month + 1, 1) - 1;
	return Math.min(last, dayNumber(year, month, date.getUTCDate()));
}

/** The whole days nearest to what was brushed, at least one. */
export function snapped(start: number, end: number): DaySpan {
	const first = Math.round(start);
	return { first, last: Math.max(first, Math.round(end) - 1) };
}

/** What two date inputs say: an empty one is an open end. */
export function periodFrom(from: string, to: string): DaySpan | null | "backwards" {
	const first = parseEdtf(from)?.start?.firstDay ?? Number.NEGATIVE_INFINITY;
	const last = parseEdtf(to)?.start?.lastDay ?? Number.POSITIVE_INFINITY;
	if (first > last) return "backwards";
	return Number.isFinite(first) || Number.isFinite(last) ? { first, last } : null;
}
