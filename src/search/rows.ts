/** What the list shows, row by row: pure, from what was found. */
import type { Catalogue } from "../view/catalogue";
import { words } from "../words/en";
import { contextOf } from "./context";
import type { Entry, FoundKind } from "./entries";
import { type Group, groupsOf, nextLimit } from "./groups";
import { excerpt, isMarked, marked, type Part } from "./marked";
import type { Answer } from "./search-index";

export interface OptionRow {
	readonly key: string;
	readonly entry: Entry;
	readonly title: readonly Part[];
	/** Its pieces, each by itself: kind, date, place. */
	readonly context: readonly (readonly Part[])[];
	/** What made it be found where its title and context do not show it: another name, or a piece of its text. */
	readonly also: { readonly isName: boolean; readonly parts: readonly Part[] } | null;
}

/** The last row of a group that has more. */
export interface MoreRow {
	readonly key: string;
	readonly kind: FoundKind;
	readonly text: string;
	/** How many are shown after it is chosen. */
	readonly limit: number;
}

export type Row = OptionRow | MoreRow;

export interface RowGroup {
	readonly key: string;
	readonly heading: string;
	/** How many there are in all; null where that says nothing. */
	readonly total: number | null;
	readonly rows: readonly Row[];
}

const LONGEST_TITLE = 160;
const LONGEST_EXCERPT = 140;
const NOTHING_SOUGHT = { terms: [], meant: new Set<string>() };

/** The groups of an answer, with as many rows as the limits let. */
export function rowsOf(catalogue: Catalogue, answer: Answer, limits: ReadonlyMap<FoundKind, number>): RowGroup[] {
	return groupsOf(answer, limits).map((group) => ({
		key: group.kind,
		heading: words.search.kinds[group.kind],
		total: group.total,
		rows: [...group.shown.map(({ entry }) => optionOf(catalogue, entry, answer)), ...moreOf(group)],
	}));
}

function moreOf(group: Group): MoreRow[] {
	const { kind, shown, total } = group;
	if (shown.length >= total) return [];
	const limit = nextLimit(group);
	const name = words.search.kinds[kind].toLowerCase();
	return [
		{
			key: `more/${kind}`,
			kind,
			text:
				limit === total ? words.search.showAll(total, name) : words.search.showMore(limit - shown.length, total, name),
			limit,
		},
	];
}

/** One entry as a row. */
function optionOf(
	catalogue: Catalogue,
	entry: Entry,
	sought: Pick<Answer, "terms" | "meant"> = NOTHING_SOUGHT,
): OptionRow {
	const title = excerpt(entry.title, sought, LONGEST_TITLE);
	const context = contextOf(catalogue, entry);
	const seen = sought.terms.length === 0 || isMarked(title, sought) || context.some((piece) => isMarked(piece, sought));
	return {
		key: entry.key,
		entry,
		title: marked(title, sought),
		context: context.map((piece) => marked(piece, sought)),
		also: seen ? null : alsoOf(entry, sought),
	};
}

function alsoOf({ names, about, texts }: Entry, sought: Pick<Answer, "terms" | "meant">): OptionRow["also"] {
	const name = names.slice(1).find((one) => isMarked(one, sought));
	if (name !== undefined) return { isName: true, parts: marked(name, sought) };
	const text = [...about, ...texts].find((one) => isMarked(one, sought));
	return text === undefined ? null : { isName: false, parts: marked(excerpt(text, sought, LONGEST_EXCERPT), sought) };
}

const EXAMPLES = 3;

/** What to begin with, from the dossier itself: its incidents, its conferences, the regions of its layers. */
export function examplesOf(catalogue: Catalogue): RowGroup[] {
	const { dossier, text, regionName, region } = catalogue;
	const entry = (kind: FoundKind, id: string, title: string): Entry => ({
		key: `${kind === "province" ? "region" : kind}/${id}`,
		kind,
		id,
		title,
		names: [title],
		about: [],
		texts: [],
		far: false,
		weight: 0,
	});
	const layered = dossier.layers.flatMap((layer) => {
		const [first] = layer.shows === "regions" ? layer.regions : [];
		const found = first === undefined ? undefined : region(first);
		return found ? [entry(found.kind === "province" ? "province" : "region", found.id, regionName(found.id))] : [];
	});
	const entries = [
		...dossier.incidents.slice(0, EXAMPLES).map(({ id, title }) => entry("incident", id, text(title))),
		...dossier.conferences.slice(0, EXAMPLES).map(({ id, title }) => entry("conference", id, text(title))),
		...layered.slice(0, EXAMPLES),
	];
	return entries.length === 0 ? [] : [plainGroup(catalogue, "examples", words.search.examples, entries)];
}

/** Entries under a heading, with nothing marked. */
export function plainGroup(catalogue: Catalogue, key: string, heading: string, entries: readonly Entry[]): RowGroup {
	return { key, heading, total: null, rows: entries.map((entry) => optionOf(catalogue, entry)) };
}
