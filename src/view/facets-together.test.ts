import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { createTableBuilder, type TableRow } from "../dossier/table-builder";
import { type Catalogue, createCatalogue } from "./catalogue";
import { FACETS } from "./facets";
import { facetsTogether } from "./facets-together";
import { filterList } from "./filter-list";
import { dossier, geography, catalogue as plain } from "./fixture.test-data";
import { createFrame } from "./frame";
import { loosened, nothingShown } from "./loosen";
import { shownOf } from "./shown";
import { type Filters, NO_FILTERS, OPENING, type View } from "./view";

const day = dayNumber(2024, 3, 22);

/** The dossier of the mill with a table beside it. */
function withTable(rows: readonly Omit<TableRow, "row">[]) {
	const builder = createTableBuilder();
	rows.forEach((row, index) => {
		builder.add({ row: index + 1, ...row });
	});
	return { ...plain, table: builder.finish().table };
}

const catalogue = withTable([
	{ kind: "Fire", actor: "Riders", otherActor: "Guard", source: "wire", firstDay: day, longitude: 5, latitude: 45 },
	{ kind: "Raid", actor: "Riders", killed: 300, firstDay: day + 1, longitude: 6, latitude: 45 },
	{ kind: "Raid", actor: "envoy", firstDay: day + 400 },
	{ actor: "Guard" },
]);
const frameOf = (view: Partial<View>, of: Catalogue = catalogue) =>
	createFrame(of, { ...OPENING, ...view }, { provinces: false });
const filters = (some: Partial<Filters>) => ({ ...NO_FILTERS, ...some });

describe("the filters of a dossier with a table", () => {
	const list = filterList(catalogue, frameOf({}));
	const row = (values: readonly { id: string; name: string; count: number }[], id: string) =>
		values.filter((value) => value.id === id).map(({ name, count }) => [name, count]);

	it("have its kinds among those of the dossier's incidents, the same name once", () => {
		const incidents = list.kinds.find(({ kind }) => kind === "incident")?.values ?? [];
		expect(row(incidents, "incident/Fire")).toEqual([["Fire", 2]]);
		expect(row(incidents, "incident/Raid")).toEqual([["Raid", 2]]);
		expect(row(incidents, "incident")).toEqual([["Incident", 1]]);
	});
	it("have its actors and sources by their names, added up with the dossier's of the same id", () => {
		expect(row(list.actors, "Riders")).toEqual([["Riders", 2]]);
		const own = filterList(plain, frameOf({}, plain));
		const before = own.actors.find(({ id }) => id === "envoy")?.count ?? 0;
		expect(row(list.actors, "envoy")).toEqual([["Bo Envoy", before + 1]]);
		expect(list.sources.filter(({ id }) => id === "wire")).toHaveLength(1);
	});
	it("offer steps of killed as far as the figures of both go", () => {
		expect(list.killed?.steps.at(-1)).toEqual({ least: 100, count: 2 });
	});
	it("say how much is shown of both", () => {
		expect([list.shown, list.all]).toEqual([12, 12]);
		const shown = filterList(
			catalogue,
			frameOf({ period: { first: day, last: day }, filters: filters({ actors: ["Riders", "Guard"] }) }),
		);
		expect([shown.shown, shown.all]).toEqual([2, 12]);
	});
	it("count it also while the layer of incidents is off", () => {
		const off = frameOf({ hidden: ["incidents"], filters: filters({ actors: ["Riders"] }) });
		expect(off.crowd).toBeNull();
		expect(shownOf(catalogue, off)).toEqual({ kept: 2, all: 12, undated: 0 });
	});
});

test("an incident of the table that was opened is a record too, and counts once", () => {
	const [fire] = plain.items.all;
	if (!fire) throw new Error("no item");
	const opened = { ...fire, id: "row-1", key: "incident/row-1" };
	const items = {
		all: [...plain.items.all, opened],
		byKey: new Map([...plain.items.byKey, [opened.key, opened]]),
	};
	const after = { ...catalogue, items };
	const list = (of: typeof catalogue) => filterList(of, frameOf({}, of));
	expect(list(after)).toEqual(list(catalogue));
	const none = { period: { first: 0, last: 1 }, filters: filters({ actors: ["Riders"] }) };
	expect(nothingShown(after, frameOf(none, after))).toEqual(nothingShown(catalogue, frameOf(none)));
	expect(shownOf(after, frameOf({}, after))).toEqual(shownOf(catalogue, frameOf({})));
});

