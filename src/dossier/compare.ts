/** What is different between two versions of a dossier: a pure function from both to what was added, removed, changed. */
import { canonical, pairUp } from "./pair-up";
import type { Path } from "./problem";
import { type Citation, type Dossier, type RecordList, records } from "./schema";

/** One version of something that differs: where it stands, what it is, and what is cited for it. */
export interface Side {
	/** In this version's own file. */
	readonly path: Path;
	readonly value: unknown;
	/** Of the smallest thing around it that has citations. */
	readonly citations: readonly Citation[];
}

/** One difference; a side is null where there was nothing. */
export interface Change {
	/** The keys that lead to it, without places in lists: ["figures", "value"], ["title", "en"]. */
	readonly keys: readonly string[];
	readonly before: Side | null;
	readonly after: Side | null;
	/** The item of a list inside the record in which it lies, in both versions: the figure of a changed value. */
	readonly of: { readonly before: unknown; readonly after: unknown } | null;
	/** Whether all that differs is the order of a list; the sides are the whole lists. */
	readonly order?: true;
}

/** A record of either version, told by its place in the file. */
export interface OfRecord {
	readonly id: string;
	readonly path: Path;
	readonly record: AnyRecord;
}

export interface ChangedRecord {
	readonly id: string;
	readonly before: OfRecord;
	readonly after: OfRecord;
	readonly changes: readonly Change[];
}

export interface ListComparison {
	readonly list: RecordList;
	readonly added: readonly OfRecord[];
	readonly removed: readonly OfRecord[];
	readonly changed: readonly ChangedRecord[];
	/** Ids of the records that both have, in either's order, where the order has a meaning and differs. */
	readonly order: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
}

export interface Comparison {
	/** What opens with the dossier: title, date, extent, handling ... */
	readonly cover: readonly Change[];
	/** The lists that differ. */
	readonly lists: readonly ListComparison[];
}

export type AnyRecord = Dossier[RecordList][number];

/** Keys whose value is one fact, however it is written. */
const WHOLE: ReadonlySet<string> = new Set(["location", "extent", "geometry", "precision"]);
/** Lists inside a record whose order says something: the first figure sizes the mark, accounts are read one after another. */
const ORDERED: ReadonlySet<string> = new Set(["figures", "accounts"]);
/** Nobody reads it on the screen: it tells an editor how to complete the file. */
const FOR_EDITORS = "$schema";

const LISTS = Object.keys(records) as RecordList[];

/**
 * Compares two versions of a dossier. Records are matched by their ids, so one that was renamed is removed and added;
 * their order counts for scenes alone. Items of lists inside a record are matched by what they are (`pair-up.ts`), texts
 * language by language.
 */
export function compareDossiers(before: Dossier, after: Dossier): Comparison {
	const cover = ({ [FOR_EDITORS]: _, ...dossier }: Dossier) =>
		Object.fromEntries(Object.entries(dossier).filter(([key]) => !LISTS.includes(key as RecordList)));
	return {
		cover: changesBetween(cover(before), cover(after), {
			languages: [before.language, after.language],
			keys: [],
			paths: [[], []],
			citations: [[], []],
			of: null,
		}),
		lists: LISTS.map((list) => compareList(list, before, after)).filter(
			({ added, removed, changed, order }) => added.length + removed.length + changed.length > 0 || order !== null,
		),
	};
}

/** All that a record says that is in one version alone, as differences from nothing. */
export function factsOf(
	{ record, path }: OfRecord,
	{ language }: Dossier,
	version: "before" | "after",
): readonly Change[] {
	const { id: _, ...said } = record;
	const nothing = {};
	const cited = citationsOf(record) ?? [];
	return changesBetween(version === "before" ? said : nothing, version === "after" ? said : nothing, {
		languages: [language, language],
		keys: [],
		paths: [path, path],
		citations: [cited, cited],
		of: null,
	});
}

/** Whether two versions say the same. */
export function isSame({ cover, lists }: Comparison): boolean {
	return cover.length + lists.length === 0;
}

function compareList(list: RecordList, before: Dossier, after: Dossier): ListComparison {
	const told = (dossier: Dossier): readonly OfRecord[] =>
		(dossier[list] as readonly AnyRecord[]).map((record, index) => ({ id: record.id, path: [list, index], record }));
	const { pairs, left, right } = pairUp(told(before), told(after), [({ id }) => id]);
	const changed = pairs
		.map(([one, other]) => ({
			id: one.id,
			before: one,
			after: other,
			changes: changesBetween(one.record, other.record, {
				languages: [before.language, after.language],
				keys: [],
				paths: [one.path, other.path],
				citations: [citationsOf(one.record) ?? [], citationsOf(other.record) ?? []],
				of: null,
			}),
		}))
		.filter(({ changes }) => changes.length > 0);
	return {
		list,
		added: right,
		removed: left,
		changed,
		order: list === "scenes" ? orderOf(pairs) : null,
	};
}

