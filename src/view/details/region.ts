import { textIn } from "../../dossier/text";
import type { Region } from "../../geo/geography";
import { words } from "../../words/en";
import type { Catalogue } from "../catalogue";
import { regionMatters } from "../region-facts";
import {
	type Cited,
	cited,
	claimantNames,
	provenance,
	type SourceUse,
	sourceUses,
	type WhenInWords,
	whenInWords,
} from "./cited";
import { type Attendant, attendant, participantConflicts } from "./conference";
import { type Link, linkOf } from "./link";
import { bySpeaker, type Said, saidOf } from "./statement";

export interface RegionDetails {
	readonly kind: "region";
	readonly id: string;
	readonly title: string;
	/** The name in the region's own languages, where it differs. */
	readonly localNames: readonly { readonly language: string; readonly name: string }[];
	readonly what: string;
	readonly undetermined: boolean;
	readonly partOf: Link | null;
	readonly roles: readonly (Omit<Cited, "text"> & {
		readonly conference: Link;
		readonly role: string;
		readonly roleNote: string | null;
		readonly who: readonly Attendant[];
		readonly note: string | null;
		readonly claimants: readonly string[];
		readonly conflicts: readonly string[];
	})[];
	readonly spoke: ReturnType<typeof bySpeaker>;
	readonly incidents: readonly {
		readonly link: Link;
		readonly date: string;
	}[];
	readonly events: readonly (Cited & {
		readonly link: Link;
		readonly when: WhenInWords;
	})[];
	readonly relations: readonly Link[];
	readonly said: Said;
	readonly provinces: readonly Link[];
	readonly sources: readonly SourceUse[];
}

export function regionDetails(catalogue: Catalogue, region: Region): RegionDetails {
	const { text } = catalogue;
	const title = catalogue.regionName(region.id);
	const matters = regionMatters(catalogue, region.id);
	const spoke = bySpeaker(
		catalogue,
		matters.speakers.flatMap(({ statements }) => statements),
	);
	const said = saidOf(catalogue, matters.saidAbout);
	return {
		kind: "region",
		id: region.id,
		title,
		localNames: Object.entries(region.names)
			.filter(([language, name]) => language !== "en" && name !== title)
			.map(([language, name]) => ({ language, name })),
		what: words.kinds[region.kind],
		undetermined: region.kind === "undetermined",
		partOf: region.country ? linkOf(catalogue, `region/${region.country}`) : null,
		roles: matters.roles.map(({ conference, participant }) => {
			const role = catalogue.roles.get(participant.role);
			return {
				conference: linkOf(catalogue, `conference/${conference.id}`),
				role: role ? text(role.name) : participant.role,
				roleNote: role?.note ? text(role.note) : null,
				who: (participant.actors ?? []).map((id) => attendant(catalogue, id)),
				note: participant.note ? text(participant.note) : null,
				claimants: claimantNames(catalogue, participant.claimants),
				...provenance(catalogue, participant),
				conflicts: participantConflicts(catalogue, conference, participant),
			};
		}),
		spoke,
		incidents: matters.incidents.map((incident) => ({
			link: linkOf(catalogue, `incident/${incident.id}`),
			date: incident.when ? whenInWords(catalogue, incident.when).date : words.details.undated,
		})),
		events: matters.events.map((event) => ({
			...cited(catalogue, event),
			link: linkOf(catalogue, `event/${event.id}`),
			when: whenInWords(catalogue, event.when, event),
		})),
		relations: matters.relations.map(({ id }) => linkOf(catalogue, `relation/${id}`)),
		said,
		provinces: [...catalogue.geography.regions.values()]
			.filter(({ country }) => country === region.id)
			.map(({ id, names }) => ({
				name: textIn(names, catalogue.dossier.language, "en"),
				selection: { kind: "region" as const, id },
			}))
			.sort((one, other) => one.name.localeCompare(other.name)),
		sources: sourceUses(
			catalogue,
			matters.roles.map(({ participant }) => participant),
			spoke.flatMap(({ said }) => said.records),
			said.records,
			matters.events,
		),
	};
}
