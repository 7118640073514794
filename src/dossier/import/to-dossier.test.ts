import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { straight } from "../direction";
import { parseDossier } from "../parse";
import { draftOf } from "./draft.test-data";
import { thinShapes } from "./thin-shapes";
import { type DossierTexts, toCover, toDossier } from "./to-dossier";

const texts: DossierTexts = {
	language: "en",
	incident: "Incident",
	incidents: "Incidents",
	shapes: "Lines and areas",
	fileNote: "Opened here; not checked.",
	row: (row) => `row ${row}`,
	place: (longitude, latitude) => `${latitude}, ${longitude}`,
	untitled: (row) => `Record ${row}`,
};
const from = { name: "Fires 2024.csv", today: "2026-11-24" };

describe("a draft as a dossier", () => {
	const fire = {
		longitude: 10,
		latitude: 50,
		firstDay: 19783,
		killed: 4,
		killedLow: 3,
		killedHigh: 4,
		kind: "Fire",
		actor: "One side",
		otherActor: "Other side",
		source: "Gazette",
		title: "Fire at the mill",
		text: "It burned.",
		links: ["https://example.org/fire", "javascript:alert(1)"],
		fields: [
			["id", "7"],
			["empty", ""],
		],
	} as const;
	const { dossier, problems } = toDossier(draftOf([fire, { title: "A rumour" }]), from, texts);

	test("is one that the parser finds nothing wrong with", () => {
		expect(problems).toEqual([]);
		expect(dossier).toMatchObject({ id: "fires-2024-csv", title: "Fires 2024", asOf: "2026-11-24" });
	});
	test("cites for every record the row of the file, and the source that the row names", () => {
		const [incident] = dossier?.incidents ?? [];
		expect(incident?.citations).toEqual([
			{ source: "file", paragraph: "row 1" },
			{ source: "source-1" },
			{ source: "source-2" },
		]);
		expect(dossier?.sources.map(({ id, title, url }) => [id, title, url])).toEqual([
			["file", "Fires 2024.csv", undefined],
			["source-1", "Gazette", undefined],
			["source-2", "https://example.org/fire", "https://example.org/fire"],
		]);
	});
	test("gives figures with their bounds, the best first, each with who claims it", () => {
		expect(dossier?.incidents[0]?.figures.map(({ value, bound, claimants }) => [value, bound, claimants])).toEqual([
			[4, "about", ["source-1"]],
			[3, "at-least", ["source-1"]],
		]);
	});
	test("names both sides as taking part", () => {
		expect(dossier?.actors.map(({ name }) => name)).toEqual(["One side", "Other side"]);
		expect(dossier?.incidents[0]?.actors).toEqual(["actor-1", "actor-2"]);
	});
	test("keeps what has no date and no place, and the fields of a record to the letter", () => {
		expect(dossier?.incidents[1]).toMatchObject({ title: "A rumour", kind: "Incident" });
		expect(dossier?.incidents[1]?.place).toBeUndefined();
		expect(dossier?.incidents[1]?.when).toBeUndefined();
		expect(dossier?.incidents[0]?.fields).toEqual([{ name: "id", value: "7" }]);
	});
});

test("records at one place, known equally well, share it; one known less well does not", () => {
	const at = { longitude: 10, latitude: 50 };
	const { dossier } = toDossier(draftOf([at, at, { ...at, withinKm: 25 }]), from, texts);
	expect(dossier?.places.map(({ precision }) => precision)).toEqual([{ kind: "site" }, { kind: "radius", km: 25 }]);
	expect(dossier?.incidents.map(({ place }) => place)).toEqual(["place-1", "place-1", "place-2"]);
});

describe("lines and areas", () => {
	const line = (name: string, group: string) => ({
		row: 3,
		name,
		text: "",
		group,
		links: [],
		fields: [["length", "12"]] as const,
		geometry: {
			type: "lines" as const,
			lines: [
				[
					[10, 50],
					[11, 51],
				] as const,
			],
		},
	});
	const draft = draftOf([], { shapes: [line("Dyke", "Water"), line("Road", ""), line("", "Water")] });
	const { dossier, problems } = toDossier(draft, from, texts);

	test("become shapes that cite their row, in a layer for each group", () => {
		expect(problems).toEqual([]);
		expect(dossier?.shapes.map(({ name, citations }) => [name, citations[0]?.paragraph])).toEqual([
			["Dyke", "row 3"],
			["Road", "row 3"],
			["Record 3", "row 3"],
		]);
		expect(dossier?.layers.slice(1)).toEqual([
			{ id: "shapes-1", name: "Water", shows: "shapes", shapes: ["shape-1", "shape-3"] },
			{ id: "shapes-2", name: "Lines and areas", shows: "shapes", shapes: ["shape-2"] },
		]);
	});
	test("are part of what the map opens on", () => {
		expect(dossier?.extent).toEqual([9.75, 49.75, 11.25, 51.25]);
	});
	test("of too many positions are drawn with fewer, and the report says so", () => {
		const long = {
			...line("Coast", ""),
			geometry: {
				type: "lines" as const,
				lines: [Array.from({ length: 101 }, (_, index) => [10 + index / 100, 50] as const)],
			},
		};
		const thin = thinShapes(draftOf([], { shapes: [long, line("Road", "")] }), 60, 1000);
		expect(thin.report.repaired).toEqual([
			{ row: 3, remark: { code: "positions-thinned", came: "101", became: "51" } },
		]);
		const { geometry } = thin.shapes[0] ?? long;
		expect(geometry.type === "lines" && geometry.lines[0]?.at(-1)).toEqual([11, 50]);
		expect(thin.shapes[1]).toEqual(line("Road", ""));
		const light = draftOf([], { shapes: [long] });
		expect(thinShapes(light)).toBe(light);
	});
});

