import type { Catalogue } from "../catalogue";
import type { Selection } from "../view";
import { type ActorDetails, actorDetails } from "./actor";
import { type ConferenceDetails, conferenceDetails } from "./conference";
import type { CrowdDetails } from "./crowd";
import { type EventDetails, eventDetails } from "./event";
import { type IncidentDetails, incidentDetails } from "./incident";
import { type PlaceDetails, placeDetails } from "./place";
import { type RegionDetails, regionDetails } from "./region";
import { type RelationDetails, relationDetails } from "./relation";
import { type ShapeDetails, shapeDetails } from "./shape";
import { type SourceDetails, sourceDetails } from "./source";
import { type StatementDetails, statementDetails } from "./statement";

/** What the panel shows of the one thing selected. */
export type Details =
	| IncidentDetails
	| ConferenceDetails
	| RegionDetails
	| StatementDetails
	| RelationDetails
	| EventDetails
	| ShapeDetails
	| ActorDetails
	| PlaceDetails
	| SourceDetails
	| CrowdDetails;

/** The last of each catalogue: a brush moves many frames while the same thing is selected. */
const last = new WeakMap<Catalogue, { readonly key: string; readonly details: Details | null }>();

/** Details of a selection, or null when the dossier has no such thing; the same object while it is asked for again. */
export function detailsOf(catalogue: Catalogue, selection: Selection): Details | null {
	const key = `${selection.kind}/${selection.id}`;
	const known = last.get(catalogue);
	if (known?.key === key) return known.details;
	const details = makeDetails(catalogue, selection);
	last.set(catalogue, { key, details });
	return details;
}

function makeDetails(catalogue: Catalogue, { kind, id }: Selection): Details | null {
	const make = <Record>(
		record: Record | undefined,
		details: (catalogue: Catalogue, record: Record) => Details,
	): Details | null => (record === undefined ? null : details(catalogue, record));
	switch (kind) {
		case "incident":
			return make(catalogue.incidents.get(id), incidentDetails);
		case "conference":
			return make(catalogue.conferences.get(id), conferenceDetails);
		case "statement":
			return make(catalogue.statements.get(id), statementDetails);
		case "relation":
			return make(catalogue.relations.get(id), relationDetails);
		case "region":
			return make(catalogue.region(id), regionDetails);
		case "event":
			return make(catalogue.events.get(id), eventDetails);
		case "shape":
			return make(catalogue.shapes.get(id), shapeDetails);
		case "actor":
			return make(catalogue.actors.get(id), actorDetails);
		case "place":
			return make(catalogue.places.get(id), placeDetails);
		case "source":
			return make(catalogue.sources.get(id), sourceDetails);
	}
}
