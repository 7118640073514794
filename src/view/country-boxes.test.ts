import type { MultiPolygon, Polygon, Position } from "geojson";
import { expect, test } from "vitest";
import type { Geography, Region } from "../geo/geography";
import { countryKey } from "../words/country-key";
import { countryBoxes } from "./country-boxes";

/** Rectangles, [west, south, east, north], as one region. */
type Rectangle = readonly [number, number, number, number];

function region(id: string, kind: Region["kind"], names: Region["names"], ...parts: readonly Rectangle[]): Region {
	const ring = ([west, south, east, north]: Rectangle): Position[] => {
		const corners = [];
		// a corner at every degree or so, as a border has
		for (let lon = west; lon < east; lon += 0.9) corners.push([lon, south]);
		corners.push([east, south], [east, north], [west, north], [west, south]);
		return corners;
	};
	const geometry: Polygon | MultiPolygon =
		parts.length === 1
			? { type: "Polygon", coordinates: [ring(parts[0] as Rectangle)] }
			: { type: "MultiPolygon", coordinates: parts.map((part) => [ring(part)]) };
	const shape = () => ({ type: "Feature" as const, properties: null, geometry });
	return { id, kind, names, shape, label: [], labelKm: 0, areaKm2: 0 };
}

function boxes(...regions: readonly Region[]) {
	const geography = { regions: new Map(regions.map((one) => [one.id, one])) } as unknown as Geography;
	const all = countryBoxes(geography);
	return (written: string) => all.get(countryKey(written)) ?? null;
}

test("a country is found by its names and codes in any case, with or without accents, articles and former names", () => {
	const of = boxes(region("CI", "country", { en: "Ivory Coast", xx: "Côte d’Ivoire" }, [-8, 4, -2, 10]));
	const box = [-8, 4, -2, 10];
	for (const name of [
		"Ivory Coast",
		"the IVORY COAST",
		"cote d'ivoire",
		"Ivory Coast (Gold Coast)",
		"CI",
		"civ",
		"Costa d’Avorio",
		"Кот-д’Ивуар",
		"科特迪瓦",
	])
		expect(of(name), name).toEqual(box);
	for (const name of ["Ivory", "", "()", "Coast", "384", "__proto__"]) expect(of(name), name).toBeNull();
});

test("a country is found by its former and long names, as well known tables write them", () => {
	const of = boxes(
		region("CD", "country", { en: "Democratic Republic of the Congo" }, [12, -13, 31, 5]),
		region("CG", "country", { en: "Congo" }, [11, -5, 18, 3]),
		region("US", "country", { en: "United States" }, [-125, 25, -67, 49]),
	);
	expect(of("DR Congo (Zaire)")).toEqual(of("CD"));
	expect(of("Congo")).toEqual(of("CG"));
	expect(of("United States of America")).toEqual([-125, 25, -67, 49]);
});

test("a box may go across the antimeridian", () => {
	const of = boxes(region("FJ", "country", { en: "Fiji" }, [177, -19, 180, -16], [-180, -19, -178, -16]));
	expect(of("Fiji")).toEqual([177, -19, -178, -16]);
});

test("outlying islands widen a box, so that what happened there is not told as astray", () => {
	const of = boxes(region("EC", "country", { en: "Ecuador" }, [-81, -5, -75, 1], [-91, -1, -90, 0]));
	expect(of("Ecuador")).toEqual([-91, -5, -75, 1]);
});

test("a box around more than half of the Earth is none", () => {
	const of = boxes(
		region("FR", "country", { en: "France" }, [-5, 42, 8, 51], [160, -22, 167, -20], [-150, -17, -149, -16]),
	);
	expect(of("France")).toBeNull();
});

test("an area of undetermined status belongs to every country that it touches, and to no other", () => {
	const of = boxes(
		region("XJK", "undetermined", { en: "Disputed" }, [73, 33, 79, 37]),
		region("IN", "country", { en: "India" }, [73, 8, 97, 33]),
		region("PK", "country", { en: "Pakistan" }, [60, 24, 73, 37]),
		region("NP", "country", { en: "Nepal" }, [80, 26, 88, 30]),
	);
	expect(of("India")).toEqual([73, 8, 97, 37]);
	expect(of("Pakistan")).toEqual([60, 24, 79, 37]);
	expect(of("Nepal")).toEqual([80, 26, 88, 30]);
	expect(of("Disputed")).toBeNull();
});

test("a name that two countries share tells nothing, and a province is no country", () => {
	const of = boxes(
		region("XA", "country", { en: "Twin" }, [0, 0, 1, 1]),
		region("XB", "country", { en: "Twin" }, [5, 5, 6, 6]),
		region("XA-1", "province", { en: "North" }, [0, 0, 1, 1]),
	);
	expect(of("Twin")).toBeNull();
	expect(of("North")).toBeNull();
	expect(of("XB")).toEqual([5, 5, 6, 6]);
});
