/** Where the sources of a dossier disagree: found in its records, and neither side is preferred. */
import { daysCovered, parseEdtf } from "../dossier/edtf";
import type {
	Claim,
	Conference,
	Dossier,
	Figure,
	Incident,
	Participant,
	Place,
	Relation,
	When,
} from "../dossier/schema";
import { once } from "./once";

type OtherDate = NonNullable<When["others"]>[number];
type OtherPlace = NonNullable<Incident["otherPlaces"]>[number];

export type Conflict =
	/** All figures of one count, of which at least two differ and not all come from the same claimants. */
	| { readonly over: "figures"; readonly counts: Figure["counts"]; readonly figures: readonly Figure[] }
	/** Dates that have no day in common with the record's own. */
	| { readonly over: "date"; readonly when: When; readonly others: readonly OtherDate[] }
	/** Who gives a region of the incident's own place, and who another. */
	| {
			readonly over: "place";
			readonly place: Place | null;
			readonly same: readonly OtherPlace[];
			readonly others: readonly OtherPlace[];
	  }
	/** All claims about one thing, of which at least one disputes. */
	| { readonly over: "claims"; readonly about: Claim["about"]; readonly claims: readonly Claim[] }
	/** What is denied of a relation. */
	| { readonly over: "relation"; readonly relation: Relation; readonly denials: readonly Claim[] }
	/** A participant whom a list of participants leaves out: claimants of the list. */
	| { readonly over: "participant"; readonly participant: Participant; readonly unnamedBy: readonly string[] }
	/** One region in several roles. */
	| { readonly over: "role"; readonly region: string; readonly participants: readonly Participant[] }
	/** Claims about who took part beside the list of participants, and who gives that. */
	| { readonly over: "participation"; readonly listedBy: readonly string[]; readonly claims: readonly Claim[] };

/** The conflict over one thing. */
export type ConflictOver<Over extends Conflict["over"]> = Extract<Conflict, { readonly over: Over }>;

/** By the item in which they stand, "incident/fire"; statements that contradict each other are in contradictions.ts. */
export const conflictsIn = once((dossier: Dossier): ReadonlyMap<string, readonly Conflict[]> => {
	const places = new Map(dossier.places.map((place) => [place.id, place]));
	const found = new Map<string, readonly Conflict[]>();
	const add = (item: string, ...conflicts: readonly Conflict[][]) => {
		const all = conflicts.flat();
		if (all.length > 0) found.set(item, all);
	};
	for (const incident of dossier.incidents)
		add(
			`incident/${incident.id}`,
			overDate(incident.when),
			overPlace(incident, places.get(incident.place ?? "") ?? null),
			figuresApart(incident),
			overClaims(incident.claims),
		);
	for (const conference of dossier.conferences)
		add(
			`conference/${conference.id}`,
			overDate(conference.when),
			overParticipants(conference),
			overClaims((conference.claims ?? []).filter(({ about }) => about !== "participation")),
		);
	for (const relation of dossier.relations)
		add(`relation/${relation.id}`, overDate(relation.when), overRelation(relation));
	for (const { id, when } of dossier.statements) add(`statement/${id}`, overDate(when));
	for (const { id, when } of dossier.events) add(`event/${id}`, overDate(when));
	for (const { id, when } of dossier.shapes) add(`shape/${id}`, overDate(when));
	return found;
});

/** Those of one item that are over one thing. */
export function conflictsOver<Over extends Conflict["over"]>(
	dossier: Dossier,
	item: string,
	over: Over,
): readonly ConflictOver<Over>[] {
	return (conflictsIn(dossier).get(item) ?? []).filter(
		(conflict): conflict is ConflictOver<Over> => conflict.over === over,
	);
}

/** Whether two dates have no day in common: a month agrees with each of its days. */
export function datesApart(one: string, other: string): boolean {
	const [first, second] = [parseEdtf(one), parseEdtf(other)];
	if (!first || !second) return false;
	const [from, to] = daysCovered(first);
	const [since, until] = daysCovered(second);
	return from > until || since > to;
}

/** The other dates given for the same thing that have no day in common with its own. */
export function othersApart({ edtf, others = [] }: When): readonly OtherDate[] {
	return others.filter((other) => datesApart(edtf, other.edtf));
}

function overDate(when: When | undefined): Conflict[] {
	const others = when ? othersApart(when) : [];
	return when && others.length > 0 ? [{ over: "date", when, others }] : [];
}

function overPlace({ otherPlaces = [] }: Incident, place: Place | null): Conflict[] {
	const smallest = place?.regions.at(-1);
	// a province agrees with the country that is all one knows
	const isSame = ({ region }: OtherPlace) =>
		place?.regions.includes(region) || (smallest !== undefined && region.startsWith(`${smallest}-`));
	const others = otherPlaces.filter((other) => !isSame(other));
	const differ = place ? others.length > 0 : new Set(others.map(({ region }) => region)).size > 1;
	return differ ? [{ over: "place", place, same: otherPlaces.filter(isSame), others }] : [];
}

/** The figures of an incident that differ, for each thing that is counted; by more than one claimant. */
export function figuresApart({ figures }: Incident): ConflictOver<"figures">[] {
	const kinds = [...new Set(figures.map(({ counts }) => counts))];
	return kinds.flatMap((counts): ConflictOver<"figures">[] => {
		const those = figures.filter((figure) => figure.counts === counts);
		const values = new Set(those.map(({ bound, value }) => `${bound} ${value}`));
		const claimants = new Set(those.map((figure) => [...figure.claimants].sort().join()));
		return values.size > 1 && claimants.size > 1 ? [{ over: "figures", counts, figures: those }] : [];
	});
}

function overClaims(claims: readonly Claim[]): Conflict[] {
	const disputed = new Set(claims.flatMap(({ stance, about }) => (stance === "disputes" ? [about] : [])));
	return [...disputed].map((about) => ({
		over: "claims",
		about,
		claims: claims.filter((claim) => claim.about === about),
	}));
}

function overRelation(relation: Relation): Conflict[] {
	const denials = (relation.denials ?? []).filter(({ stance }) => stance === "disputes");
	return denials.length > 0 ? [{ over: "relation", relation, denials }] : [];
}

function overParticipants({ participants, claims = [] }: Conference): Conflict[] {
	const named = new Map<string, number>();
	for (const { claimants } of participants) for (const id of claimants) named.set(id, (named.get(id) ?? 0) + 1);
	// who names one or two gives no list, and leaves nobody out
	const listedBy = [...named].flatMap(([id, count]) => (count * 2 > participants.length ? [id] : []));
	const regions = [...new Set(participants.map(({ region }) => region))];
	const claimed = claims.filter(({ about }) => about === "participation");
	return [
		...participants.flatMap((participant): Conflict[] => {
			const unnamedBy = listedBy.filter((id) => !participant.claimants.includes(id));
			return unnamedBy.length > 0 ? [{ over: "participant", participant, unnamedBy }] : [];
		}),
		...regions.flatMap((region): Conflict[] => {
			const those = participants.filter((participant) => participant.region === region);
			return new Set(those.map(({ role }) => role)).size > 1 ? [{ over: "role", region, participants: those }] : [];
		}),
		...(claimed.length > 0 ? [{ over: "participation" as const, listedBy, claims: claimed }] : []),
	];
}
