import { describe, expect, it } from "vitest";
import type { Dossier, Statement } from "../dossier/schema";
import { contradictionsAmong, contradictionsOf } from "./contradictions";

const statement = (id: string, ...contradicts: string[]): Statement => ({
	id,
	speaker: "somebody",
	text: id,
	contradicts,
	claimants: ["paper"],
	citations: [{ source: "paper" }],
});
const among = (all: readonly Statement[], ...ids: readonly string[]) =>
	contradictionsAmong(
		{ statements: all } as unknown as Dossier,
		all.filter(({ id }) => ids.includes(id)),
	).map(({ statement, against }) => [statement.id, against.map(({ id }) => id)]);

describe("contradictions", () => {
	const gone = statement("gone");
	const active = statement("active", "gone");
	const growing = statement("growing", "gone");
	const aside = statement("aside");
	const all = [gone, active, growing, aside];

	it("stand wherever one of the two stands", () => {
		expect(among(all, "active")).toEqual([["gone", ["active"]]]);
		expect(among(all, "gone")).toEqual([["gone", ["active", "growing"]]]);
		expect(among(all, "active", "growing", "gone")).toEqual([["gone", ["active", "growing"]]]);
		expect(among(all, "aside")).toEqual([]);
	});

	it("are one where both statements name the other", () => {
		const mutual = [statement("yes", "no"), statement("no", "yes")];
		expect(among(mutual, "yes", "no")).toEqual([["no", ["yes"]]]);
	});

	it("are seen from both sides", () => {
		const dossier = { statements: all } as unknown as Dossier;
		const of = (id: string) => contradictionsOf(dossier, id).map(({ id }) => id);
		expect([of("gone"), of("active"), of("aside")]).toEqual([["active", "growing"], ["gone"], []]);
	});

	it("with itself or with nobody are none", () => {
		expect(among([statement("odd", "odd", "nobody")], "odd")).toEqual([]);
	});
});
