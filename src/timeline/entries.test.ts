import { describe, expect, it } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { entryDate, lanesOf } from "./entries";
import { item, items } from "./items.test-data";

describe("the lanes", () => {
	const lanes = lanesOf(
		items(
			item("event", "later", "2024-03-22"),
			item("event", "sooner", "2003"),
			item("incident", "open", "../2001"),
			item("incident", "undated", null),
			item("relation", "pact", "2003"),
		),
	);
	it("are one for each kind that there is, in their order; relations have none", () => {
		expect(lanes.map(({ kind }) => kind)).toEqual(["incident", "event"]);
	});
	it("hold dated items by their beginnings and undated ones apart", () => {
		expect(lanes[1]?.entries.map(({ item }) => item.id)).toEqual(["sooner", "later"]);
		expect(lanes[0]?.undated.map(({ id }) => id)).toEqual(["undated"]);
	});
	it("keep a date's open end", () => {
		expect(lanes[0]?.entries[0]?.own).toEqual({ first: Number.NEGATIVE_INFINITY, last: dayNumber(2001, 12, 31) });
	});
});

it("an item's date is said with its precision, that it is worked out, and what others give", () => {
	const [lane] = lanesOf(items(item("incident", "slide", "2024-09~", ["2024-10-01"], "counted")));
	const [entry] = lane?.entries ?? [];
	expect(entry && entryDate(entry)).toBe(
		"about September 2024, day not given, worked out, also given as 1 October 2024",
	);
	expect(entry?.soft).toBe(true);
});
