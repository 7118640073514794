import { geoArea } from "d3-geo";
import { presimplify, simplify, sphericalTriangleArea } from "topojson-simplify";
import type { Objects, Topology } from "topojson-specification";
import type { Level } from "./levels";
import { byPlace } from "./region";
import { arcsOfRing, ringPositions, ringsOf } from "./rings-of";
import type { Point } from "./shapes";

type WeightedPoint = [lon: number, lat: number, weight: number];

/** Square kilometres in a steradian. */
const squareKm = 6371 ** 2;
/** Rounds of giving points back to broken rings; a few are enough, so this many mean an error. */
const mostRounds = 60;

/**
 * The same topology with fewer points: the coarser, the further from the region. Ends of arcs never move, so what
 * meets keeps meeting; no ring collapses or turns over.
 */
export function simplifyMap<T extends Objects>(full: Topology<T>, level: Level): Topology<T> {
	const weighted = presimplify(full as unknown as Topology<Objects<object>>, sphericalTriangleArea);
	const arcs = weighted.arcs as unknown as WeightedPoint[][];
	for (const point of arcs.flat()) {
		const [lon, lat, triangle] = point;
		const wanted = byPlace([lon, lat], {
			elsewhere: level.triangleElsewhere,
			region: level.triangleInRegion,
			close: level.triangleInDetail,
		});
		point[2] = (triangle * squareKm) / wanted;
	}
	const rings = ringsOf(full).map((ring) => ({ ring, turnedOver: isTurnedOver(ringPositions(full, ring)) }));
	for (let round = 0; round < mostRounds; round++) {
		const result = simplify(weighted, 1);
		const broken = rings.filter(({ ring, turnedOver }) => {
			const positions = ringPositions(result, ring).map((position) => onGrid(position, level.grid));
			return !hasArea(positions) || isTurnedOver(positions) !== turnedOver;
		});
		if (broken.length === 0) return result as Topology<T>;
		// What a broken ring lacks is its next most telling points.
		for (const arc of new Set(broken.flatMap(({ ring }) => arcsOfRing(ring)))) restoreNext(arcs[arc] ?? []);
	}
	throw new Error("some ring stays broken however many points it keeps");
}

/** Whether the ring, taken as the outer one, would fill more than half of the globe: so it is with a hole. */
function isTurnedOver(ring: Point[]): boolean {
	return geoArea({ type: "Polygon", coordinates: [ring] }) > 2 * Math.PI;
}

function hasArea(ring: Point[]): boolean {
	return new Set(ring.map(String)).size > 2 && geoArea({ type: "Polygon", coordinates: [ring] }) > 0;
}

function onGrid([lon, lat]: Point, grid: number): Point {
	return [Math.round((lon + 180) / grid) * grid - 180, Math.round((lat + 90) / grid) * grid - 90];
}

function restoreNext(arc: WeightedPoint[]): void {
	const dropped = arc.filter(([, , weight]) => weight < 1).sort((a, b) => b[2] - a[2]);
	for (const point of dropped.slice(0, 2)) point[2] = 1;
}
