import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim, Conference, Dossier, Figure, Incident, Participant, When } from "../dossier/schema";
import { conflictsIn, conflictsOver, datesApart } from "./conflicts";
import { dossier as fixture } from "./fixture.test-data";

const citations = [{ source: "gazette" }];
const plain: Dossier = { ...fixture, incidents: [], conferences: [], statements: [], relations: [], events: [] };

const figure = (value: number, claimant: string, changes: Partial<Figure> = {}): Figure => ({
	counts: "killed",
	value,
	bound: "exactly",
	claimants: [claimant],
	asOf: "2024-03",
	citations,
	...changes,
});
const incident = (changes: Partial<Incident>): Incident => ({
	id: "fire",
	title: "Fire",
	kind: "Fire",
	accounts: [{ text: "It burned.", citations }],
	figures: [],
	claims: [],
	citations,
	...changes,
});
const claim = (stance: Claim["stance"], about: Claim["about"], claimant: string): Claim => ({
	stance,
	about,
	text: `${claimant} says so.`,
	claimants: [claimant],
	citations,
});
const conflicts = (changes: Partial<Incident>) =>
	conflictsIn({ ...plain, incidents: [incident(changes)] }).get("incident/fire") ?? [];

describe("figures", () => {
	const figures = (...list: Figure[]) =>
		conflicts({ figures: list }).map((one) => one.over === "figures" && [one.counts, one.figures.length]);

	it("conflict when they differ by value or by bound between claimants", () => {
		expect(figures(figure(145, "minister"), figure(149, "envoy"))).toEqual([["killed", 2]]);
		expect(figures(figure(14, "minister", { bound: "at-least" }), figure(15, "envoy"))).toEqual([["killed", 2]]);
		expect(figures(figure(14, "minister", { bound: "at-least" }), figure(14, "envoy"))).toEqual([["killed", 2]]);
	});
	it("do not when all say the same, when the same claimant corrects itself, or when they count different things", () => {
		expect(figures(figure(14, "minister"), figure(14, "envoy"))).toEqual([]);
		expect(figures(figure(14, "minister"), figure(15, "minister"))).toEqual([]);
		expect(figures(figure(14, "minister"), figure(3, "envoy", { counts: "injured" }))).toEqual([]);
	});
	it("of several counts conflict apart, and all of a count stand together", () => {
		const injured = { counts: "injured" } as const;
		expect(
			figures(figure(1, "a"), figure(2, "b"), figure(2, "c"), figure(7, "a", injured), figure(8, "b", injured)),
		).toEqual([
			["killed", 3],
			["injured", 2],
		]);
	});
	it("are a conflict exactly when two of different claimants differ, whatever their order", () => {
		const any = fc.record({ value: fc.integer({ min: 1, max: 3 }), by: fc.constantFrom("a", "b", "c") });
		fc.assert(
			fc.property(fc.array(any, { maxLength: 6 }), (list) => {
				const values = new Set(list.map(({ value }) => value));
				const claimants = new Set(list.map(({ by }) => by));
				const found = figures(...list.map(({ value, by }) => figure(value, by)));
				expect(found.length > 0).toBe(values.size > 1 && claimants.size > 1);
				expect(figures(...list.map(({ value, by }) => figure(value, by)).reverse())).toEqual(found);
			}),
		);
	});
});

describe("dates", () => {
	it("are apart when they have no day in common", () => {
		expect(datesApart("2023-07", "2024-07-04")).toBe(true);
		expect(datesApart("2024-03-22", "2024-03-21")).toBe(true);
		expect(datesApart("2024-03-22", "2024-03")).toBe(false);
		expect(datesApart("2024-09-27/2024-10-03", "2024-10-01")).toBe(false);
		expect(datesApart("2003/..", "2024")).toBe(false);
		expect(datesApart("2003/..", "2002")).toBe(true);
	});
	it("conflict with the record's own, in every kind of record; those that agree stay out", () => {
		const [month, year] = ["2023-07", "2024"].map((edtf) => ({ edtf, claimants: ["wire"], citations }));
		if (!month || !year) throw new Error("two dates");
		const when: When = { edtf: "2024-07-04", others: [month, year] };
		const on = {
			...plain,
			incidents: [incident({ when })],
			statements: fixture.statements.slice(0, 1).map((one) => ({ ...one, when })),
			events: fixture.events.map((one) => ({ ...one, when })),
			relations: fixture.relations.map((one) => ({ ...one, when })),
			conferences: fixture.conferences.map((one) => ({ ...one, when })),
		};
		for (const item of ["incident/fire", "statement/calm", "event/opening", "relation/pact", "conference/talks"])
			expect(conflictsOver(on, item, "date"), item).toEqual([{ over: "date", when, others: [month] }]);
	});
});

