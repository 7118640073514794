import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edtfOfDays } from "../days";
import { UNDATED } from "../incident-table";
import type { Draft, Given, Imported } from "./draft";
import { importFile } from "./import-file";
import { LIMITS } from "./limits";
import { acled, acledOld, gtd, timemapTable, ucdp } from "./tables/fixtures/tables";

const none = () => ({ outcome: "stopped" }) as const;
const importers = { text: none, archive: none };

function read(text: string | Uint8Array, more: Partial<Given> = {}): Imported {
	const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
	const imported = importFile({ name: "made.csv", bytes, answers: {}, ...more }, importers);
	if (imported instanceof Promise) throw new Error("expected an answer at once");
	return imported;
}

function draftOf(text: string | Uint8Array, more: Partial<Given> = {}): Draft {
	const imported = read(text, more);
	if (imported.outcome !== "draft") throw new Error(`expected a draft, got ${JSON.stringify(imported)}`);
	return imported.draft;
}

/** When each incident was, in the order of the file. */
function whens({ incidents }: Draft): string[] {
	const inOrder = [...incidents.row.keys()].sort(
		(one, other) => (incidents.row[one] ?? 0) - (incidents.row[other] ?? 0),
	);
	return inOrder.map((index) => {
		const first = incidents.firstDay[index] as number;
		return first === UNDATED ? "" : edtfOfDays(first, incidents.lastDay[index] as number);
	});
}

const codes = (remarks: readonly { readonly code: string }[]) => remarks.map(({ code }) => code);
const rowCodes = (remarks: readonly { readonly row: number; readonly remark: { readonly code: string } }[]) =>
	remarks.map(({ row, remark }) => `${row} ${remark.code}`);

describe("a known table", () => {
	test("of UCDP ucdp becomes areas and stretches of days where its precision says so", () => {
		const draft = draftOf(ucdp);
		const { incidents, report, texts } = draft;
		expect(report).toMatchObject({
			format: "table",
			schema: "ucdp-ged",
			rows: 3,
			drawn: 3,
			listed: 0,
			skipped: [],
			repaired: [],
			warnings: [],
		});
		expect([...incidents.row]).toEqual([2, 3, 4]);
		expect([...incidents.withinKm]).toEqual([0, 100, 400]);
		expect(whens(draft)).toEqual(["2020-01-02", "2020-02", "2020-03-01/2020-03-04"]);
		expect([...incidents.killed]).toEqual([10, 1, 0]);
		expect([...incidents.killedLow]).toEqual([8, 1, 0]);
		expect([...incidents.killedHigh]).toEqual([12, 1, 5]);
		expect(incidents.kinds).toEqual(["State-based conflict", "One-sided violence", "Non-state conflict"]);
		expect(incidents.sources).toEqual(["Agency", "Paper"]);
		expect(texts.title(0)).toBe("Alpha - Beta, Town one");
		expect(texts.text(0)).toBe('"Agency,2020-01-02,Ten killed"');
		expect(texts.fields(1).slice(0, 3)).toEqual([
			["id", "2"],
			["year", "2020"],
			["type_of_violence", "3"],
		]);
		expect(texts.id(2)).toBe("3");
	});
	test("of acled is read in its new form and in its old one", () => {
		const draft = draftOf(acled);
		expect(draft.report).toMatchObject({ schema: "acled", rows: 2, drawn: 2 });
		expect(whens(draft)).toEqual(["2020-03-21", "2020-03-19/2020-03-25"]);
		expect([...draft.incidents.withinKm].sort()).toEqual([0, 100]);
		expect(draft.texts.text([...draft.incidents.row].indexOf(2))).toBe("On 21 March, two\nsides met.");
		const old = draftOf(acledOld);
		expect(old.report).toMatchObject({ schema: "acled", rows: 1, drawn: 1, warnings: [] });
		expect(whens(old)).toEqual(["2015-01"]);
		expect(old.incidents.killed[0]).toBe(7);
		expect(old.incidents.withinKm[0]).toBe(25);
	});
	test("of the gtd has days that are not known, and figures that are not", () => {
		const draft = draftOf(gtd);
		expect(draft.report).toMatchObject({ schema: "gtd", rows: 3, drawn: 2, listed: 1, repaired: [] });
		expect(whens(draft)).toEqual(["1970-01-19/1970-01-20", "1970", "1970-03-05"]);
		const killed = [2, 3, 4].map((row) => draft.incidents.killed[[...draft.incidents.row].indexOf(row)]);
		expect(killed).toEqual([-1, 2, 1]);
		const { actors, otherActor, row } = draft.incidents;
		const others = [2, 3, 4].map((number) => actors[otherActor[[...row].indexOf(number)] ?? -1]);
		expect(others).toEqual([undefined, "Beta", undefined]);
	});
	test("of TimeMap has addresses, which are named by who published there", () => {
		const draft = draftOf(timemapTable);
		expect(draft.report).toMatchObject({ schema: "timemap-csv", drawn: 2, warnings: [] });
		expect(whens(draft)).toEqual(["2022-02-24", "2022-03-04"]);
		expect(draft.incidents.sources).toEqual(["example.org", "example.com"]);
		expect(draft.texts.links(0)).toEqual(["https://www.example.org/a", "https://example.com/b"]);
		expect(draft.texts.title(0)).toBe("A house was hit. It burned.");
	});
	test("says so when its second row holds tags", () => {
		const [names = "", ...rows] = ucdp.split("\n");
		const tags = names
			.split(",")
			.map((name) => (name === "latitude" ? "#geo+lat" : ""))
			.join(",");
		const { report, incidents } = draftOf([names, tags, ...rows].join("\n"));
		expect(codes(report.warnings)).toEqual(["hxl-row"]);
		expect(report.rows).toBe(3);
		expect([...incidents.row]).toEqual([3, 4, 5]);
	});
});

