/** How many incidents of a table fall into each part of a stretch of time, whatever the period. */
import { type IncidentTable, UNDATED } from "../dossier/incident-table";
import { createLately } from "./lately";
import { once } from "./once";
import { datedIn, failsOf } from "./table-sift";
import type { DaySpan, Filters } from "./view";

export interface TableBins {
	/** The first day of the first bin, and days in each: as in the timeline's own bins. */
	readonly first: number;
	readonly days: number;
	/** Incidents of the table, and those that filters keep, whatever the period; a longer date is spread over its days. */
	readonly all: Float64Array;
	readonly kept: Float64Array;
}

/** From the first to the last day of a table; null when nothing in it has a date. */
export const daysOfTable = once((table: IncidentTable): DaySpan | null => {
	const dated = datedIn(table);
	if (dated === 0) return null;
	let last = Number.NEGATIVE_INFINITY;
	for (let index = 0; index < dated; index++) last = Math.max(last, at(table.lastDay, index));
	return { first: at(table.firstDay, 0), last };
});

/** A table with one date in the year 1 and all others in this century has 740,000 days; a number for each is little. */
const MOST_DAYS = 1_500_000;
/** Less in a day than one incident can leave there, however many days it may be: what adding and taking away left over. */
const LEAST = 1e-9;

const everyDay = createLately<IncidentTable, Float64Array>();
const keptDays = createLately<IncidentTable, Float64Array>();

/** Counts by equal stretches of whole days, from the first day of the first bin. */
export function binsOfTable(
	table: IncidentTable,
	{ first, days, bins }: { readonly first: number; readonly days: number; readonly bins: number },
	filters: Filters,
): TableBins {
	const range = daysOfTable(table);
	const fails = failsOf(table, filters);
	if (!range) return { first, days, all: new Float64Array(bins), kept: new Float64Array(bins) };
	if (range.last - range.first >= MOST_DAYS) {
		const all = binsOneByOne(table, { first, days, bins }, null);
		return { first, days, all, kept: fails ? binsOneByOne(table, { first, days, bins }, fails) : all };
	}
	const all = everyDay.of(table, [], () => countByDay(table, range, null));
	const kept = fails ? keptDays.of(table, [fails], () => countByDay(table, range, fails)) : all;
	const binned = (byDay: Float64Array) => {
		const counts = new Float64Array(bins);
		const from = Math.max(0, first - range.first);
		const to = Math.min(byDay.length, first + days * bins - range.first);
		for (let day = from; day < to; day++) {
			const bin = Math.floor((day + range.first - first) / days);
			counts[bin] = at(counts, bin) + at(byDay, day);
		}
		return counts;
	};
	const binnedAll = binned(all);
	return { first, days, all: binnedAll, kept: fails ? binned(kept) : binnedAll };
}

/** For each day of a range how many incidents there are: what lasts longer is added where it begins, taken away where it ends. */
function countByDay(table: IncidentTable, { first, last }: DaySpan, fails: Uint8Array | null): Float64Array {
	const { firstDay, lastDay } = table;
	const counts = new Float64Array(last - first + 1);
	const changes = table.longestDays > 0 ? new Float64Array(last - first + 2) : null;
	const dated = datedIn(table);
	for (let index = 0; index < dated; index++) {
		if (fails !== null && fails[index] !== 0) continue;
		const begins = at(firstDay, index) - first;
		const ends = at(lastDay, index) - first;
		if (begins === ends || !changes) counts[begins] = at(counts, begins) + 1;
		else {
			const share = 1 / (ends + 1 - begins);
			changes[begins] = at(changes, begins) + share;
			changes[ends + 1] = at(changes, ends + 1) - share;
		}
	}
	let share = 0;
	if (changes)
		for (let day = 0; day < counts.length; day++) {
			share += at(changes, day);
			if (share > LEAST) counts[day] = at(counts, day) + share;
		}
	return counts;
}

/** The same without a number for each day, for dates that lie ages apart. */
function binsOneByOne(
	{ firstDay, lastDay }: IncidentTable,
	{ first, days, bins }: { readonly first: number; readonly days: number; readonly bins: number },
	fails: Uint8Array | null,
): Float64Array {
	const counts = new Float64Array(bins);
	for (let index = 0; index < firstDay.length && firstDay[index] !== UNDATED; index++) {
		if (fails !== null && fails[index] !== 0) continue;
		const begins = at(firstDay, index);
		const ends = at(lastDay, index) + 1;
		const firstBin = Math.max(0, Math.floor((begins - first) / days));
		const lastBin = Math.min(bins - 1, Math.floor((ends - 1 - first) / days));
		for (let bin = firstBin; bin <= lastBin; bin++) {
			const from = first + bin * days;
			counts[bin] = at(counts, bin) + (Math.min(ends, from + days) - Math.max(begins, from)) / (ends - begins);
		}
	}
	return counts;
}

function at(column: Float64Array | Int32Array, index: number): number {
	return column[index] as number;
}
