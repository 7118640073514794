import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apart } from "./apart";

describe("what two texts have apart", () => {
	test("is whole words between what they have in common", () => {
		expect(apart("at least 11 people", "at least 14 people")).toEqual(["at least ", "11", " people"]);
		expect(apart("It burned.", "It burned. Again.")).toEqual(["It burned", "", "."]);
		expect(apart("It burned. Again.", "It burned.")).toEqual(["It burned", ". Again", "."]);
		expect(apart("Fire", "")).toEqual(["", "Fire", ""]);
	});

	test("makes the text again, with the same beginning and end either way", () => {
		const text = fc.string({ unit: fc.constantFrom("a", "b", " ", ".", "ж", "آ"), maxLength: 12 });
		fc.assert(
			fc.property(text, text, (one, other) => {
				const [same, own, rest] = apart(one, other);
				const [sameToo, ownToo, restToo] = apart(other, one);
				expect(same + own + rest).toBe(one);
				expect([same, rest]).toEqual([sameToo, restToo]);
				if (one !== other) expect(own === ownToo).toBe(false);
			}),
		);
	});
});
