/** One sheet as tab-separated text, row for row as the sheet counts them, so that it is read as any other table. */
import { isoDay } from "../../days";
import type { Limits } from "../limits";
import { TooMuchUnpacked } from "../zip";
import type { Workbook } from "./workbook";
import { walkXml } from "./xml";

export interface SheetText {
	readonly text: string;
	/** Rows up to the last that has something. */
	readonly rows: number;
	/** Rows that are not empty. */
	readonly filled: number;
	/** Rows beyond the limit. */
	readonly cut: number;
}

const SERIAL_OF_1970 = 25_569;
const DAYS_FROM_1900_TO_1904 = 1462;
const LAST_SERIAL = 2_958_465;

/** Half of what a string can hold, since quotes are doubled. */
const LONGEST_TEXT = 250_000_000;

/** Throws TooMuchUnpacked where the text becomes larger than a file may be. */
export function sheetText(xml: string, workbook: Workbook, limits: Limits): SheetText {
	const lines: string[] = [];
	let row = 0;
	let filled = 0;
	let cut = 0;
	let cells: string[] = [];
	let column = -1;
	let type = "";
	let style = 0;
	let value = "";
	let takes = false;
	let letters = 0;

	/** A shared text may be referred to by a million cells, and a row may have one cell at its far end. */
	function count(more: number): void {
		letters += more;
		if (letters > Math.min(limits.unpackedBytes, LONGEST_TEXT)) throw new TooMuchUnpacked();
	}

	function finishCell(): void {
		if (column < 0 || column > limits.columns) return;
		const text = cellText(type, style, value, workbook);
		if (text === "") return;
		while (cells.length < column) cells.push("");
		count(text.length);
		cells[column] = quoted(text);
	}

	function finishRow(): void {
		if (cells.length === 0) return;
		if (row > limits.rows + 1) {
			cut++;
			return;
		}
		while (lines.length < row - 1) lines.push("");
		count(cells.length);
		lines.push(cells.join("\t"));
		filled++;
	}

	walkXml(xml, {
		open(name, attribute) {
			if (name === "row") {
				const told = Number(attribute("r"));
				row = Number.isInteger(told) && told > row && told <= 1_048_576 ? told : row + 1;
				cells = [];
				column = -1;
			} else if (name === "c") {
				count(1);
				column = columnOf(attribute("r") ?? "") ?? column + 1;
				type = attribute("t") ?? "";
				style = Number(attribute("s") ?? 0);
				value = "";
			} else if (name === "v" || name === "t") takes = true;
		},
		text(text) {
			if (takes) value += text;
		},
		close(name) {
			if (name === "v" || name === "t") takes = false;
			else if (name === "c") finishCell();
			else if (name === "row") finishRow();
		},
	});
	return { text: lines.join("\n"), rows: lines.length, filled, cut };
}

/** "B7" is column 1; undefined where the cell does not say. */
function columnOf(reference: string): number | undefined {
	const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference)?.[0];
	if (!letters) return undefined;
	return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(type: string, style: number, value: string, { strings, isDate, from1904 }: Workbook): string {
	if (type === "s") return strings[Number(value)] ?? "";
	if (type === "e") return ""; // #N/A and the like: a formula that failed
	if (type === "b") return value === "1" ? "TRUE" : "FALSE";
	if (type !== "" && type !== "n") return value;
	if (!isDate[style]) return value;
	const serial = Number(value) + (from1904 ? DAYS_FROM_1900_TO_1904 : 0);
	// Excel counts a 29 February 1900 that never was: up to it its days are one too many.
	const day = Math.floor(serial) - SERIAL_OF_1970 + (serial < 60 ? 1 : 0);
	return value !== "" && serial >= 1 && serial <= LAST_SERIAL ? isoDay(day) : value;
}

function quoted(text: string): string {
	return /[\t\n\r"]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
