import { geoDistance } from "d3-geo";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LonLat } from "./geography";
import { EARTH_RADIUS, type Extent, fitProjection, type Projection } from "./projection";

/** Extents of all sizes on both hemispheres, over the equator and over the antimeridian. */
const anyExtent: fc.Arbitrary<Extent> = fc
	.record({
		west: fc.double({ min: -180, max: 180, noNaN: true }),
		width: fc.double({ min: 1, max: 200, noNaN: true }),
		south: fc.double({ min: -75, max: 70, noNaN: true }),
		height: fc.double({ min: 1, max: 90, noNaN: true }),
	})
	.map(({ west, width, south, height }) => {
		const east = west + width;
		return [west, south, east > 180 ? east - 360 : east, Math.min(75, south + height)];
	});
const part = fc.double({ min: 0, max: 1, noNaN: true });

function placeIn([west, south, east, north]: Extent, x: number, y: number): LonLat {
	const width = east >= west ? east - west : east + 360 - west;
	const lon = west + width * x;
	return [lon > 180 ? lon - 360 : lon, south + (north - south) * y];
}

function planeOf(projection: Projection, place: LonLat): readonly [number, number] {
	const point = projection.project(place);
	if (!point) throw new Error(`no place for ${place}`);
	return point;
}

/** Metres on the map to a metre on the Earth, and the direction on the map, from one place to another near it. */
function step(projection: Projection, from: LonLat, to: LonLat) {
	const [x1, y1] = planeOf(projection, from);
	const [x2, y2] = planeOf(projection, to);
	const metres = geoDistance([from[0], from[1]], [to[0], to[1]]) * EARTH_RADIUS;
	return { scale: Math.hypot(x2 - x1, y2 - y1) / metres, angle: Math.atan2(y2 - y1, x2 - x1) };
}

const NEAR = 1e-4;
const eastward = (projection: Projection, [lon, lat]: LonLat) => step(projection, [lon, lat], [lon + NEAR, lat]);
const northward = (projection: Projection, [lon, lat]: LonLat) => step(projection, [lon, lat], [lon, lat + NEAR]);

const named: [string, Extent][] = [
	["the northern hemisphere", [24, 8, 98, 61]],
	["the southern hemisphere", [110, -45, 155, -10]],
	["the equator", [10, -5, 42, 6]],
	["the equator, to one side", [-82, -4, -66, 13]],
	["the antimeridian", [160, -30, -160, 10]],
	["the antimeridian in the north", [170, 50, -150, 70]],
	["one hill", [5, 45, 5.01, 45.01]],
];

describe.each(named)("a projection fitted to %s", (_, extent) => {
	const projection = fitProjection(extent);

	it("has the extent's middle at the origin", () => {
		const [x, y] = planeOf(projection, placeIn(extent, 0.5, 0.5));
		expect(Math.hypot(x, y)).toBeLessThan(1);
	});

	it("has east to the right of west and north above south", () => {
		expect(planeOf(projection, placeIn(extent, 0, 0.5))[0]).toBeLessThan(
			planeOf(projection, placeIn(extent, 1, 0.5))[0],
		);
		expect(planeOf(projection, placeIn(extent, 0.5, 0))[1]).toBeGreaterThan(
			planeOf(projection, placeIn(extent, 0.5, 1))[1],
		);
	});

	it("is true to scale along a sixth and five sixths of the height, where these are its standard parallels", () => {
		const onEquator = Math.abs(extent[1] + extent[3]) / 2 < 4;
		const parallels = onEquator ? [] : [1 / 6, 5 / 6];
		for (const y of parallels)
			for (const x of [0, 0.3, 1]) expect(eastward(projection, placeIn(extent, x, y)).scale).toBeCloseTo(1, 4);
		if (onEquator) expect(eastward(projection, [extent[0], 0]).scale).toBeCloseTo(1, 4);
	});
});

describe("any projection", () => {
	it("leads back to the place from which it came", () => {
		fc.assert(
			fc.property(anyExtent, part, part, (extent, x, y) => {
				const projection = fitProjection(extent);
				const place = placeIn(extent, x, y);
				const [lon, lat] = projection.invert(...planeOf(projection, place)) ?? [Number.NaN, Number.NaN];
				const astray = geoDistance([lon, lat], [place[0], place[1]]) * EARTH_RADIUS;
				expect(astray).toBeLessThan(1);
			}),
			{ numRuns: 500 },
		);
	});

	it("keeps shapes: the same scale and a right angle between east and north, everywhere", () => {
		fc.assert(
			fc.property(anyExtent, part, part, (extent, x, y) => {
				const projection = fitProjection(extent);
				const place = placeIn(extent, x * 0.99, y * 0.99);
				const [east, north] = [eastward(projection, place), northward(projection, place)];
				expect(north.scale / east.scale).toBeCloseTo(1, 3);
				expect(Math.sin(east.angle - north.angle)).toBeCloseTo(1, 3);
			}),
		);
	});

	it("has a finite point for every place on Earth, poles and seam too", () => {
		const lon = fc.oneof(fc.constantFrom(-180, 180, 0), fc.double({ min: -540, max: 540, noNaN: true }));
		const lat = fc.oneof(fc.constantFrom(-90, 90, 0), fc.double({ min: -90, max: 90, noNaN: true }));
		fc.assert(
			fc.property(anyExtent, lon, lat, (extent, ...place) => {
				const [x, y] = planeOf(fitProjection(extent), place);
				expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
			}),
		);
	});

	it("takes a longitude and the same one turn further for one place", () => {
		fc.assert(
			fc.property(anyExtent, part, part, (extent, x, y) => {
				const projection = fitProjection(extent);
				const [lon, lat] = placeIn(extent, x * 0.99, y);
				const [one, other] = [planeOf(projection, [lon, lat]), planeOf(projection, [lon + 360, lat])];
				expect(Math.hypot(one[0] - other[0], one[1] - other[1])).toBeLessThan(1);
			}),
		);
	});
});
