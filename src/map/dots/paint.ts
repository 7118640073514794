import { type Discs, DOT } from "./discs";
import { paintNumbers } from "./numbers";

/** Read from the page's tokens, as any CSS colour. */
export interface DotColours {
	readonly incident: string;
	/** Around a dot, so that two that touch are two. */
	readonly ring: string;
	readonly paper: string;
	/** Of numbers on paper. */
	readonly ink: string;
	/** A font family. */
	readonly font: string;
}

/** A ring around what is known only to some distance, in pixels of the grid. */
export interface Area {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

const TURN = 2 * Math.PI;
/** A disc that stands for many lets the map through a little, and no more: its number is to be read on any ground. */
const FILLED = 0.82;
/** Half the side of a dot with its ring. */
const REACH = DOT + 1;

export interface DotPainter {
	/**
	 * Draws discs, largest first, with what is known only roughly below them and numbers on top. The context's unit is a
	 * pixel of the page and its origin the grid's.
	 */
	paint(context: CanvasRenderingContext2D, discs: Discs, areas: readonly Area[]): void;
}

/** Paints in some colours, on a canvas that has `ratio` pixels to one of the page. */
export function createDotPainter(colours: DotColours, ratio: number): DotPainter {
	const solid = dotStamp(colours.incident, colours.ring, ratio);
	const hollow = dotStamp(colours.paper, colours.incident, ratio);
	return {
		paint(context, { all }, areas) {
			paintAreas(context, areas, colours);
			context.lineWidth = 1;
			for (const { x, y, radius, count, withinKm } of all) {
				if (count === 1 && radius === DOT) {
					context.drawImage(withinKm > 0 ? hollow : solid, x - REACH, y - REACH, 2 * REACH, 2 * REACH);
					continue;
				}
				context.beginPath();
				context.arc(x, y, radius, 0, TURN);
				context.globalAlpha = FILLED;
				context.fillStyle = withinKm > 0 ? colours.paper : colours.incident;
				context.fill();
				context.globalAlpha = 1;
				context.strokeStyle = withinKm > 0 ? colours.incident : colours.ring;
				context.stroke();
			}
			paintNumbers(context, all, colours);
		},
	};
}

function paintAreas(context: CanvasRenderingContext2D, areas: readonly Area[], { incident }: DotColours): void {
	if (areas.length === 0) return;
	// one path: where areas overlap they do not add up to a colour of their own
	context.beginPath();
	for (const { x, y, radius } of areas) {
		context.moveTo(x + radius, y);
		context.arc(x, y, radius, 0, TURN);
	}
	context.fillStyle = incident;
	context.strokeStyle = incident;
	context.globalAlpha = 0.1;
	context.fill();
	context.globalAlpha = 1;
	context.lineWidth = 1.2;
	context.setLineDash([4, 3]);
	context.stroke();
	context.setLineDash([]);
}

/** The dot of one incident, drawn once and copied to every place: a copy costs a tenth of drawing it. */
function dotStamp(fill: string, ring: string, ratio: number): HTMLCanvasElement {
	const canvas = document.createElement("canvas");
	canvas.width = canvas.height = Math.ceil(2 * REACH * ratio);
	const pen = canvas.getContext("2d");
	if (!pen) return canvas;
	pen.scale(canvas.width / (2 * REACH), canvas.width / (2 * REACH));
	pen.beginPath();
	pen.arc(REACH, REACH, DOT, 0, TURN);
	pen.fillStyle = fill;
	pen.fill();
	pen.strokeStyle = ring;
	pen.lineWidth = 1.2;
	pen.stroke();
	return canvas;
}
