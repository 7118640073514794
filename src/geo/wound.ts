/** Areas as a file may wind them, turned as d3-geo expects them. */
import { geoArea } from "d3-geo";
import type { MultiPolygon, Position } from "geojson";

/**
 * Polygons with their outer rings clockwise as seen from above and their holes the other way, which is how d3-geo tells
 * an area from the rest of the Earth. Each ring is taken to enclose less than a hemisphere, however it is wound.
 * Positions are [lon, lat].
 */
export function wound(areas: readonly (readonly (readonly (readonly [number, number])[])[])[]): MultiPolygon {
	const ring = (positions: readonly (readonly [number, number])[], isHole: boolean): Position[] => {
		const ring = positions.map(([lon, lat]) => [lon, lat]);
		const enclosesMore = geoArea({ type: "Polygon", coordinates: [ring] }) > 2 * Math.PI;
		return enclosesMore === isHole ? ring : ring.reverse();
	};
	return {
		type: "MultiPolygon",
		coordinates: areas.map((rings) => rings.map((positions, index) => ring(positions, index > 0))),
	};
}
