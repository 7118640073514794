/** [west, south, east, north] in degrees; west above east means across the antimeridian. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** Where there is nothing to show: the inhabited Earth. */
const ALL: Extent = [-170, -58, 179, 78];
/** Part of the width and height that is left free at each side. */
const MARGIN = 0.08;
/** Less than this would be a street, and the land has no such detail. Degrees. */
const LEAST = 1.5;
/** The poles are lines in the map's projection. */
const HIGHEST = 84;

/**
 * The smallest part of the Earth that holds all points (longitude and latitude by turns, in degrees; NaN is passed over),
 * with a margin. It goes across the antimeridian where that is shorter.
 */
export function extentOf(longitudes: ArrayLike<number>, latitudes: ArrayLike<number>): Extent {
	const bounds = boundsOf(longitudes, latitudes);
	if (!bounds) return ALL;
	const [west, south, east, north] = bounds;
	const width = east >= west ? east - west : east + 360 - west;
	const [low, high] = grown(south, north);
	const margin = Math.max(width * MARGIN, (LEAST - width) / 2);
	const bottom = Math.max(-HIGHEST, low);
	const top = Math.min(HIGHEST, high);
	const [down, up] =
		bottom < top ? [bottom, top] : south > 0 ? [HIGHEST - LEAST, HIGHEST] : [-HIGHEST, LEAST - HIGHEST];
	if (width + 2 * margin >= 358) return [-179, down, 179, up];
	return [around(west - margin), down, around(east + margin), up];
}

/** The smallest box around all points, without a margin; across the antimeridian where that is shorter. Null for none. */
export function boundsOf(longitudes: ArrayLike<number>, latitudes: ArrayLike<number>): Extent | null {
	let south = Number.POSITIVE_INFINITY;
	let north = Number.NEGATIVE_INFINITY;
	// a whole degree is exact enough for where the widest gap lies
	const taken = new Uint8Array(360);
	const wests = new Float64Array(360).fill(Number.POSITIVE_INFINITY);
	const easts = new Float64Array(360).fill(Number.NEGATIVE_INFINITY);
	for (let index = 0; index < longitudes.length; index++) {
		const longitude = longitudes[index] as number;
		const latitude = latitudes[index] as number;
		if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) continue;
		const cell = Math.min(359, Math.max(0, Math.floor(longitude + 180)));
		taken[cell] = 1;
		wests[cell] = Math.min(wests[cell] as number, longitude);
		easts[cell] = Math.max(easts[cell] as number, longitude);
		south = Math.min(south, latitude);
		north = Math.max(north, latitude);
	}
	if (south > north) return null;
	const cells = [...taken.keys()].filter((cell) => taken[cell]);
	let [first, last] = [cells[0] as number, cells.at(-1) as number];
	let widest = first + 360 - last;
	cells.forEach((cell, index) => {
		const next = cells[index + 1];
		if (next === undefined || next - cell <= widest) return;
		widest = next - cell;
		[first, last] = [next, cell];
	});
	return [wests[first] as number, south, easts[last] as number, north];
}

/** Two ends with the margin around them. */
function grown(from: number, to: number): [number, number] {
	const margin = Math.max((to - from) * MARGIN, (LEAST - (to - from)) / 2);
	return [from - margin, to + margin];
}

/** A longitude within -180 and 180. */
function around(longitude: number): number {
	return longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
}
