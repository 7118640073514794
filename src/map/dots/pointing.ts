import type { Map as LeafletMap, LeafletMouseEvent } from "leaflet";
import type { CrowdHit, DotLayer } from "./dot-layer";

/** Tells which disc the pointer is over, and shows by the cursor that it can be clicked. */
export function createPointing(
	map: LeafletMap,
	dots: DotLayer,
	isWanted: () => boolean,
	hover: (hit: CrowdHit | null) => void,
): { destroy(): void } {
	const element = map.getContainer();
	let over: CrowdHit | null = null;

	function set(hit: CrowdHit | null): void {
		if (hit?.newest === over?.newest && hit?.count === over?.count) return;
		over = hit;
		element.classList.toggle("over-dot", hit !== null);
		hover(hit);
	}
	const onMove = ({ containerPoint, originalEvent: { target } }: LeafletMouseEvent) => {
		const onButton = target instanceof Element && target.closest("button, dialog, a");
		set(isWanted() && !onButton ? dots.at(containerPoint) : null);
	};
	const onOut = () => set(null);
	map.on("mousemove", onMove);
	map.on("mouseout zoomstart", onOut);
	return {
		destroy() {
			map.off("mousemove", onMove);
			map.off("mouseout zoomstart", onOut);
			element.classList.remove("over-dot");
		},
	};
}
