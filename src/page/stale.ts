import type { Catalogue } from "../view/catalogue";
import { unreadIn } from "../view/hash";
import { kindName } from "../view/items";
import { isKnown } from "../view/known";
import { totalsOf } from "../view/table-counts";
import type { Filters, View } from "../view/view";
import { words } from "../words/en";
import { listInWords } from "../words/numbers";

/** What a View asks for that neither the dossier nor its table has. */
export interface Stale {
	/** "incident/gone", or null. */
	readonly selection: string | null;
	readonly layers: readonly string[];
	/** Values of its filters that no item of the dossier and no incident of its table has. */
	readonly filters: Pick<Filters, "kinds" | "actors" | "sources">;
	/** Parts of the address that say nothing, "from=yesterday". */
	readonly unread: readonly string[];
}

/** `hash` is the address that the View was read from: what it could not say is only there. */
export function staleParts(catalogue: Catalogue, view: View, hash: string): Stale {
	const { selection, filters } = view;
	const layers = new Set(catalogue.layers.map(({ id }) => id));
	const { shown, unread } = unreadIn(hash);
	const kinds = new Set(catalogue.items.all.map(({ kindId }) => kindId));
	const table = catalogue.table && totalsOf(catalogue.table).ids;
	return {
		selection: selection && !isKnown(catalogue, selection) ? `${selection.kind}/${selection.id}` : null,
		layers: [...view.hidden, ...shown].filter((id) => !layers.has(id)),
		filters: {
			kinds: filters.kinds.filter((id) => !kinds.has(id) && !table?.kinds.has(id)),
			actors: filters.actors.filter((id) => !catalogue.actors.has(id) && !table?.actors.has(id)),
			sources: filters.sources.filter((id) => !catalogue.sources.has(id) && !table?.sources.has(id)),
		},
		unread,
	};
}

/** What the reader is told of it, one sentence for each kind of thing. */
export function staleWords({ selection, layers, filters, unread }: Stale): string[] {
	const values = [...filters.kinds.map(kindName), ...filters.actors, ...filters.sources];
	return [
		...(layers.length > 0 ? [words.notices.staleLayer(listInWords(layers))] : []),
		...(selection ? [words.notices.staleSelection(selection)] : []),
		...(values.length > 0 ? [words.notices.staleFilter(listInWords(values))] : []),
		...(unread.length > 0 ? [words.notices.staleValue(listInWords(unread))] : []),
	];
}

/** The View without it; the same View when there is nothing of it. */
export function withoutStale(view: View, stale: Stale): View {
	const { kinds, actors, sources } = stale.filters;
	if (!stale.selection && stale.layers.length + kinds.length + actors.length + sources.length === 0) return view;
	const { filters } = view;
	return {
		...view,
		selection: stale.selection ? null : view.selection,
		hidden: view.hidden.filter((id) => !stale.layers.includes(id)),
		filters: {
			...filters,
			kinds: filters.kinds.filter((id) => !kinds.includes(id)),
			actors: filters.actors.filter((id) => !actors.includes(id)),
			sources: filters.sources.filter((id) => !sources.includes(id)),
		},
	};
}
