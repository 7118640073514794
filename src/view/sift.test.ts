import { describe, expect, it } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { catalogue } from "./fixture.test-data";
import { sift } from "./sift";
import { type Filters, NO_FILTERS } from "./view";

const kept = (filters: Partial<Filters>, period: { first: number; last: number } | null = null) =>
	sift(catalogue.items, { period, filters: { ...NO_FILTERS, ...filters } }).kept.map(({ key }) => key);
const days = (first: number, last: number) => ({ first, last });

describe("what a view keeps", () => {
	it("is everything when nothing is asked for", () => {
		expect(kept({})).toHaveLength(8);
	});

	it("is what overlaps the period, by its own date or by one that another source gives", () => {
		const day = dayNumber(2024, 3, 21);
		expect(kept({}, days(day, day))).toContain("incident/fire");
		expect(kept({}, days(day - 1, day - 1))).not.toContain("incident/fire");
	});

	it("keeps a month from its first day to its last", () => {
		const [first, last] = [dayNumber(2024, 9, 1), dayNumber(2024, 9, 30)];
		for (const day of [first, last]) expect(kept({}, days(day, day))).toContain("incident/slide");
		for (const day of [first - 1, last + 1]) expect(kept({}, days(day, day))).not.toContain("incident/slide");
	});

	it("keeps what has no date in every period", () => {
		expect(kept({}, days(0, 0))).toEqual(["statement/storm", "relation/pact"]);
	});

	it("is of one of the kinds, has one of the actors, cites one of the sources: all three", () => {
		expect(kept({ kinds: ["incident/Fire", "conference"] })).toEqual(["incident/fire", "conference/talks"]);
		expect(kept({ actors: ["envoy"] })).toEqual([
			"incident/fire",
			"conference/talks",
			"statement/storm",
			"relation/pact",
		]);
		expect(kept({ actors: ["envoy"], sources: ["wire"] })).toEqual([
			"incident/fire",
			"conference/talks",
			"statement/storm",
		]);
		expect(kept({ kinds: ["statement"], actors: ["envoy"], sources: ["gazette"] })).toEqual([]);
	});

	it("has, of incidents, those whose highest figure is large enough, and leaves other kinds alone", () => {
		expect(kept({ killed: 100 })).toEqual([
			"incident/fire",
			"conference/talks",
			"statement/calm",
			"statement/storm",
			"relation/pact",
			"event/opening",
		]);
		expect(kept({ killed: 101, kinds: ["incident/Fire"] })).toEqual([]);
		expect(kept({ killed: 0, kinds: ["incident/Flood"] })).toEqual([]);
	});
});
