import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { densest } from "./dense";
import { entries } from "./items.test-data";
import { around, lengthOf, pan, reveal, SHORTEST, wholeOf, zoom } from "./stretch";

const lane = (...dates: string[]) => [{ entries: entries(...dates) }];

describe("the whole range", () => {
	it("runs from the first to the last dated day, with some air", () => {
		const whole = wholeOf(lane("2003", "2024-10-04"));
		expect(whole?.start).toBeLessThan(dayNumber(2003, 1, 1));
		expect(whole?.end).toBeGreaterThan(dayNumber(2024, 10, 5));
		expect(whole && lengthOf(whole)).toBeLessThan((dayNumber(2024, 10, 5) - dayNumber(2003, 1, 1)) * 1.1);
	});
	it("counts an open date by the end that is known, and is at least a week", () => {
		expect(wholeOf(lane("2024-03-01/.."))).toEqual({ start: dayNumber(2024, 2, 27), end: dayNumber(2024, 3, 5) });
	});
	it("is none without a date", () => {
		expect(wholeOf(lane())).toBeNull();
	});
});

const whole = { start: 0, end: 8000 };
const shown = fc
	.tuple(fc.double({ min: 0, max: 7000, noNaN: true }), fc.double({ min: SHORTEST, max: 1000, noNaN: true }))
	.map(([start, length]) => ({ start, end: start + length }));

describe("zooming and moving", () => {
	it("never leaves the whole, and never shows less than a week", () => {
		fc.assert(
			fc.property(
				shown,
				fc.double({ min: 0.001, max: 1000, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(from, factor, share) => {
					for (const to of [
						zoom(from, factor, from.start + share * lengthOf(from), whole),
						pan(from, (factor - 500) * 20, whole),
					]) {
						expect(to.start).toBeGreaterThanOrEqual(whole.start - 1e-6);
						expect(to.end).toBeLessThanOrEqual(whole.end + 1e-6);
						expect(lengthOf(to)).toBeGreaterThanOrEqual(SHORTEST - 1e-6);
					}
				},
			),
		);
	});
	it("leaves the day under the pointer where it is", () => {
		expect(zoom({ start: 1000, end: 2000 }, 0.5, 1250, whole)).toEqual({ start: 1125, end: 1625 });
	});
	it("shows a span with some air around it, all of it", () => {
		const { start, end } = around({ first: 100, last: 199 }, whole);
		expect(start).toBeLessThan(100);
		expect(end).toBeGreaterThan(200);
		expect(around({ first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }, whole)).toEqual(whole);
	});
	it("moves just so far that a day is shown, and not when it is", () => {
		const from = { start: 1000, end: 1100 };
		expect(reveal(from, 1050, whole)).toBe(from);
		expect(reveal(from, 1200, whole).end).toBeGreaterThan(1200);
		expect(reveal(from, 900, whole).start).toBeLessThan(900);
	});
});

describe("where most dates lie", () => {
	const range = { start: dayNumber(2002, 1, 1), end: dayNumber(2025, 1, 1) };
	it("is the shortest span that holds most of them", () => {
		const found = densest(lane("2003", "2010-05", "2024-08", "2024-09-12", "2024-10-01", "2024-10-04"), range);
		expect(found).toEqual({ first: dayNumber(2024, 8, 1), last: dayNumber(2024, 10, 4), items: 4, of: 6 });
	});
	it("is nothing when they are spread evenly", () => {
		expect(densest(lane("2003", "2008", "2013", "2018", "2024"), range)).toBeNull();
	});
});
