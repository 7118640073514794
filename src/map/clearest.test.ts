import { describe, expect, it } from "vitest";
import { clearest } from "./clearest";

const part = [
	[0, 100],
	[20, 100],
	[20, 80],
	[0, 80],
] as const;
const inset = [
	[200, 0],
	[300, 0],
	[300, 50],
	[200, 50],
] as const;

describe("the leader of an inset", () => {
	it("takes the shortest way between two corners", () => {
		expect(clearest(part, inset, [])).toEqual([2, 3]);
	});
	it("takes another where a name is in its way", () => {
		const name = { left: 60, right: 160, top: 60, bottom: 75 };
		const [from, to] = clearest(part, inset, [name]);
		expect([from, to]).not.toEqual([2, 3]);
		const [x1, y1] = part[from] ?? [0, 0];
		const [x2, y2] = inset[to] ?? [0, 0];
		for (let x = name.left; x <= name.right; x++) {
			const y = y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
			expect(y < name.top || y > name.bottom).toBe(true);
		}
	});
	it("crosses the fewest names where each way crosses one", () => {
		const wall = { left: 90, right: 100, top: -1000, bottom: 1000 };
		expect(clearest(part, inset, [wall])).toEqual([2, 3]);
	});
});
