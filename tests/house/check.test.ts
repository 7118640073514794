import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { readArguments } from "../../scripts/check-arguments";
import { checkFile } from "../../scripts/check-file";
import * as geographic from "../../src/dossier/import/projects/fixtures/geographic";
import * as stories from "../../src/dossier/import/projects/fixtures/stories";
import * as tables from "../../src/dossier/import/tables/fixtures/tables";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "brieflet-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as a process of its own. */
function run(...given: string[]) {
	const script = ["scripts/run.mjs", "scripts/check.ts", ...given];
	const { status, stdout, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: "utf8" });
	return { status, stdout, stderr };
}

/** What the command prints and how it ends, in this process: starting one costs a second and a half. */
async function check(...given: string[]) {
	let stdout = "";
	try {
		const found = await checkFile(readArguments(given), (line) => {
			stdout += `${line}\n`;
		});
		return { status: found ? 0 : 1, stdout, stderr: "" };
	} catch (error) {
		return { status: 1, stdout, stderr: `check: ${(error as Error).message}\n` };
	}
}

function file(name: string, content: string | Uint8Array): string {
	writeFileSync(join(folder, name), content);
	return join(folder, name);
}

const shipped = readFileSync(join(root, "public/dossiers/moscow-format-2024.json"), "utf8");

describe("npm run check", () => {
	it("finds nothing wrong with the shipped dossier, regions included", async () => {
		const { status, stdout, stderr } = run("public/dossiers/moscow-format-2024.json");
		expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
		expect(stdout).toMatch(
			/^public\/dossiers\/moscow-format-2024\.json: 0 problems; kept: .*\bincidents 2, conferences 1,/,
		);
		expect(stdout).toContain("Rehearsal: nothing found.");
	});

	it("rehearses the briefing: in sentences, and as data", async () => {
		const dossier = JSON.parse(shipped);
		dossier.scenes[1].caption = `It burned. ${"So it is told ".repeat(30)}`;
		delete dossier.scenes[1].citations;
		dossier.scenes[2].view.hide = ["gone"];
		dossier.scenes[3].seconds = 1;
		dossier.asOf = "2024-01-01";
		const path = file("unrehearsed.json", JSON.stringify(dossier));
		const { status, stdout } = await check(path);
		expect(status).toBe(0);
		expect(stdout).toMatch(/To mend: Scene 2, “[^”]+”: came a caption without a source; expected at least one\./);
		expect(stdout).toMatch(/To look at: Scene 2, .*: came a caption of 4\d\d characters; expected at most 300/);
		expect(stdout).toMatch(/Scene 3, .*: came the layers gone,/);
		expect(stdout).toMatch(/Scene 4, .*: came notes that need [\d,]+ words a minute/);
		expect(stdout).toMatch(/The dossier: \$\.incidents\[\d\]\.when\.edtf: came .* none later than 2024-01-01/);
		expect(stdout).toMatch(/Rehearsal: \d+ findings\.\n$/);
		const { report } = JSON.parse((await check(path, "--json")).stdout);
		expect(report.rehearsal).toContainEqual({
			scene: 1,
			severity: "error",
			message: expect.stringContaining("without a source"),
		});
	});

	it("tells each problem with its place, and a region that the map does not have", async () => {
		const dossier = JSON.parse(shipped);
		dossier.incidents[0].when.edtf = "Thursday";
		const spoilt = JSON.stringify(dossier).replace('"AF-DAY"', '"AF-XXX"');
		const { status, stdout } = await check(file("spoilt.json", `\uFEFF${spoilt}`), "--json");
		const { report } = JSON.parse(stdout);
		expect(status).toBe(0);
		expect(report.format).toBe("brieflet-dossier/1");
		expect(report.problems).toContainEqual(
			expect.objectContaining({ path: "$.incidents[0].when.edtf", came: '"Thursday"', outcome: "part-left-out" }),
		);
		expect(report.problems).toContainEqual(expect.objectContaining({ came: '"AF-XXX"', outcome: "not-drawn" }));
		expect(report.kept).toMatchObject({ incidents: 2, conferences: 1 });
	});

	it("ends with 1 where nothing can be drawn, and says why", async () => {
		const { status, stdout } = run(file("page.html", "<!doctype html>"));
		expect(status).toBe(1);
		expect(stdout).toContain("came an HTML page");
		const nothing = { incidents: [], conferences: [], layers: [] };
		const empty = await check(file("empty.json", JSON.stringify({ ...JSON.parse(shipped), ...nothing })));
		expect(empty.status).toBe(1);
	});

	it("says what to do where there is no file", async () => {
		expect(await check()).toMatchObject({
			status: 1,
			stderr: expect.stringMatching(/came no file; expected .* Usage: npm run/),
		});
		expect(await check("gone.json")).toMatchObject({
			status: 1,
			stderr: expect.stringMatching(/gone\.json.*Usage: npm run/),
		});
	});
});

