import { readFileSync } from "node:fs";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { parseDossier, readDossier } from "./parse";
import { DossierSchema, type RecordList, records } from "./schema";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const cites = [{ source: "gazette", paragraph: "P1" }];

/** A small sound dossier to spoil; with the keys given in place of its own. */
function dossier(changes: Record<string, unknown> = {}): Record<string, unknown> {
	return {
		format: "brieflet-dossier/1",
		id: "small",
		title: "Small",
		language: "en",
		asOf: "2025-06-01",
		extent: [5, 50, 20, 60],
		sources: [{ id: "gazette", title: "Gazette of 4 May", short: "Gazette" }],
		actors: [{ id: "minister", kind: "person", name: "A. Example", role: "Minister", region: "XA" }],
		places: [{ id: "harbour", name: "Harbour", location: [12, 55], precision: { kind: "city" }, regions: ["XA"] }],
		layers: [{ id: "incidents", name: "Incidents", shows: "incidents" }],
		roles: [{ id: "host", name: "Host", mark: "strong" }],
		incidents: [incident("fire"), incident("flood")],
		conferences: [],
		statements: [],
		relations: [],
		events: [],
		shapes: [],
		scenes: [],
		...changes,
	};
}

function incident(id: string, changes: Record<string, unknown> = {}) {
	return {
		id,
		title: `The ${id}`,
		kind: "Accident",
		when: { edtf: "2025-05-03" },
		place: "harbour",
		accounts: [{ text: "It is reported.", citations: cites }],
		figures: [],
		claims: [],
		citations: cites,
		...changes,
	};
}

const figure = (value: unknown) => ({
	counts: "injured",
	value,
	bound: "exactly",
	claimants: ["gazette"],
	asOf: "2025-05-04",
	citations: cites,
});

const ROAD = [
	[10, 50],
	[11, 51],
	[12, 50],
];
const SQUARE = [
	[10, 50],
	[14, 50],
	[14, 54],
	[10, 54],
	[10, 50],
];
const HOLE = [
	[11, 51],
	[12, 51],
	[12, 52],
	[11, 51],
];
const shape = (geometry: unknown, changes: Record<string, unknown> = {}) => ({
	id: "shape",
	name: "A shape",
	geometry,
	citations: cites,
	...changes,
});
const lines = (...lines: unknown[]) => shape({ type: "lines", lines });
const areas = (...areas: unknown[]) => shape({ type: "areas", areas });

const ids = (list: readonly { readonly id: string }[] | undefined) => list?.map(({ id }) => id);

describe("a sound dossier", () => {
	it("is taken as it is", () => {
		expect(parseDossier(dossier())).toEqual({ dossier: dossier(), problems: [] });
	});
});

describe("the scenes of a dossier", () => {
	const scene = { id: "start", title: "Start", caption: "We begin." };

	it("may be left out altogether", () => {
		const { scenes, ...without } = dossier();
		expect(scenes).toEqual([]);
		expect(parseDossier(without)).toEqual({ dossier: dossier(), problems: [] });
	});

	it("are a record like others: a bad one is left out, a bad part taken away", () => {
		const scenes = [
			scene,
			{ ...scene, id: "second", view: { select: "incident/gone", from: "2025-05", killed: -1 } },
			{ id: "third", title: "No caption" },
		];
		const { dossier: read, problems } = parseDossier(dossier({ scenes }));
		expect(read?.scenes).toEqual([scene, { ...scene, id: "second", view: { from: "2025-05" } }]);
		expect(problems.map(({ path, outcome }) => [path, outcome])).toEqual([
			["$.scenes[1].view.killed", "part-left-out"],
			["$.scenes[2].caption", "record-left-out"],
			["$.scenes[1].view.select", "part-left-out"],
		]);
	});
});

