/** Dates as project files write them: as tables do, and as programs count them. */
import { daysCovered, parseEdtf } from "../../edtf";
import { type DateOrder, type Days, readDays, stretch } from "../dates";

const YEARS = /^(\d{4}) ?[-–—/] ?(\d{4})$/;
const SECONDS_A_DAY = 86_400;

/**
 * The days of a written date: EDTF, ISO 8601 (of a time with a zone the day as written), what `readDays` reads, a range of
 * years, and the seconds or milliseconds since 1970 that programs write (their day in UTC). 3/4/2022 needs an order.
 */
export function daysOf(written: string, order: DateOrder): Days | null {
	const text = written.trim();
	if (text === "" || text.length > 100) return null;
	const period = parseEdtf(text);
	if (period) {
		const [first, last] = daysCovered(period);
		// What has no end is known by its beginning alone, and the other way about.
		return [
			Number.isFinite(first) ? first : (period.end?.firstDay as number),
			Number.isFinite(last) ? last : (period.start?.lastDay as number),
		];
	}
	const years = YEARS.exec(text);
	if (years) {
		const [first, last] = [stretch(Number(years[1]), 0, 0), stretch(Number(years[2]), 0, 0)];
		return first && last && first[0] <= last[1] ? [first[0], last[1]] : null;
	}
	// Counted since 1970, from 1973 on: up to ten digits are seconds, from twelve on milliseconds.
	if (/^\d{9,10}$|^\d{12,13}$/.test(text)) {
		const day = Math.floor(Number(text) / (text.length > 10 ? 1000 : 1) / SECONDS_A_DAY);
		return [day, day];
	}
	return readDays(text, { order }) ?? twoTimes(text, order);
}

/** Two times with a stroke between them, as ISO 8601 writes an interval. */
function twoTimes(text: string, order: DateOrder): Days | null {
	const [from, to, ...more] = text.split("/");
	if (!from || !to || more.length > 0) return null;
	const [first, last] = [readDays(from, { order }), readDays(to, { order })];
	return first && last && first[0] <= last[1] ? [first[0], last[1]] : null;
}
