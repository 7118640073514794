import type { Catalogue } from "./catalogue";
import type { Selection, SelectionKind } from "./view";

const RECORDS = {
	incident: "incidents",
	conference: "conferences",
	statement: "statements",
	relation: "relations",
	event: "events",
	shape: "shapes",
	actor: "actors",
	place: "places",
	source: "sources",
} as const satisfies Record<Exclude<SelectionKind, "region">, keyof Catalogue>;

/** Whether the dossier, or for a region its geography, has what a selection names. */
export function isKnown(catalogue: Catalogue, { kind, id }: Selection): boolean {
	return kind === "region" ? catalogue.region(id) !== undefined : catalogue[RECORDS[kind]].has(id);
}
