import fc from "fast-check";
import { expect, test } from "vitest";
import { edtfOfDays, isoDay } from "../../days";
import { type DateOrder, dayFrom, orderEvidence, readDays, UNREAD } from "../dates";
import { readDegrees, readPair } from "./degrees";
import { numberFrom, readFigures, readNumber } from "./numbers";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const numberOf = (text: string) => numberFrom(bytesOf(text), 0, text.length, 46);

function days(text: string, order: DateOrder = "day-first", serials = false): string | null {
	const found = readDays(text, { order, serials });
	return found && edtfOfDays(...found);
}

test("dates of every usual form are read", () => {
	for (const text of [
		"2024-03-22",
		"2024/3/22",
		"22 March 2024",
		"22-Mar-2024",
		"March 22, 2024",
		"20240322",
		"22.03.2024",
		"22/03/2024",
		"22 марта 2024 г.",
		"22 de marzo de 2024",
		"22. März 2024",
		"22 mars 2024",
		"Fri, 22 March 2024",
		"2024年3月22日",
		"2024-03-22T18:30:00Z",
		"2024-03-22 18:30",
		"22/03/2024 6:30 PM",
	])
		expect(days(text), text).toBe("2024-03-22");
	expect(days("2024-03")).toBe("2024-03");
	expect(days("03/2024")).toBe("2024-03");
	expect(days("March 2024")).toBe("2024-03");
	expect(days("2024")).toBe("2024");
	expect(days("2024-03-22/2024-03-24")).toBe("2024-03-22/2024-03-24");
	expect(days("3-5 March 2020")).toBe("2020-03-03/2020-03-05");
	expect(days("January 19-20, 1970")).toBe("1970-01-19/1970-01-20");
	expect(days("1 March 2020 - 4 April 2020")).toBe("2020-03-01/2020-04-04");
	expect(days("202X")).toBe("2020-01-01/2029-12-31");
});

test("dates that are none, or could be any, are not guessed", () => {
	for (const text of [
		"",
		"22/03/24",
		"yesterday",
		"30 February 2024",
		"2024-13-01",
		"2024-02-30",
		"12",
		"45000",
		"3.5",
		"2024-05-01/2024-04-01",
	])
		expect(days(text), text).toBeNull();
});

test("which number of a numeric date is the day is told by the order, unless only one can be", () => {
	expect(days("3/4/2022", "day-first")).toBe("2022-04-03");
	expect(days("3/4/2022", "month-first")).toBe("2022-03-04");
	expect(days("25/4/2022", "month-first")).toBe("2022-04-25");
	expect(days("3.4.2022", "month-first")).toBe("2022-04-03");
	expect(["3/4/2022", "13/4/2022", "4/13/2022", "5/5/2022", "3.4.2022", "2022-03-04"].map(orderEvidence)).toEqual([
		"either",
		"day-first",
		"month-first",
		"no matter",
		null,
		null,
	]);
});

test("bare numbers are days only in spreadsheets", () => {
	expect(days("45373", "day-first", true)).toBe("2024-03-22");
	expect(days("45373.75", "day-first", true)).toBe("2024-03-22");
	expect(days("2024", "day-first", true)).toBe("2024");
});

test("a day from bytes is the day of the calendar", () => {
	fc.assert(
		fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
			const text = isoDay(day);
			fc.pre(/^\d{4}-/.test(text) && text > "0001");
			expect(dayFrom(bytesOf(text), 0, text.length)).toBe(day);
			expect(readDays(text, { order: "day-first" })).toEqual([day, day]);
		}),
	);
	for (const text of ["2023-02-29", "2023-1-1", "2023-00-10", "20x3-01-01", "2023-01-01/2023-01-05"])
		expect(dayFrom(bytesOf(text), 0, text.length), text).toBe(UNREAD);
});

test("numbers from bytes are those of the language, or none", () => {
	fc.assert(
		fc.property(fc.oneof(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), fc.integer()), (value) => {
			fc.pre(!String(value).includes("e"));
			expect(numberOf(String(value))).toBe(value === 0 ? numberOf(String(value)) : value);
		}),
		{ numRuns: 500 },
	);
	expect(numberOf(" +12.50 ")).toBe(12.5);
	expect(numberOf("123456789012345678901234567890")).toBe(1.2345678901234568e29);
	for (const text of ["", " ", "-", ".", "1.2.3", "1,5", "12a", "0x10"]) expect(numberOf(text), text).toBeNaN();
});

test("thousands and decimals are told apart by the column", () => {
	expect(readNumber("1,234", false)).toBe(1234);
	expect(readNumber("1 234,5", true)).toBe(1234.5);
	expect(readNumber("1.234,5", true)).toBe(1234.5);
	expect(readNumber("12’000", false)).toBe(12000);
	expect(readNumber("−3.5", false)).toBe(-3.5);
	expect(readNumber("twelve", false)).toBeNaN();
});

test("people counted loosely are counted as loosely", () => {
	expect(readFigures("~14", false)).toEqual({ best: 14 });
	expect(readFigures("14+", false)).toEqual({ best: 14, low: 14 });
	expect(readFigures("at least 1,200", false)).toEqual({ best: 1200, low: 1200 });
	expect(readFigures("10-15", false)).toEqual({ low: 10, high: 15 });
	expect(readFigures("10 – 15", false)).toEqual({ low: 10, high: 15 });
	expect(readFigures("up to 40", false)).toEqual({ high: 40 });
	for (const text of ["many", "-3", "5 or so", "99999999999"]) expect(readFigures(text, false), text).toBeNull();
});

test("degrees are read as people write them", () => {
	for (const text of [
		"48.5",
		"48,5",
		"48.5°",
		"48.5N",
		"N 48.5",
		"48°30'N",
		"48° 30′ 0″ N",
		"48 30 0 N",
		"48°30' с. ш.",
	])
		expect(readDegrees(text)?.value, text).toBeCloseTo(48.5, 9);
	expect(readDegrees("12°30'S")?.value).toBeCloseTo(-12.5, 9);
	expect(readDegrees("37.5 W")).toEqual({ value: -37.5, axis: "longitude" });
	for (const text of ["", "north", "48°75'N", "-12 S"]) expect(readDegrees(text), text).toBeNull();
});

test("both coordinates are read from one cell, longitude first only where it is defined so", () => {
	for (const text of [
		"48.5, 37.9",
		"48.5,37.9",
		"48,5; 37,9",
		"48.5 37.9",
		"(48.5, 37.9)",
		"POINT (37.9 48.5)",
		"SRID=4326;POINT(37.9 48.5)",
		"N 48.5, E 37.9",
		"37.9E, 48.5N",
		"48°30'0\"N 37°54'0\"E",
	]) {
		const [longitude, latitude] = readPair(text) ?? [];
		expect(longitude, text).toBeCloseTo(37.9, 9);
		expect(latitude, text).toBeCloseTo(48.5, 9);
	}
	for (const text of ["", "48.5", "somewhere, far away", "1, 2, 3", "48 N, 47 N"])
		expect(readPair(text), text).toBeNull();
});
