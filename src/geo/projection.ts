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

/** The cone that touches the Earth along an extent's standard parallels; all in degrees. */
export interface Cone {
	/** The meridian that is drawn upright, and the latitude at its origin. */
	readonly centre: number;
	readonly middle: number;
	/** Both 0: a cylinder (Mercator). */
	readonly parallels: readonly [number, number];
	readonly northern: boolean;
}

/**
 * The standard parallels lie a sixth of the height inside the southern and the northern edge, the customary rule for
 * small distortion (Snyder, Map Projections, 1987, p. 99).
 */
export function coneOf([west, south, east, north]: Extent): Cone {
	const width = east >= west ? east - west : east + 360 - west;
	const middle = (south + north) / 2;
	const height = north - south;
	const flat = Math.abs(middle) < CONE_FROM_LATITUDE;
	return {
		centre: west + width / 2,
		middle,
		parallels: flat ? [0, 0] : [south + height / 6, north - height / 6],
		northern: middle >= 0,
	};
}

/** The latitude at which a place is drawn: near the far pole its own lies too far out. */
export function drawnLatitude({ northern }: Cone, latitude: number): number {
	return northern
		? Math.max(-FARTHEST_LATITUDE, Math.min(89.999, latitude))
		: Math.min(FARTHEST_LATITUDE, Math.max(-89.999, latitude));
}

/** A conic conformal projection fitted to an extent. */
export function fitProjection(extent: Extent): Projection {
	const cone = coneOf(extent);
	const { centre, middle, parallels } = cone;
	const geo = geoConicConformal()
		.parallels([...parallels])
		.rotate([-centre, 0])
		.center([0, middle])
		.scale(EARTH_RADIUS)
		.translate([0, 0])
		.precision(300);

	return {
		geo,
		project([lon, lat]) {
			const turned = ((((lon - centre + 180) % 360) + 360) % 360) - 180;
			const kept = Math.max(-180 + SEAM, Math.min(180 - SEAM, turned));
			const point = geo([kept + centre, drawnLatitude(cone, lat)]);
			return point && Number.isFinite(point[0]) && Number.isFinite(point[1]) ? point : null;
		},
		invert(x, y) {
			const place = geo.invert?.([x, y]);
			return place && Number.isFinite(place[0]) && Number.isFinite(place[1]) ? place : null;
		},
	};
}
