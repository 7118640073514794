import type { Catalogue } from "../view/catalogue";
import { detailsOf } from "../view/details/details";
import type { View } from "../view/view";

/** What a View asks for that the dossier does not have. */
export interface Stale {
	/** "incident/gone", or null. */
	readonly selection: string | null;
	readonly layers: readonly string[];
}

export function staleParts(catalogue: Catalogue, view: View): Stale {
	const { selection } = view;
	const layers = new Set(catalogue.dossier.layers.map(({ id }) => id));
	return {
		selection: selection && !detailsOf(catalogue, selection) ? `${selection.kind}/${selection.id}` : null,
		layers: view.hidden.filter((id) => !layers.has(id)),
	};
}
