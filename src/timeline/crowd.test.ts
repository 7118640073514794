import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { createTableBuilder, type TableRow } from "../dossier/table-builder";
import { daysOfTable } from "../view/table-bins";
import { type Filters, NO_FILTERS, OPENING, type View } from "../view/view";
import { binsOf, binsWith } from "./bins";
import { densest, nearlyAll } from "./dense";
import { entries, item, items } from "./items.test-data";
import { layLane, undatedIn } from "./lane-layout";
import { rowsOf } from "./rows";
import { wholeOf } from "./stretch";
import { summaryOf } from "./summary";

type Row = Omit<TableRow, "row">;

function tableOf(rows: readonly Row[]) {
	const builder = createTableBuilder();
	rows.forEach((row, index) => {
		builder.add({ row: index + 1, ...row });
	});
	return builder.finish().table;
}

const frame = (view: Partial<View> = {}, all = items(), kindsOn = ["incident", "statement"] as const) => ({
	items: all,
	view: { ...OPENING, ...view },
	kindsOn: kindsOn as unknown as ["incident"],
});
const filters = (some: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...some });
const march = dayNumber(2024, 3, 1);

describe("a table on the timeline", () => {
	const table = tableOf([
		{ kind: "Raid", firstDay: march },
		{ kind: "Raid", firstDay: march + 10, lastDay: march + 11 },
		{ kind: "Fire", firstDay: march + 2 },
		{ kind: "Fire" },
		{},
	]);
	const statement = items(item("statement", "calm", "2024-03-23"), item("statement", "storm", null));

	it("has a lane of its own, the first, where the dossier has no incidents", () => {
		const rows = rowsOf(frame({}, statement), false, table);
		expect(rows.map(({ kind, entries, crowd }) => [kind, entries.length, crowd?.dated, crowd?.undated])).toEqual([
			["incident", 0, 3, 2],
			["statement", 1, undefined, undefined],
		]);
		expect(rows.map(undatedIn)).toEqual([2, 1]);
		expect(rowsOf(frame({}, items(item("incident", "fire", "2024"))), false, table)).toMatchObject([
			{ kind: "incident", entries: [{ own: {} }], crowd: { dated: 3 } },
		]);
	});
	it("is in the one row of a narrow screen, which is its own where it is alone", () => {
		expect(rowsOf(frame(), true, table)).toMatchObject([{ kind: "incident", crowd: { dated: 3 } }]);
		expect(rowsOf(frame({}, statement), true, table)).toMatchObject([{ kind: "all", crowd: { dated: 3, undated: 2 } }]);
	});
	it("is not there while its layer is off", () => {
		const rows = rowsOf({ ...frame(), kindsOn: [] }, false, table);
		expect(rows).toMatchObject([{ kind: "incident", off: true, crowd: null }]);
		expect(summaryOf(rows, null).counts).toMatch(/nothing is left/);
	});
	it("is counted in words, the undated too", () => {
		const rows = (chosen = NO_FILTERS) => rowsOf(frame({ filters: chosen }, statement), false, table);
		expect(summaryOf(rows(), null).counts).toBe("4 dated items; 3 without a date");
		expect(summaryOf(rows(), { first: march, last: march + 10 }).counts).toBe(
			"3 of 4 dated items; 3 without a date stay",
		);
		const raids = rows(filters({ kinds: ["incident/Raid"] }));
		expect(summaryOf(raids, { first: march + 11, last: march + 20 }).counts).toBe("1 of 2 dated items");
	});
	it("is drawn as bins at any zoom, with what filters leave out behind", () => {
		const shown = { start: march, end: march + 12 };
		const [all] = rowsOf(frame(), false, table);
		const [fires] = rowsOf(frame({ filters: filters({ kinds: ["incident/Fire"] }) }), false, table);
		if (!all || !fires) throw new Error("no row");
		const lay = (row: typeof all) => layLane(row, shown, 36, null, () => 50);
		expect(lay(all)).toMatchObject({ marks: [], bins: { days: 2, all: null } });
		expect(lay(all).bins?.counts).toEqual([1, 1, 0, 0, 0, 0.5, 0.5]);
		expect(lay(fires).bins?.counts).toEqual([0, 1, 0, 0, 0, 0, 0]);
		expect(lay(fires).bins?.all).toEqual([1, 1, 0, 0, 0, 0.5, 0.5]);
	});
	it("leaves the marks of others as they are when the filters keep nothing of it", () => {
		const own = items(item("incident", "fire", "2024-03-04"));
		const [row] = rowsOf(
			frame({ filters: filters({ kinds: ["incident"] }) }, own),
			false,
			tableOf([{ kind: "Raid", firstDay: march }]),
		);
		expect(row && layLane(row, { start: march, end: march + 12 }, 36, null, () => 50)).toMatchObject({
			bins: null,
			marks: [{ key: "incident/fire" }],
		});
	});
	it("counts one that was opened once, and marks it while it is selected", () => {
		const opened = items(item("incident", "row-1", "2024-03-01"), item("incident", "row-9", "2024-03-05"));
		const [row] = rowsOf(frame({}, opened), false, table);
		if (!row) throw new Error("no row");
		expect(row.entries.map(({ item }) => item.id)).toEqual(["row-9"]);
		expect(summaryOf([row], null).counts).toBe("4 dated items; 2 without a date");
		const marks = (id: string) =>
			layLane(row, { start: march, end: march + 12 }, 36, { kind: "incident", id }, () => 50).marks.map(
				({ key }) => key,
			);
		expect(marks("row-1")).toEqual(["incident/row-1"]);
		expect(marks("row-2")).toEqual([]);
	});
	it("is within the whole range, and alone makes one", () => {
		expect(wholeOf([], daysOfTable(table))).toEqual({ start: march - 3, end: march + 15 });
		expect(wholeOf([], daysOfTable(tableOf([{}])))).toBeNull();
	});
});

