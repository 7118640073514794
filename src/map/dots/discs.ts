/**
 * What is drawn of a crowd. Near enough, each site is a dot: one incident, or as many as stand on one spot. Where dots
 * would lie over one another, what they show would depend on which lies on top: there each cell is a circle instead, and
 * its area says how many incidents it holds.
 */
import type { PlaneColumns } from "../../geo/project-columns";
import { CELL, cellOfSite, type Grid, SITE, SITES, type Sighted, siteOf } from "./grid";

/** When a dot shares its cell with more dots than this, itself among them, on average over all dots: circles. */
const CROWDED = 10;
/** Radius of the dot of one incident, in pixels. */
export const DOT = 4;
/** A dot for so many has the largest area; more than that only its number tells. */
const MOST_ON_A_SITE = 30;
/** Radius of the largest circle: large neighbours overlap, so that the many smaller ones can be told apart. */
const LARGEST = (2 * CELL) / 3;
/** No circle is smaller, or it would not be seen. */
const LEAST = 2;
/** From this radius on a disc has its number written in it, if there is room: pixels for a digit, and for a separator. */
const NUMBERED = 8.5;
const DIGIT = 6;
const SEPARATOR = 3;
const AROUND_NUMBER = 4;

export interface Disc {
	/** Pixels from the grid's left and top. */
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly count: number;
	/** The last of its incidents in the table. */
	readonly newest: number;
	/** The site or the cell that it stands for. */
	readonly of: number;
	/** All of its incidents are known only to so many kilometres around, the best known of them; 0 for a circle. */
	readonly withinKm: number;
	/** Its number is written in it. */
	readonly numbered: boolean;
}

export interface Discs {
	/** "sites": dots; "cells": circles. */
	readonly mode: "sites" | "cells";
	/** Largest first: the smaller lie on top. */
	readonly all: readonly Disc[];
	/** A circle for so many has the largest area, a round number; in mode "sites" as many as a dot shows. */
	readonly full: number;
}

interface Cells {
	readonly counts: Uint32Array;
	readonly sumX: Float64Array;
	readonly sumY: Float64Array;
	readonly newest: Uint32Array;
	readonly sites: Uint32Array;
}

export function discsOf(sighted: Sighted, plane: PlaneColumns, withinKm: Float32Array): Discs {
	const cells = cellsOf(sighted);
	const isCrowded = crowding(cells.sites) > CROWDED;
	const full = isCrowded ? roundAbove(largest(cells.counts)) : MOST_ON_A_SITE;
	const all = isCrowded ? circles(cells, full) : dots(sighted, plane, withinKm);
	all.sort((one, other) => other.radius - one.radius || one.newest - other.newest);
	return { mode: isCrowded ? "cells" : "sites", all, full };
}

/** The radius of the circle that says a number, where one for `full` is the largest. */
export function circleRadius(count: number, full: number): number {
	return Math.max(LEAST, LARGEST * Math.sqrt(count / full));
}

/** The radius of the dot for so many incidents on one site. */
export function dotRadius(count: number): number {
	return DOT * Math.sqrt(Math.min(count, MOST_ON_A_SITE));
}

/** Counts below this all have the smallest circle. */
export function leastInProportion(full: number): number {
	return Math.ceil(full * (LEAST / LARGEST) ** 2);
}

/** 1, 2 or 5 times a power of ten, the first that is not below a number. */
export function roundAbove(number: number): number {
	const power = 10 ** Math.floor(Math.log10(Math.max(1, number)));
	return [1, 2, 5].map((step) => step * power).find((round) => round >= number) ?? 10 * power;
}

/** Of all dots: with how many, itself among them, one shares its cell on average. */
export function crowding(sitesOfCells: Uint32Array): number {
	let dots = 0;
	let shared = 0;
	for (const sites of sitesOfCells) {
		dots += sites;
		shared += sites * sites;
	}
	return dots === 0 ? 0 : shared / dots;
}

/** Which incidents a disc stands for, in the table's order. */
export function incidentsOf(disc: Disc, mode: Discs["mode"], sighted: Sighted, plane: PlaneColumns): Uint32Array {
	const { grid } = sighted;
	return sighted.incidents.filter((index) => {
		const site = siteOf(plane, grid, index);
		return site !== null && (mode === "cells" ? cellOfSite(grid, site) : site) === disc.of;
	});
}

function cellsOf({ grid, counts, newest }: Sighted): Cells {
	const cells = (grid.columns / SITES) * (grid.rows / SITES);
	const sums = {
		counts: new Uint32Array(cells),
		sumX: new Float64Array(cells),
		sumY: new Float64Array(cells),
		newest: new Uint32Array(cells),
		sites: new Uint32Array(cells),
	};
	for (let site = 0; site < counts.length; site++) {
		const count = counts[site] as number;
		if (count === 0) continue;
		const cell = cellOfSite(grid, site);
		const { x, y } = middleOf(grid, site);
		sums.counts[cell] = (sums.counts[cell] as number) + count;
		sums.sumX[cell] = (sums.sumX[cell] as number) + count * x;
		sums.sumY[cell] = (sums.sumY[cell] as number) + count * y;
		sums.newest[cell] = Math.max(sums.newest[cell] as number, newest[site] as number);
		sums.sites[cell] = (sums.sites[cell] as number) + 1;
	}
	return sums;
}

function middleOf({ columns }: Grid, site: number) {
	return { x: ((site % columns) + 0.5) * SITE, y: (Math.floor(site / columns) + 0.5) * SITE };
}

/** A circle for each cell, in the middle of its incidents. */
function circles({ counts, sumX, sumY, newest }: Cells, full: number): Disc[] {
	const all: Disc[] = [];
	counts.forEach((count, cell) => {
		if (count === 0) return;
		const radius = circleRadius(count, full);
		all.push({
			x: (sumX[cell] as number) / count,
			y: (sumY[cell] as number) / count,
			radius,
			count,
			newest: newest[cell] as number,
			of: cell,
			withinKm: 0,
			numbered: isNumbered(count, radius),
		});
	});
	return all;
}

/** A dot for each site, where its newest incident lies. */
function dots(sighted: Sighted, plane: PlaneColumns, withinKm: Float32Array): Disc[] {
	const { grid, counts, newest } = sighted;
	const least = leastWithin(sighted, plane, withinKm);
	const all: Disc[] = [];
	counts.forEach((count, site) => {
		if (count === 0) return;
		const index = newest[site] as number;
		const radius = dotRadius(count);
		all.push({
			x: (plane.x[index] as number) * grid.scale - grid.left,
			y: (plane.y[index] as number) * grid.scale - grid.top,
			radius,
			count,
			newest: index,
			of: site,
			withinKm: least[site] as number,
			numbered: isNumbered(count, radius),
		});
	});
	return all;
}

/** For each site how well its best known incident is known, in kilometres. */
function leastWithin({ grid, counts, incidents }: Sighted, plane: PlaneColumns, withinKm: Float32Array): Float32Array {
	const least = new Float32Array(counts.length).fill(Number.POSITIVE_INFINITY);
	for (const index of incidents) {
		const site = siteOf(plane, grid, index);
		if (site !== null) least[site] = Math.min(least[site] as number, withinKm[index] as number);
	}
	return least;
}

function isNumbered(count: number, radius: number): boolean {
	const digits = String(count).length;
	const width = digits * DIGIT + Math.floor((digits - 1) / 3) * SEPARATOR + AROUND_NUMBER;
	return radius >= NUMBERED && width <= 2 * radius;
}

function largest(counts: Uint32Array): number {
	return counts.reduce((most, count) => Math.max(most, count), 0);
}
