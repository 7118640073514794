import { DataTable, type DataTableProps } from "../table/data-table";
import type { Catalogue } from "../view/catalogue";
import type { Frame } from "../view/frame";
import { tablesIn } from "../view/tables";

type TableOnPageProps = Omit<DataTableProps, "tables" | "selection"> & {
	readonly catalogue: Catalogue;
	readonly frame: Frame;
};

/** The data table of a frame. Its rows are made here, so that their code is not in the first load. */
export function TableOnPage({ catalogue, frame, onSelect, onClose }: TableOnPageProps) {
	return (
		<DataTable tables={tablesIn(catalogue, frame)} selection={frame.selection} onSelect={onSelect} onClose={onClose} />
	);
}