describe("a dossier with a fault", () => {
	it("loses the bad incident, with its reason, and keeps the rest", () => {
		const reading = parseDossier(dossier({ incidents: [incident("fire", { kind: 7 }), incident("flood")] }));
		expect(ids(reading.dossier?.incidents)).toEqual(["flood"]);
		expect(reading.problems).toMatchObject([
			{ path: "$.incidents[0].kind", came: "7", outcome: "record-left-out", record: "The fire" },
		]);
	});

	it("keeps an incident whose date or place is bad, without it", () => {
		const { when: _, ...undated } = incident("fire");
		const reading = parseDossier(
			dossier({
				incidents: [incident("fire", { when: { edtf: "May 2025" } }), incident("flood", { place: "nowhere" })],
			}),
		);
		expect(reading.dossier?.incidents).toEqual([undated, { ...incident("flood"), place: undefined }]);
		expect(reading.problems).toMatchObject([
			{
				path: "$.incidents[0].when.edtf",
				came: '"May 2025"',
				expected: "an EDTF date such as 2024-03-22, 2024-03 or 2003",
				outcome: "part-left-out",
				record: "The fire",
			},
			{ path: "$.incidents[1].place", came: '"nowhere"', outcome: "part-left-out" },
		]);
	});

	it("loses only the bad figures, each told with its place in the file", () => {
		const figures = [figure(-1), figure(2), figure("3"), figure(4)];
		const reading = parseDossier(dossier({ incidents: [incident("fire", { figures })] }));
		expect(reading.dossier?.incidents[0]?.figures.map(({ value }) => value)).toEqual([2, 4]);
		expect(reading.problems.map(({ path, came, outcome }) => [path, came, outcome])).toEqual([
			["$.incidents[0].figures[0].value", "-1", "part-left-out"],
			["$.incidents[0].figures[2].value", '"3"', "part-left-out"],
		]);
	});

	it("loses a bad part that it can do without, and no more", () => {
		const reading = parseDossier(
			dossier({ sources: [{ id: "gazette", title: "G", short: "G", url: "javascript:alert(1)" }] }),
		);
		expect(reading.dossier?.sources).toEqual([{ id: "gazette", title: "G", short: "G" }]);
		expect(reading.problems).toMatchObject([{ path: "$.sources[0].url", outcome: "part-left-out" }]);
	});

	it("ignores a key that the format does not have, and says so", () => {
		const reading = parseDossier(dossier({ colour: "red", incidents: [incident("fire", { mood: { deep: 1 } })] }));
		expect(reading.dossier).toEqual(dossier({ incidents: [incident("fire")] }));
		expect(reading.problems.map(({ path, outcome }) => [path, outcome])).toEqual([
			["$.colour", "key-ignored"],
			["$.incidents[0].mood", "key-ignored"],
		]);
	});

	it("takes a missing list for an empty one", () => {
		const reading = parseDossier(dossier({ events: undefined }));
		expect(reading.dossier?.events).toEqual([]);
		expect(reading.problems).toMatchObject([{ path: "$.events", came: "nothing", outcome: "kept" }]);
	});

	it("gives the second of two same ids one of its own", () => {
		const incidents = [incident("fire"), incident("fire-2"), incident("fire", { title: "Another" })];
		const reading = parseDossier(dossier({ incidents }));
		expect(reading.dossier?.incidents.map(({ id, title }) => [id, title])).toEqual([
			["fire", "The fire"],
			["fire-2", "The fire-2"],
			["fire-3", "Another"],
		]);
		expect(reading.problems).toMatchObject([{ path: "$.incidents[2].id", came: '"fire"', outcome: "renamed" }]);
	});

	it("has texts in at least one language", () => {
		const reading = parseDossier(dossier({ incidents: [incident("fire", { title: {} })] }));
		expect(reading.dossier?.incidents).toEqual([]);
		expect(reading.problems).toMatchObject([
			{ path: "$.incidents[0].title", expected: "a text in at least one language" },
		]);
	});
});

describe("a reference that leads nowhere", () => {
	it("goes alone where its record can do without it", () => {
		const statement = {
			id: "hope",
			speaker: "minister",
			text: "Hope.",
			about: ["incident/gone", "incident/fire", "region/XA"],
			claimants: ["gazette", "nobody"],
			citations: cites,
		};
		const reading = parseDossier(dossier({ statements: [statement] }));
		expect(reading.dossier?.statements).toEqual([
			{ ...statement, about: ["incident/fire", "region/XA"], claimants: ["gazette"] },
		]);
		expect(reading.problems.map(({ path, came, outcome }) => [path, came, outcome])).toEqual([
			["$.statements[0].about[0]", '"incident/gone"', "part-left-out"],
			["$.statements[0].claimants[1]", '"nobody"', "part-left-out"],
		]);
	});

	it("takes its record with it where that cannot do without, and what leads to the record after it", () => {
		const event = {
			id: "after",
			title: "After",
			text: "After the fire.",
			when: { edtf: "2025" },
			about: ["incident/fire"],
			claimants: ["gazette"],
			citations: cites,
		};
		const incidents = [incident("fire", { citations: [{ source: "nowhere" }] }), incident("flood")];
		const reading = parseDossier(dossier({ incidents, events: [event] }));
		expect(ids(reading.dossier?.incidents)).toEqual(["flood"]);
		expect(reading.dossier?.events).toEqual([{ ...event, about: [] }]);
		expect(reading.problems.map(({ path, outcome }) => [path, outcome])).toEqual([
			["$.incidents[0].citations[0].source", "record-left-out"],
			["$.events[0].about[0]", "part-left-out"],
		]);
	});
});

