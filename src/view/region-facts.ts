import type { Actor, Conference, Event, Incident, Participant, Relation, Statement } from "../dossier/schema";
import type { Catalogue } from "./catalogue";

/** Everything of a dossier that concerns one region. */
export interface RegionMatters {
	readonly roles: readonly {
		readonly conference: Conference;
		readonly participant: Participant;
	}[];
	/** Who speaks for the region, with what they said. */
	readonly speakers: readonly {
		readonly actor: Actor;
		readonly statements: readonly Statement[];
	}[];
	readonly incidents: readonly Incident[];
	readonly events: readonly Event[];
	readonly relations: readonly Relation[];
	readonly saidAbout: readonly Statement[];
}

export function regionMatters({ dossier, places, actors }: Catalogue, region: string): RegionMatters {
	const reference = `region/${region}`;
	const lies = (place: string | undefined) =>
		place !== undefined && (places.get(place)?.regions.includes(region) ?? false);
	const concerns = (references: readonly string[]) =>
		references.some((one) => {
			const [kind, id = ""] = one.split("/");
			return one === reference || (kind === "actor" && actors.get(id)?.region === region);
		});

	return {
		roles: dossier.conferences.flatMap((conference) =>
			conference.participants
				.filter((participant) => participant.region === region)
				.map((participant) => ({ conference, participant })),
		),
		speakers: dossier.actors
			.filter((actor) => actor.region === region)
			.map((actor) => ({
				actor,
				statements: dossier.statements.filter(({ speaker }) => speaker === actor.id),
			}))
			.filter(({ statements }) => statements.length > 0),
		incidents: dossier.incidents.filter(
			(incident) => lies(incident.place) || incident.otherPlaces?.some((other) => other.region === region),
		),
		events: dossier.events.filter(({ place, about }) => lies(place) || about?.includes(reference)),
		relations: dossier.relations.filter(({ from, to }) => concerns([...from, ...to])),
		saidAbout: dossier.statements.filter(({ about }) => about?.includes(reference)),
	};
}
