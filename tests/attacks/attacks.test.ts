import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, test, vi } from "vitest";
import { toCsv } from "../../src/dossier/export/csv";
import { toGeoJson } from "../../src/dossier/export/geojson";
import type { Imported } from "../../src/dossier/import/draft";
import { importFile } from "../../src/dossier/import/import-file";
import { ownReport } from "../../src/dossier/import/own-report";
import { sound } from "../../src/dossier/import/projects/fixtures/import-fixture";
import { thinShapes } from "../../src/dossier/import/thin-shapes";
import { toDossier } from "../../src/dossier/import/to-dossier";
import { parseDossier } from "../../src/dossier/parse";
import type { Dossier } from "../../src/dossier/schema";
import { hashFromView, viewFromHash } from "../../src/view/hash";
import { readMessage } from "../../src/view/in-step";
import { scriptOf } from "../../src/view/script";
import { dossierTexts } from "../../src/words/open";
import { ATTACKS, ENORMOUS, NAMES, NUMBERS, tryAll, turn, wellFormed } from "./corpus";
import { DOSSIER } from "./dossier";
import { attacked, FORMATS, fieldsOf, filesFull } from "./formats";

/** Tens of thousands of imports, on a machine that may be busy. */
vi.setConfig({ testTimeout: 300_000 });

/** Each field meets all of them, or one in so many. */
const STRIDE = tryAll ? 1 : 30;
/** So many fields of a file are filled with a megabyte. */
const ENORMOUS_FIELDS = tryAll ? 12 : 3;
const isTable = (name: string) => /\.(csv|tsv|xlsx)$/.test(name);

let tried = 0;
afterAll(() => console.log(`attacks: ${tried} inputs tried, ATTACKS_TURN=${turn}`));

/** Everything that is done with a file before it is drawn. Throws where a promise is broken. */
async function open(name: string, bytes: Uint8Array): Promise<Imported["outcome"]> {
	tried++;
	const found = await importFile({ name, bytes, answers: {}, accept: true });
	// a table counts its rows as its program shows them, the header among them
	const imported = isTable(name) ? found : sound(found);
	if (imported.outcome === "draft") {
		const { rows, drawn, listed, skipped } = imported.draft.report;
		if (drawn + listed + skipped.length !== rows || listed < 0)
			throw new Error(`${rows} rows are not what became of them`);
		const draft = thinShapes(imported.draft);
		const { dossier } = toDossier(draft, { name, today: "2024-12-01" }, dossierTexts);
		if (!dossier) throw new Error("a draft of which the parser makes no dossier");
		look(dossier);
		toCsv(draft.incidents, draft.texts);
		for (const piece of [toGeoJson(draft.incidents, draft.texts).join("")]) JSON.parse(piece);
	}
	if (imported.outcome === "dossier") {
		const reading = parseDossier(imported.input);
		const { rows, drawn, listed, skipped } = ownReport(imported.input, reading);
		if (drawn + listed + skipped.length !== rows) throw new Error(`${rows} rows are not what became of them`);
		if (reading.dossier) look(reading.dossier);
	}
	return imported.outcome;
}

/** Every address is one that may be a link. */
function look(dossier: Dossier): void {
	for (const { url, archived } of dossier.sources)
		for (const address of [url, archived])
			if (address !== undefined && !/^(https?:\/\/|mailto:)/.test(address)) throw new Error(`${address} is a link`);
	scriptOf(dossier);
}

/** What no file may change: what every object of the program inherits. */
const inherited = () =>
	[Object, Array, String, Function, Map].map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join());
const before = inherited();
const isClean = () =>
	expect({ inherited: inherited(), ran: "__ran" in globalThis }).toEqual({ inherited: before, ran: false });

