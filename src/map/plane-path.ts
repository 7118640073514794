import { geoPath } from "d3-geo";
import type { Feature } from "geojson";
import type { Projection } from "../geo/projection";
import { type PlaneBounds, svgPoint } from "./crs";

/** A shape projected once: a cached path in metres of the plane, and its bounds. */
export interface PlanePath {
	readonly path: Path2D;
	readonly bounds: PlaneBounds;
	/** The same path for an SVG's "d", in its units, to the metre; written when asked for. */
	readonly data: () => string;
}

/** Projects a shape. A shape that the projection has no place for comes out empty, with bounds that meet nothing. */
export function planePath(projection: Projection, shape: Feature): PlanePath {
	const path = new Path2D();
	// x and y by turns; a NaN before a place says that a new line begins there, two that the last one closes
	const points: number[] = [];
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
			points.push(Number.NaN, x, y);
			path.moveTo(x, y);
		},
		lineTo(x, y) {
			seen(x, y);
			points.push(x, y);
			path.lineTo(x, y);
		},
		closePath() {
			points.push(Number.NaN, Number.NaN);
			path.closePath();
		},
		arc: () => undefined,
		beginPath: () => undefined,
	})(shape);
	let written: string | undefined;
	return {
		path,
		bounds: { left, top, right, bottom },
		data() {
			written ??= pathData(points);
			return written;
		},
	};
}

function pathData(points: readonly number[]): string {
	const parts: string[] = [];
	for (let index = 0; index < points.length; ) {
		const x = points[index] as number;
		if (!Number.isNaN(x)) {
			parts.push(`L${svgPoint(x, points[index + 1] as number)}`);
			index += 2;
		} else if (Number.isNaN(points[index + 1] as number)) {
			parts.push("Z");
			index += 2;
		} else {
			parts.push(`M${svgPoint(points[index + 1] as number, points[index + 2] as number)}`);
			index += 3;
		}
	}
	return parts.join("");
}

export function meet(one: PlaneBounds, other: PlaneBounds): boolean {
	return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}
