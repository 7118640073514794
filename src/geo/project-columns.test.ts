import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { projectColumns } from "./project-columns";
import { type Extent, fitProjection } from "./projection";

const extents: [string, Extent][] = [
	["the northern hemisphere", [24, 8, 98, 61]],
	["the southern hemisphere", [110, -45, 155, -10]],
	["the equator, on a cylinder", [10, -5, 42, 6]],
	["the antimeridian", [170, 50, -150, 70]],
	["one hill", [5, 45, 5.01, 45.01]],
];

describe.each(extents)("columns projected for %s", (_, extent) => {
	const projection = fitProjection(extent);
	const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
	/** Metres between where the columns and where d3 puts a place. */
	const away = (lon: number, lat: number) => {
		const { x, y } = projectColumns(extent, Float64Array.of(lon), Float64Array.of(lat));
		const [d3x, d3y] = projection.project([lon, lat]) as [number, number];
		return Math.hypot((x[0] as number) - d3x, (y[0] as number) - d3y);
	};

	it("lie within a metre of where d3 puts them, in and around the extent", () => {
		const [west, south, east, north] = extent;
		const width = east >= west ? east - west : east + 360 - west;
		const part = fc.double({ min: -0.2, max: 1.2, noNaN: true });
		fc.assert(
			fc.property(part, part, (across, up) => {
				const lon = west + width * across;
				expect(away(lon > 180 ? lon - 360 : lon, south + (north - south) * up)).toBeLessThan(1);
			}),
		);
	});
	it("lie within 30 metres of it anywhere else but at the far pole and at the seam", () => {
		const [west, , east] = extent;
		const centre = (west + (east >= west ? east : east + 360)) / 2;
		fc.assert(
			fc.property(degrees(180), degrees(70), (lon, lat) => {
				const turned = (((lon - centre) % 360) + 360) % 360;
				fc.pre(Math.abs(turned - 180) > 0.01);
				expect(away(lon, lat)).toBeLessThan(30);
			}),
		);
	});
});

test("an incident without a place has none in the plane, and one beyond the pole has none either", () => {
	const { x, y } = projectColumns(
		[24, 8, 98, 61],
		Float64Array.of(Number.NaN, 60, 60),
		Float64Array.of(40, Number.NaN, 95),
	);
	expect([x[0], y[1], y[2]]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});
