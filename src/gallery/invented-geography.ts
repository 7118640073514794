/** An island with four countries that do not exist, an area that two of them claim, and an isle: small enough to read. */
import type { Feature, Geometry } from "geojson";
import type { Boundary, BoundaryClass, Geography, LonLat, Region } from "../geo/geography";

/** Corners of the coast, clockwise from the north-west, then those inland. */
const west: LonLat = [1, 44];
const northWest: LonLat = [2.4, 47];
const north: LonLat = [6.5, 48.7];
const bay: LonLat = [11, 47.6];
const cape: LonLat = [16, 49.4];
const northEast: LonLat = [21, 47.6];
const east: LonLat = [22.2, 44.6];
const southEast: LonLat = [21.6, 42.6];
const south: LonLat = [18.4, 40.6];
const gulf: LonLat = [13, 40.4];
const foot: LonLat = [8, 39];
const southWest: LonLat = [3, 41];
const tripoint: LonLat = [10.6, 44.2];
const fenNorth: LonLat = [15, 44];
const fenSouth: LonLat = [15.6, 42.3];
const isle: readonly LonLat[] = [
	[24.6, 43.6],
	[25.6, 44.8],
	[26.6, 43.4],
	[25.5, 42.4],
];

/** A line through corners with small bends between them, the same in both directions, so that neighbours share it. */
function through(...corners: readonly LonLat[]): LonLat[] {
	return corners.flatMap((corner, index) => {
		const next = corners[index + 1];
		return next ? [corner, ...bends(corner, next)] : [corner];
	});
}

function bends(from: LonLat, to: LonLat, depth = 4): LonLat[] {
	if (depth === 0) return [];
	const forward = from[0] < to[0] || (from[0] === to[0] && from[1] < to[1]);
	const [a, b] = forward ? [from, to] : [to, from];
	const lean = 0.16 * Math.sin(97 * (a[0] + b[0]) + 57 * (a[1] + b[1]));
	const middle: LonLat = [(a[0] + b[0]) / 2 - lean * (b[1] - a[1]), (a[1] + b[1]) / 2 + lean * (b[0] - a[0])];
	return [...bends(from, middle, depth - 1), middle, ...bends(middle, to, depth - 1)];
}

const feature = <G extends Geometry>(geometry: unknown) => ({
	type: "Feature" as const,
	properties: null,
	geometry: geometry as G,
});

function region(
	id: string,
	kind: Region["kind"],
	names: Region["names"],
	label: readonly LonLat[],
	areaKm2: number,
	...corners: readonly LonLat[]
): Region {
	const [first] = corners;
	const ring = through(...corners, ...(first ? [first] : []));
	return {
		id,
		kind,
		...(kind === "province" && { country: id.slice(0, 2) }),
		names,
		shape: () => feature({ type: "Polygon", coordinates: [ring] }) as ReturnType<Region["shape"]>,
		label,
		labelKm: Math.sqrt(areaKm2) / 4,
		areaKm2,
	};
}

function boundary(name: BoundaryClass, ...corners: readonly LonLat[]): Boundary {
	return {
		class: name,
		...(name === "province" && { country: "XA" }),
		line: () =>
			feature({ type: "LineString", coordinates: through(...corners) }) as Feature<Geometry> as ReturnType<
				Boundary["line"]
			>,
	};
}

const regions: readonly Region[] = [
	region(
		"XA",
		"country",
		{ en: "Asteria", ru: "Астерия", fa: "آستریا" },
		[
			[3, 44.6],
			[6, 45.2],
			[9.4, 44.8],
		],
		500_000,
		...[west, northWest, north, bay, tripoint, foot, southWest],
	),
	region(
		"XB",
		"country",
		{ en: "Boreland", ru: "Борландия" },
		[
			[12, 46],
			[16, 46.6],
			[20.4, 46],
		],
		420_000,
		...[bay, cape, northEast, east, fenNorth, tripoint],
	),
	region(
		"XC",
		"country",
		{ en: "The Confederated Cantons of Cadmia" },
		[
			[9.4, 41.6],
			[12.6, 42.2],
			[17.6, 41.4],
		],
		260_000,
		...[tripoint, fenNorth, fenSouth, southEast, south, gulf, foot],
	),
	region("XD", "country", { en: "Dorsal Isle" }, [[25.6, 43.6]], 22_000, ...isle),
	region("XFE", "undetermined", { en: "The Fen" }, [[18.4, 43.4]], 90_000, fenNorth, east, southEast, fenSouth),
	region(
		"XA-N",
		"province",
		{ en: "Northmarch", ru: "Северная марка" },
		[[6, 46.4]],
		250_000,
		...[west, northWest, north, bay, tripoint],
	),
	region("XA-S", "province", { en: "Southdowns" }, [[6, 42.2]], 250_000, west, tripoint, foot, southWest),
];

export const geography: Geography = {
	regions: new Map(regions.map((one) => [one.id, one])),
	boundaries: [
		boundary("coast", west, northWest, north, bay, cape, northEast, east),
		boundary("coast", east, southEast, south, gulf, foot, southWest, west),
		boundary("coast", ...isle, isle[0] ?? west),
		boundary("international", bay, tripoint, fenNorth),
		boundary("international", tripoint, foot),
		boundary("undetermined", east, fenNorth, fenSouth, southEast),
		boundary("line-of-control", [17, 43.9], [18.6, 43.1], [19, 42.4]),
		boundary("province", west, tripoint),
	],
	lakes: [
		() =>
			feature({
				type: "Polygon",
				coordinates: [through([17, 47.2], [18.6, 47.6], [19.2, 47], [17.8, 46.8], [17, 47.2])],
			}),
	],
	rivers: [() => feature({ type: "LineString", coordinates: through([17, 47.2], [13.6, 45.6], [11, 47.6]) })],
	cities: [
		{ id: "asterhaven", names: { en: "Asterhaven" }, country: "XA", rank: "capital", population: 2e6, place: [4, 43] },
		{ id: "borec", names: { en: "Borec" }, country: "XB", rank: "capital", population: 3e6, place: [14, 47] },
		{ id: "cadmus", names: { en: "Cadmus" }, country: "XC", rank: "capital", population: 1e6, place: [12, 41] },
		{ id: "mill", names: { en: "Millford" }, country: "XA", rank: "city", population: 2e5, place: [7.3, 46.7] },
		{
			id: "northgate",
			names: { en: "Northgate" },
			country: "XA",
			rank: "province-capital",
			population: 6e5,
			place: [5, 47.2],
		},
	],
	waters: [
		{ names: { en: "Western Reach" }, rank: 1, place: [-1.2, 42] },
		{ names: { en: "Sound of Dorsal" }, rank: 2, place: [23.4, 46.4] },
	],
};
