import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfDay } from "../dossier/edtf";
import { inPeriod } from "../view/sift";
import { NO_FILTERS, OPENING, type View } from "../view/view";
import { item, items } from "./items.test-data";
import { rowsOf } from "./rows";
import { summaryOf } from "./summary";

const all = items(
	item("incident", "fire", "2024-03-22"),
	item("incident", "slide", "2024-09"),
	item("statement", "calm", "2024-03-23"),
	item("statement", "storm", null),
	item("relation", "pact", "2003"),
);
const frame = (view: Partial<View> = {}, kindsOn = ["incident", "statement"] as const) => ({
	items: all,
	view: { ...OPENING, ...view },
	kindsOn: kindsOn as unknown as ["incident"],
});
const count = (...parameters: Parameters<typeof rowsOf>) =>
	rowsOf(...parameters).map(({ kind, entries, undated, off }) => [kind, entries.length, undated.length, off]);

describe("the rows", () => {
	it("hold what the filters keep, whatever the period", () => {
		expect(count(frame({ period: { first: 0, last: 1 } }), false)).toEqual([
			["incident", 2, 0, false],
			["statement", 1, 1, false],
		]);
		expect(count(frame({ filters: { ...NO_FILTERS, kinds: ["incident"] } }), false)).toEqual([
			["incident", 2, 0, false],
			["statement", 0, 0, false],
		]);
	});
	it("stay, empty, when their layer is off", () => {
		expect(count({ ...frame(), kindsOn: ["incident"] }, false)[1]).toEqual(["statement", 0, 0, true]);
	});
	it("are one for all where there is little room", () => {
		expect(count(frame(), true)).toEqual([["all", 3, 1, false]]);
	});
	it("are the same objects as long as only the period changes", () => {
		expect(rowsOf(frame({ period: { first: 0, last: 1 } }), false)).toBe(rowsOf(frame(), false));
	});
});

it("the period is said with what it keeps of the dated items, and what has no date", () => {
	const rows = rowsOf(frame(), false);
	expect(summaryOf(rows, null)).toEqual({ period: "All dates", counts: "3 dated items; 1 without a date" });
	const { period, counts } = summaryOf(rows, { first: 19783, last: 19805 });
	expect(period.replaceAll(/\s/g, " ")).toBe("1 – 23 March 2024");
	expect(counts).toBe("2 of 3 dated items; 1 without a date stays");
	expect(summaryOf([], null).counts).toMatch(/nothing is left/);
});

it("what the period keeps is counted as one by one", () => {
	const day = fc.integer({ min: 19000, max: 19100 });
	const text = (at: number) => dateOfDay(at).toISOString().slice(0, 10);
	fc.assert(
		fc.property(fc.array(fc.tuple(day, day, fc.option(day))), day, day, (spans, one, other) => {
			const made = items(
				...spans.map(([from, to, another], index) =>
					item(
						"event",
						`e${index}`,
						from > to ? `${text(from)}/..` : `${text(from)}/${text(to)}`,
						another === null ? [] : [text(another)],
					),
				),
			);
			const period = { first: Math.min(one, other), last: Math.max(one, other) };
			const rows = rowsOf({ ...frame(), items: made, kindsOn: ["event"] }, false);
			const kept = made.all.filter((item) => inPeriod(item, period)).length;
			const { counts } = summaryOf(rows, period);
			if (spans.length > 0) expect(counts).toMatch(new RegExp(`^${kept} of ${spans.length} `));
		}),
	);
});
