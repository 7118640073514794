import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { partWithin } from "./part";

const square = (west: number, south: number, size = 1): Position[][] => [
	[
		[west, south],
		[west + size, south],
		[west + size, south + size],
		[west, south + size],
		[west, south],
	],
];
const polygon = (coordinates: Position[][]): Feature<Polygon> => ({
	type: "Feature",
	properties: null,
	geometry: { type: "Polygon", coordinates },
});
const islands = (...coordinates: Position[][][]): Feature<MultiPolygon> => ({
	type: "Feature",
	properties: null,
	geometry: { type: "MultiPolygon", coordinates },
});

describe("the part of a shape that may meet an extent", () => {
	it("is all of it, some of its islands, or nothing", () => {
		expect(partWithin(polygon(square(5, 5)), [0, 0, 10, 10])).toEqual(polygon(square(5, 5)));
		expect(partWithin(islands(square(5, 5), square(20, 5)), [0, 0, 10, 10])).toEqual(islands(square(5, 5)));
		expect(partWithin(polygon(square(5, 20)), [0, 0, 10, 10])).toBeNull();
		expect(partWithin(islands(square(-5, 5), square(20, 5)), [0, 0, 10, 10])).toBeNull();
	});
	it("keeps a land that has the whole extent inside it", () => {
		expect(partWithin(polygon(square(-20, -20, 60)), [0, 0, 1, 1])).not.toBeNull();
	});
	it("holds over the antimeridian, for the extent and for what winds around the Earth", () => {
		expect(partWithin(polygon(square(-179, 0)), [170, -5, -170, 5])).not.toBeNull();
		expect(partWithin(polygon(square(0, 0)), [170, -5, -170, 5])).toBeNull();
		const around = polygon([
			[
				[-180, 60],
				[180, 60],
				[180, 70],
				[-180, 70],
				[-180, 60],
			],
		]);
		expect(partWithin(around, [10, 65, 11, 66])).not.toBeNull();
	});
	it("leaves lines whole that pass by, and drops those that lie apart", () => {
		const lines = {
			type: "Feature" as const,
			properties: null,
			geometry: {
				type: "MultiLineString" as const,
				coordinates: [
					[
						[-5, 5],
						[15, 5],
					],
					[
						[0, 40],
						[10, 40],
					],
				],
			},
		};
		expect(partWithin(lines, [0, 0, 10, 10])?.geometry.coordinates).toEqual([
			[
				[-5, 5],
				[15, 5],
			],
		]);
	});
});
