/** How much of everything a View shows: the items of the dossier and the incidents of its table together. */
import { UNDATED } from "../dossier/incident-table";
import type { Catalogue } from "./catalogue";
import type { Frame } from "./frame";
import { once } from "./once";

export interface Shown {
	readonly kept: number;
	readonly all: number;
	/** Of those kept, those without a date. */
	readonly undated: number;
}

/** Counts for a frame of a catalogue; a table's incidents count whether or not their layer is on, as items do. */
export function shownOf({ table }: Pick<Catalogue, "table">, { sifted, items, crowd }: Frame): Shown {
	const kept = sifted.kept.length;
	if (!table || !crowd) return { kept, all: items.all.length + (table?.count ?? 0), undated: sifted.undated };
	return {
		kept: kept + crowd.sifted.count,
		all: items.all.length + table.count,
		undated: sifted.undated + undatedOf(crowd),
	};
}

const undatedOf = once(({ table, sifted: { runs, fails } }: NonNullable<Frame["crowd"]>): number => {
	let count = 0;
	for (let run = 0; run < runs.length; run += 2) {
		const from = runs[run] as number;
		for (let index = (runs[run + 1] as number) - 1; index >= from && table.firstDay[index] === UNDATED; index--)
			if (fails === null || fails[index] === 0) count++;
	}
	return count;
});
