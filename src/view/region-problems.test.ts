import { describe, expect, it } from "vitest";
import { parseDossier } from "../dossier/parse";
import { dossier, geography } from "./fixture.test-data";
import { regionProblems } from "./region-problems";

/** The fixture with every mention of one region led astray. */
const astray = (from: string, to: string) =>
	JSON.parse(
		JSON.stringify(dossier).replaceAll(`"${from}"`, `"${to}"`).replaceAll(`"region/${from}"`, `"region/${to}"`),
	);

describe("the regions of a dossier", () => {
	it("are no problem where the geography has them all", () => {
		expect(regionProblems(dossier, geography)).toEqual([]);
	});

	it("are told wherever they stand, when the geography does not have them", () => {
		const paths = (from: string) => regionProblems(astray(from, "QQ"), geography).map(({ path }) => path);
		expect(paths("XB")).toEqual([
			"$.actors[1].region",
			"$.places[2].regions[0]",
			"$.places[3].regions[0]",
			"$.layers[1].regions[0]",
			"$.incidents[0].otherPlaces[0].region",
			"$.conferences[0].participants[0].region",
		]);
		expect(paths("XA-N")).toEqual([
			"$.places[0].regions[1]",
			"$.places[1].precision.region",
			"$.places[1].regions[1]",
			"$.layers[0].regions[1]",
		]);
		expect(paths("XC")).toEqual(["$.conferences[0].participants[2].region", "$.statements[0].about[1]"]);
	});

	it("are told with what came and what was expected", () => {
		expect(regionProblems(astray("XC", "QQ"), geography)[1]).toEqual({
			path: "$.statements[0].about[1]",
			came: '"region/QQ"',
			expected: "a region of the geography, such as FR or FR-75",
			outcome: "not-drawn",
			record: "calm",
		});
	});

	it("are told with their place in the file, after others were left out of it", () => {
		const input = astray("XC", "QQ");
		input.conferences[0].participants[0].role = 5;
		input.statements.unshift({ id: "broken" });
		const { dossier: read } = parseDossier(input);
		expect(read && regionProblems(read, geography).map(({ path }) => path)).toEqual([
			"$.conferences[0].participants[2].region",
			"$.statements[1].about[1]",
		]);
	});
});
