/** What is being looked at. A scene is a saved View; the address writes one; every move makes a new one. */
import type { LeastCredibility, LeastReliability } from "../dossier/schema";

/** Zoom as in web maps (0 = the world in 256 pixels at the standard parallels), degrees for the centre. */
export interface Camera {
	readonly zoom: number;
	readonly lat: number;
	readonly lng: number;
}

export const SELECTION_KINDS = [
	"incident",
	"region",
	"conference",
	"statement",
	"relation",
	"event",
	"shape",
	"actor",
	"place",
	"source",
] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];

export interface Selection {
	readonly kind: SelectionKind;
	readonly id: string;
}

/** Days counted from 1970-01-01 in UTC, both included; an open end is an infinity. */
export interface DaySpan {
	readonly first: number;
	readonly last: number;
}

/** What the reader wants to see; an empty list and null ask for nothing. Within a list any will do, all lists count. */
export interface Filters {
	/** Kinds of items, as in `kindIdOf`: "conference", "incident/Armed attack", "relation/pact". */
	readonly kinds: readonly string[];
	/** Ids of actors who take a part in it. */
	readonly actors: readonly string[];
	/** Ids of sources that it cites. */
	readonly sources: readonly string[];
	/** Of incidents, those with at least so many killed by the highest figure given. */
	readonly killed: number | null;
	/** Items that cite a source at least so reliable, and items with a claim at least so credible; ungraded ones stay. */
	readonly reliability: LeastReliability | null;
	readonly credibility: LeastCredibility | null;
}

/** Whether the map is presented: not, by somebody who steps, or as a copy that goes its own way through the scenes. */
export const STAGES = ["off", "present", "follow"] as const;
export type Stage = (typeof STAGES)[number];

export interface View {
	/** The scene of the briefing from which this View starts, counted from 0; null: from the dossier's opening. */
	readonly scene: number | null;
	readonly stage: Stage;
	/** Null: what the scene shows, or the dossier's opening, fitted to the screen. */
	readonly camera: Camera | null;
	readonly selection: Selection | null;
	/** Ids of the layers that are off. */
	readonly hidden: readonly string[];
	/** Null: all dates. */
	readonly period: DaySpan | null;
	readonly filters: Filters;
}

export const NO_FILTERS: Filters = {
	kinds: [],
	actors: [],
	sources: [],
	killed: null,
	reliability: null,
	credibility: null,
};

/** The opening of a dossier that switches no layer off. */
export const OPENING: View = {
	scene: null,
	stage: "off",
	camera: null,
	selection: null,
	hidden: [],
	period: null,
	filters: NO_FILTERS,
};

export function select(view: View, selection: Selection | null): View {
	return sameSelection(view.selection, selection) ? view : { ...view, selection };
}

export function moveCamera(view: View, camera: Camera | null): View {
	return { ...view, camera };
}

export function showLayer(view: View, layer: string, shown: boolean): View {
	const others = view.hidden.filter((id) => id !== layer);
	return { ...view, hidden: shown ? others : [...others, layer] };
}

/** Sets the period; null, or one that is open at both ends, is all dates. */
export function setPeriod(view: View, period: DaySpan | null): View {
	const all =
		period === null || (period.first === Number.NEGATIVE_INFINITY && period.last === Number.POSITIVE_INFINITY);
	const next = all ? null : period;
	if (
		next === view.period ||
		(next && view.period && next.first === view.period.first && next.last === view.period.last)
	)
		return view;
	return { ...view, period: next };
}

export function setFilters(view: View, filters: Partial<Filters>): View {
	return { ...view, filters: { ...view.filters, ...filters } };
}

/** Takes away what narrows the view: period and filters. */
export function clearFilters(view: View): View {
	return isNarrowed(view) ? { ...view, period: null, filters: NO_FILTERS } : view;
}

/** Whether a period or a filter leaves anything out. */
export function isNarrowed({ period, filters }: Pick<View, "period" | "filters">): boolean {
	return period !== null || isFiltered(filters);
}

export function isFiltered(filters: Filters): boolean {
	return filtersSet(filters) > 0;
}

/** How many values and least values are chosen. */
export function filtersSet({ kinds, actors, sources, killed, reliability, credibility }: Filters): number {
	const least = [killed, reliability, credibility].filter((one) => one !== null);
	return kinds.length + actors.length + sources.length + least.length;
}

export function sameSelection(one: Selection | null, other: Selection | null): boolean {
	return one?.kind === other?.kind && one?.id === other?.id;
}
