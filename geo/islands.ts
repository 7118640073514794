import type { Feature } from "geojson";
import { areaKm2 } from "./describe";
import type { Level } from "./levels";
import { byPlace } from "./region";
import { type Point, polygons, type Shape } from "./shapes";

/** The areas without islands that would be specks; the largest part of an area always stays. */
export function withoutSmallIslands<P>(areas: Feature<Shape, P>[], level: Level): Feature<Shape, P>[] {
	const meetings = new Map<string, number>();
	for (const polygon of areas.flatMap(({ geometry }) => polygons(geometry))) {
		for (const position of new Set(polygon.flat().map(String))) {
			meetings.set(position, (meetings.get(position) ?? 0) + 1);
		}
	}
	// What touches something else is no island, and leaving it out would leave a hole.
	const touches = (polygon: Point[][]) => polygon.flat().some((position) => (meetings.get(String(position)) ?? 0) > 1);
	return areas.map((area) => {
		const parts = polygons(area.geometry).map((polygon) => {
			const size = areaKm2({ type: "Polygon", coordinates: polygon });
			return { polygon, size };
		});
		const largest = Math.max(...parts.map(({ size }) => size));
		const kept = parts.filter(({ polygon, size }) => {
			const where = polygon[0]?.[0] ?? [0, 0];
			const least = byPlace(where, { elsewhere: level.islandElsewhere, region: level.islandInRegion });
			return size === largest || size >= least || touches(polygon);
		});
		return { ...area, geometry: { type: "MultiPolygon", coordinates: kept.map(({ polygon }) => polygon) } };
	});
}
