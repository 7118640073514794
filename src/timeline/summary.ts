/** The period in words, with how much it keeps. */
import { once } from "../view/once";
import { inPeriod } from "../view/sift";
import { siftedTable } from "../view/table-sift";
import type { DaySpan } from "../view/view";
import { daysInWords } from "../words/dates";
import { words } from "../words/en";
import type { Entry } from "./entries";
import { type Row, undatedIn } from "./lane-layout";

export interface Summary {
	readonly period: string;
	readonly counts: string | null;
}

export function summaryOf(rows: readonly Row[], period: DaySpan | null): Summary {
	const w = words.timeline;
	const { dated, undated, within } = countsOf(rows);
	const said = period ? daysInWords(period.first, period.last) : w.everything;
	if (dated + undated === 0) return { period: said, counts: w.empty };
	const counts = [period ? w.datedOf(within(period), dated) : w.dated(dated)];
	if (undated > 0) counts.push(period ? w.undatedStay(undated) : w.undatedToo(undated));
	return { period: said, counts: counts.join("; ") };
}

/**
 * Counted in every frame while a period is brushed: of the entries with one date only those that end before it and
 * those that begin after it are left out, and both are found in sorted days.
 */
const countsOf = once((rows: readonly Row[]) => {
	const entries = rows.flatMap((row): readonly Entry[] => row.entries);
	const single = entries.filter(({ others }) => others.length === 0);
	const several = entries.filter(({ others }) => others.length > 0);
	const firsts = Float64Array.from(single, ({ own }) => own.first).sort();
	const lasts = Float64Array.from(single, ({ own }) => own.last).sort();
	const crowds = rows.flatMap(({ crowd }) => (crowd ? [crowd] : []));
	return {
		dated: entries.length + crowds.reduce((sum, { dated }) => sum + dated, 0),
		undated: rows.reduce((sum, row) => sum + undatedIn(row), 0),
		within: (period: DaySpan): number =>
			below(firsts, period.last + 1) -
			below(lasts, period.first) +
			several.filter(({ item }) => inPeriod(item, period)).length +
			// the very sift that the map has just got
			crowds.reduce(
				(sum, { table, filters, undated }) => sum + siftedTable(table, { period, filters }).count - undated,
				0,
			),
	};
});

/** How many of sorted numbers are less than a value. */
function below(sorted: Float64Array, value: number): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((sorted[middle] ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
