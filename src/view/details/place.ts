import type { Place } from "../../dossier/schema";
import { coordinatesInWords } from "../../words/coordinates";
import { words } from "../../words/en";
import type { Catalogue } from "../catalogue";
import type { Dated } from "./actor";
import { type CitationMark, type SourceUse, sourceUses, whenInWords } from "./cited";
import { type Link, linkOf } from "./link";
import { placeInWords } from "./place-in-words";
import { bySpeaker, type Said, saidOf } from "./statement";

export interface PlaceDetails {
	readonly kind: "place";
	readonly id: string;
	readonly title: string;
	readonly otherNames: readonly string[];
	readonly precision: string;
	/** "34.300° N, 65.642° E", with no more digits than the place is known to. */
	readonly coordinates: string;
	/** The point stands for a whole region. */
	readonly standsForRegion: boolean;
	readonly regions: readonly Link[];
	readonly note: string | null;
	readonly citations: readonly CitationMark[];
	readonly incidents: readonly Dated[];
	readonly conferences: readonly Dated[];
	readonly events: readonly Dated[];
	/** What was said here, by speaker. */
	readonly said: ReturnType<typeof bySpeaker>;
	/** Statements without a place, of people who are based here. */
	readonly basedHere: ReturnType<typeof bySpeaker>;
	/** Everybody who is based here. */
	readonly residents: readonly Link[];
	/** What was said about the place itself, and about what happened here; null is the place. */
	readonly saidAbout: readonly { readonly subject: Link | null; readonly said: Said }[];
	readonly sources: readonly SourceUse[];
}

/** Metres within which a precision knows its point. */
function metresOf({ precision }: Place): number {
	switch (precision.kind) {
		case "site":
			return 1000 * (precision.withinKm ?? 0.1);
		case "radius":
			return 1000 * precision.km;
		case "city":
			return 5000;
		case "region":
			return 20000;
	}
}

export function placeDetails(catalogue: Catalogue, place: Place): PlaceDetails {
	const { dossier } = catalogue;
	const here = <Record extends { readonly place?: string | undefined }>(records: readonly Record[]) =>
		records.filter((record) => record.place === place.id);
	const incidents = here(dossier.incidents);
	const conferences = here(dossier.conferences);
	const events = here(dossier.events);
	const residents = here(dossier.actors);
	const living = new Set(residents.map(({ id }) => id));
	const said = bySpeaker(catalogue, here(dossier.statements));
	const basedHere = bySpeaker(
		catalogue,
		dossier.statements.filter((statement) => !statement.place && living.has(statement.speaker)),
	);
	const about = (reference: string) =>
		saidOf(
			catalogue,
			dossier.statements.filter((statement) => statement.about?.includes(reference)),
		);
	const dated = (
		kind: string,
		records: readonly ((typeof incidents)[number] | (typeof conferences)[number] | (typeof events)[number])[],
	) =>
		records.map(({ id, when }) => ({
			link: linkOf(catalogue, `${kind}/${id}`),
			date: when ? whenInWords(catalogue, when).date : words.details.undated,
		}));
	const saidAbout = [
		{ subject: null, said: about(`place/${place.id}`) },
		...[
			...incidents.map(({ id }) => `incident/${id}`),
			...conferences.map(({ id }) => `conference/${id}`),
			...events.map(({ id }) => `event/${id}`),
		].map((reference) => ({ subject: linkOf(catalogue, reference), said: about(reference) })),
	].filter(({ said }) => said.count > 0);
	const { name, precision, regions, note, citations } = placeInWords(catalogue, place);
	return {
		kind: "place",
		id: place.id,
		title: name,
		otherNames: place.otherNames ?? [],
		precision,
		coordinates: coordinatesInWords(place.location, metresOf(place)).decimal,
		standsForRegion: place.precision.kind === "region",
		regions,
		note,
		citations,
		incidents: dated("incident", incidents),
		conferences: dated("conference", conferences),
		events: dated("event", events),
		said,
		basedHere,
		residents: residents.map(({ id }) => linkOf(catalogue, `actor/${id}`)),
		saidAbout,
		sources: sourceUses(
			catalogue,
			place,
			residents.map(({ citations }) => ({ citations: citations ?? [] })),
			[...said, ...basedHere, ...saidAbout].map((one) => one.said.records),
		),
	};
}
