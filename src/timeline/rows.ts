/** What the lanes show of a frame: what its filters keep, of kinds whose layers are on, whatever the period. */
import type { IncidentTable } from "../dossier/incident-table";
import type { Frame } from "../view/frame";
import { passesFilters } from "../view/sift";
import { datedAndNot } from "../view/table-sift";
import { isFiltered } from "../view/view";
import { type Entry, lanesWith, openedOf, startOf } from "./entries";
import type { Row } from "./lane-layout";

let last: { readonly key: readonly unknown[]; readonly rows: readonly Row[] } | null = null;

/** One row for each lane, or one for all of several. The same rows again as long as only the period changes. */
export function rowsOf(
	{ items, view, kindsOn }: Pick<Frame, "items" | "view" | "kindsOn">,
	together: boolean,
	table: IncidentTable | null = null,
): readonly Row[] {
	const key = [items, view.filters, kindsOn.join(), together, table];
	if (last?.key.every((part, index) => part === key[index])) return last.rows;
	const filtered = isFiltered(view.filters);
	const rows = lanesWith(items, table).map((lane): Row => {
		const off = !kindsOn.includes(lane.kind);
		const kept = <T>(list: readonly T[], item: (one: T) => Entry["item"]): readonly T[] =>
			off ? [] : filtered ? list.filter((one) => passesFilters(item(one), view.filters)) : list;
		return {
			kind: lane.kind,
			entries: kept(lane.entries, ({ item }) => item),
			undated: kept(lane.undated, (item) => item),
			off,
			crowd:
				table && lane.kind === "incident" && !off
					? {
							table,
							filters: view.filters,
							...datedAndNot(table, view.filters),
							opened: openedOf(items, table),
						}
					: null,
		};
	});
	last = { key, rows: together && rows.length > 1 ? [joined(rows)] : rows };
	return last.rows;
}

function joined(rows: readonly Row[]): Row {
	const entries = rows.flatMap((row) => row.entries).sort((one, other) => startOf(one.own) - startOf(other.own));
	const crowd = rows.find((row) => row.crowd)?.crowd ?? null;
	return { kind: "all", entries, undated: rows.flatMap(({ undated }) => undated), off: false, crowd };
}
