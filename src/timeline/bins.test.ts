import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfDay, dayNumber } from "../dossier/edtf";
import { binsOf, entriesInBin, isCrowded, nextBin } from "./bins";
import { entries } from "./items.test-data";

const MONTH = { start: dayNumber(2024, 3, 1), end: dayNumber(2024, 3, 31) };
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

describe("a crowded lane", () => {
	it("is one with more items in sight than an eighth of what fits singly", () => {
		const days = Array.from({ length: 80 }, () => "2024-03-05");
		expect(isCrowded(entries(...days), MONTH, 300)).toBe(true);
		expect(isCrowded(entries(...days), MONTH, 400)).toBe(false);
		expect(isCrowded(entries(...days), { start: 0, end: 10 }, 300)).toBe(false);
	});
});

describe("the bins", () => {
	it("are whole days, as many as six pixels need", () => {
		expect(binsOf([], MONTH, 600).days).toBe(1);
		expect(binsOf([], MONTH, 60).days).toBe(3);
	});
	it("spread a longer date evenly over the bins that it covers", () => {
		const { counts } = binsOf(entries("2024-03-01/2024-03-04"), MONTH, 600);
		expect(counts.slice(0, 5)).toEqual([0.25, 0.25, 0.25, 0.25, 0]);
	});
	it("leave out what lies out of sight", () => {
		expect(sum(binsOf(entries("2024-02", "2024-04-01"), MONTH, 600).counts)).toBe(0);
		expect(sum(binsOf(entries("2024-02-29/2024-03-01"), MONTH, 600).counts)).toBe(0.5);
	});
	it("add up to the items that they count", () => {
		const day = fc.integer({ min: MONTH.start + 3, max: MONTH.end - 8 });
		fc.assert(
			fc.property(
				fc.array(fc.tuple(day, fc.integer({ min: 0, max: 4 }))),
				fc.integer({ min: 30, max: 900 }),
				(spans, width) => {
					const text = (at: number) => dateOfDay(at).toISOString().slice(0, 10);
					const all = entries(...spans.map(([first, more]) => `${text(first)}/${text(first + more)}`));
					expect(sum(binsOf(all, MONTH, width).counts)).toBeCloseTo(spans.length, 6);
				},
			),
		);
	});
	it("tell which items may lie in one, and which is the next that is not empty", () => {
		const all = entries("2024-03-02", "2024-03", "2024-03-20");
		const bins = binsOf(all, MONTH, 600);
		expect(entriesInBin(all, bins, 1)).toHaveLength(2);
		const sparse = binsOf(entries("2024-03-02", "2024-03-20"), MONTH, 600);
		expect(nextBin(sparse, 1, 1)).toBe(19);
		expect(nextBin(sparse, 19, 1)).toBe(19);
		expect(nextBin(sparse, 19, -1)).toBe(1);
	});
});
