import fc from "fast-check";
import { expect, test } from "vitest";
import { edtfOfDays, existingDay } from "./days";
import { NONE, UNDATED } from "./incident-table";
import { createTableBuilder } from "./table-builder";

test("a table is sorted by first day, the undated last, in the file's order within a day", () => {
	const builder = createTableBuilder();
	builder.add({ row: 1, firstDay: 20, kind: "fire" });
	builder.add({ row: 2 });
	builder.add({ row: 3, firstDay: -5, lastDay: 25, kind: "flood", longitude: 10, latitude: 50 });
	builder.add({ row: 4, firstDay: 20, kind: "fire" });
	const { table, order } = builder.finish();
	expect([...table.row]).toEqual([3, 1, 4, 2]);
	expect([...order]).toEqual([2, 0, 3, 1]);
	expect([...table.kind]).toEqual([1, 0, 0, NONE]);
	expect(table.kinds).toEqual(["fire", "flood"]);
	expect(table.longestDays).toBe(30);
	expect(table.longitude[0]).toBe(10);
	expect(table.longitude[1]).toBeNaN();
	expect(table.firstDay[3]).toBe(UNDATED);
});

test("any rows come back, each once, sorted", () => {
	const day = fc.option(fc.integer({ min: -4_000_000, max: 3_000_000 }), { nil: undefined });
	fc.assert(
		fc.property(fc.array(day, { maxLength: 3000 }), (days) => {
			const builder = createTableBuilder();
			days.forEach((firstDay, index) => {
				builder.add({ row: index + 1, ...(firstDay !== undefined && { firstDay }) });
			});
			const { table } = builder.finish();
			expect([...table.row].sort((one, other) => one - other)).toEqual(days.map((_, index) => index + 1));
			for (let index = 1; index < table.count; index++)
				expect(table.firstDay[index]).toBeGreaterThanOrEqual(table.firstDay[index - 1] as number);
			table.row.forEach((row, index) => {
				expect(table.firstDay[index]).toBe(days[row - 1] ?? UNDATED);
			});
		}),
		{ numRuns: 40 },
	);
});

test("days that do not exist have no number", () => {
	expect(existingDay(1970, 1, 1)).toBe(0);
	expect(existingDay(2024, 2, 29)).toBe(19782);
	expect(existingDay(2023, 2, 29)).toBeNull();
	expect(existingDay(2023, 13, 1)).toBeNull();
	expect(existingDay(99, 1, 1)).toBe(-683368);
});

test("a stretch of days is written as short as it can be", () => {
	const days = (from: [number, number, number], to: [number, number, number]) =>
		edtfOfDays(existingDay(...from) as number, existingDay(...to) as number);
	expect(days([2024, 3, 22], [2024, 3, 22])).toBe("2024-03-22");
	expect(days([2024, 2, 1], [2024, 2, 29])).toBe("2024-02");
	expect(days([2023, 1, 1], [2023, 12, 31])).toBe("2023");
	expect(days([2023, 12, 31], [2024, 1, 1])).toBe("2023-12-31/2024-01-01");
	expect(days([2023, 1, 1], [2024, 12, 31])).toBe("2023-01-01/2024-12-31");
});
