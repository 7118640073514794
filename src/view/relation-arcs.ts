/** Relations as arcs between the places of those who take part in them. */
import type { Relation } from "../dossier/schema";
import type { LonLat } from "../geo/geography";
import { dateInWords } from "../words/dates";
import { words } from "../words/en";
import type { Catalogue } from "./catalogue";
import { linkOf } from "./details/link";
import type { Selection } from "./view";

export interface Arc {
	/** [lon, lat] of both ends; a directed relation points to the second. */
	readonly from: LonLat;
	readonly to: LonLat;
}

export interface RelationMark {
	readonly id: string;
	readonly kind: Relation["kind"];
	/** "Security pact" */
	readonly kindName: string;
	readonly title: string;
	/** "Harbour agreement, security pact, Asteria and Boreland" */
	readonly accessibleName: string;
	readonly directed: boolean;
	readonly arcs: readonly Arc[];
	readonly selected: boolean;
}

/** Whoever of a relation has no place on the map, by name; it is drawn between the others, if two are left. */
export function placeless(catalogue: Catalogue, relation: Relation): string[] {
	return [...relation.from, ...relation.to]
		.filter((reference) => anchorOf(catalogue, reference) === null)
		.map((reference) => linkOf(catalogue, reference).name);
}

/** The arcs of the relations that `has` keeps; those with fewer than two places have none and are left out. */
export function relationMarks(
	catalogue: Catalogue,
	has: (key: string) => boolean,
	selection: Selection | null,
): RelationMark[] {
	return catalogue.dossier.relations.flatMap((relation) => {
		if (!has(`relation/${relation.id}`)) return [];
		const arcs = arcsOf(catalogue, relation);
		if (arcs.length === 0) return [];
		const title = catalogue.text(relation.title);
		const names = (references: readonly string[]) => references.map((one) => linkOf(catalogue, one).name);
		const kindName = words.relations[relation.kind];
		return [
			{
				id: relation.id,
				kind: relation.kind,
				kindName,
				title,
				accessibleName: [
					title,
					kindName,
					relation.directed
						? words.map.arc(names(relation.from), names(relation.to))
						: words.map.arcBetween([...names(relation.from), ...names(relation.to)]),
					...(relation.when ? [dateInWords(relation.when.edtf)] : []),
				].join(", "),
				directed: relation.directed,
				arcs,
				selected: selection?.kind === "relation" && selection.id === relation.id,
			},
		];
	});
}

/** A directed relation runs from each of one side to each of the other; one without sides between all who share it. */
export function arcsOf(catalogue: Catalogue, { from, to, directed }: Relation): Arc[] {
	const anchors = (references: readonly string[]) =>
		references.flatMap((reference) => {
			const anchor = anchorOf(catalogue, reference);
			return anchor ? [anchor] : [];
		});
	const starts = anchors(from);
	const ends = anchors(to);
	if (directed)
		return starts.flatMap((start) => ends.flatMap((end) => (apart(start, end) ? [{ from: start, to: end }] : [])));
	const all = [...starts, ...ends];
	return all.flatMap((start, index) =>
		all.slice(index + 1).flatMap((end) => (apart(start, end) ? [{ from: start, to: end }] : [])),
	);
}

function apart([lon, lat]: LonLat, [otherLon, otherLat]: LonLat): boolean {
	return lon !== otherLon || lat !== otherLat;
}

/**
 * [lon, lat] where an arc to something in the dossier ends: the place itself, an actor's place or else its region; a
 * country's capital, another region's middle. Null for what has no place.
 */
export function anchorOf(catalogue: Catalogue, reference: string): LonLat | null {
	const slash = reference.indexOf("/");
	const kind = reference.slice(0, slash);
	const id = reference.slice(slash + 1);
	const placeOf = (place: string | undefined) => (place && catalogue.places.get(place)?.location) || null;
	switch (kind) {
		case "region":
			return regionAnchor(catalogue, id);
		case "place":
			return placeOf(id);
		case "actor": {
			const actor = catalogue.actors.get(id);
			return placeOf(actor?.place) ?? (actor?.region ? regionAnchor(catalogue, actor.region) : null);
		}
		case "incident":
			return placeOf(catalogue.incidents.get(id)?.place);
		case "conference":
			return placeOf(catalogue.conferences.get(id)?.place);
		case "statement":
			return placeOf(catalogue.statements.get(id)?.place);
		case "event":
			return placeOf(catalogue.events.get(id)?.place);
		default:
			return null;
	}
}

function regionAnchor({ geography }: Catalogue, id: string): LonLat | null {
	const region = geography.regions.get(id);
	if (!region) return null;
	const capital = geography.cities.find(({ country, rank }) => country === id && rank === "capital");
	if (region.kind === "country" && capital) return capital.place;
	return region.label[Math.floor(region.label.length / 2)] ?? null;
}
