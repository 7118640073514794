import type { Map as LeafletMap } from "leaflet";
import type { Projection } from "../geo/projection";
import type { Frame } from "../view/frame";
import type { ArcLayer, ArcSurroundings } from "./arc-layer";

/** The layer of relations, whose code comes when there is first one to draw: most readers never ask for it. */
export function createArcsLater(
	map: LeafletMap,
	projection: Projection,
	pane: HTMLElement,
	around: ArcSurroundings,
	/** The first lines were drawn. */
	onDrawn: () => void,
): ArcLayer {
	let layer: ArcLayer | null = null;
	let frame: Frame | null = null;
	let coming = false;
	let ended = false;

	async function come(): Promise<void> {
		coming = true;
		try {
			const { createArcLayer } = await import("./arc-layer");
			if (ended || !frame) return;
			layer = createArcLayer(map, projection, pane, around);
			layer.update(frame);
			onDrawn();
		} catch {
			coming = false; // the connection broke: the next frame asks again
		}
	}

	return {
		update(newFrame) {
			frame = newFrame;
			if (layer) layer.update(newFrame);
			else if (newFrame.relations.length > 0 && !coming) void come();
		},
		lines: () => layer?.lines() ?? [],
		arrange: () => layer?.arrange(),
		focus: (relation) => layer?.focus(relation) ?? false,
		destroy() {
			ended = true;
			layer?.destroy();
		},
	};
}