it("what filters leave out is not drawn where it would make a line of what they keep", () => {
	const table = tableOf([
		...Array.from({ length: 50 }, () => ({ firstDay: march, kind: "Raid" })),
		{ firstDay: march + 1, kind: "Fire" },
	]);
	const bins = (kinds: readonly string[]) =>
		binsWith(binsOf([], { start: march, end: march + 10 }, 60), { table, filters: filters({ kinds }) });
	expect(bins(["incident/Fire"]).all).toBeNull();
	expect(bins(["incident/Raid"]).all?.slice(0, 2)).toEqual([50, 1]);
});

describe("a date that lies ages apart", () => {
	const many = Array.from({ length: 200 }, (_, index) => ({ firstDay: march + index }));
	it("does not squeeze the others: the timeline opens with nearly all of them", () => {
		const table = tableOf([{ firstDay: dayNumber(1, 1, 1) }, ...many]);
		const rows = rowsOf(frame(), false, table);
		const whole = wholeOf([], daysOfTable(table));
		if (!whole) throw new Error("no range");
		const shown = nearlyAll(rows, whole);
		expect(shown.start).toBeGreaterThan(march - 60);
		expect(shown.start).toBeLessThan(march);
		expect(shown.end).toBeGreaterThan(march + 199);
		expect(shown.end).toBeLessThan(march + 260);
	});
	it("is not looked for where dates are spread", () => {
		const table = tableOf(many);
		const whole = wholeOf([], daysOfTable(table));
		if (!whole) throw new Error("no range");
		expect(nearlyAll(rowsOf(frame(), false, table), whole)).toBe(whole);
	});
	it("or at both ends of history is counted as any other", () => {
		const table = tableOf([{ firstDay: dayNumber(-9000, 1, 1) }, { firstDay: march, lastDay: march + 3 }]);
		const bins = binsWith({ days: 2, first: march, counts: [0, 0, 1], all: null }, { table, filters: NO_FILTERS });
		expect(bins.counts).toEqual([0.5, 0.5, 1]);
	});
});

test("most dates of a table lie where those of the same items do", () => {
	const dates = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 });
	fc.assert(
		fc.property(dates, fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 5 }), (rows, own) => {
			const text = (day: number) => new Date((march + day) * 86_400_000).toISOString().slice(0, 10);
			const whole = { start: march - 10, end: march + 411 };
			const asItems = densest([{ entries: entries(...[...rows, ...own].map(text)) }], whole);
			const table = tableOf(rows.map((day) => ({ firstDay: march + day })));
			const crowd = { table, filters: NO_FILTERS, dated: rows.length, undated: 0, opened: [] };
			expect(densest([{ entries: entries(...own.map(text)), crowd }], whole)).toEqual(asItems);
		}),
	);
});
