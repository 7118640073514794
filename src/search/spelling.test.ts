import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultsAllowed, faultsToPrefix, wordsMeant } from "./spelling";

describe("faults", () => {
	test("are wrong, missing and added letters, and two in turn", () => {
		expect(faultsToPrefix("kabul", "kabul", 2)).toBe(0);
		expect(faultsToPrefix("kaubl", "kabul", 2)).toBe(1);
		expect(faultsToPrefix("daikundi", "daykundi", 2)).toBe(1);
		expect(faultsToPrefix("kabull", "kabul", 2)).toBe(1);
		expect(faultsToPrefix("kbul", "kabul", 2)).toBe(1);
		expect(faultsToPrefix("shareef", "sharif", 2)).toBe(2);
	});
	test("are counted against the likeliest beginning, since people type from the beginning", () => {
		expect(faultsToPrefix("daik", "daykundi", 2)).toBe(1);
	});
	test("beyond what is allowed are not told apart", () => {
		expect(faultsToPrefix("kabul", "moscow", 2)).toBeGreaterThan(2);
	});
	test("are none in any beginning of a word, and at most one after any one fault", () => {
		const word = fc.string({ unit: fc.constantFrom(..."abcdeж"), minLength: 3, maxLength: 12 });
		fc.assert(
			fc.property(word, fc.nat(11), fc.nat(), (whole, place, cut) => {
				const beginning = whole.slice(0, 1 + (cut % whole.length));
				expect(faultsToPrefix(beginning, whole, 2)).toBe(0);
				const at = place % whole.length;
				expect(faultsToPrefix(whole.slice(0, at) + whole.slice(at + 1), whole, 2)).toBeLessThanOrEqual(1);
				expect(faultsToPrefix(`${whole.slice(0, at)}x${whole.slice(at)}`, whole, 2)).toBeLessThanOrEqual(1);
				const [one = "", other = ""] = whole.slice(at, at + 2);
				const turned = whole.slice(0, at) + other + one + whole.slice(at + 2);
				expect(faultsToPrefix(turned, whole, 2)).toBeLessThanOrEqual(1);
			}),
		);
	});
	test("are allowed by length", () => {
		expect([3, 4, 6, 7, 20].map(faultsAllowed)).toEqual([0, 1, 1, 2, 2]);
	});
});

test("the likeliest word comes first: fewest faults, the same first letter, no more than was typed", () => {
	expect(wordsMeant("kaubl", ["kabulov", "moscow", "kabul", "raubl"])).toEqual(["kabul", "kabulov", "raubl"]);
	expect(wordsMeant("iq", ["iraq", "iran"])).toEqual([]);
});
