/** Which marks stand so close together that one takes their place: pure, in pixels of the plane at a zoom. */

export interface Groupable {
	readonly key: string;
	/** Metres of the plane. */
	readonly x: number;
	readonly y: number;
	/** What is selected is never inside a group. */
	readonly selected: boolean;
}

export interface Group<Mark extends Groupable> {
	/** The same while the zoom is the same, whatever comes and goes around it. */
	readonly key: string;
	/** The middle of its members, in metres of the plane. */
	readonly x: number;
	readonly y: number;
	/** Pixels. */
	readonly radius: number;
	/** In the order given. */
	readonly members: readonly Mark[];
}

export interface Grouped<Mark extends Groupable> {
	readonly singles: readonly Mark[];
	readonly groups: readonly Group<Mark>[];
}

/** Side of the cells in which marks are counted, in pixels. The grid lies in the plane: a pan does not move it. */
const CELL = 44;
/** So many marks of one cell stand beside one another; more become one. */
const MOST_APART = 3;
/** Half of a target of 24 pixels; and the largest group, so that neighbours in the grid do not touch much. */
const SMALLEST_RADIUS = 12;
const LARGEST_RADIUS = 24;
/** Pixels of area, over pi, for each mark more. */
const GROWTH = 2.2;
/** Pixels that a mark keeps from a group; one that is nearer joins it. */
const CLEAR = 12;

/** Radius of a group's mark in pixels: its area grows with the number of its members. */
export function groupRadius(count: number): number {
	return Math.min(LARGEST_RADIUS, Math.sqrt(SMALLEST_RADIUS ** 2 + GROWTH * Math.max(0, count - MOST_APART - 1)));
}

interface Cell {
	readonly column: number;
	readonly row: number;
	sumX: number;
	sumY: number;
	count: number;
	/** The cell whose group takes its marks: itself, or a neighbour; null while its marks stand alone. */
	host: Cell | null;
}

/**
 * Puts together what cannot be told apart at a scale of so many pixels to a metre: the marks of a cell that holds more
 * than three, with those that would lie under the group. Every mark is a single or in exactly one group.
 */
export function groupMarks<Mark extends Groupable>(marks: readonly Mark[], scale: number): Grouped<Mark> {
	const cells = new Map<number, Cell>();
	const cellOf = ({ x, y }: Mark) => numberOf(Math.floor((x * scale) / CELL), Math.floor((y * scale) / CELL));
	for (const mark of marks) {
		if (mark.selected) continue;
		const number = cellOf(mark);
		let cell = cells.get(number);
		if (!cell) {
			const [column, row] = [Math.floor((mark.x * scale) / CELL), Math.floor((mark.y * scale) / CELL)];
			cell = { column, row, sumX: 0, sumY: 0, count: 0, host: null };
			cells.set(number, cell);
		}
		take(cell, mark.x, mark.y, 1);
	}

	const dense = new Map([...cells].filter(([, { count }]) => count > MOST_APART));
	for (const cell of dense.values()) cell.host = cell;
	joinNeighbours(dense, scale);

	const singles: Mark[] = [];
	const groups = new Map<Cell, Mark[]>();
	const joined: (readonly [Cell, Mark])[] = [];
	for (const mark of marks) {
		const cell = mark.selected ? undefined : cells.get(cellOf(mark));
		const host = cell && (groupOf(cell) ?? around(dense, cell).find((one) => covers(one, mark, scale)));
		if (!host) singles.push(mark);
		else {
			const members = groups.get(host);
			if (members) members.push(mark);
			else groups.set(host, [mark]);
			if (cell.host === null) joined.push([host, mark]);
		}
	}
	// only now: who joins must not depend on who came before
	for (const [host, { x, y }] of joined) take(host, x, y, 1);
	return {
		singles,
		groups: [...groups].map(([{ column, row, sumX, sumY, count }, members]) => ({
			key: `${column}/${row}`,
			x: sumX / count,
			y: sumY / count,
			radius: groupRadius(count),
			members,
		})),
	};
}

/** Groups that would cover one another become one: the larger takes the smaller. */
function joinNeighbours(dense: Map<number, Cell>, scale: number): void {
	const largestFirst = [...dense.values()].sort(
		(one, other) => other.count - one.count || one.column - other.column || one.row - other.row,
	);
	for (const cell of largestFirst) {
		if (cell.host !== cell) continue;
		for (const other of around(dense, cell)) {
			const apart = Math.hypot(
				cell.sumX / cell.count - other.sumX / other.count,
				cell.sumY / cell.count - other.sumY / other.count,
			);
			if (apart * scale >= groupRadius(cell.count) + groupRadius(other.count)) continue;
			take(cell, other.sumX, other.sumY, other.count);
			other.host = cell;
			dense.delete(numberOf(other.column, other.row));
		}
	}
}

/** The cell that took a cell's marks, by way of others perhaps. */
function groupOf(cell: Cell): Cell | null {
	let { host } = cell;
	while (host?.host && host.host !== host) host = host.host;
	return host;
}

function take(cell: Cell, sumX: number, sumY: number, count: number): void {
	cell.sumX += sumX;
	cell.sumY += sumY;
	cell.count += count;
}

function covers({ sumX, sumY, count }: Cell, { x, y }: Groupable, scale: number): boolean {
	return Math.hypot(sumX / count - x, sumY / count - y) * scale < groupRadius(count) + CLEAR;
}

/** The cells beside one, without itself. */
function around(cells: ReadonlyMap<number, Cell>, { column, row }: Cell): Cell[] {
	const found: Cell[] = [];
	for (let dx = -1; dx <= 1; dx++)
		for (let dy = -1; dy <= 1; dy++) {
			const cell = dx === 0 && dy === 0 ? undefined : cells.get(numberOf(column + dx, row + dy));
			if (cell) found.push(cell);
		}
	return found;
}

/** One number for a cell: the plane has fewer than a million columns at any zoom. */
function numberOf(column: number, row: number): number {
	return (column + 2 ** 20) * 2 ** 21 + (row + 2 ** 20);
}
