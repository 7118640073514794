import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseDossier } from "../../src/dossier/parse";
import { readGeography } from "../../src/geo/geography";
import { createCatalogue } from "../../src/view/catalogue";
import { createFrame } from "../../src/view/frame";
import { type Table, tablesIn } from "../../src/view/tables";
import { OPENING } from "../../src/view/view";
import { heard } from "../../src/words/isolated";

const { dossier } = parseDossier(JSON.parse(readFileSync("public/dossiers/moscow-format-2024.json", "utf8")));
if (!dossier) throw new Error("the shipped dossier cannot be read");
const catalogue = createCatalogue(dossier, readGeography(readFileSync("public/geo/overview.json", "utf8")));
const tables = tablesIn(catalogue, createFrame(catalogue, OPENING, { provinces: false }));

const table = (id: Table["id"]) => tables.find((one) => one.id === id) as Table;
/** All that is written in each row of a table that is called so. */
const rows = (id: Table["id"], name: RegExp) =>
	table(id)
		.rows.filter(({ cells, head }) => name.test(heard(cells[head]?.text ?? "")))
		.map(({ cells }) => cells.flatMap(({ text, notes = [] }) => [text, ...notes.map((note) => note.text)].map(heard)));

it("the tables list every record of the shipped dossier", () => {
	expect(table("incidents").rows).toHaveLength(2);
	// ten of the lists, and two claims about who took part
	expect(table("participants").rows).toHaveLength(12);
	for (const [id, least] of [
		["statements", 40],
		["relations", 8],
		["events", 8],
		["sources", 10],
	] as const)
		expect(table(id).rows.length, id).toBeGreaterThanOrEqual(least);
});

it("relations say their direction and what is not drawn", () => {
	expect(rows("relations", /^Bortnikov/)[0]).toContain("Not drawn: “The West” has no place on the map");
	const [pact] = rows("relations", /^Russia–Tajikistan security pact$/);
	expect(pact).toContain("↔ both ways");
	expect(pact?.join()).not.toContain("Not drawn");
});

it("statements say whom they contradict, at both", () => {
	const contradicting = (name: RegExp, other: string) =>
		rows("statements", name).filter((texts) => texts.some((text) => text.includes(other)));
	expect(contradicting(/^Zabihullah Mujahid/, "Contradicts")).toHaveLength(1);
	expect(contradicting(/^Zabihullah Mujahid/, "Contradicts The Media Line and Irina Tsukerman")).toHaveLength(1);
	expect(contradicting(/^Irina Tsukerman/, "Contradicts Zabihullah Mujahid")).toHaveLength(1);
});
