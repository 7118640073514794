import type { Map as LeafletMap } from "leaflet";
import type { Projection } from "../geo/projection";
import type { Frame } from "../view/frame";
import type { ArcLayer, ArcSurroundings } from "./arc-layer";
import { createLaterLayer } from "./later-layer";

/** The layer of relations: most readers never ask for it. */
export function createArcsLater(
	map: LeafletMap,
	projection: Projection,
	pane: HTMLElement,
	around: ArcSurroundings,
	/** The first lines were drawn. */
	onDrawn: () => void,
): ArcLayer {
	const later = createLaterLayer<Frame, ArcLayer>(
		async () => {
			const { createArcLayer } = await import("./arc-layer");
			return () => createArcLayer(map, projection, pane, around);
		},
		({ relations }) => relations.length > 0,
		onDrawn,
	);
	return {
		update: later.update,
		lines: () => later.get()?.lines() ?? [],
		arrange: () => later.get()?.arrange(),
		focus: (relation) => later.get()?.focus(relation) ?? false,
		destroy: later.destroy,
	};
}
