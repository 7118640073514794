/** Why what is selected is not on the map, and the View in which it would be. */
import type { Catalogue } from "./catalogue";
import { layersOfItem } from "./layers";
import { placedOf } from "./placed";
import { inPeriod, passesFilters } from "./sift";
import { NO_FILTERS, type Selection, setPeriod, showLayer, type View } from "./view";

interface Whence {
	/** It would be on the map otherwise; what has no place there is missing in the data table alone. */
	readonly fromMap: boolean;
}
export type LeftOut =
	| (Whence & { readonly why: "period" | "filters" })
	/** The only layers that would show it are off. */
	| (Whence & { readonly why: "layer"; readonly layers: readonly { readonly id: string; readonly name: string }[] });

/** Each thing that leaves an item out; regions, places, actors and sources are no items. */
export function leftOutOf(catalogue: Catalogue, view: View, { kind, id }: Selection): readonly LeftOut[] {
	const item = catalogue.items.byKey.get(`${kind}/${id}`);
	if (!item) return [];
	// a relation is drawn as long as it is selected
	const fromMap = placedOf(catalogue).has(item.key) && kind !== "relation";
	const layers = layersOfItem(catalogue.layers, item);
	const off = fromMap && layers.length > 0 && layers.every((layer) => view.hidden.includes(layer.id));
	const leftOut: LeftOut[] = [];
	if (!inPeriod(item, view.period)) leftOut.push({ why: "period", fromMap });
	if (!passesFilters(item, view.filters)) leftOut.push({ why: "filters", fromMap });
	if (off)
		leftOut.push({ why: "layer", fromMap, layers: layers.map(({ id, name }) => ({ id, name: catalogue.text(name) })) });
	return leftOut;
}

/** The View without what leaves something out. */
export function letIn(view: View, leftOut: LeftOut): View {
	switch (leftOut.why) {
		case "period":
			return setPeriod(view, null);
		case "filters":
			return { ...view, filters: NO_FILTERS };
		case "layer":
			return leftOut.layers.reduce((shown, { id }) => showLayer(shown, id, true), view);
	}
}
