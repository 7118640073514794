/** What to draw, by id, computed from (dossier, geography, view) before any map is touched. */
import type { Handling, Layer } from "../dossier/schema";
import type { LonLat } from "../geo/geography";
import type { Extent } from "../geo/projection";
import { dateInWords } from "../words/dates";
import type { Catalogue } from "./catalogue";
import { type Crowd, type CrowdSigns, crowdOf } from "./crowd";
import { ITEM_KINDS, type ItemKind, type Items } from "./items";
import { isKnown } from "./known";
import { createLately } from "./lately";
import { itemsOn } from "./layers";
import { type LeftOut, leftOutOf } from "./left-out";
import { type IncidentSigns, type LegendEntry, legendOf, NO_SIGNS, signsOf } from "./legend";
import { type ConferenceMark, conferenceMarks, type IncidentMark, incidentMarks, scaleOf } from "./marks";
import { provinceCountries, type RegionMark, regionMarks } from "./regions";
import { type RelationMark, relationMarks } from "./relation-arcs";
import { homeOf } from "./script";
import { type ShapeMark, shapeMarks } from "./shapes";
import { type Sifted, sift } from "./sift";
import type { Selection, SelectionKind, View } from "./view";
import { type StatementMark, statementMarks } from "./voices";
import { whereIs } from "./where";

/** What the reader's screen adds to a View: how near the map is. */
export interface Sight {
	/** Whether the map is near enough to draw provinces. */
	readonly provinces: boolean;
	/** The signs of incidents on the map; where nobody tells, each incident has a sign of its own. */
	readonly signs?: IncidentSigns;
	/** What is drawn of a table's incidents, once the map has told. */
	readonly crowd?: CrowdSigns | null;
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
	/** Lines and areas of the dossier's own. */
	readonly shapes: readonly ShapeMark[];
	/** Countries whose province lines are drawn, when the map is near enough. */
	readonly provinceLines: readonly string[];
	readonly legend: readonly LegendEntry[];
	/** What is selected, when the dossier has it. */
	readonly selection: Selection | null;
	/** What keeps the selected thing off the map; empty when nothing does. */
	readonly leftOut: readonly LeftOut[];
	/** Everything with a date, a kind, actors and sources, whether it is shown or not. */
	readonly items: Items;
	/** What period and filters keep of it. */
	readonly sifted: Sifted;
	/** Kinds of items whose layer is on. */
	readonly kindsOn: readonly ItemKind[];
	/** [lon, lat] of the places of what is selected, where it has any. */
	readonly where: readonly LonLat[];
	/** Incidents of a table, too many for a record each. */
	readonly crowd: Crowd | null;
}

type Shows = Exclude<Layer["shows"], "shapes">;

/** Whether a layer that shows some kind of item is on; true when the dossier has no such layer. */
function kindOn({ layers }: Catalogue, view: View, shows: Shows): boolean {
	const those = layers.filter((layer) => layer.shows === shows);
	return those.length === 0 || those.some(({ id }) => !view.hidden.includes(id));
}

const KIND_OF = { conferences: "conference", relations: "relation" } as const;

const NONE = () => false;

// The parts of the last frame, by what they are made from: a period that moves leaves most of them as they are.
const siftedOf = createLately<Items, Sifted>();
const regionsOf = createLately<Catalogue, readonly RegionMark[]>();
const incidentsOf = createLately<Catalogue, readonly IncidentMark[]>();
const conferencesOf = createLately<Catalogue, readonly ConferenceMark[]>();
const statementsOf = createLately<Catalogue, readonly StatementMark[]>();
const relationsOf = createLately<Catalogue, readonly RelationMark[]>();
const shapesOf = createLately<Catalogue, readonly ShapeMark[]>();
const linesOf = createLately<Catalogue, readonly string[]>();
const legendsOf = createLately<Catalogue, readonly LegendEntry[]>();

