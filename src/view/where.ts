/** Where on the map something lies, for a camera that is to show it. */
import type { LonLat } from "../geo/geography";
import type { Catalogue } from "./catalogue";
import { anchorOf, arcsOf } from "./relation-arcs";
import { alongShape } from "./shapes";
import type { Selection } from "./view";

/** [lon, lat] of the places of a selection; some of them for a shape; empty for what has none, and for regions, whose shape the map knows. */
export function whereIs(catalogue: Catalogue, { kind, id }: Selection): readonly LonLat[] {
	if (kind === "region" || kind === "source") return [];
	if (kind === "shape") {
		const shape = catalogue.shapes.get(id);
		return shape ? alongShape(shape) : [];
	}
	if (kind === "relation") {
		const relation = catalogue.relations.get(id);
		return relation ? arcsOf(catalogue, relation).flatMap(({ from, to }) => [from, to]) : [];
	}
	if (kind === "statement") {
		// as on the map: where the speaker is based, when it is not said where
		const place = catalogue.items.byKey.get(`statement/${id}`)?.place;
		const location = place && catalogue.places.get(place)?.location;
		return location ? [location] : [];
	}
	const anchor = anchorOf(catalogue, `${kind}/${id}`);
	return anchor ? [anchor] : [];
}
