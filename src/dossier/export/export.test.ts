import fc from "fast-check";
import { expect, test } from "vitest";
import { existingDay } from "../days";
import type { Draft, Encoding } from "../import/draft";
import { importFile } from "../import/import-file";
import type { IncidentTexts } from "../incident-table";
import { createTableBuilder, type TableRow } from "../table-builder";
import { csvCell, toCsv } from "./csv";
import { toGeoJson } from "./geojson";

const none = () => ({ outcome: "stopped" }) as const;

interface Record {
	readonly row: Omit<TableRow, "row">;
	readonly title: string;
	readonly text: string;
}

/** A table and its texts, as an importer gives them. */
function made(records: readonly Record[]) {
	const builder = createTableBuilder();
	records.forEach(({ row }, index) => {
		builder.add({ ...row, row: index + 2 });
	});
	const { table, order } = builder.finish();
	const of = (index: number) => records[order[index] as number];
	const texts: IncidentTexts = {
		title: (index) => of(index)?.title ?? "",
		text: (index) => of(index)?.text ?? "",
		id: (index) => `id ${order[index]}`,
		links: () => [],
		fields: () => [],
	};
	return { table, texts };
}

async function opened(bytes: Uint8Array, encoding?: Encoding): Promise<Draft> {
	const answers = encoding ? { encoding } : {};
	const imported = await importFile({ name: "made.csv", bytes, answers, accept: true }, { text: none, archive: none });
	if (imported.outcome !== "draft") throw new Error(`expected a draft, got ${JSON.stringify(imported)}`);
	return imported.draft;
}

