import { describe, expect, it } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { catalogue, dossier } from "./fixture.test-data";
import { itemsOf } from "./items";
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

describe("the least grade", () => {
	const letters = { gazette: "C", wire: "B", atlas: "F" } as const;
	const claim = (grade: 1 | 3 | 6) => ({ credibility: { grade, reason: "So." } });
	const graded = itemsOf({
		...dossier,
		sources: dossier.sources.map((source) => ({
			...source,
			reliability: { grade: letters[source.id as keyof typeof letters], reason: "So." },
		})),
		incidents: dossier.incidents.map((incident) => ({
			...incident,
			figures: incident.figures.map((figure, index) => ({ ...figure, ...claim(index === 0 ? 3 : 1) })),
		})),
		statements: dossier.statements.map((statement, index) => ({ ...statement, ...claim(index === 0 ? 6 : 3) })),
	});
	const kept = (filters: Partial<Filters>) =>
		sift(graded, { period: null, filters: { ...NO_FILTERS, ...filters } }).kept.map(({ key }) => key);

	it("of sources is met by the best one that an item cites, and never by F", () => {
		const cites = ["incident/fire", "incident/flood", "conference/talks", "statement/storm"];
		expect(kept({ reliability: "B" })).toEqual(cites);
		expect(kept({ reliability: "E" })).toEqual(
			graded.all.map(({ key }) => key).filter((key) => key !== "event/opening"),
		);
		expect(kept({ reliability: "A" })).toEqual([]);
	});
	it("of information is met by the best-graded claim, never by 6, and what is not graded stays", () => {
		const ungraded = ["incident/flood", "conference/talks", "relation/pact", "event/opening"];
		expect(kept({ credibility: 1 })).toEqual(["incident/fire", ...ungraded]);
		expect(kept({ credibility: 3 })).toEqual([
			"incident/fire",
			"incident/slide",
			"incident/flood",
			"conference/talks",
			"statement/storm",
			"relation/pact",
			"event/opening",
		]);
		expect(kept({ credibility: 5 })).not.toContain("statement/calm");
	});
	it("leaves a dossier without grades as it is", () => {
		const { items } = catalogue;
		const filters = { ...NO_FILTERS, reliability: "A", credibility: 1 } as const;
		expect(sift(items, { period: null, filters }).kept).toEqual(items.all);
	});
});
