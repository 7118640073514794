/** What changed between two versions of a dossier, as facts: the same in the page, in its copy and from the command line. */
import {
	type Change,
	type Comparison,
	factsOf,
	isSame,
	type ListComparison,
	type OfRecord,
	type Side,
} from "../dossier/compare";
import { pathText } from "../dossier/problem";
import type { Citation, Dossier, Figure, RecordList } from "../dossier/schema";
import { capitalised, claimedBy, labelOf, type Names, namesOf, numberOf, valueInWords } from "./compare-names";
import { compareWords as w } from "./compare-words";
import { words } from "./en";

export const DIFFERENCES = ["added", "removed", "changed"] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** What one version says, and what it cites for it. */
export interface ToldSide {
	readonly text: string;
	readonly cited: string | null;
	/** JSON path, "$.incidents[2].figures[0].value". */
	readonly path: string;
}

/** One difference in words; a side is null where there was nothing. */
export interface ToldChange {
	readonly difference: Difference;
	/** "Killed" */
	readonly what: string;
	readonly before: ToldSide | null;
	readonly after: ToldSide | null;
	/** Whether only the order of what both sides list is another. */
	readonly order?: true;
	/** What both have in common, "claimed by Gazette, as of 23 March 2024". */
	readonly also: string | null;
}

export interface ToldRecord {
	readonly difference: Difference;
	readonly list: RecordList;
	readonly id: string;
	readonly title: string;
	/** In the newer version, where it is there. */
	readonly path: string;
	readonly cited: string | null;
	/** Of a record that is in one version alone: all that it says. */
	readonly changes: readonly ToldChange[];
}

/** One of the two versions, as it was read. */
export interface Version {
	/** Of its file. */
	readonly name: string;
	readonly dossier: Dossier;
	/** How many things were wrong in it. */
	readonly problems: number;
	/** Whether its records are rows of a table, with ids by their row. */
	readonly byRow: boolean;
}

/** What a reader has to know before trusting the list. */
export function notesOn(before: Version, after: Version): string[] {
	const both = [before, after];
	return [
		...(before.dossier.id === after.dossier.id || both.some(({ byRow }) => byRow)
			? []
			: [w.others(before.dossier.id, after.dossier.id)]),
		...(both.some(({ byRow }) => byRow) ? [w.byRow] : []),
		...both.flatMap(({ name, problems }) => (problems > 0 ? [w.problems(name, problems)] : [])),
	];
}

export type Counts = Readonly<Record<Difference, number>>;

export interface ToldList {
	readonly list: RecordList;
	readonly name: string;
	readonly counts: Counts;
	readonly records: readonly ToldRecord[];
	/** The order of the scenes, where it differs. */
	readonly order: ToldChange | null;
}

export interface ToldComparison {
	readonly same: boolean;
	readonly cover: readonly ToldChange[];
	readonly lists: readonly ToldList[];
	/** Of all records; what opens with the dossier is one more that changed. */
	readonly counts: Counts;
}

/** `regionName` calls a region as the geography does. */
export function tellComparison(
	comparison: Comparison,
	before: Dossier,
	after: Dossier,
	regionName: (id: string) => string,
): ToldComparison {
	const names: BothNames = [namesOf(before, regionName), namesOf(after, regionName)];
	const cover = tellChanges(comparison.cover, names);
	const lists = comparison.lists.map((list) => tellList(list, names, [before, after]));
	const count = (difference: Difference) => lists.reduce((sum, { counts }) => sum + counts[difference], 0);
	return {
		same: isSame(comparison),
		cover,
		lists,
		counts: {
			added: count("added"),
			removed: count("removed"),
			changed: count("changed") + (cover.length > 0 ? 1 : 0),
		},
	};
}

type BothNames = readonly [before: Names, after: Names];

function tellList(
	{ list, added, removed, changed, order }: ListComparison,
	names: BothNames,
	[before, after]: readonly [Dossier, Dossier],
): ToldList {
	const alone = (difference: "added" | "removed") => (one: OfRecord) => {
		const [dossier, its] = difference === "added" ? [after, names[1]] : [before, names[0]];
		const facts = factsOf(one, dossier, difference === "added" ? "after" : "before");
		return { ...told(difference, list, one, its), changes: tellChanges(facts, names) };
	};
	return {
		list,
		name: w.lists[list],
		counts: { added: added.length, removed: removed.length, changed: changed.length + (order ? 1 : 0) },
		records: [
			...added.map(alone("added")),
			...removed.map(alone("removed")),
			...changed.map(({ after, changes }) => ({
				...told("changed", list, after, names[1]),
				changes: tellChanges(changes, names),
			})),
		],
		order: order && {
			difference: "changed",
			what: w.reordered,
			before: sequence(list, order.before, names[0]),
			after: sequence(list, order.after, names[1]),
			order: true,
			also: null,
		},
	};
}

function sequence(list: RecordList, ids: readonly string[], names: Names): ToldSide {
	return { text: w.sequence(ids.map((id) => names.byId(list, id))), cited: null, path: pathText([list]) };
}

function told(difference: Difference, list: RecordList, { id, path, record }: OfRecord, names: Names) {
	const citations: readonly Citation[] = ("citations" in record && record.citations) || [];
	return {
		...{ difference, list, id },
		title: names.record(record),
		path: pathText(path),
		cited: names.cited(citations) || null,
	};
}

