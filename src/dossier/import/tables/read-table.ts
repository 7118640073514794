/** A table into a draft: finds what its columns are, asks what it cannot know, reads row after row, settles the places. */
import type { IncidentTable } from "../../incident-table";
import { createTableBuilder } from "../../table-builder";
import type { Box, ColumnGuess, ColumnRole, Given, Imported, Question } from "../draft";
import type { Limits } from "../limits";
import type { ImportReport, OfRow, Remark, RepairCode, SkipCode, WarningCode } from "../report";
import { guessRoles } from "./guess";
import { type Header, readHeader } from "./header";
import { crowdedPlace, type Places, settlePlaces } from "./places";
import { type Plan, planByRoles, planBySchema, planByTags } from "./plan";
import { createRecordReader } from "./record";
import type { RowReader } from "./rows";
import { createSignFinder } from "./signs";
import { type CellTexts, createCellTexts, rowsOf, type TableSource } from "./source";
import { surveyDecimalComma, surveyOrder } from "./survey";
import { createTableTexts } from "./texts";

const STEP = 4096;
const EXAMPLES = 3;

/** `warnings`: what was found out about the file before. */
export function readTable(
	given: Given,
	source: TableSource,
	limits: Limits,
	warnings: readonly Remark<WarningCode>[],
): Imported {
	const texts = createCellTexts(source, limits);
	const header = readHeader(source, texts, limits);
	const accept = given.accept ?? false;
	const questions: Question[] = [];
	const told: Remark<WarningCode>[] = [...warnings];
	if (header.tags) told.push({ code: "hxl-row" });
	if (header.above.length > 0) told.push({ code: "not-the-header", count: header.above.length });
	if (header.cells > limits.columns) told.push({ code: "columns-cut-short", count: header.cells - limits.columns });

	const plan = choosePlan(given, header, source, questions, told);
	const found = surveyOrder(source, texts, plan, header, limits);
	const answered = given.answers["date-order"];
	if (!found.isSure && !answered) {
		const options =
			found.order === "day-first" ? (["day-first", "month-first"] as const) : (["month-first", "day-first"] as const);
		if (accept) told.push({ code: "date-order-assumed", came: found.example, became: found.order });
		else questions.push({ about: "date-order", example: found.example, options });
	}
	if (questions.length > 0) return { outcome: "asks", questions };
	const order = found.isSure ? found.order : (answered ?? found.order);
	const decimalComma = surveyDecimalComma(plan, header);
	if (decimalComma) told.push({ code: "decimal-comma" });

	const read = readRows(given, source, texts, plan, header, { order, decimalComma }, limits);
	if (!read) return { outcome: "stopped" };
	const places: Places = { ...read.table, boxOf: (index) => read.boxes[read.boxIndex[index] as number] };
	const settled = settlePlaces(places, given.answers, accept);
	if (settled.questions.length > 0) return { outcome: "asks", questions: settled.questions };
	told.push(...settled.warnings);
	if (read.cut > 0) told.push({ code: "rows-cut-short", count: read.cut });
	const crowd = plan.schema ? undefined : crowdedPlace(places);
	if (crowd) told.push({ code: "many-at-one-place", came: `${crowd.place[1]}, ${crowd.place[0]}`, count: crowd.count });

	const drawn = countPlaced(read.table);
	if (drawn === 0) told.push({ code: "nothing-to-show" });
	const skipped = [...header.above, ...read.skipped];
	const report: ImportReport = {
		format: source.format,
		...(plan.schema && { schema: plan.schema }),
		rows: read.table.count + skipped.length,
		drawn,
		listed: read.table.count - drawn,
		skipped,
		repaired: byRow([...read.repaired, ...settled.repaired]),
		warnings: told,
	};
	const draft = {
		title: "",
		summary: "",
		incidents: read.table,
		texts: createTableTexts(source, texts, plan, header.names, read.begins, limits),
		shapes: [],
		scenes: [],
		sources: [],
		report,
	};
	return { outcome: "draft", draft };
}

/** By schema, by tags, by what a person said; else a guess, which is asked about unless it may be accepted. */
function choosePlan(
	given: Given,
	header: Header,
	source: TableSource,
	questions: Question[],
	told: Remark<WarningCode>[],
): Plan {
	const answered = given.answers.columns;
	if (answered)
		return planByRoles(
			header.names.map((_, column) => answered[column] ?? null),
			header.names,
		);
	const known = planBySchema(header.names) ?? planByTags(header);
	if (known) return known;
	const roles = guessRoles({ names: header.names, rows: header.rows, serials: source.format === "spreadsheet" });
	if (given.accept) told.push({ code: "columns-guessed", became: guessed(header, roles) });
	else
		questions.push({
			about: "columns",
			columns: header.names.map((name, column) => guessOf(header, name, column, roles)),
		});
	return planByRoles(roles, header.names);
}

function guessOf(header: Header, name: string, column: number, roles: readonly (ColumnRole | null)[]): ColumnGuess {
	const examples: string[] = [];
	for (const row of header.rows) {
		const cell = (row[column] ?? "").slice(0, 80);
		if (cell && !examples.includes(cell)) examples.push(cell);
		if (examples.length === EXAMPLES) break;
	}
	return { name, role: roles[column] ?? null, examples };
}

function guessed(header: Header, roles: readonly (ColumnRole | null)[]): string {
	return roles.flatMap((role, column) => (role ? [`${role} = ${header.names[column]}`] : [])).join(", ");
}

