import { expect, test } from "vitest";
import { FORMATS } from "../dossier/import/report";
import { importWords } from "./import";

test("a report adds up in words", () => {
	const report = {
		format: "table",
		rows: 1204,
		drawn: 1180,
		listed: 20,
		skipped: Array(4).fill({ row: 2, remark: { code: "empty" } }),
		repaired: [],
		warnings: [],
	} as const;
	expect(importWords.summary(report)).toBe("1,204 records read: 1,180 drawn, 20 listed without a place and 4 skipped.");
	expect(importWords.summary({ ...report, rows: 1, drawn: 1, listed: 0, skipped: [] })).toBe("1 record read: 1 drawn.");
});

test("a remark says what came and what was done about it, with as much as it knows", () => {
	expect(importWords.atRow(1204, importWords.repaired({ code: "date-not-read", field: "date", came: "soon" }))).toBe(
		"Row 1,204: “soon” in “date” is not a date that can be read: kept without a date.",
	);
	expect(importWords.repaired({ code: "coordinates-not-read", field: "lat", came: "" })).toBe(
		"One coordinate is missing in “lat”: listed without a place.",
	);
	expect(importWords.warning({ code: "name-and-content-differ", came: "a.csv", became: "xlsx" })).toBe(
		"The file “a.csv” is not what its name says: it is an Excel workbook, and was read as that.",
	);
	expect(importWords.warning({ code: "outside-own-region", count: 1 })).toContain("1 incident lies outside");
	expect(importWords.warning({ code: "outside-own-region", count: 2 })).toContain("2 incidents lie outside");
	expect(importWords.refusal({ code: "too-large", limit: 512 * 1024 * 1024 })).toBe(
		"This file is too large: at most 512 MB can be read. Open a part of it.",
	);
	expect(importWords.refusal({ code: "broken", came: "12:5 }" })).toContain("(line 12, column 5: })");
	expect(importWords.refusal({ code: "html-page" })).toContain("came an HTML page");
	expect(importWords.skipped({ code: "no-content" })).toBe("Neither a place, a date nor a title.");
});

test("every format has a name in plain words", () => {
	for (const format of FORMATS) expect(importWords.format(format).length).toBeGreaterThan(2);
});

test("a question names an example of the file", () => {
	expect(
		importWords.questions["date-order"].ask({
			about: "date-order",
			example: "3/4/2022",
			options: ["day-first", "month-first"],
		}),
	).toBe("In dates such as 3/4/2022, which number is the day?");
});
