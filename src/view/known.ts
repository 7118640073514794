import { LIST_OF_KIND } from "../dossier/references";
import type { Catalogue } from "./catalogue";
import type { Selection } from "./view";

/** Whether the dossier, or for a region its geography, has what a selection names. */
export function isKnown(catalogue: Catalogue, { kind, id }: Selection): boolean {
	return kind === "region" ? catalogue.region(id) !== undefined : catalogue[LIST_OF_KIND[kind]].has(id);
}
