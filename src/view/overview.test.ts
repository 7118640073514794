import { expect, test } from "vitest";
import { straightened } from "../dossier/direction";
import { catalogue } from "./fixture.test-data";
import { overviewOf } from "./overview";

test("an overview tells incidents by date, with every figure and its claimant, and conferences with who came", () => {
	const overview = overviewOf(catalogue, {
		incidents: ["fire", "slide", "flood"],
		conferences: ["talks"],
	});
	const { incidents, conferences, sources } = straightened(overview).value;
	expect(overview.incidents[1]?.figures[0]?.text).toBe("100 killed (\u2068Ada Minister\u2069)");
	expect(incidents.map(({ title, date, figures }) => [title, date, figures.map(({ text }) => text)])).toEqual([
		["Flood at the weir", "2023", []],
		[
			"Fire at the mill",
			"22 March 2024",
			["100 killed (Ada Minister)", "at least 90 killed (Wire)", "about 1,200 injured (Wire)"],
		],
		["Landslide in the valley", "September 2024", ["about 25 killed (Gazette)"]],
	]);
	expect(conferences.map(({ figures }) => figures.map(({ text }) => text))).toEqual([
		["Host: Boreland", "Guest: Asteria", "Observer: Calder"],
	]);
	expect(sources.map(({ number }) => number)).toEqual([1, 2]);
});

test("an overview tells only of what is on the map, and of no more than a sheet could hold", () => {
	expect(overviewOf(catalogue, { incidents: ["slide"], conferences: [] }).incidents).toHaveLength(1);
	expect(overviewOf(catalogue, { incidents: ["fire", "slide"], conferences: [] }, 1).incidents).toHaveLength(1);
});
