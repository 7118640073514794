/** What narrows a View, piece by piece: one chip each. */
import { shortDayInWords } from "../words/dates";
import { grades } from "../words/grades";
import { later } from "../words/later";
import type { Catalogue } from "./catalogue";
import { FACETS, type Facet } from "./facets";
import { kindName } from "./items";
import { type DaySpan, setFilters, setPeriod, type View } from "./view";

export type ChipPart =
	| { readonly of: "period" | "killed" | "reliability" | "credibility" }
	/** One value of a filter that is a list. */
	| { readonly of: Facet; readonly id: string };

export interface Chip {
	/** The same as long as it stands for the same. */
	readonly key: string;
	readonly part: ChipPart;
	/** "Ada Minister" */
	readonly text: string;
	/** "Actor Ada Minister" */
	readonly name: string;
}

/** A chip for the period, for each kind, actor and source chosen, for the least number of killed and the least grades. */
export function chipsOf(catalogue: Catalogue, { period, filters }: Pick<View, "period" | "filters">): Chip[] {
	const chips: Chip[] = [];
	if (period) {
		const text = periodInWords(period);
		chips.push({ key: `period/${period.first}/${period.last}`, part: { of: "period" }, text, name: text });
	}
	for (const of of FACETS)
		for (const id of filters[of]) {
			const text = valueName(catalogue, of, id);
			chips.push({ key: `${of}/${id}`, part: { of, id }, text, name: later.filters.chip[of](text) });
		}
	if (filters.killed !== null) {
		const text = later.filters.atLeast(filters.killed);
		chips.push({ key: `killed/${filters.killed}`, part: { of: "killed" }, text, name: text });
	}
	const { reliability, credibility } = filters;
	const grade = (of: "reliability" | "credibility", key: string, text: string) =>
		chips.push({ key: `${of}/${key}`, part: { of }, text, name: text });
	if (reliability !== null) grade("reliability", reliability, grades.filter.chip.reliability(reliability));
	if (credibility !== null) grade("credibility", String(credibility), grades.filter.chip.credibility(credibility));
	return chips;
}

/** The View without what one chip stands for. */
export function withoutPart(view: View, part: ChipPart): View {
	if ("id" in part) return setFilters(view, { [part.of]: view.filters[part.of].filter((id) => id !== part.id) });
	return part.of === "period" ? setPeriod(view, null) : setFilters(view, { [part.of]: null });
}

/** "Armed attack", "Ada Minister", "3, Gazette": what a reader calls a value of a filter. */
export function valueName(catalogue: Catalogue, facet: Facet, id: string): string {
	if (facet === "kinds") return kindName(id);
	if (facet === "actors") return catalogue.text(catalogue.actors.get(id)?.name ?? id);
	const source = catalogue.sources.get(id);
	return source ? later.filters.source(catalogue.sourceNumbers.get(id) ?? 0, catalogue.text(source.short)) : id;
}

/** "From 1 Sep 2024 to 4 Oct 2024"; either end may be open. */
export function periodInWords({ first, last }: DaySpan): string {
	if (first === last) return later.filters.day(shortDayInWords(first));
	if (!Number.isFinite(first)) return later.filters.until(shortDayInWords(last));
	if (!Number.isFinite(last)) return later.filters.since(shortDayInWords(first));
	return later.filters.fromTo(shortDayInWords(first), shortDayInWords(last));
}
