/** What holds for every text and every archive: an outcome, and a report that adds up. */
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { featureCollection, gpx, jsonLines, kml, topology } from "./fixtures/geographic";
import { given, imported, sound } from "./fixtures/import-fixture";
import { geoLibreProject, geoLibreStory, mapboxStory, storyMap, timemap, umap } from "./fixtures/stories";
import { importArchive } from "./import-archive";
import type { TextKind } from "./import-text-formats";

/** Hundreds of imports each, on a machine that may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const KINDS: readonly TextKind[] = ["json", "json-lines", "xml", "javascript"];
const good: readonly (readonly [name: string, kind: TextKind, text: string])[] = [
	["GeoJSON", "json", featureCollection],
	["lines", "json-lines", jsonLines],
	["TopoJSON", "json", topology],
	["KML", "xml", kml],
	["GPX", "xml", gpx],
	["TimeMap", "json", timemap],
	["StoryMapJS", "json", storyMap],
	["uMap", "json", umap],
	["storytelling", "javascript", mapboxStory],
	["a story of GeoLibre", "json", geoLibreStory],
	["a project of GeoLibre", "json", geoLibreProject],
];

/** Values that stand where others are expected. */
const oddValue = fc.oneof(
	fc.constantFrom(null, true, "", 0, -1, 1e308, "NaN", [], {}, [[]], "constructor", 91, 181, "\ud800", 2 ** 53),
	fc.jsonValue({ maxDepth: 3 }),
);

/** A part is taken out, doubled, put elsewhere or replaced. */
const edit = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.integer({ min: 0, max: 40 }),
	how: fc.constantFrom("delete", "double", "swap", "replace"),
	to: fc.double({ min: 0, max: 1, noNaN: true }),
	by: fc.oneof(
		fc.string({ maxLength: 8 }),
		oddValue.map((value) => JSON.stringify(value) ?? ""),
	),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, edits: readonly Edit[]): string {
	return edits.reduce((before, { at, length, how, to, by }) => {
		const start = Math.floor(at * before.length);
		const part = before.slice(start, start + length);
		const rest = before.slice(0, start) + before.slice(start + length);
		const other = Math.floor(to * rest.length);
		if (how === "delete") return rest;
		if (how === "double") return before.slice(0, start) + part + before.slice(start);
		if (how === "swap") return rest.slice(0, other) + part + rest.slice(other);
		return before.slice(0, start) + by + before.slice(start + length);
	}, text);
}

/** Every value of a JSON text, by its turn: the nth is replaced. */
function withValue(text: string, nth: number, value: unknown): string {
	let seen = 0;
	return JSON.stringify(
		JSON.parse(text, (_, before) => {
			return seen++ === nth ? value : before;
		}),
	);
}

test.each(good)("%s, edited anyhow, ends in an outcome that adds up", async (_, kind, text) => {
	await fc.assert(
		fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), fc.boolean(), async (edits, accept) => {
			await imported(edited(text, edits), kind, { accept });
		}),
		{ numRuns: 200 },
	);
});

test.each(good.filter(([, kind]) => kind === "json"))(
	"%s with any value in place of another ends alike",
	async (_, kind, text) => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 0, max: 200 }), oddValue, fc.boolean(), async (nth, value, accept) => {
				await imported(withValue(text, nth, value), kind, { accept });
			}),
			{ numRuns: 200 },
		);
	},
);

test("any JSON with the words of these formats ends alike", async () => {
	const words =
		"type features geometry geometries properties coordinates Point LineString Polygon MultiPolygon FeatureCollection Feature GeometryCollection Topology umap objects arcs transform layers storymap slides location lat lon chapters center events sources associations paths latitude longitude date _umap_options __proto__ constructor format text headline".split(
			" ",
		);
	const word = fc.constantFrom(...words);
	const { any } = fc.letrec<{ any: unknown }>((tie) => ({
		any: fc.oneof(
			{ depthSize: "medium", withCrossShrink: true },
			oddValue,
			word,
			fc.array(tie("any"), { maxLength: 4 }),
			fc.dictionary(word, tie("any"), { maxKeys: 5 }),
		),
	}));
	await fc.assert(
		fc.asyncProperty(any, fc.boolean(), async (value, accept) => {
			await imported(JSON.stringify(value) ?? "", "json", { accept });
		}),
		{ numRuns: 1500 },
	);
});

test("any text of any kind ends alike", async () => {
	const mark = fc.constantFrom(
		"<kml>",
		"</kml>",
		"<gpx>",
		"<",
		">",
		"&a;",
		"<Placemark>",
		"<!DOCTYPE",
		"{",
		"[",
		'"',
		"var a=",
		"\n",
		"\u001e",
	);
	const text = fc.oneof(
		fc.string(),
		fc.array(mark, { maxLength: 20 }).map((marks) => marks.join("")),
	);
	await fc.assert(
		fc.asyncProperty(text, fc.constantFrom(...KINDS), async (any, kind) => {
			await imported(any, kind);
		}),
		{ numRuns: 1500 },
	);
});

test("every answer to what a file asks ends in a draft", async () => {
	const place = fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -400, max: 400 }));
	const date = fc.constantFrom("3/4/2022", "13/4/2022", "4/13/2022", "2022", "");
	const answers = fc.record({
		swapped: fc.constantFrom("swap" as const, "keep" as const),
		projected: fc.constantFrom("web-mercator" as const, "list-only" as const),
		"date-order": fc.constantFrom("day-first" as const, "month-first" as const),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(fc.tuple(place, date), { maxLength: 20 }), answers, async (places, answer) => {
			const features = places.map(([coordinates, when]) => ({
				type: "Feature",
				geometry: { type: "Point", coordinates },
				properties: { name: "x", date: when },
			}));
			const text = JSON.stringify({ type: "FeatureCollection", features });
			expect((await imported(text, "json", { answers: answer })).outcome).toBe("draft");
			expect((await imported(text, "json", { accept: true })).outcome).toBe("draft");
		}),
		{ numRuns: 200 },
	);
});

test("an archive, edited anyhow, ends alike", async () => {
	const archive = zipSync({ "doc.kml": strToU8(kml), "a.png": new Uint8Array(20) });
	const change = fc.tuple(fc.integer({ min: 0, max: archive.length - 1 }), fc.integer({ min: 0, max: 255 }));
	await fc.assert(
		fc.asyncProperty(fc.array(change, { maxLength: 6 }), fc.nat(archive.length), async (changes, length) => {
			const bytes = archive.slice(0, length % 3 === 0 ? length : undefined);
			for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
			sound(await importArchive(given({ bytes })));
		}),
		{ numRuns: 300 },
	);
});
