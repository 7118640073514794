/** Items with nothing but kind, id and date: for tests. */
import { daysCovered, parseEdtf } from "../dossier/edtf";
import type { When } from "../dossier/schema";
import type { Item, ItemKind, Items } from "../view/items";
import { type Entry, lanesOf } from "./entries";

/** "2024-03" as the date of an item, with the dates that other sources give; null for none. */
export function item(
	kind: ItemKind,
	id: string,
	edtf: string | null,
	others: readonly string[] = [],
	derived?: string,
): Item {
	const when =
		edtf === null ? null : ({ edtf, others: others.map((other) => ({ edtf: other })), derived } as unknown as When);
	return {
		kind,
		id,
		key: `${kind}/${id}`,
		title: id,
		when,
		spans: (edtf === null ? [] : [edtf, ...others]).map((text) => {
			const date = parseEdtf(text);
			if (!date) throw new Error(text);
			const [first, last] = daysCovered(date);
			return { first, last };
		}),
		kindId: kind,
		actors: new Set(),
		sources: new Set(),
		killed: null,
		reliability: null,
		credibility: null,
		place: null,
	};
}

export function items(...all: readonly Item[]): Items {
	return { all, byKey: new Map(all.map((one) => [one.key, one])) };
}

/** Events at these dates as the entries of a lane. */
export function entries(...dates: readonly string[]): readonly Entry[] {
	return lanesOf(items(...dates.map((edtf, index) => item("event", `e${index}`, edtf))))[0]?.entries ?? [];
}
