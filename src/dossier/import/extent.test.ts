import fc from "fast-check";
import { expect, test } from "vitest";
import { type Extent, extentOf } from "./extent";

const of = (...points: [number, number][]) =>
	extentOf(
		points.map(([longitude]) => longitude),
		points.map(([, latitude]) => latitude),
	);

test("holds its points with a margin", () => {
	const [west, south, east, north] = of([60, 30], [70, 40]);
	expect([west, south, east, north]).toEqual([59.2, 29.2, 70.8, 40.8]);
});

test("of a single point is large enough for land to be seen", () => {
	expect(of([10, 50])).toEqual([9.25, 49.25, 10.75, 50.75]);
});

test("goes across the antimeridian where that is shorter", () => {
	const [west, , east] = of([178, -17], [-176, -20]);
	expect(west).toBeCloseTo(177.52);
	expect(east).toBeCloseTo(-175.52);
});

test("of nothing is the inhabited Earth", () => {
	expect(of()).toEqual([-170, -58, 179, 78]);
	expect(of([Number.NaN, Number.NaN])).toEqual([-170, -58, 179, 78]);
});

const within = ([west, south, east, north]: Extent, [longitude, latitude]: readonly [number, number]) =>
	latitude >= south &&
	latitude <= north &&
	(west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east);

test("of any points short of the poles is an extent that holds them", () => {
	const point = fc.tuple(
		fc.double({ min: -178.9, max: 178.9, noNaN: true }),
		fc.double({ min: -83, max: 83, noNaN: true }),
	);
	fc.assert(
		fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
			const extent = of(...points);
			for (const one of points) expect(within(extent, one)).toBe(true);
			const [west, south, east, north] = extent;
			for (const longitude of [west, east]) expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
			expect(south).toBeLessThan(north);
			expect(Math.max(-south, north)).toBeLessThanOrEqual(84);
		}),
	);
});
