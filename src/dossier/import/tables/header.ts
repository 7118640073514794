/** Finds the names of the columns, a row of tags, and the first rows of values. */

import { readDays } from "../dates";
import type { Limits } from "../limits";
import type { OfRow, SkipCode } from "../report";
import { isTagRow } from "./hxl";
import { isNothing, readNumber } from "./numbers";
import { type CellTexts, rowsOf, type TableSource } from "./source";

export interface Header {
	readonly names: readonly string[];
	/** How many cells the row of names has, which may be more than are read. */
	readonly cells: number;
	readonly tags: readonly string[] | null;
	/** The byte at which the rows of values begin, and the number of the first, counted as a spreadsheet counts. */
	readonly begins: number;
	readonly firstRow: number;
	/** Values of the first rows. */
	readonly rows: readonly (readonly string[])[];
	/** Rows above the names: a title, a date of export. */
	readonly above: readonly OfRow<SkipCode>[];
}

const MOST_ABOVE = 30;
const SAMPLE = 1000;
const SAMPLE_CELLS = 100_000;

export function readHeader(source: TableSource, texts: CellTexts, limits: Limits): Header {
	const reader = rowsOf(source, limits);
	const rows: { cells: string[]; count: number; begins: number; ends: number; row: number }[] = [];
	let cellsRead = 0;
	let row = source.rowsBefore;
	while (rows.length < SAMPLE + MOST_ABOVE && (rows.length < 40 || cellsRead < SAMPLE_CELLS) && reader.next()) {
		row++;
		if (reader.cells === 1 && reader.from[0] === reader.to[0]) continue;
		const cells = texts.row(reader);
		cellsRead += cells.length;
		if (cells.some((cell) => cell !== ""))
			rows.push({ cells, count: reader.cells, begins: reader.begins, ends: reader.ends, row });
	}
	const width = usual(rows.map(({ cells }) => filledCells(cells)));
	const at = Math.max(
		0,
		rows.slice(0, MOST_ABOVE).findIndex(({ cells }) => filledCells(cells) >= Math.max(2, width * 0.5)),
	);
	const found = rows[at];
	if (!found)
		return { names: [], cells: 0, tags: null, begins: source.bytes.length, firstRow: row + 1, rows: [], above: [] };
	const isHeadless = found.cells.filter(isValue).length >= 2;
	const names = isHeadless ? found.cells.map((_, column) => letters(column)) : named(found.cells);
	const first = isHeadless ? at : at + 1;
	// Tags stand under the names; a file may have its tags as its only names too.
	const tagRow = rows.slice(at, at + 3).findIndex(({ cells }) => isTagRow(cells));
	const tags = tagRow >= 0 ? (rows[at + tagRow]?.cells ?? null) : null;
	const begin = tagRow >= 0 ? at + tagRow + 1 : first;
	const before = rows[begin - 1];
	return {
		names,
		cells: found.count,
		tags,
		begins: before ? before.ends : source.start,
		firstRow: before ? before.row + 1 : source.rowsBefore + 1,
		rows: rows.slice(begin).map(({ cells }) => cells),
		above: rows.slice(0, at).map(({ cells, row }) => ({
			row,
			remark: { code: "not-a-record", came: cells.filter(Boolean).join(" ").slice(0, 80) },
		})),
	};
}

function filledCells(cells: readonly string[]): number {
	return cells.filter((cell) => cell !== "").length;
}

/** The median, so that neither a title nor a total decides. */
function usual(counts: readonly number[]): number {
	return [...counts].sort((one, other) => one - other)[Math.floor(counts.length / 2)] ?? 0;
}

/** Whether a cell holds a number or a date: names of columns do not, except years. */
function isValue(cell: string): boolean {
	if (isNothing(cell) || /^\d{4}$/.test(cell)) return false;
	return !Number.isNaN(readNumber(cell, false)) || readDays(cell, { order: "day-first" }) !== null;
}

/** Columns without a name have letters, as in spreadsheets. */
function named(cells: readonly string[]): string[] {
	return cells.map((cell, column) => cell.replace(/\s+/g, " ").slice(0, 200) || letters(column));
}

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function letters(column: number): string {
	const before = column >= 26 ? letters(Math.floor(column / 26) - 1) : "";
	return before + String.fromCharCode(65 + (column % 26));
}
