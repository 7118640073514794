import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { edtfOfDays } from "../../days";
import { gpx, kml } from "./fixtures/geographic";
import { draftOf, given, imported, sound, told } from "./fixtures/import-fixture";
import { importArchive } from "./import-archive";

test("placemarks stand in their folders, with their dates and all that they say", async () => {
	const draft = await draftOf(kml, "xml");
	expect(draft.title).toBe("Survey");
	expect(draft.report).toMatchObject({ format: "kml", rows: 4, drawn: 3, listed: 0 });
	const { incidents, texts, shapes } = draft;
	expect([...incidents.row]).toEqual([3, 1]);
	expect([texts.title(1), texts.text(1), texts.id(1)]).toEqual(["Mill", "Burnt down\nat night report", "p1"]);
	expect(texts.links(1)).toEqual(["https://a.example/mill.jpg", "https://a.example/r"]);
	expect(edtfOfDays(incidents.firstDay[1] as number, incidents.lastDay[1] as number)).toBe("2019-05");
	expect(edtfOfDays(incidents.firstDay[0] as number, incidents.lastDay[0] as number)).toBe("2018-01-01/2019-12-31");
	expect(incidents.kinds[incidents.kind[1] as number]).toBe("North");
	expect(texts.fields(1)).toEqual([
		["folder", "North"],
		["name", "Mill"],
		["description", expect.stringContaining("<b>Burnt</b>")],
		["when", "2019-05"],
		["roof", "wood"],
		["floors", "3"],
	]);
	expect(shapes.map(({ row, name, group, geometry }) => [row, name, group, geometry.type])).toEqual([
		[2, "Walk &boom;", "North / Paths", "lines"],
		[3, "Field", "", "areas"],
	]);
	expect(told(draft)).toEqual(["0 html-to-text", "4 no-content"]);
});

test("what a KML would load is named", async () => {
	const { report } = await draftOf(kml, "xml");
	expect(report.warnings.map(({ code, field, came }) => [code, field, came])).toEqual([
		["remote-not-loaded", "icon", "https://a.example/pin.png"],
		["remote-not-loaded", "NetworkLink", "https://a.example/live.kml"],
		["remote-not-loaded", "media", "https://a.example/mill.jpg"],
		["remote-not-loaded", "GroundOverlay", "old.png"],
	]);
});

test("a document that breaks off keeps what came before it", async () => {
	const draft = await draftOf(kml.slice(0, kml.indexOf("<Folder><name>Paths")), "xml");
	expect(draft.report).toMatchObject({ rows: 1, drawn: 1 });
	expect(draft.report.warnings.map(({ code }) => code)).toContain("breaks-off");
	expect(await imported("<kml><Document><Placemark>", "xml")).toMatchObject({ refusal: { code: "broken" } });
});

test("markup that is not escaped keeps its words in their order", async () => {
	const text = "<kml><Placemark><description>One <b>two</b> three</description></Placemark></kml>";
	expect((await draftOf(text, "xml")).texts.text(0)).toBe("One two three");
});

test("a document type cannot make a text grow, and nothing outside is read", async () => {
	const bomb = `<!DOCTYPE kml [<!ENTITY a "${"x".repeat(100)}"><!ENTITY b "${"&a;".repeat(100)}"><!ENTITY f SYSTEM "file:///etc/passwd">]>
<kml><Placemark><name>&b;&b; &f; &constructor;</name></Placemark></kml>`;
	expect((await draftOf(bomb, "xml")).texts.title(0)).toBe("&b;&b; &f; &constructor;");
});

test("elements in elements, a hundred thousand deep, are left out and told", async () => {
	const deep = `<kml>${"<Folder>".repeat(100_000)}<Placemark><name>Deep</name></Placemark>${"</Folder>".repeat(100_000)}<Placemark><name>Flat</name></Placemark></kml>`;
	const draft = await draftOf(deep, "xml");
	expect(draft.report).toMatchObject({ rows: 1, listed: 1 });
	expect(told(draft)).toEqual(["0 part-left-out"]);
});

