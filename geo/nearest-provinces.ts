import { Delaunay } from "d3-delaunay";
import type { Feature, MultiPolygon } from "geojson";
import { edges, type Point, polygons, type Shape } from "./shapes";

/**
 * Shares the plane out among provinces by nearness, so that land which the province file leaves outside every
 * province can be handed to the nearest one.
 *
 * @param provinces outlines in [lon, lat] degrees that do not cross the edge of the plane
 * @param spacing how far apart the boundary is sampled, in degrees of latitude
 * @param bounds of the plane to share out, in degrees
 * @returns one MultiPolygon of Voronoi cells per province, in the same order
 */
export function nearestProvinces(
	provinces: Feature<Shape>[],
	spacing: number,
	[west, south, east, north]: [west: number, south: number, east: number, north: number],
): MultiPolygon[] {
	// A degree of longitude is shorter than one of latitude: distances are compared in a squeezed plane.
	const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const points: Point[] = [];
	const owners: number[] = [];
	provinces.forEach((province, owner) => {
		for (const ring of polygons(province.geometry).flat()) {
			for (const [lon, lat] of sampled(ring, spacing, squeeze)) {
				points.push([lon * squeeze, lat]);
				owners.push(owner);
			}
		}
	});
	const voronoi = Delaunay.from(points).voronoi([west * squeeze, south, east * squeeze, north]);
	const cells = provinces.map((): Point[][][] => []);
	owners.forEach((owner, index) => {
		const cell = voronoi.cellPolygon(index);
		if (cell) cells[owner]?.push([cell.map(([x, y]): Point => [x / squeeze, y])]);
	});
	return cells.map((coordinates) => ({ type: "MultiPolygon", coordinates }));
}

/** The ring's points with more put between them where they are further apart than `spacing`. */
function* sampled(ring: Point[], spacing: number, squeeze: number): Generator<Point> {
	for (const [[ax, ay], [bx, by]] of edges(ring)) {
		const steps = Math.ceil(Math.hypot((bx - ax) * squeeze, by - ay) / spacing) || 1;
		for (let step = 0; step < steps; step++) {
			const t = step / steps;
			yield [ax + (bx - ax) * t, ay + (by - ay) * t];
		}
	}
}
