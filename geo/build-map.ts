import type { Feature } from "geojson";
import { quantize } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { boundaryLines, type LineProperties } from "./boundary-lines";
import { type CityProperties, cityPoints } from "./cities";
import { type AreaProperties, areaKm2, type Described, describe, type ProvinceProperties } from "./describe";
import { withoutSmallIslands } from "./islands";
import { detail, type Level, overview } from "./levels";
import { type MapPolicy, policy } from "./policy";
import { byPlace, inRegion } from "./region";
import type { River } from "./rivers";
import { collection, type Line, lines, type Point, polygons, type Shape, topologyOf } from "./shapes";
import { simplifyMap } from "./simplify-map";
import type { Source } from "./source";
import { type WaterProperties, waters } from "./waters";

/** One of the two files: the same objects at two levels of detail. */
export type MapTopology = Topology<{
	areas: GeometryCollection<AreaProperties>;
	provinces: GeometryCollection<ProvinceProperties>;
	lakes: GeometryCollection;
	rivers: GeometryCollection<River>;
	lines: GeometryCollection<LineProperties>;
	waters: GeometryCollection<WaterProperties>;
	cities: GeometryCollection<CityProperties>;
}> & {
	/** Beside the objects, so that a file can be shown with what has to be said of it. */
	policy: MapPolicy;
};

/** Makes both files from the source, which is left as it is. */
export function buildMap(source: Source): { overview: MapTopology; detail: MapTopology } {
	const everything = describe(source);
	return { overview: atLevel(everything, overview), detail: atLevel(everything, detail) };
}

function atLevel(everything: Described, level: Level): MapTopology {
	const provinces = everything.provinces.filter(
		({ id, properties }) => level.provincesOf.includes(properties.country) || level.provinces.includes(String(id)),
	);
	const full = topologyOf<{
		areas: GeometryCollection<AreaProperties>;
		provinces: GeometryCollection<ProvinceProperties>;
		lakes: GeometryCollection;
		rivers: GeometryCollection<River>;
		control: GeometryCollection;
	}>({
		areas: collection(withoutSmallIslands(everything.areas, level)),
		provinces: collection(provinces),
		lakes: collection(everything.lakes.filter((lake) => isLargeLake(lake, level))),
		rivers: collection(everything.rivers.filter((river) => isGreatRiver(river, level))),
		control: collection(everything.control),
	});
	const simple = simplifyMap(full, level);
	const points = topologyOf<Pick<MapTopology["objects"], "waters" | "cities">>({
		waters: collection(waters()),
		cities: collection(cityPoints(everything.cities, level)),
	});
	const { control: _, ...drawn } = simple.objects;
	const map: Omit<MapTopology, "policy"> = {
		type: "Topology",
		arcs: simple.arcs,
		objects: { ...drawn, lines: boundaryLines(simple), ...points.objects },
	};
	// quantize passes on nothing but the objects
	return { ...quantize(map, { scale: [level.grid, level.grid], translate: [-180, -90] }), policy };
}

function isLargeLake(lake: Feature<Shape>, level: Level): boolean {
	const where = polygons(lake.geometry)[0]?.[0]?.[0] ?? [0, 0];
	return areaKm2(lake) >= byPlace(where, { elsewhere: level.lakeElsewhere, region: level.lakeInRegion });
}

function isGreatRiver({ geometry, properties }: Feature<Line, River>, level: Level): boolean {
	const positions = lines(geometry).flat();
	const middle: Point = positions[Math.floor(positions.length / 2)] ?? [0, 0];
	return properties.rank <= (inRegion(...middle) > 0.9 ? level.riverInRegion : level.riverElsewhere);
}