describe("what is no dossier", () => {
	it.each([
		["<!doctype html><title>404</title>", "an HTML page"],
		["", "not valid JSON|Unexpected end"],
		["[1]", "\\[1\\]"],
		["null", "null"],
		["{}", "nothing"],
		['{"format":"brieflet-dossier/2"}', "brieflet-dossier/2"],
	])("%j is refused with what came", (text, came) => {
		const { dossier: none, problems } = readDossier(text);
		expect(none).toBeNull();
		expect(problems.at(-1)?.outcome).toBe("unreadable");
		expect(problems.at(-1)?.came).toMatch(new RegExp(came));
	});

	it("is refused for a bad required field of the head, and told which", () => {
		const { dossier: none, problems } = parseDossier(dossier({ extent: [5, 60, 20, 50] }));
		expect(none).toBeNull();
		expect(problems).toMatchObject([
			{ path: "$.extent", came: "[5,60,20,50]", expected: "[west, south, east, north] with south below north" },
		]);
	});
});

describe("a hostile file", () => {
	it("cannot reach the prototype of anything", () => {
		const text = JSON.stringify(dossier())
			.replace("{", '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},')
			.replace('{"id":"fire"', '{"__proto__":{"polluted":1},"toString":1,"id":"fire"');
		const reading = readDossier(text);
		expect(reading.dossier).toEqual(dossier());
		expect(Object.hasOwn(reading.dossier?.incidents[0] ?? {}, "__proto__")).toBe(false);
		expect({}).not.toHaveProperty("polluted");
		expect(reading.problems.map(({ path, outcome }) => [path, outcome])).toEqual([
			["$.__proto__", "key-ignored"],
			["$.constructor", "key-ignored"],
			["$.incidents[0].__proto__", "key-ignored"],
			["$.incidents[0].toString", "key-ignored"],
		]);
	});

	it("may nest deeper than a message can show", () => {
		const deep = "[".repeat(100_000) + "]".repeat(100_000);
		expect(readDossier(deep)).toMatchObject({ dossier: null, problems: [{ outcome: "unreadable" }] });
		const reading = readDossier(JSON.stringify(dossier()).replace('"The fire"', deep));
		expect(ids(reading.dossier?.incidents)).toEqual(["flood"]);
	});

	it("costs no more than its reading, however many faults a record has", { timeout: 5000 }, () => {
		const figures = Array.from({ length: 20_000 }, () => figure(-1));
		const reading = parseDossier(dossier({ incidents: [incident("fire", { figures }), incident("flood")] }));
		expect(ids(reading.dossier?.incidents)).toEqual(["flood"]);
	});

	it("never makes the reading throw, whatever it holds", () => {
		const value = fc.jsonValue({ maxDepth: 4 });
		const spoilt = fc.dictionary(fc.constantFrom(...Object.keys(dossier()), "__proto__"), value).map(dossier);
		fc.assert(
			fc.property(fc.oneof(value, spoilt), (input) => {
				const { dossier: read, problems } = readDossier(JSON.stringify(input));
				if (read) expect(v.safeParse(DossierSchema, read).issues).toBeUndefined();
				else expect(problems.at(-1)?.outcome).toBe("unreadable");
			}),
		);
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(readDossier(text).dossier).toBeNull();
			}),
		);
	});
});

