/** Dates as files write them, as the days that they may be: never more precise than written, time of day left out. */
import { dayNumber, daysOfMonth } from "../../days";
import { daysCovered, parseEdtf } from "../../edtf";

export interface Days {
	/** Since 1970-01-01, both inclusive. */
	readonly firstDay: number;
	readonly lastDay: number;
}

export type DateOrder = "day-first" | "month-first";

const ISO = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ,].*)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T ].*)?$/;
const NUMERIC = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ ,T].*)?$/;
const YEARS = /^(\d{4}) ?[-–—/] ?(\d{4})$/;
const DAY_MONTH = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})\.?,?[- ](\d{4})(?:[ ,T].*)?$/i;
const MONTH_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:[ ,T].*)?$/i;
const MONTH = /^([a-z]{3,9})\.?,?[- ](\d{4})$/i;
const MONTHS = [
	"january",
	"february",
	"march",
	"april",
	"may",
	"june",
	"july",
	"august",
	"september",
	"october",
	"november",
	"december",
];
const SECONDS_A_DAY = 86_400;

/**
 * The days of a written date: EDTF, ISO 8601 (of a time with a zone the day as written), 21 March 2020, 20200321, a range
 * of years, and the seconds or milliseconds since 1970 that programs write (their day in UTC). 3/4/2022 needs an order.
 */
export function daysOf(written: string, order: DateOrder): Days | null {
	const text = written.trim();
	if (text === "" || text.length > 100) return null;
	const period = parseEdtf(text);
	if (period) {
		const [first, last] = daysCovered(period);
		// What has no end is known by its beginning alone, and the other way about.
		return {
			firstDay: Number.isFinite(first) ? first : (period.end?.firstDay as number),
			lastDay: Number.isFinite(last) ? last : (period.start?.lastDay as number),
		};
	}
	return between(text, order) ?? dayOfText(text, order);
}

/** Whether the number that is the day can only be told by somebody: 3/4/2022, but not 3/3/2022. */
export function orderOf(written: string): DateOrder | "either" | null {
	const found = NUMERIC.exec(written.trim());
	if (!found) return null;
	const [first, second] = [Number(found[1]), Number(found[2])];
	if (first > 12 && second <= 12) return "day-first";
	if (second > 12 && first <= 12) return "month-first";
	return first === second || first > 12 ? null : "either";
}

function dayOfText(text: string, order: DateOrder): Days | null {
	const iso = ISO.exec(text) ?? COMPACT.exec(text);
	if (iso) return daysOfDate(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]));
	const numeric = NUMERIC.exec(text);
	if (numeric) {
		const [first, second] = [Number(numeric[1]), Number(numeric[2])];
		const [day, month] = order === "day-first" ? [first, second] : [second, first];
		return daysOfDate(Number(numeric[3]), month, day);
	}
	const years = YEARS.exec(text);
	if (years) {
		const [first, last] = [daysOfYear(Number(years[1])), daysOfYear(Number(years[2]))];
		return first && last && { firstDay: first.firstDay, lastDay: last.lastDay };
	}
	const dayMonth = DAY_MONTH.exec(text);
	if (dayMonth) return daysOfDate(Number(dayMonth[3]), monthOf(dayMonth[2]), Number(dayMonth[1]));
	const monthDay = MONTH_DAY.exec(text);
	if (monthDay) return daysOfDate(Number(monthDay[3]), monthOf(monthDay[1]), Number(monthDay[2]));
	const month = MONTH.exec(text);
	if (month) return daysOfDate(Number(month[2]), monthOf(month[1]), null);
	// Counted since 1970, from 1973 on: up to ten digits are seconds, from twelve on milliseconds.
	if (/^\d{9,10}$|^\d{12,13}$/.test(text)) {
		const day = Math.floor(Number(text) / (text.length > 10 ? 1000 : 1) / SECONDS_A_DAY);
		return { firstDay: day, lastDay: day };
	}
	return null;
}

/** Two dates with a stroke between them. */
function between(text: string, order: DateOrder): Days | null {
	const parts = text.split(text.includes(" - ") ? " - " : "/");
	if (parts.length !== 2) return null;
	const first = dayOfText((parts[0] as string).trim(), order);
	const last = dayOfText((parts[1] as string).trim(), order);
	return first && last && { firstDay: first.firstDay, lastDay: last.lastDay };
}

function daysOfYear(year: number): Days | null {
	const firstDay = dayNumber(year, 1, 1);
	const lastDay = dayNumber(year, 12, 31);
	return firstDay === null || lastDay === null ? null : { firstDay, lastDay };
}

function daysOfDate(year: number, month: number, day: number | null): Days | null {
	if (month < 1 || month > 12) return null;
	const firstDay = dayNumber(year, month, day ?? 1);
	const lastDay = day === null ? dayNumber(year, month, daysOfMonth(year, month)) : firstDay;
	return firstDay === null || lastDay === null ? null : { firstDay, lastDay };
}

/** 1 to 12 by a name or its first letters, 0 for anything else. */
function monthOf(name = ""): number {
	return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().replace(/^sept$/, "sep"))) + 1;
}