function orderOf(pairs: readonly (readonly [OfRecord, OfRecord])[]): ListComparison["order"] {
	if (inOrder(pairs.map(([, { path }]) => path[1] as number))) return null;
	const byPlace = (side: 0 | 1) =>
		[...pairs].sort((a, b) => (a[side].path[1] as number) - (b[side].path[1] as number)).map((pair) => pair[side].id);
	return { before: byPlace(0), after: byPlace(1) };
}

function inOrder(places: readonly number[]): boolean {
	return places.every((place, index) => index === 0 || place > (places[index - 1] as number));
}

type Both<Value> = readonly [before: Value, after: Value];

/** Where in both versions one is. */
interface At {
	/** Of the texts that are plain strings. */
	readonly languages: Both<string>;
	readonly keys: readonly string[];
	readonly paths: Both<Path>;
	readonly citations: Both<readonly Citation[]>;
	readonly of: Change["of"];
}

function changesBetween(before: unknown, after: unknown, at: At): Change[] {
	if (canonical(before) === canonical(after)) return [];
	const key = at.keys.at(-1) ?? "";
	if (WHOLE.has(key)) return [changeOf(before, after, at)];
	// a list that is not there has nothing in it
	if (isList(before ?? []) && isList(after ?? [])) return changesOfList(asList(before), asList(after), at);
	if (before === undefined || after === undefined) return [changeOf(before, after, at)];
	const [one, other] = [inLanguages(before, after, at.languages[0]), inLanguages(after, before, at.languages[1])];
	if (!isObject(one) || !isObject(other)) return [changeOf(before, after, at)];
	return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
		changesBetween(one[key], other[key], inside(at, key, [one !== before ? [] : [key], other !== after ? [] : [key]])),
	);
}

/** A text that is a plain string, beside one that is a map of languages, is one too, with its one language. */
function inLanguages(text: unknown, beside: unknown, language: string): unknown {
	return typeof text === "string" && isObject(beside) ? { [language]: text } : text;
}

function changesOfList(before: readonly unknown[], after: readonly unknown[], at: At): Change[] {
	const key = at.keys.at(-1) ?? "";
	const items = (list: readonly unknown[]) => list.map((value, index) => ({ value, index }));
	const { pairs, left, right } = pairUp(items(before), items(after), keysFor(key));
	const itemAt = (indexes: readonly [number | null, number | null], one: unknown, other: unknown): At => ({
		...inside(at, null, [indexes[0] === null ? [] : [indexes[0]], indexes[1] === null ? [] : [indexes[1]]]),
		citations: [citationsOf(one) ?? at.citations[0], citationsOf(other) ?? at.citations[1]],
	});
	const changes = [
		...left.map(({ value, index }) => changeOf(value, undefined, itemAt([index, null], value, undefined))),
		...right.map(({ value, index }) => changeOf(undefined, value, itemAt([null, index], undefined, value))),
		...pairs.flatMap(([one, other]) =>
			changesBetween(one.value, other.value, {
				...itemAt([one.index, other.index], one.value, other.value),
				of: { before: one.value, after: other.value },
			}),
		),
	];
	if (ORDERED.has(key) && !inOrder(pairs.map(([, { index }]) => index)))
		changes.push({ ...changeOf(before, after, at), order: true });
	return changes;
}

function inside(at: At, key: string | null, steps: Both<Path>): At {
	return {
		...at,
		keys: key === null ? at.keys : [...at.keys, key],
		paths: [
			[...at.paths[0], ...steps[0]],
			[...at.paths[1], ...steps[1]],
		],
	};
}

function changeOf(before: unknown, after: unknown, { keys, paths, citations, of }: At): Change {
	const side = (which: 0 | 1, value: unknown): Side | null =>
		value === undefined ? null : { path: paths[which], value, citations: citations[which] };
	return { keys, before: side(0, before), after: side(1, after), of };
}

function citationsOf(value: unknown): readonly Citation[] | null {
	return isObject(value) && isList(value.citations) ? (value.citations as readonly Citation[]) : null;
}

function asList(value: unknown): readonly unknown[] {
	return isList(value) ? value : [];
}

function isList(value: unknown): value is readonly unknown[] {
	return Array.isArray(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface Item {
	readonly value: unknown;
}

/**
 * By what the items of a list are the same thing in both versions: by all that they say, else by what names them. A
 * figure is a claimant's count of one day: with another value it was corrected, of another day it is another figure.
 */
function keysFor(list: string): readonly ((item: Item) => string | null)[] {
	const names = NAMED_BY[list];
	return [
		({ value }) => canonical(value),
		...(names
			? [({ value }: Item) => (isObject(value) ? names.map((name) => canonical(value[name])).join("\n") : null)]
			: []),
	];
}

const CLAIM = ["about", "claimants"];
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
	figures: ["counts", "claimants", "asOf"],
	participants: ["region"],
	claims: CLAIM,
	denials: CLAIM,
	citations: ["source", "paragraph"],
	others: ["edtf"],
	otherPlaces: ["region"],
	fields: ["name"],
	insets: ["id"],
	/** One after another: accounts have no name. */
	accounts: [],
};
