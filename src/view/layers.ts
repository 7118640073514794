import type { Dossier, Layer } from "../dossier/schema";
import { words } from "../words/en";
import type { Item, ItemKind } from "./items";
import { layersOfShape, shapesOn } from "./shape-layers";
import { OPENING, type View } from "./view";

/** Which layer an item of a kind belongs to; events belong to none and are always on, and a shape to those that list it. */
const LAYER_OF: Readonly<Record<ItemKind, Layer["shows"] | null>> = {
	incident: "incidents",
	conference: "participants",
	statement: "statements",
	relation: "relations",
	event: null,
	shape: null,
};

/** The layers of which one must be on for an item to be shown; it is always shown where there is none. */
export function layersOfItem(layers: readonly Layer[], { kind, id }: Pick<Item, "kind" | "id">): readonly Layer[] {
	return kind === "shape" ? layersOfShape(layers, id) : layers.filter(({ shows }) => shows === LAYER_OF[kind]);
}

/** Whether an item's layer is on; remembers the answer for each kind. */
export function itemsOn(
	layers: readonly Layer[],
	{ hidden }: Pick<View, "hidden">,
): (item: Pick<Item, "kind" | "id">) => boolean {
	const known = new Map<ItemKind, boolean>();
	const isShapeOn = shapesOn(layers, { hidden });
	return ({ kind, id }) => {
		if (kind === "shape") return isShapeOn(id);
		const those = known.has(kind) ? [] : layersOfItem(layers, { kind, id });
		const on = known.get(kind) ?? (those.length === 0 || those.some((layer) => !hidden.includes(layer.id)));
		known.set(kind, on);
		return on;
	};
}

/**
 * The layers of a dossier, with one for its statements and one for its relations where it names none: statements begin
 * on, relations off.
 */
export function layersOf(dossier: Dossier): readonly Layer[] {
	const missing = (["statements", "relations"] as const).filter(
		(list) => dossier[list].length > 0 && !dossier.layers.some(({ shows }) => shows === list),
	);
	const taken = new Set(dossier.layers.map(({ id }) => id));
	return [
		...dossier.layers,
		...missing.map((shows) => ({
			id: freeId(shows, taken),
			name: words.layers[shows],
			shows,
			off: shows === "relations",
		})),
	];
}

/** The View with which a dossier opens: everything on that does not begin off, nothing selected, all dates. */
export function openingView(dossier: Dossier): View {
	const hidden = layersOf(dossier).flatMap(({ id, off }) => (off ? [id] : []));
	return hidden.length > 0 ? { ...OPENING, hidden } : OPENING;
}

function freeId(id: string, taken: ReadonlySet<string>): string {
	return taken.has(id) ? freeId(`${id}-layer`, taken) : id;
}