/** A figure's number and its bound are one fact, told once. */
function tellChanges(changes: readonly Change[], names: BothNames): ToldChange[] {
	const facts = new Map<unknown, ToldChange>();
	for (const change of changes) {
		const fact = figureOf(change) ? change.of?.after : change;
		if (!facts.has(fact)) facts.set(fact, tellChange(change, names));
	}
	return [...facts.values()];
}

function tellChange(change: Change, names: BothNames): ToldChange {
	const { before, after, keys, order } = change;
	const figure = figureOf(change);
	const side = (which: 0 | 1, side: Side | null): ToldSide | null =>
		side && {
			text: figure ? numberOf(figure[which]) : textOf(keys, side.value, names[which]),
			// a source that was cited, or no longer is, says itself
			cited: keys.at(-1) === "citations" ? null : names[which].cited(side.citations) || null,
			path: pathText(side.path),
		};
	return {
		difference: before === null ? "added" : after === null ? "removed" : "changed",
		what: order ? w.order(whatOf(change, names)) : whatOf(change, names),
		before: side(0, before),
		after: side(1, after),
		...(order && { order }),
		also: figure ? claimedBy(figure[1], names[1]) : null,
	};
}

/** Both versions of a figure whose number changed. */
function figureOf({ keys, of }: Change): readonly [Figure, Figure] | null {
	const [list, part] = keys.slice(-2);
	if (list !== "figures" || (part !== "value" && part !== "bound") || !of) return null;
	return [of.before as Figure, of.after as Figure];
}

function textOf(keys: readonly string[], value: unknown, names: Names): string {
	return valueInWords(keyAndLanguage(keys).key, value, names);
}

/** Keys whose value is a text, and in a version in several languages a map of texts. */
const TEXTS: ReadonlySet<string> = new Set(["title", "summary", "name", "role", "note", "text", "derived", "time"]);
const MORE_TEXTS: ReadonlySet<string> = new Set(["kind", "publisher", "author", "caption", "notes"]);
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

function keyAndLanguage(keys: readonly string[]): { readonly key: string; readonly language: string | null } {
	const [before = "", last = ""] = keys.length > 1 ? keys.slice(-2) : ["", ...keys];
	const isText = (TEXTS.has(before) || MORE_TEXTS.has(before)) && LANGUAGE_TAG.test(last);
	return isText ? { key: before, language: last } : { key: last, language: null };
}

const languages = new Intl.DisplayNames("en", { type: "language" });

/** "Killed, note", "Participant Asteria, role", "Title (French)" */
function whatOf({ keys, before, after, of }: Change, [, names]: BothNames): string {
	const { key, language } = keyAndLanguage(keys);
	const [list = ""] = keys;
	const named = (what: string) => (language ? w.inLanguage(what, languages.of(language) ?? language) : what);
	if (keys.length === 1) return named(itemName(list, after?.value ?? before?.value, names) ?? labelOf(key));
	const item = itemName(list, of?.after, names);
	if (item) return figureOf({ keys, before, after, of }) ? item : w.within(item, named(labelOf(key)));
	return list === "view" || list === "others" || list === "published"
		? w.within(labelOf(list), named(labelOf(key)))
		: named(labelOf(key));
}

/** What an item of a list inside a record is called: what it counts, what it is about, whose it is. */
function itemName(list: string, value: unknown, names: Names): string | null {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
	const { counts, about, region } = value as Readonly<Record<string, string | undefined>>;
	const [counted, claimed] = [words.figures.counts, words.claims] as readonly Readonly<Record<string, string>>[];
	if (list === "figures" && counts) return capitalised(counted?.[counts] ?? counts);
	if (list === "claims" && about) return w.claimAbout(claimed?.[about] ?? about);
	if (list === "participants" && region) return `${labelOf(list)} ${names.region(region)}`;
	return null;
}

/** "14 → 15, claimed by Gazette, as of 23 March 2024" */
export function changeInWords({ difference, before, after, also }: ToldChange): string {
	const told =
		difference === "added"
			? w.addedValue(after?.text ?? "")
			: difference === "removed"
				? w.removedValue(before?.text ?? "")
				: w.from(before?.text ?? "", after?.text ?? "");
	return also ? w.also(told, also) : told;
}

function countsInWords({ added, removed, changed }: Counts): string {
	return [w.count.added(added), w.count.removed(removed), w.count.changed(changed)].join(", ");
}

/** The same of one list, where what is none goes without saying. */
export function listCountsInWords(counts: Counts): string {
	return DIFFERENCES.filter((one) => counts[one] > 0)
		.map((one) => w.count[one](counts[one]))
		.join(", ");
}

/** The whole list as plain text, a line for each fact with its place in the newer file, or in the older one. */
export function comparisonText(told: ToldComparison, heading: string): string {
	if (told.same) return [heading, w.nothing].join("\n");
	const line = (change: ToldChange) =>
		`    ${w.line(change.what, changeInWords(change), (change.after ?? change.before)?.path ?? "")}`;
	const sign = { added: "+", removed: "-", changed: "~" } as const;
	return [
		heading,
		countsInWords(told.counts),
		...(told.cover.length > 0 ? ["", w.cover, ...told.cover.map(line)] : []),
		...told.lists.flatMap(({ name, counts, records, order }) => [
			"",
			w.listCounts(name, listCountsInWords(counts)),
			...records.flatMap((record) => [
				`  ${sign[record.difference]} ${record.title} (${record.path})${record.cited && record.difference !== "changed" ? `; ${w.cited(record.cited)}` : ""}`,
				...(record.difference === "changed" ? record.changes.map(line) : []),
			]),
			...(order ? [line(order)] : []),
		]),
	].join("\n");
}