describe("a table of somebody's own", () => {
	const own =
		"Ort;Breite;Länge;Datum;Tote;Quelle\nEins;48,5;37,9;22.03.2024;ca. 14;Zeitung\nZwei;48,6;38,0;23.03.2024;10-15;Zeitung\n";

	test("is asked about, with a guess for each column", () => {
		expect(read(own)).toEqual({
			outcome: "asks",
			questions: [
				{
					about: "columns",
					columns: [
						{ name: "Ort", role: "placeName", examples: ["Eins", "Zwei"] },
						{ name: "Breite", role: "latitude", examples: ["48,5", "48,6"] },
						{ name: "Länge", role: "longitude", examples: ["37,9", "38,0"] },
						{ name: "Datum", role: "date", examples: ["22.03.2024", "23.03.2024"] },
						{ name: "Tote", role: "killed", examples: ["ca. 14", "10-15"] },
						{ name: "Quelle", role: "source", examples: ["Zeitung"] },
					],
				},
			],
		});
	});
	test("is read by the answer, or by the guess where nobody is asked", () => {
		const columns = ["title", "latitude", "longitude", "date", null, "source"] as const;
		const draft = draftOf(own, { answers: { columns } });
		expect(codes(draft.report.warnings)).toEqual(["decimal-comma"]);
		expect([...draft.incidents.killed]).toEqual([-1, -1]);
		expect(draft.texts.title(1)).toBe("Zwei");
		const guessed = draftOf(own, { accept: true });
		expect(codes(guessed.report.warnings)).toEqual(["columns-guessed", "decimal-comma"]);
		expect([...guessed.incidents.latitude]).toEqual([48.5, 48.6]);
		expect([...guessed.incidents.killed]).toEqual([14, -1]);
		expect([...guessed.incidents.killedHigh]).toEqual([-1, 15]);
	});
	test("has columns in other languages, or coordinates in one cell", () => {
		const roles = (text: string) => {
			const imported = read(text);
			const [question] = imported.outcome === "asks" ? imported.questions : [];
			return question?.about === "columns" ? question.columns.map(({ role }) => role) : imported.outcome;
		};
		expect(roles("Широта,Долгота,Дата,Погибло\n48.5,37.9,2024-03-22,2\n")).toEqual([
			"latitude",
			"longitude",
			"date",
			"killed",
		]);
		expect(roles("Latitud,Longitud,Fecha,Muertos\n48.5,37.9,2024-03-22,2\n")).toEqual([
			"latitude",
			"longitude",
			"date",
			"killed",
		]);
		expect(roles('nom,coordonnées,date\nun,"48.5, 37.9",2024-03-22\n')).toEqual(["title", "coordinates", "date"]);
		expect(roles("a,b,c\nfirst thing,48.512,37.933\nsecond thing,48.6222,38.1222\n")).toEqual([
			"title",
			"latitude",
			"longitude",
		]);
		expect(roles("Date of incident,Killed,Injured,x,y\n2024-03-22,2,9,37.9,48.5\n")).toEqual([
			"date",
			"killed",
			null,
			"longitude",
			"latitude",
		]);
	});
	test("by tags alone needs no question", () => {
		const draft = draftOf('Where,When,N\n#geo+coords,#date+start,#affected+killed\n"48.5, 37.9",2024-03-22,4\n');
		expect(draft.report).toMatchObject({ rows: 1, drawn: 1 });
		expect(draft.incidents.killed[0]).toBe(4);
	});
	test("may have a title above its names", () => {
		const { report } = draftOf("Report of incidents\n\nname,lat,lon,date\nOne,48.5,37.9,2024-03-22\n", {
			accept: true,
		});
		expect(rowCodes(report.skipped)).toEqual(["1 not-a-record"]);
		expect(report).toMatchObject({ rows: 2, drawn: 1 });
		expect(codes(report.warnings)).toContain("not-the-header");
	});
});

