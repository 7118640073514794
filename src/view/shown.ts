/** How much of everything a View shows: the items of the dossier and the incidents of its table together. */
import type { Catalogue } from "./catalogue";
import { indexOfRow } from "./details/crowd";
import type { Frame } from "./frame";
import { datedAndNot, siftedTable } from "./table-sift";

export interface Shown {
	readonly kept: number;
	readonly all: number;
	/** Of those kept, those without a date. */
	readonly undated: number;
}

/** Counts for a frame of a catalogue; a table's incidents count whether or not their layer is on, as items do. */
export function shownOf({ table }: Pick<Catalogue, "table">, { sifted, items, crowd }: Frame): Shown {
	if (!table) return { kept: sifted.kept.length, all: items.all.length, undated: sifted.undated };
	// one of the table's that was opened is a record too, and counts once
	const own = (list: typeof items.all) =>
		list.filter(({ kind, id }) => kind !== "incident" || indexOfRow(id, table.count) === null);
	const kept = own(sifted.kept);
	return {
		kept: kept.length + (crowd?.sifted.count ?? 0),
		all: own(items.all).length + table.count,
		undated: kept.filter(({ spans }) => spans.length === 0).length + (crowd ? undatedOf(crowd) : 0),
export function shownOf(
	{ table }: Pick<Catalogue, "table">,
	{ sifted, items, view }: Pick<Frame, "sifted" | "items" | "view">,
): Shown {
	const kept = sifted.kept.length;
	if (!table) return { kept, all: items.all.length, undated: sifted.undated };
	return {
		kept: kept + siftedTable(table, view).count,
		all: items.all.length + table.count,
		undated: sifted.undated + datedAndNot(table, view.filters).undated,
	};
}
