/** A part of very many incidents as a list: those of one disc on the map, or those in view. */
import { edtfOfDays } from "../../dossier/days";
import { type IncidentTable, UNDATED } from "../../dossier/incident-table";
import { dateInWords } from "../../words/dates";
import { words } from "../../words/en";
import { listInWords, numberInWords } from "../../words/numbers";
import { rowId } from "../row-id";
import { mostKilledOf } from "../table-sift";
import type { Selection } from "../view";

export interface CrowdLine {
	readonly selection: Selection;
	readonly title: string;
	/** "22 March 2024, 3 killed" */
	readonly facts: string;
}

export interface CrowdDetails {
	readonly kind: "crowd";
	readonly id: string;
	readonly title: string;
	readonly lines: readonly CrowdLine[];
	/** Number of the first line among all, from 1, and how many there are. */
	readonly first: number;
	readonly all: number;
}

/** So many are listed at once. */
export const PAGE = 50;

/**
 * One page of a list of incidents of a table, by their indexes; the newest first. Titles stand in the file, not in the
 * table: `titles` has those that have come, the others are named by kind and sides.
 */
export function crowdDetails(
	table: IncidentTable,
	indexes: Uint32Array,
	page: number,
	titles: ReadonlyMap<number, string>,
): CrowdDetails {
	const shown = pageOf(indexes, page);
	return {
		kind: "crowd",
		id: `${indexes.length}/${indexes[0]}/${page}`,
		title: words.details.crowd(indexes.length),
		lines: shown.map((index) => ({
			selection: { kind: "incident", id: rowId(index) },
			title: titles.get(index) || incidentName(table, index),
			facts: incidentFacts(table, index),
		})),
		first: page * PAGE + 1,
		all: indexes.length,
	};
}

/** The indexes on a page, the newest of the table first. */
export function pageOf(indexes: Uint32Array, page: number): number[] {
	const end = indexes.length - page * PAGE;
	return [...indexes.subarray(Math.max(0, end - PAGE), Math.max(0, end))].reverse();
}

/** What the columns say of an incident in one line: "Battle: Alpha and Beta". */
export function incidentName(table: IncidentTable, index: number): string {
	const kind = table.kinds[table.kind[index] as number] ?? words.kinds.incident;
	const sides = [table.actor, table.otherActor].flatMap((column) => table.actors[column[index] as number] ?? []);
	return sides.length > 0 ? `${kind}: ${listInWords([...new Set(sides)])}` : kind;
}

/** "Battle: Alpha and Beta, 22 March 2024, 3 killed"; "37 incidents, the newest of 22 March 2024" */
export function discInWords(table: IncidentTable, count: number, newest: number): string {
	if (count === 1) return `${incidentName(table, newest)}, ${incidentFacts(table, newest)}`;
	const many = words.details.crowd(count);
	return table.firstDay[newest] === UNDATED ? many : words.details.crowdNewest(many, incidentDate(table, newest));
}

/** "22 March 2024", "March 2024" */
export function incidentDate(table: IncidentTable, index: number): string {
	const first = table.firstDay[index] as number;
	return first === UNDATED ? words.details.undated : dateInWords(edtfOfDays(first, table.lastDay[index] as number));
}

/** "22 March 2024, 3 killed"; the highest figure that the file gives. */
function incidentFacts(table: IncidentTable, index: number): string {
	const date = incidentDate(table, index);
	const killed = mostKilledOf(table, index);
	return killed > 0 ? `${date}, ${numberInWords(killed)} ${words.figures.counts.killed}` : date;
}
