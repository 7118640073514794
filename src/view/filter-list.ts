/** Everything that one can filter by, with names and counts. */
import { LEAST_CREDIBILITY, LEAST_RELIABILITY, type LeastCredibility, type LeastReliability } from "../dossier/schema";
import type { Catalogue } from "./catalogue";
import { valueName } from "./chips";
import type { Facet } from "./facets";
import { facetsTogether } from "./facets-together";
import type { Frame } from "./frame";
import type { ItemKind } from "./items";
import { once } from "./once";
import { ownItems } from "./own-items";
import { shownOf } from "./shown";
import { totalsOf } from "./table-counts";
import { OPENING } from "./view";

export interface FilterValue {
	readonly id: string;
	readonly name: string;
	/** What an actor is, "Minister of Mills". */
	readonly note: string | null;
	/** Items that would be shown if it were the only value chosen, with the period and all other filters as they are. */
	readonly count: number;
	readonly checked: boolean;
	/** What a search looks in; see `folded`. */
	readonly searched: string;
}

/** Kinds of one kind of item. */
export interface KindGroup {
	readonly kind: ItemKind;
	/** Its layer is off: what it keeps is not on the map. */
	readonly off: boolean;
	readonly values: readonly FilterValue[];
}

export interface LeastGrade<Grade> {
	readonly least: Grade | null;
	/** Each grade with the items that would be shown. */
	readonly steps: readonly { readonly least: Grade; readonly count: number }[];
	/** Items of the dossier without a grade, which stay. */
	readonly ungraded: number;
}

export interface FilterList {
	readonly kinds: readonly KindGroup[];
	readonly actors: readonly FilterValue[];
	readonly sources: readonly FilterValue[];
	/** Null when no incident has a figure of killed. */
	readonly killed: {
		readonly least: number | null;
		readonly steps: readonly { readonly least: number; readonly count: number }[];
	} | null;
	/** Null for a scale on which no item is graded. */
	readonly graded: {
		readonly reliability: LeastGrade<LeastReliability> | null;
		readonly credibility: LeastGrade<LeastCredibility> | null;
	};
	/** Items shown, and items there are. */
	readonly shown: number;
	readonly all: number;
}

/** Quick steps of the least number of killed, as far as a dossier's figures go. */
const STEPS = [1, 10, 50, 100, 500, 1000, 5000, 10_000, 50_000, 100_000];

export function filterList(catalogue: Catalogue, frame: Frame): FilterList {
	const { view, kindsOn, items } = frame;
	const facets = facetsTogether(catalogue, frame);
	const shown = shownOf(catalogue, frame);
	const named = namesOf(catalogue);
	const values = (facet: Facet): FilterValue[] => {
		const chosen = new Set(view.filters[facet]);
		return facets.values[facet].map(({ id, count }) => {
			// there may be ten thousand of them: a spread for each is felt
			const { name, note, searched } = named[facet].get(id) ?? { name: id, note: null, searched: folded(id) };
			return { id, name, note, searched, count, checked: chosen.has(id) };
		});
	};
	const groups = new Map<ItemKind, FilterValue[]>();
	for (const value of values("kinds")) {
		const kind = value.id.split("/", 1)[0] as ItemKind;
		const group = groups.get(kind);
		if (group) group.push(value);
		else groups.set(kind, [value]);
	}
	const own = ownItems(items, catalogue.table);
	const figures = [mostKilled(own), catalogue.table && totalsOf(catalogue.table).mostKilled];
	const most = figures.reduce((one, other) => (one === null || other === null ? (one ?? other) : Math.max(one, other)));
	const rows = catalogue.table?.count ?? 0;
	const scale = <Grade>(
		steps: readonly Grade[],
		least: Grade | null,
		ungraded: number,
		count: (least: Grade) => number,
	): LeastGrade<Grade> | null =>
		ungraded === own.all.length
			? null
			: { least, steps: steps.map((step) => ({ least: step, count: count(step) })), ungraded: ungraded + rows };
	const { reliability, credibility } = ungradedOf(own);
	return {
		kinds: [...groups].map(([kind, values]) => ({ kind, values, off: !kindsOn.includes(kind) })),
		actors: values("actors"),
		sources: values("sources"),
		killed:
			most === null
				? null
				: {
						least: view.filters.killed,
						steps: STEPS.filter((least) => least <= most).map((least) => ({ least, count: facets.killed(least) })),
					},
		graded: {
			reliability: scale(LEAST_RELIABILITY, view.filters.reliability, reliability, facets.graded.reliability),
			credibility: scale(LEAST_CREDIBILITY, view.filters.credibility, credibility, facets.graded.credibility),
		},
		shown: shown.kept,
		all: shown.all,
	};
}

/** A text as a search compares it: without case and without marks on letters. */
export function folded(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

type Named = Pick<FilterValue, "name" | "note" | "searched">;

const namesOf = once((catalogue: Catalogue): Readonly<Record<Facet, ReadonlyMap<string, Named>>> => {
	const named = (facet: Facet, id: string): Named => {
		const name = valueName(catalogue, facet, id);
		const actor = facet === "actors" ? catalogue.actors.get(id) : undefined;
		const source = facet === "sources" ? catalogue.sources.get(id) : undefined;
		const note = actor?.role ? catalogue.text(actor.role) : null;
		const more = [note, ...(actor?.otherNames ?? []), source && catalogue.text(source.title)];
		return { name, note, searched: folded([name, ...more].join(" ")) };
	};
	const { values } = facetsTogether(catalogue, { items: catalogue.items, view: OPENING });
	const all = (facet: Facet) => new Map(values[facet].map(({ id }) => [id, named(facet, id)]));
	return { kinds: all("kinds"), actors: all("actors"), sources: all("sources") };
});

const mostKilled = once(({ all }: Frame["items"]): number | null =>
	all.reduce<number | null>((most, { killed }) => (killed === null ? most : Math.max(most ?? 0, killed)), null),
);

/** How many items have no grade: counted once, since the list is made anew for every move of the period. */
const ungradedOf = once(({ all }: Frame["items"]) => ({
	reliability: all.filter(({ reliability }) => reliability === null).length,
	credibility: all.filter(({ credibility }) => credibility === null).length,
}));
