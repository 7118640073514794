import { describe, expect, it } from "vitest";
import { createCatalogue } from "./catalogue";
import { catalogue, dossier, geography } from "./fixture.test-data";
import { createFrame } from "./frame";
import { type IncidentSigns, legendOnStage, NO_SIGNS } from "./legend";
import { OPENING } from "./view";

/** The legend in short: what kind of entry, and which. */
function legend(hidden: string[], { provinces = false, of = catalogue } = {}) {
	// statements and relations have tests of their own below
	return createFrame(of, { ...OPENING, hidden: [...hidden, "statements", "relations"] }, { provinces }).legend.map(
		(entry) => {
			if (entry.kind === "role") return `${entry.name}: ${entry.regions.join(", ")}`;
			return entry.kind === "boundary" ? `${entry.class} boundary` : entry.kind;
		},
	);
}

const lines = ["international boundary", "undetermined boundary"];

describe("the legend", () => {
	it("explains exactly what is on the map", () => {
		expect(legend([])).toEqual([
			"Host: Boreland",
			"Guest: Asteria",
			"Observer: Calder",
			"conference",
			"killed",
			"no-figure",
			"area",
			"layered",
			...lines,
		]);
	});

	it("loses what a layer takes from the map", () => {
		const roles = ["Observer: Calder", "conference"];
		const incidents = ["killed", "no-figure", "area"];
		expect(legend(["asteria", "boreland"])).toEqual([...roles, ...incidents, ...lines]);
		expect(legend(["participants"])).toEqual([...incidents, "layered", ...lines]);
		expect(legend(["asteria", "boreland", "incidents"])).toEqual([...roles, ...lines]);
		expect(legend(["asteria", "boreland", "incidents", "participants"])).toEqual(lines);
	});

	it("has the provinces' lines only near, where they are drawn", () => {
		expect(legend([], { provinces: true }).at(-1)).toBe("province boundary");
		expect(legend(["asteria"], { provinces: true })).not.toContain("province boundary");
	});

	it("speaks of circles, rings and hollow marks only where there are such", () => {
		const only = (id: string) =>
			createCatalogue({ ...dossier, incidents: dossier.incidents.filter((one) => one.id === id) }, geography);
		const hidden = ["asteria", "boreland", "participants"];
		expect(legend(hidden, { of: only("fire") })).toEqual(["killed", ...lines]);
		expect(legend(hidden, { of: only("flood") })).toEqual(["no-figure", "area", ...lines]);
	});

	it("shows circles of the sizes on the map", () => {
		const frame = createFrame(catalogue, OPENING, { provinces: false });
		const killed = frame.legend.find(({ kind }) => kind === "killed");
		expect(killed).toMatchObject({ samples: [{ killed: 10 }, { killed: 50 }, { killed: 100, radius: 20 }] });
		expect(frame.incidents[0]?.radius).toBe(20);
	});
});

describe("the legend of statements and relations", () => {
	const kinds = (hidden: string[]) =>
		createFrame(catalogue, { ...OPENING, hidden }, { provinces: false }).legend.map((entry) =>
			entry.kind === "relation" ? `${entry.name}, ${entry.directed ? "directed" : "mutual"}` : entry.kind,
		);

	it("stands while their layers are on", () => {
		expect(kinds(["statements"])).toContain("Security pact, mutual");
		expect(kinds(["relations"])).not.toContain("Security pact, mutual");
	});

	it("has no sign for people who speak nowhere on the map", () => {
		expect(kinds([])).not.toContain("statements");
	});
});

it("the legend explains the signs of incidents that the map says it shows, while there are incidents", () => {
	const kinds = (hidden: readonly string[], signs: Partial<IncidentSigns>) =>
		createFrame(
			catalogue,
			{ ...OPENING, hidden: [...hidden, "statements", "relations", "participants", "asteria", "boreland"] },
			{ provinces: false, signs: { ...NO_SIGNS, ...signs } },
		).legend.flatMap(({ kind }) => (kind === "boundary" ? [] : [kind]));
	expect(kinds([], { groups: true })).toEqual(["group"]);
	expect(kinds([], { groups: true, sized: true, area: true })).toEqual(["killed", "area", "group"]);
	expect(kinds(["incidents"], { groups: true, sized: true })).toEqual([]);
});

describe("the legend on the stage", () => {
	it("leaves out ordinary boundaries, and never those of undetermined status", () => {
		const { legend } = createFrame(catalogue, OPENING, { provinces: true });
		const left = legend.filter((entry) => !legendOnStage(legend).includes(entry));
		expect(left.map((entry) => entry.kind === "boundary" && entry.class)).toEqual(["international", "province"]);
	});
});
