import type { Box } from "./place-labels";
import type { Measure } from "./text-width";

export type Kind =
	| "incident"
	| "conference"
	| "statements"
	| "relation"
	| "country"
	| "undetermined"
	| "province"
	| "city"
	| "water";

type Pixel = readonly [number, number];

/** One way in which a name may stand: straight at a point, or along a curve. Pixels of the map's container. */
export interface LabelOption {
	readonly kind: Kind;
	readonly text: string;
	/** The text in lines, where one would be too long; the baseline is the first line's. */
	readonly lines?: readonly string[];
	readonly size: number;
	readonly spacing: number;
	readonly boxes: readonly Box[];
	readonly anchor: "start" | "middle" | "end";
	/** The baseline's point of a straight label. */
	readonly at: Pixel;
	/** The baseline of a curved label. */
	readonly along?: readonly Pixel[];
	/** What kind of relation it names. */
	readonly tone?: string;
	/** A city's dot. */
	readonly dot?: { readonly at: Pixel; readonly capital: boolean };
}

/** Style and weight of each kind of name, as the style sheet sets them. */
const FACES: Readonly<Record<Kind, string>> = {
	incident: "700",
	conference: "700",
	statements: "700",
	relation: "600",
	country: "600",
	undetermined: "italic 400",
	province: "400",
	city: "500",
	water: "italic 400",
};
export const FAMILY = '"Source Sans 3 Variable", "Source Sans 3", sans-serif';

/** Clear space kept around a name, in pixels. */
const CLEAR = 3;
/** How far above the baseline letters reach, and below it, as parts of the size. */
const ASCENT = 0.78;
const DESCENT = 0.24;

/** A name centred on a point. */
export function centred(
	measure: Measure,
	kind: Kind,
	text: string,
	[x, y]: Pixel,
	size: number,
	spacing = 0,
): LabelOption {
	const width = measure(text, FACES[kind], size) + spacing * text.length;
	const baseline = y + size * 0.34;
	return {
		kind,
		text,
		size,
		spacing,
		anchor: "middle",
		// letter spacing trails the last letter: half of it pushes the name to the left
		at: [x + spacing / 2, baseline],
		boxes: [
			{
				left: x - width / 2 - CLEAR,
				right: x + width / 2 + CLEAR,
				top: baseline - size * ASCENT - CLEAR / 2,
				bottom: baseline + size * DESCENT + CLEAR / 2,
			},
		],
	};
}

/** A name beside a mark that is wider than this many times its size runs across half a map: it is set in two lines. */
const WIDEST = 16;
/** From baseline to baseline, as a part of the size. */
export const LINE_HEIGHT = 1.12;