interface Rows {
	/** Its coordinates as they stand in the file. */
	readonly table: IncidentTable;
	readonly begins: Uint32Array;
	readonly boxes: readonly (Box | undefined)[];
	readonly boxIndex: Uint16Array;
	readonly skipped: readonly OfRow<SkipCode>[];
	readonly repaired: readonly OfRow<RepairCode>[];
	/** Rows beyond the limit. */
	readonly cut: number;
}

function readRows(
	given: Given,
	source: TableSource,
	texts: CellTexts,
	plan: Plan,
	header: Header,
	rules: Parameters<typeof createRecordReader>[5],
	limits: Limits,
): Rows | null {
	const reader = rowsOf(source, limits);
	const records = createRecordReader(source, reader, texts, plan, header.names, rules, limits);
	const signs = createSignFinder(source, header.names);
	const builder = createTableBuilder();
	const boxes = createBoxes(given.boxOf);
	let begins = new Uint32Array(1024);
	let boxIndex = new Uint16Array(1024);
	const skipped: OfRow<SkipCode>[] = [];
	const repaired: OfRow<RepairCode>[] = [];
	let empty: number[] = [];
	let row = header.firstRow - 1;
	let read = 0;
	let cut = 0;
	const repair = (remark: Remark<RepairCode>) => repaired.push({ row, remark });

	for (const remark of signs.before(header.begins)) repaired.push({ row: 0, remark });
	reader.seek(header.begins);
	while (reader.next()) {
		row++;
		if (row % STEP === 0 && given.onProgress?.(reader.begins, source.bytes.length) === false) return null;
		const { cells } = reader;
		if (cells === 1 && reader.from[0] === reader.to[0]) continue; // an empty line is no row
		if (read >= limits.rows) {
			cut++;
			continue;
		}
		if (isEmpty(source, reader, texts, limits)) {
			empty.push(row);
			read++;
			continue;
		}
		read++;
		// Empty rows count where something follows; programs write thousands of them after the last.
		for (const before of empty) skipped.push({ row: before, remark: EMPTY });
		if (empty.length > 0) empty = [];
		const record = records.read(row, repair);
		if (!record) {
			skipped.push({
				row,
				remark: { code: "no-content", came: texts.row(reader).filter(Boolean).join(" ").slice(0, 80) },
			});
			continue;
		}
		signs.ofRow(reader).forEach(repair);
		if (cells !== header.cells) tellWidth(reader, header, texts, limits, repair);
		const at = builder.count;
		if (at === begins.length) {
			begins = twice(begins);
			boxIndex = twice(boxIndex);
		}
		begins[at] = reader.begins;
		boxIndex[at] = boxes.indexOf(records.country);
		builder.add(record);
	}
	const { table, order } = builder.finish();
	return {
		table,
		begins: order.map((from) => begins[from] as number),
		boxes: boxes.list,
		boxIndex: Uint16Array.from(order, (from) => boxIndex[from] as number),
		skipped,
		repaired,
		cut,
	};
}

const EMPTY = { code: "empty" } as const;

const SPACE = 32;

function isEmpty(source: TableSource, reader: RowReader, texts: CellTexts, limits: Limits): boolean {
	const kept = Math.min(reader.cells, limits.columns);
	for (let column = 0; column < kept; column++) {
		const [from, to] = [reader.from[column] as number, reader.to[column] as number];
		if (from === to) continue;
		const byte = source.bytes[from] as number;
		if ((byte > SPACE && byte < 127) || texts.cell(reader, column) !== "") return false;
	}
	return reader.cells <= limits.columns;
}

function tellWidth(
	reader: RowReader,
	header: Header,
	texts: CellTexts,
	limits: Limits,
	repair: (remark: Remark<RepairCode>) => void,
): void {
	const { cells } = reader;
	const figures = { came: String(cells), became: String(header.cells) };
	const kept = Math.min(cells, limits.columns);
	const surplus = Array.from({ length: Math.max(0, kept - header.cells) }, (_, index) => header.cells + index);
	if (cells < header.cells) repair({ code: "cells-missing", ...figures });
	else if (surplus.some((column) => texts.cell(reader, column) !== "")) repair({ code: "cells-surplus", ...figures });
}

/** Boxes of countries, each looked up once; the first stands for "not known". */
function createBoxes(boxOf: Given["boxOf"]) {
	const list: (Box | undefined)[] = [undefined];
	const known = new Map<string, number>();
	return {
		list,
		indexOf(country: string | undefined): number {
			if (!country || !boxOf) return 0;
			const index = known.get(country);
			if (index !== undefined) return index;
			const box = list.length < 0xffff ? boxOf(country) : null;
			const next = box ? list.push(box) - 1 : 0;
			known.set(country, next);
			return next;
		},
	};
}

function countPlaced({ longitude }: IncidentTable): number {
	let placed = 0;
	for (const value of longitude) if (!Number.isNaN(value)) placed++;
	return placed;
}

function byRow(repaired: OfRow<RepairCode>[]): OfRow<RepairCode>[] {
	return repaired.sort((one, other) => one.row - other.row);
}

function twice<A extends Uint32Array | Uint16Array>(array: A): A {
	const larger = new (array.constructor as new (length: number) => A)(array.length * 2);
	larger.set(array);
	return larger;
}
