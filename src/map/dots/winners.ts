/** Which disc answers to the pointer at each pixel: read in no time, however many incidents there are. */
import type { Disc } from "./discs";

/** How far beside a disc the pointer may be, in pixels: a dot is smaller than a finger. */
const SLACK = 6;

export interface Winners {
	/** The index of the disc on top at a pixel, or of the nearest a little beside it; null when there is none. */
	at(x: number, y: number): number | null;
}

/** Paints the discs' indexes, first to last, so that each pixel holds the disc that is drawn on top of it. */
export function winnersOf(discs: readonly Pick<Disc, "x" | "y" | "radius">[], width: number, height: number): Winners {
	const tops = new Uint32Array(width * height);
	discs.forEach(({ x, y, radius }, index) => {
		const last = Math.min(height - 1, Math.floor(y + radius));
		for (let row = Math.max(0, Math.floor(y - radius)); row <= last; row++) {
			// of the row's pixels those whose middle lies in the disc
			const half = Math.sqrt(radius * radius - (row + 0.5 - y) ** 2);
			if (!(half >= 0)) continue;
			const from = Math.max(0, Math.ceil(x - half - 0.5));
			const to = Math.min(width - 1, Math.floor(x + half - 0.5));
			if (from <= to) tops.fill(index + 1, row * width + from, row * width + to + 1);
		}
	});
	const topAt = (x: number, y: number) =>
		x >= 0 && x < width && y >= 0 && y < height ? ((tops[y * width + x] as number) || 0) - 1 : -1;

	return {
		at(x, y) {
			const [column, row] = [Math.floor(x), Math.floor(y)];
			const exact = topAt(column, row);
			if (exact >= 0) return exact;
			let nearest = -1;
			let least = (SLACK + 0.5) ** 2;
			for (let down = -SLACK; down <= SLACK; down++)
				for (let across = -SLACK; across <= SLACK; across++) {
					const distance = across * across + down * down;
					const top = distance < least ? topAt(column + across, row + down) : -1;
					if (top >= 0) [nearest, least] = [top, distance];
				}
			return nearest >= 0 ? nearest : null;
		},
	};
}
