import { expect, test } from "vitest";
import { edtfOfDays } from "../../days";
import { featureCollection, jsonLines, topology } from "./fixtures/geographic";
import { draftOf, imported, told } from "./fixtures/import-fixture";

const collection = (coordinates: readonly unknown[], more: object = {}) =>
	JSON.stringify({
		type: "FeatureCollection",
		...more,
		features: coordinates.map((place, index) => ({
			type: "Feature",
			geometry: { type: "Point", coordinates: place },
			properties: { name: `Place ${index}` },
		})),
	});
const around = (longitude: number, latitude: number, count: number) =>
	Array.from({ length: count }, (_, index) => [longitude + index / 100, latitude + index / 100]);

test("points become incidents, lines and areas shapes, and every other feature is accounted for", async () => {
	const draft = await draftOf(featureCollection);
	expect(draft.title).toBe("Floods");
	expect(draft.report).toMatchObject({ format: "geojson", rows: 10, drawn: 4, listed: 4 });
	expect(draft.shapes.map(({ row, name, geometry }) => [row, name, geometry.type])).toEqual([
		[2, "Dyke", "lines"],
		[3, "Lake", "areas"],
	]);
	expect(draft.shapes[0]?.fields).toEqual([
		["name", "Dyke"],
		["length", "12"],
	]);
	expect(told(draft)).toEqual([
		"0 html-to-text",
		"3 ring-closed",
		"5 number-from-text",
		"6 empty",
		"7 no-content",
		"8 coordinates-zero",
		"9 coordinates-outside",
		"10 coordinates-not-read",
	]);
});

test("properties are known by their names in many languages, and all of them stay", async () => {
	const { incidents, texts } = await draftOf(featureCollection);
	expect([...incidents.row]).toEqual([1, 4, 5, 5, 8, 9, 10]);
	expect(texts.title(0)).toBe("Bridge closed");
	expect(texts.text(0)).toBe("The bridge is closed.");
	expect(texts.id(0)).toBe("a");
	expect(texts.links(0)).toEqual(["https://a.example/1"]);
	expect(incidents.kinds[incidents.kind[0] as number]).toBe("Flood");
	expect(edtfOfDays(incidents.firstDay[0] as number, incidents.lastDay[0] as number)).toBe("2024-03");
	expect(texts.fields(0)).toContainEqual(["nested", '{"by":["one","two"]}']);
	expect(edtfOfDays(incidents.firstDay[1] as number, incidents.lastDay[1] as number)).toBe("2024-03-22");
});

test("a record at two places is drawn at both, and its dead are counted once", async () => {
	const { incidents } = await draftOf(featureCollection);
	expect([incidents.longitude[2], incidents.longitude[3], incidents.killed[2], incidents.killed[3]]).toEqual([
		10, 10.25, 3, -1,
	]);
});

test("a feature, a geometry and a collection of geometries are files too", async () => {
	expect((await draftOf('{"type":"Point","coordinates":[10,50]}')).report.drawn).toBe(1);
	expect((await draftOf('{"type":"Feature","geometry":{"type":"Point","coordinates":[10,50]}}')).report.drawn).toBe(1);
	const mixed = await draftOf(
		'{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[10,50]},{"type":"LineString","coordinates":[[1,2],[3,4]]}]}',
	);
	expect([mixed.report.rows, mixed.report.drawn, mixed.incidents.count, mixed.shapes.length]).toEqual([1, 1, 1, 1]);
});

test("numbers the wrong way round are asked about, and swapped when somebody says so", async () => {
	const text = collection(around(50, 120, 8));
	expect(await imported(text)).toEqual({
		outcome: "asks",
		questions: [{ about: "swapped", example: "50, 120", options: ["swap", "keep"] }],
	});
	const swapped = await draftOf(text, "json", { answers: { swapped: "swap" } });
	expect([swapped.incidents.longitude[0], swapped.incidents.latitude[0]]).toEqual([120, 50]);
	expect(told(swapped)).toEqual(["0 coordinates-swapped"]);
	const kept = await draftOf(text, "json", { answers: { swapped: "keep" } });
	expect(kept.report).toMatchObject({ drawn: 0, listed: 8 });
	const assumed = await draftOf(text, "json", { accept: true });
	expect(assumed.report).toMatchObject({ drawn: 8, warnings: [{ code: "swap-assumed", came: "50, 120", count: 8 }] });
});

test("one wrong number among many is listed, and nothing is asked", async () => {
	const draft = await draftOf(collection([...around(10, 50, 40), [10, 95]]));
	expect(draft.report).toMatchObject({ drawn: 40, listed: 1 });
});

test("points outside the region that the file names are asked about when swapping brings them in", async () => {
	const text = collection(around(50, 10, 8), { bbox: [9, 49, 11, 51] });
	expect(await imported(text)).toMatchObject({ questions: [{ about: "swapped" }] });
	const outside = await draftOf(
		collection(
			[
				[10, 50],
				[80, 70],
			],
			{ bbox: [9, 49, 11, 51] },
		),
	);
	expect(outside.report.warnings).toContainEqual({ code: "outside-own-region", count: 1, came: "9, 49, 11, 51" });
});

