import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, type Candidate, placeLabels } from "./place-labels";

const frame: Box = { left: 0, top: 0, right: 300, bottom: 200 };
const box = (left: number, top: number, width = 50, height = 20): Box => ({
	left,
	top,
	right: left + width,
	bottom: top + height,
});
type Option = { boxes: Box[] };
const name = (key: string, priority: number, ...options: Box[][]): Candidate<Option> => ({
	key,
	priority,
	options: options.map((boxes) => ({ boxes })),
});
const keys = (placed: readonly { readonly key: string }[]) => placed.map(({ key }) => key);

describe("a name", () => {
	it("stands in the first way that is free", () => {
		const placed = placeLabels([name("a", 1, [box(0, 0)], [box(100, 0)], [box(200, 0)])], [box(40, 10)], frame);
		expect(placed).toEqual([{ key: "a", option: { boxes: [box(100, 0)] } }]);
	});

	it("goes where none is free", () => {
		expect(placeLabels([name("a", 1, [box(0, 0)], [box(280, 0)])], [box(40, 10)], frame)).toEqual([]);
	});

	it("gives way to a more important one", () => {
		expect(keys(placeLabels([name("b", 2, [box(0, 0)]), name("a", 1, [box(10, 0)])], [], frame))).toEqual(["a"]);
	});

	it("needs all of its boxes free, and takes all of them", () => {
		const curved = name("a", 1, [box(0, 0), box(50, 10)]);
		expect(placeLabels([curved], [box(90, 20)], frame)).toEqual([]);
		expect(keys(placeLabels([curved, name("b", 2, [box(60, 15)])], [], frame))).toEqual(["a"]);
	});

	it("may touch another, and the frame", () => {
		const row = [name("a", 1, [box(0, 0, 150)]), name("b", 2, [box(150, 0, 150)])];
		expect(keys(placeLabels(row, [], frame))).toEqual(["a", "b"]);
	});
});

const anyBox = fc
	.tuple(
		fc.integer({ min: -50, max: 320 }),
		fc.integer({ min: -50, max: 220 }),
		fc.integer({ min: 1, max: 150 }),
		fc.integer({ min: 1, max: 40 }),
	)
	.map((numbers) => box(...numbers));
const anyNames = fc
	.array(
		fc.record({
			priority: fc.integer({ min: 0, max: 3 }),
			options: fc.array(fc.record({ boxes: fc.array(anyBox, { minLength: 1, maxLength: 3 }) }), { maxLength: 4 }),
		}),
		{ maxLength: 25 },
	)
	.map((names) => names.map((one, index) => ({ key: `n${index}`, ...one })));

const overlap = (one: Box, other: Box) =>
	Math.min(one.right, other.right) > Math.max(one.left, other.left) &&
	Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top);

describe("any names", () => {
	it("never stand over one another, over an obstacle or outside", () => {
		fc.assert(
			fc.property(anyNames, fc.array(anyBox, { maxLength: 5 }), (names, obstacles) => {
				const placed = placeLabels(names, obstacles, frame);
				placed.forEach(({ option }, index) => {
					const before = placed.slice(0, index).flatMap((other) => other.option.boxes);
					for (const one of option.boxes) {
						expect([...obstacles, ...before].filter((other) => overlap(one, other))).toEqual([]);
						expect(Math.min(one.left, one.top)).toBeGreaterThanOrEqual(0);
						expect(one.right).toBeLessThanOrEqual(300);
						expect(one.bottom).toBeLessThanOrEqual(200);
					}
				});
			}),
		);
	});

	it("stand as they do in whatever order they come", () => {
		const shuffled = anyNames.chain((names) =>
			fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })),
		);
		fc.assert(
			fc.property(shuffled, ([names, others]) => {
				expect(placeLabels(others, [], frame)).toEqual(placeLabels(names, [], frame));
			}),
		);
	});
});
