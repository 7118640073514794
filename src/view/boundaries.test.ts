import { describe, expect, test } from "vitest";
import type { Geography } from "../geo/geography";
import { boundariesOnPaper, boundaryNote } from "./boundaries";
import { geography } from "./fixture.test-data";

const withPolicy: Geography = {
	...geography,
	policy: {
		policy: [{ en: "Drawn as the atlas draws them.", fr: "Comme dans l’atlas." }],
		disclaimer: { en: "No endorsement is implied." },
		sources: [{ what: { en: "Countries" }, source: { en: "Atlas" }, version: "3", date: { en: "1998" } }],
		lines: { undetermined: { en: "Nothing is agreed there." } },
		areas: { xd: { en: "Claimed by two." }, gone: { en: "Of another geography." } },
		absent: [{ name: { en: "The Shoal" }, note: { en: "Too small." } }],
	},
};
const nothing = { regions: [], lines: [] } as const;

describe("the note on boundaries", () => {
	test("says of each area of undetermined status why, and whether it is in view", () => {
		const near = boundaryNote(withPolicy, "en", { regions: ["XA", "xd"], lines: ["undetermined"] });
		expect(near.inView).toEqual([{ id: "xd", name: "The Strip", note: "Claimed by two." }]);
		expect(near.elsewhere).toEqual([]);
		const far = boundaryNote(withPolicy, "en", nothing);
		expect([far.inView, far.elsewhere.map(({ id }) => id)]).toEqual([[], ["xd"]]);
	});

	test("names the classes of lines that the geography has, the disputed first, and no coast", () => {
		expect(boundaryNote(withPolicy, "en", { regions: [], lines: ["coast", "international"] }).lines).toEqual([
			{ class: "undetermined", note: "Nothing is agreed there.", inView: false },
			{ class: "international", note: null, inView: true },
		]);
	});

	test("is in the language of the dossier where the geography has it, else in English", () => {
		expect(boundaryNote(withPolicy, "fr", nothing).policy).toEqual(["Comme dans l’atlas."]);
		expect(boundaryNote(withPolicy, "de", nothing).disclaimer).toBe("No endorsement is implied.");
	});

	test("of a geography that says nothing of itself still tells what is hatched and dashed", () => {
		const { policy, sources, absent, disclaimer } = boundaryNote(geography, "en", nothing);
		expect(policy.join(" ")).toMatch(/hatched, with dashed boundaries/);
		expect({ sources, absent, disclaimer }).toEqual({ sources: [], absent: [], disclaimer: null });
	});

	test("on paper has the policy and what must be said", () => {
		expect(boundariesOnPaper(withPolicy, "en")).toBe("Drawn as the atlas draws them. No endorsement is implied.");
	});
});
