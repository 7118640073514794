import { describe, expect, it } from "vitest";
import { beginning, ending, played } from "./play";

const RANGE = { start: 0, end: 100 };

describe("a play", () => {
	it("begins with a tenth of the range when there is no period", () => {
		expect(beginning(null, RANGE)).toEqual({ first: 0, last: 9 });
	});
	it("begins at the period, or again from the beginning when that is at the end", () => {
		expect(beginning({ first: 20, last: 29 }, RANGE)).toEqual({ first: 20, last: 29 });
		expect(beginning({ first: 90, last: 99 }, RANGE)).toEqual({ first: 0, last: 9 });
		expect(beginning({ first: 80, last: Number.POSITIVE_INFINITY }, RANGE)).toEqual({ first: 0, last: 19 });
	});
	it("keeps the period's length and goes on by one length a second, in whole days", () => {
		const from = { first: 20, last: 29 };
		expect(played(from, 0.5, 1, RANGE)).toEqual({ first: 25, last: 34 });
		expect(played(from, 1, 2, RANGE)).toEqual({ first: 40, last: 49 });
		expect(played(from, 0.01, 1, RANGE)).toEqual(from);
	});
	it("is over past the end, where the period stands last", () => {
		const from = { first: 85, last: 94 };
		expect(played(from, 0.5, 1, RANGE)).toEqual({ first: 90, last: 99 });
		expect(played(from, 0.6, 1, RANGE)).toBeNull();
		expect(ending(from, RANGE)).toEqual({ first: 90, last: 99 });
	});
});
