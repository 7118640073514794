/** What is told of a file, as data. */
import type { Refusal } from "../src/dossier/import/draft";
import type { ImportReport } from "../src/dossier/import/report";
import { importWords } from "../src/words/import";

/** A report in words, with the code of each remark for programs. */
export function reportData({ skipped, repaired, warnings, ...counts }: ImportReport) {
	return {
		...counts,
		skipped: skipped.map(({ row, remark }) => ({ row, reason: importWords.skipped(remark), ...remark })),
		repaired: repaired.map(({ row, remark }) => ({ row, what: importWords.repaired(remark), ...remark })),
		warnings: warnings.map(importWords.warning),
	};
}

/** The same where nothing of the file can be shown, and why. */
export function refusalData(refused: string, code: Refusal["code"]) {
	return { format: null, rows: 0, drawn: 0, listed: 0, skipped: [], repaired: [], warnings: [], refused, code };
}
