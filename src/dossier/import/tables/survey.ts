/** What a whole column tells that one cell cannot: which number of 3/4/2022 is the day, what a comma means. */

import { type DateOrder, orderEvidence } from "../dates";
import type { Limits } from "../limits";
import type { Header } from "./header";
import type { Plan } from "./plan";
import { type CellTexts, rowsOf, type TableSource } from "./source";

export type OrderFound =
	| { readonly order: DateOrder; readonly isSure: true }
	/** Both readings are possible for every cell, or the cells contradict one another. */
	| { readonly order: DateOrder; readonly isSure: false; readonly example: string };

const SURE: OrderFound = { order: "day-first", isSure: true };

/** Looks at all rows, but only where the first have dates that could be read in two ways. */
export function surveyOrder(
	source: TableSource,
	texts: CellTexts,
	plan: Plan,
	header: Header,
	limits: Limits,
): OrderFound {
	const columns = [...plan.columns.date, ...plan.columns.endDate];
	const isNumeric = header.rows.some((row) => columns.some((column) => orderEvidence(row[column] ?? "") !== null));
	if (!isNumeric) return SURE;
	const reader = rowsOf(source, limits);
	reader.seek(header.begins);
	let [dayFirst, monthFirst, open] = [0, 0, 0];
	let example = "";
	for (let row = 0; row < limits.rows && reader.next(); row++)
		for (const column of columns) {
			const text = texts.cell(reader, column).slice(0, 40);
			const evidence = orderEvidence(text);
			if (evidence === "day-first") dayFirst++;
			else if (evidence === "month-first") monthFirst++;
			else if (evidence === "either") {
				open++;
				example ||= text;
			}
		}
	const order = monthFirst > dayFirst ? "month-first" : "day-first";
	if (open === 0 || (dayFirst === 0) !== (monthFirst === 0)) return { order, isSure: true };
	return { order, isSure: false, example };
}

/** Whether numbers of the table have a comma before their decimals: the columns of coordinates tell. */
export function surveyDecimalComma(plan: Plan, header: Header): boolean {
	const { latitude, longitude } = plan.columns;
	let [commas, points] = [0, 0];
	for (const row of header.rows)
		for (const column of [...latitude, ...longitude]) {
			if (/^\s*[-+−]?\d+,\d+\s*$/.test(row[column] ?? "")) commas++;
			else if (/^\s*[-+−]?\d+\.\d+\s*$/.test(row[column] ?? "")) points++;
		}
	return commas > points;
}
