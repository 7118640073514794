import { type GeoProjection, geoConicConformal } from "d3-geo";
import type { LonLat } from "./geography";

/** Mean radius of the Earth in metres (IUGG), so that projected units are metres on the sphere. */
export const EARTH_RADIUS = 6_371_008.8;

/** [west, south, east, north] in degrees; west above east means across the antimeridian. */
export type Extent = readonly [number, number, number, number];

/** The one owner of how the Earth becomes flat: metres, x to the east, y to the south. */
export interface Projection {
	/** For d3.geoPath. */
	readonly geo: GeoProjection;
	/** Metres of [lon, lat]; null where the projection has no place for it. */
	project(place: LonLat): readonly [number, number] | null;
	/** [lon, lat] of a place in metres. */
	invert(x: number, y: number): LonLat | null;
}

/** Latitudes nearer the pole than this are drawn at it: the cone runs to infinity at the far pole. */
const FARTHEST_LATITUDE = 80;
/** Below this mean latitude the cone is so flat that its sums lose their digits: a cylinder serves. */
const CONE_FROM_LATITUDE = 4;
/** A rotated projection sees the seam's two sides as one without this: degrees kept from 180. */
const SEAM = 1e-6;

/**
 * A conic conformal projection fitted to an extent: its standard parallels lie a sixth of the height inside the
 * southern and the northern edge, the customary rule for small distortion (Snyder, Map Projections, 1987, p. 99).
 */
export function fitProjection([west, south, east, north]: Extent): Projection {
	const width = east >= west ? east - west : east + 360 - west;
	const centre = west + width / 2;
	const middle = (south + north) / 2;
	const height = north - south;
	const flat = Math.abs(middle) < CONE_FROM_LATITUDE;
	const geo = geoConicConformal()
		.parallels(flat ? [0, 0] : [south + height / 6, north - height / 6])
		.rotate([-centre, 0])
		.center([0, middle])
		.scale(EARTH_RADIUS)
		.translate([0, 0])
		.precision(300);
	const northern = middle >= 0;

	return {
		geo,
		project([lon, lat]) {
			const clamped = northern
				? Math.max(-FARTHEST_LATITUDE, Math.min(89.999, lat))
				: Math.min(FARTHEST_LATITUDE, Math.max(-89.999, lat));
			const turned = ((((lon - centre + 180) % 360) + 360) % 360) - 180;
			const kept = Math.max(-180 + SEAM, Math.min(180 - SEAM, turned));
			const point = geo([kept + centre, clamped]);
			return point && Number.isFinite(point[0]) && Number.isFinite(point[1]) ? point : null;
		},
		invert(x, y) {
			const place = geo.invert?.([x, y]);
			return place && Number.isFinite(place[0]) && Number.isFinite(place[1]) ? place : null;
		},
	};
}
