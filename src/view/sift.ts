/** Which items of a dossier a View shows: those that its period and its filters keep. */
import type { Item, Items } from "./items";
import { type DaySpan, type Filters, isNarrowed, type View } from "./view";

export interface Sifted {
	/** Whether the item "incident/fire" is kept. */
	has(key: string): boolean;
	readonly kept: readonly Item[];
	/** Items that the filters keep and the period leaves out. */
	readonly outsidePeriod: number;
	/** Kept items without a date, which no period leaves out. */
	readonly undated: number;
}

/** A date that overlaps the period keeps an item, also one that another source gives; an item without a date stays. */
export function inPeriod({ spans }: Item, period: DaySpan | null): boolean {
	return (
		period === null ||
		spans.length === 0 ||
		spans.some(({ first, last }) => first <= period.last && last >= period.first)
	);
}

/** Whether one filter alone lets an item pass. */
export const PASSES = {
	kinds: ({ kindId }, { kinds }) => kinds.length === 0 || kinds.includes(kindId),
	actors: (item, { actors }) => actors.length === 0 || actors.some((id) => item.actors.has(id)),
	sources: (item, { sources }) => sources.length === 0 || sources.some((id) => item.sources.has(id)),
	killed: (item, { killed }) =>
		killed === null || item.kind !== "incident" || (item.killed !== null && item.killed >= killed),
	reliability: (item, { reliability }) =>
		reliability === null || item.reliability === null || item.reliability <= reliability,
	credibility: (item, { credibility }) =>
		credibility === null || item.credibility === null || item.credibility <= credibility,
} satisfies Record<keyof Filters, (item: Item, filters: Filters) => boolean>;

export function passesFilters(item: Item, filters: Filters): boolean {
	return (
		PASSES.kinds(item, filters) &&
		PASSES.actors(item, filters) &&
		PASSES.sources(item, filters) &&
		PASSES.killed(item, filters) &&
		PASSES.reliability(item, filters) &&
		PASSES.credibility(item, filters)
	);
}

/** The items that a View keeps. */
export function sift({ all, byKey }: Items, { period, filters }: Pick<View, "period" | "filters">): Sifted {
	if (!isNarrowed({ period, filters }))
		return { has: (key) => byKey.has(key), kept: all, outsidePeriod: 0, undated: all.filter(isUndated).length };
	const kept: Item[] = [];
	const keys = new Set<string>();
	let outsidePeriod = 0;
	for (const item of all) {
		if (!passesFilters(item, filters)) continue;
		if (!inPeriod(item, period)) {
			outsidePeriod++;
			continue;
		}
		kept.push(item);
		keys.add(item.key);
	}
	return { has: (key) => keys.has(key), kept, outsidePeriod, undated: kept.filter(isUndated).length };
}

function isUndated({ spans }: Item): boolean {
	return spans.length === 0;
}