test("a cell that begins like a formula has an apostrophe, a number has none", () => {
	expect(["=1+1", "+49 30", "-cmd", "@SUM(A1)", "\tx"].map(csvCell)).toEqual([
		"'=1+1",
		"'+49 30",
		"'-cmd",
		"'@SUM(A1)",
		'"\'\tx"',
	]);
	expect(["-3.5", "+4", "0", "a=b", ""].map(csvCell)).toEqual(["-3.5", "+4", "0", "a=b", ""]);
	expect(csvCell('say "so", then\nleave')).toBe('"say ""so"", then\nleave"');
	expect(csvCell('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`);
});

test("CSV has a mark, the names of its columns and a line for each incident", () => {
	const day = existingDay(2024, 3, 22) as number;
	const { table, texts } = made([
		{
			row: {
				longitude: -3.5,
				latitude: 40,
				withinKm: 25,
				firstDay: day,
				lastDay: day,
				killed: 0,
				kind: "Fire",
				actor: "=A",
			},
			title: "One",
			text: "Two\nlines",
		},
		{ row: {}, title: "Nowhere", text: "" },
	]);
	expect(toCsv(table, texts).join("")).toBe(
		"\ufeffid,title,latitude,longitude,place_precision,date,end_date,killed,killed_low,killed_high,kind,actor,actor2,source,link,text\r\n" +
			'id 0,One,40,-3.5,25 km,2024-03-22,2024-03-22,0,,,Fire,\'=A,,,,"Two\nlines"\r\nid 1,Nowhere,,,,,,,,,,,,,,\r\n',
	);
	expect(toCsv(table, texts, [1]).join("")).not.toContain("One");
});

test("GeoJSON has longitude first, and no geometry where there is no place", () => {
	const day = existingDay(2024, 2, 1) as number;
	const { table, texts } = made([
		{ row: { longitude: -3.5, latitude: 40, firstDay: day, lastDay: day + 28, killed: 0 }, title: "One", text: "" },
		{ row: { source: "Paper" }, title: "Nowhere", text: "" },
	]);
	expect(JSON.parse(toGeoJson(table, texts).join(""))).toEqual({
		type: "FeatureCollection",
		features: [
			{
				type: "Feature",
				geometry: { type: "Point", coordinates: [-3.5, 40] },
				properties: { id: "id 0", title: "One", date: "2024-02", killed: 0 },
			},
			{ type: "Feature", geometry: null, properties: { id: "id 1", title: "Nowhere", source: "Paper" } },
		],
	});
	expect(JSON.parse(toGeoJson(table, texts, []).join(""))).toEqual({ type: "FeatureCollection", features: [] });
});

const LETTERS = {
	"windows-1251": "абвдежзийклмнопрстуыя",
	"windows-1252": "abcdeéèàüöñ",
	gb18030: "北京市爆炸死亡警察",
	"utf-8": "aéж北ü",
	"utf-16le": "aéж北ü",
	"utf-16be": "aéж北ü",
};

/** Written in any encoding, by looking up what each byte or pair of bytes stands for. */
function encoded(text: string, encoding: Encoding): Uint8Array {
	if (encoding === "utf-8") return new TextEncoder().encode(text);
	if (encoding.startsWith("utf-16")) {
		const little = Uint8Array.from(
			[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
		);
		return encoding === "utf-16le" ? little : little.map((_, index) => little[index ^ 1] as number);
	}
	const decoder = new TextDecoder(encoding);
	const codes = new Map<string, number[]>();
	for (let high = 128; high < 256; high++)
		for (let low = encoding === "gb18030" ? 64 : 254; low < 255; low++)
			codes.set(
				decoder.decode(encoding === "gb18030" ? Uint8Array.of(high, low) : Uint8Array.of(high)),
				encoding === "gb18030" ? [high, low] : [high],
			);
	return Uint8Array.from(
		[...text].flatMap((letter) => (letter < "\u0080" ? [letter.charCodeAt(0)] : (codes.get(letter) ?? []))),
	);
}

test("what was written is read back the same, in every encoding and with every delimiter", async () => {
	const encodings = Object.keys(LETTERS) as Encoding[];
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...encodings).chain((encoding) => {
				const word = fc
					.array(fc.constantFrom(...LETTERS[encoding as keyof typeof LETTERS], '"', ",", ";", "\n", "x"), {
						minLength: 1,
						maxLength: 12,
					})
					.map((letters) => `T${letters.join("")}t`);
				const record = fc.record({
					title: word.map((text) => text.replace(/\s+/g, " ")),
					text: word,
					longitude: fc.integer({ min: -17999, max: 17999 }).map((value) => value / 100 + 0.001),
					latitude: fc.integer({ min: 3000, max: 3999 }).map((value) => value / 100 + 0.001),
					firstDay: fc.integer({ min: 0, max: 20_000 }),
					days: fc.nat(30),
					killed: fc.nat(500),
				});
				return fc.record({
					encoding: fc.constant(encoding),
					records: fc.array(record, { minLength: 1, maxLength: 8 }),
					delimiter: fc.constantFrom(",", ";", "\t", "|"),
				});
			}),
			async ({ encoding, records, delimiter }) => {
				const { table, texts } = made(
					records.map(({ title, text, longitude, latitude, firstDay, days, killed }) => ({
						title,
						text,
						row: { longitude, latitude, firstDay, lastDay: firstDay + days, killed, kind: "Fire", source: "Paper" },
					})),
				);
				const cells = ["title", "latitude", "longitude", "date", "end date", "killed", "kind", "source", "text"];
				const lines = [...table.row.keys()].map((index) =>
					[
						texts.title(index),
						table.latitude[index],
						table.longitude[index],
						isoDayOf(table.firstDay[index]),
						isoDayOf(table.lastDay[index]),
						table.killed[index],
						"Fire",
						"Paper",
						texts.text(index),
					]
						.map((value) => `"${String(value).replaceAll('"', '""')}"`)
						.join(delimiter),
				);
				const draft = await opened(encoded([cells.join(delimiter), ...lines].join("\r\n"), encoding), encoding);
				const { incidents, report } = draft;
				expect(report).toMatchObject({ rows: records.length, drawn: records.length, skipped: [], repaired: [] });
				expect([...incidents.longitude]).toEqual([...table.longitude]);
				expect([...incidents.latitude]).toEqual([...table.latitude]);
				expect([...incidents.firstDay]).toEqual([...table.firstDay]);
				expect([...incidents.lastDay]).toEqual([...table.lastDay]);
				expect([...incidents.killed]).toEqual([...table.killed]);
				for (let index = 0; index < table.count; index++) {
					expect(draft.texts.title(index)).toBe(texts.title(index));
					expect(draft.texts.text(index)).toBe(texts.text(index));
				}
			},
		),
		{ numRuns: 200 },
	);
});

test("the CSV of a table is read back the same", async () => {
	const day = existingDay(2024, 3, 22) as number;
	const { table, texts } = made([
		{
			row: {
				longitude: 37.9,
				latitude: 48.5,
				withinKm: 25,
				firstDay: day,
				lastDay: day + 2,
				killed: 3,
				killedLow: 1,
				killedHigh: 9,
				kind: "Fire",
				actor: "A",
				otherActor: "B",
				source: "Paper",
			},
			title: "One, two",
			text: "Words",
		},
		{
			row: { longitude: -3.5, latitude: 40.25, firstDay: day + 1, kind: "Flood", source: "Paper" },
			title: "Three",
			text: "More words",
		},
		{ row: { kind: "Fire" }, title: "Nowhere", text: "" },
	]);
	const { incidents, report } = await opened(new TextEncoder().encode(toCsv(table, texts).join("")));
	expect(report).toMatchObject({ rows: 3, drawn: 2, listed: 1, repaired: [] });
	for (const name of [
		"longitude",
		"latitude",
		"withinKm",
		"firstDay",
		"lastDay",
		"killed",
		"killedLow",
		"killedHigh",
		"kind",
		"actor",
		"otherActor",
		"source",
		"kinds",
		"actors",
		"sources",
	] as const)
		expect([...incidents[name]], name).toEqual([...table[name]]);
});

function isoDayOf(day: number | undefined): string {
	return new Date((day ?? 0) * 86_400_000).toISOString().slice(0, 10);
}
