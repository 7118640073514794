/** A script that holds data, as mapbox/storytelling's config.js does: what it assigns is read, nothing is run. */
import type { Given, Imported } from "../draft";
import { LONGEST_SCRIPT } from "../limits";
import type { OfRow, Remark, RepairCode, WarningCode } from "../report";
import { shortened } from "./found";
import { importValue } from "./recognise";
import { refused } from "./refused";
import { readScript, type ScriptValue } from "./script-values";

/** Remarks about one script; what is beyond is counted. */
const MOST_TOLD = 100;

export async function importScript(given: Given, text: string): Promise<Imported> {
	if (text.length > LONGEST_SCRIPT) return refused("too-large", "", LONGEST_SCRIPT);
	const reading = await readScript(text);
	if ("fault" in reading) return refused("broken", reading.fault);
	const { values, notRun } = reading;
	for (const [index, found] of values.entries()) {
		const imported = importValue(given, found.value);
		if (!imported) continue;
		const others = values.filter((_, other) => other !== index);
		return withRemarks(imported, [...leftOutOf(found), ...others.map(unused)], codeNotRun(notRun));
	}
	return refused("unknown", notRun[0] ?? values[0]?.name ?? "");
}

type Repair = OfRow<RepairCode>;

function leftOutOf({ leftOut }: ScriptValue): Repair[] {
	const told = leftOut.slice(0, MOST_TOLD).map(([field, came]): Repair => {
		return { row: 0, remark: { code: "part-left-out", field, came: shortened(came) } };
	});
	const count = leftOut.length - told.length;
	return count > 0 ? [...told, { row: 0, remark: { code: "part-left-out", count } }] : told;
}

function unused({ name }: ScriptValue): Repair {
	return { row: 0, remark: { code: "part-left-out", field: name } };
}

function codeNotRun(notRun: readonly string[]): Remark<WarningCode>[] {
	const [first] = notRun;
	return first === undefined ? [] : [{ code: "code-not-run", came: shortened(first), count: notRun.length }];
}

function withRemarks(
	imported: Imported,
	repaired: readonly Repair[],
	warnings: readonly Remark<WarningCode>[],
): Imported {
	if (imported.outcome !== "draft") return imported;
	const { draft } = imported;
	const { report } = draft;
	const added = { repaired: [...report.repaired, ...repaired], warnings: [...report.warnings, ...warnings] };
	return { outcome: "draft", draft: { ...draft, report: { ...report, ...added } } };
}
