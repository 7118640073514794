import type { Catalogue } from "./catalogue";
import { once } from "./once";
import { relationMarks } from "./relation-arcs";

/** Keys of the items that have a mark, an arc or a shape on the map when their layer is on; events have none. */
export const placedOf = once((catalogue: Catalogue): ReadonlySet<string> => {
	const arcs = new Set(relationMarks(catalogue, () => true, null).map(({ id }) => id));
	return new Set(
		catalogue.items.all
			.filter(({ kind, id, place }) =>
				kind === "relation"
					? arcs.has(id)
					: kind === "shape" || (kind !== "event" && place !== null && catalogue.places.has(place)),
			)
			.map(({ key }) => key),
	);
});
