import type { CrowdSigns } from "../../view/crowd";
import { circleRadius, type Discs, dotRadius, leastInProportion } from "./discs";
import { CELL, SITE } from "./grid";

/** As many incidents as the discs of a legend stand for, as parts of what the largest stands for. */
const SAMPLES = [0.05, 0.25, 1];

/** What the legend has to say about what is drawn; null when nothing is. */
export function signsOf({ mode, all, full }: Discs, areas: boolean): CrowdSigns | null {
	if (all.length === 0) return null;
	const hollow = all.some(({ withinKm }) => withinKm > 0);
	if (mode === "cells") {
		const counts = [...new Set(SAMPLES.map((part) => Math.max(1, Math.round(full * part))))];
		const samples = counts.map((count) => ({ count, radius: circleRadius(count, full) }));
		return { mode, side: CELL, samples, least: leastInProportion(full), most: full, hollow, areas };
	}
	const several = all.some(({ count }) => count > 1);
	const samples = (several ? [1, 5, full] : [1]).map((count) => ({ count, radius: dotRadius(count) }));
	return { mode, side: SITE, samples, least: 1, most: full, hollow, areas };
}
