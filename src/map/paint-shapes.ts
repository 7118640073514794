/** Paints lines and areas into a canvas: thousands of them as elements would freeze the page while the camera zooms. */
import { CROWD, type Flat } from "./shape-plane";

export interface PaintedShape {
	/** In the context's unit, a pixel of the page. */
	readonly parts: readonly Flat[];
	readonly closed: boolean;
	readonly style: number;
}

export interface ShapeInk {
	readonly colour: string;
	readonly halo: string;
	/** Canvas pixels to the context's unit. */
	readonly ratio: number;
	/** All strokes so much thinner. */
	readonly thinner?: number;
}

/** As .shape-line in ../ui/shapes.css. */
const DASHES = [[], [10, 4], [2.6, 3.4]];
/** Dots, crosses and upright lines; regions have fills and slanted stripes. */
const PATTERNS = [
	{ step: 10, width: 1.8, d: "M2.5 2.5h0.01M7.5 7.5h0.01" },
	{ step: 14, width: 0.9, d: "M1.5 4h5M4 1.5v5M8.5 11h5M11 8.5v5" },
	{ step: 7, width: 0.9, d: "M3.5 0v7" },
] as const;

/** Areas below lines, and below each kind its pale edge, so that both are seen on land and at sea. */
export function paintShapes(
	context: CanvasRenderingContext2D,
	shapes: readonly PaintedShape[],
	{ colour, halo, ratio, thinner = 1 }: ShapeInk,
): void {
	const fills = PATTERNS.map((_, style) => patternOf(context, style, colour, ratio));
	const points = shapes.reduce((sum, { parts }) => sum + parts.reduce((all, part) => all + part.length / 2, 0), 0);
	context.lineJoin = points > CROWD ? "bevel" : "round"; // each round corner is an arc to draw
	for (const closed of [true, false]) {
		const drawn = shapes
			.filter((shape) => shape.closed === closed)
			.map((shape) => ({ ...shape, path: pathOfParts(shape.parts, closed) }));
		context.setLineDash([]);
		context.lineCap = "round";
		context.strokeStyle = halo;
		context.lineWidth = 5.5 * thinner;
		for (const { path } of drawn) context.stroke(path);
		context.lineCap = "butt";
		context.strokeStyle = colour;
		context.lineWidth = (closed ? 1.6 : 2.6) * thinner;
		for (const { path, style } of drawn) {
			if (closed) {
				context.globalAlpha = 0.75;
				context.fillStyle = fills[style] ?? colour;
				context.fill(path);
				context.globalAlpha = 1;
			} else context.setLineDash((DASHES[style] ?? []).map((dash) => dash * thinner));
			context.stroke(path);
		}
	}
	context.setLineDash([]);
}

function pathOfParts(parts: readonly Flat[], closed: boolean): Path2D {
	const path = new Path2D();
	for (const part of parts) {
		for (let index = 0; index < part.length; index += 2) {
			const [x = 0, y = 0] = [part[index], part[index + 1]];
			if (index === 0) path.moveTo(x, y);
			else path.lineTo(x, y);
		}
		if (closed) path.closePath();
	}
	return path;
}

function patternOf(
	context: CanvasRenderingContext2D,
	style: number,
	colour: string,
	ratio: number,
): CanvasPattern | null {
	const { step, width, d } = PATTERNS[style] ?? PATTERNS[0];
	const tile = document.createElement("canvas");
	tile.width = Math.round(step * ratio);
	tile.height = tile.width;
	const pen = tile.getContext("2d");
	if (!pen) return null;
	pen.scale(tile.width / step, tile.width / step);
	pen.strokeStyle = colour;
	pen.lineWidth = width;
	pen.lineCap = style === 0 ? "round" : "butt";
	pen.stroke(new Path2D(d));
	const pattern = context.createPattern(tile, "repeat");
	pattern?.setTransform(new DOMMatrix().scale(step / tile.width));
	return pattern;
}
