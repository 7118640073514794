import { geoBounds, geoContains } from "d3-geo";
import type { Feature } from "geojson";
import type { Point, Shape } from "./shapes";

type Box = [southWest: Point, northEast: Point];

const boxes = new WeakMap<object, Box>();

/** Whether a shape contains a point: the box around it answers most questions, in a small part of the time. */
export function contains(feature: Feature<Shape>, at: Point): boolean {
	let box = boxes.get(feature);
	if (!box) {
		box = geoBounds(feature);
		boxes.set(feature, box);
	}
	return isInBox(box, at) && geoContains(feature, at);
}

function isInBox([[west, south], [east, north]]: Box, [lon, lat]: Point): boolean {
	if (lat < south || lat > north) return false;
	// from 170° to -170°, a box crosses the antimeridian
	return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}
