// Whatever the format: signs that reorder letters are taken out of what is shown, and the report says where they stood.
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { straight } from "../direction";
import type { Draft } from "./draft";
import { importFile } from "./import-file";
import { sound } from "./projects/fixtures/import-fixture";

const BENT = "invoice\u202egpj.exe";
const SHOWN = "invoice\\u202egpj.exe";

async function draftOf(name: string, content: string | Uint8Array): Promise<Draft> {
	const bytes = typeof content === "string" ? strToU8(content) : content;
	const imported = sound(await importFile({ name, bytes, answers: {}, accept: true }));
	if (imported.outcome !== "draft") throw new Error(JSON.stringify(imported));
	return imported.draft;
}

/** Row, field and text of each remark about such signs. */
const told = ({ report }: Draft) =>
	report.repaired.flatMap(({ row, remark }) =>
		remark.code === "signs-left-out" ? [[row, remark.field, remark.came]] : [],
	);

/** Every text of a draft. */
function textsOf({ title, summary, incidents, texts, shapes, scenes, sources }: Draft): string {
	const own = Array.from({ length: incidents.count }, (_, index) => [
		texts.title(index),
		texts.text(index),
		texts.id(index),
		texts.links(index),
		texts.fields(index),
	]);
	const { kinds, actors } = incidents;
	return [title, summary, own, kinds, actors, incidents.sources, JSON.stringify([shapes, scenes, sources])].join();
}

function feature(name: string, geometry: object, more: object = {}) {
	return { type: "Feature", properties: { name, ...more }, geometry };
}
const point = { type: "Point", coordinates: [10, 50] };
const line = {
	type: "LineString",
	coordinates: [
		[10, 50],
		[11, 51],
	],
};
const geojson = JSON.stringify({
	type: "FeatureCollection",
	features: [feature("Plain", point), feature(BENT, point), feature("Dyke", line, { owner: BENT })],
});
const xml = (document: string) => `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${document}</Document></kml>`;
const placemark = (name: string) =>
	`<Placemark><name>${name}</name><Point><coordinates>10,50</coordinates></Point></Placemark>`;
const kml = xml(
	`<name>Places</name><Folder><name>${BENT}</name>${placemark("Plain")}</Folder>${placemark("invoice&#x202e;gpj.exe")}`,
);
const row = (title: string) => `${title},50,10,2024-03-22`;
const csv = ["title,latitude,longitude,date", row("Plain “quoted”"), row(`"${BENT}"`), row("Last")].join("\n");
const sheet = (texts: readonly string[][]) =>
	`<worksheet><sheetData>${texts
		.map(
			(cells, index) =>
				`<row r="${index + 1}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`,
		)
		.join("")}</sheetData></worksheet>`;
const xlsx = zipSync({
	"[Content_Types].xml": strToU8("<Types/>"),
	"xl/workbook.xml": strToU8(
		`<workbook xmlns:r="r"><sheets><sheet name="Events" sheetId="1" r:id="rId1"/></sheets></workbook>`,
	),
	"xl/_rels/workbook.xml.rels": strToU8(
		`<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
	),
	"xl/worksheets/sheet1.xml": strToU8(sheet(csv.split("\n").map((line) => line.replaceAll('"', "").split(",")))),
});
const gpx = `<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="50" lon="10"><name>${BENT}</name></wpt></gpx>`;
const story = JSON.stringify({
	storymap: {
		slides: [
			{ text: { headline: "Cover" }, type: "overview" },
			{ text: { headline: BENT, text: "x" }, location: { lat: 50, lon: 10, zoom: 8 } },
		],
	},
});
const script = `var config = { title: "A", chapters: [{ id: "a", title: "invoice\\u202egpj.exe", location: { center: [10, 50], zoom: 6 } }] };`;

const FILES: Readonly<Record<string, readonly [name: string, content: string | Uint8Array, told: unknown[]]>> = {
	"a table": ["a.csv", csv, [[3, "title", SHOWN]]],
	"a table in UTF-16": ["a.csv", utf16(csv), [[3, "title", SHOWN]]],
	"a workbook": ["a.xlsx", xlsx, [[3, "title", SHOWN]]],
	GeoJSON: [
		"a.geojson",
		geojson,
		[
			[2, "name", SHOWN],
			[3, "owner", SHOWN],
		],
	],
	"GeoJSON that escapes them": [
		"a.geojson",
		geojson.replaceAll("\u202e", "\\u202E"),
		[
			[2, "name", SHOWN],
			[3, "owner", SHOWN],
		],
	],
	"GeoJSON lines": [
		"a.ndjson",
		[feature("Plain", point), feature(BENT, point)].map((one) => JSON.stringify(one)).join("\n"),
		[[2, "name", SHOWN]],
	],
	"a list of records": [
		"a.json",
		JSON.stringify([{ title: BENT, lat: 50, lon: 10, date: "2024-03-22" }]),
		[[1, "title", SHOWN]],
	],
	KML: [
		"a.kml",
		kml,
		[
			[1, "kind", SHOWN],
			[2, "name", SHOWN],
		],
	],
	KMZ: [
		"a.kmz",
		zipSync({ "doc.kml": strToU8(kml) }),
		[
			[1, "kind", SHOWN],
			[2, "name", SHOWN],
		],
	],
	GPX: ["a.gpx", gpx, [[1, "name", SHOWN]]],
	"a story": ["a.json", story, [[2, "text headline", SHOWN]]],
	"a script": ["config.js", script, [[1, "title", SHOWN]]],
};

for (const [what, [name, content, expected]] of Object.entries(FILES)) {
	test(`${what} loses signs that reorder letters, and its report says where`, async () => {
		const draft = await draftOf(name, content);
		expect(told(draft)).toEqual(expected);
		expect(textsOf(draft)).toContain("invoicegpj.exe");
		expect(straight(textsOf(draft))).toBe(textsOf(draft));
	});
}

test("so does a name of a column, which is no row's", async () => {
	const draft = await draftOf("a.csv", csv.replace("title", "ti\u2067tle"));
	expect(told(draft)[0]).toEqual([0, undefined, "ti\\u2067tle,latitude,longitude,date"]);
	expect(straight(textsOf(draft))).toBe(textsOf(draft));
});

test("a table in an encoding of eight bits has the same bytes for other letters", async () => {
	const bytes = Uint8Array.from(csv.replace(BENT, "\u00e2\u0080\u00ae").replace(/[“”]/g, ""), (letter) =>
		letter.charCodeAt(0),
	);
	const imported = await importFile({ name: "a.csv", bytes, answers: { encoding: "windows-1251" }, accept: true });
	expect(imported.outcome === "draft" && told(imported.draft)).toEqual([]);
});

function utf16(text: string): Uint8Array {
	const codes = Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0));
	return new Uint8Array(codes.buffer);
}