describe("the shapes of a dossier", () => {
	const read = (...shapes: unknown[]) => {
		const { dossier: made, problems } = parseDossier(dossier({ shapes }));
		return {
			geometries: made?.shapes.map(({ geometry }) => (geometry.type === "lines" ? geometry.lines : geometry.areas)),
			problems: problems.map(({ path, outcome }) => [path, outcome]),
		};
	};

	it("may be left out altogether, and are kept as they are when they are sound", () => {
		const { shapes, ...without } = dossier();
		expect(shapes).toEqual([]);
		expect(parseDossier(without)).toEqual({ dossier: dossier(), problems: [] });
		expect(read(lines(ROAD), areas([SQUARE, HOLE]))).toEqual({
			geometries: [[ROAD], [[SQUARE, HOLE]]],
			problems: [["$.shapes[1].id", "renamed"]],
		});
	});

	it("lose a position, a line or a hole that is none, each by its place in the file", () => {
		expect(read(lines([[10, 50], "here", [11, 91], [12, 50]], [[1, 1]], ROAD))).toEqual({
			geometries: [
				[
					[
						[10, 50],
						[12, 50],
					],
					ROAD,
				],
			],
			problems: [
				["$.shapes[0].geometry.lines[0][1]", "part-left-out"],
				["$.shapes[0].geometry.lines[0][2]", "part-left-out"],
				["$.shapes[0].geometry.lines[1]", "part-left-out"],
			],
		});
		expect(read(areas([SQUARE, [[11, 51]], HOLE]))).toEqual({
			geometries: [[[SQUARE, HOLE]]],
			problems: [["$.shapes[0].geometry.areas[0][1]", "part-left-out"]],
		});
	});

	it("have their rings closed", () => {
		expect(read(areas([SQUARE.slice(0, 4)]))).toEqual({
			geometries: [[[SQUARE]]],
			problems: [["$.shapes[0].geometry.areas[0][0]", "closed"]],
		});
	});

	it("lose a polygon with its outside: a hole is never taken for it", () => {
		expect(read(areas([[[10, 50]], HOLE], [SQUARE]))).toEqual({
			geometries: [[[SQUARE]]],
			problems: [
				["$.shapes[0].geometry.areas[0][0]", "part-left-out"],
				["$.shapes[0].geometry.areas[0]", "part-left-out"],
			],
		});
	});

	it("are left out when nothing of them is left, when there is too much of them or when little of it is right", () => {
		const left = (one: unknown) => {
			const { geometries, problems } = read(one);
			return [geometries, problems.at(-1)];
		};
		expect(left(lines([[1, 1]]))).toEqual([[], ["$.shapes[0].geometry.lines", "record-left-out"]]);
		expect(left(areas())).toEqual([[], ["$.shapes[0].geometry.areas", "record-left-out"]]);
		expect(left(shape({ type: "points", points: ROAD }))).toEqual([
			[],
			["$.shapes[0].geometry.type", "record-left-out"],
		]);
		const long = Array.from({ length: 100_001 }, (_, index) => [index / 1000, 1]);
		expect(left(lines(long))).toEqual([[], ["$.shapes[0].geometry.lines", "record-left-out"]]);
		expect(read(lines(long.slice(1))).problems).toEqual([]);
		expect(left(lines([...ROAD, ...Array.from({ length: 101 }, () => null)]))).toEqual([
			[],
			["$.shapes[0].geometry.lines[0][3]", "record-left-out"],
		]);
	});

	it("are what layers and references lead to", () => {
		const layer = { id: "routes", name: "Routes", shows: "shapes", shapes: ["shape", "gone"] };
		const event = {
			id: "opened",
			title: "Opened",
			text: "It was opened.",
			when: { edtf: "2025" },
			about: ["shape/shape", "shape/gone"],
			claimants: ["gazette"],
			citations: cites,
		};
		const { dossier: made, problems } = parseDossier(
			dossier({ shapes: [lines(ROAD)], layers: [layer, { ...layer, id: "lost", shapes: ["gone"] }], events: [event] }),
		);
		expect(made?.layers).toEqual([{ ...layer, shapes: ["shape"] }]);
		expect(made?.events[0]?.about).toEqual(["shape/shape"]);
		expect(problems.map(({ path, outcome }) => [path, outcome])).toEqual([
			["$.layers[0].shapes[1]", "part-left-out"],
			["$.layers[1].shapes[0]", "record-left-out"],
			["$.events[0].about[1]", "part-left-out"],
		]);
	});
});