describe.each(FORMATS)("$name", (format) => {
	const fields = fieldsOf(format);

	test("opens as it is", async () => {
		expect(fields).toBeGreaterThan(10);
		expect(["draft", "dossier"]).toContain(await open(format.name, format.bytes(format.text)));
	});
	test("opens, or is refused in words, with any attack in any of its fields", async () => {
		const outcomes = new Map<string, number>();
		for (let at = 0; at < fields; at++)
			for (const [index, attack] of ATTACKS.entries()) {
				if ((at + index + turn) % STRIDE !== 0) continue;
				const outcome = await open(format.name, attacked(format, at, attack, index));
				outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
			}
		expect((outcomes.get("draft") ?? 0) + (outcomes.get("dossier") ?? 0)).toBeGreaterThan(fields);
		isClean();
	});
	test("opens, or is refused in words, with the name of what every object has in the place of any of its own", async () => {
		for (let at = 0; at < fields; at++)
			for (const [index, name] of [...NAMES, ...NUMBERS].entries())
				for (const way of format.written.keys())
					if ((at + index + way + turn) % STRIDE === 0) await open(format.name, attacked(format, at, name, way));
		isClean();
	});
	test("opens, or is refused in words, with a megabyte in a field", async () => {
		const step = Math.ceil(fields / ENORMOUS_FIELDS);
		for (let at = turn % step; at < fields; at += step) await open(format.name, attacked(format, at, ENORMOUS, 0));
		isClean();
	});
});

test("a file full of attacks loses none of its records", async () => {
	for (const { name, bytes } of filesFull(ATTACKS)) {
		const imported = await importFile({ name, bytes, answers: {}, accept: true });
		expect(["draft", "dossier"], name).toContain(imported.outcome);
		await open(name, bytes);
		if (imported.outcome === "draft") {
			const { drawn, listed } = imported.draft.report;
			expect(drawn + listed, name).toBe(ATTACKS.length);
		}
		if (imported.outcome === "dossier")
			expect(parseDossier(imported.input).dossier?.incidents, name).toHaveLength(ATTACKS.length);
	}
	isClean();
});

test("an archive writes nowhere, whatever its files are called", async () => {
	for (const path of [...ATTACKS, ...NAMES]) {
		const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>A</name><Point><coordinates>1,2</coordinates></Point></Placemark></kml>`;
		const files = new Map([[`${path}.kml`, strToU8(kml)]]);
		await open("a.kmz", zipSync(Object.fromEntries(files)));
	}
	isClean();
});

test("keys that every object has are keys of no record", () => {
	const text = JSON.stringify(DOSSIER).replace(
		'"id":"fires"',
		'"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"fires"',
	);
	const { dossier, problems } = parseDossier(JSON.parse(text));
	expect(dossier?.title).toEqual(DOSSIER.title);
	expect(problems.map(({ path }) => path)).toEqual(["$.__proto__", "$.constructor"]);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	isClean();
});

const KEYS =
	"c sel off on from to kinds actors sources killed scene present follow autoplay lang at kind t layers".split(" ");

test("an address with anything in it is a View, which is written and read again the same", () => {
	const { dossier } = parseDossier(DOSSIER);
	if (!dossier) throw new Error("no dossier");
	const script = scriptOf(dossier);
	const value = fc.oneof(fc.constantFrom(...ATTACKS, ...NAMES, ...NUMBERS), fc.string(), fc.double().map(String));
	const pair = fc.tuple(fc.oneof(fc.constantFrom(...KEYS, ...NAMES), fc.string()), value, fc.boolean());
	fc.assert(
		fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
			tried++;
			const hash = `#${pairs.map(([key, value, encoded]) => `${key}=${encoded ? encodeURIComponent(wellFormed(value)) : value}`).join("&")}`;
			const again = (hash: string) => hashFromView(viewFromHash(hash, script), script);
			const settled = again(again(hash)); // "present" alone means the first scene, and then says so
			expect(again(settled)).toBe(settled);
		}),
		{ numRuns: 3000 },
	);
	isClean();
});

test("a message that is not one of this briefing is no message", () => {
	const mine = { session: "a".repeat(26), dossier: "fires", from: "b".repeat(26) };
	const value = fc.oneof(fc.anything(), fc.constantFrom<unknown>(...ATTACKS, ...NAMES));
	fc.assert(
		fc.property(
			fc.dictionary(fc.oneof(fc.constantFrom("app", "version", "kind", "session", "shared"), fc.string()), value),
			(data) => {
				tried++;
				expect(readMessage(data, mine)).toBeNull();
			},
		),
		{ numRuns: 2000 },
	);
});
