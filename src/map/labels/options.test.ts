import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alongCurve, beside, centred, throughThree } from "./options";
import type { Box } from "./place-labels";

/** Letters half as wide as they are high. */
const measure = (text: string, _face: string, size: number) => text.length * size * 0.5;
const width = ({ left, right }: Box) => right - left;
const frame: Box = { left: 0, top: 0, right: 800, bottom: 600 };

describe("a name centred on a point", () => {
	it("has its letters around the point, and the spaces between them", () => {
		const [tight] = centred(measure, "country", "ASTERIA", [100, 50], 20).boxes;
		const [wide] = centred(measure, "country", "ASTERIA", [100, 50], 20, 4).boxes;
		if (!tight || !wide) throw new Error("a straight name has a box");
		expect((tight.left + tight.right) / 2).toBe(100);
		expect(width(tight)).toBeGreaterThanOrEqual(70);
		expect(width(wide) - width(tight)).toBe(28);
		expect([tight.top < 50, tight.bottom > 50]).toEqual([true, true]);
	});
});

describe("a name beside a disc", () => {
	it("leaves the disc's middle free in each of eight ways", () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 10, max: 24 }), (radius, size) => {
				const ways = beside(measure, "city", "Astropolis", [0, 0], radius, size);
				expect(new Set(ways.map(({ at }) => at.join("/"))).size).toBe(8);
				for (const { boxes } of ways)
					for (const { left, right, top, bottom } of boxes)
						expect(left < 0 && right > 0 && top < 0 && bottom > 0).toBe(false);
			}),
		);
	});

	it("stands to the right by choice", () => {
		const [first] = beside(measure, "city", "Astropolis", [0, 0], 5, 12);
		expect(first).toMatchObject({ anchor: "start" });
		expect(first?.boxes[0]?.left).toBeGreaterThanOrEqual(5);
	});

	it("that would run across half a map is set in two lines, as alike as its words allow", () => {
		const text = "Consultations of all neighbours, sixth meeting";
		for (const { text: whole, lines, boxes } of beside(measure, "conference", text, [0, 0], 8, 14)) {
			expect(whole).toBe(text);
			expect(lines).toEqual(["Consultations of all", "neighbours, sixth meeting"]);
			for (const box of boxes) {
				expect(width(box)).toBe(25 * 7 + 4);
				expect(box.bottom - box.top).toBeGreaterThan(2 * 14);
				expect(box.left < 0 && box.right > 0 && box.top < 0 && box.bottom > 0).toBe(false);
			}
		}
	});

	it("stays in one line when it is one long word", () => {
		const [first] = beside(measure, "city", "Llanfairpwllgwyngyllgogerychwyrndrobwll", [0, 0], 5, 12);
		expect(first?.lines).toBeUndefined();
	});

	it("keeps as much room as its letters need", () => {
		for (const { boxes } of beside(measure, "city", "Astropolis", [0, 0], 5, 12))
			expect(boxes.map(width)).toEqual([64]);
	});
});

describe("a curve through three points", () => {
	it("begins, passes and ends at them", () => {
		const curve = throughThree([0, 0], [50, -30], [100, 10]);
		expect([curve[0], curve[16], curve[32]]).toEqual([
			[0, 0],
			[50, -30],
			[100, 10],
		]);
	});
});

describe("a name along a curve", () => {
	const line = throughThree([100, 300], [400, 300], [700, 300]);

	it("is spread over its part of the curve, in its middle", () => {
		const option = alongCurve(measure, "country", "ASTERIA", line, frame, 20);
		if (!option) throw new Error("there is room");
		const [left, right] = [option.boxes[0]?.left ?? 0, option.boxes.at(-1)?.right ?? 0];
		expect((left + right) / 2).toBeCloseTo(400, 6);
		// no wider spaces than nine tenths of a letter's height
		expect(option).toMatchObject({ size: 20, spacing: 18 });
		expect(right - left).toBeCloseTo(7 * 10 + 6 * 18 + 4, 6);
	});

	it("gets smaller letters before it goes", () => {
		const short = throughThree([100, 300], [150, 300], [200, 300]);
		const option = alongCurve(measure, "country", "ASTERIA", short, frame, 30);
		expect(option?.size).toBeLessThan(30);
		expect(option?.size).toBeGreaterThanOrEqual(10.5);
		expect(alongCurve(measure, "country", "A MUCH LONGER NAME", short, frame, 30)).toBeNull();
	});

	it("stays in sight when a part of the curve is out of it", () => {
		const option = alongCurve(measure, "country", "ASTERIA", line, { ...frame, right: 500 }, 20);
		expect(Math.max(...(option?.boxes.map(({ right }) => right) ?? [Infinity]))).toBeLessThanOrEqual(500);
		const other = alongCurve(measure, "country", "ASTERIA", line, { ...frame, left: 300 }, 20);
		expect(Math.min(...(other?.boxes.map(({ left }) => left) ?? [0]))).toBeGreaterThanOrEqual(300);
		expect(alongCurve(measure, "country", "ASTERIA", line, { ...frame, right: 90 }, 20)).toBeNull();
	});

	it("has boxes that hold every point of its baseline's middle", () => {
		const pixel = fc.tuple(fc.integer({ min: 50, max: 750 }), fc.integer({ min: 50, max: 550 }));
		fc.assert(
			fc.property(pixel, pixel, pixel, (start, middle, end) => {
				const curve = throughThree(start, middle, end);
				const option = alongCurve(measure, "country", "ASTERIA", curve, frame, 16);
				fc.pre(option !== null);
				// to the pixel: the boxes follow letters, which cut a sharp bend a little short
				const holding = option?.boxes.filter(
					({ left, right, top, bottom }) =>
						left - 1 <= option.at[0] &&
						option.at[0] <= right + 1 &&
						top - 1 <= option.at[1] &&
						option.at[1] <= bottom + 1,
				);
				expect(holding?.length).toBeGreaterThan(0);
			}),
		);
	});
});
