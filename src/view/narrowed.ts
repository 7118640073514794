import { words } from "../words/en";
import type { Catalogue } from "./catalogue";
import { chipsOf } from "./chips";
import type { Sifted } from "./sift";
import type { View } from "./view";

/** What period and filters leave, as the chips say it and how much it is; null for everything. For paper. */
export function narrowedInWords(catalogue: Catalogue, view: View, sifted: Sifted): string | null {
	const chips = chipsOf(catalogue, view);
	if (chips.length === 0) return null;
	const all = catalogue.items.all.length;
	return [...chips.map(({ text }) => text), words.print.items(sifted.kept.length, all, sifted.undated)].join("; ");
}
