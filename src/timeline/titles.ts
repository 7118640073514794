/** Where titles stand beside their marks: after them, else before them, else nowhere. */
import { APART, type Mark } from "./marks";

/** Half of a single mark, half of one with a count; pixels. */
const HALF_DOT = 6;
const HALF_COUNT = 13;
const GAP = 4;
/** What a title may take, and what it needs to say anything. */
const WIDEST = 340;
const LEAST = 84;

export interface Title {
	/** The mark's place in the list of marks. */
	readonly mark: number;
	readonly x: number;
	readonly width: number;
	/** Whether it stands before its mark, its end at the mark. */
	readonly before: boolean;
}

/** Whether a mark has its sign beside the titles; that of a longer date is a bar below them. */
export function hasSign({ entries, strokes }: Mark): boolean {
	return entries.length > 1 || strokes[0]?.day === true;
}

/**
 * Titles that cover neither a mark nor one another; those of `first` come first, then from start to end.
 * `widthOf` measures a mark's title in pixels; letters, also a count's, are `scale` times larger than usual.
 */
export function titlesOf(
	marks: readonly Mark[],
	width: number,
	widthOf: (mark: Mark) => number,
	first: (mark: Mark) => boolean,
	scale = 1,
): Title[] {
	const taken: [number, number][] = marks
		.filter(hasSign)
		.map(({ x, entries }) =>
			entries.length > 1 ? [x - HALF_COUNT * scale, x + HALF_COUNT * scale] : [x - HALF_DOT, x + HALF_DOT],
		);
	// a day that another source gives has its sign as well
	for (const { entries, strokes } of marks)
		if (entries.length === 1)
			for (const { day, other, from, to } of strokes)
				if (day && other) taken.push([(from + to) / 2 - HALF_DOT, (from + to) / 2 + HALF_DOT]);
	const titles: Title[] = [];
	const order = marks.map((mark, index) => ({ mark, index })).filter(({ mark }) => mark.entries.length === 1);
	order.sort((one, other) => Number(first(other.mark)) - Number(first(one.mark)) || one.index - other.index);
	for (const { mark, index } of order) {
		const wanted = Math.min(WIDEST * scale, widthOf(mark));
		const sign = hasSign(mark);
		const stroke = mark.strokes[0];
		const after = sign ? mark.x + HALF_DOT + GAP : Math.max(0, stroke?.from ?? mark.x);
		const room = roomAfter(taken, after, width);
		if (room >= Math.min(wanted, LEAST)) {
			const used = Math.min(wanted, room);
			titles.push({ mark: index, x: after, width: used, before: false });
			taken.push([after, after + used + GAP]);
			continue;
		}
		const until = sign ? mark.x - HALF_DOT - GAP : Math.min(width, stroke?.to ?? mark.x);
		const left = roomBefore(taken, until);
		if (left < Math.min(wanted, LEAST)) continue;
		const used = Math.min(wanted, left);
		titles.push({ mark: index, x: until - used, width: used, before: true });
		taken.push([until - used - GAP, until]);
	}
	return titles;
}

function roomAfter(taken: readonly (readonly [number, number])[], x: number, width: number): number {
	let end = width;
	for (const [from, to] of taken) {
		if (from <= x && to > x) return 0;
		if (from > x) end = Math.min(end, from - GAP);
	}
	return end - x;
}

function roomBefore(taken: readonly (readonly [number, number])[], x: number): number {
	let start = 0;
	for (const [from, to] of taken) {
		if (from < x && to >= x) return 0;
		if (to < x) start = Math.max(start, to + GAP);
	}
	return x - start;
}

/** What one may press of a mark: at least 24 pixels around where it is. */
export function targetOf({ x }: Mark): { readonly from: number; readonly width: number } {
	return { from: x - APART / 2, width: APART };
}
