import { geoContains } from "d3-geo";
import type { Feature } from "geojson";
import { describe, expect, test } from "vitest";
import { contains } from "./contains";
import { corrections, withoutCapital } from "./corrections";
import { readMap } from "./read-map";
import type { Point, Shape } from "./shapes";

/** Where UN Geodata puts places whose status is disputed or politically sensitive: [lon, lat], and the area's id. */
const sensitive: [name: string, at: Point, area: string][] = [
	["Srinagar", [74.8, 34.08], "XJK"],
	["Muzaffarabad", [73.47, 34.37], "XJK"],
	["Gilgit", [74.31, 35.92], "XJK"],
	["Leh", [77.58, 34.16], "XJK"],
	["the Aksai Chin plateau", [79.3, 35.2], "XAC"],
	["the Shaksgam valley", [76.5, 36.1], "CN"],
	["Demchok", [79.45, 32.7], "CN"],
	["Tawang", [91.87, 27.59], "XAP"],
	["Itanagar", [93.6, 27.1], "XAP"],
	["the Doklam plateau", [89.05, 27.3], "BT"],
	["Simferopol", [34.1, 44.95], "UA"],
	["Sevastopol", [33.56, 44.6], "UA"],
	["Donetsk", [37.8, 48], "UA"],
	["Sukhumi", [41.02, 43], "GE"],
	["Tskhinvali", [43.97, 42.23], "GE"],
	["Tiraspol", [29.6, 46.84], "MD"],
	["Stepanakert", [46.75, 39.82], "AZ"],
	["Northern Nicosia", [33.36, 35.2], "CY"],
	["Pristina", [21.16, 42.66], "RS"],
	["Laayoune", [-13.1, 27.1], "EH"],
	["the Hala’ib Triangle", [35.8, 22.3], "XHT"],
	["Bir Tawil", [33.7, 21.87], "XBT"],
	["the Ilemi Triangle", [35.2, 4.85], "XIT"],
	["Abyei", [28.43, 9.6], "SS"],
	["Hargeisa", [44.06, 9.56], "SO"],
	["Stanley", [-58.2, -51.75], "FK"],
	["Taipei", [121.5, 25], "TW"],
	["Gaza", [34.4, 31.45], "PS"],
	["East Jerusalem", [35.25, 31.79], "PS"],
	["the Golan Heights", [35.78, 33], "SY"],
	["Iturup (Kuril Islands)", [147.85, 45.05], "RU"],
	["Kunashir (Kuril Islands)", [145.97, 44.25], "RU"],
];

/** Small islands, for which the overview has no room. */
const detailOnly = new Set(["Iturup (Kuril Islands)", "Kunashir (Kuril Islands)"]);

describe.each(["overview", "detail"] as const)("in the file %s", (level) => {
	const map = readMap(level);

	const towns = corrections.filter(({ id }) => !id.startsWith("RU-"));
	test.each(towns.map(({ id, town, at }) => ({ id, name: town.en, at })))("$name is in $id", ({ id, at }) => {
		expect(idsAt(map.provinces, at)).toEqual([id]);
		expect(idsAt(map.areas, at)).toEqual([id.slice(0, 2)]);
	});

	test("Moscow is in Moscow city and Krasnogorsk in Moscow Oblast, both in Russia", () => {
		const moscow: Point = [37.62, 55.75];
		const krasnogorsk: Point = [37.33, 55.83];
		expect(idsAt(map.provinces, moscow)).toEqual(["RU-MOW"]);
		expect(idsAt(map.provinces, krasnogorsk)).toEqual(["RU-MOS"]);
		expect(idsAt(map.areas, moscow)).toEqual(["RU"]);
		expect(idsAt(map.areas, krasnogorsk)).toEqual(["RU"]);
	});

	test("Crimea belongs to no Russian province", () => {
		expect(idsAt(map.provinces, [34.1, 44.95])).toEqual([]);
	});

	const present = sensitive.filter(([name]) => level === "detail" || !detailOnly.has(name));
	test.each(present)("%s lies where UN Geodata puts it", (_, at, area) => {
		expect(idsAt(map.areas, at)).toEqual([area]);
	});

	test("the open sea and the Caspian Sea belong to nobody", () => {
		expect(idsAt(map.areas, [65, 15])).toEqual([]);
		expect(idsAt(map.areas, [50.7, 41.6])).toEqual([]);
	});

	test("the Aral Sea is there, as a lake", () => {
		expect(map.lakes.some((lake) => geoContains(lake, [60.6, 46.5]))).toBe(true);
	});

	test("every capital of a province is drawn in that province", () => {
		const shown = map.cities.filter(({ properties }) => /^(AF|TJ|UZ)-/.test(properties.region ?? ""));
		const expected = towns.map(({ id }) => id).filter((id) => !withoutCapital.has(id));
		expect(shown.map(({ properties }) => properties.region).sort()).toEqual(expected.sort());
		for (const city of shown) {
			expect(idsAt(map.provinces, city.geometry.coordinates as Point), city.properties.names.en).toEqual([
				city.properties.region,
			]);
		}
	});
});

function idsAt(features: Feature<Shape>[], at: Point): string[] {
	return features.filter((feature) => contains(feature, at)).map(({ id }) => String(id));
}