/** A text in two lines, as alike as its words allow, when it is too long for one. */
function linesOf(measure: Measure, kind: Kind, text: string, size: number): readonly string[] {
	const width = (line: string) => measure(line, FACES[kind], size);
	if (width(text) <= WIDEST * size) return [text];
	const words = text.split(" ");
	const ways = words
		.slice(1)
		.map((_, index) => [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")]);
	const widest = (lines: readonly string[]) => Math.max(...lines.map(width));
	return ways.reduce<readonly string[]>((best, way) => (widest(way) < widest(best) ? way : best), [text]);
}

/** The ways in which a name may stand beside a disc: right, left, above, below, then the corners. */
export function beside(
	measure: Measure,
	kind: Kind,
	text: string,
	[x, y]: Pixel,
	radius: number,
	size: number,
): LabelOption[] {
	const lines = linesOf(measure, kind, text, size);
	const width = Math.max(...lines.map((line) => measure(line, FACES[kind], size)));
	/** From the first baseline to the last. */
	const depth = (lines.length - 1) * size * LINE_HEIGHT;
	const gap = radius + 4;
	const diagonal = radius * 0.7 + 3;
	const middle = y + size * 0.32 - depth / 2;
	const up = y - diagonal - size * DESCENT * 0.5 - depth;
	const down = y + diagonal + size * ASCENT * 0.8;
	const ways: readonly [number, number, LabelOption["anchor"]][] = [
		[x + gap, middle, "start"],
		[x - gap, middle, "end"],
		[x + diagonal, up, "start"],
		[x - diagonal, up, "end"],
		[x + diagonal, down, "start"],
		[x - diagonal, down, "end"],
		[x, y - gap - size * DESCENT - depth, "middle"],
		[x, y + gap + size * ASCENT, "middle"],
	];
	return ways.map(([left, baseline, anchor]) => {
		const start = anchor === "start" ? left : anchor === "end" ? left - width : left - width / 2;
		return {
			kind,
			text,
			...(lines.length > 1 && { lines }),
			size,
			spacing: 0,
			anchor,
			at: [left, baseline],
			boxes: [
				{
					left: start - 2,
					right: start + width + 2,
					top: baseline - size * ASCENT,
					bottom: baseline + depth + size * DESCENT,
				},
			],
		};
	});
}

/** Letters no smaller than this, in pixels; a name may be spread over this part of its curve. */
const SMALLEST = 10.5;
const SPREAD = 0.72;
const WIDEST_SPACING = 0.9;
const NARROWEST_SPACING = 0.12;

/**
 * A name set along the longest part of a curve that lies in sight, letterspaced to fill it; null where it finds no
 * room. `points` run from the name's start to its end.
 */
export function alongCurve(
	measure: Measure,
	kind: Kind,
	text: string,
	points: readonly Pixel[],
	frame: Box,
	size: number,
): LabelOption | null {
	const inside = longestInside(points, frame);
	// far from the middle of the map north may lie below: a name still reads from left to right
	const backwards = (inside.at(-1)?.[0] ?? 0) < (inside[0]?.[0] ?? 0);
	const run = backwards ? inside.reverse() : inside;
	const length = lengthOf(run);
	let letters = size;
	for (;;) {
		const natural = measure(text, FACES[kind], letters);
		const gaps = Math.max(1, text.length - 1);
		const spacing = Math.min(WIDEST_SPACING * letters, (length * SPREAD - natural) / gaps);
		if (spacing >= NARROWEST_SPACING * letters) {
			const width = natural + spacing * gaps;
			return {
				kind,
				text,
				size: letters,
				spacing,
				anchor: "middle",
				at: pointAt(run, length / 2),
				along: shifted(run, letters * 0.34),
				boxes: boxesAlong(run, (length - width) / 2, width, letters),
			};
		}
		if (letters <= SMALLEST) return null;
		letters = Math.max(SMALLEST, letters - 1);
	}
}

/** Where along what is seen of a line its name may stand: in the middle first. */
const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
/** Pixels of a line that its name leaves to be seen. */
const LEFT_OVER = 28;

/** The ways in which a name may stand on a line, at several places of its part in sight; none where it is too long. */
export function onLine(
	measure: Measure,
	kind: Kind,
	text: string,
	points: readonly Pixel[],
	frame: Box,
	size: number,
	tone: string,
): LabelOption[] {
	const inside = longestInside(points, frame);
	const backwards = (inside.at(-1)?.[0] ?? 0) < (inside[0]?.[0] ?? 0);
	const run = backwards ? inside.reverse() : inside;
	const length = lengthOf(run);
	const width = measure(text, FACES[kind], size);
	if (width + LEFT_OVER > length) return [];
	return PLACES.flatMap((place) => {
		const from = length * place - width / 2;
		if (from < 4 || from + width > length - 4) return [];
		const steps = Math.max(2, Math.ceil(width / 8));
		const piece = Array.from({ length: steps + 1 }, (_, index) =>
			pointAt(run, from - 3 + ((width + 6) * index) / steps),
		);
		return [
			{
				kind,
				text,
				size,
				spacing: 0,
				anchor: "middle" as const,
				at: pointAt(run, from + width / 2),
				along: shifted(piece, size * 0.33),
				boxes: boxesAlong(run, from, width, size),
				tone,
			},
		];
	});
}

/** Points on the quadratic curve through a start, a middle and an end. */
export function throughThree(start: Pixel, middle: Pixel, end: Pixel, steps = 32): Pixel[] {
	const control: Pixel = [2 * middle[0] - (start[0] + end[0]) / 2, 2 * middle[1] - (start[1] + end[1]) / 2];
	return Array.from({ length: steps + 1 }, (_, index) => {
		const t = index / steps;
		const blend = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
		return [blend(start[0], control[0], end[0]), blend(start[1], control[1], end[1])] as const;
	});
}

function longestInside(points: readonly Pixel[], frame: Box): Pixel[] {
	const margin = 14;
	let best: Pixel[] = [];
	let run: Pixel[] = [];
	for (const point of points) {
		const [x, y] = point;
		if (x > frame.left + margin && x < frame.right - margin && y > frame.top + margin && y < frame.bottom - margin) {
			run.push(point);
			if (run.length > best.length) best = run;
		} else run = [];
	}
	return best;
}

function lengthOf(points: readonly Pixel[]): number {
	return points.reduce((sum, [x, y], index) => {
		const before = points[index - 1];
		return before ? sum + Math.hypot(x - before[0], y - before[1]) : 0;
	}, 0);
}

function pointAt(points: readonly Pixel[], distance: number): Pixel {
	let left = distance;
	for (let index = 1; index < points.length; index++) {
		const [from, to] = [points[index - 1], points[index]];
		if (!from || !to) break;
		const step = Math.hypot(to[0] - from[0], to[1] - from[1]);
		if (left <= step && step > 0)
			return [from[0] + ((to[0] - from[0]) * left) / step, from[1] + ((to[1] - from[1]) * left) / step];
		left -= step;
	}
	return points.at(-1) ?? [0, 0];
}

/** The curve moved to the side of its normals, so that letters are centred on it and not standing on it. */
function shifted(points: readonly Pixel[], by: number): Pixel[] {
	return points.map((point, index) => {
		const before = points[index - 1] ?? point;
		const after = points[index + 1] ?? point;
		const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
		const length = Math.hypot(dx, dy) || 1;
		return [point[0] - (dy / length) * by, point[1] + (dx / length) * by];
	});
}

function boxesAlong(points: readonly Pixel[], from: number, width: number, size: number): Box[] {
	const count = Math.max(2, Math.ceil(width / (size * 1.6)));
	const step = width / count;
	return Array.from({ length: count }, (_, index) => {
		const [ax, ay] = pointAt(points, from + step * index);
		const [bx, by] = pointAt(points, from + step * (index + 1));
		const half = size * 0.55;
		return {
			left: Math.min(ax, bx) - 2,
			right: Math.max(ax, bx) + 2,
			top: Math.min(ay, by) - half,
			bottom: Math.max(ay, by) + half,
		};
	});
}
