import fc from "fast-check";
import { expect, test } from "vitest";
import { FORGET, NOTHING_TYPED, sceneTyped, typeDigit } from "./digits";

const type = (digits: string, from = 0, every = 100) =>
	[...digits].reduce((typed, digit, index) => typeDigit(typed, Number(digit), from + index * every), NOTHING_TYPED);

test("one and two digits are one number", () => {
	expect(sceneTyped(type("7"), 9, 100)).toBe(6);
	expect(sceneTyped(type("12"), 20, 300)).toBe(11);
});
test("a number without a scene asks for nothing", () => {
	expect(sceneTyped(type("0"), 9, 10)).toBeNull();
	expect(sceneTyped(type("12"), 9, 200)).toBeNull();
	expect(sceneTyped(NOTHING_TYPED, 9, 0)).toBeNull();
});
test("what was typed two seconds ago is forgotten, and the next digit begins anew", () => {
	const typed = type("1");
	expect(sceneTyped(typed, 9, FORGET - 1)).toBe(0);
	expect(sceneTyped(typed, 9, FORGET)).toBeNull();
	expect(sceneTyped(typeDigit(typed, 2, FORGET + 10), 20, FORGET + 20)).toBe(1);
});
test("whatever is typed, the scene is one of the briefing's or none", () => {
	fc.assert(
		fc.property(fc.array(fc.nat(9), { maxLength: 9 }), fc.integer({ min: 0, max: 300 }), (digits, total) => {
			const scene = sceneTyped(type(digits.join(""), 0, 50), total, 500);
			expect(scene === null || (Number.isInteger(scene) && scene >= 0 && scene < total)).toBe(true);
		}),
	);
});
