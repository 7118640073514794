import { describe, expect, it } from "vitest";
import type { Dossier, Source } from "../dossier/schema";
import { createCatalogue } from "./catalogue";
import { detailsOf } from "./details/details";
import { dossier, geography } from "./fixture.test-data";
import { claimGrading, gradingOrder, sourceGrading } from "./grading";

const sources: Source[] = [
	{ id: "gazette", title: "Gazette", short: "Gazette", reliability: { grade: "C", reason: "It has erred before." } },
	{ id: "wire", title: "Wire", short: "Wire", reliability: { grade: "A", reason: "It never erred." } },
	{ id: "atlas", title: "Atlas", short: "Atlas" },
	{ id: "leaflet", title: "Leaflet", short: "Leaflet", reliability: { grade: "F", reason: "Nobody knows it." } },
];
const catalogue = createCatalogue({ ...dossier, sources }, geography);
const cites = (...ids: string[]) => ids.map((source) => ({ source }));

describe("the grade of a claim", () => {
	const likely = { grade: 2, reason: "Two papers say so." } as const;

	it("is its own number behind the best letter of the sources that it cites, each source once", () => {
		expect(claimGrading(catalogue, { credibility: likely, citations: cites("gazette", "wire", "gazette") })).toEqual({
			code: "A2",
			claim: likely,
			sources: [
				{ number: 2, short: "Wire", grade: "A", reason: "It never erred." },
				{ number: 1, short: "Gazette", grade: "C", reason: "It has erred before." },
			],
		});
	});
	it("takes F for the last of the letters, and none where no source is graded", () => {
		expect(claimGrading(catalogue, { credibility: likely, citations: cites("leaflet", "gazette") })?.code).toBe("C2");
		expect(claimGrading(catalogue, { credibility: likely, citations: cites("leaflet") })?.code).toBe("F2");
		expect(claimGrading(catalogue, { credibility: likely, citations: cites("atlas") })?.code).toBe("2");
	});
	it("is missing where the claim has none, however its sources are graded", () => {
		expect(claimGrading(catalogue, { citations: cites("wire") })).toBeNull();
	});
});

it("a source has its own letter, or none", () => {
	const [gazette, , atlas] = sources as [Source, Source, Source];
	expect(sourceGrading(catalogue, gazette)?.code).toBe("C");
	expect(sourceGrading(catalogue, atlas)).toBeNull();
});

it("grades are sorted by letter, then by number, and what has none comes last", () => {
	const graded = (source: string, grade: 1 | 2 | 6) =>
		claimGrading(catalogue, { credibility: { grade, reason: "So." }, citations: cites(source) });
	const order = [graded("wire", 1), graded("wire", 6), graded("gazette", 1), graded("leaflet", 2), graded("atlas", 1)];
	const places = [...order, null].map(gradingOrder);
	expect(places).toEqual([...places].sort((one, other) => one - other));
	expect(new Set(places).size).toBe(places.length);
});

describe("Details", () => {
	const reason = { en: "Nobody denies it.", fr: "Personne ne le nie." };
	const credibility = { grade: 3, reason } as const;
	const [fire, ...incidents] = dossier.incidents as [Dossier["incidents"][number]];
	const graded = createCatalogue(
		{
			...dossier,
			sources,
			incidents: [
				{
					...fire,
					when: { edtf: "2024-03-22", others: fire.when?.others?.map((one) => ({ ...one, credibility })) },
					otherPlaces: fire.otherPlaces?.map((one) => ({ ...one, credibility })),
					figures: fire.figures.map((one) => ({ ...one, credibility })),
					claims: fire.claims.map((one) => ({ ...one, credibility })),
				},
				...incidents,
			],
			statements: dossier.statements.map((one) => ({ ...one, credibility })),
			relations: dossier.relations.map((one) => ({ ...one, credibility })),
			events: dossier.events.map((one) => ({ ...one, credibility })),
			conferences: dossier.conferences.map((one) => ({
				...one,
				participants: one.participants.map((participant) => ({ ...participant, credibility })),
			})),
		} as Dossier,
		geography,
	);
	const of = (kind: "incident" | "statement" | "relation" | "event" | "conference" | "source" | "region", id: string) =>
		detailsOf(graded, { kind, id });
	const codes = (value: unknown): string[] => {
		if (typeof value !== "object" || value === null) return [];
		if ("code" in value && "claim" in value) return [String(value.code)];
		return Object.values(value).flatMap(codes);
	};

	it("show the grade of every figure, claim, other date and other place", () => {
		expect(of("incident", "fire")).toMatchObject({
			when: { conflict: { sides: [[{}], [{ grading: { code: "A3", claim: { reason: "Nobody denies it." } } }]] } },
			placeConflict: { sides: [[{}], [{ grading: { code: "A3" } }]] },
			figures: [{ grading: { code: "C3" } }, { grading: { code: "A3" } }, { grading: { code: "A3" } }],
			disputes: [{ asserts: [{ grading: { code: "C3" } }], disputes: [{ grading: { code: "C3" } }] }],
			sources: [{ grading: { code: "C" } }, { grading: { code: "A" } }, { grading: null }],
		});
	});
	it("show the grade of statements, relations, events and participants wherever they stand", () => {
		expect(of("statement", "calm")).toMatchObject({ grading: { code: "C3" } });
		expect(of("relation", "pact")).toMatchObject({ account: { grading: { code: "C3" } } });
		expect(of("event", "opening")).toMatchObject({ account: { grading: { code: "3" } } });
		expect(of("conference", "talks")).toMatchObject({
			roles: [{ participants: [{ grading: { code: "C3" } }] }, {}, {}],
		});
		expect(of("region", "XC")).toMatchObject({ roles: [{ grading: { code: "A3" } }] });
		expect(of("source", "gazette")).toMatchObject({ grading: { code: "C", claim: null } });
	});
	it("of a dossier without grades show none", () => {
		const plain = createCatalogue(dossier, geography);
		for (const [kind, id] of [
			["incident", "fire"],
			["conference", "talks"],
			["statement", "calm"],
		] as const)
			expect(codes(detailsOf(plain, { kind, id }))).toEqual([]);
	});
});
