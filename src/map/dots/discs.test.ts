import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { planeOf, type Spot, sightOf } from "./crowd.test-data";
import { circleRadius, crowding, type Discs, discsOf, dotRadius, incidentsOf, roundAbove } from "./discs";
import { CELL } from "./grid";
import { signsOf } from "./signs";

const view = [0, 0, 191, 191] as const;
const sites = (count: number) => new Float32Array(count);
const seen = (spots: readonly Spot[], within: Float32Array = sites(spots.length)): Discs =>
	discsOf(sightOf(spots, view), planeOf(spots), within);

/** So many spots in one cell, none on the site of another. */
const packed = (count: number, left = 0): Spot[] =>
	Array.from({ length: count }, (_, index) => [left + 2 + 4 * (index % 12), 2 + 4 * Math.floor(index / 12)] as const);

describe("a few incidents", () => {
	it("are dots where they lie", () => {
		const { mode, all } = seen([
			[10.5, 20.25],
			[150, 160],
		]);
		expect(mode).toBe("sites");
		expect(all.map(({ x, y, count, newest }) => [x, y, count, newest])).toEqual([
			[10.5, 20.25, 1, 0],
			[150, 160, 1, 1],
		]);
	});
	it("on one spot are one dot, as large as so many", () => {
		const { all } = seen([
			[50, 50],
			[50, 50],
			[50, 50],
			[50, 50],
		]);
		expect(all.map(({ count, radius }) => [count, radius])).toEqual([[4, 8]]);
	});
	it("by the hundred on one spot are still one dot, with its number", () => {
		const { mode, all } = seen(Array.from({ length: 700 }, () => [50, 50] as const));
		expect([mode, all.length]).toEqual(["sites", 1]);
		expect(all[0]).toMatchObject({ count: 700, numbered: true, newest: 699 });
		expect(all[0]?.radius).toBe(dotRadius(30));
	});
	it("are known roughly where all on the spot are, by the best known of them", () => {
		const { all } = seen(
			[
				[50, 50],
				[50, 50],
				[90, 90],
				[90, 90],
			],
			Float32Array.of(25, 10, 25, 0),
		);
		expect(all.map(({ newest, withinKm }) => [newest, withinKm])).toEqual([
			[1, 10],
			[3, 0],
		]);
	});
});

describe("dots that would lie over one another", () => {
	it("become circles, one for each cell, in the middle of its incidents", () => {
		const { mode, all } = seen([...packed(40), [100, 100], [110, 120]]);
		expect(mode).toBe("cells");
		expect(all.map(({ count }) => count)).toEqual([40, 2]);
		// to the site
		expect(Math.abs((all[1]?.x ?? 0) - 105)).toBeLessThanOrEqual(2);
		expect(Math.abs((all[1]?.y ?? 0) - 110)).toBeLessThanOrEqual(2);
	});
	it("are many dots in a cell, not many incidents on a dot", () => {
		const spots = Array.from({ length: 500 }, () => [50, 50] as const);
		expect(seen(spots).mode).toBe("sites");
		expect(seen(packed(100)).mode).toBe("cells");
	});
	it("in one place count for little among many that stand alone", () => {
		expect(crowding(Uint32Array.of(12, ...Array.from({ length: 60 }, () => 1)))).toBeLessThan(4);
		expect(crowding(Uint32Array.of(12, 0, 0))).toBe(12);
		expect(crowding(new Uint32Array(4))).toBe(0);
	});
});

describe("the area of a circle", () => {
	it("is in proportion to the number, from the smallest that can be seen", () => {
		expect(circleRadius(2000, 5000) ** 2 / circleRadius(1000, 5000) ** 2).toBeCloseTo(2, 9);
		expect(circleRadius(1, 5000)).toBe(2);
	});
	it("is largest for a round number, so that a period that is dragged does not make it breathe", () => {
		expect([1, 2, 3, 7, 10, 11, 499, 501].map(roundAbove)).toEqual([1, 2, 5, 10, 10, 20, 500, 1000]);
		expect(seen([...packed(40)]).full).toBe(50);
		expect(seen([...packed(35)]).full).toBe(50);
	});
});

describe("what the legend is told", () => {
	it("is the side of a cell, circles for round numbers, and what is too small for its number", () => {
		expect(signsOf(seen([...packed(100), [100, 100]]), false)).toEqual({
			mode: "cells",
			side: CELL,
			samples: [5, 25, 100].map((count) => ({ count, radius: circleRadius(count, 100) })),
			least: 1,
			most: 100,
			hollow: false,
			areas: false,
		});
	});
	it("is a dot alone while no spot has several, and that some are hollow", () => {
		expect(signsOf(seen([[10, 10]], Float32Array.of(5)), true)).toEqual({
			mode: "sites",
			side: 4,
			samples: [{ count: 1, radius: 4 }],
			least: 1,
			most: 30,
			hollow: true,
			areas: true,
		});
	});
	it("is nothing while nothing is drawn", () => {
		expect(signsOf(seen([]), false)).toBeNull();
	});
});

test("the discs of any incidents count each of them once, and each disc lists its own", () => {
	const coordinate = fc.float({ min: 0, max: 191, noNaN: true });
	const spread = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 120 });
	const crowded = fc.array(
		fc.tuple(fc.float({ min: 0, max: 47, noNaN: true }), fc.float({ min: 0, max: 47, noNaN: true })),
		{
			maxLength: 120,
		},
	);
	fc.assert(
		fc.property(spread, crowded, (one, other) => {
			const spots = [...one, ...other];
			const plane = planeOf(spots);
			const sighted = sightOf(spots, view);
			const { mode, all } = discsOf(sighted, plane, sites(spots.length));
			const listed = all.map((disc) => [...incidentsOf(disc, mode, sighted, plane)]);
			expect(listed.map(({ length }) => length)).toEqual(all.map(({ count }) => count));
			expect(listed.map((indexes) => indexes.at(-1))).toEqual(all.map(({ newest }) => newest));
			expect(listed.flat().sort((a, b) => a - b)).toEqual(spots.map((_, index) => index));
		}),
	);
});