test("a story's steps become scenes that show about what its map showed", () => {
	const scene = { row: 1, title: "The mill", text: "It stood here.", centre: [10, 50], zoom: 8, links: [] } as const;
	const { dossier, problems } = toDossier(
		draftOf([], { scenes: [scene, { ...scene, centre: null, zoom: null }] }),
		from,
		texts,
	);
	expect(problems).toEqual([]);
	const [west, south, east, north] = dossier?.scenes[0]?.view?.extent ?? [0, 0, 0, 0];
	expect([west, east]).toEqual([expect.closeTo(7.53, 2), expect.closeTo(12.47, 2)]);
	expect([south, north]).toEqual([expect.closeTo(49.05, 2), expect.closeTo(50.95, 2)]);
	expect(dossier?.scenes[1]?.view).toBeUndefined();
});

test("the cover of a table has its extent and none of its records", () => {
	const { dossier } = toCover(
		draftOf([
			{ longitude: 60, latitude: 30 },
			{ longitude: 70, latitude: 40 },
		]),
		from,
		texts,
	);
	expect(dossier?.incidents).toEqual([]);
	expect(dossier?.extent).toEqual([59.2, 29.2, 70.8, 40.8]);
});

describe("the name of the file", () => {
	test("loses signs that reorder letters, so that it shows what the file is", () => {
		const { dossier, problems } = toDossier(draftOf([{}]), { ...from, name: "invoice\u202egpj.csv" }, texts);
		expect(problems).toEqual([]);
		expect(dossier?.title).toBe("invoicegpj");
		expect(dossier?.sources[0]).toMatchObject({ title: "invoicegpj.csv", short: "invoicegpj.csv" });
	});
	test("may consist of nothing else", () => {
		const { dossier, problems } = toDossier(draftOf([{}]), { ...from, name: "\u202e" }, texts);
		expect(problems).toEqual([]);
		expect(dossier?.title).toBe("Incidents");
		expect(dossier?.sources[0]?.title).toBe("file");
	});
});

/** Any letter, and now and then a sign that reorders letters. */
const letter = fc.oneof(
	{ weight: 9, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
	{ weight: 1, arbitrary: fc.constantFrom("\u202e", "\u2066", "\u2069") },
);
const short = fc.string({ unit: letter, maxLength: 20 });
/** About as long as a name, a short name or a text may be; only the end, where it is cut, takes time to shrink. */
const long = fc
	.tuple(fc.constantFrom(80, 300, 8000), fc.integer({ min: -12, max: 2 }), short)
	.map(([longest, more, end]) => "x".repeat(longest + more) + end);
const anyText = fc.oneof(short, long);
const text = anyText.map(straight);
const count = fc.option(fc.nat(1e6), { nil: undefined });
const record = fc.record({
	longitude: fc.double({ min: -180, max: 180, noNaN: true }),
	latitude: fc.double({ min: -90, max: 90, noNaN: true }),
	withinKm: fc.constantFrom(0, 5, 100),
	firstDay: fc.integer({ min: -700_000, max: 100_000 }),
	killed: count,
	killedLow: count,
	killedHigh: count,
	kind: text,
	actor: text,
	otherActor: text,
	source: text,
	title: text,
	text,
	links: fc.array(fc.oneof(text, fc.webUrl())),
	fields: fc.array(fc.tuple(text, text)),
}) as fc.Arbitrary<object>;

test("of anything that an importer may give, the parser finds nothing wrong, and nothing is lost on saving and opening", () => {
	fc.assert(
		fc.property(fc.array(record, { maxLength: 6 }), text, anyText, (records, title, name) => {
			const { dossier, problems } = toDossier(draftOf(records, { title }), { ...from, name }, texts);
			expect(problems).toEqual([]);
			expect(dossier?.incidents).toHaveLength(records.length);
			const again = parseDossier(JSON.parse(JSON.stringify(dossier)));
			expect(again).toEqual({ dossier, problems: [] });
		}),
		{ numRuns: 40 },
	);
});
