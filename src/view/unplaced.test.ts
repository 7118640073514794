import { describe, expect, test } from "vitest";
import type { Incident } from "../dossier/schema";
import { createCatalogue } from "./catalogue";
import { detailsOf } from "./details/details";
import { dossier, geography } from "./fixture.test-data";
import { createFrame } from "./frame";
import { scriptOf } from "./script";
import { tablesIn } from "./tables";

const rumour: Incident = {
	id: "rumour",
	title: "A fire somewhere",
	kind: "Fire",
	accounts: [{ text: "There was talk of a fire.", citations: [{ source: "wire" }] }],
	figures: [],
	claims: [],
	citations: [{ source: "wire" }],
};
const withRumour = { ...dossier, incidents: [...dossier.incidents, rumour] };

describe("an incident without a date and a place", () => {
	const catalogue = createCatalogue(withRumour, geography);
	const { opening } = scriptOf(withRumour);
	const frame = createFrame(
		catalogue,
		{ ...opening, selection: { kind: "incident", id: "rumour" } },
		{ provinces: false },
	);

	test("is not drawn", () => {
		expect(frame.incidents.length).toBeGreaterThan(0);
		expect(frame.incidents.map(({ id }) => id)).not.toContain("rumour");
	});
	test("stands in the table, where it says that no date is given", () => {
		const table = tablesIn(catalogue, frame).find(({ id }) => id === "incidents");
		const row = table?.rows.find(({ key }) => key === "rumour");
		expect(row?.cells.slice(0, 3).map(({ text }) => text)).toEqual(["A fire somewhere", "No date given", ""]);
	});
	test("has Details that give neither", () => {
		expect(detailsOf(catalogue, { kind: "incident", id: "rumour" })).toMatchObject({
			kind: "incident",
			when: null,
			place: null,
		});
	});
	test("stays whatever the period", () => {
		const view = { ...opening, period: { first: 0, last: 1 } };
		const kept = tablesIn(catalogue, createFrame(catalogue, view, { provinces: false })).find(
			({ id }) => id === "incidents",
		);
		expect(kept?.rows.map(({ key }) => key)).toEqual(["rumour"]);
	});
});
