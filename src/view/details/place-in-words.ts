import type { Place } from "../../dossier/schema";
import { words } from "../../words/en";
import type { Catalogue } from "../catalogue";
import { type CitationMark, citationMarks } from "./cited";
import { type Link, linkOf } from "./link";

export interface PlaceInWords {
	readonly name: string;
	readonly link: Link;
	readonly precision: string;
	/** The regions it lies in, smallest first, as the dossier names them. */
	readonly regions: readonly Link[];
	readonly note: string | null;
	readonly citations: readonly CitationMark[];
}

export function placeInWords(catalogue: Catalogue, place: Place): PlaceInWords {
	return {
		name: catalogue.text(place.name),
		link: linkOf(catalogue, `place/${place.id}`),
		precision: precisionInWords(catalogue, place),
		regions: place.regions.map((id) => linkOf(catalogue, `region/${id}`)).reverse(),
		note: place.note ? catalogue.text(place.note) : null,
		citations: citationMarks(catalogue, place.citations ?? []),
	};
}

function precisionInWords(catalogue: Catalogue, { precision }: Place): string {
	switch (precision.kind) {
		case "site":
			return precision.withinKm ? words.precision.siteWithin(precision.withinKm) : words.precision.site;
		case "radius":
			return words.precision.radius(precision.km);
		case "city":
			return words.precision.city;
		case "region":
			return words.precision.region(catalogue.regionName(precision.region));
	}
}
