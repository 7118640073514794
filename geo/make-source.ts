// Makes geo/source from the published packages; needs npm, apt-get and dpkg-deb. Run it only to change the source
// (`node scripts/run.mjs geo/make-source.ts`): the map is built from what it wrote (`npm run geo`).
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Feature, FeatureCollection, Geometry, Point as PointGeometry } from "geojson";
import { quantize } from "topojson-client";
import { isWantedPlace } from "./choose-places";
import { controlLine } from "./control-line";
import { fitProvinces, withProvinces } from "./fit-provinces";
import { fetchPackages, mapshaper, naturalEarth, sha256, unitedNations } from "./packages";
import { clockwise, mapPositions, rounded } from "./rings";
import { collection, type Shape, topologyOf } from "./shapes";
import type { SourcePlace, SourceTopology } from "./source";
import { readUnitedNations } from "./united-nations";

/** Outside Russia in UN Geodata, and a sliver without a name: the file gives all three to RU. */
const notProvinces = new Set<string | null>(["Crimea", "Sevastopol", null]);
/** Smaller rivers (Natural Earth counts up to 12) are left out. */
const leastRiver = 6;

const directory = mkdtempSync(join(tmpdir(), "geo-source-"));
try {
	fetchPackages(directory);
	mkdirSync("geo/source", { recursive: true });
	const zipped = gzipSync(JSON.stringify(makeWorld()), { level: 9 });
	writeFileSync("geo/source/world.topo.json.gz", zipped);
	const places = makePlaces().map((place) => JSON.stringify(place));
	const listed = `[\n${places.join(",\n")}\n]\n`;
	writeFileSync("geo/source/places.json", listed);
	console.log(`geo/source/world.topo.json.gz: ${zipped.length} bytes, sha256 ${sha256(zipped)}`);
	console.log(`geo/source/places.json: ${places.length} places, sha256 ${sha256(Buffer.from(listed))}`);
} finally {
	rmSync(directory, { recursive: true, force: true });
}

function makeWorld(): SourceTopology {
	const world = readUnitedNations(readFileSync(join(directory, unitedNations.path), "utf8"));
	const crossing = new Set<string | number | undefined>(["RUS", "FJI"]);
	const areas = world.areas.map((area) => (crossing.has(area.id) ? unrolled(area) : area));
	const countries = new Set(withProvinces.map(({ country }) => country));
	const provinces = (readShapes("provinces") as Feature<Shape>[])
		.filter(({ properties }) => countries.has(properties?.iso_a2) && !notProvinces.has(properties?.name ?? null))
		.map(({ properties, geometry }, index): Feature<Shape> => {
			const country = properties?.iso_a2;
			const province = { id: index, properties: { country, name: properties?.name }, geometry };
			return country === "RU" ? unrolled({ type: "Feature", ...province }) : { type: "Feature", ...province };
		});
	const fitted = fitProvinces(areas, provinces, directory, runMapshaper);
	const rivers = readShapes("rivers")
		// Within reservoirs a river is a "Lake Centerline"; without it there would be gaps where the lake is too small.
		.filter(({ geometry, properties }) => geometry && /^(River|Lake Centerline)$/.test(properties?.featurecla))
		.filter(({ properties }) => properties?.scalerank <= leastRiver)
		.map(({ geometry, properties }): Feature => {
			return { type: "Feature", properties: { name: properties?.name ?? "", rank: properties?.scalerank }, geometry };
		});
	const kashmir = fitted.areas.filter(({ id }) => id === "XJK");
	const source = topologyOf<SourceTopology["objects"]>({
		areas: collection(fitted.areas.map(rolledUp)),
		provinces: collection(fitted.provinces.map(({ id: _, ...province }) => rolledUp(province))),
		lakes: collection(world.lakes.map(rounded)),
		rivers: collection(rivers.map(rounded)),
		control: collection(kashmir.map((area) => rounded(controlLine(readShapes("boundaries"), area)))),
	});
	// The grid is that of the rounding, so that nothing moves a second time.
	return quantize(source, { scale: [1e-5, 1e-5], translate: [-180, -90] });
}

function makePlaces(): SourcePlace[] {
	const round = (value = 0) => Math.round(value * 1e4) / 1e4;
	const places = (readShapes("places") as Feature<PointGeometry>[]).filter(isWantedPlace);
	return places
		.map(({ properties, geometry }) => ({
			name: properties?.name,
			country: properties?.iso_a2,
			kind: properties?.featurecla,
			lon: round(geometry.coordinates[0]),
			lat: round(geometry.coordinates[1]),
			population: properties?.pop_max,
		}))
		.sort((a, b) => (`${a.country}${a.name}` < `${b.country}${b.name}` ? -1 : 1));
}

/** Reads a shapefile, through mapshaper, as GeoJSON features in [lon, lat] degrees. */
function readShapes(name: keyof typeof naturalEarth): Feature<Geometry>[] {
	// The files differ in encoding.
	const encoding = name === "rivers" || name === "places" ? "latin1" : "utf8";
	const [{ path }] = naturalEarth[name];
	runMapshaper(["-i", path, `encoding=${encoding}`, "-o", `${name}-read.json`, "format=geojson"]);
	const { features } = JSON.parse(readFileSync(join(directory, `${name}-read.json`), "utf8")) as FeatureCollection;
	return features;
}

function runMapshaper(commands: string[]): void {
	execFileSync(join(directory, "node_modules/.bin", mapshaper.package), [...commands, "-quiet"], {
		cwd: directory,
		stdio: ["ignore", "inherit", "inherit"],
	});
}

/** Moves what lies beyond the antimeridian to the east of 180 degrees, so that Russia is one piece in the plane. */
function unrolled<F extends Feature>(feature: F): F {
	return mapPositions(feature, ([lon, lat]) => [lon < 0 ? lon + 360 : lon, lat]);
}

/** The opposite of `unrolled`, on the grid and with rings wound for d3-geo. */
function rolledUp(feature: Feature<Shape>): Feature<Shape> {
	return clockwise(rounded(mapPositions(feature, ([lon, lat]) => [lon > 180 ? lon - 360 : lon, lat])));
}
