import { geoArea } from "d3-geo";
import { describe, expect, it } from "vitest";
import { wound } from "./wound";

const square = (west: number, south: number, size: number): [number, number][] => [
	[west, south],
	[west, south + size],
	[west + size, south + size],
	[west + size, south],
	[west, south],
];
const backwards = (ring: [number, number][]) => [...ring].reverse();
const outside = square(10, 40, 10);
const hole = square(13, 43, 2);

describe("areas, however their rings are wound", () => {
	it("enclose the smaller part of the Earth, without their holes", () => {
		const area = geoArea(wound([[outside, hole]]));
		const whole = geoArea({ type: "Polygon", coordinates: [outside] });
		expect(area).toBeGreaterThan(0.9 * whole);
		expect(area).toBeLessThan(whole);
		for (const rings of [
			[backwards(outside), hole],
			[outside, backwards(hole)],
			[backwards(outside), backwards(hole)],
		])
			expect(geoArea(wound([rings]))).toBeCloseTo(area, 9);
	});
	it("may lie across the antimeridian and around a pole", () => {
		const fiji = [
			[177, -19],
			[-178, -19],
			[-178, -15],
			[177, -15],
			[177, -19],
		] as [number, number][];
		expect(geoArea(wound([[fiji]]))).toBeCloseTo(geoArea(wound([[square(20, -19, 4)]])) * 1.25, 3);
		const cap = [0, 90, 180, -90, 0].map((lon): [number, number] => [lon, 80]);
		expect(geoArea(wound([[cap]]))).toBeCloseTo(geoArea(wound([[backwards(cap)]])), 9);
		expect(geoArea(wound([[cap]]))).toBeLessThan(0.2);
	});
});
