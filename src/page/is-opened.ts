/** Whether what stands in the browser's database is an opened file: another version of the page, or somebody else, may have put it there. */
import type { Answers, Box } from "../dossier/import/draft";
import type { ImportReport } from "../dossier/import/report";
import type { IncidentTable } from "../dossier/incident-table";
import type { Problem } from "../dossier/problem";
import type { Dossier } from "../dossier/schema";

export interface OpenedFile {
	/** As the address names it. */
	readonly id: string;
	readonly name: string;
	readonly dossier: Dossier;
	readonly problems: readonly Problem[];
	readonly report: ImportReport;
	/** Null where the incidents are in the dossier. */
	readonly table: IncidentTable | null;
	readonly file: Blob;
	readonly answers: Answers;
	/** What was known of countries when it was read: so a table becomes the same when it is read again. */
	readonly boxes: ReadonlyMap<string, Box>;
}

const COLUMNS =
	"row longitude latitude withinKm firstDay lastDay killed killedLow killedHigh kind actor otherActor source".split(
		" ",
	);
const DICTIONARIES = ["kinds", "actors", "sources"];

/** Its dossier is left to the parser. */
export function isOpened(kept: unknown): kept is OpenedFile {
	return (
		isRecord(kept) &&
		typeof kept.id === "string" &&
		typeof kept.name === "string" &&
		Array.isArray(kept.problems) &&
		kept.file instanceof Blob &&
		isRecord(kept.answers) &&
		kept.boxes instanceof Map &&
		isReport(kept.report) &&
		(kept.table === null || isTable(kept.table))
	);
}

function isReport(report: unknown): boolean {
	if (!isRecord(report) || typeof report.format !== "string") return false;
	const { rows, drawn, listed, skipped, repaired, warnings } = report;
	return (
		[rows, drawn, listed].every(Number.isSafeInteger) &&
		[skipped, repaired].every((list) =>
			isListOf(list, (one) => Number.isSafeInteger(one.row) && isRemark(one.remark)),
		) &&
		isListOf(warnings, isRemark)
	);
}

function isRemark(remark: unknown): boolean {
	return isRecord(remark) && typeof remark.code === "string";
}

/** Every column as long as the table says, and nothing that points out of a dictionary is asked of it. */
function isTable(table: unknown): boolean {
	if (!isRecord(table) || typeof table.longestDays !== "number") return false;
	const { count } = table;
	return (
		COLUMNS.every((name) => ArrayBuffer.isView(table[name]) && (table[name] as Uint8Array).length === count) &&
		DICTIONARIES.every((name) => {
			const names = table[name];
			return Array.isArray(names) && names.every((one) => typeof one === "string");
		})
	);
}

function isListOf(list: unknown, holds: (one: Record<string, unknown>) => boolean): boolean {
	return Array.isArray(list) && list.every((one) => isRecord(one) && holds(one));
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
