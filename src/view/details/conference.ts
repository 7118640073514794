import type { Conference, Role } from "../../dossier/schema";
import type { Catalogue } from "../catalogue";
import {
	type CitationMark,
	type Cited,
	type ClaimInWords,
	citationMarks,
	cited,
	claimantNames,
	claimInWords,
	type Link,
	linkOf,
	type SourceUse,
	sourceUses,
	type WhenInWords,
	whenInWords,
} from "./cited";
import { type PlaceInWords, placeInWords } from "./place";

export interface ParticipantInWords {
	readonly region: Link;
	/** Who came: people and bodies, each with what they are. */
	readonly who: readonly string[];
	readonly note: string | null;
	readonly claimants: readonly string[];
	readonly citations: readonly CitationMark[];
}

export interface ConferenceDetails {
	readonly kind: "conference";
	readonly id: string;
	readonly title: string;
	readonly accounts: readonly Cited[];
	readonly when: WhenInWords;
	readonly place: PlaceInWords | null;
	readonly roles: readonly {
		readonly role: Role;
		readonly name: string;
		readonly note: string | null;
		readonly participants: readonly ParticipantInWords[];
	}[];
	readonly claims: readonly ClaimInWords[];
	readonly said: readonly Link[];
	readonly sources: readonly SourceUse[];
}

export function conferenceDetails(catalogue: Catalogue, conference: Conference): ConferenceDetails {
	const place = catalogue.places.get(conference.place);
	return {
		kind: "conference",
		id: conference.id,
		title: catalogue.text(conference.title),
		accounts: conference.accounts.map((account) => cited(catalogue, account)),
		when: whenInWords(catalogue, conference.when),
		place: place ? placeInWords(catalogue, place) : null,
		roles: catalogue.dossier.roles
			.map((role) => ({
				role,
				name: catalogue.text(role.name),
				note: role.note ? catalogue.text(role.note) : null,
				participants: conference.participants
					.filter((participant) => participant.role === role.id)
					.map((participant) => ({
						region: linkOf(catalogue, `region/${participant.region}`),
						who: (participant.actors ?? []).map((id) => actorLine(catalogue, id)),
						note: participant.note ? catalogue.text(participant.note) : null,
						claimants: claimantNames(catalogue, participant.claimants),
						citations: citationMarks(catalogue, participant.citations),
					})),
			}))
			.filter(({ participants }) => participants.length > 0),
		claims: (conference.claims ?? []).map((claim) => claimInWords(catalogue, claim)),
		said: catalogue.dossier.statements
			.filter(({ about }) => about?.includes(`conference/${conference.id}`))
			.map(({ id }) => linkOf(catalogue, `statement/${id}`)),
		sources: sourceUses(catalogue, conference, place),
	};
}

/** "Ada Example, foreign minister" */
export function actorLine(catalogue: Catalogue, id: string): string {
	const actor = catalogue.actors.get(id);
	if (!actor) return id;
	const name = catalogue.text(actor.name);
	return actor.role ? `${name}, ${catalogue.text(actor.role)}` : name;
}