describe("a grade", () => {
	const [source] = dossier().sources as object[];
	const read = (reliability: unknown, credibility: unknown) => {
		const graded = { ...figure(3), credibility };
		const { dossier: made, problems } = parseDossier(
			dossier({
				sources: [{ ...source, reliability }],
				incidents: [incident("fire", { figures: [graded, figure(4)] })],
			}),
		);
		return {
			grades: [made?.sources[0]?.reliability, made?.incidents[0]?.figures[0]?.credibility],
			figures: made?.incidents[0]?.figures.map(({ value }) => value),
			problems: problems.map(({ path, outcome }) => [path, outcome]),
		};
	};

	it("is a letter or a number of the Admiralty code with a reason, and may be missing", () => {
		const given = [
			{ grade: "B", reason: "It prints corrections." },
			{ grade: 2, reason: { en: "Two papers say so.", fr: "Deux journaux le disent." } },
		] as const;
		expect(read(...given)).toEqual({ grades: given, figures: [3, 4], problems: [] });
		expect(read(undefined, undefined)).toEqual({ grades: [undefined, undefined], figures: [3, 4], problems: [] });
	});

	it.each([
		[{ grade: "G", reason: "None." }, { grade: 7, reason: "None." }, [".grade", ".grade"]],
		[{ grade: "b", reason: "Small." }, { grade: "2", reason: "A text." }, [".grade", ".grade"]],
		[{ grade: "A" }, { grade: 1 }, [".reason", ".reason"]],
		[{ grade: "A", reason: "" }, { reason: "Likely." }, [".reason", ".grade"]],
		["A", 1, ["", ""]],
		[null, true, ["", ""]],
	] as const)("that is bad costs itself alone: %j, %j", (reliability, credibility, [at, and]) => {
		const { grades, figures, problems } = read(reliability, credibility);
		expect(grades).toEqual([undefined, undefined]);
		expect(figures).toEqual([3, 4]);
		expect(problems).toContainEqual([`$.sources[0].reliability${at}`, "part-left-out"]);
		expect(problems).toContainEqual([`$.incidents[0].figures[0].credibility${and}`, "part-left-out"]);
	});
});

describe("the shipped dossier, spoilt at random", () => {
	const shipped: { [key: string]: Json } = JSON.parse(
		readFileSync(new URL("../../public/dossiers/moscow-format-2024.json", import.meta.url), "utf8"),
	);
	const [source = null] = shipped.sources as { id: string }[];
	const cited = [{ source: source?.id ?? "" }];
	shipped.shapes = [
		{ id: "road", name: "Road", geometry: { type: "lines", lines: [ROAD, ROAD] }, citations: cited },
		{ id: "zone", name: "Zone", geometry: { type: "areas", areas: [[SQUARE, HOLE]] }, citations: cited },
	];
	(shipped.layers as Json[]).push({ id: "shapes", name: "Shapes", shows: "shapes", shapes: ["road", "zone"] });
	const lists = Object.keys(records) as RecordList[];
	const places = lists.flatMap((list) => pathsIn(shipped[list] ?? [], [list]));

	function pathsIn(value: Json, path: (string | number)[]): (string | number)[][] {
		if (typeof value !== "object" || value === null) return [path];
		const inside = Array.isArray(value)
			? value.flatMap((item, index) => pathsIn(item, [...path, index]))
			: Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]));
		return path.length > 1 ? [path, ...inside] : inside;
	}

	/** Another value at the path; none where the path is gone already. */
	function spoil(value: Json, [key = "", ...rest]: (string | number)[], other: Json | undefined): void {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return;
		const holder = value as { [key: string | number]: Json };
		if (rest.length > 0) spoil(holder[key] ?? null, rest, other);
		else if (other === undefined && !Array.isArray(value)) delete holder[key];
		else holder[key] = other ?? null;
	}

	const other = fc.oneof(
		fc.constant(undefined),
		fc.constantFrom<Json>("", "gone", "region/XX", -1, [], {}, { en: "Fire" }, JSON.parse('{"__proto__":{"a":1}}')),
		fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
	);
	const spoiling = fc.array(fc.tuple(fc.constantFrom(...places), other), { minLength: 1, maxLength: 6 });

	it("opens with what is sound, and the report accounts for every record", () => {
		fc.assert(
			fc.property(spoiling, (changes) => {
				const input = structuredClone(shipped);
				for (const [path, value] of changes) spoil(input, path, value);
				const { dossier: read, problems } = readDossier(JSON.stringify(input));

				expect(v.safeParse(DossierSchema, read).issues).toBeUndefined();
				for (const list of lists) {
					const leftOut = problems.filter(
						({ path, outcome }) => path.startsWith(`$.${list}[`) && outcome === "record-left-out",
					);
					expect([list, (read?.[list].length ?? 0) + leftOut.length]).toEqual([list, (input[list] as Json[]).length]);
				}
				// What was kept needs no mending, so nothing in it leads nowhere.
				expect(parseDossier(JSON.parse(JSON.stringify(read))).problems).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});
});
