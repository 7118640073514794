/** A rectangle in pixels. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** A name that wants a place, with the ways in which it may stand, the best first. */
export interface Candidate<Option extends { readonly boxes: readonly Box[] }> {
	readonly key: string;
	/** Smaller goes first. */
	readonly priority: number;
	readonly options: readonly Option[];
}

export interface Placed<Option> {
	readonly key: string;
	readonly option: Option;
}

/** Cell of the grid that spares comparing every box with every other, in pixels. */
const CELL = 64;

/**
 * Chooses for each name the first of its ways in which it lies inside the frame and over nothing that came before;
 * a name that finds none goes. Names are served by priority, then by key, so that the same input gives the same map.
 */
export function placeLabels<Option extends { readonly boxes: readonly Box[] }>(
	candidates: readonly Candidate<Option>[],
	obstacles: readonly Box[],
	frame: Box,
): Placed<Option>[] {
	const taken = createGrid();
	for (const box of obstacles) taken.add(box);
	const inside = (box: Box) =>
		box.left >= frame.left && box.top >= frame.top && box.right <= frame.right && box.bottom <= frame.bottom;
	const served = [...candidates].sort((one, other) => one.priority - other.priority || (one.key < other.key ? -1 : 1));
	return served.flatMap(({ key, options }) => {
		const option = options.find(({ boxes }) => boxes.every((box) => inside(box) && !taken.meets(box)));
		if (!option) return [];
		for (const box of option.boxes) taken.add(box);
		return [{ key, option }];
	});
}

function createGrid() {
	const cells = new Map<string, Box[]>();
	const keys = ({ left, top, right, bottom }: Box) => {
		const found: string[] = [];
		for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
			for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) found.push(`${x}/${y}`);
		return found;
	};
	return {
		add(box: Box) {
			for (const key of keys(box)) {
				const cell = cells.get(key);
				if (cell) cell.push(box);
				else cells.set(key, [box]);
			}
		},
		meets(box: Box): boolean {
			return keys(box).some((key) =>
				cells
					.get(key)
					?.some(
						(other) =>
							box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
					),
			);
		},
	};
}
