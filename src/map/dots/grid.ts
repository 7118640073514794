/** One pass over what is shown: how many incidents stand on each site, the smallest thing that a reader can point at. */
import type { PlaneColumns } from "../../geo/project-columns";
import type { TableSift } from "../../view/table-sift";
import type { PlaneBounds } from "../crs";

/** Incidents so many pixels apart cannot be told apart: a site is a square of this side. */
export const SITE = 4;
/** Side of a cell, in which incidents are counted at a distance, in pixels; and in sites. */
export const CELL = 48;
export const SITES = CELL / SITE;

/** A part of the map at a zoom, in whole cells. Cells lie in the plane: a pan does not move them. */
export interface Grid {
	/** Pixels to a metre. */
	readonly scale: number;
	/** The map's pixels at this zoom, multiples of a cell. */
	readonly left: number;
	readonly top: number;
	/** In sites. */
	readonly columns: number;
	readonly rows: number;
}

/** The cells that some part of the map touches; bounds in the map's pixels at a scale. */
export function gridOver({ left, top, right, bottom }: PlaneBounds, scale: number): Grid {
	const [column, row] = [Math.floor(left / CELL), Math.floor(top / CELL)];
	return {
		scale,
		left: column * CELL,
		top: row * CELL,
		columns: (Math.floor(right / CELL) - column + 1) * SITES,
		rows: (Math.floor(bottom / CELL) - row + 1) * SITES,
	};
}

export interface Sighted {
	readonly grid: Grid;
	/** For each site, row by row, how many incidents stand on it; and the last of them in the table. */
	readonly counts: Uint32Array;
	readonly newest: Uint32Array;
	/** The incidents on the grid, in the table's order. */
	readonly incidents: Uint32Array;
}

/**
 * Counts a crowd on grids, again and again in the same memory: what it made last is spent when it is asked anew. The cost
 * is some nanoseconds for each incident shown, and nothing else grows with their number.
 */
export function createSighting(): (plane: PlaneColumns, sifted: TableSift, grid: Grid) => Sighted {
	let counts = new Uint32Array(0);
	let newest = new Uint32Array(0);
	let incidents = new Uint32Array(0);

	return ({ x, y }, { runs, fails, count }, grid) => {
		const { scale, columns, rows } = grid;
		const sites = columns * rows;
		if (counts.length < sites) {
			counts = new Uint32Array(sites);
			newest = new Uint32Array(sites);
		} else counts.fill(0, 0, sites);
		if (incidents.length < count) incidents = new Uint32Array(count);
		const metre = scale / SITE;
		const [left, top] = [grid.left / SITE, grid.top / SITE];
		let seen = 0;
		for (let run = 0; run < runs.length; run += 2) {
			const end = runs[run + 1] as number;
			for (let index = runs[run] as number; index < end; index++) {
				if (fails !== null && fails[index] !== 0) continue;
				const column = (x[index] as number) * metre - left;
				const row = (y[index] as number) * metre - top;
				// an incident without a place is nowhere: no comparison with NaN holds
				if (!(column >= 0 && column < columns && row >= 0 && row < rows)) continue;
				const site = (row | 0) * columns + (column | 0);
				counts[site] = (counts[site] as number) + 1;
				newest[site] = index;
				incidents[seen++] = index;
			}
		}
		return {
			grid,
			counts: counts.subarray(0, sites),
			newest: newest.subarray(0, sites),
			incidents: incidents.subarray(0, seen),
		};
	};
}

/** The site on which an incident stands; null when it stands beside the grid. */
export function siteOf({ x, y }: PlaneColumns, grid: Grid, index: number): number | null {
	const column = Math.floor(((x[index] as number) * grid.scale - grid.left) / SITE);
	const row = Math.floor(((y[index] as number) * grid.scale - grid.top) / SITE);
	return column >= 0 && column < grid.columns && row >= 0 && row < grid.rows ? row * grid.columns + column : null;
}

/** The cell of a site, numbered row by row. */
export function cellOfSite({ columns }: Grid, site: number): number {
	return Math.floor(Math.floor(site / columns) / SITES) * (columns / SITES) + Math.floor((site % columns) / SITES);
}
