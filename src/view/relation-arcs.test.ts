import { describe, expect, it } from "vitest";
import type { Relation } from "../dossier/schema";
import { createCatalogue } from "./catalogue";
import { catalogue, dossier, geography } from "./fixture.test-data";
import { anchorOf, placeless, relationMarks } from "./relation-arcs";
import { statementMarks } from "./voices";

const every = () => true;
const [pact] = dossier.relations;
const withRelation = (change: Partial<Relation>) =>
	createCatalogue({ ...dossier, relations: [{ ...(pact as Relation), ...change }] }, geography);

describe("the anchor of an arc", () => {
	it("is a country's capital, another region's middle", () => {
		expect(anchorOf(catalogue, "region/XA")).toEqual([3, 42]);
		expect(anchorOf(catalogue, "region/XB")).toEqual([14, 45]);
		expect(anchorOf(catalogue, "region/XA-N")).toEqual([2.5, 45]);
	});

	it("is where an actor is based, else the region for which it speaks", () => {
		expect(anchorOf(catalogue, "actor/envoy")).toEqual([14, 45]);
		const based = createCatalogue(
			{ ...dossier, actors: dossier.actors.map((actor) => ({ ...actor, place: "mill" })) },
			geography,
		);
		expect(anchorOf(based, "actor/envoy")).toEqual([5, 45]);
	});

	it("is the place of an incident or a conference", () => {
		expect(anchorOf(catalogue, "incident/fire")).toEqual([5, 45]);
		expect(anchorOf(catalogue, "conference/talks")).toEqual([15, 45]);
	});

	it("is none for what has no place", () => {
		for (const reference of ["region/nowhere", "actor/gone", "place/gone", "relation/pact", "x"])
			expect(anchorOf(catalogue, reference)).toBeNull();
	});
});

describe("the arcs of relations", () => {
	it("say who and what", () => {
		expect(relationMarks(catalogue, every, null)).toEqual([
			{
				id: "pact",
				kind: "pact",
				kindName: "Security pact",
				title: "Mill pact",
				accessibleName: "Mill pact, Security pact, between Bo Envoy and Asteria",
				directed: false,
				arcs: [{ from: [14, 45], to: [3, 42] }],
				selected: false,
			},
		]);
	});

	it("run from each of one side to each of the other when they are directed", () => {
		const [mark] = relationMarks(
			withRelation({ from: ["region/XA"], to: ["region/XB", "region/XC"], directed: true }),
			every,
			null,
		);
		expect(mark?.arcs).toEqual([
			{ from: [3, 42], to: [14, 45] },
			{ from: [3, 42], to: [19, 42] },
		]);
	});

	it("join all who share it when it has no sides", () => {
		const [mark] = relationMarks(
			withRelation({ from: ["region/XA", "region/XB"], to: ["region/XC"], directed: false }),
			every,
			null,
		);
		expect(mark?.arcs).toHaveLength(3);
	});

	it("are none between one place and itself, or where only one has a place; who has none is named", () => {
		expect(relationMarks(withRelation({ from: ["region/XA"], to: ["region/XA"] }), every, null)).toEqual([]);
		const lost = withRelation({ from: ["region/XA"], to: ["region/nowhere"] });
		expect(relationMarks(lost, every, null)).toEqual([]);
		expect(placeless(lost, lost.dossier.relations[0] as Relation)).toEqual(["nowhere"]);
	});

	it("are there only while they are kept, and selected alone", () => {
		expect(relationMarks(catalogue, () => false, null)).toEqual([]);
		expect(relationMarks(catalogue, every, { kind: "relation", id: "pact" })[0]?.selected).toBe(true);
	});
});

describe("the marks of statements", () => {
	const speaking = createCatalogue(
		{
			...dossier,
			actors: dossier.actors.map((actor) => (actor.id === "envoy" ? { ...actor, place: "harbour" } : actor)),
			statements: dossier.statements.map((one) => (one.id === "calm" ? { ...one, place: "harbour" } : one)),
		},
		geography,
	);

	it("stand once where several speak, or are based when nobody says where they spoke", () => {
		expect(statementMarks(speaking, speaking.items.all, null)).toEqual([
			{
				place: "harbour",
				title: "Harbour",
				detail: "2 statements by 2 speakers",
				accessibleName: "Harbour, 2 statements by 2 speakers",
				location: [15, 45],
				spot: { kind: "ring", km: 15 },
				statements: 2,
				speakers: 2,
				selected: false,
			},
		]);
	});

	it("are selected with their place, and with a statement made there", () => {
		const selected = (kind: "place" | "statement", id: string) =>
			statementMarks(speaking, speaking.items.all, { kind, id })[0]?.selected;
		expect(selected("place", "harbour")).toBe(true);
		expect(selected("statement", "storm")).toBe(true);
		expect(selected("statement", "gone")).toBe(false);
	});

	it("are none for statements without any place", () => {
		expect(statementMarks(catalogue, catalogue.items.all, null)).toEqual([]);
	});
});
