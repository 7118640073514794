/** What a sheet of paper tells of the whole map: incidents and conferences, in the order of their dates. */
import { daysCovered, parseEdtf } from "../dossier/edtf";
import type { When } from "../dossier/schema";
import { dateInWords } from "../words/dates";
import { words } from "../words/en";
import { isolated } from "../words/isolated";
import { listInWords } from "../words/numbers";
import type { Catalogue } from "./catalogue";
import {
	type Cited,
	citationMarks,
	figureWithClaimants,
	provenance,
	type SourceUse,
	sourceUses,
} from "./details/cited";

export interface OverviewEntry {
	readonly id: string;
	readonly title: string;
	readonly date: string;
	readonly place: string | null;
	/** "at least 14 killed (Gazette)"; of a conference, who came in which role. */
	readonly figures: readonly Cited[];
}

export interface Overview {
	readonly incidents: readonly OverviewEntry[];
	readonly conferences: readonly OverviewEntry[];
	readonly sources: readonly SourceUse[];
}

/** Of these incidents and conferences, by their ids; no more than `most` of each are told. */
export function overviewOf(
	catalogue: Catalogue,
	shown: { readonly incidents: readonly string[]; readonly conferences: readonly string[] },
	most = 80,
): Overview {
	const { text } = catalogue;
	const records = <Record extends { readonly when?: When | undefined }>(
		ids: readonly string[],
		all: ReadonlyMap<string, Record>,
	) =>
		ids
			.flatMap((id) => all.get(id) ?? [])
			.map((record) => ({ record, day: firstDay(record.when) }))
			.sort((one, other) => one.day - other.day)
			.slice(0, most)
			.map(({ record }) => record);
	const incidents = records(shown.incidents, catalogue.incidents);
	const conferences = records(shown.conferences, catalogue.conferences);
	const placeName = (id: string | undefined) => {
		const place = id ? catalogue.places.get(id) : undefined;
		return place ? text(place.name) : null;
	};
	return {
		incidents: incidents.map(({ id, title, when, place, figures }) => ({
			id,
			title: text(title),
			date: when ? dateInWords(when.edtf) : words.details.undated,
			place: placeName(place),
			figures: figures.map((figure) => ({
				text: figureWithClaimants(catalogue, figure),
				...provenance(catalogue, figure),
			})),
		})),
		conferences: conferences.map(({ id, title, when, place, participants }) => ({
			id,
			title: text(title),
			date: dateInWords(when.edtf),
			place: placeName(place),
			figures: catalogue.dossier.roles.flatMap((role) => {
				const those = participants.filter((participant) => participant.role === role.id);
				if (those.length === 0) return [];
				const names = those.map(({ region }) => catalogue.regionName(region));
				return [
					{
						text: `${isolated(text(role.name))}: ${listInWords(names.map(isolated))}`,
						citations: onceEach(
							citationMarks(
								catalogue,
								those.flatMap(({ citations }) => citations),
							),
						),
						grading: null,
					},
				];
			}),
		})),
		sources: sourceUses(
			catalogue,
			incidents.map(({ figures }) => figures),
			conferences.map(({ participants }) => participants),
		),
	};
}

function onceEach<Mark extends { readonly number: number; readonly paragraph: string | null }>(
	marks: readonly Mark[],
): Mark[] {
	return [...new Map(marks.map((mark) => [`${mark.number}/${mark.paragraph}`, mark])).values()];
}

function firstDay(when: When | undefined): number {
	const period = when ? parseEdtf(when.edtf) : null;
	return period ? daysCovered(period)[0] : Number.POSITIVE_INFINITY;
}
