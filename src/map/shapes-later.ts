import type { Map as LeafletMap } from "leaflet";
import type { Projection } from "../geo/projection";
import type { Frame } from "../view/frame";
import { createLaterLayer } from "./later-layer";
import type { ShapeLayer } from "./shape-layer";

/** The layer of lines and areas: many dossiers have none. */
export function createShapesLater(
	map: LeafletMap,
	projection: Projection,
	pane: HTMLElement,
	onSelect: ((shape: string) => void) | null,
	density: number | null = null,
): ShapeLayer {
	const later = createLaterLayer<Frame, ShapeLayer>(
		async () => {
			const { createShapeLayer } = await import("./shape-layer");
			return () => createShapeLayer(map, projection, pane, onSelect, density);
		},
		({ shapes }) => shapes.length > 0,
	);
	return {
		update: later.update,
		at: (x, y) => later.get()?.at(x, y) ?? null,
		focus: (shape) => later.get()?.focus(shape) ?? false,
		destroy: later.destroy,
	};
}
