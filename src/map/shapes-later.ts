import type { Map as LeafletMap } from "leaflet";
import type { Projection } from "../geo/projection";
import type { Frame } from "../view/frame";
import type { ShapeLayer } from "./shape-layer";

/** The layer of lines and areas, whose code comes when there is first one to draw: many dossiers have none. */
export function createShapesLater(
	map: LeafletMap,
	projection: Projection,
	pane: HTMLElement,
	onSelect: ((shape: string) => void) | null,
	density: number | null = null,
): ShapeLayer {
	let layer: ShapeLayer | null = null;
	let frame: Frame | null = null;
	let coming = false;
	let ended = false;

	async function come(): Promise<void> {
		coming = true;
		try {
			const { createShapeLayer } = await import("./shape-layer");
			if (ended || !frame) return;
			layer = createShapeLayer(map, projection, pane, onSelect, density);
			layer.update(frame);
		} catch {
			coming = false; // the connection broke: the next frame asks again
		}
	}

	return {
		update(newFrame) {
			frame = newFrame;
			if (layer) layer.update(newFrame);
			else if (newFrame.shapes.length > 0 && !coming) void come();
		},
		at: (x, y) => layer?.at(x, y) ?? null,
		focus: (shape) => layer?.focus(shape) ?? false,
		destroy() {
			ended = true;
			layer?.destroy();
		},
	};
}
