import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { geoArea, geoContains } from "d3-geo";
import { describe, expect, test } from "vitest";
import type { LineProperties } from "./boundary-lines";
import { buildMap } from "./build-map";
import type { ProvinceProperties } from "./describe";
import { readMap } from "./read-map";
import { arcsOfRing, geometriesOf, polygonsOf, ringPositions } from "./rings-of";
import { type Point, polygons, type Shape } from "./shapes";
import { readSource } from "./source";

const sizeLimits = { overview: 120_000, detail: 900_000 };
const tiled = { overview: ["AF", "TJ", "UZ"], detail: ["AF", "TJ", "UZ", "RU"] };

describe.each(["overview", "detail"] as const)("the file %s", (level) => {
	const map = readMap(level);
	const { objects } = map.topology;

	test("is small enough", () => {
		expect(gzipSync(map.text, { level: 9 }).length).toBeLessThan(sizeLimits[level]);
	});

	test("has all provinces of Afghanistan, Tajikistan and Uzbekistan", () => {
		const count = (country: string) => map.provinces.filter(({ properties }) => properties.country === country).length;
		expect(["AF", "TJ", "UZ"].map(count)).toEqual([34, 5, 14]);
		expect(count("RU")).toBe(level === "overview" ? 2 : 83);
	});

	test("gives every area, province and city an id of its own, and an English name", () => {
		for (const features of [[...map.areas, ...map.provinces], map.cities]) {
			const ids = features.map(({ id }) => id);
			expect(ids).not.toContain(undefined);
			expect(new Set(ids).size).toBe(ids.length);
			expect(features.filter(({ properties }) => !properties.names.en)).toEqual([]);
		}
		expect(map.areas.map(({ id }) => String(id)).filter((id) => !/^([A-Z]{2}|X[A-Z]{2})$/.test(id))).toEqual([]);
	});

	test("marks exactly the areas that UN Geodata leaves undetermined", () => {
		const undetermined = map.areas.filter(({ properties }) => properties.kind === "undetermined");
		expect(undetermined.map(({ id }) => id).sort()).toEqual(["XAC", "XAP", "XBT", "XHT", "XIT", "XJK"]);
	});

	test("says why of each of these areas and of each class of lines, and names its packages as SOURCES.md does", () => {
		const { policy } = map.topology;
		const undetermined = map.areas.filter(({ properties }) => properties.kind === "undetermined");
		expect(Object.keys(policy.areas).sort()).toEqual(undetermined.map(({ id }) => String(id)).sort());
		const classes = objects.lines.geometries.map(({ properties }) => (properties as LineProperties).class);
		expect(Object.keys(policy.lines).sort()).toEqual([...new Set(classes)].filter((name) => name !== "coast").sort());
		const told = readFileSync("geo/SOURCES.md", "utf8");
		for (const { version } of policy.sources)
			for (const part of version.split(", ")) expect(told, part).toContain(part);
		for (const { name } of policy.absent)
			for (const place of (name.en ?? "").split(/; |, | and | \(/)) expect(told).toContain(place.replace(")", ""));
	});

	test("draws every stretch of a boundary in exactly one line", () => {
		const stretches = objects.lines.geometries.flatMap((line) => {
			if (line.type !== "MultiLineString") throw new Error(`unexpected ${line.type}`);
			return arcsOfRing(line.arcs.flat());
		});
		const drawn = new Set(stretches);
		expect(drawn.size).toBe(stretches.length);
		const outlines = new Set(
			[objects.areas, objects.provinces]
				.flatMap(geometriesOf)
				.flatMap((geometry) => polygonsOf(geometry).flat().flatMap(arcsOfRing)),
		);
		expect([...outlines].filter((arc) => !drawn.has(arc))).toEqual([]);
	});

	test("draws the Line of Control inside Jammu and Kashmir only", () => {
		const kashmir = map.areas.find(({ id }) => id === "XJK") as (typeof map.areas)[number];
		const control = objects.lines.geometries.find(
			({ properties }) => (properties as LineProperties).class === "line-of-control",
		);
		if (control?.type !== "MultiLineString") throw new Error("no Line of Control");
		const positions = control.arcs.flatMap((line) => ringPositions(map.topology, line));
		expect(positions.length).toBeGreaterThan(20);
		expect(positions.filter((position) => !geoContains(kashmir, position))).toEqual([]);
	});

	test.each(tiled[level])("tiles %s with its provinces, along the same outline", (country) => {
		const whole = map.areas.find(({ id }) => id === country) as (typeof map.areas)[number];
		const parts = map.provinces.filter(({ properties }) => properties.country === country);
		const sum = parts.reduce((total, part) => total + geoArea(part), 0);
		expect(Math.abs(sum / geoArea(whole) - 1)).toBeLessThan(0.001);
		const uses = new Map<number, number>();
		for (const geometry of objects.provinces.geometries) {
			if ((geometry.properties as ProvinceProperties).country !== country) continue;
			for (const arc of polygonsOf(geometry).flat().flatMap(arcsOfRing)) uses.set(arc, (uses.get(arc) ?? 0) + 1);
		}
		const outer = [...uses].filter(([, count]) => count === 1).map(([arc]) => arc);
		const outline = objects.areas.geometries
			.filter(({ id }) => id === country)
			.flatMap((geometry) => polygonsOf(geometry).flat().flatMap(arcsOfRing));
		expect(outer.sort()).toEqual(outline.sort());
	});

	test("winds no ring so that it floods the globe", () => {
		const outside = (shape: Shape) =>
			polygons(shape).filter(([outer]) => geoArea({ type: "Polygon", coordinates: [outer ?? []] }) > 2 * Math.PI);
		for (const { geometry } of [...map.areas, ...map.provinces, ...map.lakes]) expect(outside(geometry)).toEqual([]);
		expect(map.areas.reduce((sum, area) => sum + geoArea(area), 0) / (4 * Math.PI)).toBeCloseTo(0.29, 1);
	});

	test("has no line along the antimeridian", () => {
		const along = objects.lines.geometries.flatMap((line) => {
			if (line.type !== "MultiLineString") return [];
			return line.arcs.flatMap((arcs) => {
				const positions = ringPositions(map.topology, arcs);
				return positions.filter(([lon, lat], index) => {
					const before = positions[index - 1];
					if (!before || Math.abs(before[0]) < 179.99 || Math.abs(lon) < 179.99) return false;
					return Math.abs(before[1] - lat) > 0.3;
				});
			});
		});
		expect(along).toEqual([]);
	});

	test("puts every label inside its own shape", () => {
		for (const region of [...map.areas, ...map.provinces]) {
			// Labels are placed at full detail; the overview has simplified small shapes away from under them.
			const tooSmall = region.properties.areaKm2 < (level === "overview" ? 10_000 : 10);
			const middle = region.properties.label[Math.floor(region.properties.label.length / 2)] as Point;
			expect([1, 3]).toContain(region.properties.label.length);
			if (!tooSmall) expect(geoContains(region, middle), String(region.id)).toBe(true);
		}
	});

	test("has the places that the dossier speaks of", () => {
		const ids = map.cities.map(({ id }) => id);
		expect(ids).toEqual(
			expect.arrayContaining([
				...["moscow", "krasnogorsk", "grozny", "makhachkala", "kabul", "nili", "herat", "mazar-i-sharif", "kandahar"],
				...["islamabad", "new-york", "washington-d-c", "dushanbe", "tashkent", "astana", "kyiv"],
			]),
		);
	});
});

test("the two files have the same objects", () => {
	const overview = readMap("overview");
	const detail = readMap("detail");
	expect(Object.keys(overview.topology.objects)).toEqual(Object.keys(detail.topology.objects));
	const ids = (map: typeof detail) => map.areas.map(({ id }) => id);
	expect(ids(overview)).toEqual(ids(detail));
});

test("building again gives the same bytes", () => {
	const built = buildMap(readSource("geo/source"));
	expect(JSON.stringify(built.overview) === readMap("overview").text).toBe(true);
	expect(JSON.stringify(built.detail) === readMap("detail").text).toBe(true);
}, 120_000);
