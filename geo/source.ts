import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { GeometryCollection, Topology } from "topojson-specification";

/** The committed source: everything at full detail, on a grid of 0.00001 degrees. */
export type SourceTopology = Topology<{
	/** Countries and undetermined areas; `id` is ISO 3166-1 alpha-3 or a UN X-code. */
	areas: GeometryCollection;
	provinces: GeometryCollection<{ country: string; name: string }>;
	lakes: GeometryCollection;
	rivers: GeometryCollection<{ name: string; rank: number }>;
	/** The Line of Control within Jammu and Kashmir. */
	control: GeometryCollection;
}>;

/** A populated place as Natural Earth has it. */
export interface SourcePlace {
	name: string;
	/** ISO 3166-1 alpha-2, as the file says. */
	country: string;
	kind: string;
	lon: number;
	lat: number;
	population: number;
}

export interface Source {
	world: SourceTopology;
	places: SourcePlace[];
}

/** Reads the committed source from `directory`, the folder `geo/source`. */
export function readSource(directory: string): Source {
	const world = gunzipSync(readFileSync(`${directory}/world.topo.json.gz`)).toString("utf8");
	return {
		world: JSON.parse(world),
		places: JSON.parse(readFileSync(`${directory}/places.json`, "utf8")),
	};
}
