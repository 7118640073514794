import { createTableBuilder, type TableRow } from "../table-builder";
import type { Draft } from "./draft";

/** What a record says beside its columns. */
export interface Written {
	readonly title?: string;
	readonly text?: string;
	readonly links?: readonly string[];
	readonly fields?: readonly (readonly [string, string])[];
}

/** A draft of these records, as an importer would give it. */
export function draftOf(records: readonly (Omit<TableRow, "row"> & Written)[], more: Partial<Draft> = {}): Draft {
	const builder = createTableBuilder();
	records.forEach((record, index) => {
		builder.add({ ...record, row: index + 1 });
	});
	const { table, order } = builder.finish();
	const at = (index: number) => records[order[index] as number];
	const drawn = records.filter(({ longitude }) => longitude !== undefined).length;
	return {
		title: "",
		summary: "",
		incidents: table,
		texts: {
			title: (index) => at(index)?.title ?? "",
			text: (index) => at(index)?.text ?? "",
			id: () => "",
			links: (index) => at(index)?.links ?? [],
			fields: (index) => at(index)?.fields ?? [],
		},
		shapes: [],
		scenes: [],
		sources: [],
		report: {
			format: "table",
			rows: records.length,
			drawn,
			listed: records.length - drawn,
			skipped: [],
			repaired: [],
			warnings: [],
		},
		...more,
	};
}
