import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfDay, dayNumber, daysCovered, isEdtf, parseEdtf } from "./edtf";

/** The first and the last day as ISO dates, "" for an open end. */
function span(edtf: string): string[] | null {
	const period = parseEdtf(edtf);
	return (
		period && daysCovered(period).map((day) => (Number.isFinite(day) ? dateOfDay(day).toISOString().slice(0, 10) : ""))
	);
}

describe("an EDTF date", () => {
	it.each([
		["2024-03-22", "2024-03-22", "2024-03-22", "day"],
		["2024-02", "2024-02-01", "2024-02-29", "month"],
		["2023-02", "2023-02-01", "2023-02-28", "month"],
		["2024-12-XX", "2024-12-01", "2024-12-31", "month"],
		["2003", "2003-01-01", "2003-12-31", "year"],
		["2003-XX", "2003-01-01", "2003-12-31", "year"],
		["2003-XX-XX", "2003-01-01", "2003-12-31", "year"],
		["202X", "2020-01-01", "2029-12-31", "decade"],
		["19XX", "1900-01-01", "1999-12-31", "century"],
		["0024", "0024-01-01", "0024-12-31", "year"],
		["1970-01-01", "1970-01-01", "1970-01-01", "day"],
	])("%s covers %s to %s, known to the %s", (edtf, first, last, grain) => {
		expect(span(edtf)).toEqual([first, last]);
		expect(parseEdtf(edtf)?.start?.grain).toBe(grain);
	});

	it.each([
		["2024-03?", true, false],
		["2024-03~", false, true],
		["2024-03%", true, true],
		["2024-03", false, false],
	])("%s is uncertain: %s, approximate: %s", (edtf, uncertain, approximate) => {
		expect(parseEdtf(edtf)?.start).toMatchObject({ uncertain, approximate });
	});

	it.each([
		"2024-02-30",
		"2023-02-29",
		"1900-02-29",
		"2024-04-31",
		"2024-13",
		"2024-00",
		"2024-03-00",
		"2024-03-32",
		"2024-XX-05",
		"202X-03",
		"2XXX",
		"24-03-22",
		"2024-3-22",
		"2024-03-22T10:00",
		"2024-21",
		"22 March 2024",
		" 2024",
		"2024\n",
		"",
	])("%j is none", (text) => {
		expect(parseEdtf(text)).toBeNull();
	});
});

describe("an EDTF interval", () => {
	it.each([
		["2024-09-27/2024-10-03", "2024-09-27", "2024-10-03"],
		["2024-03/2024-03-22", "2024-03-01", "2024-03-22"],
		["2003/2004-02", "2003-01-01", "2004-02-29"],
		["2003/..", "2003-01-01", ""],
		["2003/", "2003-01-01", ""],
		["../2003", "", "2003-12-31"],
		["/2003", "", "2003-12-31"],
	])("%s covers %s to %s", (edtf, first, last) => {
		expect(span(edtf)).toEqual([first, last]);
		expect(parseEdtf(edtf)?.interval).toBe(true);
	});

	it.each(["../..", "/", "..", "2004/2003", "2003/2004/2005", "2003/x", "x/2003", "2003/2024-02-30"])(
		"%j is none",
		(text) => {
			expect(parseEdtf(text)).toBeNull();
		},
	);
});

const pad = (value: number, length: number) => String(value).padStart(length, "0");
const anyDate = fc.record({
	y: fc.integer({ min: 100, max: 9999 }),
	m: fc.integer({ min: 1, max: 12 }),
	d: fc.integer({ min: 1, max: 31 }),
});

describe("any calendar day", () => {
	it("is read exactly when the calendar has it, and as that day", () => {
		fc.assert(
			fc.property(anyDate, ({ y, m, d }) => {
				const exists = new Date(Date.UTC(y, m - 1, d)).getUTCDate() === d;
				const iso = `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`;
				expect(span(iso)).toEqual(exists ? [iso, iso] : null);
			}),
		);
	});

	it("has the number that Date counts, and later days have larger ones", () => {
		fc.assert(
			fc.property(anyDate, anyDate, (one, other) => {
				const day = ({ y, m, d }: typeof one) => dayNumber(y, m, Math.min(d, 28));
				const utc = ({ y, m, d }: typeof one) => Date.UTC(y, m - 1, Math.min(d, 28)) / 86_400_000;
				expect(day(one)).toBe(utc(one));
				expect(Math.sign(day(one) - day(other))).toBe(Math.sign(utc(one) - utc(other)));
			}),
		);
	});
});

describe("any text", () => {
	const part = fc.stringMatching(/^\d{2}[\dX]{2}(-(0[1-9]|1[0-2]|XX)(-([0-2][0-9]|XX))?)?[?~%]?$/);
	const dateLike = fc.oneof(
		part,
		fc.tuple(fc.oneof(part, fc.constant("..")), part).map((ends) => ends.join("/")),
	);

	it("is refused, or covers days in their order", () => {
		fc.assert(
			fc.property(fc.oneof(dateLike, fc.string()), (text) => {
				const period = parseEdtf(text);
				expect(isEdtf(text)).toBe(period !== null);
				if (!period) return;
				const [first, last] = daysCovered(period);
				expect(first).toBeLessThanOrEqual(last);
			}),
			{ numRuns: 500 },
		);
	});
});
