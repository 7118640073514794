import { geoArea, geoAzimuthalEqualArea, geoCentroid } from "d3-geo";
import type { Polygon } from "geojson";
import polylabel from "polylabel";
import { edges, type Point, polygons, type Shape } from "./shapes";

/** Where a name can stand. */
export interface Label {
	/** [lon, lat] in degrees: one point, or three on a gentle curve: its start in the west, its middle, its end. */
	label: Point[];
	/** How far the outline stays away from the point or the curve, in kilometres. */
	labelKm: number;
}

/** From here on a shape is so much longer than wide that its name runs along it. */
const elongatedFrom = 1.55;
/** Steeper than this (degrees) the name would have to be read with the head on the shoulder. */
const steepest = 52;
/** How many cuts across the long axis the curve is fitted to. */
const cuts = 96;
/** The name is set this many times as long as high, so that much length makes up for height. */
const wantedProportion = 6.5;

/** A place for the name inside the largest part of a country or province. */
export function placeLabel(geometry: Shape, mayBend: boolean): Label {
	const { rings, unproject } = flattened(largestPart(geometry));
	const curve = mayBend ? fitCurve(rings) : undefined;
	if (curve) return { label: curve.points.map(unproject), labelKm: tidy(curve.clearance) };
	const pole = polylabel(rings, 0.2);
	return { label: [unproject(pole)], labelKm: tidy(pole.distance) };
}

function largestPart(geometry: Shape): Polygon {
	const parts = polygons(geometry).map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
	return parts.reduce((best, next) => (geoArea(next) > geoArea(best) ? next : best));
}

/** The polygon in kilometres, east and north of its middle. */
function flattened(polygon: Polygon): { rings: Point[][]; unproject: (point: Point) => Point } {
	const [lon, lat] = geoCentroid(polygon);
	const projection = geoAzimuthalEqualArea().rotate([-lon, -lat]).scale(6371).translate([0, 0]).precision(0);
	const toPlane = (position: Point): Point => {
		const [x, y] = projection(position) ?? [0, 0];
		return [x, -y];
	};
	const unproject = ([x, y]: Point): Point => {
		const position = projection.invert?.([x, -y]) ?? [lon, lat];
		return position.map((value) => Math.round(value * 1000) / 1000) as Point;
	};
	return { rings: (polygon.coordinates as Point[][]).map((ring) => ring.map(toPlane)), unproject };
}

function fitCurve(rings: Point[][]): { points: Point[]; clearance: number } | undefined {
	const { angle, elongation } = principalAxis(rings);
	if (elongation < elongatedFrom || Math.abs(angle) > (steepest * Math.PI) / 180) return undefined;
	const turned = rings.map((ring) => ring.map((point) => turn(point, -angle)));
	const across = crossSections(turned);
	const widest = Math.max(...across.map((cut) => cut.width));
	const [a, b, c] = parabola(across.filter((cut) => cut.width > widest * 0.2));
	const at = (u: number): Point => [u, a + b * u + c * u * u];
	const samples = across.map(({ u }) => ({ u, clearance: clearance(turned, at(u)) }));
	let best = { score: 0, from: 0, to: 0, clearance: 0 };
	samples.forEach((from, index) => {
		let least = Number.POSITIVE_INFINITY;
		for (const to of samples.slice(index)) {
			least = Math.min(least, to.clearance);
			if (least <= 0) break;
			const length = to.u - from.u;
			const score = Math.min(length / wantedProportion, least * 2) * Math.sqrt(length);
			if (score > best.score) best = { score, from: from.u, to: to.u, clearance: least };
		}
	});
	if (best.score === 0) return undefined;
	const middle = (best.from + best.to) / 2;
	const points = [best.from, middle, best.to].map((u) => turn(at(u), angle));
	return { points, clearance: best.clearance };
}

