/** What the page says in numbers about a table: how many each filter would show, and how many fall into a stretch of time. */
import { type IncidentTable, NONE, UNDATED } from "../dossier/incident-table";
import type { Facet, Narrowing } from "./facets";
import { FAILS, mostKilledOf, siftTable, type TableSift } from "./table-sift";
import type { View } from "./view";

export interface TableFacets {
	/** By the numbers of the table's dictionaries: how many would be shown if this were the only value chosen. */
	readonly counts: Readonly<Record<Facet, Uint32Array>>;
	/** How many would be shown if one narrowing were taken away and the others stayed. */
	readonly without: Readonly<Record<Narrowing, number>>;
	/** How many would be shown with at least so many killed. */
	killed(least: number): number;
}

/** Counts for every value, with the period and all other filters as they are. */
export function facetsOfTable(table: IncidentTable, sifted: TableSift): TableFacets {
	const counts = {
		kinds: new Uint32Array(table.kinds.length),
		actors: new Uint32Array(table.actors.length),
		sources: new Uint32Array(table.sources.length),
	};
	const without = { period: 0, kinds: 0, actors: 0, sources: 0, killed: 0 };
	const { runs, fails } = sifted;
	for (let run = 0; run < runs.length; run += 2)
		for (let index = at(runs, run); index < at(runs, run + 1); index++) {
			const failed = fails === null ? 0 : at(fails, index);
			if (failed === 0 || failed === FAILS.kinds) add(counts.kinds, at(table.kind, index));
			if (failed === 0 || failed === FAILS.sources) add(counts.sources, at(table.source, index));
			if (failed === 0 || failed === FAILS.actors) {
				const [actor, other] = [at(table.actor, index), at(table.otherActor, index)];
				add(counts.actors, actor);
				if (other !== actor) add(counts.actors, other);
			}
			for (const name of FILTERS) if (failed === FAILS[name]) without[name]++;
		}
	for (const name of FILTERS) without[name] += sifted.count;
	without.period = fails === null ? table.count : fails.reduce((sum, failed) => sum + (failed === 0 ? 1 : 0), 0);
	return { counts, without, killed: (least) => killedAtLeast(table, sifted, least) };
}

const FILTERS = ["kinds", "actors", "sources", "killed"] as const;

function killedAtLeast(table: IncidentTable, { runs, fails }: TableSift, least: number): number {
	let count = 0;
	for (let run = 0; run < runs.length; run += 2)
		for (let index = at(runs, run); index < at(runs, run + 1); index++)
			if (((fails?.[index] ?? 0) & ~FAILS.killed) === 0 && mostKilledOf(table, index) >= Math.max(0, least)) count++;
	return count;
}

export interface TableBins {
	/** The first day of the first bin, and days in each: as in the timeline's own bins. */
	readonly first: number;
	readonly days: number;
	/** Incidents of the table, and those that filters keep, whatever the period; a longer date is spread over its days. */
	readonly all: Float64Array;
	readonly kept: Float64Array;
}

/** Counts by equal stretches of whole days, from the first day of the first bin. */
export function binsOfTable(
	table: IncidentTable,
	{ first, days, bins }: { readonly first: number; readonly days: number; readonly bins: number },
	filters: View["filters"],
): TableBins {
	const all = new Float64Array(bins);
	const kept = new Float64Array(bins);
	const { runs, fails } = siftTable(table, { period: { first, last: first + days * bins - 1 }, filters });
	for (let run = 0; run < runs.length; run += 2)
		for (let index = at(runs, run); index < at(runs, run + 1); index++) {
			const begins = at(table.firstDay, index);
			if (begins === UNDATED) continue;
			const ends = at(table.lastDay, index) + 1;
			const isKept = fails === null || fails[index] === 0;
			const firstBin = Math.max(0, Math.floor((begins - first) / days));
			const lastBin = Math.min(bins - 1, Math.floor((ends - 1 - first) / days));
			for (let bin = firstBin; bin <= lastBin; bin++) {
				const from = first + bin * days;
				const share = (Math.min(ends, from + days) - Math.max(begins, from)) / (ends - begins);
				all[bin] = (all[bin] as number) + share;
				if (isKept) kept[bin] = (kept[bin] as number) + share;
			}
		}
	return { first, days, all, kept };
}

function add(counts: Uint32Array, value: number): void {
	if (value !== NONE) counts[value] = at(counts, value) + 1;
}

function at(column: Uint8Array | Int32Array | Uint32Array, index: number): number {
	return column[index] as number;
}
