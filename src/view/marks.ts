import { CITY_KM } from "../dossier/precision";
import type { Conference, Figure, Incident, Precision } from "../dossier/schema";
import type { LonLat } from "../geo/geography";
import { conflictWords } from "../words/conflicts";
import { dateInWords } from "../words/dates";
import { words } from "../words/en";
import { heard } from "../words/isolated";
import { listInWords } from "../words/numbers";
import type { Catalogue } from "./catalogue";
import { figuresApart } from "./conflicts";
import { figureInWords } from "./details/figure";
import { isolatedNames } from "./details/link";
import { once } from "./once";
import type { Selection } from "./view";

/** How an incident's place is drawn: a pin for a site, a ring of kilometres, or a region's outline. */
export type Spot =
	| { readonly kind: "pin" }
	| { readonly kind: "ring"; readonly km: number }
	| { readonly kind: "region"; readonly region: string };

export interface IncidentMark {
	readonly id: string;
	readonly title: string;
	/** "12 May 2021, at least 3 killed (Gazette), figures differ": who claims it between signs that isolate each name */
	readonly detail: string;
	/** The same after the title, without those signs: "Market fire, 12 May 2021, at least 3 killed (Gazette), figures differ" */
	readonly accessibleName: string;
	readonly place: LonLat;
	readonly placeName: string;
	readonly spot: Spot;
	/** Radius of the mark in pixels; its area is proportional to the number killed. */
	readonly radius: number;
	/** No source gives a number of killed: drawn hollow. */
	readonly hollow: boolean;
	readonly selected: boolean;
}

export interface ConferenceMark {
	readonly id: string;
	readonly title: string;
	readonly accessibleName: string;
	readonly place: LonLat;
	readonly selected: boolean;
}

/** From a number killed to a radius in pixels, and the numbers that the legend shows. */
export interface KilledScale {
	radius(killed: number): number;
	readonly samples: readonly number[];
}

/** The largest mark, so that it hides no country; and the smallest, so that 1 is seen. Pixels. */
const LARGEST_RADIUS = 20;
const SMALLEST_RADIUS = 4.5;
/** A dossier whose worst incident is small does not get marks as large as one of hundreds. */
const LEAST_TOP = 60;

/** The figure that sizes an incident: the first that counts the killed. */
export function firstKilled(incident: Incident): Figure | undefined {
	return incident.figures.find(({ counts }) => counts === "killed");
}

/** Area proportional to the number killed, over the incidents given. */
export function killedScale(incidents: readonly Incident[]): KilledScale {
	const killed = incidents.flatMap((incident) => firstKilled(incident)?.value ?? []);
	const top = killed.reduce((most, value) => Math.max(most, value), LEAST_TOP);
	const radius = (value: number) => Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(value / top));
	const most = killed.reduce((one, value) => Math.max(one, value), 0);
	const steps = [1, 10, 50, 100, 500, 1000, 5000, 10000, 100000];
	const below = steps.filter((step) => step <= most).slice(-3);
	return { radius, samples: below };
}

/** Every incident of a dossier that has a place, none of them selected: made once, since a period asks again and again. */
const allIncidentMarks = once(
	(catalogue: Catalogue): readonly { readonly key: string; readonly mark: IncidentMark }[] => {
		const scale = scaleOf(catalogue);
		return catalogue.dossier.incidents.flatMap((incident) => {
			const place = incident.place ? catalogue.places.get(incident.place) : undefined;
			if (!place) return [];
			const figure = firstKilled(incident);
			const title = catalogue.text(incident.title);
			const date = incident.when ? dateInWords(incident.when.edtf) : words.details.undated;
			const detail = [date, ...(figure ? killedInWords(catalogue, incident, figure) : [])].join(", ");
			return [
				{
					// the very string is kept: one that is made anew has to be hashed anew, for each of thousands
					key: `incident/${incident.id}`,
					mark: {
						id: incident.id,
						title,
						detail,
						accessibleName: heard(`${title}, ${detail}`),
						place: place.location,
						placeName: catalogue.text(place.name),
						spot: spotOf(place.precision),
						radius: scale.radius(figure?.value ?? 0),
						hollow: figure === undefined,
						selected: false,
					},
				},
			];
		});
	},
);

/** More claimants than these of one figure are counted, not named, beside a mark. */
const MOST_CLAIMANTS = 2;

/** A figure with who gives it, and whether others give another. */
function killedInWords(catalogue: Catalogue, incident: Incident, figure: Figure): string[] {
	const names = isolatedNames(catalogue, figure.claimants);
	const more = names.length - MOST_CLAIMANTS;
	const by = more > 0 ? [...names.slice(0, MOST_CLAIMANTS), conflictWords.others(more)] : names;
	const differ = figuresApart(incident).some(({ counts }) => counts === "killed");
	return [
		by.length > 0 ? conflictWords.by(figureInWords(figure), listInWords(by)) : figureInWords(figure),
		...(differ ? [conflictWords.figuresDiffer] : []),
	];
}

/** The scale over all incidents of a dossier, so that a mark keeps its size whatever period is chosen. */
export const scaleOf = once(({ dossier }: Catalogue) => killedScale(dossier.incidents));

/** The marks of the incidents that `has` keeps. */
export function incidentMarks(
	catalogue: Catalogue,
	has: (key: string) => boolean,
	selection: Selection | null,
): IncidentMark[] {
	const selected = selection?.kind === "incident" ? selection.id : null;
	return allIncidentMarks(catalogue)
		.filter(({ key }) => has(key))
		.map(({ mark }) => (mark.id === selected ? { ...mark, selected: true } : mark));
}

/** How a place so precise is drawn. */
export function spotOf(precision: Precision): Spot {
	switch (precision.kind) {
		case "site":
			return { kind: "pin" };
		case "city":
			return { kind: "ring", km: CITY_KM };
		case "radius":
			return { kind: "ring", km: precision.km };
		case "region":
			return { kind: "region", region: precision.region };
	}
}

/** The marks of the conferences that `has` keeps. */
export function conferenceMarks(
	catalogue: Catalogue,
	has: (key: string) => boolean,
	selection: Selection | null,
): ConferenceMark[] {
	return catalogue.dossier.conferences.flatMap((conference: Conference) => {
		const place = catalogue.places.get(conference.place);
		if (!place || !has(`conference/${conference.id}`)) return [];
		const title = catalogue.text(conference.title);
		return [
			{
				id: conference.id,
				title,
				accessibleName: `${title}, ${dateInWords(conference.when.edtf)}`,
				place: place.location,
				selected: selection?.kind === "conference" && selection.id === conference.id,
			},
		];
	});
}
