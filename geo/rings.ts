import { geoArea } from "d3-geo";
import type { Feature, Geometry } from "geojson";
import type { Point, Shape } from "./shapes";

/** The same feature with every [lon, lat] position replaced. */
export function mapPositions<F extends Feature>(feature: F, change: (position: Point) => Point): F {
	const walk = (nested: unknown): unknown => {
		const list = nested as unknown[];
		return typeof list[0] === "number" ? change(list as Point) : list.map(walk);
	};
	const { coordinates, ...rest } = feature.geometry as Geometry & { coordinates: unknown };
	return { ...feature, geometry: { ...rest, coordinates: walk(coordinates) } };
}

/** The same feature with its positions rounded to five decimals of a degree, about a metre. */
export function rounded<F extends Feature>(feature: F): F {
	const round = (value: number) => Math.round(value * 1e5) / 1e5;
	const at180 = (lon: number) => (lon === -180 ? 180 : lon);
	return mapPositions(feature, ([lon, lat]) => [at180(round(lon)), round(lat)]);
}

/** The same shape with rings wound as d3-geo expects: outer rings clockwise as seen from above, holes the other way. */
export function clockwise<F extends Feature<Shape>>(feature: F): F {
	const wound = (rings: Point[][]) =>
		rings.map((ring, index) => {
			const fillsMoreThanHalf = geoArea({ type: "Polygon", coordinates: [ring] }) > 2 * Math.PI;
			return fillsMoreThanHalf === (index === 0) ? [...ring].reverse() : ring;
		});
	const { geometry } = feature;
	const coordinates =
		geometry.type === "Polygon"
			? wound(geometry.coordinates as Point[][])
			: (geometry.coordinates as Point[][][]).map(wound);
	return { ...feature, geometry: { ...geometry, coordinates } };
}
