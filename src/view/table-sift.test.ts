import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type IncidentTable, UNDATED } from "../dossier/incident-table";
import { createTableBuilder, type TableRow } from "../dossier/table-builder";
import { crowdOf } from "./crowd";
import { binsOfTable } from "./table-bins";
import { facetsOfTable } from "./table-counts";
import { siftTable, type TableSift } from "./table-sift";
import { type Filters, NO_FILTERS } from "./view";

type Row = Omit<TableRow, "row">;

function tableOf(rows: readonly Row[]): IncidentTable {
	const builder = createTableBuilder();
	rows.forEach((row, index) => {
		builder.add({ row: index + 1, ...row });
	});
	return builder.finish().table;
}

/** The records of the file that are kept, in the table's order. */
function keptRows(table: IncidentTable, { runs, fails }: TableSift): number[] {
	const rows: number[] = [];
	for (let run = 0; run < runs.length; run += 2)
		for (let index = runs[run] as number; index < (runs[run + 1] as number); index++)
			if (!fails?.[index]) rows.push(table.row[index] as number);
	return rows;
}

const filters = (some: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...some });
const all = { period: null, filters: NO_FILTERS };

describe("a period", () => {
	const table = tableOf([
		{ firstDay: 10, lastDay: 60 },
		{ firstDay: 20 },
		{ firstDay: 30 },
		{ firstDay: 40, lastDay: 41 },
		{},
	]);
	const within = (first: number, last: number) =>
		keptRows(table, siftTable(table, { period: { first, last }, filters: NO_FILTERS }));

	it("keeps what may have happened in it, and the undated", () => {
		expect(within(20, 30)).toEqual([1, 2, 3, 5]);
		expect(within(41, 99)).toEqual([1, 4, 5]);
		expect(within(61, 99)).toEqual([5]);
		expect(within(0, 9)).toEqual([5]);
	});
	it("that is open at an end has none there", () => {
		expect(within(Number.NEGATIVE_INFINITY, 20)).toEqual([1, 2, 5]);
		expect(within(35, Number.POSITIVE_INFINITY)).toEqual([1, 4, 5]);
	});
	it("is one part of the columns where nothing lasts", () => {
		const short = tableOf([{ firstDay: 10 }, { firstDay: 20 }, { firstDay: 30 }]);
		expect([...siftTable(short, { period: { first: 15, last: 99 }, filters: NO_FILTERS }).runs]).toEqual([1, 3]);
	});
});

describe("a filter", () => {
	const table = tableOf([
		{ kind: "fire", actor: "a", killed: 3 },
		{ kind: "flood", actor: "b", otherActor: "a", source: "paper", killedHigh: 9, killed: 2 },
		{ kind: "fire", actor: "b" },
		{ actor: "c", killed: 0 },
	]);
	const rowsWith = (some: Partial<Filters>) =>
		keptRows(table, siftTable(table, { period: null, filters: filters(some) }));

	it("keeps any of its values, and all filters count", () => {
		expect(rowsWith({ kinds: ["incident/fire"] })).toEqual([1, 3]);
		expect(rowsWith({ kinds: ["incident/fire", "incident/flood"] })).toEqual([1, 2, 3]);
		expect(rowsWith({ kinds: ["incident/fire"], actors: ["a"] })).toEqual([1]);
		expect(rowsWith({ sources: ["paper"] })).toEqual([2]);
		expect(rowsWith({ kinds: ["conference"] })).toEqual([]);
	});
	it("by an actor keeps both sides", () => {
		expect(rowsWith({ actors: ["a"] })).toEqual([1, 2]);
	});
	it("by the number killed goes by the highest figure, and leaves out what has none", () => {
		expect(rowsWith({ killed: 3 })).toEqual([1, 2]);
		expect(rowsWith({ killed: 0 })).toEqual([1, 2, 4]);
	});
	it("counts for each value what it alone would show, and what each narrowing leaves out", () => {
		const { counts, without, killed } = facetsOfTable(
			table,
			siftTable(table, { period: null, filters: filters({ kinds: ["incident/fire"], actors: ["b"] }) }),
		);
		expect([...counts.kinds]).toEqual([1, 1]);
		expect([...counts.actors]).toEqual([1, 1, 0]);
		expect(without).toEqual({ period: 1, kinds: 2, actors: 2, sources: 1, killed: 1, reliability: 1, credibility: 1 });
		expect(killed(1)).toBe(0);
	});
});

test("a crowd is the very same while period and filters are, and its places are projected once", () => {
	const table = tableOf([{ longitude: 25, latitude: 60, firstDay: 5 }]);
	const one = crowdOf(table, all, [20, 50, 30, 70]);
	expect(crowdOf(table, { ...all }, [20, 50, 30, 70])).toBe(one);
	const narrowed = crowdOf(table, { ...all, period: { first: 6, last: 9 } }, [20, 50, 30, 70]);
	expect(narrowed.sifted.count).toBe(0);
	expect(narrowed.plane).toBe(one.plane);
	expect(narrowed.plane.x[0]).toBeCloseTo(0, 0);
});

