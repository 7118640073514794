import type { Box } from "./labels/place-labels";

/** A point in pixels. */
export type XY = readonly [number, number];

/** The pair of corners whose line crosses the fewest names, of these the shortest: by their numbers in each list. */
export function clearest(some: readonly XY[], others: readonly XY[], names: readonly Box[]): readonly [number, number] {
	const pairs = some.flatMap((from, one) =>
		others.map((to, other) => ({
			pair: [one, other] as const,
			crossed: names.filter((box) => crosses(from, to, box)).length,
			length: Math.hypot(from[0] - to[0], from[1] - to[1]),
		})),
	);
	pairs.sort((one, other) => one.crossed - other.crossed || one.length - other.length);
	return pairs[0]?.pair ?? [0, 0];
}

/** Whether a line passes through a box (Liang and Barsky, 1984). */
function crosses([x1, y1]: XY, [x2, y2]: XY, { left, top, right, bottom }: Box): boolean {
	let [enters, leaves] = [0, 1];
	for (const [step, room] of [
		[x1 - x2, x1 - left],
		[x2 - x1, right - x1],
		[y1 - y2, y1 - top],
		[y2 - y1, bottom - y1],
	] as const) {
		if (step === 0 && room < 0) return false;
		if (step < 0) enters = Math.max(enters, room / step);
		if (step > 0) leaves = Math.min(leaves, room / step);
	}
	return enters <= leaves;
}
