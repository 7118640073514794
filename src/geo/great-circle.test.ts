import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LonLat } from "./geography";
import { greatCircleKm, halfway } from "./great-circle";

const anyPlace: fc.Arbitrary<LonLat> = fc.tuple(
	fc.double({ min: -180, max: 180, noNaN: true }),
	fc.double({ min: -90, max: 90, noNaN: true }),
);
/** Half the way around a sphere of radius 6,371.0088 km. */
const HALF_ROUND = Math.PI * 6371.0088;

describe("the great-circle distance", () => {
	it("is what is published for known pairs", () => {
		// Ed Williams, Aviation Formulary V1.47, worked example: LAX (33°57′ N, 118°24′ W) to JFK (40°38′ N, 73°47′ W) is
		// 0.623585 radians, 2144 nautical miles
		const lax: LonLat = [-(118 + 24 / 60), 33 + 57 / 60];
		const jfk: LonLat = [-(73 + 47 / 60), 40 + 38 / 60];
		expect(greatCircleKm(lax, jfk)).toBeCloseTo(0.623585 * 6371.0088, 1);
		// Wikipedia, "Haversine formula" as on Rosetta Code: BNA (36.12, -86.67) to LAX (33.94, -118.40) on a sphere of
		// 6371.0 km is 2886.44 km
		expect(greatCircleKm([-86.67, 36.12], [-118.4, 33.94])).toBeCloseTo((2886.44 * 6371.0088) / 6371, 1);
		// a quarter of a meridian, and one degree of the equator
		expect(greatCircleKm([10, 0], [55, 90])).toBeCloseTo(HALF_ROUND / 2, 6);
		expect(greatCircleKm([0, 0], [1, 0])).toBeCloseTo(111.195, 2);
	});
	it("is half the way around between antipodes, wherever they are", () => {
		fc.assert(
			fc.property(anyPlace, ([lon, lat]) => {
				const antipode: LonLat = [lon > 0 ? lon - 180 : lon + 180, -lat];
				expect(greatCircleKm([lon, lat], antipode)).toBeCloseTo(HALF_ROUND, 4);
			}),
		);
	});
	it("takes the short way over the antimeridian", () => {
		expect(greatCircleKm([179.5, 0], [-179.5, 0])).toBeCloseTo(greatCircleKm([0, 0], [1, 0]), 6);
	});
	it("is the same in both directions, nothing to the place itself, and never more than half around", () => {
		fc.assert(
			fc.property(anyPlace, anyPlace, (one, other) => {
				const km = greatCircleKm(one, other);
				expect(greatCircleKm(other, one)).toBeCloseTo(km, 6);
				expect(greatCircleKm(one, one)).toBe(0);
				expect(km).toBeLessThanOrEqual(HALF_ROUND + 1e-6);
			}),
		);
	});
	it("is never longer than a way round by a third place", () => {
		fc.assert(
			fc.property(anyPlace, anyPlace, anyPlace, (one, other, third) => {
				expect(greatCircleKm(one, other)).toBeLessThanOrEqual(
					greatCircleKm(one, third) + greatCircleKm(third, other) + 1e-6,
				);
			}),
		);
	});
});

it("the place halfway is as far from both ends", () => {
	fc.assert(
		fc.property(anyPlace, anyPlace, (one, other) => {
			const middle = halfway(one, other);
			const half = greatCircleKm(one, other) / 2;
			expect(greatCircleKm(one, middle)).toBeCloseTo(half, 3);
			expect(greatCircleKm(middle, other)).toBeCloseTo(half, 3);
		}),
	);
});
