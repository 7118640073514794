import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { topology } from "topojson-server";
import type { Objects, Topology } from "topojson-specification";

/** [lon, lat] in degrees, or [x, y] on a plane. */
export type Point = [number, number];
export type Shape = Polygon | MultiPolygon;
export type Line = LineString | MultiLineString;

/** The polygons of a shape: each a list of rings, the outer one first. */
export function polygons(shape: Shape): Point[][][] {
	return (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates) as Point[][][];
}

/** The lines of a line or of several. */
export function lines(line: Line): Point[][] {
	return (line.type === "LineString" ? [line.coordinates] : line.coordinates) as Point[][];
}

/** Each two that follow each other: the edges of a ring or line. */
export function edges<T>(points: T[]): [T, T][] {
	return points.slice(1).map((point, index) => [points[index] as T, point]);
}

export function collection<G extends Geometry, P>(features: Feature<G, P>[]): FeatureCollection<G, P> {
	return { type: "FeatureCollection", features };
}

/** The topology of some collections: one object each, with every stretch that several shapes share kept once. */
export function topologyOf<T extends Objects>(collections: { [name in keyof T]: FeatureCollection }): Topology<T> {
	return topology(collections as { [name: string]: FeatureCollection }) as unknown as Topology<T>;
}
