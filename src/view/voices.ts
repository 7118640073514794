/** Where people speak: one mark for each place, however many speak there. */
import type { LonLat } from "../geo/geography";
import { words } from "../words/en";
import type { Catalogue } from "./catalogue";
import type { Item } from "./items";
import { type Spot, spotOf } from "./marks";
import type { Selection } from "./view";

export interface StatementMark {
	/** The id of the place, which a click selects. */
	readonly place: string;
	readonly title: string;
	/** "12 statements by 3 speakers" */
	readonly detail: string;
	/** "Harbour, 12 statements by 3 speakers" */
	readonly accessibleName: string;
	readonly location: LonLat;
	readonly spot: Spot;
	readonly statements: number;
	readonly speakers: number;
	/** The place is selected, or a statement made there. */
	readonly selected: boolean;
}

/** One mark for each place where the kept statements were made or, where that is not given, their speakers are based. */
export function statementMarks(
	catalogue: Catalogue,
	kept: readonly Item[],
	selection: Selection | null,
): StatementMark[] {
	const byPlace = new Map<string, Item[]>();
	for (const item of kept) {
		if (item.kind !== "statement" || item.place === null) continue;
		const there = byPlace.get(item.place);
		if (there) there.push(item);
		else byPlace.set(item.place, [item]);
	}
	return [...byPlace].flatMap(([id, items]) => {
		const place = catalogue.places.get(id);
		if (!place) return [];
		const title = catalogue.text(place.name);
		const speakers = new Set(items.map((item) => catalogue.statements.get(item.id)?.speaker)).size;
		const detail = words.map.voices(items.length, speakers);
		return [
			{
				place: id,
				title,
				detail,
				accessibleName: `${title}, ${detail}`,
				location: place.location,
				spot: spotOf(place.precision),
				statements: items.length,
				speakers,
				selected:
					(selection?.kind === "place" && selection.id === id) ||
					(selection?.kind === "statement" && items.some((item) => item.id === selection.id)),
			},
		];
	});
}
