import { describe, expect, it } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { addMonths, closed, dayForKey, periodFrom, snapped, withEnd } from "./period";

const RANGE = { start: 0, end: 100 };
const OPEN = { first: 40, last: Number.POSITIVE_INFINITY };

describe("the ends of the period", () => {
	it("stand at the range's ends where there is no period or it is open", () => {
		expect(closed(null, RANGE)).toEqual({ first: 0, last: 99 });
		expect(closed(OPEN, RANGE)).toEqual({ first: 40, last: 99 });
	});
	it("never pass each other nor leave the range", () => {
		const period = { first: 40, last: 50 };
		expect(withEnd(period, "first", 60, RANGE)).toEqual({ first: 50, last: 50 });
		expect(withEnd(period, "last", 30, RANGE)).toEqual({ first: 40, last: 40 });
		expect(withEnd(period, "first", -9, RANGE)).toEqual({ first: 0, last: 50 });
	});
	it("make all dates of the whole range", () => {
		expect(withEnd(OPEN, "first", 0, RANGE)).toBeNull();
		expect(withEnd({ first: 0, last: 50 }, "last", 99, RANGE)).toBeNull();
	});
	it("move by a day, by a month, to the ends; any other key is left alone", () => {
		expect(dayForKey("ArrowRight", 40, RANGE)).toBe(41);
		expect(dayForKey("ArrowRight", 40, RANGE, true)).toBe(39);
		expect(dayForKey("ArrowDown", 40, RANGE)).toBe(39);
		expect(dayForKey("PageUp", 40, RANGE)).toBe(68); // 10 February to 10 March 1970
		expect(dayForKey("Home", 40, RANGE)).toBe(0);
		expect(dayForKey("End", 40, RANGE)).toBe(99);
		expect(dayForKey("a", 40, RANGE)).toBeNull();
	});
	it("keep the day of the month where the other month has it", () => {
		expect(addMonths(dayNumber(2024, 1, 31), 1)).toBe(dayNumber(2024, 2, 29));
		expect(addMonths(dayNumber(2024, 1, 15), -1)).toBe(dayNumber(2023, 12, 15));
	});
	it("snap to whole days, at least one", () => {
		expect(snapped(3.4, 9.6)).toEqual({ first: 3, last: 9 });
		expect(snapped(3.4, 3.45)).toEqual({ first: 3, last: 3 });
	});
});

describe("two dates typed in", () => {
	it("are a period, open where one is empty, all dates where both are", () => {
		expect(periodFrom("2024-09-01", "2024-10-03")).toEqual({
			first: dayNumber(2024, 9, 1),
			last: dayNumber(2024, 10, 3),
		});
		expect(periodFrom("", "2024-10-03")).toEqual({ first: Number.NEGATIVE_INFINITY, last: dayNumber(2024, 10, 3) });
		expect(periodFrom("", "")).toBeNull();
	});
	it("are none when the first is after the second", () => {
		expect(periodFrom("2024-10-03", "2024-09-01")).toBe("backwards");
	});
});
