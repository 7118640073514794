/** One lane as it is drawn: marks with their names and titles, or a histogram when there are too many. */
import type { IncidentTable } from "../dossier/incident-table";
import type { Item } from "../view/items";
import { type Filters, type Selection, sameSelection } from "../view/view";
import { dateInWords, daysInWords } from "../words/dates";
import { words } from "../words/en";
import { type Bins, binsOf, binsWith, isCrowded } from "./bins";
import { type Entry, endOf, entryDate, type LaneKind, startOf } from "./entries";
import { type Mark, marksOf } from "./marks";
import type { Stretch } from "./stretch";
import { type Title, titlesOf } from "./titles";

/** Some lanes may be drawn as one, where there is no room for each. */
export type RowKind = LaneKind | "all";

/** What a lane shows before it is known how wide it is. */
export interface Row {
	readonly kind: RowKind;
	readonly entries: readonly Entry[];
	readonly undated: readonly Item[];
	/** Its layer is off. */
	readonly off: boolean;
	/** Incidents of a table: too many for an entry each. */
	readonly crowd: RowCrowd | null;
}

export interface RowCrowd {
	readonly table: IncidentTable;
	readonly filters: Filters;
	/** How many of those that the filters keep have a date, and how many have none. */
	readonly dated: number;
	readonly undated: number;
	/** Those that are records of the dossier as well, since somebody opened them; counted with the others. */
	readonly opened: readonly Entry[];
}

/** How much of a lane has no date. */
export function undatedIn({ undated, crowd }: Row): number {
	return undated.length + (crowd?.undated ?? 0);
}

export interface NamedMark extends Mark {
	readonly key: string;
	/** What a screen reader says of it: title, date, how well it is known; or how many there are. */
	readonly name: string;
	/** The kind of all that is in it. */
	readonly kind: RowKind;
	readonly selected: boolean;
	readonly title: Title | null;
}

export interface LaneLayout {
	readonly row: Row;
	readonly marks: readonly NamedMark[];
	/** Instead of marks, except for what is selected. */
	readonly bins: Bins | null;
}

/** Lays a lane out. `widthOf` measures a title in pixels, as it is drawn. */
export function layLane(
	row: Row,
	shown: Stretch,
	width: number,
	selection: Selection | null,
	widthOf: (title: string, bold: boolean) => number,
	/** How many times larger than usual the letters are. */
	scale = 1,
): LaneLayout {
	const isSelected = ({ item }: Entry) => sameSelection(selection, item as Selection);
	const crowd = row.crowd && row.crowd.dated > 0 ? row.crowd : null;
	const crowded = crowd !== null || isCrowded(row.entries, shown, width);
	const marks = marksOf(
		crowded ? [...row.entries, ...(crowd?.opened ?? [])].filter(isSelected) : row.entries,
		shown,
		width,
	);
	const named = marks.map((mark): NamedMark => {
		const kind = sharedKind(mark.entries);
		return {
			...mark,
			key: mark.entries[0]?.item.key ?? "",
			name: nameOf(mark.entries, kind),
			kind,
			selected: mark.entries.some(isSelected),
			title: null,
		};
	});
	const titles = titlesOf(
		named,
		width,
		(mark) => widthOf(titleOf(mark), sharedKind(mark.entries) === "incident" || mark.entries.some(isSelected)),
		(mark) => mark.entries.some(isSelected),
		scale,
	);
	return {
		row,
		marks: named.map((mark, index) => ({ ...mark, title: titles.find((title) => title.mark === index) ?? null })),
		bins: crowded ? binsWith(binsOf(row.entries, shown, width), crowd) : null,
	};
}

/** What stands beside a single mark. */
export function titleOf({ entries }: Mark): string {
	return entries[0]?.item.title ?? "";
}

function sharedKind(entries: readonly Entry[]): RowKind {
	const [first] = entries;
	return first && entries.every(({ kind }) => kind === first.kind) ? first.kind : "all";
}

function nameOf(entries: readonly Entry[], kind: RowKind): string {
	const [first] = entries;
	if (!first) return "";
	if (entries.length === 1) return `${first.item.title}, ${entryDate(first)}`;
	return [words.timeline.items[kind](entries.length), datesOf(entries), words.timeline.opensList].join(", ");
}

/** From the first to the last day of several: said as finely as they are known when all have the same date. */
export function datesOf(entries: readonly Entry[]): string {
	const edtf = entries[0]?.item.when?.edtf;
	if (edtf && entries.every(({ item }) => item.when?.edtf === edtf)) return dateInWords(edtf);
	const first = Math.min(...entries.map(({ own }) => startOf(own)));
	const last = Math.max(...entries.map(({ own }) => endOf(own)));
	return daysInWords(first, last);
}
