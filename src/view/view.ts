/** What is being looked at. A scene is a saved View; the address writes one; every move makes a new one. */

/** Zoom as in web maps (0 = the world in 256 pixels at the standard parallels), degrees for the centre. */
export interface Camera {
	readonly zoom: number;
	readonly lat: number;
	readonly lng: number;
}

export const SELECTION_KINDS = ["incident", "region", "conference", "statement", "relation"] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];

export interface Selection {
	readonly kind: SelectionKind;
	readonly id: string;
}

export interface View {
	/** Null: the dossier's own opening view, fitted to the screen. */
	readonly camera: Camera | null;
	readonly selection: Selection | null;
	/** Ids of the layers that are off. */
	readonly hidden: readonly string[];
}

export const OPENING: View = { camera: null, selection: null, hidden: [] };

export function select(view: View, selection: Selection | null): View {
	return sameSelection(view.selection, selection) ? view : { ...view, selection };
}

export function moveCamera(view: View, camera: Camera | null): View {
	return { ...view, camera };
}

export function showLayer(view: View, layer: string, shown: boolean): View {
	const others = view.hidden.filter((id) => id !== layer);
	return { ...view, hidden: shown ? others : [...others, layer] };
}

export function sameSelection(one: Selection | null, other: Selection | null): boolean {
	return one?.kind === other?.kind && one?.id === other?.id;
}
