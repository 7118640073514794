/** The numbers that are written on discs: those of the largest, none over another or over a disc that lies on top. */
import { numberInWords } from "../../words/numbers";
import type { Box } from "../labels/place-labels";
import type { Disc } from "./discs";

/** Pixels. */
const SIZE = 11;
/** Width of a digit, as a part of its size. */
const DIGIT = 0.6;
/** More would be a wall of figures. */
const MOST = 150;

type Numbered = Pick<Disc, "x" | "y" | "radius" | "count" | "numbered">;

/** Of discs, largest first, those that get their number written. */
export function numberedDiscs<D extends Numbered>(discs: readonly D[]): readonly D[] {
	const written: D[] = [];
	const boxes: Box[] = [];
	for (const [index, disc] of discs.entries()) {
		if (!disc.numbered) continue;
		const box = boxOfNumber(disc);
		if (boxes.some((other) => overlap(box, other)) || isCovered(box, discs, index + 1)) continue;
		boxes.push(box);
		if (written.push(disc) === MOST) break;
	}
	return written;
}

/** Whether one of the discs from an index on, which lie on top, reaches into a box. */
function isCovered(box: Box, discs: readonly Numbered[], from: number): boolean {
	for (let index = from; index < discs.length; index++) {
		const { x, y, radius } = discs[index] as Numbered;
		if (x + radius > box.left && x - radius < box.right && y + radius > box.top && y - radius < box.bottom) return true;
	}
	return false;
}

/** What a disc's number covers, in the disc's own pixels. */
export function boxOfNumber({ x, y, count }: Numbered): Box {
	const half = (numberInWords(count).length * SIZE * DIGIT) / 2;
	return { left: x - half, right: x + half, top: y - SIZE / 2, bottom: y + SIZE / 2 };
}

/** Writes them: in the paper's colour on a filled disc, in ink on a hollow one. */
export function paintNumbers(
	context: CanvasRenderingContext2D,
	discs: readonly Disc[],
	{ paper, ink, font }: { readonly paper: string; readonly ink: string; readonly font: string },
): void {
	context.font = `600 ${SIZE}px ${font}`;
	context.textAlign = "center";
	context.textBaseline = "middle";
	for (const { x, y, count, withinKm } of numberedDiscs(discs)) {
		context.fillStyle = withinKm > 0 ? ink : paper;
		context.fillText(numberInWords(count), x, y + 0.5);
	}
}

function overlap(one: Box, other: Box): boolean {
	return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
