import { numberInWords } from "../../words/numbers";
import type { Disc, Discs } from "./discs";
import { DOT } from "./discs";

/** Read from the page's tokens, as any CSS colour. */
export interface DotColours {
	readonly incident: string;
	/** Around a dot, so that two that touch are two. */
	readonly ring: string;
	readonly paper: string;
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
/** How much of the map shows through a disc that stands for many. */
const FILLED = 0.5;
const NUMBER_SIZE = 11;

/**
 * Draws discs, largest first, with what is known only roughly below them and numbers on top. The context's unit is a
 * pixel of the page and its origin the grid's; `ratio` is how many pixels of the canvas that is.
 */
export function paintDiscs(
	context: CanvasRenderingContext2D,
	{ all }: Discs,
	areas: readonly Area[],
	colours: DotColours,
	ratio: number,
): void {
	paintAreas(context, areas, colours);
	const solid = dotStamp(context, colours.incident, colours.ring, ratio);
	const hollow = dotStamp(context, colours.paper, colours.incident, ratio);
	context.lineWidth = 1;
	for (const { x, y, radius, count, withinKm } of all) {
		if (radius === DOT && count === 1) {
			const { canvas, reach } = withinKm > 0 ? hollow : solid;
			context.drawImage(canvas, x - reach, y - reach, 2 * reach, 2 * reach);
			continue;
		}
		context.beginPath();
		context.arc(x, y, radius, 0, TURN);
		context.globalAlpha = FILLED;
		context.fillStyle = withinKm > 0 ? colours.paper : colours.incident;
		context.fill();
		context.globalAlpha = 1;
		context.strokeStyle = colours.incident;
		context.stroke();
	}
	paintNumbers(context, all, colours);
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

function paintNumbers(context: CanvasRenderingContext2D, discs: readonly Disc[], { ink, font }: DotColours): void {
	context.font = `600 ${NUMBER_SIZE}px ${font}`;
	context.textAlign = "center";
	context.textBaseline = "middle";
	context.fillStyle = ink;
	for (const { x, y, count, numbered } of discs) if (numbered) context.fillText(numberInWords(count), x, y + 0.5);
}

/** What a disc's number covers, in pixels of the grid. */
export function boxOfNumber({ x, y, count }: Disc): { left: number; right: number; top: number; bottom: number } {
	const half = numberInWords(count).length * NUMBER_SIZE * 0.3;
	return { left: x - half, right: x + half, top: y - NUMBER_SIZE / 2, bottom: y + NUMBER_SIZE / 2 };
}

/** The dot of one incident, drawn once and copied to every place: a copy costs a tenth of drawing it. */
function dotStamp(context: CanvasRenderingContext2D, fill: string, ring: string, ratio: number) {
	const reach = DOT + 1.5;
	const canvas = context.canvas.ownerDocument.createElement("canvas");
	canvas.width = canvas.height = Math.ceil(2 * reach * ratio);
	const pen = canvas.getContext("2d");
	if (pen) {
		pen.scale(canvas.width / (2 * reach), canvas.width / (2 * reach));
		pen.beginPath();
		pen.arc(reach, reach, DOT, 0, TURN);
		pen.fillStyle = fill;
		pen.fill();
		pen.strokeStyle = ring;
		pen.lineWidth = 1.2;
		pen.stroke();
	}
	return { canvas, reach };
}
