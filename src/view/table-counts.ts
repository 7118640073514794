/** What the filters say in numbers about a table: how many each of their values would show. */
import { type IncidentTable, NONE } from "../dossier/incident-table";
import type { Facet, Narrowing } from "./facets";
import { createLately } from "./lately";
import { once } from "./once";
import { FAILS, kindIdOf, mostKilledOf, type TableSift } from "./table-sift";

export interface TableFacets {
	/** By the numbers of the table's dictionaries: how many would be shown if this were the only value chosen. */
	readonly counts: Readonly<Record<Facet, Uint32Array>>;
	/** The same for incidents that are of no kind. */
	readonly ofNoKind: number;
	/** How many would be shown if one narrowing were taken away and the others stayed. */
	readonly without: Readonly<Record<Narrowing, number>>;
	/** How many would be shown with at least so many killed. */
	killed(least: number): number;
}

/** An incident that every filter leaves out. */
const ALL_FAIL = FAILS.kinds | FAILS.actors | FAILS.sources | FAILS.killed;
/** Figures up to here are counted each; what is above is rare and kept one by one. */
const OFTEN = 1000;

/** Counts for every value, with the period and all other filters as they are. */
export function facetsOfTable(table: IncidentTable, sifted: TableSift): TableFacets {
	const { kind, actor, otherActor, source } = table;
	const counts = {
		kinds: new Uint32Array(table.kinds.length),
		actors: new Uint32Array(table.actors.length),
		sources: new Uint32Array(table.sources.length),
	};
	const { kinds, actors, sources } = counts;
	const deaths = new Uint32Array(OFTEN);
	const more: number[] = [];
	let ofNoKind = 0;
	// in the loop over every incident a constant of another file costs more than one of this function
	const { kinds: byKind, actors: byActor, sources: bySource, killed: byKilled } = FAILS;
	const { runs, fails } = sifted;
	for (let run = 0; run < runs.length; run += 2) {
		const to = at(runs, run + 1);
		for (let index = at(runs, run); index < to; index++) {
			const failed = fails === null ? 0 : at(fails, index);
			if (failed === 0 || failed === byKind) {
				if (kind[index] === NONE) ofNoKind++;
				else add(kinds, at(kind, index));
			}
			if (failed === 0 || failed === bySource) add(sources, at(source, index));
			if (failed === 0 || failed === byActor) {
				add(actors, at(actor, index));
				if (otherActor[index] !== actor[index]) add(actors, at(otherActor, index));
			}
			if (failed === 0 || failed === byKilled) {
				const most = mostKilledOf(table, index);
				if (most >= OFTEN) more.push(most);
				else if (most >= 0) add(deaths, most);
			}
		}
	}
	return {
		counts,
		ofNoKind,
		without: withoutEach(table, sifted),
		killed(least) {
			let count = more.reduce((sum, killed) => sum + (killed >= least ? 1 : 0), 0);
			for (let killed = Math.max(0, least); killed < OFTEN; killed++) count += at(deaths, killed);
			return count;
		},
	};
}

const keptLately = createLately<IncidentTable, number>();

/**
 * How many would be shown if one narrowing were taken away and the others stayed; of those with a place alone, if so told.
 */
export function withoutEach(
	table: IncidentTable,
	{ runs, fails }: TableSift,
	onlyPlaced = false,
): Readonly<Record<Narrowing, number>> {
	const { longitude } = table;
	const byFailure = new Uint32Array(ALL_FAIL + 1);
	const count = (from: number, to: number) => {
		for (let index = from; index < to; index++)
			if (!onlyPlaced || !Number.isNaN(longitude[index])) add(byFailure, fails === null ? 0 : at(fails, index));
	};
	// what filters keep whatever the period is the same for every move of it
	const period = keptLately.of(table, [fails, onlyPlaced], () => {
		count(0, table.count);
		const kept = at(byFailure, 0);
		byFailure.fill(0);
		return kept;
	});
	for (let run = 0; run < runs.length; run += 2) count(at(runs, run), at(runs, run + 1));
	const without = (filter: keyof typeof FAILS) => at(byFailure, 0) + at(byFailure, FAILS[filter]);
	return {
		period,
		kinds: without("kinds"),
		actors: without("actors"),
		sources: without("sources"),
		killed: without("killed"),
		// no incident of a table is graded, and what is not graded stays
		reliability: at(byFailure, 0),
		credibility: at(byFailure, 0),
	};
}

/** What does not change while one filters. */
export interface TableTotals {
	/** By the numbers of the table's dictionaries: how many incidents have it. */
	readonly counts: Readonly<Record<Facet, Uint32Array>>;
	readonly ofNoKind: number;
	/** The highest figure of killed; null when no incident has one. */
	readonly mostKilled: number | null;
	/** The names of each dictionary as a filter has them. */
	readonly ids: Readonly<Record<Facet, ReadonlySet<string>>>;
}

/** Counted once for each table. */
export const totalsOf = once((table: IncidentTable): TableTotals => {
	const { counts, ofNoKind } = facetsOfTable(table, { runs: Uint32Array.of(0, table.count), fails: null, count: 0 });
	let most = -1;
	for (let index = 0; index < table.count; index++) most = Math.max(most, mostKilledOf(table, index));
	const kinds = table.kinds.map((_, number) => kindIdOf(table, number));
	return {
		counts,
		ofNoKind,
		mostKilled: most < 0 ? null : most,
		ids: {
			kinds: new Set(ofNoKind > 0 ? [...kinds, kindIdOf(table, NONE)] : kinds),
			actors: new Set(table.actors),
			sources: new Set(table.sources),
		},
	};
});

function add(counts: Uint32Array, value: number): void {
	if (value !== NONE) counts[value] = at(counts, value) + 1;
}

function at(column: Uint8Array | Int32Array | Uint32Array, index: number): number {
	return column[index] as number;
}
