import { describe, expect, it } from "vitest";
import { createCatalogue } from "./catalogue";
import { dossier, geography } from "./fixture.test-data";
import { whereIs } from "./where";

const { statements, relations, ...rest } = dossier;
const citations = [{ source: "wire" }];
const said = { text: "It burned.", claimants: ["wire"], citations };
const catalogue = createCatalogue(
	{
		...rest,
		actors: [...rest.actors, { id: "guard", kind: "person", name: "A guard", place: "weir" }],
		statements: [
			...statements,
			{ ...said, id: "at-the-mill", speaker: "guard", place: "mill" },
			{ ...said, id: "anywhere", speaker: "guard" },
		],
		relations: [
			...relations,
			{
				...said,
				id: "link",
				kind: "concern",
				title: "A link",
				from: ["place/mill"],
				to: ["place/weir"],
				directed: true,
			},
		],
	},
	geography,
);
const where = (reference: string) => {
	const [kind, id = ""] = reference.split("/");
	return whereIs(catalogue, { kind: kind as "incident", id });
};

describe("where something lies", () => {
	it("is its place", () => {
		expect(where("incident/fire")).toEqual([[5, 45]]);
		expect(where("conference/talks")).toEqual([[15, 45]]);
		expect(where("place/weir")).toEqual([[14, 44]]);
		expect(where("statement/at-the-mill")).toEqual([[5, 45]]);
	});
	it("is, of a statement without a place, where the speaker is based", () => {
		expect(where("statement/anywhere")).toEqual([[14, 44]]);
	});
	it("is, of a relation, both ends", () => {
		expect(where("relation/link")).toEqual([
			[5, 45],
			[14, 44],
		]);
	});
	it("is nowhere for a source, a region, and what the dossier does not have", () => {
		expect([where("source/wire"), where("region/XA"), where("incident/gone"), where("relation/gone")].flat()).toEqual(
			[],
		);
	});
});
