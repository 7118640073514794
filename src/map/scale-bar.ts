import { geoDistance } from "d3-geo";
import { EARTH_RADIUS, type Projection } from "../geo/projection";

/** A bar's length on the screen and on the Earth. */
export interface ScaleBar {
	readonly pixels: number;
	readonly metres: number;
}

/**
 * The longest round distance that fits into `most` pixels at a place of the plane, measured on the sphere there:
 * elsewhere on the map it differs by some percent, so the bar says "approx.".
 */
export function scaleBarAt(
	projection: Projection,
	[x, y]: readonly [number, number],
	pixelsPerMetre: number,
	most: number,
): ScaleBar | null {
	const half = most / pixelsPerMetre / 2;
	const west = projection.invert(x - half, y);
	const east = projection.invert(x + half, y);
	if (!west || !east) return null;
	const across = geoDistance([west[0], west[1]], [east[0], east[1]]) * EARTH_RADIUS;
	if (!(across > 0)) return null;
	const power = 10 ** Math.floor(Math.log10(across));
	const step = [5, 2, 1].find((digit) => digit * power <= across) ?? 1;
	const metres = step * power;
	return { metres, pixels: (metres / across) * most };
}
