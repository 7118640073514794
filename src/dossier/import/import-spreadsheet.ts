/** An .xlsx file: its sheets as one table, where they have the same columns. Loaded when such a file is opened. */
import type { Given, Imported } from "./draft";
import type { Limits } from "./limits";
import type { Remark, WarningCode } from "./report";
import { type SheetText, sheetText } from "./spreadsheet/sheet-text";
import { openWorkbook } from "./spreadsheet/workbook";
import { readTable } from "./tables/read-table";
import { TooMuchUnpacked } from "./zip";

const TAB = 9;
type NamedSheet = SheetText & { readonly name: string; readonly header: string };

export async function importSpreadsheet(
	given: Given,
	warnings: readonly Remark<WarningCode>[],
	limits: Limits,
): Promise<Imported> {
	const most = Math.min(limits.unpackedBytes, Math.max(given.bytes.length, 4096) * limits.unpackedTimes);
	try {
		const workbook = await openWorkbook(given.bytes, most);
		const sheets: NamedSheet[] = [];
		let letters = 0; // a small sheet may claim a million empty rows, and a small file ten thousand sheets
		for (const sheet of workbook.sheets) {
			const read = sheetText(await workbook.part(sheet.path), workbook, limits);
			letters += read.text.length;
			if (letters > limits.unpackedBytes) throw new TooMuchUnpacked();
			sheets.push({ ...read, name: sheet.name, header: headerOf(read.text) });
		}
		return readSheets(given, sheets, warnings, limits);
	} catch (error) {
		if (error instanceof TooMuchUnpacked) return { outcome: "refused", refusal: { code: "too-large", limit: most } };
		return { outcome: "refused", refusal: { code: "broken", came: String((error as Error).message).slice(0, 80) } };
	}
}

function readSheets(
	given: Given,
	sheets: readonly NamedSheet[],
	warnings: readonly Remark<WarningCode>[],
	limits: Limits,
): Imported {
	// The sheet with the most rows is the table; others with the same names of columns go on with it.
	const [main] = [...sheets].filter(isTable).sort((one, other) => other.filled - one.filled);
	if (!main)
		return {
			outcome: "refused",
			refusal: { code: sheets.some(({ filled }) => filled > 0) ? "unknown" : "empty-file" },
		};
	const told: Remark<WarningCode>[] = [...warnings];
	const parts = [main.text];
	let rows = main.rows;
	for (const sheet of sheets) {
		if (sheet === main || sheet.filled === 0) continue;
		if (sheet.header !== main.header || !isTable(sheet) || hasOpenQuote(main.header)) {
			told.push({ code: "sheet-not-read", came: sheet.name.slice(0, 80), count: sheet.filled });
			continue;
		}
		const body = bodyOf(sheet.text);
		told.push({ code: "sheet-joined", came: sheet.name.slice(0, 80), count: rows + 1 });
		parts.push(body.text);
		rows += body.rows;
	}
	const cut = sheets.reduce((sum, sheet) => sum + sheet.cut, 0);
	if (cut > 0) told.push({ code: "rows-cut-short", count: cut });
	const bytes = new TextEncoder().encode(parts.join("\n"));
	const source = { bytes, encoding: "utf-8", start: 0, delimiter: TAB, format: "spreadsheet", rowsBefore: 0 } as const;
	return readTable({ ...given, bytes }, source, limits, told);
}

/** A header and at least one row of two columns. */
function isTable(sheet: NamedSheet): boolean {
	return sheet.filled >= 2 && sheet.header.includes("\t");
}

/** Whether a name of a column goes on in the next line: then the line is not all of the header. */
function hasOpenQuote(header: string): boolean {
	return header.split('"').length % 2 === 0;
}

/** The first line that has something. */
function headerOf(text: string): string {
	return /[^\n]+/.exec(text)?.[0] ?? "";
}

function bodyOf(text: string): { text: string; rows: number } {
	const header = headerOf(text);
	const body = text.slice(text.indexOf(header) + header.length + 1);
	return { text: body, rows: linesOf(body) };
}

/** Rows, not lines: a cell may have line breaks between quotes. */
function linesOf(text: string): number {
	let rows = 1;
	let inside = false;
	for (const letter of text) {
		if (letter === '"') inside = !inside;
		else if (letter === "\n" && !inside) rows++;
	}
	return rows;
}
