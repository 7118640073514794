import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfDay, dayNumber } from "../dossier/edtf";
import { entries } from "./items.test-data";
import { marksOf } from "./marks";
import { hasSign, titlesOf } from "./titles";

const YEAR = { start: dayNumber(2024, 1, 1), end: dayNumber(2025, 1, 1) };
const WIDTH = 732;
const never = () => false;
const titles = (dates: readonly string[], wide = 100) =>
	titlesOf(marksOf(entries(...dates), YEAR, WIDTH), WIDTH, () => wide, never);

describe("titles", () => {
	it("stand after their marks, or before them where the lane ends", () => {
		expect(titles(["2024-03-01"])).toEqual([{ mark: 0, x: expect.closeTo(131, 0), width: 100, before: false }]);
		expect(titles(["2024-12-20"])).toEqual([expect.objectContaining({ before: true, width: 100 })]);
	});
	it("are cut where the next mark stands, and left out where too little is left", () => {
		const [first, second] = titles(["2024-03-01", "2024-04-20"], 300);
		expect(first).toMatchObject({ mark: 0 });
		expect(first?.width).toBeCloseTo(111, 0);
		expect(second).toMatchObject({ mark: 1, width: 300 });
		expect(titles(["2024-03-01", "2024-03-20", "2024-04-07"], 100).map(({ mark }) => mark)).toEqual([0, 2]);
	});
	it("of a longer date stand over its bar", () => {
		expect(titles(["2024-03"])[0]?.x).toBeCloseTo(120, 0);
	});
	it("never stand for several items", () => {
		expect(titles(["2024-03-01", "2024-03-02"])).toEqual([]);
	});
	it("cover neither one another nor a sign", () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: 0, max: 365 }), fc.integer({ min: 20, max: 400 })), { maxLength: 30 }),
				(days) => {
					const marks = marksOf(
						entries(
							...days.map(([day]) =>
								dateOfDay(YEAR.start + day)
									.toISOString()
									.slice(0, 10),
							),
						),
						YEAR,
						WIDTH,
					);
					const placed = titlesOf(marks, WIDTH, ({ x }) => 20 + (x % 300), never);
					const boxes = placed.map(({ x, width }) => [x, x + width] as const);
					for (const [index, [from, to]] of boxes.entries()) {
						expect(from).toBeGreaterThanOrEqual(0);
						expect(to).toBeLessThanOrEqual(WIDTH);
						for (const [otherFrom, otherTo] of boxes.slice(index + 1))
							expect(from >= otherTo || to <= otherFrom).toBe(true);
						for (const mark of marks) if (hasSign(mark)) expect(from >= mark.x || to <= mark.x).toBe(true);
					}
				},
			),
		);
	});
});
