import type { Feature, Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";

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
	/** Put together from the file's arcs when asked for: a detailed geography need not be ready all at once. */
	readonly shape: () => Feature<Polygon | MultiPolygon>;
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
	readonly line: () => Feature<LineString | MultiLineString>;
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

/** What a geographic file says about its own boundaries. */
export interface BoundaryPolicy {
	/** By which rule they are drawn, a sentence or two each. */
	readonly policy: readonly Names[];
	/** What those from whom they come ask to be said. */
	readonly disclaimer: Names;
	readonly sources: readonly {
		readonly what: Names;
		readonly source: Names;
		readonly version: string;
		/** The date of the data, or that nobody states one. */
		readonly date: Names;
	}[];
	/** Why a class of lines is drawn as it is. */
	readonly lines: Readonly<Partial<Record<BoundaryClass, Names>>>;
	/** Why the status of an area is undetermined, by the area's id. */
	readonly areas: Readonly<Record<string, Names>>;
	/** What one may look for and not find, or find drawn in one way of several. */
	readonly absent: readonly { readonly name: Names; readonly note: Names }[];
}

/** What a geographic file holds, at one level of detail. */
export interface Geography {
	readonly regions: ReadonlyMap<string, Region>;
	readonly boundaries: readonly Boundary[];
	readonly lakes: readonly (() => Feature<Polygon | MultiPolygon>)[];
	readonly rivers: readonly (() => Feature<LineString | MultiLineString>)[];
	readonly cities: readonly City[];
	readonly waters: readonly Water[];
	/** What the file says about its own boundaries, where it does. */
	readonly policy?: BoundaryPolicy;
}

type Properties = Record<string, unknown>;
type GeographyTopology = Topology<Record<string, GeometryCollection<Properties>>> & {
	readonly policy?: BoundaryPolicy;
};

/**
 * Reads a geographic file.
 * @throws when the text is no JSON, or not a TopoJSON topology with the objects that the build writes
 */
export function readGeography(json: string): Geography {
	const topology = JSON.parse(json) as GeographyTopology;
	if (topology?.type !== "Topology") throw new Error("the geographic file is not a TopoJSON topology");
	const geometries = (name: string) => {
		const object = topology.objects[name];
		if (!object) throw new Error(`the geographic file has no object "${name}"`);
		return object.geometries;
	};
	const made = <G extends Geometry>(geometry: GeometryObject<Properties>) =>
		feature(topology, geometry) as Feature<G, Properties>;
	const later = <G extends Geometry>(name: string) => geometries(name).map((geometry) => () => made<G>(geometry));

	const regions = new Map<string, Region>();
	for (const name of ["areas", "provinces"])
		for (const geometry of geometries(name))
			regions.set(String(geometry.id), {
				...regionOf(geometry, name === "provinces"),
				shape: () => made<Polygon | MultiPolygon>(geometry),
			});
	return {
		regions,
		...(topology.policy && { policy: topology.policy }),
		boundaries: geometries("lines").map((geometry) => {
			const { class: boundaryClass, country } = geometry.properties ?? {};
			return {
				class: boundaryClass as BoundaryClass,
				...(country ? { country: country as string } : {}),
				line: () => made<LineString | MultiLineString>(geometry),
			};
		}),
		lakes: later<Polygon | MultiPolygon>("lakes"),
		rivers: later<LineString | MultiLineString>("rivers"),
		cities: later<Point>("cities").map((point) => cityOf(point())),
		waters: later<Point>("waters").map((point) => waterOf(point())),
	};
}

function cityOf(point: Feature<Point, Properties>): City {
	const { names, country, rank, population } = point.properties;
	return {
		id: String(point.id),
		names: names as Names,
		country: country as string,
		rank: rank as City["rank"],
		population: (population as number | undefined) ?? 0,
		place: placeOf(point),
	};
}

function waterOf(point: Feature<Point, Properties>): Water {
	return {
		names: point.properties.names as Names,
		rank: point.properties.rank as number,
		place: placeOf(point),
	};
}

function placeOf(point: Feature<Point>): LonLat {
	const [lon = 0, lat = 0] = point.geometry.coordinates;
	return [lon, lat];
}

function regionOf({ id, properties }: GeometryObject<Properties>, province: boolean): Omit<Region, "shape"> {
	const { kind, country, names, label, labelKm, areaKm2 } = properties ?? {};
	return {
		id: String(id),
		kind: province ? "province" : (kind as "country" | "undetermined"),
		...(province && { country: country as string }),
		names: names as Names,
		label: label as LonLat[],
		labelKm: labelKm as number,
		areaKm2: areaKm2 as number,
	};
}
