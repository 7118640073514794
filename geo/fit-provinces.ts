import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature, FeatureCollection } from "geojson";
import { nearestProvinces } from "./nearest-provinces";
import { clockwise } from "./rings";
import { collection, polygons, type Shape } from "./shapes";
import { withoutStrays } from "./strays";

/** The countries whose provinces are kept, and how far apart (degrees) their edge is sampled to fill it. */
export const withProvinces = [
	{ area: "AFG", country: "AF", spacing: 0.01 },
	{ area: "TJK", country: "TJ", spacing: 0.01 },
	{ area: "UZB", country: "UZ", spacing: 0.01 },
	{ area: "RUS", country: "RU", spacing: 0.03 },
];

/**
 * Cuts the provinces to the outline of their country and hands land outside every province to the nearest one.
 * Where a province meets the outline, mapshaper puts the same vertex into the outline and into the neighbours.
 *
 * @param areas with ids, in [lon, lat] degrees, none crossing the edge of the plane
 * @param provinces with ids and the property `country`, in the same plane
 * @param directory for files on the way
 * @param runMapshaper runs mapshaper in that directory
 */
export function fitProvinces(
	areas: Feature<Shape>[],
	provinces: Feature<Shape>[],
	directory: string,
	runMapshaper: (commands: string[]) => void,
): { areas: Feature<Shape>[]; provinces: Feature<Shape>[] } {
	const nearest: Feature[] = [];
	const commands = ["-i", "areas.json", "provinces.json", "nearest.json", "combine-files"];
	for (const { area, country, spacing } of withProvinces) {
		const members = provinces.filter(({ properties }) => properties?.country === country);
		const outline = areas.filter(({ id }) => id === area);
		nearestProvinces(members, spacing, boundsWithMargin(outline)).forEach((geometry, index) => {
			const properties = { country, id: members[index]?.id };
			nearest.push({ type: "Feature", properties, geometry });
		});
		commands.push(
			...["-filter", `id === "${area}"`, "+", "target=areas", `name=outline${country}`],
			...["-filter", `country === "${country}"`, "+", "target=provinces", `name=inside${country}`],
			...["-filter", `country === "${country}"`, "+", "target=nearest", `name=near${country}`],
			...["-dissolve", "id", "copy-fields=country", `target=near${country}`],
			...["-erase", `inside${country}`, `target=near${country}`],
			...["-merge-layers", `target=inside${country},near${country}`, `name=both${country}`],
			...["-dissolve", "id", "copy-fields=country", `target=both${country}`],
			...["-clip", `outline${country}`, `target=both${country}`],
		);
	}
	const results = withProvinces.map(({ country }) => `both${country}`);
	commands.push("-o", "out", "format=geojson", `target=areas,${results.join()}`);
	const write = (name: string, features: Feature[]) =>
		writeFileSync(join(directory, name), JSON.stringify(collection(features)));
	// An id of a feature would come back as a field of its own.
	const plain = ({ id, properties, geometry }: Feature): Feature => ({
		type: "Feature",
		properties: { country: properties?.country, id },
		geometry,
	});
	write("areas.json", areas.map(plain));
	write("provinces.json", provinces.map(plain));
	write("nearest.json", nearest);
	mkdirSync(join(directory, "out"));
	runMapshaper(commands);
	const read = (name: string): Feature<Shape>[] => {
		const text = readFileSync(join(directory, "out", `${name}.json`), "utf8");
		const { features } = JSON.parse(text) as FeatureCollection<Shape>;
		return features.map(({ properties, geometry }) =>
			clockwise({ type: "Feature", id: properties?.id, properties: {}, geometry }),
		);
	};
	const originals = new Map(provinces.map((province) => [province.id, clockwise(province)]));
	return {
		areas: read("areas"),
		provinces: results.flatMap((name) => {
			const fitted = read(name).flatMap((province) => {
				const original = originals.get(province.id);
				return original ? [{ ...original, geometry: province.geometry }] : [];
			});
			return withoutStrays(
				fitted,
				fitted.flatMap(({ id }) => originals.get(id) ?? []),
			);
		}),
	};
}

function boundsWithMargin(features: Feature<Shape>[]): [west: number, south: number, east: number, north: number] {
	const positions = features.flatMap(({ geometry }) => polygons(geometry).flat(2));
	const lons = positions.map(([lon]) => lon);
	const lats = positions.map(([, lat]) => lat);
	const least = (values: number[]) => values.reduce((one, other) => Math.min(one, other)) - 1;
	const most = (values: number[]) => values.reduce((one, other) => Math.max(one, other)) + 1;
	return [least(lons), least(lats), most(lons), most(lats)];
}