/** Computes the whole frame; a pure function. */
export function createFrame(catalogue: Catalogue, view: View, sight: Sight): Frame {
	const { dossier, text } = catalogue;
	const on = (shows: Shows) => kindOn(catalogue, view, shows);
	const sifted = siftedOf.of(catalogue.items, [view.period, view.filters], () => sift(catalogue.items, view));
	const selection = view.selection && isKnown(catalogue, view.selection) ? view.selection : null;
	const selected = (...kinds: readonly SelectionKind[]) =>
		selection && kinds.includes(selection.kind) ? `${selection.kind}/${selection.id}` : null;
	const hasOn = (shows: Shows) => (on(shows) ? sifted.has : NONE);
	/** What is kept of a short list, by name: the same name, the same marks. */
	const kept = (list: "conferences" | "relations", has: (key: string) => boolean) =>
		dossier[list].flatMap(({ id }) => (has(`${KIND_OF[list]}/${id}`) ? [id] : [])).join();
	const hasRelation = (key: string) => hasOn("relations")(key) || key === selected("relation");

	const conferencesKept = kept("conferences", hasOn("participants"));
	const regions = regionsOf.of(catalogue, [view.hidden, on("participants"), conferencesKept, selected("region")], () =>
		regionMarks(catalogue, view, on("participants") ? sifted.has : null, selection),
	);
	const incidents = incidentsOf.of(catalogue, [sifted, on("incidents"), selected("incident")], () =>
		incidentMarks(catalogue, hasOn("incidents"), selection),
	);
	const conferences = conferencesOf.of(catalogue, [conferencesKept, selected("conference")], () =>
		conferenceMarks(catalogue, hasOn("participants"), selection),
	);
	const statements = statementsOf.of(catalogue, [sifted, on("statements"), selected("place", "statement")], () =>
		on("statements") ? statementMarks(catalogue, sifted.kept, selection) : [],
	);
	const relations = relationsOf.of(catalogue, [kept("relations", hasRelation), selected("relation")], () =>
		relationMarks(catalogue, hasRelation, selection),
	);
	const crowd = catalogue.table && on("incidents") ? crowdOf(catalogue.table, view, dossier.extent) : null;
	const isOn = itemsOn(catalogue.layers, view);
	const shapesKept = dossier.shapes.flatMap(({ id }) =>
		sifted.has(`shape/${id}`) && isOn({ kind: "shape", id }) ? [id] : [],
	);
	const shapeLayers = catalogue.layers.filter(({ id, shows }) => shows === "shapes" && !view.hidden.includes(id));
	const shapesBy = [shapesKept.join(), shapeLayers.map(({ id }) => id).join(), selected("shape")];
	const shapes = shapesOf.of(catalogue, shapesBy, () => shapeMarks(catalogue, view, sifted.has, selection));
	const provinceLines = linesOf.of(catalogue, [regions, sight.provinces], () =>
		sight.provinces ? provinceCountries(regions) : [],
	);
	const signs = sight.signs ?? signsOf(incidents);
	const legend = legendsOf.of(
		catalogue,
		[
			regions,
			conferences.length > 0,
			statements.length > 0,
			relations,
			shapes,
			provinceLines,
			crowd ? sight.crowd : null,
			...[signs.sized, signs.hollow, signs.area, signs.groups].map((sign) => sign && incidents.length > 0),
		],
		() =>
			legendOf(catalogue, {
				regions,
				signs: incidents.length > 0 ? signs : NO_SIGNS,
				conferences,
				statements,
				relations,
				shapes,
				provinceLines,
				crowd: (crowd && sight.crowd) ?? null,
				scale: scaleOf(catalogue),
			}),
	);
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
		crowd,
		shapes,
		provinceLines,
		legend,
		selection,
		where: selection ? whereIs(catalogue, selection) : [],
		leftOut: selection ? leftOutOf(catalogue, view, selection) : [],
		items: catalogue.items,
		sifted,
		kindsOn: ITEM_KINDS.filter((kind) =>
			kind === "shape" ? dossier.shapes.some(({ id }) => isOn({ kind, id })) : isOn({ kind, id: "" }),
		),
	};
}