const anyName = fc.constantFrom("a", "b", "c", undefined);
const anyCount = fc.constantFrom(undefined, 0, 1, 5, 20);
const anyRow: fc.Arbitrary<Row> = fc
	.record({
		day: fc.option(fc.integer({ min: -300, max: 300 }), { nil: undefined }),
		lasts: fc.constantFrom(0, 0, 0, 1, 30, 365),
		kind: anyName,
		actor: anyName,
		otherActor: anyName,
		source: anyName,
		killed: anyCount,
		killedHigh: anyCount,
	})
	.map(({ day, lasts, ...row }) => ({
		...defined(row),
		...(day !== undefined && { firstDay: day, lastDay: day + lasts }),
	}));
const anyList = (prefix = "") => fc.subarray(["a", "b", "c"]).map((names) => names.map((name) => `${prefix}${name}`));
const anyFilters = fc.record({
	kinds: anyList("incident/"),
	actors: anyList(),
	sources: anyList(),
	killed: fc.constantFrom(null, 0, 1, 5),
	// nothing in a table is graded, so neither leaves anything out
	reliability: fc.constantFrom(null, "A" as const),
	credibility: fc.constantFrom(null, 1 as const),
});
const anyPeriod = fc.option(
	fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 400 })).map(([first, days]) => ({
		first,
		last: first + days,
	})),
	{ nil: null },
);

/** The rule, said once more for one row. */
function isKept(row: Row, period: { first: number; last: number } | null, { kinds, actors, sources, killed }: Filters) {
	const most = Math.max(row.killed ?? -1, row.killedHigh ?? -1);
	const has = (wanted: readonly string[], ...names: (string | undefined)[]) =>
		wanted.length === 0 || names.some((name) => name !== undefined && wanted.includes(name));
	return (
		(period === null ||
			row.firstDay === undefined ||
			(row.firstDay <= period.last && (row.lastDay as number) >= period.first)) &&
		has(kinds, row.kind && `incident/${row.kind}`) &&
		has(actors, row.actor, row.otherActor) &&
		has(sources, row.source) &&
		(killed === null || (most >= 0 && most >= killed))
	);
}

test("any period and filters keep of any rows what the rule keeps of each", () => {
	fc.assert(
		fc.property(fc.array(anyRow, { maxLength: 80 }), anyPeriod, anyFilters, (rows, period, chosen) => {
			const table = tableOf(rows);
			const sifted = siftTable(table, { period, filters: chosen });
			const expected = rows.flatMap((row, index) => (isKept(row, period, chosen) ? [index + 1] : []));
			expect(keptRows(table, sifted).sort((one, other) => one - other)).toEqual(expected);
			expect(sifted.count).toBe(expected.length);
		}),
	);
});

test("any rows are counted for each value as if it alone were chosen", () => {
	fc.assert(
		fc.property(fc.array(anyRow, { maxLength: 60 }), anyPeriod, anyFilters, (rows, period, chosen) => {
			const table = tableOf(rows);
			const facets = facetsOfTable(table, siftTable(table, { period, filters: chosen }));
			const count = (some: Partial<Filters>) =>
				rows.filter((row) => isKept(row, period, { ...chosen, ...some })).length;
			expect([...facets.counts.kinds]).toEqual(table.kinds.map((kind) => count({ kinds: [`incident/${kind}`] })));
			expect([...facets.counts.actors]).toEqual(table.actors.map((actor) => count({ actors: [actor] })));
			expect([...facets.counts.sources]).toEqual(table.sources.map((source) => count({ sources: [source] })));
			expect(facets.killed(5)).toBe(count({ killed: 5 }));
			expect(facets.without).toEqual({
				period: rows.filter((row) => isKept(row, null, chosen)).length,
				kinds: count({ kinds: [] }),
				actors: count({ actors: [] }),
				sources: count({ sources: [] }),
				killed: count({ killed: null }),
				reliability: count({}),
				credibility: count({}),
			});
		}),
	);
});

test("bins over all of the time hold every dated incident once, however long its date is", () => {
	fc.assert(
		fc.property(
			fc.array(anyRow, { maxLength: 60 }),
			fc.integer({ min: 1, max: 40 }),
			anyFilters,
			(rows, days, chosen) => {
				const table = tableOf(rows);
				const bins = binsOfTable(table, { first: -310, days, bins: Math.ceil(1000 / days) }, chosen);
				const sum = (counts: Float64Array) => counts.reduce((one, other) => one + other, 0);
				const dated = rows.filter(({ firstDay }) => firstDay !== undefined);
				expect(sum(bins.all)).toBeCloseTo(dated.length, 6);
				expect(sum(bins.kept)).toBeCloseTo(dated.filter((row) => isKept(row, null, chosen)).length, 6);
			},
		),
	);
});

test("bins of a part of the time hold the days in it: a month that reaches in counts with its days", () => {
	const table = tableOf([{ firstDay: 5 }, { firstDay: 8, lastDay: 11 }, { firstDay: 14 }, { firstDay: 30 }, {}]);
	expect(table.firstDay.at(-1)).toBe(UNDATED);
	const { all } = binsOfTable(table, { first: 10, days: 5, bins: 2 }, NO_FILTERS);
	expect([...all]).toEqual([1.5, 0]);
});

function defined<T extends object>(record: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}
