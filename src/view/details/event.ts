import type { Event } from "../../dossier/schema";
import type { Catalogue } from "../catalogue";
import { type Cited, cited, claimantNames, type SourceUse, sourceUses, type WhenInWords, whenInWords } from "./cited";
import { type Link, linkOf } from "./link";
import { type PlaceInWords, placeInWords } from "./place-in-words";

export interface EventDetails {
	readonly kind: "event";
	readonly id: string;
	readonly title: string;
	readonly account: Cited;
	readonly when: WhenInWords;
	readonly place: PlaceInWords | null;
	/** The incident, conference, statement, relation, event or shape that it marks in time. */
	readonly same: readonly Link[];
	/** Who and where else it concerns. */
	readonly about: readonly Link[];
	readonly claimants: readonly string[];
	readonly sources: readonly SourceUse[];
}

const ITEM = /^(incident|conference|statement|relation|event|shape)\//;

export function eventDetails(catalogue: Catalogue, event: Event): EventDetails {
	const place = event.place ? catalogue.places.get(event.place) : undefined;
	const links = (wanted: boolean) =>
		(event.about ?? [])
			.filter((reference) => ITEM.test(reference) === wanted)
			.map((reference) => linkOf(catalogue, reference));
	return {
		kind: "event",
		id: event.id,
		title: catalogue.text(event.title),
		account: cited(catalogue, event),
		when: whenInWords(catalogue, event.when, event),
		place: place ? placeInWords(catalogue, place) : null,
		same: links(true),
		about: links(false),
		claimants: claimantNames(catalogue, event.claimants),
		sources: sourceUses(catalogue, event, place),
	};
}
