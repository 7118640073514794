import type { Conference, Participant, Role } from "../../dossier/schema";
import { conflictWords } from "../../words/conflicts";
import { isolated } from "../../words/isolated";
import { listInWords } from "../../words/numbers";
import type { Catalogue } from "../catalogue";
import { conflictsOver } from "../conflicts";
import {
	type Cited,
	type ClaimInWords,
	type ConflictInWords,
	cited,
	claimantNames,
	provenance,
	type SourceUse,
	sideOf,
	sourceUses,
	type WhenInWords,
	whenInWords,
} from "./cited";
import { claimsApart, type Dispute } from "./dispute";
import { isolatedNames, type Link, linkOf } from "./link";
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
	/** "not named by Gazette": how other sources differ on it. */
	readonly conflicts: readonly string[];
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
	/** What is claimed of who took part, beside the list above. */
	readonly participation: ConflictInWords | null;
	readonly disputes: readonly Dispute[];
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
		when: whenInWords(catalogue, conference.when, conference),
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
						conflicts: participantConflicts(catalogue, conference, participant),
					})),
			}))
			.filter(({ participants }) => participants.length > 0),
		participation: participationConflict(catalogue, conference),
		...claimsApart(
			catalogue,
			reference,
			(conference.claims ?? []).filter(({ about }) => about !== "participation"),
		),
		said,
		sources: sourceUses(catalogue, conference, place, said.records),
	};
}

export function attendant(catalogue: Catalogue, id: string): Attendant {
	const role = catalogue.actors.get(id)?.role;
	return { actor: linkOf(catalogue, `actor/${id}`), role: role ? catalogue.text(role) : null };
}

/** How other sources differ on a participant: who does not name it, and as what else it is given. */
export function participantConflicts(catalogue: Catalogue, { id }: Conference, participant: Participant): string[] {
	const { dossier } = catalogue;
	const unnamed = conflictsOver(dossier, `conference/${id}`, "participant").flatMap((conflict) =>
		conflict.participant === participant
			? [conflictWords.unnamed(listInWords(isolatedNames(catalogue, conflict.unnamedBy)))]
			: [],
	);
	const roles = conflictsOver(dossier, `conference/${id}`, "role").flatMap(({ participants }) => {
		if (!participants.includes(participant)) return [];
		const others = participants.filter(({ role }) => role !== participant.role);
		return [
			conflictWords.roles(
				others.map(({ role, claimants }) => {
					const name = catalogue.roles.get(role)?.name ?? role;
					return conflictWords.by(isolated(catalogue.text(name)), listInWords(isolatedNames(catalogue, claimants)));
				}),
			),
		];
	});
	return [...unnamed, ...roles];
}

function participationConflict(catalogue: Catalogue, { id }: Conference): ConflictInWords | null {
	const [conflict] = conflictsOver(catalogue.dossier, `conference/${id}`, "participation");
	if (!conflict) return null;
	const listed = sideOf(catalogue, conflictWords.asListed, { claimants: conflict.listedBy, citations: [] });
	return {
		denied: false,
		over: conflictWords.over.participation,
		sides: [[listed], conflict.claims.map((claim) => sideOf(catalogue, catalogue.text(claim.text), claim))],
	};
}
