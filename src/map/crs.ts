import { Bounds, CRS, LatLng, type Map as LeafletMap, Point, Transformation, Util } from "leaflet";
import { EARTH_RADIUS, type Extent, type Projection } from "../geo/projection";
import type { Camera } from "../view/view";

/** Pixels to a metre at zoom 0: the world's circumference in 256 pixels, so that zoom numbers feel familiar. */
const PIXELS_PER_METRE = 256 / (2 * Math.PI * EARTH_RADIUS);

/** Farther than this from the centre, in metres, the cone is no map any more. */
const PLANE_EDGE = 2.2e7;

/** Pixels to a metre of the plane at a zoom. */
export function pixelsPerMetre(zoom: number): number {
	return PIXELS_PER_METRE * 2 ** zoom;
}

/** A Leaflet coordinate system on the map's projection. Leaflet's y runs north, the projection's south. */
export function createCrs(projection: Projection): CRS {
	const place = (x: number, y: number) => {
		const [lon, lat] = projection.invert(x, y) ?? [0, 0];
		return new LatLng(lat, lon);
	};
	return Util.extend({}, CRS.Earth, {
		code: "brieflet:conic-conformal",
		wrapLng: undefined,
		infinite: true,
		projection: {
			bounds: new Bounds([-PLANE_EDGE, -PLANE_EDGE], [PLANE_EDGE, PLANE_EDGE]),
			project({ lat, lng }: LatLng) {
				const [x, y] = projection.project([lng, lat]) ?? [0, 0];
				return new Point(x, -y);
			},
			unproject: (point: Point) => place(point.x, -point.y),
		},
		transformation: new Transformation(PIXELS_PER_METRE, 0, -PIXELS_PER_METRE, 0),
		scale: (zoom: number) => 2 ** zoom, // the 256 is in PIXELS_PER_METRE already
		zoom: (scale: number) => Math.log2(scale),
	}) as CRS;
}

/** Bounds in the plane, in metres, y to the south. */
export interface PlaneBounds {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The bounds of an extent's outline: its two corners alone would cut off what the cone bends outwards. */
export function boundsOfExtent(projection: Projection, [west, south, east, north]: Extent): PlaneBounds {
	const width = east >= west ? east - west : east + 360 - west;
	const steps = Array.from({ length: 25 }, (_, index) => index / 24);
	const outline = steps.flatMap((part) => [
		projection.project([west + width * part, south]),
		projection.project([west + width * part, north]),
		projection.project([west, south + (north - south) * part]),
		projection.project([west + width, south + (north - south) * part]),
	]);
	return boundsOfPoints(outline.flatMap((point) => (point ? [point] : [])));
}

export function boundsOfPoints(points: readonly (readonly [number, number])[]): PlaneBounds {
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	return {
		left: Math.min(...xs),
		top: Math.min(...ys),
		right: Math.max(...xs),
		bottom: Math.max(...ys),
	};
}

/** Pixels at the edges of the map that something else covers. */
export interface Insets {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** The camera that shows all of some bounds in what is free of a map of this size in pixels. */
export function fitCamera(
	projection: Projection,
	bounds: PlaneBounds,
	size: { readonly x: number; readonly y: number },
	insets: Insets,
): Camera {
	const free = {
		x: Math.max(80, size.x - insets.left - insets.right),
		y: Math.max(80, size.y - insets.top - insets.bottom),
	};
	const scale = Math.min(free.x / (bounds.right - bounds.left), free.y / (bounds.bottom - bounds.top));
	const zoom = Math.floor(Math.log2(scale / PIXELS_PER_METRE) * 20) / 20;
	const metre = pixelsPerMetre(zoom);
	const x = (bounds.left + bounds.right) / 2 + (insets.right - insets.left) / 2 / metre;
	const y = (bounds.top + bounds.bottom) / 2 + (insets.bottom - insets.top) / 2 / metre;
	const [lng, lat] = projection.invert(x, y) ?? [0, 0];
	return { zoom, lat, lng };
}

/** The map's camera, as a View holds it. */
export function cameraOf(map: LeafletMap): Camera {
	const { lat, lng } = map.getCenter();
	return {
		zoom: map.getZoom(),
		lat,
		lng: ((((lng + 180) % 360) + 360) % 360) - 180,
	};
}
