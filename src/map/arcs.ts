/** Relations as lines on the map: great circles, fanned out where several share their ends. Pure. */
import { geoInterpolate } from "d3-geo";
import type { LonLat } from "../geo/geography";
import type { Projection } from "../geo/projection";
import { once } from "../view/once";
import type { Arc, RelationMark } from "../view/relation-arcs";

export type Pixel = readonly [number, number];

export interface ArcLine {
	/** "relation/pact/0": the relation's first arc. */
	readonly key: string;
	readonly relation: RelationMark;
	/** Pixels, from the first end to the second, clear of what stands at both. */
	readonly points: readonly Pixel[];
	/** The triangle at the second end of a directed one: its tip and the two corners behind. */
	readonly arrow: readonly [Pixel, Pixel, Pixel] | null;
}

/** Points along an arc. */
const STEPS = 48;
/** Pixels between neighbours of a fan, where they are farthest apart, and the most of a line's length for it. */
const FAN = 12;
const MOST_BENT = 0.05;
/** Radians between two lines that leave one end side by side. */
const SIDE_BY_SIDE = 0.24;
/** Pixels that a line keeps from its ends, so that a city's dot is seen; and the size of an arrowhead. */
const CLEAR = 10;
const ARROW = 10;
const ARROW_HALF = 4.5;
/** What is left of a line between ends that stand close together, in pixels. */
const SHORTEST = 16;
/** A step longer than this, in metres of the plane, crosses the seam behind the map. */
const SEAM = 5e6;

/** Reads arcs on one projection; the great circles are computed once for each arc. */
export function createArcs(projection: Projection) {
	const greatCircle = once((arc: Arc): readonly Pixel[] => {
		const at = geoInterpolate([...arc.from], [...arc.to]);
		const points = Array.from({ length: STEPS + 1 }, (_, index) => projection.project(at(index / STEPS)));
		return lastRun(points);
	});
	/**
	 * The lines of relations: `pixel` puts metres of the plane on the screen, `reach` says how far what stands at a
	 * point reaches from it.
	 */
	return (
		relations: readonly RelationMark[],
		pixel: (plane: Pixel) => Pixel,
		reach: (point: Pixel) => number,
	): ArcLine[] => {
		const arcs = relations.flatMap((relation) => relation.arcs.map((arc, index) => ({ relation, arc, index })));
		const places = fan(arcs.map(({ arc }) => ({ from: arc.from, to: arc.to, run: greatCircle(arc) })));
		return arcs.flatMap(({ relation, arc, index }, number) => {
			const plane = greatCircle(arc);
			const ends = [plane[0], plane.at(-1)].map((end) => end && pixel(end));
			if (!ends[0] || !ends[1]) return [];
			const line = plane.map(pixel);
			const bent = bend(line, (places[number] ?? 0) * Math.min(FAN, lengthOf(line) * MOST_BENT));
			const [start, end] = [CLEAR + reach(ends[0]), CLEAR + reach(ends[1])];
			// between near ends as much as there is: a line that is gone cannot be chosen
			const part = Math.min(1, Math.max(0, (lengthOf(bent) - SHORTEST) / (start + end)));
			const points = trim(bent, start * part, end * part);
			if (points.length < 2) return [];
			const arrow = relation.directed ? arrowAt(points) : null;
			return [
				{
					key: `relation/${relation.id}/${index}`,
					relation,
					points: arrow ? trim(points, 0, ARROW * 0.8) : points,
					arrow,
				},
			];
		});
	};
}

interface Spoke {
	readonly number: number;
	/** Which way it leaves, in radians, clockwise. */
	readonly bearing: number;
	/** It leaves from its first end. */
	readonly outward: boolean;
}

/**
 * How far each of several lines is bent to its right, in steps: those that leave one end side by side open like a fan,
 * and one alone stays straight.
 */
export function fan(
	lines: readonly { readonly from: LonLat; readonly to: LonLat; readonly run: readonly Pixel[] }[],
): number[] {
	const hubs = new Map<string, Spoke[]>();
	lines.forEach(({ from, to, run }, number) => {
		const [start, end] = [run[0], run.at(-1)];
		if (!start || !end) return;
		for (const [hub, one, other, outward] of [
			[from, start, end, true],
			[to, end, start, false],
		] as const) {
			const spoke = { number, bearing: Math.atan2(other[1] - one[1], other[0] - one[0]), outward };
			hubs.set(hub.join(), [...(hubs.get(hub.join()) ?? []), spoke]);
		}
	});
	const best = lines.map(() => ({ size: 0, bend: 0 }));
	// by name: which end decides must not depend on the order of the lines
	for (const [, spokes] of [...hubs].sort(([one], [other]) => (one < other ? -1 : 1)))
		for (const sheaf of sheaves(spokes))
			sheaf.forEach(({ number, outward }, rank) => {
				const bend = rank - (sheaf.length - 1) / 2;
				if (sheaf.length > (best[number]?.size ?? 0))
					best[number] = { size: sheaf.length, bend: outward ? bend : -bend };
			});
	return best.map(({ bend }) => bend);
}

