/** A ring with a name around a place that was asked for and is no part of the dossier; for a while only. */
import { type Map as LeafletMap, Point } from "leaflet";
import type { LonLat } from "../geo/geography";
import { createMoving } from "./moving";
import { setAttributes, svg } from "./svg";

export interface PointerRing {
	/** Points at a place, [longitude, latitude] in degrees, by its name. */
	point(place: LonLat, name: string): void;
	/** Takes the ring away; whether there was one. */
	unpoint(): boolean;
	destroy(): void;
}

/** Pixels. */
const RADIUS = 16;

/** `named` tells whether the map shows such a name by itself. */
export function createPointerRing(map: LeafletMap, pane: HTMLElement, named: (name: string) => boolean): PointerRing {
	const ring = svg("circle", { class: "pointer-ring", r: RADIUS });
	const name = svg("text", { class: "pointer-name", "text-anchor": "middle" });
	const root = svg("svg", { class: "labels", width: 1, height: 1, overflow: "visible", "aria-hidden": "true" });
	const moving = createMoving(map, root);
	let place: LonLat | null = null;

	function draw(): void {
		if (!place) return;
		const { x, y } = map.latLngToLayerPoint([place[1], place[0]]);
		setAttributes(ring, { cx: x, cy: y });
		setAttributes(name, { x, y: y - RADIUS - 7 });
		moving.drawn(new Point(0, 0));
		// after the map's own names have been placed for this camera
		requestAnimationFrame(() => name.setAttribute("visibility", named(name.textContent) ? "hidden" : "visible"));
	}
	map.on("moveend", draw);
	pane.append(root);

	return {
		point(where, called) {
			place = where;
			name.textContent = called;
			root.replaceChildren(ring, name);
			draw();
		},
		unpoint() {
			const had = place !== null;
			place = null;
			root.replaceChildren();
			return had;
		},
		destroy() {
			map.off("moveend", draw);
			moving.destroy();
			root.remove();
		},
	};
}
