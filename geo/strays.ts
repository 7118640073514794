import { geoArea, geoContains } from "d3-geo";
import type { Feature, Polygon } from "geojson";
import polylabel from "polylabel";
import { feature, mergeArcs } from "topojson-client";
import type { GeometryCollection } from "topojson-specification";
import { arcsOfRing, polygonsOf, type Ring } from "./rings-of";
import { collection, type Point, polygons, type Shape, topologyOf } from "./shapes";

/** One square kilometre in steradians: a piece below it is an accident of the files, whosever it is. */
const speck = 1 / 6371 ** 2;

/**
 * Land that was handed to the nearest province may touch only other ones: such a stray piece joins the neighbour with
 * which it shares most of its edge. A piece that the province has in its own file stays, as an exclave.
 *
 * @param fitted provinces of one country after fitting, in [lon, lat] degrees, in one plane
 * @param originals the same provinces, in the same order, as their file has them
 */
export function withoutStrays(fitted: Feature<Shape>[], originals: Feature<Shape>[]): Feature<Shape>[] {
	const map = topologyOf<{ provinces: GeometryCollection }>({ provinces: collection(fitted) });
	const shapeOf = (rings: Ring[]) => feature(map, { type: "Polygon", arcs: rings }).geometry as Polygon;
	const pieces = map.objects.provinces.geometries.flatMap((geometry, owner) =>
		polygonsOf(geometry).map((rings) => {
			const shape = shapeOf(rings);
			return { owner, rings, shape, size: geoArea(shape), arcs: new Set(rings.flatMap(arcsOfRing)), isStray: false };
		}),
	);
	for (const piece of pieces) {
		const largest = Math.max(...pieces.filter(({ owner }) => owner === piece.owner).map(({ size }) => size));
		const inside = polylabel(piece.shape.coordinates as Point[][], 1e-4);
		const original = originals[piece.owner];
		const isOwn = original !== undefined && geoContains(original, inside) && piece.size > speck;
		piece.isStray = piece.size < largest && !isOwn;
	}
	for (const stray of pieces.filter(({ isStray }) => isStray)) {
		const shared = new Map<number, number>();
		for (const { owner, arcs, isStray } of pieces) {
			if (isStray || owner === stray.owner) continue;
			for (const arc of stray.arcs) {
				const points = arcs.has(arc) ? (map.arcs[arc]?.length ?? 0) : 0;
				if (points) shared.set(owner, (shared.get(owner) ?? 0) + points);
			}
		}
		const [best] = [...shared].sort((a, b) => b[1] - a[1]);
		if (best) stray.owner = best[0];
	}
	return fitted.map((province, owner) => {
		const mine = pieces.filter((piece) => piece.owner === owner);
		const merged = mergeArcs(
			map,
			mine.map(({ rings }) => ({ type: "Polygon", arcs: rings })),
		);
		const { geometry } = feature(map, merged);
		return { ...province, geometry: { type: "MultiPolygon", coordinates: polygons(geometry as Shape) } };
	});
}
