import type { Feature } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { clockwise } from "./rings";
import { type Point, polygons, type Shape } from "./shapes";

type World = Topology<{ countries: GeometryCollection; lakes: GeometryCollection }>;

/**
 * The countries of UN Geodata, and lakes of Natural Earth, out of the script that plotly.js ships.
 *
 * @returns areas with `id` an ISO 3166-1 alpha-3 code or one of the UN's own X-codes, each once; and lakes, each once
 */
export function readUnitedNations(script: string): { areas: Feature<Shape>[]; lakes: Feature<Shape>[] } {
	const shipped: { exports: { topojson?: { world_50m: World } } } = { exports: {} };
	// The package ships its data as a script that fills module.exports; it comes pinned by its hash.
	new Function("module", "exports", "window", "self", script)(shipped, shipped.exports, {}, {});
	const world = shipped.exports.topojson?.world_50m;
	if (!world) throw new Error("the plotly.js file holds no topojson.world_50m");
	const parts = new Map<string, Point[][][]>();
	for (const { id, geometry } of feature(world, world.objects.countries).features) {
		// Some come in several features: Palestine, the Caribbean Netherlands, Spain, Portugal ...
		const code = String(id);
		parts.set(code, [...(parts.get(code) ?? []), ...polygons(geometry as Shape)]);
	}
	const areas = [...parts].map(([id, coordinates]) =>
		clockwise({ type: "Feature", id, properties: {}, geometry: { type: "MultiPolygon" as const, coordinates } }),
	);
	// A few lakes stand there twice.
	const lakes = new Map(
		feature(world, world.objects.lakes).features.map(({ geometry }) => [JSON.stringify(geometry), geometry as Shape]),
	);
	return {
		areas,
		lakes: [...lakes.values()].map((geometry) => clockwise({ type: "Feature", properties: {}, geometry })),
	};
}
