import type { Frame } from "../view/frame";
import type { BasePaths } from "./base-paths";
import type { PlanePath } from "./plane-path";

/** A context to ask whether a point lies in a path; nothing is drawn with it. */
let asking: CanvasRenderingContext2D | null = null;

/**
 * The region at a place of the plane, in metres: a province where provinces answer to the pointer, else the country or
 * the disputed area, else null for the sea.
 */
export function regionAt(paths: BasePaths, [x, y]: readonly [number, number], frame: Frame | null): string | null {
	const contains = (one: PlanePath) => isIn(one, x, y);
	const awake = new Set(
		frame?.regions
			.filter(
				({ country, within, layered }) =>
					country !== null && layered && (!within || frame.provinceLines.includes(country)),
			)
			.map(({ id }) => id),
	);
	return (
		paths.provinces.find((one) => awake.has(one.id) && contains(one))?.id ??
		paths.areas.find((one) => one.undetermined && contains(one))?.id ??
		paths.areas.find(contains)?.id ??
		null
	);
}

/** Every region at a place of the plane, in metres, largest first, whether it answers to the pointer or not; none at sea. */
export function regionsUnder(paths: BasePaths, [x, y]: readonly [number, number]): readonly string[] {
	return [...paths.areas, ...paths.provinces].filter((one) => isIn(one, x, y)).map(({ id }) => id);
}

function isIn({ path, bounds }: PlanePath, x: number, y: number): boolean {
	asking ??= document.createElement("canvas").getContext("2d");
	return (
		x >= bounds.left &&
		x <= bounds.right &&
		y >= bounds.top &&
		y <= bounds.bottom &&
		(asking?.isPointInPath(path, x, y) ?? false)
	);
}
