import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { lanesOf } from "./entries";
import { entries, item, items } from "./items.test-data";
import { APART, extentOf, marksOf } from "./marks";

const YEAR = { start: dayNumber(2024, 1, 1), end: dayNumber(2025, 1, 1) };
/** A pixel a day. */
const WIDTH = 366;

describe("a date in pixels", () => {
	const extent = (edtf: string) => {
		const [entry] = entries(edtf);
		return entry && extentOf(entry.own, YEAR, WIDTH);
	};
	it("is as wide as it is imprecise", () => {
		expect(extent("2024")).toMatchObject({ from: 0, to: 366 });
		expect(extent("2024-02")).toMatchObject({ from: expect.closeTo(31), to: expect.closeTo(60) });
	});
	it("has a least width around its middle when it is a day", () => {
		expect(extent("2024-01-11")).toMatchObject({ from: 7.5, to: 13.5 });
	});
	it("is nothing outside what is shown, and cut at its edge", () => {
		expect(extent("2023")).toMatchObject({ from: expect.closeTo(-6, 0) });
		expect(extent("2022")).toBeNull();
		expect(extent("2023/2024-01")).toMatchObject({ from: 0, to: 31 });
	});
	it("fades from the end that is known when the other is open", () => {
		expect(extent("2024-02-01/..")).toMatchObject({ from: 31, to: 87, openEnd: true });
		expect(extent("../2024-04-30")).toMatchObject({
			from: expect.closeTo(65),
			to: expect.closeTo(121),
			openStart: true,
		});
	});
});

describe("the marks of a lane", () => {
	it("stand alone where there is room, in the order of time", () => {
		const marks = marksOf(entries("2024-06-01", "2024-02-01"), YEAR, WIDTH);
		expect(marks.map(({ entries }) => entries.length)).toEqual([1, 1]);
		expect(marks[0]?.x).toBeCloseTo(31.5, 0);
	});
	it("become one with all that would overlap", () => {
		const [mark, ...rest] = marksOf(entries("2024-02-01", "2024-02-10", "2024-02-01"), YEAR, WIDTH);
		expect(rest).toEqual([]);
		expect(mark?.entries).toHaveLength(3);
		expect(mark?.strokes).toHaveLength(2); // the same day is drawn once
	});
	it("are never closer than what a finger needs, and lose nothing", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 40 }), (days) => {
				const all = entries(...days.map((day) => `2024-02-${String(day).padStart(2, "0")}`));
				const marks = marksOf(all, YEAR, WIDTH * 4);
				expect(marks.flatMap(({ entries }) => entries)).toHaveLength(days.length);
				for (const [index, { x }] of marks.entries())
					if (index > 0) expect(x - (marks[index - 1]?.x ?? 0)).toBeGreaterThanOrEqual(APART);
			}),
		);
	});
	it("join the dates of other sources to their own", () => {
		const [lane] = lanesOf(items(item("event", "e", "2024-02-01", ["2024-06-01"])));
		const [mark] = marksOf(lane?.entries ?? [], YEAR, WIDTH);
		expect(mark?.strokes.map(({ other, day }) => ({ other, day }))).toEqual([
			{ other: false, day: true },
			{ other: true, day: true },
		]);
		expect(mark?.join).toEqual([31.5, 152.5]);
	});
});
