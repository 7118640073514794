import { type Map as LeafletMap, Point } from "leaflet";
import type { PlaneBounds } from "./crs";
import { scaleOf } from "./enlargement";
import { createMoving } from "./moving";
import { type PaintedShape, paintShapes } from "./paint-shapes";

export interface ShapeCanvas {
	/** Paints what lies in a box of layer pixels, in place of what was there. */
	paint(shapes: readonly PaintedShape[], box: PlaneBounds): void;
	destroy(): void;
}

/** A canvas in step with the map. `density`: canvas pixels to one of the page, for a map on paper. */
export function createShapeCanvas(map: LeafletMap, pane: HTMLElement, density: number | null): ShapeCanvas {
	let canvas = document.createElement("canvas");
	pane.prepend(canvas);
	let moving = createMoving(map, canvas);

	return {
		paint(shapes, { left, top, right, bottom }) {
			if (density !== null) {
				// a printed canvas remembers every stroke, and what cleared it
				moving.destroy();
				canvas.remove();
				canvas = document.createElement("canvas");
				pane.prepend(canvas);
				moving = createMoving(map, canvas);
			}
			const context = canvas.getContext("2d");
			if (!context) return;
			const ratio = density ?? (window.devicePixelRatio || 1) * scaleOf(map.getContainer());
			canvas.width = Math.round((right - left) * ratio);
			canvas.height = Math.round((bottom - top) * ratio);
			canvas.style.width = `${right - left}px`;
			canvas.style.height = `${bottom - top}px`;
			const style = getComputedStyle(map.getContainer());
			const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
			context.setTransform(ratio, 0, 0, ratio, -left * ratio, -top * ratio);
			paintShapes(context, shapes, { colour: token("shape"), halo: token("halo"), ratio });
			moving.drawn(new Point(left, top));
		},
		destroy() {
			moving.destroy();
			canvas.remove();
		},
	};
}
