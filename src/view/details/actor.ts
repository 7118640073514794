import type { Actor } from "../../dossier/schema";
import { words } from "../../words/en";
import type { Catalogue } from "../catalogue";
import {
	type CitationMark,
	type Cited,
	type ClaimInWords,
	citationMarks,
	claimInWords,
	otherDateInWords,
	provenance,
	type SourceUse,
	sourceUses,
	whenInWords,
} from "./cited";
import { type FigureInWords, figureOf } from "./incident";
import { type Link, linkOf } from "./link";
import { type Said, saidOf } from "./statement";

/** Something with its date: one line of a list. */
export interface Dated {
	readonly link: Link;
	readonly date: string | null;
}

export interface ActorDetails {
	readonly kind: "actor";
	readonly id: string;
	readonly title: string;
	/** "Person" */
	readonly what: string;
	readonly otherNames: readonly string[];
	readonly role: string | null;
	readonly region: Link | null;
	readonly place: Link | null;
	/** For name, role and place together: the dossier cites them so. */
	readonly citations: readonly CitationMark[];
	readonly said: Said;
	readonly figures: readonly (FigureInWords & { readonly incident: Link })[];
	readonly claims: readonly (ClaimInWords & { readonly item: Link })[];
	/** Dates and places that the actor gives for something and other sources do not. */
	readonly accounts: readonly (Cited & { readonly item: Link })[];
	readonly conferences: readonly (Dated &
		Omit<Cited, "text"> & {
			readonly region: Link;
			readonly role: string;
		})[];
	readonly relations: readonly Link[];
	readonly events: readonly Dated[];
	/** In which the sources name the actor as taking part. */
	readonly incidents: readonly Dated[];
	readonly saidAbout: Said;
	readonly sources: readonly SourceUse[];
}

export function actorDetails(catalogue: Catalogue, actor: Actor): ActorDetails {
	const { dossier, text } = catalogue;
	const reference = `actor/${actor.id}`;
	// a state and its region are one to a reader
	const land = actor.kind === "state" && actor.region ? actor.region : null;
	const concerns = (one: string) => one === reference || (land !== null && one === `region/${land}`);
	const claims = ({ claimants }: { readonly claimants: readonly string[] }) => claimants.includes(actor.id);

	const said = saidOf(
		catalogue,
		dossier.statements.filter(({ speaker }) => speaker === actor.id),
	);
	const saidAbout = saidOf(
		catalogue,
		dossier.statements.filter(({ about }) => about?.some(concerns)),
	);
	const figures = dossier.incidents.flatMap(({ id, figures }) =>
		figures.filter(claims).map((figure) => ({ incident: `incident/${id}`, figure })),
	);
	const claimed = [
		...dossier.incidents.map(({ id, claims }) => ({ item: `incident/${id}`, claims })),
		...dossier.conferences.map(({ id, claims = [] }) => ({ item: `conference/${id}`, claims })),
		...dossier.relations.map(({ id, denials = [] }) => ({ item: `relation/${id}`, claims: denials })),
	].flatMap((one) => one.claims.filter(claims).map((claim) => ({ item: one.item, claim })));
	const conferences = dossier.conferences.flatMap((conference) =>
		conference.participants
			.filter(({ region, actors }) => actors?.includes(actor.id) || (land !== null && region === land))
			.map((participant) => ({ conference, participant })),
	);
	const accounts = accountsOf(catalogue, claims);
	const tookPart = dossier.incidents.filter(({ actors }) => actors?.includes(actor.id));
	return {
		kind: "actor",
		id: actor.id,
		title: text(actor.name),
		what: words.kinds[actor.kind],
		otherNames: actor.otherNames ?? [],
		role: actor.role ? text(actor.role) : null,
		region: actor.region ? linkOf(catalogue, `region/${actor.region}`) : null,
		place: actor.place ? linkOf(catalogue, `place/${actor.place}`) : null,
		citations: citationMarks(catalogue, actor.citations ?? []),
		said,
		figures: figures.map(({ incident, figure }) => ({
			...figureOf(catalogue, incident, figure),
			incident: linkOf(catalogue, incident),
		})),
		claims: claimed.map(({ item, claim }) => ({
			...claimInWords(catalogue, claim),
			item: linkOf(catalogue, item),
		})),
		accounts: accounts.map(({ item, text, ...record }) => ({
			text,
			...provenance(catalogue, record),
			item: linkOf(catalogue, item),
		})),
		conferences: conferences.map(({ conference, participant }) => {
			const role = catalogue.roles.get(participant.role);
			return {
				link: linkOf(catalogue, `conference/${conference.id}`),
				date: whenInWords(catalogue, conference.when).date,
				region: linkOf(catalogue, `region/${participant.region}`),
				role: role ? text(role.name) : participant.role,
				...provenance(catalogue, participant),
			};
		}),
		relations: dossier.relations
			.filter(({ from, to }) => [...from, ...to].some(concerns))
			.map(({ id }) => linkOf(catalogue, `relation/${id}`)),
		events: dossier.events
			.filter(({ about }) => about?.some(concerns))
			.map(({ id, when }) => ({
				link: linkOf(catalogue, `event/${id}`),
				date: whenInWords(catalogue, when).date,
			})),
		incidents: tookPart.map(({ id, when }) => ({
			link: linkOf(catalogue, `incident/${id}`),
			date: when ? whenInWords(catalogue, when).date : words.details.undated,
		})),
		saidAbout,
		sources: sourceUses(
			catalogue,
			actor,
			said.records,
			saidAbout.records,
			figures.map(({ figure }) => figure),
			claimed.map(({ claim }) => claim),
			accounts,
			conferences.map(({ participant }) => participant),
			tookPart.map(({ citations }) => ({ citations })),
		),
	};
}

/** Other dates of anything, and other places of incidents, that somebody gives. */
function accountsOf(
	catalogue: Catalogue,
	claims: (record: { readonly claimants: readonly string[] }) => boolean,
): ({ readonly item: string; readonly text: string } & Parameters<typeof provenance>[1])[] {
	const { incidents, conferences, statements, relations, events } = catalogue.dossier;
	const dates = Object.entries({
		incident: incidents,
		conference: conferences,
		statement: statements,
		relation: relations,
		event: events,
	}).flatMap(([kind, records]) =>
		records.flatMap(({ id, when }) => {
			if (!when?.others?.some(claims)) return [];
			return when.others.flatMap((other) =>
				claims(other) ? [{ ...other, item: `${kind}/${id}`, text: otherDateInWords(catalogue, other) }] : [],
			);
		}),
	);
	const places = incidents.flatMap(({ id, otherPlaces = [] }) =>
		otherPlaces.filter(claims).map((other) => ({
			...other,
			item: `incident/${id}`,
			text: [words.details.otherPlace(catalogue.regionName(other.region)), other.note && catalogue.text(other.note)]
				.filter(Boolean)
				.join(". "),
		})),
	);
	return [...dates, ...places];
}
