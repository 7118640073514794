/** What to loosen when period and filters leave nothing on the map. */
import type { IncidentTable } from "../dossier/incident-table";
import type { Catalogue } from "./catalogue";
import { facetsOf, NARROWINGS, type Narrowing } from "./facets";
import { sumOf } from "./facets-together";
import type { Frame } from "./frame";
import type { Item } from "./items";
import { itemsOn, layersOfItem } from "./layers";
import { isOfTable, ownItems } from "./own-items";
import { placedOf } from "./placed";
import { shownOf } from "./shown";
import { withoutEach } from "./table-counts";
import { siftedTable, type TableSift } from "./table-sift";
import { isNarrowed, NO_FILTERS, setFilters, setPeriod, showLayer, type View } from "./view";

export type Loosening =
	| { readonly drop: Narrowing; readonly items: number }
	/** A layer that is off and would show something of what is kept. */
	| { readonly show: string; readonly name: string; readonly items: number };

export interface NothingShown {
	/** Items that period and filters keep, of which none is on the map. */
	readonly kept: number;
	/**
	 * What each step alone would bring; of the map where something is kept, else of all items. Layers first, since they
	 * keep what was asked for, then the largest.
	 */
	readonly ways: readonly Loosening[];
}

/** Null unless period or filters narrow the view and nothing of what they keep is on the map. */
export function nothingShown(catalogue: Catalogue, frame: Frame): NothingShown | null {
	const { view, sifted, kindsOn } = frame;
	if (!isNarrowed(view)) return null;
	const placed = placedOf(catalogue);
	const isOn = itemsOn(catalogue.layers, view);
	const onMap = (item: Item) => placed.has(item.key) && isOn(item);
	if (sifted.kept.some(onMap)) return null;
	const { table } = catalogue;
	const own = sifted.kept.filter((item) => !isOfTable(item, table));
	const rows = table && siftedTable(table, view);
	const rowsOn = kindsOn.includes("incident");
	if (table && rows && rowsOn && placedIn(table, rows, 1) > 0) return null;
	const { kept } = shownOf(catalogue, frame);
	const ofItems = facetsOf(ownItems(frame.items, table), view, kept > 0 ? onMap : undefined).without;
	// where something is kept, only the map counts; none of the rows is on it while their layer is off
	const counted = table && rows && (kept === 0 || rowsOn);
	const without = counted ? sumOf(ofItems, withoutEach(table, rows, kept > 0)) : ofItems;
	const drops = NARROWINGS.filter((drop) => isSet(view, drop)).map((drop) => ({ drop, items: without[drop] }));
	const layers = catalogue.layers
		.filter(({ id }) => view.hidden.includes(id))
		.map((layer) => ({
			show: layer.id,
			name: catalogue.text(layer.name),
			items:
				own.filter((item) => placed.has(item.key) && layersOfItem([layer], item).length > 0).length +
				(table && rows && layer.shows === "incidents" ? placedIn(table, rows) : 0),
		}));
	return {
		kept,
		ways: [layers, drops].flatMap((steps) =>
			[...steps].filter(({ items }) => items > 0).sort((one, other) => other.items - one.items),
		),
	};
}

/** The View after one such step. */
export function loosened(view: View, way: Loosening): View {
	if ("show" in way) return showLayer(view, way.show, true);
	if (way.drop === "period") return setPeriod(view, null);
	return setFilters(view, { [way.drop]: NO_FILTERS[way.drop] });
}

/** Whether an incident of a table has a place on the map. */
function isPlaced({ longitude }: IncidentTable, index: number): boolean {
	return !Number.isNaN(longitude[index]);
}

/** How many incidents that are kept have a place; counted no further than `most`. */
function placedIn(table: IncidentTable, { runs, fails }: TableSift, most = Number.POSITIVE_INFINITY): number {
	let count = 0;
	for (let run = 0; run < runs.length && count < most; run += 2)
		for (let index = runs[run] as number; index < (runs[run + 1] as number) && count < most; index++)
			if ((fails === null || fails[index] === 0) && isPlaced(table, index)) count++;
	return count;
}

function isSet({ period, filters }: View, drop: Narrowing): boolean {
	if (drop === "period") return period !== null;
	const filter = filters[drop];
	return typeof filter === "object" && filter !== null ? filter.length > 0 : filter !== null;
}
