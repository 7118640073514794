import { describe, expect, it } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { catalogue } from "./fixture.test-data";
import { leftOutOf, letIn } from "./left-out";
import { NO_FILTERS, OPENING, type Selection, type View } from "./view";

const fire: Selection = { kind: "incident", id: "fire" };
const narrow: View = {
	...OPENING,
	hidden: ["incidents"],
	period: { first: dayNumber(1990, 1, 1), last: dayNumber(1990, 12, 31) },
	filters: { ...NO_FILTERS, kinds: ["conference"] },
};
const why = (view: View, selection: Selection) => leftOutOf(catalogue, view, selection).map((one) => one.why);

describe("what leaves the selected thing out", () => {
	it("is nothing in a view that shows all", () => {
		expect(why(OPENING, fire)).toEqual([]);
	});

	it("is the period, the filters and its layer, each of them", () => {
		expect(why(narrow, fire)).toEqual(["period", "filters", "layer"]);
		expect(why({ ...narrow, period: null }, fire)).toEqual(["filters", "layer"]);
		expect(leftOutOf(catalogue, narrow, fire)[2]).toMatchObject({ layers: [{ id: "incidents", name: "Incidents" }] });
	});

	it("goes away step by step, and nothing else changes", () => {
		const shown = leftOutOf(catalogue, narrow, fire).reduce(letIn, narrow);
		expect(why(shown, fire)).toEqual([]);
		expect(shown).toEqual(OPENING);
	});

	it("is never a layer for a relation, which is drawn as long as it is selected", () => {
		const pact: Selection = { kind: "relation", id: "pact" };
		expect(why({ ...OPENING, hidden: ["relations"] }, pact)).toEqual([]);
	});

	it("keeps what has no mark from the data table, not from the map", () => {
		expect(leftOutOf(catalogue, narrow, { kind: "event", id: "opening" })[0]).toEqual({
			why: "period",
			fromMap: false,
		});
	});

	it("is nothing for a region, a place or an actor", () => {
		for (const [kind, id] of [
			["region", "XA"],
			["place", "mill"],
			["actor", "envoy"],
		] as const)
			expect(why(narrow, { kind, id })).toEqual([]);
	});
});
