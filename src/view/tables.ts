/** Everything of the dossier as tables: a route to every fact without the map. */

import { words } from "../words/en";
import type { Catalogue } from "./catalogue";
import { crowdRows } from "./crowd-rows";
import type { Frame } from "./frame";
import { regionIsOff } from "./regions";
import { layersOfShape, shapesOn } from "./shape-layers";
import type { Row } from "./table-cells";
import { tableRows } from "./table-rows";
import { isFiltered, type View } from "./view";

const { columns } = words.table;

export interface Table {
	readonly id: keyof typeof words.table.tabs;
	readonly name: string;
	readonly columns: readonly string[];
	readonly rows: readonly Row[];
	/** Rows left out because of the period or a filter, and which of the two there is. */
	readonly sifted: number;
	readonly siftedBy: readonly string[];
	/** Rows that are kept and not listed: there are too many. */
	readonly beyond: number;
	/** Rows left out because a layer is off, and the names of those layers. */
	readonly hidden: number;
	readonly hiddenBy: readonly string[];
}

/** Made when somebody looks at them: tables are large, and neither a pan nor the first map waits for them. */
export function tablesIn(
	catalogue: Catalogue,
	{ view, sifted, kindsOn, crowd }: Pick<Frame, "view" | "sifted" | "kindsOn" | "crowd">,
): Table[] {
	const incidentsOn = kindsOn.includes("incident");
	const participantsOn = kindsOn.includes("conference");
	const { dossier } = catalogue;
	const all = tableRows(catalogue);
	const siftedBy = [
		...(view.period ? [words.table.byPeriod] : []),
		...(isFiltered(view.filters) ? [words.table.byFilters] : []),
	];
	/** Rows of items that period and filters keep; rows of sources have no item. */
	const table = (
		id: Table["id"],
		titles: readonly string[],
		rows: readonly Row[],
		grade: string = columns.grade,
	): Table => {
		const kept = rows.filter(({ item }) => item === null || sifted.has(item));
		return {
			id,
			name: words.table.tabs[id],
			columns: all.graded.has(id) ? [...titles, grade] : titles,
			rows: kept.length === rows.length ? rows : kept,
			sifted: rows.length - kept.length,
			siftedBy,
			beyond: 0,
			hidden: 0,
			hiddenBy: [],
		};
	};
	const offLayers = (shows: string) =>
		dossier.layers
			.filter((layer) => layer.shows === shows && view.hidden.includes(layer.id))
			.map(({ name }) => catalogue.text(name));

	const ofIncidents = [columns.title, columns.date, columns.place, columns.killed, columns.claimed, columns.sources];
	const ofRecords = table("incidents", ofIncidents, all.incidents, columns.grades);
	const rows = crowd ? crowdRows(crowd) : [];
	const incidents: Table = crowd
		? {
				...ofRecords,
				columns: ofIncidents,
				rows,
				sifted: crowd.table.count - crowd.sifted.count,
				beyond: crowd.sifted.count - rows.length,
			}
		: ofRecords;
	const shapesTable = (): Table => {
		const isOn = shapesOn(catalogue.layers, view);
		const shown = all.shapes.filter(({ key }) => isOn(key));
		const off = new Set(
			all.shapes.filter(({ key }) => !isOn(key)).flatMap(({ key }) => layersOfShape(dossier.layers, key)),
		);
		return {
			...table("shapes", [columns.name, columns.kind, columns.date, columns.layers, columns.sources], shown),
			hidden: all.shapes.length - shown.length,
			hiddenBy: [...off].map(({ name }) => catalogue.text(name)),
		};
	};
	const isOff = regionIsOff(catalogue, view);
	const allParticipants = all.participants;
	const shownParticipants = participantsOn
		? allParticipants.filter(({ selection }) => !isOff(selection?.id ?? ""))
		: [];
	return [
		incidentsOn
			? incidents
			: {
					...incidents,
					rows: [],
					hidden: catalogue.table?.count ?? incidents.rows.length,
					hiddenBy: offLayers("incidents"),
				},
		{
			...table(
				"participants",
				[columns.region, columns.role, columns.who, columns.conference, columns.sources],
				shownParticipants,
			),
			hidden: allParticipants.length - shownParticipants.length,
			hiddenBy: participantsOn ? regionLayersOff(catalogue, view, allParticipants) : offLayers("participants"),
		},
		table(
			"statements",
			[columns.speaker, columns.said, columns.date, columns.place, columns.about, columns.sources],
			all.statements,
		),
		table(
			"relations",
			[columns.title, columns.kind, columns.from, columns.direction, columns.to, columns.date, columns.sources],
			all.relations,
		),
		table("events", [columns.title, columns.date, columns.place, columns.sources], all.events),
		...(dossier.shapes.length > 0 ? [shapesTable()] : []),
		table(
			"sources",
			[
				columns.number,
				columns.title,
				columns.publisher,
				columns.published,
				columns.accessed,
				columns.address,
				columns.cited,
			],
			all.sources,
			columns.reliability,
		),
	];
}

/** The layers of regions that are off and hide at least one of the rows. */
function regionLayersOff({ dossier, text }: Catalogue, view: View, rows: readonly Row[]): string[] {
	return dossier.layers
		.filter(
			(layer) =>
				layer.shows === "regions" &&
				view.hidden.includes(layer.id) &&
				rows.some(({ selection }) => layer.regions.includes(selection?.id ?? "")),
		)
		.map(({ name }) => text(name));
}
