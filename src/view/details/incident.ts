import type { Figure, Incident } from "../../dossier/schema";
import { conflictWords } from "../../words/conflicts";
import { dateInWords } from "../../words/dates";
import { words } from "../../words/en";
import { isolated } from "../../words/isolated";
import { numberInWords } from "../../words/numbers";
import type { Catalogue } from "../catalogue";
import { type ConflictOver, conflictsOver } from "../conflicts";
import {
	type Cited,
	type ClaimInWords,
	type ConflictInWords,
	cited,
	claimantNames,
	provenance,
	type SideInWords,
	type SourceUse,
	sideOf,
	sourceUses,
	type WhenInWords,
	whenInWords,
} from "./cited";
import { claimsApart, type Dispute } from "./dispute";
import { figureInWords } from "./figure";
import { type Link, linkOf } from "./link";
import { type PlaceInWords, placeInWords } from "./place-in-words";
import { type Said, saidOf } from "./statement";

export interface FigureInWords extends Omit<Cited, "text"> {
	/** "at least 14 killed" */
	readonly figure: string;
	readonly claimants: readonly string[];
	readonly asOf: string;
	readonly note: string | null;
	/** Another claimant gives another one. */
	readonly disputed: boolean;
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
	/** Other regions given, each with who gives it, where they agree with the place. */
	readonly otherPlaces: readonly SideInWords[];
	/** Regions that do not. */
	readonly placeConflict: ConflictInWords | null;
	/** Who took part, as the sources name them. */
	readonly actors: readonly Link[];
	/** What a file says besides, as it is written there. */
	readonly fields: readonly { readonly name: string; readonly value: string }[];
	readonly figures: readonly FigureInWords[];
	/** For each count on which figures differ, "40 and 149 killed." */
	readonly figureConflicts: readonly string[];
	/** Claims of which at least one disputes the others, by what they are about. */
	readonly disputes: readonly Dispute[];
	/** The others. */
	readonly claims: readonly ClaimInWords[];
	readonly said: Said;
	readonly sources: readonly SourceUse[];
}

/** A figure of an incident, "incident/fire". */
export function figureOf(catalogue: Catalogue, incident: string, figure: Figure): FigureInWords {
	return {
		figure: figureInWords(figure),
		claimants: claimantNames(catalogue, figure.claimants),
		asOf: dateInWords(figure.asOf),
		note: figure.note ? catalogue.text(figure.note) : null,
		disputed: conflictsOver(catalogue.dossier, incident, "figures").some(({ figures }) => figures.includes(figure)),
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
	const [apart] = conflictsOver(catalogue.dossier, reference, "place");
	const { claims, disputes } = claimsApart(catalogue, reference, incident.claims);
	return {
		kind: "incident",
		id: incident.id,
		title: catalogue.text(incident.title),
		what: catalogue.text(incident.kind),
		accounts: incident.accounts.map((account) => cited(catalogue, account)),
		when: incident.when ? whenInWords(catalogue, incident.when, incident) : null,
		place: place ? placeInWords(catalogue, place) : null,
		otherPlaces: apart ? [] : (incident.otherPlaces ?? []).map((other) => otherPlaceInWords(catalogue, other)),
		placeConflict: apart ? placeConflict(catalogue, apart) : null,
		actors: (incident.actors ?? []).map((id) => linkOf(catalogue, `actor/${id}`)),
		fields: incident.fields ?? [],
		figures: incident.figures.map((figure) => figureOf(catalogue, reference, figure)),
		figureConflicts: conflictsOver(catalogue.dossier, reference, "figures").map(({ counts, figures }) =>
			conflictWords.figures(valuesOf(figures), words.figures.counts[counts]),
		),
		claims,
		disputes,
		said,
		sources: sourceUses(catalogue, incident, place, said.records),
	};
}

/** "40", "at least 133": each value once, the lowest first. */
function valuesOf(figures: readonly Figure[]): readonly string[] {
	const sorted = [...figures].sort((one, other) => one.value - other.value);
	return [...new Set(sorted.map(({ bound, value }) => words.figures.bound[bound](numberInWords(value))))];
}

type OtherPlace = NonNullable<Incident["otherPlaces"]>[number];

function otherPlaceInWords(catalogue: Catalogue, other: OtherPlace): SideInWords {
	const link = linkOf(catalogue, `region/${other.region}`);
	return { ...sideOf(catalogue, link.name, other, other.note), link };
}

/** On the one side who gives a region of the incident's own place, or that place where nobody does. */
function placeConflict(catalogue: Catalogue, { place, same, others }: ConflictOver<"place">): ConflictInWords {
	const shown =
		place &&
		sideOf(
			catalogue,
			[place.name, ...[...place.regions].reverse().map(catalogue.regionName)]
				.map((name) => isolated(catalogue.text(name)))
				.join(", "),
			{ citations: place.citations ?? [] },
		);
	const ours = same.length > 0 ? same.map((one) => otherPlaceInWords(catalogue, one)) : shown ? [shown] : [];
	return {
		denied: false,
		over: conflictWords.over.place,
		sides: [ours, others.map((one) => otherPlaceInWords(catalogue, one))].filter(({ length }) => length > 0),
	};
}