/** What the command prints of a file, and whether it ends well, without a process of its own. */
async function told(...given: string[]): Promise<{ readonly isSome: boolean; readonly text: string }> {
	const lines: string[] = [];
	const isSome = await checkFile(readArguments(given), (line) => lines.push(line));
	return { isSome, text: lines.join("\n") };
}

/** The same as data. */
async function dataOf(...given: string[]) {
	const { isSome, text } = await told(...given, "--json");
	return { isSome, report: JSON.parse(text).report };
}

const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (...cells: string[]) => `<row>${cells.map(cell).join("")}</row>`;
const workbook = zipSync({
	"[Content_Types].xml": strToU8("<Types/>"),
	"xl/workbook.xml": strToU8(
		`<workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
	),
	"xl/_rels/workbook.xml.rels": strToU8(
		`<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
	),
	"xl/worksheets/sheet1.xml": strToU8(
		`<worksheet><sheetData>${row("name", "latitude", "longitude", "date")}${row("Fire", "50.5", "10.5", "2024-03-22")}${row("Flood", "50.6", "north", "soon")}</sheetData></worksheet>`,
	),
});

describe("npm run check of a file that is no dossier", () => {
	it.each([
		["table.csv", tables.ucdp, "table", [3, 3, 0, 0]],
		["acled.csv", tables.acled, "table", [2, 2, 0, 0]],
		["gtd.csv", tables.gtd, "table", [3, 2, 1, 0]],
		["timemap.csv", tables.timemapTable, "table", [2, 2, 0, 0]],
		["book.xlsx", workbook, "spreadsheet", [2, 1, 1, 0]],
		["a.geojson", geographic.featureCollection, "geojson", [10, 4, 4, 2]],
		["a.geojsonl", geographic.jsonLines, "geojson-lines", [3, 2, 0, 1]],
		["a.topojson", geographic.topology, "topojson", [3, 2, 1, 0]],
		["a.kml", geographic.kml, "kml", [4, 3, 0, 1]],
		["a.kmz", zipSync({ "doc.kml": strToU8(geographic.kml) }), "kmz", [4, 3, 0, 1]],
		["a.gpx", geographic.gpx, "gpx", [4, 3, 1, 0]],
		["a.json", stories.timemap, "timemap", [4, 1, 2, 1]],
		["b.json", '{"data":[{"date":"2024-03-22","lat":50,"lon":10}]}', "json-records", [1, 1, 0, 0]],
		["c.json", stories.storyMap, "storymapjs", [5, 1, 2, 2]],
		["d.umap", stories.umap, "umap", [2, 2, 0, 0]],
		["config.js", stories.mapboxStory, "mapbox-storytelling", [2, 2, 0, 0]],
		["e.json", stories.geoLibreProject, "geolibre", [4, 1, 3, 0]],
	] as const)("reads %s and counts every record", async (name, content, format, counts) => {
		const path = file(name, content);
		const { isSome, report } = await dataOf(path);
		const { rows, drawn, listed, skipped, repaired, warnings } = report;
		expect([report.format, [rows, drawn, listed, skipped.length]]).toEqual([format, counts]);
		expect(isSome).toBe(true);
		for (const one of skipped)
			expect(one).toEqual(
				expect.objectContaining({
					row: expect.any(Number),
					reason: expect.stringMatching(/\.$/),
					code: expect.any(String),
				}),
			);
		for (const one of repaired)
			expect(one).toMatchObject({ row: expect.any(Number), what: expect.stringMatching(/\.$/) });
		const { text } = await told(path);
		expect(text).toContain(`Import report: ${path}\nRead as: `);
		for (const sentence of [...skipped.map(({ reason }: { reason: string }) => reason), ...warnings])
			expect(text).toContain(sentence);
	});

	it.each([
		["an HTML page", "page.csv", "<!doctype html><title>Sign in</title>", "html-page", "came an HTML page"],
		["a PDF", "table.pdf", "%PDF-1.7\n%\u00e2", "pdf", "This is a PDF document"],
		[
			"an old Excel file",
			"old.xls",
			Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
			"old-excel",
			"save it as .xlsx",
		],
		["an archive", "all.zip", zipSync({ "a.txt": strToU8("a") }), "zip-archive", "Unpack it"],
		["nothing", "empty.csv", "", "empty-file", "This file is empty."],
		["JSON that breaks off", "half.geojson", '{"type":"FeatureCollection","features":[', "broken", "line 1"],
	] as const)("refuses %s in words", async (_, name, content, code, words) => {
		const path = file(name, content);
		const { isSome, report } = await dataOf(path);
		expect(isSome).toBe(false);
		expect(report).toEqual({
			...{ format: null, rows: 0, drawn: 0, listed: 0, skipped: [], repaired: [], warnings: [] },
			refused: expect.stringContaining(words),
			code,
		});
		expect((await told(path)).text).toBe(`${path}: ${report.refused}`);
	});

	it("takes the first answer to a question and says so, unless another is given", async () => {
		const path = file("either.csv", "title,date,lat,lon\nOne,3/4/2022,50,10\nTwo,5/6/2022,50,11\n");
		expect((await dataOf(path)).report.warnings).toContainEqual(
			expect.stringMatching(/^Dates such as 3\/4\/2022 can be read in two ways/),
		);
		const answered = await dataOf(path, "--date-order=month-first");
		expect(answered.report.warnings).not.toContainEqual(expect.stringContaining("two ways"));
		expect(() => readArguments([path, "--date-order=year"])).toThrow("expected one of day-first, month-first");
		expect(() => readArguments([path, "--constructor=day-first"])).toThrow("came the option --constructor=day-first");
	});

	it("reads letters as it is told to", async () => {
		const letters = Uint8Array.of(0xcf, 0xee, 0xe6, 0xe0, 0xf0);
		const path = file("short.csv", Uint8Array.of(...strToU8("title,lat,lon\n"), ...letters, ...strToU8(",50,10\n")));
		const { report } = await dataOf(path, "--encoding=windows-1251");
		expect(report).toMatchObject({ rows: 1, drawn: 1 });
		expect(report.warnings.join()).not.toContain("was guessed;");
	});

	it("knows where countries lie: a point in another than its row names is told", async () => {
		const rows = ["One,Portugal,39,-8", "Two,Portugal,40,-8", "Three,Portugal,48,20"];
		const { report } = await dataOf(file("stray.csv", `title,country,lat,lon\n${rows.join("\n")}\n`));
		expect(report.warnings).toContainEqual(expect.stringMatching(/^1 incident lies outside the country/));
		const swapped = await dataOf(file("swapped.csv", "title,country,lat,lon\nOne,PRT,-8,39\nTwo,PRT,40,-8\n"));
		expect(swapped.report.repaired).toMatchObject([{ row: 2, code: "coordinates-swapped" }]);
	});

	it("reads the files of one TimeMap together, and no other files", async () => {
		const whole = JSON.parse(stories.timemap);
		const events = file("events.json", JSON.stringify(whole.events));
		const sources = file("sources.json", JSON.stringify(whole.sources));
		expect((await dataOf(sources, events)).report).toMatchObject({ format: "timemap", rows: 4, drawn: 1 });
		await expect(told(events, events, events)).rejects.toThrow(
			"expected one file, two versions of one, or the files of one TimeMap",
		);
	});

	it("ends with 1 where all is refused or skipped, and with 0 where something is listed", async () => {
		expect(await check(file("blank.csv", "a,b\n,\n"))).toMatchObject({ status: 1, stderr: "" });
		expect(await check(file("gone.kml", "<html></html>"), "--json")).toMatchObject({ status: 1, stderr: "" });
		expect(await check(file("list.csv", "title,date\nFire,2024-03-22\n"))).toMatchObject({ status: 0, stderr: "" });
	}, 30_000);
});