/** Spokes of one hub that leave side by side, clockwise. */
function sheaves(spokes: readonly Spoke[]): Spoke[][] {
	const round = spokes.toSorted((one, other) => one.bearing - other.bearing || one.number - other.number);
	const gap = (index: number) => {
		const turn = (round[index]?.bearing ?? 0) - (round.at(index - 1)?.bearing ?? 0);
		return turn < 0 ? turn + 2 * Math.PI : turn;
	};
	const gaps = round.map((_, index) => (round.length === 1 ? 2 * Math.PI : gap(index)));
	const widest = gaps.indexOf(Math.max(...gaps));
	const found: Spoke[][] = [];
	for (let step = 0; step < round.length; step++) {
		const index = (widest + step) % round.length;
		const spoke = round[index];
		if (!spoke) continue;
		if (step === 0 || (gaps[index] ?? 0) > SIDE_BY_SIDE) found.push([spoke]);
		else found.at(-1)?.push(spoke);
	}
	return found;
}

/** A line bent to its right-hand side by some pixels, most in its middle, and little at its ends. */
export function bend(points: readonly Pixel[], by: number): Pixel[] {
	if (by === 0) return [...points];
	const last = points.length - 1;
	return points.map((point, index) => {
		const before = points[Math.max(0, index - 1)] ?? point;
		const after = points[Math.min(last, index + 1)] ?? point;
		const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
		const length = Math.hypot(dx, dy) || 1;
		const part = by * Math.sqrt(Math.max(0, Math.sin((Math.PI * index) / last)));
		return [point[0] - (dy / length) * part, point[1] + (dx / length) * part];
	});
}

/** A line without so many pixels at its start and its end; empty when nothing is left. */
export function trim(points: readonly Pixel[], start: number, end: number): Pixel[] {
	return cutStart(cutStart(points, start).reverse(), end).reverse();
}

function cutStart(points: readonly Pixel[], by: number): Pixel[] {
	let left = by;
	for (let index = 1; index < points.length; index++) {
		const [from, to] = [points[index - 1], points[index]];
		if (!from || !to) break;
		const step = Math.hypot(to[0] - from[0], to[1] - from[1]);
		if (step > left) {
			const part = left / step;
			return [[from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part], ...points.slice(index)];
		}
		left -= step;
	}
	return [];
}

/** An arrowhead whose tip is the end of a line, lying along its last pixels. */
export function arrowAt(points: readonly Pixel[]): readonly [Pixel, Pixel, Pixel] | null {
	const tip = points.at(-1);
	const base = trim(points, 0, ARROW).at(-1);
	if (!tip || !base) return null;
	const length = Math.hypot(tip[0] - base[0], tip[1] - base[1]) || 1;
	const [dx, dy] = [((tip[0] - base[0]) / length) * ARROW_HALF, ((tip[1] - base[1]) / length) * ARROW_HALF];
	return [tip, [base[0] - dy, base[1] + dx], [base[0] + dy, base[1] - dx]];
}

/** The point at a part of a line's length, 0 to 1. */
export function pointAlong(points: readonly Pixel[], part: number): Pixel | undefined {
	const length = lengthOf(points);
	return part <= 0 ? points[0] : (cutStart(points, length * part)[0] ?? points.at(-1));
}

/** Pixels from a point to the nearest of a line. */
export function distanceTo(points: readonly Pixel[], [x, y]: Pixel): number {
	let nearest = Number.POSITIVE_INFINITY;
	for (let index = 1; index < points.length; index++) {
		const [from, to] = [points[index - 1], points[index]];
		if (!from || !to) continue;
		const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
		const along = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy || 1);
		const part = Math.max(0, Math.min(1, along));
		nearest = Math.min(nearest, Math.hypot(from[0] + dx * part - x, from[1] + dy * part - y));
	}
	return nearest;
}

export function lengthOf(points: readonly Pixel[]): number {
	let sum = 0;
	for (let index = 1; index < points.length; index++) {
		const [from, to] = [points[index - 1], points[index]];
		if (from && to) sum += Math.hypot(to[0] - from[0], to[1] - from[1]);
	}
	return sum;
}

/** What of a line reaches its second end in one piece: the projection may tear it where it crosses the seam. */
function lastRun(points: readonly (Pixel | null)[]): readonly Pixel[] {
	let run: Pixel[] = [];
	for (const point of points) {
		if (!point) {
			run = [];
			continue;
		}
		const before = run.at(-1);
		if (before && Math.hypot(point[0] - before[0], point[1] - before[1]) > SEAM) run = [];
		run.push(point);
	}
	return run;
}
