import { expect, test } from "vitest";
import { createTableBuilder } from "../dossier/table-builder";
import { createCatalogue } from "./catalogue";
import { dossier, geography } from "./fixture.test-data";
import { createFrame } from "./frame";
import { scriptOf } from "./script";

const [model] = dossier.incidents;
if (!model) throw new Error("the fixture has no incident");
const builder = createTableBuilder();
builder.add({ row: 2, firstDay: 19_000, actor: "Side, one", otherActor: "Side two", source: "Some paper" });
builder.add({ row: 3, firstDay: 19_001, actor: "Side two" });
const { table } = builder.finish();
const opened = { ...dossier, incidents: [{ ...model, id: "row-1", actors: [], when: { edtf: "2022-01-08" } }] };
const catalogue = createCatalogue(opened, geography, table);

test.each([
	["actors", "Side, one", true],
	["actors", "Side two", true],
	["actors", "Side three", false],
	["sources", "Some paper", true],
	["sources", "Another", false],
] as const)("a filter by %s named %s keeps an opened incident as it keeps its row: %s", (facet, name, kept) => {
	const { opening } = scriptOf(opened);
	const view = { ...opening, filters: { ...opening.filters, [facet]: [name] } };
	const frame = createFrame(catalogue, view, { provinces: false });
	expect(frame.sifted.has("incident/row-1")).toBe(kept);
	expect((frame.crowd?.sifted.count ?? 0) > 0).toBe(kept);
});
