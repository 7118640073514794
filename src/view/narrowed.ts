/** What period and filters leave, in words: for paper, which has no chips. */
import { dateOfDay } from "../dossier/edtf";
import { dateInWords } from "../words/dates";
import { words } from "../words/en";
import type { Catalogue } from "./catalogue";
import { kindName } from "./items";
import type { Sifted } from "./sift";
import { isNarrowed, type View } from "./view";

/** "from 4 September 2024 to 4 October 2024; Ada Minister; 12 of 40 items, 3 of them undated", or null for everything. */
export function narrowedInWords(catalogue: Catalogue, view: View, sifted: Sifted): string | null {
	if (!isNarrowed(view)) return null;
	const { period, filters } = view;
	const text = (record: { readonly name: Parameters<typeof catalogue.text>[0] } | undefined, id: string) =>
		record ? catalogue.text(record.name) : id;
	return [
		period && words.print.period(dayName(period.first), dayName(period.last)),
		filters.kinds.map(kindName).join(", "),
		filters.actors.map((id) => text(catalogue.actors.get(id), id)).join(", "),
		filters.sources.map((id) => catalogue.sources.get(id)?.short ?? id).join(", "),
		filters.killed !== null && words.print.killed(filters.killed),
		words.print.items(sifted.kept.length, catalogue.items.all.length, sifted.undated),
	]
		.filter(Boolean)
		.join("; ");
}

/** A day in words, null for an open end. */
function dayName(day: number): string | null {
	return Number.isFinite(day) ? dateInWords(dateOfDay(day).toISOString().slice(0, 10)) : null;
}