describe("places", () => {
	const other = (region: string) => ({ region, claimants: ["wire"], citations });

	it("conflict when another region than those of the incident's place is given", () => {
		const place = plain.places.find(({ id }) => id === "mill");
		expect(conflicts({ place: "mill", otherPlaces: [other("XA-N"), other("XB")] })).toEqual([
			{ over: "place", place, same: [other("XA-N")], others: [other("XB")] },
		]);
	});
	it("do not when the region is one of the place's, or lies in the smallest that is known", () => {
		expect(conflicts({ place: "mill", otherPlaces: [other("XA"), other("XA-N")] })).toEqual([]);
		expect(conflicts({ place: "harbour", otherPlaces: [other("XB-7")] })).toEqual([]);
		expect(conflicts({ place: "mill", otherPlaces: [other("XA-S")] })).toHaveLength(1);
	});
	it("conflict among themselves where the incident has no place", () => {
		expect(conflicts({ otherPlaces: [other("XA"), other("XB")] })).toMatchObject([{ over: "place", place: null }]);
		expect(conflicts({ otherPlaces: [other("XA")] })).toEqual([]);
	});
});

describe("claims", () => {
	it("conflict with all claims about the same once one of them disputes", () => {
		const claims = [
			claim("asserts", "responsibility", "envoy"),
			claim("asserts", "place", "wire"),
			claim("disputes", "responsibility", "minister"),
			claim("asserts", "responsibility", "gazette"),
		];
		expect(conflicts({ claims })).toEqual([
			{ over: "claims", about: "responsibility", claims: [claims[0], claims[2], claims[3]] },
		]);
	});
	it("that assert different things are left for the reader to judge", () => {
		expect(conflicts({ claims: [claim("asserts", "place", "a"), claim("asserts", "place", "b")] })).toEqual([]);
	});
	it("that deny a relation conflict with it", () => {
		const [pact] = fixture.relations as [Dossier["relations"][number]];
		const denials = [claim("disputes", "responsibility", "envoy")];
		const of = (relation: typeof pact) => conflictsIn({ ...plain, relations: [relation] }).get("relation/pact");
		expect(of({ ...pact, denials })).toEqual([{ over: "relation", relation: { ...pact, denials }, denials }]);
		expect(of({ ...pact, denials: [claim("asserts", "course", "envoy")] })).toBeUndefined();
		expect(of(pact)).toBeUndefined();
	});
});

describe("participants", () => {
	const takes = (region: string, role: string, ...claimants: string[]): Participant => ({
		region,
		role,
		claimants,
		citations,
	});
	const [talks] = fixture.conferences as [Conference];
	const found = (participants: Participant[], claims: Claim[] = []) =>
		conflictsIn({ ...plain, conferences: [{ ...talks, participants, claims }] }).get("conference/talks") ?? [];

	it("whom a list leaves out conflict with that list", () => {
		const third = takes("XC", "observer", "wire");
		expect(found([takes("XA", "host", "gazette", "wire"), takes("XB", "guest", "gazette"), third])).toEqual([
			{ over: "participant", participant: takes("XB", "guest", "gazette"), unnamedBy: ["wire"] },
			{ over: "participant", participant: third, unnamedBy: ["gazette"] },
		]);
	});
	it("named by nobody who gives a list leave nobody out", () => {
		const each = ["a", "b", "c"].map((by, index) => takes(`X${index}`, "guest", by));
		expect(found(each)).toEqual([]);
	});
	it("in two roles conflict", () => {
		const twice = [takes("XA", "host", "gazette"), takes("XA", "guest", "gazette")];
		expect(found(twice)).toEqual([{ over: "role", region: "XA", participants: twice }]);
	});
	it("stand beside every claim about who took part", () => {
		const claims = [claim("asserts", "participation", "envoy"), claim("asserts", "course", "envoy")];
		expect(found([takes("XA", "host", "gazette")], claims)).toEqual([
			{ over: "participation", listedBy: ["gazette"], claims: claims.slice(0, 1) },
		]);
	});
});

it("a dossier in which everybody agrees has none", () => {
	expect([...conflictsIn(plain).keys()]).toEqual([]);
	expect([...conflictsIn({ ...plain, incidents: [incident({ figures: [figure(3, "wire")] })] }).keys()]).toEqual([]);
});
