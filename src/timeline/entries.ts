/** What the timeline shows of the items of a dossier: those with a date in lanes by kind, those without beside them. */
import { parseEdtf } from "../dossier/edtf";
import type { IncidentTable } from "../dossier/incident-table";
import { ITEM_KINDS, type Item, type ItemKind, type Items } from "../view/items";
import { once } from "../view/once";
import { isOfTable, ownItems } from "../view/own-items";
import type { DaySpan } from "../view/view";
import { dateInWords, datePrecisionInWords } from "../words/dates";
import { words } from "../words/en";

/** The kinds of items that have a lane. A relation is no point in time, and its moments are told as events; nor is a shape. */
export type LaneKind = Exclude<ItemKind, "relation" | "shape">;
const LANE_KINDS = ITEM_KINDS.filter((kind): kind is LaneKind => kind !== "relation" && kind !== "shape");

/** One item with a date. */
export interface Entry {
	readonly item: Item;
	readonly kind: LaneKind;
	/** The days of its own date; an open end is an infinity. */
	readonly own: DaySpan;
	/** The days that other sources give. */
	readonly others: readonly DaySpan[];
	/** Worked out from a source, not its own words. */
	readonly derived: boolean;
	/** Uncertain or approximate. */
	readonly soft: boolean;
}

export interface Lane {
	readonly kind: LaneKind;
	/** In the order of their first days. */
	readonly entries: readonly Entry[];
	readonly undated: readonly Item[];
}

/** The lanes of a dossier: one for each kind of which it has an item, whatever is switched off. */
export const lanesOf = once((items: Items): readonly Lane[] =>
	LANE_KINDS.map((kind): Lane => {
		const those = items.all.filter((item) => item.kind === kind);
		return {
			kind,
			entries: those.flatMap(entryOf).sort((one, other) => startOf(one.own) - startOf(other.own)),
			undated: those.filter(({ spans }) => spans.length === 0),
		};
	}).filter(({ entries, undated }) => entries.length + undated.length > 0),
);

/** The same with a lane for the incidents of a table; those that were opened are no entries of it. */
export function lanesWith(items: Items, table: IncidentTable | null): readonly Lane[] {
	const lanes = lanesOf(ownItems(items, table));
	const needed = table !== null && table.count > 0 && !lanes.some(({ kind }) => kind === "incident");
	return needed ? [{ kind: "incident", entries: [], undated: [] }, ...lanes] : lanes;
}

/** Incidents of a table that were opened, as far as they have a date: shown while they are selected. */
export function openedOf(items: Items, table: IncidentTable): readonly Entry[] {
	return items.all.filter((item) => isOfTable(item, table)).flatMap(entryOf);
}

function entryOf(item: Item): Entry[] {
	const [own, ...others] = item.spans;
	if (!own || !item.when) return [];
	const date = parseEdtf(item.when.edtf);
	const soft = [date?.start, date?.end].some((end) => end?.uncertain || end?.approximate);
	const derived = item.when.derived !== undefined;
	return [{ item, kind: item.kind as LaneKind, own, others, derived, soft }];
}

/** The first day that is known of a span: its end where the beginning is open. */
export function startOf({ first, last }: DaySpan): number {
	return Number.isFinite(first) ? first : last;
}

/** The last day that is known of a span: its beginning where the end is open. */
export function endOf({ first, last }: DaySpan): number {
	return Number.isFinite(last) ? last : first;
}

/** "September 2024, day not given, worked out"; what is said of an item's date wherever it is named. */
export function entryDate({ item: { when }, derived }: Entry): string {
	const edtf = when?.edtf ?? "";
	const others = (when?.others ?? []).map((other) => words.timeline.also(dateInWords(other.edtf)));
	return [dateInWords(edtf), datePrecisionInWords(edtf), derived ? words.timeline.derived : null, ...others]
		.filter((part) => part)
		.join(", ");
}