describe("a table in another encoding", () => {
	test("is read as what its mark says, tabs and all", () => {
		const text = "\ufeffname\tlat\tlon\tdate\r\nМіст\t48,5\t37,9\t2024-03-22\r\n";
		const wide = Uint8Array.from(
			[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
		);
		const draft = draftOf(wide, { accept: true });
		expect(draft.texts.title(0)).toBe("Міст");
		expect(draft.incidents.latitude[0]).toBe(48.5);
		expect(codes(draft.report.warnings)).toEqual(["columns-guessed", "decimal-comma"]);
	});
	test("is read as guessed, with a warning, or as a person says", () => {
		const head = [...new TextEncoder().encode("name;lat;lon;date\n")];
		const place = [0xcd, 0xe8, 0xea, 0xee, 0xeb, 0xe0, 0xe5, 0xe2]; // Николаев in Windows-1251
		const bytes = Uint8Array.from([...head, ...place, ...new TextEncoder().encode(";48.5;37.9;2024-03-22\n")]);
		const guessed = draftOf(bytes, { accept: true });
		expect(guessed.texts.title(0)).toBe("Николаев");
		expect(guessed.report.warnings).toContainEqual({ code: "encoding-guessed", became: "windows-1251" });
		const told = draftOf(bytes, { accept: true, answers: { encoding: "windows-1252" } });
		expect(told.texts.title(0)).toBe("Íèêîëàåâ");
		expect(codes(told.report.warnings)).toEqual(["columns-guessed"]);
	});
	test("with broken letters keeps its rows and counts the letters", () => {
		const good = new TextEncoder().encode(
			"name,lat,lon,date\nMünchen,48.5,37.9,2024-03-22\nKöln,48.6,37.8,2024-03-23\nDüren,48.7,37.7,2024-03-24\nJülich,1,2,2024\nFürth,1,2,2024\n",
		);
		const broken = good.slice();
		broken[good.indexOf(0xc3) + 1] = 0x20;
		const { report } = draftOf(broken, { accept: true });
		expect(report).toMatchObject({ rows: 5, drawn: 5 });
		expect(report.warnings).toContainEqual({ code: "bytes-not-text", count: 1 });
	});
	test("may say its separator in its first line, which counts as a row", () => {
		expect([...draftOf("sep=;\nname;lat;lon\nOne;48,5;37,9\n", { accept: true }).incidents.row]).toEqual([3]);
	});
});

describe("nothing is lost in silence", () => {
	const accepted = (rows: string, more: Partial<Given> = {}) =>
		draftOf(`id,name,lat,lon,date,killed\n${rows}`, { accept: true, ...more });

	test("every row is drawn, listed or skipped, with its number and the reason", () => {
		const draft = accepted(
			"1,One,48.5,37.9,2024-03-22,2\n2,Two,,,2024-03-23,3\n,,,,,\n\n9,Nine,91,97,x,many\n1,Again,0,0,2024-03-25,1\n7,Seven,north,37.9,2024-03-25\n8,Eight,48.5,37.9,2024-03-25,1,more\n,,,,,5\n,,,,,\n",
		);
		expect(draft.report).toMatchObject({ rows: 8, drawn: 2, listed: 4 });
		expect(rowCodes(draft.report.skipped)).toEqual(["4 empty", "10 no-content"]);
		expect(rowCodes(draft.report.repaired)).toEqual([
			"6 date-not-read",
			"6 number-not-read",
			"6 coordinates-outside",
			"7 id-repeated",
			"7 coordinates-zero",
			"8 coordinates-not-read",
			"8 cells-missing",
			"9 cells-surplus",
		]);
		expect(draft.report.repaired[0]?.remark).toEqual({ code: "date-not-read", field: "date", came: "x" });
	});
	test("an end before its beginning, and a lowest figure above the highest, are put in order", () => {
		const draft = draftOf("name,date,end date,killed low,killed high\nOne,2024-03-22,2024-03-20,9,3\n", {
			accept: true,
		});
		expect(rowCodes(draft.report.repaired)).toEqual(["2 dates-swapped", "2 figures-swapped"]);
		expect(whens(draft)).toEqual(["2024-03-20/2024-03-22"]);
		expect([draft.incidents.killedLow[0], draft.incidents.killedHigh[0]]).toEqual([3, 9]);
	});
	test("what is beyond a limit is told", () => {
		const text =
			"id,name,lat,lon,date,killed\n1,One,48.5,37.9,2024-03-22,2\n2,Two,48.5,37.9,2024-03-22,2\n3,Three,48.5,37.9,2024-03-22,2\n";
		const given = { name: "made.csv", bytes: new TextEncoder().encode(text), answers: {}, accept: true };
		const cut = importFile(given, importers, { ...LIMITS, rows: 2, columns: 5 }) as Extract<
			Imported,
			{ outcome: "draft" }
		>;
		expect(cut.draft.report.rows).toBe(2);
		expect(cut.draft.report.warnings).toContainEqual({ code: "rows-cut-short", count: 1 });
		expect(cut.draft.report.warnings).toContainEqual({ code: "columns-cut-short", count: 1 });
		expect(importFile(given, importers, { ...LIMITS, bytes: 10 })).toEqual({
			outcome: "refused",
			refusal: { code: "too-large", limit: 10 },
		});
	});
	test("a file that can be stopped stops", () => {
		const rows = Array.from({ length: 9000 }, (_, index) => `${index},One,48.5,37.9,2024-03-22,2`).join("\n");
		const seen: number[] = [];
		const stopped = read(`id,name,lat,lon,date,killed\n${rows}`, {
			accept: true,
			onProgress: (done) => seen.push(done) < 2,
		});
		expect(stopped).toEqual({ outcome: "stopped" });
		expect(seen).toHaveLength(2);
	});
});

describe("what only a person can know is asked", () => {
	const table = (rows: string) => `event_date,event_type,actor1,actor2,latitude,longitude,fatalities,country\n${rows}`;

	test("the order of day and month, when no date of the column tells", () => {
		const text = table("3/4/2022,Riots,A,B,10,20,1,F\n5/5/2022,Riots,A,B,10,20,1,F\n");
		expect(read(text)).toEqual({
			outcome: "asks",
			questions: [{ about: "date-order", example: "3/4/2022", options: ["day-first", "month-first"] }],
		});
		expect(whens(draftOf(text, { answers: { "date-order": "month-first" } }))[0]).toBe("2022-03-04");
		const accepted = draftOf(text, { accept: true });
		expect(whens(accepted)[0]).toBe("2022-04-03");
		expect(accepted.report.warnings).toContainEqual({
			code: "date-order-assumed",
			came: "3/4/2022",
			became: "day-first",
		});
	});
	test("but not when one date tells, however late it comes", () => {
		const rows = Array.from({ length: 2000 }, () => "3/4/2022,Riots,A,B,10,20,1,F").join("\n");
		expect(whens(draftOf(table(`${rows}\n3/24/2022,Riots,A,B,10,20,1,F\n`)))[0]).toBe("2022-03-04");
	});
	test("latitude and longitude that seem to have changed places", () => {
		const beyond = table("2022-01-01,Riots,A,B,120.5,15.2,1,F\n2022-01-02,Riots,A,B,121,15.1,1,F\n");
		expect(read(beyond)).toEqual({
			outcome: "asks",
			questions: [{ about: "swapped", example: "120.5, 15.2", options: ["swap", "keep"] }],
		});
		const swapped = draftOf(beyond, { answers: { swapped: "swap" } });
		expect([...swapped.incidents.latitude]).toEqual([15.2, 15.1]);
		expect(rowCodes(swapped.report.repaired)).toEqual(["2 coordinates-swapped", "3 coordinates-swapped"]);
		expect(draftOf(beyond, { answers: { swapped: "keep" } }).report).toMatchObject({ drawn: 0, listed: 2 });
		expect(codes(draftOf(beyond, { accept: true }).report.warnings)).toContain("swap-assumed");
	});
	test("by the file's own country, where somebody knows where it lies", () => {
		const text = table(
			"2022-01-01,Riots,A,B,35,50,1,Freedonia\n2022-01-02,Riots,A,B,50,35,1,Freedonia\n2022-01-03,Riots,A,B,35,50,1,Elsewhere\n",
		);
		const boxOf = (country: string) => (country === "Freedonia" ? ([30, 45, 40, 55] as const) : null);
		expect(read(text, { boxOf })).toMatchObject({
			outcome: "asks",
			questions: [{ about: "swapped", example: "35, 50" }],
		});
		const { report, incidents } = draftOf(text, { boxOf, answers: { swapped: "swap" } });
		expect(rowCodes(report.repaired)).toEqual(["2 coordinates-swapped"]);
		expect([...incidents.latitude]).toEqual([50, 50, 35]);
	});
	test("by where most of the points are", () => {
		const rows = Array.from(
			{ length: 30 },
			(_, index) => `2022-01-01,Riots,A,B,${50 + index / 100},${30 + index / 100},1,F`,
		);
		expect(read(table([...rows, "2022-01-01,Riots,A,B,30.1,50.1,1,F"].join("\n")))).toMatchObject({
			questions: [{ about: "swapped", example: "30.1, 50.1" }],
		});
		const wide = Array.from({ length: 30 }, (_, index) => `2022-01-01,Riots,A,B,${10 + index / 2},${30 + index},1,F`);
		const elsewhere = table([...wide, "2022-01-01,Riots,A,B,35,12,1,F"].join("\n"));
		expect(read(elsewhere)).toMatchObject({ questions: [{ about: "swapped", options: ["keep", "swap"] }] });
		expect(draftOf(elsewhere, { accept: true }).report.warnings).toEqual([{ code: "outside-own-region", count: 1 }]);
		const far = draftOf(table([...rows, "2022-01-01,Riots,A,B,-30,-60,1,F"].join("\n")));
		expect(far.report.warnings).toEqual([{ code: "outside-own-region", count: 1 }]);
	});
	test("coordinates that are metres of a plane", () => {
		const mercator = table("2022-01-01,Riots,A,B,6106854.83,4230000,1,F\n2022-01-02,Riots,A,B,-6200000,-4240000,1,F\n");
		expect(read(mercator)).toMatchObject({
			questions: [{ about: "projected", options: ["web-mercator", "list-only"] }],
		});
		const draft = draftOf(mercator, { answers: { projected: "web-mercator" } });
		expect(draft.incidents.latitude[0]).toBeCloseTo(48, 1);
		expect(draft.incidents.longitude[0]).toBeCloseTo(38, 1);
		const zone = table("2022-01-01,Riots,A,B,5372000,412000,1,F\n");
		expect(read(zone)).toMatchObject({ questions: [{ about: "projected", options: ["list-only", "web-mercator"] }] });
		expect(draftOf(zone, { accept: true }).report).toMatchObject({ drawn: 0, listed: 1 });
	});
});

describe("a file that is not what its name says", () => {
	const of = (text: string | number[]) => read(typeof text === "string" ? text : Uint8Array.from(text));

	test("is refused by what it is", () => {
		const refusals = {
			"html-page": "<!DOCTYPE html>\n<html><body>Not found",
			pdf: "%PDF-1.7\n",
			image: [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
			"old-excel": [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
			"empty-file": "  \n",
			binary: [1, 2, 3, 0, 0, 7, 200, 201],
			"zip-archive": [0x1f, 0x8b, 8, 0],
			unknown: "<rss><channel/></rss>",
			broken: [0x50, 0x4b, 3, 4, 0, 0],
		};
		for (const [code, bytes] of Object.entries(refusals))
			expect(of(bytes), code).toMatchObject({ outcome: "refused", refusal: { code } });
	});
	test("goes to the importer of what it is, with a warning", () => {
		const kinds: string[] = [];
		const draft = draftOf(ucdp);
		const text = (_: Given, __: string, kind: string): Imported => {
			kinds.push(kind);
			return { outcome: "draft", draft };
		};
		const spy = { text, archive: none };
		const open = (name: string, text: string) =>
			importFile({ name, bytes: new TextEncoder().encode(text), answers: {} }, spy);
		const texts = [
			'{"type": "FeatureCollection"}',
			'<?xml version="1.0"?>\n<!-- x --><kml xmlns="y">',
			"<gpx>",
			"// story\nvar config = {};",
			'[{"a":1}]',
			"\u001e{}",
		];
		for (const each of texts) open("a", each);
		expect(kinds).toEqual(["json", "kml", "gpx", "javascript", "json", "json"]);
		const cyrillic = Uint8Array.from([
			...new TextEncoder().encode('<?xml version="1.0" encoding="windows-1251"?><kml>'),
			0xcd,
		]);
		const texts1251: string[] = [];
		const listen = (_: Given, text: string): Imported => {
			texts1251.push(text);
			return { outcome: "stopped" };
		};
		importFile({ name: "a.kml", bytes: cyrillic, answers: {} }, { text: listen, archive: none });
		expect(texts1251[0]).toMatch(/Н$/);
		expect(open("a.csv", '{"a": 1}')).toMatchObject({
			draft: { report: { warnings: [{ code: "name-and-content-differ", came: "a.csv", became: "json" }] } },
		});
		expect(open("a.json", '{"a": 1}')).toMatchObject({ draft: { report: { warnings: [] } } });
	});
	test("is no table when its text is prose", () => {
		const prose = "Once, there was a map.\nIt had no table\nin it, at all, or so they said.\nNobody knew, why.\n";
		expect(read(prose, { name: "story.txt" })).toMatchObject({ outcome: "refused", refusal: { code: "unknown" } });
	});
});

describe("whatever comes", () => {
	function addsUp(imported: Imported): void {
		// "broken" is also what a fault of ours would be: no table ends so, only an archive may.
		if (imported.outcome === "refused" && imported.refusal.code === "broken") expect(imported.refusal.came).toBe("zip");
		if (imported.outcome !== "draft") return;
		const { report, incidents } = imported.draft;
		expect(report.rows).toBe(report.drawn + report.listed + report.skipped.length);
		expect(incidents.count).toBe(report.drawn + report.listed);
		for (let index = 0; index < incidents.count; index++) {
			expect(typeof imported.draft.texts.title(index)).toBe("string");
			expect(imported.draft.texts.fields(index).length).toBeGreaterThan(0);
			const [x, y] = [incidents.longitude[index] as number, incidents.latitude[index] as number];
			expect(Number.isNaN(x) || (Math.abs(x) <= 180 && Math.abs(y) <= 90)).toBe(true);
		}
	}
	const open = async (bytes: Uint8Array, name = "made.csv") =>
		addsUp(await importFile({ name, bytes, answers: {}, accept: true }, importers));

	test("any bytes end in an answer that adds up", async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => open(bytes)),
			{ numRuns: 300 },
		);
	});
	test("any text of cells does too", async () => {
		const cell = fc.constantFrom(
			"lat",
			"lon",
			"date",
			"48,5",
			"12.5",
			'"',
			'"a',
			"\n",
			"\r\n",
			"3/4/2022",
			"-9",
			"#geo+lat",
			"POINT(1 2)",
			" ",
			"é",
			"1e9",
		);
		const text = fc.array(fc.tuple(cell, fc.constantFrom(",", ";", "\t", "\n", "")), { maxLength: 60 });
		await fc.assert(
			fc.asyncProperty(text, (parts) => open(new TextEncoder().encode(parts.flat().join("")))),
			{ numRuns: 500 },
		);
	});
	test("a good file with faults does too, whatever the faults", async () => {
		const fault = fc.record({ at: fc.nat(2000), way: fc.constantFrom("flip", "delete", "double"), byte: fc.nat(255) });
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(ucdp, acled, acledOld, gtd, timemapTable),
				fc.array(fault, { maxLength: 12 }),
				(text, faults) => {
					const bytes = [...new TextEncoder().encode(text)];
					for (const { at, way, byte } of faults) {
						const place = at % bytes.length;
						if (way === "flip") bytes[place] = byte;
						else if (way === "delete") bytes.splice(place, 1 + (byte % 8));
						else bytes.splice(place, 0, ...bytes.slice(place, place + byte));
					}
					return open(Uint8Array.from(bytes));
				},
			),
			{ numRuns: 400 },
		);
	});
});
