/** The report on an opened file, line by line: the same on the page, in its copy and from the command line. */
import type { ImportReport } from "../dossier/import/report";
import { importWords } from "./import";
import { openWords } from "./open";

const w = openWords.report;

/** "a table in a text file, ACLED" */
export function formatText({ format, schema }: ImportReport): string {
	return [importWords.format(format), ...(schema ? [importWords.schema(schema)] : [])].join(", ");
}

export const skippedLines = ({ skipped, format }: ImportReport): string[] =>
	skipped.map(({ row, remark }) => importWords.atRow(row, importWords.skipped(remark), format));
export const repairedLines = ({ repaired, format }: ImportReport): string[] =>
	repaired.map(({ row, remark }) => importWords.atRow(row, importWords.repaired(remark), format));
export const warningLines = ({ warnings }: ImportReport): string[] => warnings.map(importWords.warning);

/** The whole report as plain text. */
export function reportText(name: string, report: ImportReport): string {
	const part = (title: string, lines: readonly string[]) =>
		lines.length === 0 ? [] : [`${title} (${lines.length})`, ...lines.map((line) => `- ${line}`)];
	return [
		w.title(name),
		`${w.format}: ${formatText(report)}`,
		importWords.summary(report),
		...part(w.skipped, skippedLines(report)),
		...part(w.repaired, repairedLines(report)),
		...part(w.warnings, warningLines(report)),
	].join("\n");
}
