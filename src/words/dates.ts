import { dateOfDay, type FuzzyDate, isEdtf, type Period, parseEdtf } from "../dossier/edtf";
import { words } from "./en";

const LANGUAGE = "en-GB";

const formats = {
	day: new Intl.DateTimeFormat(LANGUAGE, {
		day: "numeric",
		month: "long",
		year: "numeric",
		timeZone: "UTC",
	}),
	month: new Intl.DateTimeFormat(LANGUAGE, {
		month: "long",
		year: "numeric",
		timeZone: "UTC",
	}),
	shortDay: new Intl.DateTimeFormat(LANGUAGE, {
		day: "numeric",
		month: "short",
		year: "numeric",
		timeZone: "UTC",
	}),
	year: new Intl.DateTimeFormat(LANGUAGE, { year: "numeric", timeZone: "UTC" }),
};

/** An EDTF date as words, no finer than it is known: "22 March 2024", "March 2024", "about 2003". */
export function dateInWords(edtf: string): string {
	const period = parseEdtf(edtf);
	if (!period) return edtf;
	const { start, end, interval } = period;
	if (!interval) return start ? fuzzyInWords(start) : edtf;
	if (!start) return words.dates.until(end ? fuzzyInWords(end) : "");
	if (!end) return words.dates.since(fuzzyInWords(start));
	if (start.grain === "day" && end.grain === "day" && plain(period))
		return formats.day.formatRange(dateOfDay(start.firstDay), dateOfDay(end.firstDay));
	return words.dates.between(fuzzyInWords(start), fuzzyInWords(end));
}

/** What a reader should know of a date's precision: "day not given", null when the day is known. */
export function datePrecisionInWords(edtf: string): string | null {
	const period = parseEdtf(edtf);
	const date = period?.start ?? period?.end;
	if (!period || !date) return null;
	if (period.interval) return words.dates.precision.interval;
	return date.grain === "day" ? null : words.dates.precision[date.grain];
}

function plain({ start, end }: Period): boolean {
	return ![start, end].some((date) => date?.uncertain || date?.approximate);
}

function fuzzyInWords(date: FuzzyDate): string {
	const { grain, firstDay } = date;
	const first = dateOfDay(firstDay);
	const name =
		grain === "decade"
			? words.dates.decade(first.getUTCFullYear())
			: grain === "century"
				? words.dates.century(Math.floor(first.getUTCFullYear() / 100) + 1)
				: formats[grain].format(first);
	const about = date.approximate ? words.dates.about(name) : name;
	return date.uncertain ? words.dates.uncertain(about) : about;
}

/** The machine-readable form of a date for <time datetime>, or undefined where it is no plain day, month or year. */
export function machineDate(edtf: string): string | undefined {
	return /^\d{4}(-\d\d(-\d\d)?)?$/.test(edtf) && isEdtf(edtf) ? edtf : undefined;
}

const ticks = {
	monthOfYear: new Intl.DateTimeFormat(LANGUAGE, { month: "short", year: "numeric", timeZone: "UTC" }),
	monthAlone: new Intl.DateTimeFormat(LANGUAGE, { month: "short", timeZone: "UTC" }),
	dayOfYear: new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }),
	dayAlone: new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "short", timeZone: "UTC" }),
};

/** A day number as words: "22 March 2024". */
export function dayInWords(day: number): string {
	return formats.day.format(dateOfDay(day));
}

/** A day number in few letters: "22 Mar 2024". */
export function shortDayInWords(day: number): string {
	return ticks.dayOfYear.format(dateOfDay(day));
}

/** The days from one to another, both included: "1 September – 4 October 2024"; an open end is an infinity. */
export function daysInWords(first: number, last: number): string {
	if (!Number.isFinite(first)) return words.dates.until(dayInWords(last));
	if (!Number.isFinite(last)) return words.dates.since(dayInWords(first));
	return formats.day.formatRange(dateOfDay(first), dateOfDay(last));
}

/** The months from one day's to another's: "March – October 2024". */
export function monthsInWords(first: number, last: number): string {
	return formats.month.formatRange(dateOfDay(first), dateOfDay(last));
}

/** What an axis writes at a date: "2003", "Mar" or "4 Oct", with its year where one begins. */
export function tickInWords(date: Date, grain: "year" | "month" | "day", withYear: boolean): string {
	if (grain === "year") return formats.year.format(date);
	if (grain === "month") return (withYear ? ticks.monthOfYear : ticks.monthAlone).format(date);
	return (withYear ? ticks.dayOfYear : ticks.dayAlone).format(date);
}
