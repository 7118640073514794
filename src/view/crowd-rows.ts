/** Incidents of a table as rows of the data table: the newest of those that period and filters keep. */
import { UNKNOWN } from "../dossier/incident-table";
import { coordinatesInWords } from "../words/coordinates";
import { numberInWords } from "../words/numbers";
import type { Crowd } from "./crowd";
import { incidentDate, incidentName } from "./details/crowd";
import { once } from "./once";
import { rowId } from "./row-id";
import type { Row } from "./table-cells";
import { mostKilledOf } from "./table-sift";

/** More rows at once and a browser takes long to lay them out; who narrows the view sees others. */
const MOST_ROWS = 500;

/** Metres to which coordinates are told, where the table does not say less. */
const SITE_METRES = 100;

export const crowdRows = once(({ table, sifted: { runs, fails } }: Crowd): readonly Row[] => {
	const rows: Row[] = [];
	for (let run = runs.length - 2; run >= 0; run -= 2)
		for (let index = (runs[run + 1] as number) - 1; index >= (runs[run] as number); index--) {
			if (fails !== null && fails[index] !== 0) continue;
			if (rows.length === MOST_ROWS) return rows;
			rows.push(rowOf(index));
		}
	return rows;

	function rowOf(index: number): Row {
		const [longitude, latitude] = [table.longitude[index] as number, table.latitude[index] as number];
		const metres = Math.max(SITE_METRES, (table.withinKm[index] as number) * 1000);
		const killed = mostKilledOf(table, index);
		return {
			key: rowId(index),
			item: null,
			selection: { kind: "incident", id: rowId(index) },
			cells: [
				{ text: incidentName(table, index) },
				{ text: incidentDate(table, index), sort: table.firstDay[index] as number },
				{ text: Number.isNaN(longitude) ? "" : coordinatesInWords([longitude, latitude], metres).decimal },
				{ text: killed === UNKNOWN ? "" : numberInWords(killed), sort: killed },
				{ text: "" },
				{ text: table.sources[table.source[index] as number] ?? "" },
			],
			head: 0,
		};
	}
});
