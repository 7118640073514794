import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { edtfOfDays } from "../days";
import type { Draft, Imported } from "./draft";
import { importFile } from "./import-file";
import { LIMITS, type Limits } from "./limits";

const none = () => ({ outcome: "stopped" }) as const;

function open(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Imported> {
	return Promise.resolve(
		importFile({ name: "made.xlsx", bytes, answers: {}, accept: true }, { text: none, archive: none }, limits),
	);
}

async function draftOf(bytes: Uint8Array): Promise<Draft> {
	const imported = await open(bytes);
	if (imported.outcome !== "draft") throw new Error(`expected a draft, got ${JSON.stringify(imported)}`);
	return imported.draft;
}

const WORKBOOK = (sheets: readonly string[]) =>
	`<?xml version="1.0"?><workbook xmlns:r="r"><workbookPr/><sheets>${sheets.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`;
const RELATIONS = (count: number) =>
	`<Relationships>${Array.from({ length: count }, (_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}</Relationships>`;
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="0.00&quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;
const STRINGS = `<sst><si><t>name</t></si><si><t>latitude</t></si><si><t>longitude</t></si><si><t>date</t></si><si><t>killed</t></si><si><r><t xml:space="preserve">First </t></r><r><t>&amp; "second"</t></r><rPh><t>x</t></rPh></si></sst>`;
const HEADER = `<row r="1">${[0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${index}</v></c>`).join("")}</row>`;

function workbook(sheets: Readonly<Record<string, string>>): Uint8Array {
	const names = Object.keys(sheets);
	const parts = {
		"[Content_Types].xml": "<Types/>",
		"xl/workbook.xml": WORKBOOK(names),
		"xl/_rels/workbook.xml.rels": RELATIONS(names.length),
		"xl/styles.xml": STYLES,
		"xl/sharedStrings.xml": STRINGS,
		...Object.fromEntries(
			names.map((name, index) => [
				`xl/worksheets/sheet${index + 1}.xml`,
				`<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
			]),
		),
	};
	return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

const ROW = (row: number, date = `<c r="D${row}" s="1"><v>45373</v></c>`) =>
	`<row r="${row}"><c r="A${row}" t="s"><v>5</v></c><c r="B${row}"><v>48.5</v></c><c r="C${row}"><v>37.9</v></c>${date}<c r="E${row}"><f>SUM(1,1)</f><v>2</v></c></row>`;

test("a sheet is read with its own row numbers, its dates as dates, formulas as what they last gave", async () => {
	const draft = await draftOf(
		workbook({
			Events: HEADER + ROW(2) + ROW(5, `<c r="D5" s="2"><v>45374.5</v></c>`) + ROW(6, `<c r="D6"><v>45375</v></c>`),
		}),
	);
	const { incidents, report, texts } = draft;
	expect(report).toMatchObject({ format: "spreadsheet", rows: 3, drawn: 3, repaired: [] });
	expect([...incidents.row]).toEqual([2, 5, 6]);
	expect(edtfOfDays(incidents.firstDay[0] as number, incidents.lastDay[2] as number)).toBe("2024-03-22/2024-03-24");
	expect([...incidents.killed]).toEqual([2, 2, 2]);
	expect(texts.title(0)).toBe('First & "second"');
	expect(texts.fields(0)).toContainEqual(["date", "2024-03-22"]);
});

test("sheets with the same columns are one table, the others are named", async () => {
	const notes = `<row r="1"><c t="inlineStr"><is><t>Notes</t></is></c></row><row r="2"><c t="inlineStr"><is><t>on all this</t></is></c></row>`;
	const { report, incidents } = await draftOf(
		workbook({ "2023": HEADER + ROW(2) + ROW(3), Notes: notes, "2024": HEADER + ROW(2) }),
	);
	expect(report).toMatchObject({ rows: 3, drawn: 3 });
	expect([...incidents.row]).toEqual([2, 3, 4]);
	expect(report.warnings).toContainEqual({ code: "sheet-not-read", came: "Notes", count: 2 });
	expect(report.warnings).toContainEqual({ code: "sheet-joined", came: "2024", count: 4 });
});

test("an empty workbook and one without a table say so", async () => {
	expect(await open(workbook({ One: "" }))).toMatchObject({ outcome: "refused", refusal: { code: "empty-file" } });
	const title = `<row r="1"><c t="inlineStr"><is><t>Title</t></is></c></row>`;
	expect(await open(workbook({ One: title }))).toMatchObject({ outcome: "refused", refusal: { code: "unknown" } });
});

test("a bomb is refused, whether its declared size is honest or not", async () => {
	const bytes = workbook({ Events: HEADER + " ".repeat(20_000_000) });
	expect(await open(bytes)).toMatchObject({ outcome: "refused", refusal: { code: "too-large" } });
	// The directory, and the entry before the bytes, say that it unpacks to 100 bytes.
	const lying = bytes.slice();
	const view = new DataView(lying.buffer);
	for (let at = 0; at + 30 < lying.length; at++) {
		if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
		if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
	}
	expect(await open(lying)).toMatchObject({ outcome: "refused", refusal: { code: "too-large" } });
});

test("a workbook with faults ends in an answer that adds up", async () => {
	const good = workbook({ Events: HEADER + ROW(2) + ROW(3) });
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 }),
			fc.nat(good.length),
			async (flips, length) => {
				const bytes = good.slice(0, flips.length % 2 ? length : good.length);
				for (const [at, byte] of flips) if (at < bytes.length) bytes[at] = byte;
				const imported = await open(bytes);
				if (imported.outcome !== "draft") return;
				const { rows, drawn, listed, skipped } = imported.draft.report;
				expect(rows).toBe(drawn + listed + skipped.length);
			},
		),
		{ numRuns: 200 },
	);
});
