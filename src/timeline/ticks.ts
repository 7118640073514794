/** The axis: round dates so many pixels apart, said no more finely than they are. */
import { scaleUtc } from "d3-scale";
import { dateOfDay } from "../dossier/edtf";
import { tickInWords } from "../words/dates";
import type { Stretch } from "./stretch";

/** Pixels that a label needs. */
const LABEL = 72;
const DAY = 86_400_000;

export interface Tick {
	/** Day number. */
	readonly day: number;
	readonly label: string;
	/** Whether a year begins, or it is the first that is shown: it says its year. */
	readonly strong: boolean;
}

/** Ticks of a stretch in a lane so many pixels wide: years, months or days, never hours. */
export function ticksOf({ start, end }: Stretch, width: number): Tick[] {
	const scale = scaleUtc([dateOfDay(start), dateOfDay(end)], [0, width]);
	const most = Math.max(2, Math.floor(width / LABEL));
	const dates = scale.ticks(Math.min(most, Math.floor(end - start))).filter((date) => date.getTime() % DAY === 0);
	const grain = dates.every((date) => date.getUTCDate() === 1)
		? dates.every((date) => date.getUTCMonth() === 0)
			? "year"
			: "month"
		: "day";
	return dates.map((date, index) => {
		const before = dates[index - 1];
		const newYear = !before || before.getUTCFullYear() !== date.getUTCFullYear();
		return { day: date.getTime() / DAY, label: tickInWords(date, grain, newYear), strong: newYear && grain !== "year" };
	});
}
