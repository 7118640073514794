/** A mark as a disc, in pixels. */
export interface MarkDisc {
	readonly key: string;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

export interface MarkSpot extends MarkDisc {
	readonly trueX: number;
	readonly trueY: number;
	/** It stands aside from its true place. */
	readonly moved: boolean;
}

/** Pixels between two marks that were told apart. */
const GAP = 4;
/** Smaller than this, half of a target of 24 pixels, a mark is hard to hit: it keeps others as far away as if it were so large. */
const LEAST_RADIUS = 12;
/** How far from what is in its way a mark looks for room, as parts of the distance at which both just fit. */
const DISTANCES = [1, 1.5, 2.2, 3.2, 4.5];
/** Directions tried when a mark has to step aside: up and to the sides before down. */
const DIRECTIONS = [-90, -45, -135, 0, 180, 45, 135, 90].map((degrees) => (degrees * Math.PI) / 180);

/**
 * Moves marks that would cover one another: the first stays at its place, a later one steps to the nearest free spot
 * beside it. Marks that find none stay where they are.
 */
export function arrangeMarks(marks: readonly MarkDisc[]): MarkSpot[] {
	const spots: MarkSpot[] = [];
	const reach = ({ radius }: MarkDisc) => Math.max(radius, LEAST_RADIUS);
	const placed = createNeighbourhood(2 * Math.max(...marks.map(reach)) + GAP);
	const place = (one: MarkSpot) => {
		spots.push(one);
		placed.add(one);
	};
	const free = (x: number, y: number, mark: MarkDisc) =>
		placed.near(x, y).every((other) => Math.hypot(other.x - x, other.y - y) >= reach(other) + reach(mark) + GAP - 0.01);
	for (const mark of marks) {
		const spot = (x: number, y: number): MarkSpot => ({
			...mark,
			x,
			y,
			trueX: mark.x,
			trueY: mark.y,
			moved: x !== mark.x || y !== mark.y,
		});
		if (free(mark.x, mark.y, mark)) {
			place(spot(mark.x, mark.y));
			continue;
		}
		const blockers = placed
			.near(mark.x, mark.y)
			.filter((other) => Math.hypot(other.x - mark.x, other.y - mark.y) < reach(other) + reach(mark) + GAP);
		const tries = DISTANCES.flatMap((factor) =>
			blockers.flatMap((blocker) => {
				const distance = (reach(blocker) + reach(mark) + GAP) * factor;
				return DIRECTIONS.map(
					(angle) => [blocker.x + distance * Math.cos(angle), blocker.y + distance * Math.sin(angle)] as const,
				);
			}),
		);
		const found = tries.find(([x, y]) => free(x, y, mark));
		place(found ? spot(...found) : spot(mark.x, mark.y));
	}
	return spots;
}

/** Spots by the squares in which they lie, so that a mark is compared with those around it and not with all. */
function createNeighbourhood(side: number) {
	const squares = new Map<number, MarkSpot[]>();
	// one number for a square: no screen has a million of them in a row
	const key = (column: number, row: number) => (column + 2 ** 20) * 2 ** 21 + (row + 2 ** 20);
	return {
		add(spot: MarkSpot) {
			const square = key(Math.floor(spot.x / side), Math.floor(spot.y / side));
			const there = squares.get(square);
			if (there) there.push(spot);
			else squares.set(square, [spot]);
		},
		/** All that lie within one side of a point, and some more. */
		near(x: number, y: number): MarkSpot[] {
			const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
			const found: MarkSpot[] = [];
			for (let dx = -1; dx <= 1; dx++)
				for (let dy = -1; dy <= 1; dy++) {
					const there = squares.get(key(column + dx, row + dy));
					if (there) found.push(...there);
				}
			return found;
		},
	};
}
