import { geoPath } from "d3-geo";
import type { Feature, FeatureCollection } from "geojson";
import type { Projection } from "../geo/projection";
import type { PlaneBounds } from "./crs";

/** A shape projected once: a cached path in metres of the plane, and its bounds. */
export interface PlanePath {
	readonly path: Path2D;
	readonly bounds: PlaneBounds;
}

/** Projects a shape. A shape that the projection has no place for comes out empty, with bounds that meet nothing. */
export function planePath(projection: Projection, shape: Feature | FeatureCollection): PlanePath {
	const path = new Path2D();
	let left = Number.POSITIVE_INFINITY;
	let top = Number.POSITIVE_INFINITY;
	let right = Number.NEGATIVE_INFINITY;
	let bottom = Number.NEGATIVE_INFINITY;
	const seen = (x: number, y: number) => {
		if (x < left) left = x;
		if (x > right) right = x;
		if (y < top) top = y;
		if (y > bottom) bottom = y;
	};
	geoPath(projection.geo, {
		moveTo(x, y) {
			seen(x, y);
			path.moveTo(x, y);
		},
		lineTo(x, y) {
			seen(x, y);
			path.lineTo(x, y);
		},
		closePath: () => path.closePath(),
		arc: () => undefined,
		beginPath: () => undefined,
	})(shape);
	return { path, bounds: { left, top, right, bottom } };
}

export function meet(one: PlaneBounds, other: PlaneBounds): boolean {
	return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}
