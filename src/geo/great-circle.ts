import { geoDistance, geoInterpolate } from "d3-geo";
import type { LonLat } from "./geography";
import { EARTH_RADIUS } from "./projection";

/**
 * The length of the great circle between two places in kilometres, on a sphere of the Earth's mean radius: within 0.6 %
 * of the way along the ellipsoid.
 */
export function greatCircleKm(from: LonLat, to: LonLat): number {
	return (geoDistance([from[0], from[1]], [to[0], to[1]]) * EARTH_RADIUS) / 1000;
}

/** The place halfway along the great circle; of two antipodes, one of the many. */
export function halfway(from: LonLat, to: LonLat): LonLat {
	const [lon, lat] = geoInterpolate([from[0], from[1]], [to[0], to[1]])(0.5);
	return [lon, lat];
}
