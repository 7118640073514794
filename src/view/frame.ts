/** What to draw, by id, computed from (dossier, geography, view) before any map is touched. */
import type { Handling, Layer } from "../dossier/schema";
import type { Extent } from "../geo/projection";
import { dateInWords } from "../words/dates";
import type { Catalogue } from "./catalogue";
import { type Details, detailsOf } from "./details/details";
import { ITEM_KINDS, type ItemKind, type Items } from "./items";
import { type LegendEntry, legendOf } from "./legend";
import { type ConferenceMark, conferenceMarks, type IncidentMark, incidentMarks, scaleOf } from "./marks";
import { type RegionMark, regionMarks } from "./regions";
import { type RelationMark, relationMarks } from "./relation-arcs";
import { homeOf } from "./script";
import { type Sifted, sift } from "./sift";
import { type Table, tablesOf } from "./tables";
import type { Selection, View } from "./view";
import { type StatementMark, statementMarks } from "./voices";

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
	/** What the camera shows while the View does not say otherwise: [west, south, east, north] in degrees. */
	readonly home: Extent;
	/** Who may be given the dossier, when it says so. */
	readonly handling: Handling | null;
	readonly layers: readonly LayerEntry[];
	readonly regions: readonly RegionMark[];
	readonly incidents: readonly IncidentMark[];
	readonly conferences: readonly ConferenceMark[];
	/** Places where people speak. */
	readonly statements: readonly StatementMark[];
	/** Relations that can be drawn as arcs. */
	readonly relations: readonly RelationMark[];
	/** Countries whose province lines are drawn, when the map is near enough. */
	readonly provinceLines: readonly string[];
	readonly legend: readonly LegendEntry[];
	readonly details: Details | null;
	/** What is selected, when the dossier has it. */
	readonly selection: Selection | null;
	/** Everything with a date, a kind, actors and sources, whether it is shown or not. */
	readonly items: Items;
	/** What period and filters keep of it. */
	readonly sifted: Sifted;
	/** Kinds of items whose layer is on. */
	readonly kindsOn: readonly ItemKind[];
	/** Made when somebody looks at them: tables are large, and a pan must not wait for them. */
	readonly tables: () => readonly Table[];
}

type Shows = Layer["shows"];

/** Whether a layer that shows some kind of item is on; true when the dossier has no such layer. */
function itemsOn({ layers }: Catalogue, view: View, shows: Shows): boolean {
	const those = layers.filter((layer) => layer.shows === shows);
	return those.length === 0 || those.some(({ id }) => !view.hidden.includes(id));
}

/** Which layer an item of a kind belongs to; events belong to none and are always on. */
const LAYER_OF: Readonly<Record<ItemKind, Shows | null>> = {
	incident: "incidents",
	conference: "participants",
	statement: "statements",
	relation: "relations",
	event: null,
};

const NONE = () => false;

/** Computes the whole frame; a pure function. */
export function createFrame(catalogue: Catalogue, view: View, sight: Sight): Frame {
	const { dossier, text } = catalogue;
	const on = (shows: Shows) => itemsOn(catalogue, view, shows);
	const sifted = sift(catalogue.items, view);
	const hasOn = (shows: Shows) => (on(shows) ? sifted.has : NONE);
	const details = view.selection ? detailsOf(catalogue, view.selection) : null;
	const selection = details ? view.selection : null;

	const regions = regionMarks(catalogue, view, on("participants") ? sifted.has : null, selection);
	const incidents = incidentMarks(catalogue, hasOn("incidents"), selection);
	const conferences = conferenceMarks(catalogue, hasOn("participants"), selection);
	const statements = on("statements") ? statementMarks(catalogue, sifted.kept, selection) : [];
	const relations = relationMarks(catalogue, hasOn("relations"), selection);
	const provinceLines = sight.provinces
		? [...new Set(regions.flatMap(({ country, layered }) => (country && layered ? [country] : [])))]
		: [];
	return {
		view,
		title: text(dossier.title),
		asOf: dateInWords(dossier.asOf),
		summary: dossier.summary ? text(dossier.summary) : null,
		home: homeOf(dossier, view),
		handling: dossier.handling ?? null,
		layers: catalogue.layers.map(({ id, name }) => ({
			id,
			name: text(name),
			on: !view.hidden.includes(id),
		})),
		regions,
		incidents,
		conferences,
		statements,
		relations,
		provinceLines,
		legend: legendOf(catalogue, {
			regions,
			incidents,
			conferences,
			statements,
			relations,
			provinceLines,
			scale: scaleOf(catalogue),
		}),
		details,
		selection,
		items: catalogue.items,
		sifted,
		kindsOn: ITEM_KINDS.filter((kind) => {
			const layer = LAYER_OF[kind];
			return layer === null || on(layer);
		}),
		tables: () => tablesOf(catalogue, view, sifted, on("incidents"), on("participants")),
	};
}