test("waypoints of GPX become incidents, routes and tracks lines", async () => {
	const draft = await draftOf(gpx, "xml");
	expect(draft).toMatchObject({ title: "Field trip", summary: "Two days" });
	expect(draft.report).toMatchObject({ format: "gpx", rows: 4, drawn: 3, listed: 1 });
	const { incidents, texts, shapes } = draft;
	expect([texts.title(0), texts.text(0)]).toEqual(["Camp", "Dry ground"]);
	expect(texts.links(0)).toEqual(["https://a.example/camp"]);
	expect(edtfOfDays(incidents.firstDay[0] as number, incidents.lastDay[0] as number)).toBe("2021-06-01");
	expect(shapes.map(({ name }) => name)).toEqual(["Plan", "Walked"]);
	expect(shapes[1]?.fields).toContainEqual(["end", "2021-06-02T08:00:00Z"]);
	expect(told(draft)).toEqual(["2 coordinates-not-read"]);
});

test("a name that comes twenty thousand times is numbered, not searched for", async () => {
	const data = '<Data name="a"><value>x</value></Data>'.repeat(20_000);
	const draft = await draftOf(`<kml><Placemark><ExtendedData>${data}</ExtendedData></Placemark></kml>`, "xml");
	const fields = draft.texts.fields(0);
	expect([fields.length, fields[0]?.[0], fields[1]?.[0], fields.at(-1)?.[0]]).toEqual([20_000, "a", "a 2", "a 20000"]);
});

test("other XML is refused by its name", async () => {
	expect(await imported('<?xml version="1.0"?><osm version="0.6"/>', "xml")).toEqual({
		outcome: "refused",
		refusal: { code: "unknown", came: "osm" },
	});
});

test("the KML of an archive is read, and what lies beside it named", async () => {
	const bytes = zipSync({
		"files/mill.jpg": new Uint8Array(10),
		"other.kml": strToU8("<kml/>"),
		"doc.kml": strToU8(kml),
	});
	const outcome = sound(await importArchive(given({ bytes })));
	if (outcome.outcome !== "draft") throw new Error(outcome.outcome);
	expect(outcome.draft.report).toMatchObject({ format: "kmz", rows: 4, drawn: 3 });
	expect(outcome.draft.report.repaired).toContainEqual({
		row: 0,
		remark: { code: "part-left-out", field: "other.kml" },
	});
	expect(outcome.draft.report.warnings).toContainEqual({
		code: "remote-not-loaded",
		field: "archive",
		came: "files/mill.jpg",
		count: 1,
	});
});

test("an archive that would fill the memory is refused, and one that understates its size is not trusted", async () => {
	const bytes = zipSync({ "doc.kml": new Uint8Array(1_000_000) });
	/** The size that the directory gives, at the entry's signature "PK\x01\x02". */
	const at = bytes.findIndex((_, index) => bytes[index] === 0x50 && bytes[index + 2] === 1 && bytes[index + 3] === 2);
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	view.setUint32(at + 24, 1_000_000_000, true);
	expect(await importArchive(given({ bytes }))).toMatchObject({ refusal: { code: "too-large", came: "doc.kml" } });
	view.setUint32(at + 24, 1000, true); // said to be small
	expect(await importArchive(given({ bytes }))).toMatchObject({ refusal: { code: "broken" } });
});

test("an archive without a KML, and bytes that are none, are refused", async () => {
	expect(await importArchive(given({ bytes: zipSync({ "a.txt": strToU8("a") }) }))).toEqual({
		outcome: "refused",
		refusal: { code: "zip-archive", came: "a.txt" },
	});
	expect(await importArchive(given({ bytes: strToU8("no archive at all") }))).toMatchObject({ outcome: "refused" });
});
