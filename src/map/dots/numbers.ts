/** The numbers that are written on discs: those of the largest, and none over another. */
import { numberInWords } from "../../words/numbers";
import type { Box } from "../labels/place-labels";
import type { Disc } from "./discs";

/** Pixels. */
const SIZE = 11;
/** Width of a digit, as a part of its size. */
const DIGIT = 0.6;
/** More would be a wall of figures. */
const MOST = 150;

type Numbered = Pick<Disc, "x" | "y" | "count" | "numbered">;

/** Of discs, largest first, those that get their number written. */
export function numberedDiscs<D extends Numbered>(discs: readonly D[]): readonly D[] {
	const written: D[] = [];
	const boxes: Box[] = [];
	for (const disc of discs) {
		if (!disc.numbered) continue;
		const box = boxOfNumber(disc);
		if (boxes.some((other) => overlap(box, other))) continue;
		boxes.push(box);
		if (written.push(disc) === MOST) break;
	}
	return written;
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
