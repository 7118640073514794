import { Bounds, CRS, LatLng, type Map as LeafletMap, Point, Transformation, Util } from "leaflet";
import type { LonLat } from "../geo/geography";
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

/**
 * Metres to a unit of what is written for an SVG: a unit is about a pixel at zoom 4. Chromium may paint a layer that lies
 * out of sight at one pixel to its unit; in metres that was millions of tiles, and the page stood still.
 */
const METRES_PER_UNIT = 10_000;

/** Pixels to a unit of an SVG's path at a zoom. */
export function pixelsPerUnit(zoom: number): number {
	return METRES_PER_UNIT * pixelsPerMetre(zoom);
}

/** A point of the plane, in metres, as it is written in an SVG's path: to the metre. */
export function svgPoint(x: number, y: number): string {
	return `${Math.round(x) / METRES_PER_UNIT},${Math.round(y) / METRES_PER_UNIT}`;
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
export function boundsOfExtent(projection: Projection, extent: Extent): PlaneBounds {
	return boundsOfPoints(outlineOf(projection, extent));
}

/** An extent's outline in metres of the plane, from its south-west corner eastwards, a quarter of the points to a side. */
export function outlineOf(
	projection: Projection,
	[west, south, east, north]: Extent,
): readonly (readonly [number, number])[] {
	const width = east >= west ? east - west : east + 360 - west;
	const height = north - south;
	const steps = Array.from({ length: 24 }, (_, index) => index / 24);
	return [
		...steps.map((part): LonLat => [west + width * part, south]),
		...steps.map((part): LonLat => [west + width, south + height * part]),
		...steps.map((part): LonLat => [west + width * (1 - part), north]),
		...steps.map((part): LonLat => [west, north - height * part]),
	].flatMap((place) => {
		const point = projection.project(place);
		return point ? [point] : [];
	});
}

/** An extent around bounds in metres of the plane, from a grid over them. */
export function extentOfBounds(projection: Projection, { left, top, right, bottom }: PlaneBounds): Extent {
	const [middle = 0] = projection.invert((left + right) / 2, (top + bottom) / 2) ?? [];
	const steps = [0, 0.25, 0.5, 0.75, 1];
	const places = steps.flatMap((across) =>
		steps.flatMap((down) => {
			const place = projection.invert(left + (right - left) * across, top + (bottom - top) * down);
			// as degrees to the east of the middle, so that the antimeridian is no edge
			return place ? [[((((place[0] - middle + 180) % 360) + 360) % 360) - 180, place[1]] as const] : [];
		}),
	);
	const turned = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;
	const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)];
	return [turned(middle + Math.min(...lons)), Math.min(...lats), turned(middle + Math.max(...lons)), Math.max(...lats)];
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

/** What of the plane the map shows, in metres. */
export function boundsInView(map: LeafletMap): PlaneBounds {
	const metre = pixelsPerMetre(map.getZoom());
	const { x, y } = map.getPixelOrigin().add(map.containerPointToLayerPoint([0, 0]));
	const size = map.getSize();
	return { left: x / metre, top: y / metre, right: (x + size.x) / metre, bottom: (y + size.y) / metre };
}
