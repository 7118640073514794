import { describe, expect, it } from "vitest";
import { createCatalogue } from "./catalogue";
import { catalogue, dossier, geography } from "./fixture.test-data";
import { createFrame } from "./frame";
import { type Table, tablesIn } from "./tables";
import { OPENING } from "./view";

function table(id: Table["id"], hidden: string[] = []): Table {
	const tables = tablesIn(catalogue, createFrame(catalogue, { ...OPENING, hidden }, { provinces: false }));
	const found = tables.find((one) => one.id === id);
	if (!found) throw new Error(`no table ${id}`);
	return found;
}
const texts = ({ rows }: Table) => rows.map(({ cells }) => cells.map(({ text }) => text));
const column = ({ columns, rows }: Table, name: string) => rows.map(({ cells }) => cells[columns.indexOf(name)]);

describe("the tables", () => {
	it("have a cell for every column", () => {
		for (const { columns, rows } of tablesIn(catalogue, createFrame(catalogue, OPENING, { provinces: false }))) {
			expect(rows.length).toBeGreaterThan(0);
			expect(rows.map(({ cells }) => cells.length)).toEqual(rows.map(() => columns.length));
		}
	});

	it("put the figures side by side, each with its claimant", () => {
		expect(texts(table("incidents"))[0]).toEqual([
			"Fire at the mill",
			"22 March 2024",
			"The Mill",
			"100 killed (Ada Minister); at least 90 killed (Wire)",
			"Bo Envoy; Ada Minister",
			"",
		]);
		expect(column(table("incidents"), "Killed").map((cell) => cell?.sort)).toEqual([100, 25, -1]);
	});

	it("cite each passage once", () => {
		const [fire] = column(table("incidents"), "Sources");
		expect(fire?.citations?.map(({ number, paragraph }) => [number, paragraph])).toEqual([
			[1, "P1"],
			[1, "P2"],
			[2, "W3"],
		]);
	});

	it("sort dates by their first day, and what has none last", () => {
		const [fire, slide, flood] = column(table("incidents"), "Date").map((cell) => cell?.sort ?? 0);
		expect(flood).toBeLessThan(fire ?? 0);
		expect(fire).toBeLessThan(slide ?? 0);
		expect(column(table("statements"), "Date").map((cell) => [cell?.text, cell?.sort === Infinity])).toEqual([
			["4 October 2024 (worked out)", false],
			["No date given", true],
		]);
	});

	it("tell who came in which role", () => {
		expect(texts(table("participants")).map((cells) => cells.slice(0, 3))).toEqual([
			["Boreland", "Host", "Bo Envoy"],
			["Asteria", "Guest", "Ada Minister, Minister of Mills"],
			["Calder", "Observer", ""],
		]);
	});

	it("name both ends of a relation", () => {
		expect(texts(table("relations"))[0]?.slice(2, 5)).toEqual(["Bo Envoy", "↔ both ways", "Asteria"]);
	});

	it("say whom a relation is not drawn for", () => {
		const [pact] = dossier.relations;
		if (!pact) throw new Error("no relation");
		const note = (from: string[]) => {
			const relations = [{ ...pact, from, directed: true }];
			const other = createCatalogue({ ...dossier, actors: [...dossier.actors, placeless], relations }, geography);
			const cells = tablesIn(other, createFrame(other, OPENING, { provinces: false })).find(
				({ id }) => id === "relations",
			)?.rows[0]?.cells;
			return [cells?.[0]?.note, cells?.[3]?.text];
		};
		const placeless = { id: "league", kind: "organisation" as const, name: "The League" };
		expect(note(["actor/league"])).toEqual([
			{ text: "Not drawn: The League has no place on the map", conflict: false },
			"→ one way",
		]);
		expect(note(["actor/envoy"])[0]).toBeUndefined();
	});

	it("say where a statement was made, what it is about, and whom it contradicts, at both", () => {
		const statements = table("statements");
		expect(column(statements, "About").map((cell) => cell?.text)).toEqual([
			"Harbour talks; Calder",
			"Fire at the mill",
		]);
		expect(column(statements, "Place").map((cell) => cell?.text)).toEqual(["", ""]);
		expect(column(statements, "What was said").map((cell) => cell?.note)).toEqual([
			{ text: "Contradicts Bo Envoy", conflict: true },
			{ text: "Contradicts Ada Minister", conflict: true },
		]);
	});

	it("order the footnotes of a cell by their sources, then by their paragraphs", () => {
		const [statement] = dossier.statements;
		if (!statement) throw new Error("no statement");
		const cite = (source: string, paragraph: string) => ({ source, paragraph });
		const citations = [cite("wire", "W2"), cite("gazette", "P10"), cite("gazette", "P2")];
		const other = createCatalogue({ ...dossier, statements: [{ ...statement, citations }] }, geography);
		const cells = tablesIn(other, createFrame(other, OPENING, { provinces: false })).find(
			({ id }) => id === "statements",
		)?.rows[0]?.cells;
		expect(cells?.at(-1)?.citations?.map(({ number, paragraph }) => `${number} ${paragraph}`)).toEqual([
			"1 P2",
			"1 P10",
			"2 W2",
		]);
	});

	it("are made once, however often they are looked at", () => {
		expect(table("statements").rows).toBe(table("statements").rows);
	});

	it("number the sources as the footnotes do", () => {
		expect(texts(table("sources")).map(([number, title]) => `${number} ${title}`)).toEqual([
			"1 Fire at the mill",
			"2 Wire report on the fire",
			"3 Atlas of mills",
		]);
	});
});

describe("a table with a layer off", () => {
	it("says how many rows are left out, and which layer did it", () => {
		expect(table("incidents", ["incidents"])).toMatchObject({ rows: [], hidden: 3, hiddenBy: ["Incidents"] });
		expect(table("participants", ["participants"])).toMatchObject({ rows: [], hidden: 3, hiddenBy: ["Participants"] });
	});

	it("loses the rows of that layer's regions alone", () => {
		const participants = table("participants", ["asteria"]);
		expect(participants.rows.map(({ selection }) => selection?.id)).toEqual(["XB", "XC"]);
		expect(participants).toMatchObject({ hidden: 1, hiddenBy: ["Asteria"] });
	});
});
