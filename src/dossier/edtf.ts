/**
 * Dates as a source gives them: EDTF (ISO 8601-2:2019), the part that reports use.
 * Supported: 2003, 2024-03, 2024-03-22, 202X, 20XX, 2024-XX, 2024-03-XX, intervals A/B, open ends ../B, A/.. and
 * A/, and the qualifiers ? (uncertain), ~ (approximate) and % (both) after a date.
 * Source: https://www.loc.gov/standards/datetime/
 */

/** How finely a date is known. */
export type Grain = "day" | "month" | "year" | "decade" | "century";

/** One end of an interval, or a date alone: the days it may be, counted from 1970-01-01 in UTC, both included. */
export interface FuzzyDate {
	readonly firstDay: number;
	readonly lastDay: number;
	readonly grain: Grain;
	readonly uncertain: boolean;
	readonly approximate: boolean;
}

/** A date or an interval of dates; an open end is null. */
export interface Period {
	readonly start: FuzzyDate | null;
	readonly end: FuzzyDate | null;
	/** Whether it was written as an interval A/B. */
	readonly interval: boolean;
}

const MILLISECONDS_A_DAY = 86_400_000;
const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(0[1-9]|1[0-2]|XX)(?:-(0[1-9]|[12]\d|3[01]|XX))?)?([?~%])?$/;

/**
 * Days from 1970-01-01 to a calendar day (proleptic Gregorian, UTC); month 1 to 12.
 * A day past the month's end counts on into the next month, as Date does.
 */
export function dayNumber(year: number, month: number, day: number): number {
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day); // Date.UTC would read the year 24 as 1924
	return Math.round(date.getTime() / MILLISECONDS_A_DAY);
}

/** The Date (midnight UTC) of a day number. */
export function dateOfDay(day: number): Date {
	return new Date(day * MILLISECONDS_A_DAY);
}

function daysOf(first: number, afterLast: number, grain: Grain): Omit<FuzzyDate, "uncertain" | "approximate"> {
	return { firstDay: first, lastDay: afterLast - 1, grain };
}

function parseDate(input: string): FuzzyDate | null {
	const match = DATE.exec(input);
	if (!match) return null;
	const [, yearText = "", monthText, dayText, qualifier] = match;
	const qualified = {
		uncertain: qualifier === "?" || qualifier === "%",
		approximate: qualifier === "~" || qualifier === "%",
	};
	const unknownYears = yearText.split("X").length - 1;
	if (unknownYears > 0) {
		if (monthText) return null; // a month of some year of a decade is no period of time
		const span = 10 ** unknownYears;
		const year = Number(yearText.replaceAll("X", "0"));
		const grain = span === 10 ? "decade" : "century";
		return {
			...daysOf(dayNumber(year, 1, 1), dayNumber(year + span, 1, 1), grain),
			...qualified,
		};
	}
	const year = Number(yearText);
	if (!monthText || monthText === "XX") {
		if (dayText && dayText !== "XX") return null;
		return {
			...daysOf(dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1), "year"),
			...qualified,
		};
	}
	const month = Number(monthText);
	if (!dayText || dayText === "XX")
		return {
			...daysOf(dayNumber(year, month, 1), dayNumber(year, month + 1, 1), "month"),
			...qualified,
		};
	const first = dayNumber(year, month, Number(dayText));
	if (dateOfDay(first).getUTCMonth() !== month - 1) return null; // 30 February
	return { ...daysOf(first, first + 1, "day"), ...qualified };
}

/** Reads an EDTF date or interval; null for anything else, and for an interval that ends before it begins. */
export function parseEdtf(input: string): Period | null {
	const parts = input.split("/");
	if (parts.length === 1) {
		const date = parseDate(input);
		return date && { start: date, end: date, interval: false };
	}
	const [from = "", to = ""] = parts;
	if (parts.length !== 2) return null;
	const open = (part: string) => part === ".." || part === "";
	if (open(from) && open(to)) return null;
	const start = open(from) ? null : parseDate(from);
	const end = open(to) ? null : parseDate(to);
	if ((!start && !open(from)) || (!end && !open(to))) return null;
	if (start && end && end.lastDay < start.firstDay) return null;
	return { start, end, interval: true };
}

/** Whether a text is an EDTF date that this page can read. */
export function isEdtf(input: string): boolean {
	return parseEdtf(input) !== null;
}

/** The first and the last day that a date may be; an open end runs to infinity. */
export function daysCovered(period: Period): readonly [number, number] {
	return [period.start?.firstDay ?? Number.NEGATIVE_INFINITY, period.end?.lastDay ?? Number.POSITIVE_INFINITY];
}
