import type { Map as LeafletMap, LeafletMouseEvent, Point } from "leaflet";
import type { CrowdHit, DotLayer } from "./dot-layer";

/** Pixels between a disc and what is said of it. */
const BESIDE = 6;

/**
 * Tells which disc the pointer is over: in words beside it, and by the cursor that it can be clicked. The words stay while
 * the pointer is on them, and go with Escape. Without a pointer the same is told by the list of those in view.
 */
export function createPointing(map: LeafletMap, dots: DotLayer, isWanted: () => boolean): { destroy(): void } {
	const element = map.getContainer();
	const tip = document.createElement("p");
	tip.className = "dot-tip";
	tip.setAttribute("role", "tooltip");
	tip.hidden = true;
	element.append(tip);
	let over: CrowdHit | null = null;

	function set(hit: CrowdHit | null): void {
		if (hit?.newest === over?.newest && hit?.count === over?.count) return;
		over = hit;
		element.classList.toggle("over-dot", hit !== null);
		tip.hidden = hit === null;
		if (!hit) return;
		tip.textContent = hit.says();
		stand(map.latLngToContainerPoint([hit.place[1], hit.place[0]]), hit.radius);
	}

	/** Above the disc, below where there is no room, and never beyond the map's edge. */
	function stand({ x, y }: Point, radius: number): void {
		const { offsetWidth: width, offsetHeight: height } = tip;
		const size = map.getSize();
		const above = y - radius - BESIDE - height;
		tip.style.left = `${Math.max(0, Math.min(size.x - width, x - width / 2))}px`;
		tip.style.top = `${above >= 0 ? above : y + radius + BESIDE}px`;
	}

	const onMove = ({ containerPoint, originalEvent: { target } }: LeafletMouseEvent) => {
		if (target === tip) return;
		const onButton = target instanceof Element && target.closest("button, dialog, a");
		set(isWanted() && !onButton ? dots.at(containerPoint) : null);
	};
	const onOut = () => set(null);
	const onKey = ({ key }: KeyboardEvent) => {
		if (key === "Escape") tip.hidden = true;
	};
	map.on("mousemove", onMove);
	map.on("mouseout movestart zoomstart", onOut);
	document.addEventListener("keydown", onKey);
	return {
		destroy() {
			map.off("mousemove", onMove);
			map.off("mouseout movestart zoomstart", onOut);
			document.removeEventListener("keydown", onKey);
			element.classList.remove("over-dot");
			tip.remove();
		},
	};
}
