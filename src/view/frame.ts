/** What to draw, by id, computed from (dossier, geography, view) before any map is touched. */
import { dateInWords } from "../words/dates";
import type { Catalogue } from "./catalogue";
import { type Details, detailsOf } from "./details/details";
import { type LegendEntry, legendOf } from "./legend";
import {
	type ConferenceMark,
	conferenceMarks,
	type IncidentMark,
	incidentMarks,
	type KilledScale,
	killedScale,
} from "./marks";
import { type RegionMark, regionMarks } from "./regions";
import { type Table, tablesOf } from "./tables";
import type { Selection, View } from "./view";

/** What the reader's screen adds to a View: how near the map is. */
export interface Sight {
	/** Whether the map is near enough to draw provinces. */
	readonly provinces: boolean;
}

export interface LayerEntry {
	readonly id: string;
	readonly name: string;
	readonly on: boolean;
}

export interface Frame {
	readonly view: View;
	readonly title: string;
	readonly asOf: string;
	/** What the dossier is about, and what it leaves out. */
	readonly summary: string | null;
	readonly layers: readonly LayerEntry[];
	readonly regions: readonly RegionMark[];
	readonly incidents: readonly IncidentMark[];
	readonly conferences: readonly ConferenceMark[];
	/** Countries whose province lines are drawn, when the map is near enough. */
	readonly provinceLines: readonly string[];
	readonly legend: readonly LegendEntry[];
	readonly details: Details | null;
	/** What is selected, when the dossier has it. */
	readonly selection: Selection | null;
	/** Made when somebody looks at them: tables are large, and a pan must not wait for them. */
	readonly tables: () => readonly Table[];
}

/** Whether a layer that shows some kind of item is on; true when the dossier has no such layer. */
function itemsOn({ dossier }: Catalogue, view: View, shows: "incidents" | "participants"): boolean {
	const layers = dossier.layers.filter((layer) => layer.shows === shows);
	return layers.length === 0 || layers.some(({ id }) => !view.hidden.includes(id));
}

/** Computes the whole frame; a pure function. */
export function createFrame(catalogue: Catalogue, view: View, sight: Sight): Frame {
	const { dossier, text } = catalogue;
	const incidentsOn = itemsOn(catalogue, view, "incidents");
	const participantsOn = itemsOn(catalogue, view, "participants");
	const scale: KilledScale = killedScale(dossier.incidents);
	const details = view.selection ? detailsOf(catalogue, view.selection) : null;
	const selection = details ? view.selection : null;

	const regions = regionMarks(catalogue, view, participantsOn, selection);
	const incidents = incidentsOn ? incidentMarks(catalogue, scale, selection) : [];
	const conferences = participantsOn ? conferenceMarks(catalogue, selection) : [];
	const provinceLines = sight.provinces
		? [...new Set(regions.flatMap(({ country, layered }) => (country && layered ? [country] : [])))]
		: [];
	return {
		view,
		title: text(dossier.title),
		asOf: dateInWords(dossier.asOf),
		summary: dossier.summary ? text(dossier.summary) : null,
		layers: dossier.layers.map(({ id, name }) => ({
			id,
			name: text(name),
			on: !view.hidden.includes(id),
		})),
		regions,
		incidents,
		conferences,
		provinceLines,
		legend: legendOf(catalogue, {
			regions,
			incidents,
			conferences,
			provinceLines,
			scale,
		}),
		details,
		selection,
		tables: () => tablesOf(catalogue, view, incidentsOn, participantsOn),
	};
}
