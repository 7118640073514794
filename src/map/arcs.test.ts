import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitProjection } from "../geo/projection";
import type { Arc, RelationMark } from "../view/relation-arcs";
import { arrowAt, bend, createArcs, distanceTo, fan, lengthOf, type Pixel, pointAlong, trim } from "./arcs";

const straight: readonly Pixel[] = Array.from({ length: 11 }, (_, index) => [index * 10, 0]);
const middleOf = (points: readonly Pixel[]) => points[Math.floor(points.length / 2)] as Pixel;

describe("a fan", () => {
	const line = (from: Pixel, to: Pixel) => ({ from, to, run: [from, to] });

	it("leaves one alone straight, and opens several between the same ends to both sides alike", () => {
		expect(fan([line([0, 0], [9, 0])])).toEqual([0]);
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
				const bends = fan(Array.from({ length: count }, () => line([0, 0], [9, 4])));
				expect(bends.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0);
				expect(bends.slice(1).map((one, index) => one - (bends[index] ?? 0))).toEqual(Array(count - 1).fill(1));
			}),
		);
	});

	it("gives each of several its own side, whichever way they go", () => {
		// to the right of one that comes back is to the left of one that goes
		const [there, back] = fan([line([0, 0], [9, 0]), line([9, 0], [0, 0])]);
		expect(Math.abs(there ?? 0)).toBe(0.5);
		expect(back).toBe(there);
	});

	it("opens lines that leave one end side by side, in the order in which they lie", () => {
		expect(fan([line([0, 0], [10, -1]), line([0, 0], [10, 1]), line([0, 0], [10, 0])])).toEqual([-1, 1, 0]);
		expect(fan([line([0, 0], [10, 0]), line([0, 0], [0, 10])]), "far apart").toEqual([0, 0]);
		expect(fan([line([0, 0], [-10, 0.1]), line([0, 0], [-10, -0.1])]), "over the turn").toEqual([-0.5, 0.5]);
	});
});

describe("a line", () => {
	it("is bent most in its middle and not at its ends", () => {
		const bent = bend(straight, 12);
		expect(bent[0]).toEqual([0, 0]);
		expect(bent.at(-1)?.[1]).toBeCloseTo(0);
		expect(middleOf(bent)).toEqual([50, 12]);
		expect(bend(straight, 0)).toEqual(straight);
	});

	it("loses pixels at its ends, all of it when it is too short", () => {
		expect(trim(straight, 5, 12)).toMatchObject({ 0: [5, 0], length: 10 });
		expect(trim(straight, 5, 12).at(-1)).toEqual([88, 0]);
		expect(trim(straight, 60, 60)).toEqual([]);
		expect(lengthOf(trim(straight, 20, 30))).toBeCloseTo(50);
	});

	it("has an arrowhead at its end that points along it", () => {
		const [tip, left, right] = arrowAt(straight) ?? [];
		expect(tip).toEqual([100, 0]);
		expect(left).toEqual([90, 4.5]);
		expect(right).toEqual([90, -4.5]);
		expect(arrowAt(trim(straight, 95, 0)), "too short for one").toBeNull();
	});

	it("is so far from a point as its nearest part", () => {
		expect(distanceTo(straight, [45, 7])).toBe(7);
		expect(distanceTo(straight, [-3, 4])).toBe(5);
	});

	it("has a point at each part of its length", () => {
		expect(pointAlong(straight, 0)).toEqual([0, 0]);
		expect(pointAlong(straight, 0.25)).toEqual([25, 0]);
		expect(pointAlong(straight, 1)).toEqual([100, 0]);
	});
});

describe("relations", () => {
	const arcs = createArcs(fitProjection([0, 30, 80, 60]));
	const pixel = ([x, y]: Pixel): Pixel => [x / 10_000, y / 10_000];
	const here: [number, number] = [10, 40];
	const there: [number, number] = [70, 50];
	const relation = (id: string, directed: boolean, ...given: Arc[]): RelationMark => ({
		id,
		kind: "pact",
		kindName: "Pact",
		title: id,
		accessibleName: id,
		directed,
		arcs: given,
		selected: false,
	});
	const between = (id: string, directed = false) => relation(id, directed, { from: here, to: there });

	it("between the same two ends lie beside one another, in both directions", () => {
		const back = relation("back", true, { from: there, to: here });
		const lines = arcs([between("one"), between("two"), back], pixel, () => 0);
		const middles = lines.map(({ points }) => middleOf(points));
		for (const [index, one] of middles.entries())
			for (const other of middles.slice(index + 1))
				expect(Math.hypot(one[0] - other[0], one[1] - other[1])).toBeGreaterThan(8);
	});

	it("run along the great circle, north of the parallel", () => {
		const [line] = arcs(
			[relation("level", false, { from: [10, 45], to: [70, 45] })],
			([x, y]) => [x, y],
			() => 0,
		);
		const [, y] = middleOf(line?.points ?? []);
		const [, parallel] = fitProjection([0, 30, 80, 60]).project([40, 45]) ?? [0, 0];
		expect(y).toBeLessThan(parallel);
	});

	it("have an arrow only when they are directed, clear of what stands at the second end", () => {
		expect(arcs([between("mutual")], pixel, () => 0)[0]?.arrow).toBeNull();
		const [line] = arcs([between("directed", true)], pixel, (point) => (point[0] > 0 ? 20 : 0));
		const end = pixel(fitProjection([0, 30, 80, 60]).project(there) ?? [0, 0]);
		const [tip] = line?.arrow ?? [];
		expect(Math.hypot((tip?.[0] ?? 0) - end[0], (tip?.[1] ?? 0) - end[1])).toBeGreaterThan(20);
	});

	it("between ends that stand close together keep some of their line", () => {
		const [line] = arcs([between("near")], pixel, () => 1000);
		expect(lengthOf(line?.points ?? [])).toBeCloseTo(16);
	});
});
