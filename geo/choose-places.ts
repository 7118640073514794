import type { Feature, Point } from "geojson";

/** Countries whose province capitals are on the map. */
const provinceCapitalsOf = new Set(["AF", "TJ", "UZ", "RU"]);

/** Whether a populated place of Natural Earth is kept in the committed source. */
export function isWantedPlace(place: Feature<Point>): boolean {
	const { featurecla, iso_a2, pop_max } = place.properties ?? {};
	const [lon, lat] = place.geometry.coordinates as [number, number];
	const inRegion = lon > 20 && lon < 105 && lat > 5 && lat < 62;
	return (
		/^Admin-0 capital/.test(featurecla) ||
		(featurecla === "Admin-1 capital" && provinceCapitalsOf.has(iso_a2)) ||
		["AF", "TJ", "UZ"].includes(iso_a2) ||
		pop_max > 2_000_000 ||
		(inRegion && pop_max > 500_000)
	);
}
