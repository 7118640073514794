import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from "geojson";
import type { Extent } from "./projection";

type Shape = Polygon | MultiPolygon | LineString | MultiLineString;

/**
 * The polygons and lines of a shape that may meet an extent, each whole; null when none does. What is left out lies
 * wholly beside it, so that a small map need not project what it never shows.
 */
export function partWithin<S extends Shape>(shape: Feature<S>, extent: Extent): Feature<S> | null {
	const { geometry } = shape;
	switch (geometry.type) {
		case "Polygon":
			return mayMeet(geometry.coordinates[0] ?? [], extent) ? shape : null;
		case "LineString":
			return mayMeet(geometry.coordinates, extent) ? shape : null;
		case "MultiPolygon":
			return withParts(
				shape,
				geometry.coordinates.filter(([outer]) => mayMeet(outer ?? [], extent)),
			);
		case "MultiLineString":
			return withParts(
				shape,
				geometry.coordinates.filter((line) => mayMeet(line, extent)),
			);
	}
}

function withParts<S extends Shape>(shape: Feature<S>, coordinates: readonly unknown[]): Feature<S> | null {
	return coordinates.length > 0 ? { ...shape, geometry: { ...shape.geometry, coordinates } as S } : null;
}

/** Whether the box around some points meets an extent; a box wider than half the Earth may go the other way round. */
function mayMeet(points: readonly Position[], [west, south, east, north]: Extent): boolean {
	let [left, right, bottom, top] = [180, -180, 90, -90];
	for (const [lon = 0, lat = 0] of points) {
		if (lon < left) left = lon;
		if (lon > right) right = lon;
		if (lat < bottom) bottom = lat;
		if (lat > top) top = lat;
	}
	if (top < south || bottom > north) return false;
	if (right - left > 180) return true;
	return west <= east ? right >= west && left <= east : right >= west || left <= east;
}
