import type { Frame } from "../view/frame";
import type { BasePaths } from "./base-paths";

/** A context to ask whether a point lies in a path; nothing is drawn with it. */
let asking: CanvasRenderingContext2D | null = null;

/**
 * The region at a place of the plane, in metres: a province where provinces answer to the pointer, else the country or
 * the disputed area, else null for the sea.
 */
export function regionAt(paths: BasePaths, [x, y]: readonly [number, number], frame: Frame | null): string | null {
	asking ??= document.createElement("canvas").getContext("2d");
	const contains = ({ path, bounds }: BasePaths["areas"][number] | BasePaths["provinces"][number]) =>
		x >= bounds.left &&
		x <= bounds.right &&
		y >= bounds.top &&
		y <= bounds.bottom &&
		(asking?.isPointInPath(path, x, y) ?? false);
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
