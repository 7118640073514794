import { describe, expect, it } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { ticksOf } from "./ticks";

const labels = (from: readonly [number, number, number], to: readonly [number, number, number], width = 1000) =>
	ticksOf({ start: dayNumber(...from), end: dayNumber(...to) }, width).map(({ label }) => label);

describe("the axis", () => {
	it("says years over two decades", () => {
		expect(labels([2002, 6, 1], [2025, 1, 1]).slice(0, 3)).toEqual(["2004", "2006", "2008"]);
	});
	it("says months over two years, with the year where one begins", () => {
		const said = labels([2023, 3, 15], [2024, 6, 1]);
		expect(said[0]).toBe("Apr 2023");
		expect(said).toContain("Jan 2024");
		expect(said).toContain("May");
	});
	it("says days over a week, and never hours", () => {
		expect(labels([2024, 9, 29], [2024, 10, 6])).toEqual([
			"29 Sept 2024",
			"30 Sept",
			"1 Oct",
			"2 Oct",
			"3 Oct",
			"4 Oct",
			"5 Oct",
			"6 Oct",
		]);
	});
	it("leaves each label its room", () => {
		expect(labels([2002, 6, 1], [2025, 1, 1], 300).length).toBeLessThanOrEqual(5);
	});
});
