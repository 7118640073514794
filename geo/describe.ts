import { geoArea } from "d3-geo";
import type { Feature, MultiLineString } from "geojson";
import { feature } from "topojson-client";
import { countries, type Names, undetermined } from "./area-names";
import { type City, collectCities } from "./cities";
import { contains } from "./contains";
import { corrections } from "./corrections";
import { type Label, placeLabel } from "./label";
import { describeRiver, type River } from "./rivers";
import type { Line, Shape } from "./shapes";
import type { Source, SourceTopology } from "./source";

export interface AreaProperties extends Label {
	kind: "country" | "undetermined";
	names: Names;
	areaKm2: number;
}

export interface ProvinceProperties extends Label {
	country: string;
	names: Names;
	areaKm2: number;
}

/** The whole source with ids, names and places for the names, at full detail. */
export interface Described {
	areas: Feature<Shape, AreaProperties>[];
	provinces: Feature<Shape, ProvinceProperties>[];
	lakes: Feature<Shape>[];
	rivers: Feature<Line, River>[];
	control: Feature<MultiLineString>[];
	cities: City[];
}

/** Says of everything in the source what it is. */
export function describe({ world, places }: Source): Described {
	const { objects } = world;
	const areas = (feature(world, objects.areas).features as Feature<Shape>[]).map(describeArea);
	return {
		areas,
		provinces: provincesOf(world).map(describeProvince),
		lakes: feature(world, objects.lakes).features as Feature<Shape>[],
		rivers: feature(world, objects.rivers).features.map(({ geometry, properties }) => ({
			type: "Feature",
			properties: describeRiver(properties.name, properties.rank),
			geometry: geometry as Line,
		})),
		control: feature(world, objects.control).features as Feature<MultiLineString>[],
		cities: collectCities(places, areas),
	};
}

/** In square kilometres, rounded. */
export function areaKm2(shape: Feature<Shape> | Shape): number {
	return Math.round(geoArea(shape) * 6371 ** 2);
}

function describeArea(area: Feature<Shape>): Feature<Shape, AreaProperties> {
	const code = String(area.id);
	const [id, names] = countries[code] ?? [code, undetermined[code]];
	if (!names) throw new Error(`no name for the area ${code}`);
	const properties: AreaProperties = {
		kind: code in undetermined ? "undetermined" : "country",
		names,
		...placeLabel(area.geometry, true),
		areaKm2: areaKm2(area),
	};
	return { ...area, id, properties };
}

type ProvinceInFile = Feature<Shape, { country: string; name: string }>;

function provincesOf(world: SourceTopology): ProvinceInFile[] {
	return feature(world, world.objects.provinces).features as ProvinceInFile[];
}

/** Which province it is, known by the one town of the table that lies inside. */
function describeProvince(province: ProvinceInFile): Feature<Shape, ProvinceProperties> {
	const { country, name } = province.properties;
	const towns = corrections.filter(({ at, inside = at }) => contains(province, inside));
	const [found] = towns;
	if (!found || towns.length > 1 || found.file !== name || found.id.slice(0, 2) !== country) {
		const list = towns.map(({ town, file }) => `${town.en} (${file})`).join(", ");
		throw new Error(`expected one town in ${name} (${country}), found: ${list || "none"}`);
	}
	const properties: ProvinceProperties = {
		country,
		names: found.names,
		...placeLabel(province.geometry, false),
		areaKm2: areaKm2(province),
	};
	return { ...province, id: found.id, properties };
}
