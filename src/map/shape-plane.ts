/** Lines and areas of a dossier in the plane: projected once, and at any camera no finer than a screen can show. */
import { geoPath } from "d3-geo";
import type { Geometry } from "../dossier/schema";
import type { Projection } from "../geo/projection";
import { wound } from "../geo/wound";
import type { PlaneBounds } from "./crs";

/** x and y by turns. */
export type Flat = readonly number[] | Float64Array;

export interface PlaneShape {
	/** Lines, or rings of areas, in metres of the plane. */
	readonly parts: readonly Flat[];
	readonly closed: boolean;
	/** How many points all parts have. */
	readonly points: number;
	readonly bounds: PlaneBounds;
}

/** How metres of the plane become pixels: times `scale`, less the origin. */
export interface ToPixels {
	readonly scale: number;
	readonly origin: { readonly x: number; readonly y: number };
}

/** Points nearer than this to the one before are left out, in pixels. */
const APART = 1;
/** The same where there are very many points, and how many are. */
export const APART_IN_CROWD = 2.5;
export const CROWD = 20_000;
/** The pole itself has no place in most projections. */
const FARTHEST_LATITUDE = 89.99;

const kept = new WeakMap<Projection, WeakMap<Geometry, PlaneShape>>();

/** The shape in the plane, by the shortest way between its positions; remembered for each projection. */
export function planeShape(projection: Projection, geometry: Geometry): PlaneShape {
	const known = kept.get(projection) ?? new WeakMap<Geometry, PlaneShape>();
	kept.set(projection, known);
	const shape = known.get(geometry) ?? projected(projection, geometry);
	known.set(geometry, shape);
	return shape;
}

function projected(projection: Projection, geometry: Geometry): PlaneShape {
	const parts: number[][] = [];
	const bounds = {
		left: Number.POSITIVE_INFINITY,
		top: Number.POSITIVE_INFINITY,
		right: Number.NEGATIVE_INFINITY,
		bottom: Number.NEGATIVE_INFINITY,
	};
	const seen = (x: number, y: number) => {
		if (!Number.isFinite(x) || !Number.isFinite(y)) return;
		bounds.left = Math.min(bounds.left, x);
		bounds.top = Math.min(bounds.top, y);
		bounds.right = Math.max(bounds.right, x);
		bounds.bottom = Math.max(bounds.bottom, y);
		parts.at(-1)?.push(x, y);
	};
	geoPath(projection.geo, {
		moveTo(x, y) {
			parts.push([]);
			seen(x, y);
		},
		lineTo: seen,
		closePath: () => undefined,
		arc: () => undefined,
		beginPath: () => undefined,
	})(
		geometry.type === "lines"
			? { type: "MultiLineString", coordinates: geometry.lines.map((line) => line.map(offPole)) }
			: wound(geometry.areas.map((rings) => rings.map((ring) => ring.map(offPole)))),
	);
	const closed = geometry.type === "areas";
	const drawn = parts.filter(({ length }) => length >= 4).map((part) => Float64Array.from(part));
	return { parts: drawn, closed, points: drawn.reduce((sum, { length }) => sum + length / 2, 0), bounds };
}

function offPole([lon, lat]: readonly [number, number]): [number, number] {
	return [lon, Math.max(-FARTHEST_LATITUDE, Math.min(FARTHEST_LATITUDE, lat))];
}

/**
 * One part in pixels. Points that nobody could tell from the one before are left out, and so are those of a stretch that
 * runs beyond one side of the box, but for its ends: what is seen inside stays the same.
 */
export function partInPixels(part: Flat, { scale, origin }: ToPixels, box: PlaneBounds, apart = APART): number[] {
	const points: number[] = [];
	let [lastX, lastY] = [Number.NaN, Number.NaN];
	let [heldX, heldY] = [Number.NaN, Number.NaN];
	/** The sides beyond which everything lies since the last point that was taken. */
	let beyond = 0;
	let isRun = false;
	const take = (x: number, y: number) => {
		points.push(x, y);
		[lastX, lastY] = [x, y];
		heldX = Number.NaN;
	};
	for (let index = 0; index < part.length; index += 2) {
		const x = (part[index] as number) * scale - origin.x;
		const y = (part[index + 1] as number) * scale - origin.y;
		const sides = (x < box.left ? 1 : x > box.right ? 2 : 0) | (y < box.top ? 4 : y > box.bottom ? 8 : 0);
		if ((sides & beyond) !== 0) {
			beyond &= sides;
			isRun = true;
			[heldX, heldY] = [x, y];
			continue;
		}
		if (isRun) take(heldX, heldY);
		else if (Math.abs(x - lastX) < apart && Math.abs(y - lastY) < apart) {
			[heldX, heldY] = [x, y];
			continue;
		}
		isRun = false;
		take(x, y);
		beyond = sides;
	}
	if (!Number.isNaN(heldX)) take(heldX, heldY);
	return points;
}

/** Parts as an SVG's "d", to a tenth of a pixel. */
export function pathOf(parts: readonly Flat[], closed: boolean): string {
	let d = "";
	for (const part of parts) {
		for (let index = 0; index < part.length; index += 2)
			d += `${index === 0 ? "M" : "L"}${tenth(part[index])},${tenth(part[index + 1])}`;
		if (closed) d += "Z";
	}
	return d;
}

function tenth(pixels = 0): number {
	return Math.round(pixels * 10) / 10;
}

/** How far a point lies from the nearest of the parts' lines, in their own unit. */
export function distanceToParts(parts: readonly Flat[], x: number, y: number): number {
	let nearest = Number.POSITIVE_INFINITY;
	for (const part of parts)
		for (let index = 2; index < part.length; index += 2) {
			const [fromX = 0, fromY = 0] = [part[index - 2], part[index - 1]];
			const [toX = 0, toY = 0] = [part[index], part[index + 1]];
			const [alongX, alongY] = [toX - fromX, toY - fromY];
			const length = alongX * alongX + alongY * alongY;
			const share = length > 0 ? ((x - fromX) * alongX + (y - fromY) * alongY) / length : 0;
			const at = Math.max(0, Math.min(1, share));
			nearest = Math.min(nearest, Math.hypot(fromX + at * alongX - x, fromY + at * alongY - y));
		}
	return nearest;
}

/** Whether rings enclose a point: an odd number of them, so that what lies in a hole is outside. */
export function encloses(rings: readonly Flat[], x: number, y: number): boolean {
	let inside = false;
	for (const ring of rings)
		for (let index = 0, before = ring.length - 2; index < ring.length; before = index, index += 2) {
			const [fromX = 0, fromY = 0] = [ring[before], ring[before + 1]];
			const [toX = 0, toY = 0] = [ring[index], ring[index + 1]];
			if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) inside = !inside;
		}
	return inside;
}