/** The direction of the long axis in radians (between south and north, eastwards), and length over width. */
function principalAxis(rings: Point[][]): { angle: number; elongation: number } {
	let [area, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
	// Moments of area, as sums over the triangles between each edge and the origin; holes run the other way.
	for (const [[ax, ay], [bx, by]] of rings.flatMap((ring) => edges(ring))) {
		const cross = ax * by - bx * ay;
		area += cross / 2;
		x += (cross * (ax + bx)) / 6;
		y += (cross * (ay + by)) / 6;
		xx += (cross * (ax * ax + ax * bx + bx * bx)) / 12;
		yy += (cross * (ay * ay + ay * by + by * by)) / 12;
		xy += (cross * (2 * ax * ay + ax * by + bx * ay + 2 * bx * by)) / 24;
	}
	const [mx, my] = [x / area, y / area];
	const [vx, vy, covariance] = [xx / area - mx * mx, yy / area - my * my, xy / area - mx * my];
	const middle = (vx + vy) / 2;
	const spread = Math.hypot((vx - vy) / 2, covariance);
	return {
		angle: Math.atan2(2 * covariance, vx - vy) / 2,
		elongation: Math.sqrt((middle + spread) / Math.max(middle - spread, 1e-9)),
	};
}

/** The middle and width of the widest stretch inside the shape, at even steps along the first axis. */
function crossSections(rings: Point[][]): { u: number; v: number; width: number }[] {
	const us = rings.flat().map(([u]) => u);
	const [start, end] = [Math.min(...us), Math.max(...us)];
	return Array.from({ length: cuts }, (_, index) => {
		const u = start + ((end - start) * (index + 0.5)) / cuts;
		const hits: number[] = [];
		for (const ring of rings) {
			for (const [[ua, va], [ub, vb]] of edges(ring)) {
				if (ua > u !== ub > u) hits.push(va + ((u - ua) / (ub - ua)) * (vb - va));
			}
		}
		hits.sort((one, other) => one - other);
		let best = { u, v: 0, width: 0 };
		// The outline is crossed in and out by turns.
		edges(hits).forEach(([into, out], index) => {
			const width = out - into;
			if (index % 2 === 0 && width > best.width) best = { u, v: (into + out) / 2, width };
		});
		return best;
	});
}

/** Least squares for v = a + b u + c u^2, where wide cuts count more; the bend is kept gentle. */
function parabola(points: { u: number; v: number; width: number }[]): [a: number, b: number, c: number] {
	const total = points.reduce((sum, { width }) => sum + width ** 2, 0);
	type Pick = (point: { u: number; v: number }) => number;
	const mean = (pick: Pick) => points.reduce((sum, point) => sum + pick(point) * point.width ** 2, 0) / total;
	const mu = mean(({ u }) => u);
	const variance = mean(({ u }) => (u - mu) ** 2);
	// Polynomials without correlation to each other can be fitted one after the other: 1, u - mu, and the bend.
	const skew = mean(({ u }) => (u - mu) ** 3) / variance;
	const bend = (u: number) => (u - mu) ** 2 - skew * (u - mu) - variance;
	const us = points.map(({ u }) => u);
	// Letters on a tighter bend than this are hard to read.
	const strongest = 0.7 / (Math.max(...us) - Math.min(...us));
	const best = mean(({ u, v }) => v * bend(u)) / mean(({ u }) => bend(u) ** 2);
	const c = Math.max(-strongest, Math.min(strongest, best));
	const slope = mean(({ u, v }) => (u - mu) * v) / variance;
	const b = slope - c * skew - 2 * c * mu;
	const a = mean(({ v }) => v) - slope * mu + c * (mu ** 2 + skew * mu - variance);
	return [a, b, c];
}

/** How far a point is from the outline; negative outside of the shape. */
function clearance(rings: Point[][], [x, y]: Point): number {
	let inside = false;
	let least = Number.POSITIVE_INFINITY;
	for (const ring of rings) {
		for (const [[ax, ay], [bx, by]] of edges(ring)) {
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
			const [dx, dy] = [bx - ax, by - ay];
			const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
			const t = Math.max(0, Math.min(1, along));
			least = Math.min(least, (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2);
		}
	}
	return (inside ? 1 : -1) * Math.sqrt(least);
}

function turn([x, y]: Point, angle: number): Point {
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return [x * cos - y * sin, x * sin + y * cos];
}

function tidy(km: number): number {
	return km < 10 ? Math.round(km * 10) / 10 : Math.round(km);
}
