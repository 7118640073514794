/** A table of incidents as CSV (RFC 4180), as spreadsheets open it. */
import { isoDay } from "../days";
import { type IncidentTable, type IncidentTexts, UNDATED, UNKNOWN } from "../incident-table";

/** The names are of the file, not of the screen: they stay the same in every language. */
const NAMES = [
	"id",
	"title",
	"latitude",
	"longitude",
	"place_precision",
	"date",
	"end_date",
	"killed",
	"killed_low",
	"killed_high",
	"kind",
	"actor",
	"actor2",
	"source",
	"link",
	"text",
] as const;
/** Without it Excel reads UTF-8 as the encoding of the country that it was sold in. */
const MARK = "\ufeff";
const LINE_END = "\r\n";
const ROWS_A_PIECE = 1000;

/**
 * Pieces that make the whole file one after another, since a string cannot hold a large one; write them as UTF-8.
 * `indexes` when not every incident is wanted. Degrees are WGS 84, days ISO 8601, precision in kilometres.
 */
export function toCsv(
	table: IncidentTable,
	texts: IncidentTexts,
	indexes: Iterable<number> = Array(table.count).keys(),
): string[] {
	const pieces: string[] = [];
	let lines = [MARK + NAMES.join(",")];
	for (const index of indexes) {
		lines.push(cellsOf(table, texts, index).map(csvCell).join(","));
		if (lines.length < ROWS_A_PIECE) continue;
		pieces.push(lines.join(LINE_END) + LINE_END);
		lines = [];
	}
	if (lines.length > 0) pieces.push(lines.join(LINE_END) + LINE_END);
	return pieces;
}

function cellsOf(table: IncidentTable, texts: IncidentTexts, index: number): string[] {
	const degrees = (column: Float64Array) => (Number.isNaN(column[index]) ? "" : String(column[index]));
	const day = (column: Int32Array) => (column[index] === UNDATED ? "" : isoDay(column[index] as number));
	const people = (column: Int32Array) => (column[index] === UNKNOWN ? "" : String(column[index]));
	const named = (names: readonly string[], column: Uint32Array) => names[column[index] as number] ?? "";
	const within = table.withinKm[index] as number;
	return [
		texts.id(index),
		texts.title(index),
		degrees(table.latitude),
		degrees(table.longitude),
		within > 0 ? `${within} km` : "",
		day(table.firstDay),
		day(table.lastDay),
		people(table.killed),
		people(table.killedLow),
		people(table.killedHigh),
		named(table.kinds, table.kind),
		named(table.actors, table.actor),
		named(table.actors, table.otherActor),
		named(table.sources, table.source),
		texts.links(index).join(" "),
		texts.text(index),
	];
}

/**
 * A cell that no spreadsheet takes for a formula: what begins like one has an apostrophe before it, as OWASP advises
 * (https://owasp.org/www-community/attacks/CSV_Injection). Numbers stay numbers, also negative ones.
 */
export function csvCell(text: string): string {
	const isNumber = /^[+-]?\d+(\.\d+)?$/.test(text);
	const safe = /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text;
	return /[",\r\n\t;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
