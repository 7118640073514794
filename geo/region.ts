import type { Point } from "./shapes";

/** The part of the world that the map is about: [west, south, east, north] in degrees. */
const regionBox: Box = [20, 5, 105, 62];

/** Where provinces are drawn and readers zoom in furthest: around Moscow, and Afghanistan to Uzbekistan. */
const detailBoxes: Box[] = [
	[55, 29, 76, 46],
	[34.5, 53.8, 40.7, 57.2],
];

type Box = [west: number, south: number, east: number, north: number];

/** 1 inside the region, falling smoothly to 0 fifteen degrees outside of it. */
export function inRegion(lon: number, lat: number): number {
	return inside(regionBox, 15, lon, lat);
}

/** 1 where provinces are looked at closely, falling smoothly to 0 two degrees away. */
function inDetailArea(lon: number, lat: number): number {
	return Math.max(...detailBoxes.map((box) => inside(box, 2, lon, lat)));
}

/** Goes from `elsewhere` through `region` to `close`, on a scale of ratios: areas differ by factors of ten. */
export function byPlace(
	[lon, lat]: Point,
	{ elsewhere, region, close = region }: { elsewhere: number; region: number; close?: number },
): number {
	const mixed = mix(elsewhere, region, inRegion(lon, lat));
	return mix(mixed, close, inDetailArea(lon, lat));
}

/** Between zero and something there are no ratios: the floor stands for zero. */
const floor = 1e-4;

function mix(from: number, to: number, share: number): number {
	return Math.max(from, floor) ** (1 - share) * Math.max(to, floor) ** share;
}

function inside([west, south, east, north]: Box, margin: number, lon: number, lat: number): number {
	const outside = Math.max(west - lon, lon - east, south - lat, lat - north, 0);
	const share = Math.max(0, 1 - outside / margin);
	return share * share * (3 - 2 * share);
}
