import type { Feature, MultiLineString } from "geojson";
import { feature } from "topojson-client";
import type { GeometryObject, Objects, Topology } from "topojson-specification";
import type { Point } from "./shapes";

/** A ring by the arcs it is made of; a negative number is an arc run backwards (its complement). */
export type Ring = number[];

/** The polygons of a geometry, each a list of rings; none for points and lines. */
export function polygonsOf(geometry: GeometryObject): Ring[][] {
	if (geometry.type === "Polygon") return [geometry.arcs];
	if (geometry.type === "MultiPolygon") return geometry.arcs;
	return [];
}

/** All geometries of an object; none of an object that is missing. */
export function geometriesOf(object: GeometryObject | undefined): GeometryObject[] {
	if (!object) return [];
	return object.type === "GeometryCollection" ? object.geometries.flatMap(geometriesOf) : [object];
}

/** All polygon rings of all objects. */
export function ringsOf<T extends Objects>(topology: Topology<T>): Ring[] {
	return Object.values(topology.objects)
		.flatMap(geometriesOf)
		.flatMap((geometry) => polygonsOf(geometry).flat());
}

/** The numbers of the arcs of a ring, whichever way they are run. */
export function arcsOfRing(ring: Ring): number[] {
	return ring.map((arc) => (arc < 0 ? ~arc : arc));
}

/** The ring's [lon, lat] positions in degrees; the first is repeated at the end. */
export function ringPositions(topology: Topology, ring: Ring): Point[] {
	const shape = feature(topology, { type: "MultiLineString", arcs: [ring] }) as Feature<MultiLineString>;
	return (shape.geometry.coordinates[0] ?? []) as Point[];
}
