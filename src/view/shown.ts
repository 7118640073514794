/** How much of everything a View shows: the items of the dossier and the incidents of its table together. */
import type { Catalogue } from "./catalogue";
import type { Frame } from "./frame";
import { isOfTable, ownItems } from "./own-items";
import { datedAndNot, siftedTable } from "./table-sift";

export interface Shown {
	readonly kept: number;
	readonly all: number;
	/** Of those kept, those without a date. */
	readonly undated: number;
}

/** Counts for a frame of a catalogue; a table's incidents count whether or not their layer is on, as items do. */
export function shownOf(
	{ table }: Pick<Catalogue, "table">,
	{ sifted, items, view }: Pick<Frame, "sifted" | "items" | "view">,
): Shown {
	if (!table) return { kept: sifted.kept.length, all: items.all.length, undated: sifted.undated };
	const kept = sifted.kept.filter((item) => !isOfTable(item, table));
	return {
		kept: kept.length + siftedTable(table, view).count,
		all: ownItems(items, table).all.length + table.count,
		undated: kept.filter(({ spans }) => spans.length === 0).length + datedAndNot(table, view.filters).undated,
	};
}
