/** Very many places from degrees to metres of the plane at once: the same plane as `fitProjection`, fifty times as fast. */
import { type Cone, coneOf, drawnLatitude, EARTH_RADIUS, type Extent } from "./projection";

/** Metres of the plane, x to the east, y to the south; NaN where there is no place. Single precision keeps a metre. */
export interface PlaneColumns {
	readonly x: Float32Array;
	readonly y: Float32Array;
}

/** Entries of the tables to a degree: what lies between is interpolated, at most half a metre beside the formula. */
const STEPS = 40;
const RADIANS = Math.PI / 180;

/**
 * All places of two columns, in degrees, in the plane that `fitProjection` makes for an extent; some 30 nanoseconds each.
 * Lambert's conformal conic on the sphere (Snyder, Map Projections, 1987, p. 106, 15-1 to 15-4; Mercator, 7-1
 * and 7-2, where the cone is a cylinder). Its sine, its cosine and its power of a tangent depend on one coordinate each, so
 * that each is looked up in a table along that coordinate.
 */
export function projectColumns(extent: Extent, longitude: Float64Array, latitude: Float64Array): PlaneColumns {
	const cone = coneOf(extent);
	const constant = coneConstant(cone);
	const flat = constant === 0;
	const radius = flat ? mercator : radiusOfParallel(cone, constant);
	const middle = radius(cone.middle);
	const radii = tabulate(-90, 90, (degrees) => radius(drawnLatitude(cone, degrees)));
	const sines = tabulate(-180, 180, (degrees) => (flat ? degrees * RADIANS : Math.sin(constant * degrees * RADIANS)));
	const cosines = tabulate(-180, 180, (degrees) => Math.cos(constant * degrees * RADIANS));
	const x = new Float32Array(longitude.length);
	const y = new Float32Array(longitude.length);
	for (let index = 0; index < longitude.length; index++) {
		const east = (longitude[index] as number) - cone.centre;
		const across = (east - 360 * Math.floor((east + 180) / 360) + 180) * STEPS;
		const along = ((latitude[index] as number) + 90) * STEPS;
		const column = Math.floor(across);
		const row = Math.floor(along);
		const reach = between(radii, row, along - row);
		const sine = between(sines, column, across - column);
		const cosine = between(cosines, column, across - column);
		x[index] = EARTH_RADIUS * (flat ? sine : reach * sine);
		y[index] = EARTH_RADIUS * (flat ? middle - reach : reach * cosine - middle);
	}
	return { x, y };
}

/** A table's value between two entries; NaN outside of the table and for a place that is none. */
function between(table: Float64Array, index: number, part: number): number {
	const one = table[index] as number;
	return one + part * ((table[index + 1] as number) - one);
}

function tabulate(from: number, to: number, value: (degrees: number) => number): Float64Array {
	const table = new Float64Array((to - from) * STEPS + 2);
	for (let index = 0; index < table.length; index++) table[index] = value(Math.min(to, from + index / STEPS));
	return table;
}

/** How much of a full turn the cone keeps; negative in the south, 0 for a cylinder. */
function coneConstant({ parallels: [one, other] }: Cone): number {
	if (one === other) return Math.sin(one * RADIANS);
	const cosines = Math.log(Math.cos(one * RADIANS) / Math.cos(other * RADIANS));
	return cosines / Math.log(halfway(other) / halfway(one));
}

/** Distance of a parallel from the cone's tip, in radii of the Earth. */
function radiusOfParallel({ parallels: [standard] }: Cone, constant: number): (latitude: number) => number {
	const scale = (Math.cos(standard * RADIANS) * halfway(standard) ** constant) / constant;
	return (latitude) => scale / halfway(latitude) ** constant;
}

function mercator(latitude: number): number {
	return Math.log(halfway(latitude));
}

function halfway(latitude: number): number {
	return Math.tan(Math.PI / 4 + (latitude * RADIANS) / 2);
}
