import { readFileSync } from "node:fs";
import type { Feature, Point as PointGeometry } from "geojson";
import { feature } from "topojson-client";
import type { MapTopology } from "./build-map";
import type { CityProperties } from "./cities";
import type { AreaProperties, ProvinceProperties } from "./describe";
import type { Shape } from "./shapes";

export type LevelName = "overview" | "detail";

/** A built file as the tests look at it: as text, as topology and as features. */
export function readMap(level: LevelName) {
	const text = readFileSync(`public/geo/${level}.json`, "utf8");
	const topology = JSON.parse(text) as MapTopology;
	const { areas, provinces, lakes, cities } = topology.objects;
	return {
		text,
		topology,
		areas: feature(topology, areas).features as Feature<Shape, AreaProperties>[],
		provinces: feature(topology, provinces).features as Feature<Shape, ProvinceProperties>[],
		lakes: feature(topology, lakes).features as Feature<Shape>[],
		cities: feature(topology, cities).features as Feature<PointGeometry, CityProperties>[],
	};
}
