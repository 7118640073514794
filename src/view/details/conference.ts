import type { Conference, Role } from "../../dossier/schema";
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

export interface Attendant {
	readonly actor: Link;
	readonly role: string | null;
}

export interface ParticipantInWords extends Omit<Cited, "text"> {
	readonly region: Link;
	/** Who came: people and bodies, each with what they are. */
	readonly who: readonly Attendant[];
	readonly note: string | null;
	readonly claimants: readonly string[];
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
	readonly said: Said;
	readonly sources: readonly SourceUse[];
}

export function conferenceDetails(catalogue: Catalogue, conference: Conference): ConferenceDetails {
	const place = catalogue.places.get(conference.place);
	const reference = `conference/${conference.id}`;
	const said = saidOf(
		catalogue,
		catalogue.dossier.statements.filter(({ about }) => about?.includes(reference)),
	);
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
						who: (participant.actors ?? []).map((id) => attendant(catalogue, id)),
						note: participant.note ? catalogue.text(participant.note) : null,
						claimants: claimantNames(catalogue, participant.claimants),
						...provenance(catalogue, participant),
					})),
			}))
			.filter(({ participants }) => participants.length > 0),
		claims: (conference.claims ?? []).map((claim) => claimInWords(catalogue, claim)),
		said,
		sources: sourceUses(catalogue, conference, place, said.records),
	};
}

export function attendant(catalogue: Catalogue, id: string): Attendant {
	const role = catalogue.actors.get(id)?.role;
	return { actor: linkOf(catalogue, `actor/${id}`), role: role ? catalogue.text(role) : null };
}
