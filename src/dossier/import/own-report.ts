/** What became of a dossier's own records, told as of any other file. */
import type { Problem } from "../problem";
import type { ImportReport, OfRow, Remark, RepairCode, SkipCode } from "./report";

/** The lists whose records are incidents and the like: what stands on the map or is listed. */
const LISTS = ["incidents", "conferences", "statements", "relations", "events", "shapes"] as const;

/** Counts the records of a dossier as it stood in its file, `input`; `problems` are its parser's. */
export function ownReport(input: unknown, problems: readonly Problem[]): ImportReport {
	const raw = typeof input === "object" && input !== null ? (input as Record<string, unknown>) : {};
	const skipped: OfRow<SkipCode>[] = [];
	const repaired: OfRow<RepairCode>[] = [];
	const leftOut = new Set<string>();
	const before = new Map<string, number>();
	let rows = 0;
	let listed = 0;
	for (const list of LISTS) {
		const records = Array.isArray(raw[list]) ? raw[list] : [];
		before.set(list, rows);
		records.forEach((record: unknown, index) => {
			if (!isPlaced(list, record)) listed++;
			leftOut.delete(`${list}/${index}`);
		});
		rows += records.length;
	}
	for (const { path, came, expected, outcome } of problems) {
		const [, list = "", index = ""] = /^\$\.(\w+)\[(\d+)\]/.exec(path) ?? [];
		const at = before.get(list);
		const row = at === undefined ? 0 : at + Number(index) + 1;
		const about: Omit<Remark, "code"> = { field: path, came: came.slice(0, 80), became: expected };
		if (outcome === "record-left-out" && row > 0 && !leftOut.has(`${list}/${index}`)) {
			leftOut.add(`${list}/${index}`);
			const record = (raw[list] as unknown[])[Number(index)];
			if (!isPlaced(list, record)) listed--;
			skipped.push({ row, remark: { code: "not-a-record", ...about } });
		} else repaired.push({ row, remark: { code: "part-left-out", ...about } });
	}
	return { format: "dossier", rows, drawn: rows - listed - skipped.length, listed, skipped, repaired, warnings: [] };
}

/** Whether a record says where it stands; relations and shapes do so by what they are. */
function isPlaced(list: string, record: unknown): boolean {
	if (list === "relations" || list === "shapes") return true;
	return typeof record === "object" && record !== null && "place" in record && record.place !== undefined;
}
