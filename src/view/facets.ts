/**
 * Of each value of each filter: how many items it would show, with the period and all other filters as they are. One
 * pass over the items, since it is made anew for every move of the period.
 */
import type { LeastCredibility, LeastReliability } from "../dossier/schema";
import type { Item, Items } from "./items";
import { once } from "./once";
import { inPeriod, PASSES } from "./sift";
import type { View } from "./view";

/** The filters that are lists of values. */
export const FACETS = ["kinds", "actors", "sources"] as const;
export type Facet = (typeof FACETS)[number];

/** Each thing that can leave an item out. */
export const NARROWINGS = ["period", ...FACETS, "killed", "reliability", "credibility"] as const;
export type Narrowing = (typeof NARROWINGS)[number];

export interface FacetValue {
	readonly id: string;
	/** Items of the dossier that have it. */
	readonly total: number;
	/** Items that would be shown if it were the only value chosen. */
	readonly count: number;
}

export interface Facets {
	/** Kinds in the order of the items, actors and sources most frequent first. */
	readonly values: Readonly<Record<Facet, readonly FacetValue[]>>;
	/** How many incidents would be shown with at least so many killed. */
	killed(least: number): number;
	/** How many items would be shown with a grade at least so good, those without one among them. */
	readonly graded: {
		reliability(least: LeastReliability): number;
		credibility(least: LeastCredibility): number;
	};
	/** How many items would be shown if one narrowing were taken away and the others stayed. */
	readonly without: Readonly<Record<Narrowing, number>>;
}

type Narrowed = Pick<View, "period" | "filters">;

/** Counts for every value; `counts` says which items count, all of them unless told. */
export function facetsOf(items: Items, view: Narrowed, counts: (item: Item) => boolean = () => true): Facets {
	const index = indexOf(items);
	const found = { kinds: zeros(index.kinds), actors: zeros(index.actors), sources: zeros(index.sources) };
	const without = { period: 0, kinds: 0, actors: 0, sources: 0, killed: 0, reliability: 0, credibility: 0 };
	const letters: Item["reliability"][] = [];
	const numbers: Item["credibility"][] = [];
	const deaths: number[] = [];
	let kept = 0;
	for (let at = 0; at < items.all.length; at++) {
		const item = items.all[at];
		if (!item || !counts(item)) continue;
		const failed = onlyFailure(item, view);
		if (failed === "several") continue;
		if (failed === null) kept++;
		else without[failed]++;
		for (const facet of FACETS) if (failed === null || failed === facet) add(found[facet], index[facet].of[at]);
		if ((failed === null || failed === "killed") && item.killed !== null) deaths.push(item.killed);
		if (failed === null || failed === "reliability") letters.push(item.reliability);
		if (failed === null || failed === "credibility") numbers.push(item.credibility);
	}
	for (const narrowing of NARROWINGS) without[narrowing] += kept;
	const values = (facet: Facet) =>
		index[facet].order.map((value) => ({
			id: index[facet].ids[value] ?? "",
			total: index[facet].totals[value] ?? 0,
			count: found[facet][value] ?? 0,
		}));
	return {
		values: { kinds: values("kinds"), actors: values("actors"), sources: values("sources") },
		graded: {
			reliability: (least) => letters.filter((letter) => letter === null || letter <= least).length,
			credibility: (least) => numbers.filter((number) => number === null || number <= least).length,
		},
		killed: (least) => deaths.reduce((sum, killed) => (killed >= least ? sum + 1 : sum), 0),
		without,
	};
}

/** The one narrowing that leaves an item out, null when none does. */
function onlyFailure(item: Item, { period, filters }: Narrowed): Narrowing | null | "several" {
	let failed: Narrowing | null = inPeriod(item, period) ? null : "period";
	for (const name of NARROWINGS) {
		if (name === "period" || PASSES[name](item, filters)) continue;
		if (failed !== null) return "several";
		failed = name;
	}
	return failed;
}

/** The values of one filter by number, so that counting is adding into an array. */
interface Values {
	readonly ids: readonly string[];
	/** For each item: the numbers of its values. */
	readonly of: readonly (readonly number[])[];
	readonly totals: Uint32Array;
	/** The numbers in the order in which they are listed. */
	readonly order: readonly number[];
}

const indexOf = once(
	({ all }: Items): Readonly<Record<Facet, Values>> => ({
		kinds: valuesOf(all, ({ kindId }) => [kindId], false),
		actors: valuesOf(all, ({ actors }) => actors, true),
		sources: valuesOf(all, ({ sources }) => sources, true),
	}),
);

function valuesOf(all: readonly Item[], read: (item: Item) => Iterable<string>, byFrequency: boolean): Values {
	const numbers = new Map<string, number>();
	const of = all.map((item) =>
		[...read(item)].map((id) => {
			const number = numbers.get(id) ?? numbers.size;
			numbers.set(id, number);
			return number;
		}),
	);
	const totals = new Uint32Array(numbers.size);
	for (const each of of) add(totals, each);
	const order = [...totals.keys()];
	if (byFrequency) order.sort((one, other) => (totals[other] ?? 0) - (totals[one] ?? 0));
	return { ids: [...numbers.keys()], of, totals, order };
}

function zeros({ ids }: Values): Uint32Array {
	return new Uint32Array(ids.length);
}

function add(counts: Uint32Array, values: readonly number[] = []): void {
	for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
}
