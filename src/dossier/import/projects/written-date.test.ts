import fc from "fast-check";
import { expect, test } from "vitest";
import { edtfOfDays } from "../../days";
import { orderEvidence } from "../dates";
import { daysOf } from "./written-date";

const read = (written: string, order: "day-first" | "month-first" = "day-first") => {
	const days = daysOf(written, order);
	return days && edtfOfDays(days[0], days[1]);
};

test("a date is as precise as it is written", () => {
	const dates = {
		"2024-03-22": "2024-03-22",
		"2024-03": "2024-03",
		"2024": "2024",
		"1790-2010": "1790-01-01/2010-12-31",
		"2024-02/2024-03": "2024-02-01/2024-03-31",
		"2024-03-22/..": "2024-03-22",
		"202X": "2020-01-01/2029-12-31",
		"2024/3/5": "2024-03-05",
		"20240322": "2024-03-22",
		"21 March 2020": "2020-03-21",
		"01-January-2015": "2015-01-01",
		"Sept 3, 2013": "2013-09-03",
		"Fri, 21 Mar 2020 10:00:00 GMT": "2020-03-21",
		"March 2020": "2020-03",
		"3. Mai 2024": "2024-05-03",
		"21 марта 2020 г.": "2020-03-21",
		"1296710327": "2011-02-03",
		"1296710327000": "2011-02-03",
	};
	for (const [written, days] of Object.entries(dates)) expect(read(written), written).toBe(days);
});

test("a time with a zone keeps the day that is written", () => {
	expect(read("2024-03-22T23:30:00+05:00")).toBe("2024-03-22");
	expect(read("2014-03-14 10:19:57")).toBe("2014-03-14");
	expect(read("2024-01-01T10:00Z/2024-01-03T09:00Z")).toBe("2024-01-01/2024-01-03");
});

test("which number is the day is for somebody to say", () => {
	expect(read("3/4/2022", "day-first")).toBe("2022-04-03");
	expect(read("3/4/2022", "month-first")).toBe("2022-03-04");
	expect(["3/4/2022", "13/4/2022", "4/13/2022", "3/3/2022", "2022-04-03"].map(orderEvidence)).toEqual([
		"either",
		"day-first",
		"month-first",
		"no matter",
		null,
	]);
});

test("what is no date is none", () => {
	for (const written of [
		"",
		"yesterday",
		"Sept 3",
		"2024-13-01",
		"2023-02-29",
		"31/31/2020",
		"12.5",
		"5 Nonsense 2020",
	])
		expect(read(written), written).toBeNull();
});

test("any text is read or is not, and ends after it begins", () => {
	const digits = fc.stringMatching(/^[0-9/. TZ:-]{0,24}$/);
	fc.assert(
		fc.property(fc.oneof(fc.string(), digits), (written) => {
			const days = daysOf(written, "day-first");
			if (days) expect(days.every(Number.isInteger) && days[0] <= days[1]).toBe(true);
		}),
		{ numRuns: 2000 },
	);
});