test("metres are asked about, unless the file says what they are", async () => {
	const metres = [
		[1_113_194.9, 6_446_275.8],
		[-2_226_389.8, 6_446_275.8],
	];
	expect(await imported(collection(metres))).toMatchObject({
		outcome: "asks",
		questions: [{ about: "projected", options: ["web-mercator", "list-only"] }],
	});
	const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::3857" } };
	const said = await draftOf(collection(metres, { crs }));
	expect(said.incidents.longitude[0]).toBeCloseTo(10, 4);
	expect(said.incidents.latitude[0]).toBeCloseTo(50, 4);
	expect(said.report.warnings).toEqual([
		{
			code: "projected-coordinates",
			field: "urn:ogc:def:crs:EPSG::3857",
			came: "1113194.9, 6446275.8",
			became: "web-mercator",
		},
	]);
	const other = { type: "name", properties: { name: "EPSG:4258" } };
	expect((await draftOf(collection([[10, 50]], { crs: other }))).report).toMatchObject({
		drawn: 1,
		warnings: [{ code: "reference-system", came: "EPSG:4258" }],
	});
	const listed = await draftOf(collection(metres), "json", { answers: { projected: "list-only" } });
	expect(listed.report).toMatchObject({ drawn: 0, listed: 2, repaired: [] });
});

test("metres of a zone are likelier no Web Mercator, and what lies beyond it is only listed", async () => {
	expect(await imported(collection([[500_000, 5_500_000]]))).toMatchObject({
		questions: [{ about: "projected", options: ["list-only", "web-mercator"] }],
	});
	expect((await draftOf(collection([[500_000, 50_000_000]]))).report).toMatchObject({ drawn: 0, listed: 1 });
});

test("hundreds at one place stay apart, and are told", async () => {
	const draft = await draftOf(collection(Array(200).fill([10, 50])));
	expect(draft.incidents.count).toBe(200);
	expect(draft.report.warnings).toEqual([{ code: "many-at-one-place", came: "50, 10", count: 200 }]);
});

test("a file without anything says so", async () => {
	const draft = await draftOf('{"type":"FeatureCollection","features":[]}');
	expect(draft.report).toMatchObject({ rows: 0, warnings: [{ code: "nothing-to-show" }] });
});

test("lines that cross 180° come back on the globe", async () => {
	const draft = await draftOf('{"type":"LineString","coordinates":[[179,10],[181,11],[170,99]]}');
	expect(draft.shapes[0]?.geometry).toEqual({
		type: "lines",
		lines: [
			[
				[179, 10],
				[-179, 11],
			],
		],
	});
	expect(told(draft)).toEqual(["1 part-left-out"]);
});

test("keys named after parts of JavaScript are keys like any other", async () => {
	const draft = await draftOf(
		'{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"__proto__":{"polluted":1},"constructor":"x","name":"One"}}',
	);
	expect(draft.texts.fields(0)).toEqual([
		["__proto__", '{"polluted":1}'],
		["constructor", "x"],
		["name", "One"],
	]);
	expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test("collections in collections, ten thousand deep, are read as deep as is of use", async () => {
	const deep = `${'{"type":"GeometryCollection","geometries":['.repeat(10_000)}${"]}".repeat(10_000)}`;
	expect((await draftOf(`{"type":"Feature","geometry":${deep},"properties":{"name":"Deep"}}`)).report.listed).toBe(1);
	const features = `${'{"type":"FeatureCollection","features":['.repeat(10_000)}${"]}".repeat(10_000)}`;
	expect((await draftOf(features)).report.rows).toBe(1);
});

test("features one to a line are read one by one; what was cut short costs itself alone", async () => {
	const draft = await draftOf(jsonLines, "json-lines");
	expect(draft.report).toMatchObject({ format: "geojson-lines", rows: 3, drawn: 2, listed: 0 });
	expect(draft.report.skipped).toEqual([
		{ row: 3, remark: { code: "not-a-record", came: '{"type":"Feature","geometry":{"type":"Point","coor' } },
	]);
	const separated = jsonLines.replaceAll(/^\{/gm, "\u001e{").replaceAll(",", ",\n");
	expect((await draftOf(separated, "json-lines")).report).toMatchObject({ rows: 3, drawn: 2 });
});

test("TopoJSON is unfolded, object by object", async () => {
	const draft = await draftOf(topology);
	expect(draft.report).toMatchObject({ format: "topojson", rows: 3, drawn: 2, listed: 1 });
	expect(draft.shapes[0]).toMatchObject({ row: 1, name: "Lake", group: "lakes" });
	expect(draft.shapes[0]?.geometry).toEqual({
		type: "areas",
		areas: [
			[
				[
					[10, 50],
					[11, 50],
					[11, 51],
					[10, 50],
				],
			],
		],
	});
	expect([draft.incidents.longitude[0], draft.incidents.latitude[0]]).toEqual([12, 52]);
	expect(told(draft)).toEqual(["2 coordinates-not-read"]);
});

test("an arc that is named without end is unfolded only so far", async () => {
	const arc = Array.from({ length: 10_000 }, (_, index) => [index % 2, 0]);
	const arcs = Array(3000).fill(0);
	const geometries = [{ type: "LineString", arcs, properties: { name: "Bomb" } }];
	const objects = { lines: { type: "GeometryCollection", geometries } };
	const draft = await draftOf(JSON.stringify({ type: "Topology", arcs: [arc], objects }));
	expect(told(draft)).toEqual(["0 part-left-out", "1 coordinates-not-read"]);
});

test("JSON that is broken is refused with the place", async () => {
	expect(await imported('{"type": "FeatureCollection",\n "features": [}')).toEqual({
		outcome: "refused",
		refusal: { code: "broken", came: "2:15 }" },
	});
});
