/** Where the marks of one lane stand, in pixels from the start: single ones, or one with a count where they would overlap. */
import type { DaySpan } from "../view/view";
import type { Entry } from "./entries";
import type { Stretch } from "./stretch";

/** Two marks closer than this become one; it is also the least size of something to press. */
export const APART = 24;
/** An open end runs so far before it has faded. */
const FADE = 56;
/** The least width of a bar: a day is seen at any zoom. */
const LEAST = 6;
/** More different dates than that under one mark are drawn as one. */
const MOST_STROKES = 12;

/** One date as drawn: so wide as it is imprecise. */
export interface Stroke {
	readonly from: number;
	readonly to: number;
	/** A single day is a small mark, anything longer is a bar. */
	readonly day: boolean;
	/** Given by another source than the item's own date. */
	readonly other: boolean;
	readonly derived: boolean;
	readonly soft: boolean;
	readonly openStart: boolean;
	readonly openEnd: boolean;
}

export interface Mark {
	/** Where it is pressed: the middle of what is seen of it. */
	readonly x: number;
	readonly entries: readonly Entry[];
	/** Its own dates first, then those of other sources. */
	readonly strokes: readonly Stroke[];
	/** A line from its own date to those that other sources give. */
	readonly join: readonly [number, number] | null;
}

/** Pixels of a day's beginning, in a lane so many pixels wide. */
export function scaleOf({ start, end }: Stretch, width: number): (day: number) => number {
	return (day) => ((day - start) / (end - start)) * width;
}

/** A date in pixels, cut where the lane ends; null when nothing of it is shown. */
export function extentOf(
	{ first, last }: DaySpan,
	shown: Stretch,
	width: number,
): { readonly from: number; readonly to: number; readonly openStart: boolean; readonly openEnd: boolean } | null {
	const x = scaleOf(shown, width);
	const openStart = !Number.isFinite(first);
	const openEnd = !Number.isFinite(last);
	let from = openStart ? Math.min(0, x(last + 1)) : x(first);
	let to = openEnd ? Math.max(width, x(first)) : x(last + 1);
	if (from > width || to < 0) return null;
	if (openStart) from = Math.max(from, Math.min(to, width) - FADE);
	if (openEnd) to = Math.min(to, Math.max(from, 0) + FADE);
	if (to - from < LEAST) {
		const middle = (from + to) / 2;
		from = middle - LEAST / 2;
		to = middle + LEAST / 2;
	}
	return {
		from: Math.max(from, Math.min(0, to - LEAST)),
		to: Math.min(to, Math.max(width, from + LEAST)),
		openStart,
		openEnd,
	};
}

/** The marks of a lane, from its start to its end. An entry of which nothing is shown has none. */
export function marksOf(entries: readonly Entry[], shown: Stretch, width: number): Mark[] {
	const placed = entries.flatMap((entry) => {
		const strokes = strokesOf(entry, shown, width);
		const [own] = strokes;
		return own ? [{ x: (Math.max(0, own.from) + Math.min(width, own.to)) / 2, entry, strokes }] : [];
	});
	placed.sort((one, other) => one.x - other.x);
	const groups: { x: number; members: typeof placed }[] = [];
	for (const one of placed) {
		groups.push({ x: one.x, members: [one] });
		for (;;) {
			const last = groups.at(-1);
			const before = groups.at(-2);
			if (!last || !before || last.x - before.x >= APART) break;
			groups.pop();
			const members = [...before.members, ...last.members];
			before.x = (before.x * before.members.length + last.x * last.members.length) / members.length;
			before.members = members;
		}
	}
	return groups.map(({ x, members }) => {
		const [first] = members;
		return {
			x,
			entries: members.map(({ entry }) => entry),
			strokes: distinct(members.flatMap(({ strokes }) => strokes)),
			join: members.length === 1 && first ? joinOf(first.strokes) : null,
		};
	});
}

/** The strokes of an entry: its own date, which may be out of sight while another is not, and the others. */
function strokesOf({ own, others, derived, soft }: Entry, shown: Stretch, width: number): Stroke[] {
	return [own, ...others].flatMap((span, index): Stroke[] => {
		const extent = extentOf(span, shown, width);
		if (!extent) return [];
		const other = index > 0;
		return [{ ...extent, day: span.first === span.last, other, derived: derived && !other, soft: soft && !other }];
	});
}

function joinOf(strokes: readonly Stroke[]): readonly [number, number] | null {
	if (strokes.length < 2) return null;
	const middles = strokes.map(({ from, to }) => (from + to) / 2);
	return [Math.min(...middles), Math.max(...middles)];
}

/** The same date of many items is drawn once; it is derived only if it is so for all of them. */
function distinct(strokes: readonly Stroke[]): Stroke[] {
	const byPlace = new Map<string, Stroke>();
	for (const stroke of strokes) {
		const key = `${Math.round(stroke.from)}/${Math.round(stroke.to)}/${stroke.day}/${stroke.other}`;
		const known = byPlace.get(key);
		byPlace.set(
			key,
			known ? { ...known, derived: known.derived && stroke.derived, soft: known.soft && stroke.soft } : stroke,
		);
	}
	const all = [...byPlace.values()].sort((one, other) => Number(one.other) - Number(other.other));
	if (all.length <= MOST_STROKES) return all;
	const [first] = all;
	return first
		? [
				{
					...first,
					from: Math.min(...all.map(({ from }) => from)),
					to: Math.max(...all.map(({ to }) => to)),
					day: false,
					derived: all.every(({ derived }) => derived),
				},
			]
		: [];
}
