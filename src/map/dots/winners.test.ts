import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { numberedDiscs } from "./numbers";
import { winnersOf } from "./winners";

describe("a pixel", () => {
	const winners = winnersOf(
		[
			{ x: 20, y: 20, radius: 10 },
			{ x: 26, y: 20, radius: 4 },
		],
		100,
		60,
	);
	it("answers with the disc that lies on top", () => {
		expect(winners.at(15, 20)).toBe(0);
		expect(winners.at(26, 20)).toBe(1);
	});
	it("a little beside a disc answers with the nearest, and farther away with none", () => {
		expect(winners.at(6, 20)).toBe(0);
		expect(winners.at(33, 20)).toBe(1);
		expect(winners.at(50, 20)).toBeNull();
		expect(winners.at(-5, 20)).toBeNull();
	});
});

test("any discs: each pixel has the last disc that covers its middle, and what stands alone is found", () => {
	const disc = fc.record({
		x: fc.double({ min: -10, max: 70, noNaN: true }),
		y: fc.double({ min: -10, max: 50, noNaN: true }),
		radius: fc.double({ min: 2, max: 20, noNaN: true }),
	});
	fc.assert(
		fc.property(fc.array(disc, { maxLength: 12 }), (discs) => {
			const winners = winnersOf(discs, 60, 40);
			for (let row = 0; row < 40; row++)
				for (let column = 0; column < 60; column++) {
					const away = discs.map(({ x, y, radius }) => Math.hypot(column + 0.5 - x, row + 0.5 - y) - radius);
					// on the very edge of a disc either answer will do
					if (away.some((distance) => Math.abs(distance) < 1e-9)) continue;
					const top = away.findLastIndex((distance) => distance < 0);
					if (top >= 0) expect(winners.at(column, row)).toBe(top);
				}
			discs.forEach(({ x, y }, index) => {
				const alone = discs.every(
					(other, place) => place === index || Math.hypot(other.x - x, other.y - y) > other.radius + 8,
				);
				if (alone && x >= 0 && x < 60 && y >= 0 && y < 40) expect(winners.at(x, y)).toBe(index);
			});
		}),
		{ numRuns: 60 },
	);
});

test("numbers are written on the largest discs, none over another and none under a disc", () => {
	const disc = (x: number, count: number, radius = 10) => ({ x, y: 10, radius, count, numbered: radius > 8 });
	const lone = [disc(100, 5000, 20), disc(150, 300), disc(200, 2, 4)];
	expect(numberedDiscs(lone).map(({ count }) => count)).toEqual([5000, 300]);
	expect(numberedDiscs([disc(100, 5000, 20), disc(112, 2, 4), disc(150, 300)]).map(({ count }) => count)).toEqual([
		300,
	]);
	expect(numberedDiscs(Array.from({ length: 400 }, (_, index) => disc(index * 50, 9)))).toHaveLength(150);
});
