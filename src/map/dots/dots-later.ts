import type { Map as LeafletMap } from "leaflet";
import type { Projection } from "../../geo/projection";
import type { Crowd } from "../../view/crowd";
import { createLaterLayer } from "../later-layer";
import type { DotLayer } from "./dot-layer";

/** The layer of very many incidents: most dossiers have no table. */
export function createDotsLater(
	map: LeafletMap,
	projection: Projection,
	pane: HTMLElement,
	onPainted: () => void,
	/** Whether the pointer looks for discs just now. */
	isWanted: () => boolean,
): DotLayer {
	const later = createLaterLayer<Crowd | null, DotLayer>(
		async () => {
			const [{ createDotLayer }, { createPointing }] = await Promise.all([import("./dot-layer"), import("./pointing")]);
			return () => {
				const dots = createDotLayer(map, projection, pane, onPainted);
				const pointing = createPointing(map, dots, isWanted);
				return {
					...dots,
					destroy() {
						pointing.destroy();
						dots.destroy();
					},
				};
			};
		},
		(crowd) => crowd !== null,
		// for the benchmark: after the frame that holds them
		() => requestAnimationFrame(() => setTimeout(() => performance.mark("crowd-painted"))),
	);
	return {
		update: later.update,
		at: (point) => later.get()?.at(point) ?? null,
		inView: () => later.get()?.inView() ?? new Uint32Array(0),
		signs: () => later.get()?.signs() ?? null,
		numbers: () => later.get()?.numbers() ?? [],
		repaint: () => later.get()?.repaint(),
		destroy: later.destroy,
	};
}
