import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Incident } from "../dossier/schema";
import { catalogue, dossier } from "./fixture.test-data";
import { conferenceMarks, incidentMarks, killedScale } from "./marks";

function killing(...killed: number[]): Incident[] {
	const [fire] = dossier.incidents;
	const [figure] = fire?.figures ?? [];
	if (!fire || !figure) throw new Error("the fixture has a figure");
	return killed.map((value) => ({ ...fire, figures: [{ ...figure, value }] }));
}

describe("the scale of the killed", () => {
	it("gives the worst incident 20 pixels, and a quarter of its killed half of that", () => {
		const scale = killedScale(killing(100, 25));
		expect(scale.radius(100)).toBe(20);
		expect(scale.radius(25)).toBe(10);
	});

	it("has areas in proportion to the number killed, above the smallest mark", () => {
		const many = fc.integer({ min: 100, max: 1000 });
		fc.assert(
			fc.property(many, many, (one, other) => {
				const { radius } = killedScale(killing(1000));
				expect(radius(one) ** 2 / radius(other) ** 2).toBeCloseTo(one / other, 6);
			}),
		);
	});

	it("shows one killed, and none, as a mark that can be seen", () => {
		const { radius } = killedScale(killing(5000));
		expect([radius(0), radius(1)]).toEqual([4.5, 4.5]);
	});

	it("draws small incidents small", () => {
		expect(killedScale(killing(15)).radius(15)).toBe(10);
	});

	it("has round samples for the legend, none above the worst", () => {
		expect(killedScale(killing(3, 145)).samples).toEqual([10, 50, 100]);
		expect(killedScale(killing(7)).samples).toEqual([1]);
		expect(killedScale([]).samples).toEqual([]);
	});
});

describe("the mark of an incident", () => {
	const marks = incidentMarks(catalogue, () => true, { kind: "incident", id: "slide" });

	it("is sized by the first figure of those killed, and hollow without one", () => {
		expect(marks.map(({ id, radius, hollow }) => [id, radius, hollow])).toEqual([
			["fire", 20, false],
			["slide", 10, false],
			["flood", 4.5, true],
		]);
	});

	it("says what, when and how many, no finer than it is known", () => {
		expect(marks.map(({ accessibleName }) => accessibleName)).toEqual([
			"Fire at the mill, 22 March 2024, 100 killed (Ada Minister), figures differ",
			"Landslide in the valley, September 2024, about 25 killed (Gazette)",
			"Flood at the weir, 2023",
		]);
	});

	it("stands for no more than is known of the place", () => {
		expect(marks.map(({ spot }) => spot)).toEqual([
			{ kind: "pin" },
			{ kind: "region", region: "XA-N" },
			{ kind: "ring", km: 10 },
		]);
	});

	it("is there only while it is kept", () => {
		const kept = incidentMarks(catalogue, (key) => key === "incident/flood", null);
		expect(kept.map(({ id, selected }) => [id, selected])).toEqual([["flood", false]]);
	});

	it("is selected alone", () => {
		expect(marks.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(["slide"]);
	});
});

describe("the mark of a conference", () => {
	it("says what and when", () => {
		expect(conferenceMarks(catalogue, () => true, { kind: "incident", id: "talks" })).toEqual([
			{
				id: "talks",
				title: "Harbour talks",
				accessibleName: "Harbour talks, 4 October 2024",
				place: [15, 45],
				selected: false,
			},
		]);
	});
});
