/** Which incidents of a table a View shows. A period is a part of the sorted columns: found by searching, not by looking at each. */
import { type IncidentTable, NONE, UNDATED, UNKNOWN } from "../dossier/incident-table";
import { createLately } from "./lately";
import { once } from "./once";
import { type DaySpan, type Filters, isFiltered, type View } from "./view";

/** What a filter that leaves an incident out sets in its place of `fails`. */
export const FAILS = { kinds: 1, actors: 2, sources: 4, killed: 8 } as const;

export interface TableSift {
	/** Pairs of indexes into the table, from and up to, ascending: what the period keeps, the undated with it. */
	readonly runs: Uint32Array;
	/** For each incident of the table the filters that leave it out, 0 for none; null when nothing is filtered. */
	readonly fails: Uint8Array | null;
	/** How many incidents lie in the runs and are left out by no filter. */
	readonly count: number;
}

const failsLately = createLately<IncidentTable, Uint8Array>();
const siftLately = createLately<IncidentTable, TableSift>();

/** The same as siftTable, and the very same as before while period and filters are. */
export function siftedTable(table: IncidentTable, view: Pick<View, "period" | "filters">): TableSift {
	return siftLately.of(table, [view.period, view.filters], () => siftTable(table, view));
}

/** What period and filters keep of a table. Filters that stay the same between two calls are not asked again. */
export function siftTable(table: IncidentTable, { period, filters }: Pick<View, "period" | "filters">): TableSift {
	const runs = runsOf(table, period);
	const fails = failsOf(table, filters);
	return { runs, fails, count: countOf(runs, fails) };
}

/** How many incidents of a table have a date: they come first. */
export const datedIn = once(({ firstDay }: IncidentTable): number => firstFrom(firstDay, UNDATED));

/** How many of those that filters keep have a date, and how many have none; no period leaves out the latter. */
export function datedAndNot(
	table: IncidentTable,
	filters: Filters,
): { readonly dated: number; readonly undated: number } {
	const fails = failsOf(table, filters);
	const dated = datedIn(table);
	if (!fails) return { dated, undated: table.count - dated };
	return countsLately.of(table, [fails], () => ({
		dated: countOf(Uint32Array.of(0, dated), fails),
		undated: countOf(Uint32Array.of(dated, table.count), fails),
	}));
}

const countsLately = createLately<IncidentTable, { readonly dated: number; readonly undated: number }>();

/** What an incident of this kind is called in a filter; kinds are named as in the items of a dossier. */
export function kindIdOf(table: IncidentTable, kind: number): string {
	return kind === NONE ? "incident" : `incident/${table.kinds[kind]}`;
}

/** The highest figure of killed that an incident has; UNKNOWN where it has none. */
export function mostKilledOf({ killed, killedHigh, killedLow }: IncidentTable, index: number): number {
	return Math.max(UNKNOWN, at(killed, index), at(killedHigh, index), at(killedLow, index));
}

/** For each incident the filters that leave it out, 0 for none; null when nothing is filtered. */
export function failsOf(table: IncidentTable, filters: Filters): Uint8Array | null {
	return isFiltered(filters) ? failsLately.of(table, [filters], () => eachFails(table, filters)) : null;
}

function eachFails(table: IncidentTable, { kinds, actors, sources, killed }: Filters): Uint8Array {
	const fails = new Uint8Array(table.count);
	if (kinds.length > 0) {
		const chosen = chosenOf(table.kinds.length, kinds, (kind) => kindIdOf(table, kind));
		const without = kinds.includes(kindIdOf(table, NONE)) ? 1 : 0;
		for (let index = 0; index < table.count; index++)
			if ((chosen[at(table.kind, index)] ?? without) === 0) fails[index] = FAILS.kinds;
	}
	if (actors.length > 0) {
		const chosen = chosenOf(table.actors.length, actors, (actor) => table.actors[actor]);
		for (let index = 0; index < table.count; index++)
			if (!chosen[at(table.actor, index)] && !chosen[at(table.otherActor, index)])
				fails[index] = at(fails, index) | FAILS.actors;
	}
	if (sources.length > 0) {
		const chosen = chosenOf(table.sources.length, sources, (source) => table.sources[source]);
		for (let index = 0; index < table.count; index++)
			if (!chosen[at(table.source, index)]) fails[index] = at(fails, index) | FAILS.sources;
	}
	if (killed !== null)
		for (let index = 0; index < table.count; index++) {
			const most = mostKilledOf(table, index);
			if (most === UNKNOWN || most < killed) fails[index] = at(fails, index) | FAILS.killed;
		}
	return fails;
}

/**
 * The parts of a table that may have happened in a period. Before the period's first day lies a zone in which only those
 * incidents count that last long enough, or are known only as some stretch of days that reaches into the period.
 */
function runsOf(table: IncidentTable, period: DaySpan | null): Uint32Array {
	const undated = datedIn(table);
	if (period === null) return Uint32Array.of(0, table.count);
	const begin = firstFrom(table.firstDay, period.first - table.longestDays);
	const sure = firstFrom(table.firstDay, period.first);
	const end = Math.min(undated, firstFrom(table.firstDay, period.last + 1));
	const runs: number[] = [];
	const add = (from: number, to: number) => {
		if (from >= to) return;
		if (runs.at(-1) === from) runs[runs.length - 1] = to;
		else runs.push(from, to);
	};
	for (let index = begin; index < Math.min(sure, end); index++)
		if (at(table.lastDay, index) >= period.first) add(index, index + 1);
	add(sure, end);
	add(undated, table.count);
	return Uint32Array.from(runs);
}

/** The first index whose day is not before a day. */
function firstFrom(firstDay: Int32Array, day: number): number {
	let [low, high] = [0, firstDay.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (at(firstDay, middle) < day) low = middle + 1;
		else high = middle;
	}
	return low;
}

function countOf(runs: Uint32Array, fails: Uint8Array | null): number {
	let count = 0;
	for (let run = 0; run < runs.length; run += 2) {
		const [from, to] = [at(runs, run), at(runs, run + 1)];
		if (fails === null) count += to - from;
		else for (let index = from; index < to; index++) if (fails[index] === 0) count++;
	}
	return count;
}

/** 1 for each number of a dictionary whose name is among the wanted ones. */
function chosenOf(size: number, wanted: readonly string[], nameOf: (number: number) => string | undefined): Uint8Array {
	const names = new Set(wanted);
	return Uint8Array.from({ length: size }, (_, number) => (names.has(nameOf(number) ?? "") ? 1 : 0));
}

function at(column: Uint8Array | Int32Array | Uint32Array, index: number): number {
	return column[index] as number;
}