describe("what to loosen, with a table", () => {
	const nothing = (view: Partial<View>) => nothingShown(catalogue, frameOf(view));

	it("is not asked while one of its incidents is on the map", () => {
		expect(nothing({ filters: filters({ actors: ["Riders"] }) })).toBeNull();
		expect(nothing({ filters: filters({ actors: ["Riders"], kinds: ["conference"] }) })).not.toBeNull();
	});
	it("counts what each step brings of both", () => {
		const view = { period: { first: 0, last: 1 }, filters: filters({ actors: ["Riders"] }) };
		expect(nothing(view)).toEqual({
			kept: 0,
			ways: [
				{ drop: "actors", items: shownOf(catalogue, frameOf({ period: view.period })).kept },
				{ drop: "period", items: 2 },
			],
		});
	});
	it("of incidents without a place is only what has one", () => {
		const view = { filters: filters({ kinds: ["incident/Raid"], actors: ["envoy"] }) };
		expect(nothing(view)).toMatchObject({ kept: 1, ways: expect.arrayContaining([{ drop: "actors", items: 1 }]) });
	});
	it("is its layer when that is off", () => {
		expect(nothing({ hidden: ["incidents"], filters: filters({ actors: ["Riders"] }) })).toMatchObject({
			kept: 2,
			ways: [{ show: "incidents", items: 2 }, expect.anything()],
		});
	});
});

const name = fc.constantFrom("envoy", "wire", "Riders", "Guard", "Fire", undefined);
const anyRows = fc.array(
	fc
		.record({
			firstDay: fc.constantFrom(undefined, day, day + 1, day + 200),
			kind: name,
			actor: name,
			otherActor: name,
			source: name,
			killed: fc.constantFrom(undefined, 0, 3, 120, 5000),
		})
		.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))),
	{ minLength: 1, maxLength: 30 },
);
const anyView = fc.record({
	period: fc.constantFrom(null, { first: day, last: day }, { first: day + 1, last: day + 900 }),
	filters: fc.record({
		kinds: fc.subarray(["incident/Fire", "incident", "statement"], { maxLength: 2 }),
		actors: fc.subarray(["envoy", "Riders"]),
		sources: fc.subarray(["wire", "Guard"]),
		killed: fc.constantFrom(null, 0, 100),
		reliability: fc.constantFrom(null, "B" as const),
		credibility: fc.constantFrom(null, 2 as const),
	}),
});

test("every value of any dossier and table counts what is shown when it alone is chosen", () => {
	fc.assert(
		fc.property(anyRows, anyView, (rows, narrowed) => {
			const made = withTable(rows);
			const view = { ...OPENING, ...narrowed };
			const shown = (some: Partial<Filters>, period = view.period) =>
				shownOf(made, frameOf({ period, filters: { ...view.filters, ...some } }, made)).kept;
			const facets = facetsTogether(made, frameOf(view, made));
			for (const facet of FACETS)
				for (const { id, count, total } of facets.values[facet]) {
					expect(count, `${facet} ${id}`).toBe(shown({ [facet]: [id] }));
					expect(total).toBe(shownOf(made, frameOf({ filters: filters({ [facet]: [id] }) }, made)).kept);
				}
			expect(facets.without).toEqual({
				period: shown({}, null),
				kinds: shown({ kinds: [] }),
				actors: shown({ actors: [] }),
				sources: shown({ sources: [] }),
				killed: shown({ killed: null }),
				reliability: shown({ reliability: null }),
				credibility: shown({ credibility: null }),
			});
		}),
		{ numRuns: 60 },
	);
});

test("each step does what it says on the map: so many more are shown", () => {
	fc.assert(
		fc.property(anyRows, anyView, (rows, narrowed) => {
			const made = withTable(rows);
			const view = { ...OPENING, ...narrowed };
			const nothing = nothingShown(made, frameOf(view, made));
			if (nothing?.kept === 0)
				for (const way of nothing.ways) expect(shownOf(made, frameOf(loosened(view, way), made)).kept).toBe(way.items);
		}),
		{ numRuns: 60 },
	);
});

test("grades can be filtered by where something is graded, with what each least grade would show and what has none", () => {
	const grade = { grade: "C" as const, reason: "So." };
	const sources = dossier.sources.map((one) => (one.id === "wire" ? { ...one, reliability: grade } : one));
	const made = createCatalogue({ ...dossier, sources }, geography);
	const { graded } = filterList(made, frameOf({ filters: filters({ reliability: "B" }) }, made));
	expect(graded).toEqual({
		reliability: {
			least: "B",
			// four of the eight items cite the wire, the other four have no grade and stay
			steps: [
				{ least: "A", count: 4 },
				{ least: "B", count: 4 },
				{ least: "C", count: 8 },
				{ least: "D", count: 8 },
				{ least: "E", count: 8 },
			],
			ungraded: 4,
		},
		credibility: null,
	});
	expect(filterList(plain, frameOf({}, plain)).graded).toEqual({
		reliability: null,
		credibility: null,
	});
	const withRows = withTable([{ kind: "Raid" }, { kind: "Fire" }]);
	const rowsToo = { ...createCatalogue({ ...dossier, sources }, geography), table: withRows.table };
	expect(filterList(rowsToo, frameOf({}, rowsToo)).graded.reliability).toMatchObject({ ungraded: 6 });
});
