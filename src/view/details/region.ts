import { textIn } from "../../dossier/text";
import type { Region } from "../../geo/geography";
import { words } from "../../words/en";
import type { Catalogue } from "../catalogue";
import { regionMatters } from "../region-facts";
import {
	type CitationMark,
	type Cited,
	citationMarks,
	cited,
	claimantNames,
	type Link,
	linkOf,
	type SourceUse,
	sourceUses,
	type WhenInWords,
	whenInWords,
} from "./cited";
import { actorLine } from "./conference";
import { type StatementInWords, statementInWords } from "./statement";

export interface RegionDetails {
	readonly kind: "region";
	readonly id: string;
	readonly title: string;
	/** The name in the region's own languages, where it differs. */
	readonly localNames: readonly { readonly language: string; readonly name: string }[];
	readonly what: string;
	readonly undetermined: boolean;
	readonly partOf: Link | null;
	readonly roles: readonly {
		readonly conference: Link;
		readonly role: string;
		readonly roleNote: string | null;
		readonly who: readonly string[];
		readonly note: string | null;
		readonly claimants: readonly string[];
		readonly citations: readonly CitationMark[];
	}[];
	readonly spoke: readonly {
		readonly actor: string;
		readonly statements: readonly StatementInWords[];
	}[];
	readonly incidents: readonly {
		readonly link: Link;
		readonly when: WhenInWords;
	}[];
	readonly events: readonly (Cited & {
		readonly title: string;
		readonly when: WhenInWords;
	})[];
	readonly relations: readonly Link[];
	readonly said: readonly Link[];
	readonly provinces: readonly Link[];
	readonly sources: readonly SourceUse[];
}

export function regionDetails(catalogue: Catalogue, region: Region): RegionDetails {
	const { text } = catalogue;
	const title = catalogue.regionName(region.id);
	const matters = regionMatters(catalogue, region.id);
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
				who: (participant.actors ?? []).map((id) => actorLine(catalogue, id)),
				note: participant.note ? text(participant.note) : null,
				claimants: claimantNames(catalogue, participant.claimants),
				citations: citationMarks(catalogue, participant.citations),
			};
		}),
		spoke: matters.speakers.map(({ actor, statements }) => ({
			actor: actorLine(catalogue, actor.id),
			statements: statements.map((statement) => statementInWords(catalogue, statement)),
		})),
		incidents: matters.incidents.map((incident) => ({
			link: linkOf(catalogue, `incident/${incident.id}`),
			when: whenInWords(catalogue, incident.when),
		})),
		events: matters.events.map((event) => ({
			...cited(catalogue, event),
			title: text(event.title),
			when: whenInWords(catalogue, event.when),
		})),
		relations: matters.relations.map(({ id }) => linkOf(catalogue, `relation/${id}`)),
		said: matters.saidAbout.map(({ id }) => linkOf(catalogue, `statement/${id}`)),
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
			matters.speakers.flatMap(({ statements }) => statements),
			matters.events,
		),
	};
}
