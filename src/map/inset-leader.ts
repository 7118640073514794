import type { Map as LeafletMap } from "leaflet";
import type { Extent, Projection } from "../geo/projection";
import { clearest, type XY } from "./clearest";
import { outlineOf, pixelsPerMetre, pixelsPerUnit, svgPoint } from "./crs";
import type { Box } from "./labels/place-labels";
import { setAttributes, svg } from "./svg";

/** A part smaller than this on the map, in pixels, is under its marks: no outline then. */
const LEAST = 36;

/** The outline of an inset's part on the main map, and a thin line from there to the inset's frame. */
export function createInsetLeader(
	{
		map,
		projection,
		pane,
		names,
	}: {
		readonly map: LeafletMap;
		readonly projection: Projection;
		readonly pane: HTMLElement;
		/** Where names stand, in layer pixels. */
		readonly names: () => readonly Box[];
	},
	inset: HTMLElement,
	extent: Extent,
): { draw(): void; destroy(): void } {
	const outline = outlineOf(projection, extent);
	const corners = [0, 0.25, 0.5, 0.75].map((part) => outline[Math.round(part * outline.length)]).filter((one) => !!one);
	const shape = svg("path", {
		class: "inset-outline",
		d: `M${outline.map(([x, y]) => svgPoint(x, y)).join("L")}Z`,
		"vector-effect": "non-scaling-stroke",
	});
	const line = svg("line", { class: "inset-leader" });
	const root = svg("svg", { width: 1, height: 1, overflow: "visible", "aria-hidden": "true" }, line, shape);
	pane.append(root);
	/** While the camera changes its zoom nothing is drawn: stretched, the line would be painted at the size of a continent. */
	let zooming = false;
	/** Which corner of the part is linked to which of the inset: kept while the camera moves. */
	let link: readonly [number, number] | null = null;

	function draw(): void {
		link = null;
		follow();
	}

	function follow(): void {
		const box = inset.getBoundingClientRect();
		const frame = map.getContainer().getBoundingClientRect();
		const metre = pixelsPerMetre(map.getZoom());
		const origin = map.getPixelOrigin();
		const places = corners.map(([x, y]): XY => [x * metre - origin.x, y * metre - origin.y]);
		const size = map.getSize();
		const inView = places.some(([x, y]) => {
			const at = map.layerPointToContainerPoint([x, y]);
			return at.x > 0 && at.y > 0 && at.x < size.x && at.y < size.y;
		});
		const wide = Math.max(...places.map(([x]) => x)) - Math.min(...places.map(([x]) => x));
		shape.style.visibility = wide < LEAST ? "hidden" : "";
		root.style.display = inView && box.width > 0 && !zooming ? "" : "none";
		if (root.style.display === "none") return;
		shape.setAttribute("transform", `translate(${-origin.x} ${-origin.y}) scale(${pixelsPerUnit(map.getZoom())})`);
		const onMap = [
			[box.left, box.top],
			[box.right, box.top],
			[box.right, box.bottom],
			[box.left, box.bottom],
		].map(([x = 0, y = 0]): XY => {
			const at = map.containerPointToLayerPoint([x - frame.left, y - frame.top]);
			return [at.x, at.y];
		});
		link ??= clearest(places, onMap, names());
		const [x1, y1] = places[link[0]] ?? [0, 0];
		const [x2, y2] = onMap[link[1]] ?? [0, 0];
		setAttributes(line, { x1, y1, x2, y2 });
	}

	const onZoom = () => {
		zooming = true;
		root.style.display = "none";
	};
	const onRest = () => {
		zooming = false;
		draw();
	};
	map.on("move", follow);
	map.on("zoomstart", onZoom);
	map.on("moveend", onRest);
	return {
		draw,
		destroy() {
			map.off("move", follow);
			map.off("zoomstart", onZoom);
			map.off("moveend", onRest);
			root.remove();
		},
	};
}
