/** Dates as tables write them, read into a stretch of days: a month is all its days, a year too. */
import { daysOfMonth, existingDay } from "../days";
import { daysCovered, parseEdtf } from "../edtf";
import { monthNumber } from "./months";

export type DateOrder = "day-first" | "month-first";
/** Days since 1970-01-01, both included. */
export type Days = readonly [first: number, last: number];

const TIME =
	/(?:[T\s,]+|(?<=\d)T)\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;
const COMPACT = /^(1[0-9]|20|21)(\d{2})(\d{2})(\d{2})$/;
const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const DAY_WORD_YEAR =
	/^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?:\s*[-–]\s*(\d{1,2})\.?)?[\s-]*(?:de\s+|of\s+)?(\p{L}{3,})\.?,?[\s-]*(?:de\s+)?(\d{4})(?:\s*(?:г|р)\.?|\s*года)?$/u;
const WORD_DAY_YEAR =
	/^(?:\p{L}+,\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s*[-–]\s*(\d{1,2}))?,?\s+(\d{4})$/u;
const WORD_YEAR = /^(\p{L}{3,})\.?,?[\s-]+(?:de\s+)?(\d{4})(?:\s*г\.?)?$/u;
const TWO_DATES = /^(.{4,}?)\s*(?:\s[-–—]\s|\sto\s|\sbis\s|\sà\s|\sпо\s|–|—)\s*(.{4,})$/i;
const EAST_ASIAN = /^(\d{4})\s*年\s*(?:(\d{1,2})\s*月\s*(?:(\d{1,2})\s*日)?)?$/;
const LONGEST = 64;
/** Serial numbers of spreadsheets count from here; Excel knows no later day than 9999-12-31. */
const SERIAL_OF_1970 = 25_569;
const LAST_SERIAL = 2_958_465;

interface Reading {
	/** Which number is the day where the separator is / or -; points are always day first unless it cannot be. */
	readonly order: DateOrder;
	/** Whether a bare number is a day of a spreadsheet. */
	readonly serials?: boolean;
}

/** The days that a text names, null for what is no date. A time after the date is left out; two digits are no year. */
export function readDays(text: string, reading: Reading): Days | null {
	const trimmed = text.trim();
	if (trimmed.length > LONGEST || !/\d/.test(trimmed)) return null;
	const whole = daysOf(trimmed, reading);
	if (whole) return whole;
	const untimed = trimmed.replace(TIME, "");
	if (untimed !== trimmed) {
		const date = daysOf(untimed, reading);
		if (date) return date;
	}
	const [, from, to] = TWO_DATES.exec(trimmed) ?? [];
	if (!from || !to) return null;
	const [first, last] = [daysOf(from, reading), daysOf(to, reading)];
	return first && last && first[0] <= last[1] ? [first[0], last[1]] : null;
}

function daysOf(text: string, { order, serials = false }: Reading): Days | null {
	let parts = YEAR_FIRST.exec(text) ?? EAST_ASIAN.exec(text);
	if (parts) return stretch(number(parts[1]), number(parts[2]), number(parts[3]));
	if (/^\d{4}$/.test(text)) return serials && Number(text) < 1000 ? null : stretch(Number(text), 0, 0);
	parts = COMPACT.exec(text);
	if (parts) return stretch(number(`${parts[1]}${parts[2]}`), number(parts[3]), number(parts[4]), true);
	parts = NUMERIC.exec(text);
	if (parts) {
		const [one, other, year] = [number(parts[1]), number(parts[3]), number(parts[4])];
		const dayFirst = parts[2] === "." || order === "day-first";
		const isDayFirst = dayFirst ? other <= 12 : one > 12;
		return isDayFirst ? stretch(year, other, one, true) : stretch(year, one, other, true);
	}
	parts = MONTH_YEAR.exec(text);
	if (parts) return stretch(number(parts[2]), number(parts[1]), 0);
	parts = DAY_WORD_YEAR.exec(text);
	if (parts) return named(parts[3], number(parts[4]), number(parts[1]), number(parts[2]));
	parts = WORD_DAY_YEAR.exec(text);
	if (parts) return named(parts[1], number(parts[4]), number(parts[2]), number(parts[3]));
	parts = WORD_YEAR.exec(text);
	if (parts) return named(parts[1], number(parts[2]), 0, 0);
	if (serials && /^\d{1,7}([.,]\d+)?$/.test(text)) {
		const serial = Math.floor(Number(text.replace(",", ".")));
		return serial >= 1 && serial <= LAST_SERIAL ? [serial - SERIAL_OF_1970, serial - SERIAL_OF_1970] : null;
	}
	const period = parseEdtf(text);
	if (!period?.start || !period.end) return null; // an open end has no last day to draw
	const [first, last] = daysCovered(period);
	return [first, last];
}

function number(text: string | undefined): number {
	return Number(text ?? 0);
}

/** Month 0 is the whole year, day 0 the whole month. */
export function stretch(year: number, month: number, day: number, needsDay = false): Days | null {
	if (month > 12 || (month === 0 && day > 0) || (needsDay && (month === 0 || day === 0))) return null;
	const first = existingDay(year, month || 1, day || 1);
	const last = day ? first : month ? existingDay(year, month, daysOfMonth(year, month)) : existingDay(year, 12, 31);
	return first === null || last === null ? null : [first, last];
}

function named(word: string | undefined, year: number, day: number, lastDay: number): Days | null {
	const month = monthNumber(word ?? "");
	const first = month ? stretch(year, month, day) : null;
	const last = month && lastDay ? stretch(year, month, lastDay) : first;
	return first && last && first[0] <= last[1] ? [first[0], last[1]] : null;
}

/** What a numeric date with / or - says of which number is the day; null for what is no such date. */
export function orderEvidence(text: string): DateOrder | "either" | "no matter" | null {
	const parts = NUMERIC.exec(text.trim().replace(TIME, ""));
	if (!parts || parts[2] === ".") return null;
	const [one, other] = [number(parts[1]), number(parts[3])];
	if (one > 12 && other <= 12) return "day-first";
	if (other > 12 && one <= 12) return "month-first";
	if (one === other) return "no matter";
	return one <= 12 ? "either" : null;
}

const ZERO = 48;
const DASH = 45;

/** The day of "2024-03-22" from bytes, whatever follows a T or a space; UNREAD for any other form. */
export function dayFrom(bytes: Uint8Array, from: number, to: number): number {
	const length = to - from;
	if (length < 10 || bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return UNREAD;
	if (length > 10 && bytes[from + 10] !== 84 && bytes[from + 10] !== 32) return UNREAD;
	let year = 0;
	for (let at = from; at < from + 4; at++) year = year * 10 + digit(bytes, at);
	const month = digit(bytes, from + 5) * 10 + digit(bytes, from + 6);
	const day = digit(bytes, from + 8) * 10 + digit(bytes, from + 9);
	if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 28 + Number(month !== 2) * 2)) {
		// The last days of months and all that is no date: rare, so read with care.
		return Number.isNaN(year + month + day) ? UNREAD : (existingDay(year, month, day) ?? UNREAD);
	}
	// Days from civil, Hinnant: https://howardhinnant.github.io/date_algorithms.html
	const shifted = month <= 2 ? year - 1 : year;
	const era = Math.floor(shifted / 400);
	const yearOfEra = shifted - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146_097 + dayOfEra - 719_468;
}

/** Stands for a date that is not of the plain form. */
export const UNREAD = -0x7fffffff;

function digit(bytes: Uint8Array, at: number): number {
	const value = (bytes[at] as number) - ZERO;
	return value >= 0 && value <= 9 ? value : Number.NaN;
}
