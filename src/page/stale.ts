import type { Catalogue } from "../view/catalogue";
import { detailsOf } from "../view/details/details";
import type { View } from "../view/view";

/** What a View asks for that the dossier does not have. */
export interface Stale {
	/** "incident/gone", or null. */
	readonly selection: string | null;
	readonly layers: readonly string[];
	/** What is selected but not on the map, with the name of the layer that is off. */
	readonly hidden: { readonly title: string; readonly layer: string; readonly id: string } | null;
}

export function staleParts(catalogue: Catalogue, view: View): Stale {
	const { selection } = view;
	const details = selection && detailsOf(catalogue, selection);
	const shows = selection?.kind === "incident" ? "incidents" : selection?.kind === "conference" ? "participants" : null;
	const off = catalogue.layers.find((layer) => layer.shows === shows && view.hidden.includes(layer.id));
	const layers = new Set(catalogue.layers.map(({ id }) => id));
	return {
		selection: selection && !details ? `${selection.kind}/${selection.id}` : null,
		layers: view.hidden.filter((id) => !layers.has(id)),
		hidden:
			details && "title" in details && off
				? { title: details.title, layer: catalogue.text(off.name), id: off.id }
				: null,
	};
}
