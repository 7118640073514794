import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** [longitude, latitude] in degrees. */
export type LonLat = readonly [number, number];
export type Names = Readonly<Record<string, string>>;

/** A country (ISO 3166-1), a province (ISO 3166-2) or an area of undetermined status. */
export interface Region {
	readonly id: string;
	readonly kind: "country" | "undetermined" | "province";
	/** The country of a province. */
	readonly country?: string;
	readonly names: Names;
	readonly shape: Feature<Polygon | MultiPolygon>;
	/** Where the name stands: one point, or three on a curve from its start to its end. */
	readonly label: readonly LonLat[];
	/** Height in kilometres that letters may take there. */
	readonly labelKm: number;
	readonly areaKm2: number;
}

export type BoundaryClass = "coast" | "international" | "undetermined" | "line-of-control" | "province";

export interface Boundary {
	readonly class: BoundaryClass;
	/** For province lines: whose provinces. */
	readonly country?: string;
	readonly line: Feature<LineString | MultiLineString>;
}

export interface City {
	readonly id: string;
	readonly names: Names;
	readonly country: string;
	readonly rank: "capital" | "province-capital" | "city";
	readonly population: number;
	readonly place: LonLat;
}

export interface Water {
	readonly names: Names;
	readonly rank: number;
	readonly place: LonLat;
}

/** What a geographic file holds, at one level of detail. */
export interface Geography {
	readonly regions: ReadonlyMap<string, Region>;
	readonly boundaries: readonly Boundary[];
	readonly lakes: FeatureCollection<Polygon | MultiPolygon>;
	readonly rivers: FeatureCollection<LineString | MultiLineString>;
	readonly cities: readonly City[];
	readonly waters: readonly Water[];
}

type Properties = Record<string, unknown>;
type GeographyTopology = Topology<Record<string, GeometryCollection<Properties>>>;

/**
 * Reads a geographic file.
 * @throws when the text is no JSON, or not a TopoJSON topology with the objects that the build writes
 */
export function readGeography(json: string): Geography {
	const topology = JSON.parse(json) as GeographyTopology;
	if (topology?.type !== "Topology") throw new Error("the geographic file is not a TopoJSON topology");
	const all = <G extends Feature["geometry"]>(name: string) => {
		const object = topology.objects[name];
		if (!object) throw new Error(`the geographic file has no object "${name}"`);
		return feature(topology, object) as FeatureCollection<G, Properties>;
	};

	const regions = new Map<string, Region>();
	for (const name of ["areas", "provinces"])
		for (const shape of all<Polygon | MultiPolygon>(name).features)
			regions.set(String(shape.id), regionOf(shape, name === "provinces"));
	return {
		regions,
		boundaries: all<LineString | MultiLineString>("lines").features.map((line) => ({
			class: line.properties.class as BoundaryClass,
			...(line.properties.country ? { country: line.properties.country as string } : {}),
			line,
		})),
		lakes: all("lakes"),
		rivers: all("rivers"),
		cities: all<Point>("cities").features.map((point) => ({
			id: String(point.id),
			names: point.properties.names as Names,
			country: point.properties.country as string,
			rank: point.properties.rank as City["rank"],
			population: (point.properties.population as number | undefined) ?? 0,
			place: placeOf(point),
		})),
		waters: all<Point>("waters").features.map((point) => ({
			names: point.properties.names as Names,
			rank: point.properties.rank as number,
			place: placeOf(point),
		})),
	};
}

function placeOf(point: Feature<Point>): LonLat {
	const [lon = 0, lat = 0] = point.geometry.coordinates;
	return [lon, lat];
}

function regionOf(shape: Feature<Polygon | MultiPolygon, Properties>, province: boolean): Region {
	const { kind, country, names, label, labelKm, areaKm2 } = shape.properties;
	return {
		id: String(shape.id),
		kind: province ? "province" : (kind as "country" | "undetermined"),
		...(province && { country: country as string }),
		names: names as Names,
		shape,
		label: label as LonLat[],
		labelKm: labelKm as number,
		areaKm2: areaKm2 as number,
	};
}
