import type { Map as LeafletMap } from "leaflet";
import type { Projection } from "../../geo/projection";
import type { Crowd } from "../../view/crowd";
import type { DotLayer } from "./dot-layer";

/** The layer of very many incidents, whose code comes when there is first a table: most dossiers have none. */
export function createDotsLater(
	map: LeafletMap,
	projection: Projection,
	pane: HTMLElement,
	onPainted: () => void,
	density: number | null = null,
): DotLayer {
	let layer: DotLayer | null = null;
	let crowd: Crowd | null = null;
	let coming = false;
	let ended = false;

	async function come(): Promise<void> {
		coming = true;
		try {
			const { createDotLayer } = await import("./dot-layer");
			if (ended) return;
			layer = createDotLayer(map, projection, pane, onPainted, density);
			layer.update(crowd);
			// for the benchmark: after the frame that holds them
			requestAnimationFrame(() => setTimeout(() => performance.mark("crowd-painted")));
		} catch {
			coming = false; // the connection broke: the next frame asks again
		}
	}

	return {
		update(newCrowd) {
			crowd = newCrowd;
			if (layer) layer.update(newCrowd);
			else if (newCrowd && !coming) void come();
		},
		at: (point) => layer?.at(point) ?? null,
		places: (most) => layer?.places(most) ?? [],
		inView: () => layer?.inView() ?? new Uint32Array(0),
		signs: () => layer?.signs() ?? null,
		numbers: () => layer?.numbers() ?? [],
		repaint: () => layer?.repaint(),
		destroy() {
			ended = true;
			layer?.destroy();
		},
	};
}
