/** The filters' values and counts of a dossier's items and of its table's incidents together. */
import { type IncidentTable, NONE } from "../dossier/incident-table";
import type { Catalogue } from "./catalogue";
import { type Facet, type Facets, facetsOf, NARROWINGS, type Narrowing } from "./facets";
import type { Frame } from "./frame";
import type { Items } from "./items";
import { createLately } from "./lately";
import { ownItems } from "./own-items";
import { facetsOfTable, type TableFacets, totalsOf } from "./table-counts";
import { kindIdOf, siftedTable } from "./table-sift";
import { NO_FILTERS } from "./view";

/** A value of one filter: where its counts stand. */
interface Shared {
	readonly id: string;
	readonly total: number;
	/** Its place among the values of the items; -1 where no item has it. */
	readonly item: number;
	/** Its number in the table's dictionary; NONE for "of no kind", -1 where no incident of the table has it. */
	readonly row: number;
}

const sharedLately = createLately<IncidentTable, Readonly<Record<Facet, readonly Shared[]>>>();

/** Counts for every value that an item of the dossier or an incident of its table has; the same id is the same value. */
export function facetsTogether(
	{ table }: Pick<Catalogue, "table">,
	{ items, view }: Pick<Frame, "items" | "view">,
): Facets {
	const others = ownItems(items, table);
	const own = facetsOf(others, view);
	if (!table) return own;
	const rows = facetsOfTable(table, siftedTable(table, view));
	const shared = sharedLately.of(table, [others], () => sharedOf(others, table));
	const values = (facet: Facet) =>
		shared[facet].map(({ id, total, item, row }) => ({
			id,
			total,
			count: (own.values[facet][item]?.count ?? 0) + countOf(rows, facet, row),
		}));
	return {
		values: { kinds: values("kinds"), actors: values("actors"), sources: values("sources") },
		killed: (least) => own.killed(least) + rows.killed(least),
		// what has no grade stays, and no incident of a table has one
		graded: {
			reliability: (least) => own.graded.reliability(least) + rows.without.reliability,
			credibility: (least) => own.graded.credibility(least) + rows.without.credibility,
		},
		without: sumOf(own.without, rows.without),
	};
}

/** How many would be shown of both without each narrowing. */
export function sumOf(
	one: Readonly<Record<Narrowing, number>>,
	other: Readonly<Record<Narrowing, number>>,
): Readonly<Record<Narrowing, number>> {
	const sum = { ...one };
	for (const narrowing of NARROWINGS) sum[narrowing] += other[narrowing];
	return sum;
}

function countOf({ counts, ofNoKind }: Pick<TableFacets, "counts" | "ofNoKind">, facet: Facet, row: number): number {
	return row === NONE ? ofNoKind : (counts[facet][row] ?? 0);
}

/** Actors and sources most frequent first; kinds too, after those of the items in their order. */
function sharedOf(items: Items, table: IncidentTable): Readonly<Record<Facet, readonly Shared[]>> {
	const { values } = facetsOf(items, { period: null, filters: NO_FILTERS });
	const totals = totalsOf(table);
	const names = {
		kinds: table.kinds.map((_, number) => kindIdOf(table, number)),
		actors: table.actors,
		sources: table.sources,
	};
	const sharedOfFacet = (facet: Facet): readonly Shared[] => {
		const rows = new Map(names[facet].map((id, number) => [id, number]));
		if (facet === "kinds" && totals.ofNoKind > 0) rows.set(kindIdOf(table, NONE), NONE);
		const own = values[facet].map(({ id, total }, item): Shared => {
			const row = rows.get(id) ?? -1;
			rows.delete(id);
			return { id, total: total + countOf(totals, facet, row), item, row };
		});
		const others = [...rows].map(([id, row]): Shared => ({ id, total: countOf(totals, facet, row), item: -1, row }));
		const byTotal = (one: Shared, other: Shared) => other.total - one.total;
		return facet === "kinds" ? [...own, ...others.sort(byTotal)] : [...own, ...others].sort(byTotal);
	};
	return { kinds: sharedOfFacet("kinds"), actors: sharedOfFacet("actors"), sources: sharedOfFacet("sources") };
}
