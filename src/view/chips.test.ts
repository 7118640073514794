import { describe, expect, it } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { chipsOf, periodInWords, withoutPart } from "./chips";
import { catalogue } from "./fixture.test-data";
import { isNarrowed, NO_FILTERS, OPENING, type View } from "./view";

const [first, last] = [dayNumber(2024, 9, 1), dayNumber(2024, 10, 4)];
const view: View = {
	...OPENING,
	period: { first, last },
	filters: {
		kinds: ["relation/pact", "incident/Fire"],
		actors: ["envoy"],
		sources: ["wire"],
		killed: 10,
		reliability: "B",
		credibility: 2,
	},
};

describe("chips", () => {
	it("are one for the period, one for each value and one for each least number or grade", () => {
		expect(chipsOf(catalogue, view).map(({ text }) => text)).toEqual([
			"From 1 Sept 2024 to 4 Oct 2024",
			"Security pact",
			"Fire",
			"Bo Envoy",
			"2, Wire",
			"At least 10 killed",
			"Source at least B, usually reliable",
			"Information at least 2, probably true",
		]);
	});

	it("say what kind of thing they stand for", () => {
		expect(chipsOf(catalogue, view).map(({ name }) => name)).toContain("actor Bo Envoy");
		expect(chipsOf(catalogue, view).map(({ name }) => name)).toContain("source 2, Wire");
	});

	it("are none when nothing narrows the view", () => {
		expect(chipsOf(catalogue, OPENING)).toEqual([]);
	});

	it("take away what they stand for and nothing else", () => {
		for (const chip of chipsOf(catalogue, view)) {
			const rest = chipsOf(catalogue, withoutPart(view, chip.part)).map(({ key }) => key);
			expect(rest).toEqual(
				chipsOf(catalogue, view)
					.map(({ key }) => key)
					.filter((key) => key !== chip.key),
			);
		}
	});

	it("leave a view that is not narrowed when all are taken away", () => {
		const nothing = chipsOf(catalogue, view).reduce((rest, { part }) => withoutPart(rest, part), view);
		expect(isNarrowed(nothing)).toBe(false);
		expect(nothing).toEqual({ ...view, period: null, filters: NO_FILTERS });
	});

	it("call what the dossier does not have by its id", () => {
		const strange = { period: null, filters: { ...NO_FILTERS, actors: ["gone"], sources: ["lost"] } };
		expect(chipsOf(catalogue, strange).map(({ text }) => text)).toEqual(["gone", "lost"]);
	});
});

describe("a period in words", () => {
	it("has two ends, one or a single day", () => {
		expect(periodInWords({ first, last: Number.POSITIVE_INFINITY })).toBe("From 1 Sept 2024");
		expect(periodInWords({ first: Number.NEGATIVE_INFINITY, last })).toBe("Until 4 Oct 2024");
		expect(periodInWords({ first, last: first })).toBe("On 1 Sept 2024");
	});
});
