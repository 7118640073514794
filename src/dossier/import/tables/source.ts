/** A table as bytes with all that is needed to read it, and its cells as text. */
import { straight } from "../../direction";
import type { Encoding } from "../draft";
import type { Limits } from "../limits";
import { createRowReader, DOUBLED, type RowReader } from "./rows";

export interface TableSource {
	/** In an encoding that has ASCII for its first 128: UTF-8 or one of eight bits. */
	readonly bytes: Uint8Array;
	readonly encoding: Encoding;
	/** The byte after mark and "sep=" line. */
	readonly start: number;
	readonly delimiter: number;
	readonly format: "table" | "spreadsheet";
	/** How many rows stand before `start` and are counted: 1 after a "sep=" line. */
	readonly rowsBefore: number;
}

export function rowsOf(source: TableSource, limits: Limits): RowReader {
	return createRowReader(source.bytes, source.start, source.delimiter, limits);
}

export interface CellTexts {
	/** The text between two bytes, trimmed; a cell that is written with doubled quotes has them once. */
	text(from: number, to: number, how: number): string;
	/** The text of a cell of the reader's row, "" where there is none. */
	cell(reader: RowReader, column: number): string;
	row(reader: RowReader): string[];
}

const SHORT = 24;

export function createCellTexts({ bytes, encoding }: TableSource, limits: Limits): CellTexts {
	const decoder = new TextDecoder(encoding);

	function text(from: number, to: number, how: number): string {
		const words = plain(bytes, from, to) ?? straight(decoder.decode(bytes.subarray(from, to)));
		return (how === DOUBLED ? words.replaceAll('""', '"') : words).trim();
	}

	function cell(reader: RowReader, column: number): string {
		if (column < 0 || column >= reader.cells || column >= limits.columns) return "";
		return text(reader.from[column] as number, reader.to[column] as number, reader.how[column] as number);
	}

	return {
		text,
		cell,
		row: (reader) =>
			Array.from({ length: Math.min(reader.cells, limits.columns) }, (_, column) => cell(reader, column)),
	};
}

/** Short ASCII, for which a call of the decoder costs more than the text. */
function plain(bytes: Uint8Array, from: number, to: number): string | undefined {
	if (to - from > SHORT) return undefined;
	let words = "";
	for (let at = from; at < to; at++) {
		const byte = bytes[at] as number;
		if (byte > 127) return undefined;
		words += String.fromCharCode(byte);
	}
	return words;
}
