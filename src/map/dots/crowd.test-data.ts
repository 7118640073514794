import type { PlaneColumns } from "../../geo/project-columns";
import type { TableSift } from "../../view/table-sift";
import { createSighting, gridOver, type Sighted } from "./grid";

/** [x, y] in pixels at a scale of one pixel to a metre. */
export type Spot = readonly [x: number, y: number];

export function planeOf(spots: readonly Spot[]): PlaneColumns {
	return { x: Float32Array.from(spots, ([x]) => x), y: Float32Array.from(spots, ([, y]) => y) };
}

export function allOf(spots: readonly unknown[]): TableSift {
	return { runs: Uint32Array.of(0, spots.length), fails: null, count: spots.length };
}

/** What is seen of spots in a view of the map, in pixels. */
export function sightOf(
	spots: readonly Spot[],
	[left, top, right, bottom]: readonly [number, number, number, number],
	sifted: TableSift = allOf(spots),
): Sighted {
	return createSighting()(planeOf(spots), sifted, gridOver({ left, top, right, bottom }, 1));
}
