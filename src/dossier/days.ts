/** Days as tables keep them: whole numbers, counted as in edtf.ts, written as short as they can be. */
import { dateOfDay, dayNumber } from "./edtf";

/** The number of a day; null when there is no such day. Month and day count from 1; years are -9999 to 9999. */
export function existingDay(year: number, month: number, day: number): number | null {
	if (!Number.isInteger(year) || year < -9999 || year > 9999) return null;
	const number = dayNumber(year, month, day);
	const date = dateOfDay(number);
	return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? number : null;
}

/** The last day of a month, 28 to 31. */
export function daysOfMonth(year: number, month: number): number {
	return dateOfDay(dayNumber(year, month + 1, 0)).getUTCDate();
}

/** A day as "2024-03-22"; years before 0 or above 9999 do not occur. */
export function isoDay(day: number): string {
	return dateOfDay(day).toISOString().slice(0, 10);
}

/** The shortest EDTF for a stretch of days: a day, a whole month, a whole year, or an interval. */
export function edtfOfDays(firstDay: number, lastDay: number): string {
	const first = isoDay(firstDay);
	if (firstDay === lastDay) return first;
	const last = isoDay(lastDay);
	const begins = first.endsWith("-01");
	const ends = isoDay(lastDay + 1).endsWith("-01");
	if (begins && ends && first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7);
	if (first.endsWith("-01-01") && last.endsWith("-12-31") && first.slice(0, 4) === last.slice(0, 4))
		return first.slice(0, 4);
	return `${first}/${last}`;
}
