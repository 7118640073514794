/** The period in words, with how much it keeps. */
import { inPeriod } from "../view/sift";
import type { DaySpan } from "../view/view";
import { daysInWords } from "../words/dates";
import { words } from "../words/en";
import type { Row } from "./lane-layout";

export interface Summary {
	readonly period: string;
	readonly counts: string | null;
}

export function summaryOf(rows: readonly Row[], period: DaySpan | null): Summary {
	const w = words.timeline;
	let dated = 0;
	let kept = 0;
	let undated = 0;
	for (const row of rows) {
		dated += row.entries.length;
		undated += row.undated.length;
		if (period) for (const { item } of row.entries) if (inPeriod(item, period)) kept++;
	}
	const said = period ? daysInWords(period.first, period.last) : w.everything;
	if (dated + undated === 0) return { period: said, counts: w.empty };
	const counts = [period ? w.datedOf(kept, dated) : w.dated(dated)];
	if (undated > 0) counts.push(period ? w.undatedStay(undated) : w.undatedToo(undated));
	return { period: said, counts: counts.join("; ") };
}
