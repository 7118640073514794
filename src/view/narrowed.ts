import { words } from "../words/en";
import type { Catalogue } from "./catalogue";
import { chipsOf } from "./chips";
import type { Frame } from "./frame";
import { shownOf } from "./shown";

/** What period and filters leave, as the chips say it and how much it is; null for everything. For paper. */
export function narrowedInWords(catalogue: Catalogue, frame: Pick<Frame, "view" | "sifted" | "items">): string | null {
	const chips = chipsOf(catalogue, frame.view);
	if (chips.length === 0) return null;
	const { kept, all, undated } = shownOf(catalogue, frame);
	return [...chips.map(({ text }) => text), words.print.items(kept, all, undated)].join("; ");
}
