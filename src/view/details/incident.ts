import type { Figure, Incident } from "../../dossier/schema";
import { dateInWords } from "../../words/dates";
import { words } from "../../words/en";
import { numberInWords } from "../../words/numbers";
import type { Catalogue } from "../catalogue";
import {
	type Cited,
	type ClaimInWords,
	cited,
	claimantNames,
	claimInWords,
	type Link,
	linkOf,
	provenance,
	type SourceUse,
	sourceUses,
	type WhenInWords,
	whenInWords,
} from "./cited";
import { type PlaceInWords, placeInWords } from "./place-in-words";
import { type Said, saidOf } from "./statement";

export interface FigureInWords extends Omit<Cited, "text"> {
	/** "at least 14 killed" */
	readonly figure: string;
	readonly claimants: readonly string[];
	readonly asOf: string;
	readonly note: string | null;
}

export interface IncidentDetails {
	readonly kind: "incident";
	readonly id: string;
	readonly title: string;
	readonly what: string;
	readonly accounts: readonly Cited[];
	/** Null when no source gives a date. */
	readonly when: WhenInWords | null;
	readonly place: PlaceInWords | null;
	readonly otherPlaces: readonly (Cited & {
		readonly claimants: readonly string[];
		readonly region: Link;
	})[];
	/** Who took part, as the sources name them. */
	readonly actors: readonly Link[];
	/** What a file says besides, as it is written there. */
	readonly fields: readonly { readonly name: string; readonly value: string }[];
	readonly figures: readonly FigureInWords[];
	/** Whether the figures of those killed differ. */
	readonly figuresDiffer: boolean;
	readonly claims: readonly ClaimInWords[];
	readonly said: Said;
	readonly sources: readonly SourceUse[];
}

export function figureInWords(figure: Figure): string {
	return `${words.figures.bound[figure.bound](numberInWords(figure.value))} ${words.figures.counts[figure.counts]}`;
}

export function figureOf(catalogue: Catalogue, figure: Figure): FigureInWords {
	return {
		figure: figureInWords(figure),
		claimants: claimantNames(catalogue, figure.claimants),
		asOf: dateInWords(figure.asOf),
		note: figure.note ? catalogue.text(figure.note) : null,
		...provenance(catalogue, figure),
	};
}

export function incidentDetails(catalogue: Catalogue, incident: Incident): IncidentDetails {
	const place = incident.place ? catalogue.places.get(incident.place) : undefined;
	const reference = `incident/${incident.id}`;
	const said = saidOf(
		catalogue,
		catalogue.dossier.statements.filter(({ about }) => about?.includes(reference)),
	);
	const killed = incident.figures.filter(({ counts }) => counts === "killed");
	return {
		kind: "incident",
		id: incident.id,
		title: catalogue.text(incident.title),
		what: catalogue.text(incident.kind),
		accounts: incident.accounts.map((account) => cited(catalogue, account)),
		when: incident.when ? whenInWords(catalogue, incident.when) : null,
		place: place ? placeInWords(catalogue, place) : null,
		otherPlaces: (incident.otherPlaces ?? []).map((other) => {
			const region = linkOf(catalogue, `region/${other.region}`);
			return {
				region,
				text: [words.details.otherPlace(region.name), other.note && catalogue.text(other.note)]
					.filter(Boolean)
					.join(". "),
				claimants: claimantNames(catalogue, other.claimants),
				...provenance(catalogue, other),
			};
		}),
		actors: (incident.actors ?? []).map((id) => linkOf(catalogue, `actor/${id}`)),
		fields: incident.fields ?? [],
		figures: incident.figures.map((figure) => figureOf(catalogue, figure)),
		figuresDiffer: new Set(killed.map(figureInWords)).size > 1,
		claims: incident.claims.map((claim) => claimInWords(catalogue, claim)),
		said,
		sources: sourceUses(catalogue, incident, place, said.records),
	};
}
