/** What of the Earth a map shows now, for who tells of it in words. */
import type { Map as LeafletMap } from "leaflet";
import type { LonLat } from "../geo/geography";
import type { Projection } from "../geo/projection";
import type { InView } from "../view/boundaries";
import type { Seen } from "../view/describe";
import type { BasePaths } from "./base-paths";
import { boundsInView } from "./crs";
import { regionsUnder } from "./hit-test";
import { meet, type PlanePath } from "./plane-path";

/** The regions at [lon, lat] in degrees, largest first; none at sea. */
export function regionsAt(paths: BasePaths, projection: Projection, place: LonLat): readonly string[] {
	const point = projection.project(place);
	return point ? regionsUnder(paths, point) : [];
}

/** The middle of a map, and which places lie on it. */
export function seenOn(map: LeafletMap, projection: Projection, paths: BasePaths): Seen {
	const { lng, lat } = map.getCenter();
	const { x, y } = map.getSize();
	return {
		centre: [lng, lat],
		under: regionsAt(paths, projection, [lng, lat]),
		sees(place) {
			if (!projection.project(place)) return false;
			const at = map.latLngToContainerPoint([place[1], place[0]]);
			return at.x >= 0 && at.x <= x && at.y >= 0 && at.y <= y;
		},
	};
}

/** Regions and classes of boundaries of which a part may be on a map; `provinceLines` are the countries whose provinces are drawn. */
export function inViewOn(map: LeafletMap, paths: BasePaths, provinceLines: readonly string[]): InView {
	const box = boundsInView(map);
	const isSeen = ({ bounds }: PlanePath) => meet(bounds, box);
	const isDrawn = ({ country }: { readonly country?: string }) => !country || provinceLines.includes(country);
	const lines = paths.boundaries.filter((line) => isSeen(line) && isDrawn(line));
	return {
		regions: paths.areas.filter(isSeen).map(({ id }) => id),
		lines: [...new Set(lines.map((line) => line.class))],
	};
}
