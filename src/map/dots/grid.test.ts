import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { allOf, planeOf, type Spot, sightOf } from "./crowd.test-data";
import { CELL, cellOfSite, createSighting, gridOver, SITE, SITES, siteOf } from "./grid";

const view = [0, 0, 95, 47] as const;

test("a grid has whole cells over a part of the map, wherever it begins", () => {
	expect(gridOver({ left: -1, top: 50, right: 48, bottom: 60 }, 0.5)).toEqual({
		scale: 0.5,
		left: -CELL,
		top: CELL,
		columns: 3 * SITES,
		rows: SITES,
	});
});

describe("a sighting", () => {
	it("counts the incidents of a site and knows the last of them", () => {
		const { grid, counts, newest, incidents } = sightOf(
			[
				[5, 1],
				[6, 2],
				[90, 40],
				[7, 3],
			],
			view,
		);
		expect(grid.columns).toBe(2 * SITES);
		expect([counts[1], newest[1]]).toEqual([3, 3]);
		expect(counts[10 * grid.columns + 22]).toBe(1);
		expect([...incidents]).toEqual([0, 1, 2, 3]);
	});
	it("leaves out what lies beside the grid or nowhere", () => {
		const spots: Spot[] = [
			[-0.1, 5],
			[96, 5],
			[5, 48],
			[Number.NaN, 5],
			[5, Number.NaN],
			[95.9, 47.9],
		];
		expect([...sightOf(spots, view).incidents]).toEqual([5]);
	});
	it("leaves out what the period and the filters do", () => {
		const spots: Spot[] = [
			[1, 1],
			[1, 1],
			[1, 1],
			[1, 1],
			[1, 1],
		];
		const sifted = { runs: Uint32Array.of(0, 2, 3, 5), fails: Uint8Array.of(0, 1, 0, 0, 4), count: 2 };
		expect([...sightOf(spots, view, sifted).incidents]).toEqual([0, 3]);
	});
	it("made again begins at nothing", () => {
		const sight = createSighting();
		const grid = gridOver({ left: 0, top: 0, right: 95, bottom: 47 }, 1);
		const spots: Spot[] = [
			[1, 1],
			[1, 1],
		];
		sight(planeOf(spots), allOf(spots), grid);
		const { counts, incidents } = sight(planeOf(spots), allOf([0]), grid);
		expect([counts[0], incidents.length]).toEqual([1, 1]);
	});
});

test("any spots on a grid are counted once, on the site of the pixels in which they lie", () => {
	const spot = fc.tuple(fc.float({ min: -60, max: 160, noNaN: true }), fc.float({ min: -60, max: 110, noNaN: true }));
	fc.assert(
		fc.property(fc.array(spot, { maxLength: 200 }), (spots) => {
			const { grid, counts, newest, incidents } = sightOf(spots, view);
			const within = spots.flatMap(([x, y], index) => (x >= 0 && x < 96 && y >= 0 && y < 48 ? [index] : []));
			expect([...incidents]).toEqual(within);
			const naive = new Map<number, number[]>();
			for (const index of within) {
				const [x, y] = spots[index] as Spot;
				const site = Math.floor(y / SITE) * grid.columns + Math.floor(x / SITE);
				expect(siteOf(planeOf(spots), grid, index)).toBe(site);
				naive.set(site, [...(naive.get(site) ?? []), index]);
			}
			counts.forEach((count, site) => {
				const those = naive.get(site) ?? [];
				expect(count).toBe(those.length);
				if (count > 0) expect(newest[site]).toBe(those.at(-1));
			});
		}),
	);
});

test("the cell of a site is the square in which it lies", () => {
	const grid = gridOver({ left: 0, top: 0, right: 95, bottom: 95 }, 1);
	const at = (column: number, row: number) => cellOfSite(grid, row * grid.columns + column);
	expect([at(0, 0), at(11, 11), at(12, 0), at(0, 12), at(23, 23)]).toEqual([0, 0, 1, 2, 3]);
});
