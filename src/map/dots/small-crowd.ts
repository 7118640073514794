import type { Crowd } from "../../view/crowd";
import { discsOf } from "./discs";
import { readDotColours } from "./dot-layer";
import { createSighting, gridOver } from "./grid";
import { createDotPainter } from "./paint";

/** Which part of the plane a picture shows. */
interface Seen {
	/** Pixels of the picture to one metre of the plane; its left top in such pixels; its size. */
	readonly scale: number;
	readonly origin: { readonly x: number; readonly y: number };
	readonly size: { readonly x: number; readonly y: number };
	/** Pixels of the canvas to one of the picture. */
	readonly ratio: number;
	/** Where the colours are read. */
	readonly element: Element;
}

/** Paints very many incidents as the map would at this scale, into a picture that nobody moves or clicks. */
export function paintSmallCrowd(
	context: CanvasRenderingContext2D,
	{ plane, sifted, table }: Crowd,
	{ scale, origin, size, ratio, element }: Seen,
): void {
	const box = { left: origin.x, top: origin.y, right: origin.x + size.x, bottom: origin.y + size.y };
	const grid = gridOver(box, scale);
	const discs = discsOf(createSighting()(plane, sifted, grid), plane, table.withinKm);
	context.setTransform(ratio, 0, 0, ratio, (grid.left - origin.x) * ratio, (grid.top - origin.y) * ratio);
	createDotPainter(readDotColours(element), ratio).paint(context, discs, []);
}
