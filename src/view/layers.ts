import type { Dossier, Layer } from "../dossier/schema";
import { words } from "../words/en";
import type { ItemKind } from "./items";
import { OPENING, type View } from "./view";

/** Which layer an item of a kind belongs to; events belong to none and are always on. */
export const LAYER_OF: Readonly<Record<ItemKind, Layer["shows"] | null>> = {
	incident: "incidents",
	conference: "participants",
	statement: "statements",
	relation: "relations",
	event: null,
};

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
