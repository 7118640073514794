/** A lane with more items than single marks can show: counts by equal parts of the time shown. */
import type { IncidentTable } from "../dossier/incident-table";
import { binsOfTable } from "../view/table-bins";
import type { Filters } from "../view/view";
import { type Entry, endOf, startOf } from "./entries";
import type { Stretch } from "./stretch";

/** A bin is at least so many pixels wide, and at least a day long. */
const NARROWEST = 6;
/** From one item to so many pixels on, a lane is drawn as a histogram. */
const PIXELS_AN_ITEM = 4;

export interface Bins {
	/** Days in one bin. */
	readonly days: number;
	/** The first day of the first bin. */
	readonly first: number;
	/** Items in each bin: one of a longer date is spread evenly over the days that it may be. */
	readonly counts: readonly number[];
	/** The same with what filters leave out of a table; null where there is nothing of it, or too much to show on one scale. */
	readonly all: readonly number[] | null;
}

/** From so many times as many on, what filters leave out would make a line of what they keep. */
const TOO_MUCH = 12;

/** Whether a lane so many pixels wide has too many entries to show each. */
export function isCrowded(entries: readonly Entry[], shown: Stretch, width: number): boolean {
	let seen = 0;
	const most = width / PIXELS_AN_ITEM;
	if (entries.length <= most) return false;
	for (const { own } of entries) if (own.first < shown.end && own.last + 1 > shown.start && ++seen > most) return true;
	return false;
}

/** Counts entries by bins of whole days. Bins keep their places when the stretch moves. */
export function binsOf(entries: readonly Entry[], shown: Stretch, width: number): Bins {
	const days = Math.max(1, Math.ceil(((shown.end - shown.start) / Math.max(1, width)) * NARROWEST));
	const first = Math.floor(shown.start / days) * days;
	const counts = new Array<number>(Math.ceil((shown.end - first) / days)).fill(0);
	const add = (bin: number, share: number) => {
		if (bin >= 0 && bin < counts.length) counts[bin] = (counts[bin] ?? 0) + share;
	};
	for (const { own } of entries) {
		const from = startOf(own) - first;
		const to = endOf(own) + 1 - first;
		const firstBin = Math.max(0, Math.floor(from / days));
		const lastBin = Math.min(counts.length - 1, Math.floor((to - 1) / days));
		for (let bin = firstBin; bin <= lastBin; bin++) {
			const shared = Math.min(to, (bin + 1) * days) - Math.max(from, bin * days);
			add(bin, shared / (to - from));
		}
	}
	return { days, first, counts, all: null };
}

/** Bins with the incidents of a table added. */
export function binsWith(bins: Bins, crowd: { readonly table: IncidentTable; readonly filters: Filters } | null): Bins {
	if (!crowd) return bins;
	const { days, first } = bins;
	const { all, kept } = binsOfTable(crowd.table, { first, days, bins: bins.counts.length }, crowd.filters);
	const plus = (added: Float64Array) => bins.counts.map((count, bin) => count + (added[bin] ?? 0));
	const counts = plus(kept);
	const both = all === kept ? null : plus(all);
	return { days, first, counts, all: both && highestOf(both) <= highestOf(counts) * TOO_MUCH ? both : null };
}

/** A count as it is said: what is spread over days may leave parts. */
export function roundedCount(count: number): number {
	return Math.round(count * 10) / 10;
}

/** The most that one bin holds. */
export function highestOf(counts: readonly number[]): number {
	return counts.reduce((highest, count) => Math.max(highest, count), 0);
}

/** The entries that may lie in a bin, by their own date. */
export function entriesInBin(entries: readonly Entry[], { days, first }: Bins, bin: number): Entry[] {
	const from = first + bin * days;
	return entries.filter(({ own }) => startOf(own) < from + days && endOf(own) >= from);
}

/** The nearest bin with something in it in a direction; the same one when there is none. */
export function nextBin({ counts }: Bins, bin: number, direction: 1 | -1): number {
	for (let at = bin + direction; at >= 0 && at < counts.length; at += direction) if (counts[at]) return at;
	return bin;
}
