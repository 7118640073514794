import { describe, expect, it } from "vitest";
import { straightened } from "../dossier/direction";
import { heard } from "../words/isolated";
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
/** As they are read: without the signs that isolate the names in them. */
const texts = ({ rows }: Table) => rows.map(({ cells }) => cells.map(({ text }) => heard(text)));
const column = ({ columns, rows }: Table, name: string) =>
	rows.map(({ cells }) => straightened(cells[columns.indexOf(name)]).value);

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
			"Bo Envoy",
			"",
		]);
		expect(column(table("incidents"), "Killed").map((cell) => cell?.sort)).toEqual([100, 25, -1]);
	});

	it("isolate the names in a sentence, and in what is heard of it do not", () => {
		const [fire] = table("incidents").rows;
		expect(fire?.cells[3]?.text).toBe("100 killed (\u2068Ada Minister\u2069); at least 90 killed (\u2068Wire\u2069)");
		expect(straightened(fire?.cells.at(-1)).found).toEqual([]);
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
			return straightened([cells?.[0]?.notes, cells?.[3]?.text]).value;
		};
		const placeless = { id: "league", kind: "organisation" as const, name: "The League" };
		expect(note(["actor/league"])).toEqual([
			[{ text: "Not drawn: The League has no place on the map", conflict: false }],
			"→ one way",
		]);
		expect(note(["actor/envoy"])[0]).toEqual([]);
	});

	it("say where a statement was made, what it is about, and whom it contradicts, at both", () => {
		const statements = table("statements");
		expect(column(statements, "About").map((cell) => cell?.text)).toEqual([
			"Harbour talks; Calder",
			"Fire at the mill",
		]);
		expect(column(statements, "Place").map((cell) => cell?.text)).toEqual(["", ""]);
		expect(column(statements, "What was said").map((cell) => cell?.notes)).toEqual([
			[{ text: "Contradicts Bo Envoy", conflict: true }],
			[{ text: "Contradicts Ada Minister", conflict: true }],
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

describe("what the sources disagree on", () => {
	const notes = (id: Table["id"], name: string, on = catalogue) => {
		const found = tablesIn(on, createFrame(on, OPENING, { provinces: false })).find((one) => one.id === id);
		return found && column(found, name).map((cell) => cell?.notes?.map(({ text, conflict }) => [text, conflict]));
	};

	it("is marked in the cell that says it, with who says otherwise", () => {
		expect(notes("incidents", "Date")?.[0]).toEqual([["Sources disagree: also 21 March 2024 (Wire)", true]]);
		expect(notes("incidents", "Place")?.[0]).toEqual([["Sources disagree: also Boreland (Wire)", true]]);
		expect(notes("incidents", "Killed")).toEqual([[["Sources disagree", true]], [], []]);
		expect(notes("incidents", "Claimed by")).toEqual([[["Disputed by Ada Minister", true]], [], []]);
		expect(notes("participants", "Role")).toEqual([[], [], [["Sources disagree: not named by Gazette", true]]]);
	});

	it("is marked at a relation that somebody denies, and at a claim about who took part, which has a row of its own", () => {
		const claim = { text: "So says the envoy.", claimants: ["envoy"], citations: [{ source: "wire" }] };
		const changed = createCatalogue(
			{
				...dossier,
				relations: dossier.relations.map((one) => ({
					...one,
					denials: [{ ...claim, stance: "disputes" as const, about: "course" as const }],
				})),
				conferences: dossier.conferences.map((one) => ({
					...one,
					claims: [{ ...claim, stance: "asserts" as const, about: "participation" as const }],
				})),
			},
			geography,
		);
		expect(notes("relations", "Title", changed)).toEqual([[["Denied by Bo Envoy", true]]]);
		expect(notes("participants", "Region", changed)?.at(-1)).toEqual([["Sources disagree", true]]);
		const rows = tablesIn(changed, createFrame(changed, OPENING, { provinces: false })).find(
			({ id }) => id === "participants",
		)?.rows;
		expect(rows?.map(({ cells }) => cells[0]?.text)).toEqual(["Boreland", "Asteria", "Calder", "So says the envoy."]);
	});
});

describe("grades in the tables", () => {
	const credibility = { grade: 2, reason: "Two say so." } as const;
	const graded = createCatalogue(
		{
			...dossier,
			sources: dossier.sources.map((one) =>
				one.id === "gazette" ? { ...one, reliability: { grade: "B" as const, reason: "It is careful." } } : one,
			),
			incidents: dossier.incidents.map((one) => ({
				...one,
				figures: one.figures.map((figure, index) => (index === 0 ? { ...figure, credibility } : figure)),
			})),
			statements: dossier.statements.map((one, index) => (index === 0 ? { ...one, credibility } : one)),
		},
		geography,
	);
	const tables = tablesIn(graded, createFrame(graded, OPENING, { provinces: false }));
	const found = (id: Table["id"], name: string) => {
		const one = tables.find((table) => table.id === id);
		return one && column(one, name).map((cell) => cell?.grades?.map(({ grading, of }) => [grading.code, of]));
	};

	it("stand in a column of their own, each with what it is the grade of", () => {
		expect(found("incidents", "Grades")).toEqual([
			[["B2", "100 killed (Ada Minister)"]],
			[["B2", "about 25 killed (Gazette)"]],
			[],
		]);
		expect(found("statements", "Grade")).toEqual([[["B2", "Ada Minister"]], []]);
		expect(found("sources", "Reliability")).toEqual([[["B", "Fire at the mill"]], [], []]);
	});
	it("sort with what has none last", () => {
		const statements = tables.find(({ id }) => id === "statements");
		const [first, last] = statements ? column(statements, "Grade").map((cell) => cell?.sort ?? 0) : [];
		expect(first).toBeLessThan(last ?? 0);
	});
	it("have no column where nothing is graded", () => {
		expect(tables.find(({ id }) => id === "events")?.columns).not.toContain("Grade");
		for (const { columns } of tablesIn(catalogue, createFrame(catalogue, OPENING, { provinces: false })))
			expect(columns.filter((name) => /^Grade|Reliability/.test(name))).toEqual([]);
	});
});

it("the sources are numbered, with publisher, dates, address, archived copy and the paragraphs cited", () => {
	const [gazette, ...others] = dossier.sources as [(typeof dossier.sources)[number]];
	const full = {
		...gazette,
		publisher: "The Gazette",
		url: "https://gazette.example/fire",
		archived: "https://archive.example/fire",
		accessed: "2024-11-30",
	};
	const lonely = { id: "lonely", title: "Lonely", short: "Lonely" };
	const other = createCatalogue({ ...dossier, sources: [full, ...others, lonely] }, geography);
	const sources = tablesIn(other, createFrame(other, OPENING, { provinces: false })).find(({ id }) => id === "sources");
	expect(sources?.columns).toEqual(["No.", "Title", "Publisher", "Published", "Read on", "Address", "Cited"]);
	const cells = sources?.rows.map((row) => row.cells) ?? [];
	expect(cells[0]?.map(({ text }) => text)).toEqual([
		"1",
		"Fire at the mill",
		"The Gazette",
		"23 March 2024",
		"30 November 2024",
		"",
		"P1–P4, P6–P8",
	]);
	expect(cells[0]?.[5]?.web).toEqual([
		{ address: "https://gazette.example/fire", name: null },
		{ address: "https://archive.example/fire", name: "archived copy" },
	]);
	expect(cells.at(-1)?.map(({ text }) => text)).toEqual([
		"4",
		"Lonely",
		"",
		"No date given",
		"",
		"No address is recorded.",
		"not cited",
	]);
});
