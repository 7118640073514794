import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Groupable, groupMarks, groupRadius } from "./group-marks";

const mark = (key: string, x: number, y: number, selected = false): Groupable => ({ key, x, y, selected });
const many = (count: number, x: number, y: number, name = "m") =>
	Array.from({ length: count }, (_, index) => mark(`${name}${index}`, x, y));
const keys = (marks: readonly Groupable[]) => marks.map(({ key }) => key);

describe("marks", () => {
	it("at one place stay apart up to three, and become one beyond", () => {
		expect(groupMarks(many(3, 50, 50), 1)).toMatchObject({ singles: many(3, 50, 50), groups: [] });
		const { singles, groups } = groupMarks(many(4, 50, 50), 1);
		expect(singles).toEqual([]);
		expect(groups).toMatchObject([{ x: 50, y: 50, radius: 12, members: many(4, 50, 50) }]);
	});

	it("that lie close at one zoom are told apart nearer", () => {
		const row = [0, 10, 20, 30].map((x) => mark(`m${x}`, x, 5));
		expect(groupMarks(row, 1).groups).toHaveLength(1);
		expect(keys(groupMarks(row, 8).singles)).toEqual(["m0", "m10", "m20", "m30"]);
	});

	it("that are selected are never in a group, nor counted for one", () => {
		const marks = [...many(4, 50, 50), mark("chosen", 50, 50, true)];
		const { singles, groups } = groupMarks(marks, 1);
		expect(keys(singles)).toEqual(["chosen"]);
		expect(groups[0]?.members).toHaveLength(4);
		expect(groupMarks([...many(3, 50, 50), mark("chosen", 50, 50, true)], 1).groups).toEqual([]);
	});

	it("that would lie under a group join it, and the others keep their places", () => {
		const marks = [...many(4, 40, 20), mark("under", 50, 20), mark("beside", 80, 20)];
		const { singles, groups } = groupMarks(marks, 1);
		expect(groups.map(({ members }) => keys(members))).toEqual([["m0", "m1", "m2", "m3", "under"]]);
		expect(keys(singles)).toEqual(["beside"]);
	});

	it("of two cells become one group where their groups would cover each other", () => {
		const marks = [...many(5, 40, 20, "a"), ...many(9, 50, 20, "b")];
		expect(groupMarks(marks, 1).groups).toMatchObject([{ key: "1/0", members: marks }]);
	});

	it("have a group whose area grows with their number, from a finger's target to a bound", () => {
		expect(groupRadius(4)).toBe(12);
		expect(groupRadius(40) ** 2 - groupRadius(30) ** 2).toBeCloseTo(groupRadius(30) ** 2 - groupRadius(20) ** 2, 6);
		expect(groupRadius(5000)).toBe(24);
	});

	const marks = fc
		.array(
			fc.tuple(
				fc.integer({ min: -200, max: 200 }),
				fc.integer({ min: -200, max: 200 }),
				fc.integer({ max: 9, min: 0 }),
			),
			{ maxLength: 120 },
		)
		.map((places) => places.map(([x, y, one], index) => mark(`m${index}`, x, y, one === 0)));
	const scale = fc.double({ min: 0.05, max: 4, noNaN: true });

	it("are each in exactly one place: alone, or in one group of at least four", () => {
		fc.assert(
			fc.property(marks, scale, (given, scale) => {
				const { singles, groups } = groupMarks(given, scale);
				const drawn = [...keys(singles), ...groups.flatMap(({ members }) => keys(members))];
				expect(drawn.toSorted()).toEqual(keys(given).toSorted());
				for (const { members } of groups) expect(members.length).toBeGreaterThan(3);
				expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
			}),
		);
	});

	it("are grouped alike in whatever order they come", () => {
		fc.assert(
			fc.property(marks, scale, (given, scale) => {
				const sets = (list: readonly Groupable[]) =>
					groupMarks(list, scale)
						.groups.map(({ key, members }) => `${key}: ${keys(members).toSorted().join()}`)
						.toSorted();
				expect(sets(given.toReversed())).toEqual(sets(given));
			}),
		);
	});

	it("far away change nothing here, so that a pan changes nothing", () => {
		fc.assert(
			fc.property(marks, (given) => {
				const here = groupMarks(given, 1);
				const there = groupMarks([...given, ...many(7, 5000, 5000, "far")], 1);
				expect(there.groups.filter(({ members }) => !members.some(({ key }) => key.startsWith("far")))).toEqual(
					here.groups,
				);
				expect(there.singles).toEqual(here.singles);
			}),
		);
	});
});
