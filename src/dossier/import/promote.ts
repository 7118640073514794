/** One incident of a table as a full record of the dossier: for who opens it. */
import type { IncidentTable, IncidentTexts } from "../incident-table";
import type { Dossier } from "../schema";
import type { Format } from "./report";
import { type DossierTexts, type MadeFrom, toDossier } from "./to-dossier";

/** What the file says of the incident beside its columns. */
export interface Told {
	readonly title: string;
	readonly text: string;
	readonly links: readonly string[];
	readonly fields: readonly (readonly [name: string, value: string])[];
}

/**
 * The dossier with the incident at an index of its table as a record, under this id, and with the sources, actors and
 * places that it names; what else the dossier holds stays.
 */
export function withIncident(
	dossier: Dossier,
	table: IncidentTable,
	index: number,
	told: Told,
	{ id, format, ...from }: MadeFrom & { readonly id: string; readonly format: Format },
	texts: DossierTexts,
): Dossier {
	const alone: IncidentTexts = {
		title: () => told.title,
		text: () => told.text,
		id: () => "",
		links: () => told.links,
		fields: () => told.fields,
	};
	const { dossier: made } = toDossier(
		{
			title: "",
			summary: "",
			incidents: only(table, index),
			texts: alone,
			shapes: [],
			scenes: [],
			sources: [],
			report: { format, rows: 1, drawn: 1, listed: 0, skipped: [], repaired: [], warnings: [] },
		},
		from,
		texts,
	);
	const [incident] = made?.incidents ?? [];
	if (!made || !incident) return dossier;
	const { sources, actors, places } = made;
	return { ...dossier, incidents: [{ ...incident, id }], sources, actors, places };
}

/** A table of one incident of another, with the same dictionaries. */
function only(table: IncidentTable, index: number): IncidentTable {
	const one = <Column extends { slice(from: number, to: number): Column }>(column: Column) =>
		column.slice(index, index + 1);
	return {
		...table,
		count: 1,
		row: one(table.row),
		longitude: one(table.longitude),
		latitude: one(table.latitude),
		withinKm: one(table.withinKm),
		firstDay: one(table.firstDay),
		lastDay: one(table.lastDay),
		killed: one(table.killed),
		killedLow: one(table.killedLow),
		killedHigh: one(table.killedHigh),
		kind: one(table.kind),
		actor: one(table.actor),
		otherActor: one(table.otherActor),
		source: one(table.source),
	};
}