describe("npm run check of a dossier", () => {
	it("counts its records so that they add up", async () => {
		const dossier = JSON.parse(shipped);
		dossier.incidents.push(null, dossier.incidents[0]);
		const { report } = await dataOf(file("spoilt.json", JSON.stringify(dossier)));
		expect(report.rows).toBe(report.drawn + report.listed + 1);
		expect(report.skipped).toEqual([
			expect.objectContaining({
				row: 3,
				reason: "$.incidents[2]: came null; expected Object.",
				code: "not-as-expected",
			}),
		]);
		expect(report.repaired).toContainEqual(expect.objectContaining({ row: 4, code: "id-repeated" }));
	});

	it("says why where its cover cannot be read", async () => {
		const { isSome, report } = await dataOf(file("coverless.json", '{"format":"brieflet-dossier/1","incidents":[{}]}'));
		expect(isSome).toBe(false);
		expect(report).toMatchObject({ format: null, rows: 0, refused: expect.stringContaining("$.id: came nothing") });
	});
});

describe("npm run check -- OLD NEW", () => {
	const changed = () => {
		const dossier = JSON.parse(shipped);
		dossier.incidents[0].figures[0].value += 1;
		dossier.events.splice(0, 1);
		return file("newer.json", JSON.stringify(dossier));
	};

	it("tells what changed from the one to the other, as facts and as data", async () => {
		const old = "public/dossiers/moscow-format-2024.json";
		const { status, stdout, stderr } = await check(old, changed());
		expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
		expect(stdout).toMatch(
			/^From public\/dossiers\/moscow-format-2024\.json to .*newer\.json\n0 added, 1 removed, 1 changed\n/,
		);
		expect(stdout).toMatch(
			/Killed: at least \d+ → at least \d+, claimed by .+ \(\$\.incidents\[0\]\.figures\[0\]\.value\)/,
		);
		const { report } = JSON.parse((await check(old, changed(), "--json")).stdout);
		expect(report.comparison.counts).toEqual({ added: 0, removed: 1, changed: 1 });
		expect(report.comparison.lists[0].records[0]).toMatchObject({ difference: "changed", list: "incidents" });
	});

	it("tells that nothing changed, and ends with 0", async () => {
		const old = "public/dossiers/moscow-format-2024.json";
		const { status, stdout } = await check(old, old);
		expect({ status, last: stdout.trim().split("\n").at(-1) }).toEqual({
			status: 0,
			last: "Nothing changed: both versions say the same.",
		});
	});

	it("compares what files of other formats become, matched by their rows", async () => {
		const header = "title,date,latitude,longitude\n";
		const [one, other] = [
			file("one.csv", `${header}Fire,2024-03-22,45,5\n`),
			file("other.csv", `${header}Blaze,2024-03-22,45,5\n`),
		];
		const { status, stdout } = await check(one, other);
		expect(status).toBe(0);
		expect(stdout).toContain("Title: Fire → Blaze");
		expect(stdout).toContain("its records are matched by their row");
	});

	it("ends with 1 where one cannot be read or is too large a table, and says which", async () => {
		const old = "public/dossiers/moscow-format-2024.json";
		const broken = await check(old, file("broken.json", "{"));
		expect(broken.status).toBe(1);
		expect(broken.stdout).toMatch(/broken\.json was not compared: /);
		const rows = Array.from({ length: 2001 }, (_, index) => `Fire ${index},2024-03-22,45,5`).join("\n");
		const large = await check(old, file("large.csv", `title,date,latitude,longitude\n${rows}\n`));
		expect(large.status).toBe(1);
		expect(large.stdout).toContain("is kept as a table, and tables are not compared record by record");
		expect((await check(old, "nowhere.json")).status).toBe(1);
	});
});
