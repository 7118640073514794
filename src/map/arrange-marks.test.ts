import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeMarks, type MarkDisc } from "./arrange-marks";

const disc = (key: string, x: number, y: number, radius = 10): MarkDisc => ({ key, x, y, radius });

/** Pixels between two discs, each at least as large as a finger's target. */
const between = (one: MarkDisc, other: MarkDisc) =>
	Math.hypot(one.x - other.x, one.y - other.y) - Math.max(12, one.radius) - Math.max(12, other.radius);

describe("marks", () => {
	it("stay at their places where there is room", () => {
		const marks = [disc("a", 0, 0), disc("b", 28, 0), disc("c", 0, 100, 20)];
		expect(arrangeMarks(marks)).toEqual(marks.map((mark) => ({ ...mark, trueX: mark.x, trueY: mark.y, moved: false })));
	});

	it("at one place stand beside one another, the first at the place itself", () => {
		const [first, second, third] = arrangeMarks([disc("a", 50, 50), disc("b", 50, 50), disc("c", 50, 50)]);
		if (!first || !second || !third) throw new Error("three marks went in");
		expect(first).toMatchObject({ key: "a", x: 50, y: 50, moved: false });
		expect(second).toMatchObject({ key: "b", trueX: 50, trueY: 50, moved: true });
		for (const pair of [
			[first, second],
			[first, third],
			[second, third],
		] as const)
			expect(between(...pair)).toBeGreaterThanOrEqual(3.9);
	});

	it("step up before they step down", () => {
		expect(arrangeMarks([disc("a", 0, 0), disc("b", 0, 0)])[1]).toMatchObject({ moved: true });
		expect(arrangeMarks([disc("a", 0, 0), disc("b", 0, 0)])[1]?.y).toBeLessThan(0);
	});

	it("keep a small one as far from others as its target needs", () => {
		expect(arrangeMarks([disc("a", 0, 0, 4), disc("b", 20, 0, 4)])[1]?.moved).toBe(true);
	});

	const marks = fc
		.array(
			fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 4, max: 20 })),
			{
				maxLength: 12,
			},
		)
		.map((discs) => discs.map(([x, y, radius], index) => disc(`m${index}`, x, y, radius)));

	it("all come back, in their order, and whoever moved covers nobody who was there before", () => {
		fc.assert(
			fc.property(marks, (given) => {
				const spots = arrangeMarks(given);
				expect(spots.map(({ key, radius, trueX: x, trueY: y }) => ({ key, x, y, radius }))).toEqual(given);
				spots.forEach((spot, index) => {
					expect(spot.moved).toBe(spot.x !== spot.trueX || spot.y !== spot.trueY);
					if (spot.moved)
						for (const before of spots.slice(0, index)) expect(between(before, spot)).toBeGreaterThanOrEqual(3.9);
				});
			}),
		);
	});

	it("move only when they have to", () => {
		fc.assert(
			fc.property(marks, (given) => {
				const spots = arrangeMarks(given);
				spots.forEach((spot, index) => {
					const mark = given[index];
					if (spot.moved && mark) expect(spots.slice(0, index).some((before) => between(before, mark) < 4)).toBe(true);
				});
			}),
		);
	});
});
