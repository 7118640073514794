import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { LEAST_CREDIBILITY, LEAST_RELIABILITY } from "../dossier/schema";
import { FACETS, type Facet, facetsOf } from "./facets";
import { catalogue } from "./fixture.test-data";
import type { Items } from "./items";
import { sift } from "./sift";
import { type DaySpan, type Filters, NO_FILTERS } from "./view";

const { items } = catalogue;
const facets = (filters: Partial<Filters> = {}, period: DaySpan | null = null) =>
	facetsOf(items, { period, filters: { ...NO_FILTERS, ...filters } });
const counts = (facet: Facet, filters: Partial<Filters> = {}, period: DaySpan | null = null) =>
	Object.fromEntries(facets(filters, period).values[facet].map(({ id, count }) => [id, count]));

describe("the values of a filter", () => {
	it("count the items that have them", () => {
		expect(counts("kinds")).toEqual({
			"incident/Fire": 1,
			"incident/Landslide": 1,
			"incident/Flood": 1,
			conference: 1,
			statement: 2,
			"relation/pact": 1,
			event: 1,
		});
		expect(counts("actors")).toEqual({ envoy: 4, minister: 3 });
	});

	it("stand most frequent first, kinds as the dossier has them", () => {
		expect(facets().values.sources.map(({ id }) => id)).toEqual(["gazette", "wire", "atlas"]);
		expect(facets().values.kinds[0]?.id).toBe("incident/Fire");
	});

	it("count with the other filters as they are, and stay when they would show nothing", () => {
		expect(counts("sources", { kinds: ["statement"] })).toEqual({ gazette: 1, wire: 1, atlas: 0 });
		expect(counts("actors", { kinds: ["event"] })).toEqual({ envoy: 0, minister: 0 });
	});

	it("do not count against their own filter: choosing a second adds to the first", () => {
		expect(counts("kinds", { kinds: ["conference"] })).toEqual(counts("kinds"));
	});

	it("count within the period", () => {
		const march = { first: dayNumber(2024, 3, 1), last: dayNumber(2024, 3, 31) };
		expect(counts("kinds", {}, march)).toMatchObject({ "incident/Fire": 1, "incident/Flood": 0, "relation/pact": 1 });
	});

	it("know how many incidents have at least so many killed", () => {
		const { killed } = facets();
		expect([0, 1, 25, 26, 100, 101].map(killed)).toEqual([2, 2, 2, 1, 1, 0]);
		expect(facets({ sources: ["wire"] }).killed(1)).toBe(1);
	});

	it("count only what is asked for", () => {
		const { without } = facetsOf(items, { period: null, filters: NO_FILTERS }, ({ kind }) => kind === "statement");
		expect(without.period).toBe(2);
	});
});

const anyFilters: fc.Arbitrary<Filters> = fc.record({
	kinds: fc.subarray([...new Set(items.all.map(({ kindId }) => kindId))]),
	actors: fc.subarray(["minister", "envoy", "nobody"]),
	sources: fc.subarray(["gazette", "wire", "atlas"]),
	killed: fc.option(fc.constantFrom(0, 1, 25, 26, 100, 101)),
	reliability: fc.constantFrom(null, ...LEAST_RELIABILITY),
	credibility: fc.constantFrom(null, ...LEAST_CREDIBILITY),
});
/** The items with grades of every sort, and some without. */
const graded: Items = (() => {
	const all = items.all.map((item, index) => ({
		...item,
		reliability: ([null, "A", "C", "F"] as const)[index % 4] ?? null,
		credibility: ([1, null, 3, 6, 5] as const)[index % 5] ?? null,
	}));
	return { all, byKey: new Map(all.map((item) => [item.key, item])) };
})();
const day = fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2025, 1, 1) });
const anyPeriod: fc.Arbitrary<DaySpan | null> = fc.option(
	fc.tuple(day, day).map(([one, other]) => ({ first: Math.min(one, other), last: Math.max(one, other) })),
);

describe("for every period and every filters", () => {
	const kept = (filters: Filters, period: DaySpan | null) => sift(graded, { period, filters }).kept;

	it("each value counts what would be kept if it were the only one chosen", () => {
		fc.assert(
			fc.property(anyFilters, anyPeriod, (filters, period) => {
				const { values, killed, graded: least } = facetsOf(graded, { period, filters });
				for (const facet of FACETS)
					for (const { id, count } of values[facet])
						expect(count, `${facet} ${id}`).toBe(kept({ ...filters, [facet]: [id] }, period).length);
				for (const number of [0, 1, 25, 100])
					expect(killed(number)).toBe(
						kept({ ...filters, killed: number }, period).filter(({ kind }) => kind === "incident").length,
					);
				for (const reliability of LEAST_RELIABILITY)
					expect(least.reliability(reliability)).toBe(kept({ ...filters, reliability }, period).length);
				for (const credibility of LEAST_CREDIBILITY)
					expect(least.credibility(credibility)).toBe(kept({ ...filters, credibility }, period).length);
			}),
		);
	});

	it("each narrowing counts what would be kept without it", () => {
		fc.assert(
			fc.property(anyFilters, anyPeriod, (filters, period) => {
				const { without } = facetsOf(graded, { period, filters });
				expect(without.period).toBe(kept(filters, null).length);
				for (const facet of FACETS) expect(without[facet]).toBe(kept({ ...filters, [facet]: [] }, period).length);
				for (const least of ["killed", "reliability", "credibility"] as const)
					expect(without[least]).toBe(kept({ ...filters, [least]: null }, period).length);
			}),
		);
	});
});
