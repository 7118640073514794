import { geoContains, geoDistance } from "d3-geo";
import type { Feature, Geometry, MultiLineString } from "geojson";
import { type Line, lines, type Point, polygons, type Shape } from "./shapes";

/** Nearer than this to the outline (km) the line would run beside the border as a second one. */
const clearanceKm = 6;
const earthRadiusKm = 6371;

/**
 * The Line of Control, from Natural Earth's boundary lines, as far as it runs well inside Jammu and Kashmir.
 *
 * @param kashmir the area as UN Geodata has it, in [lon, lat] degrees, wound for d3-geo
 */
export function controlLine(boundaries: Feature<Geometry>[], kashmir: Feature<Shape>): Feature<MultiLineString> {
	const between = new Set(["India", "Pakistan"]);
	const wanted = boundaries
		.filter(
			({ properties }) =>
				/^Line of control/.test(properties?.featurecla) &&
				between.has(properties?.adm0_left) &&
				between.has(properties?.adm0_right),
		)
		.map(({ geometry }) => lines(geometry as Line))
		// A second line of that class runs between Jammu and Sialkot: in UN Geodata the outline of the area itself.
		.filter((parts) => parts.flat().some(([, lat]) => lat > 34))
		.flat();
	const outline = polygons(kashmir.geometry).flat(2);
	const isInside = (position: Point) =>
		geoContains(kashmir, position) &&
		outline.every((corner) => geoDistance(corner, position) * earthRadiusKm > clearanceKm);
	const kept: Point[][] = [];
	for (const line of wanted) {
		let run: Point[] = [];
		for (const position of line) {
			if (isInside(position)) run.push(position);
			else {
				kept.push(run);
				run = [];
			}
		}
		kept.push(run);
	}
	const coordinates = kept.filter((run) => run.length > 1);
	return { type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates } };
}
