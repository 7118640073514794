import { expect, it, vi } from "vitest";
import { createLately } from "./lately";

it("makes a thing once for the same inputs, again for others, and apart for each object", () => {
	const lately = createLately<object, object>();
	const make = vi.fn(() => ({}));
	const [one, other] = [{}, {}];
	const first = lately.of(one, [1, "a"], make);
	expect(lately.of(one, [1, "a"], make)).toBe(first);
	expect(lately.of(other, [1, "a"], make)).not.toBe(first);
	expect(lately.of(one, [1, "a"], make), "another object's does not push it out").toBe(first);
	expect(make).toHaveBeenCalledTimes(2);
	expect(lately.of(one, [2, "a"], make)).not.toBe(first);
	expect(lately.of(one, [2], make)).not.toBe(lately.of(one, [2, undefined], make));
});
