import type { Catalogue } from "../catalogue";
import type { Selection } from "../view";
import { type ConferenceDetails, conferenceDetails } from "./conference";
import { type IncidentDetails, incidentDetails } from "./incident";
import { type RegionDetails, regionDetails } from "./region";
import { type RelationDetails, relationDetails } from "./relation";
import { type StatementDetails, statementDetails } from "./statement";

/** What the panel shows of the one thing selected. */
export type Details = IncidentDetails | ConferenceDetails | RegionDetails | StatementDetails | RelationDetails;

/** Details of a selection, or null when the dossier has no such thing. */
export function detailsOf(catalogue: Catalogue, { kind, id }: Selection): Details | null {
	switch (kind) {
		case "incident": {
			const incident = catalogue.incidents.get(id);
			return incident ? incidentDetails(catalogue, incident) : null;
		}
		case "conference": {
			const conference = catalogue.conferences.get(id);
			return conference ? conferenceDetails(catalogue, conference) : null;
		}
		case "statement": {
			const statement = catalogue.statements.get(id);
			return statement ? statementDetails(catalogue, statement) : null;
		}
		case "relation": {
			const relation = catalogue.relations.get(id);
			return relation ? relationDetails(catalogue, relation) : null;
		}
		case "region": {
			const region = catalogue.region(id);
			return region ? regionDetails(catalogue, region) : null;
		}
		default:
			return null;
	}
}
