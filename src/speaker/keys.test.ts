import { describe, expect, it } from "vitest";
import { intentionOf, type Situation } from "./keys";

const idle: Situation = { focus: "nothing", open: false, typed: false, held: false };
const press = (key: string, situation: Partial<Situation> = {}, more: { shift?: boolean; modified?: boolean } = {}) =>
	intentionOf({ key, code: "", shift: false, modified: false, repeated: false, ...more }, { ...idle, ...situation });

describe("a key of the speaker's window", () => {
	it("means what it means on the stage", () => {
		const keys = ["PageDown", "ArrowRight", " ", "PageUp", "ArrowLeft", "Home", "End", "b", ".", "q", "f", "?"];
		expect(keys.map((key) => press(key))).toEqual([
			...["next", "next", "next", "previous", "previous", "first", "last"],
			...["blank", "blank", "question", "full-screen", "keys"],
		]);
		expect(press(" ", {}, { shift: true })).toBe("previous");
		expect(press("7")).toEqual({ digit: "7" });
	});

	it("holds the audience, and shows it what the speaker sees while it is held", () => {
		expect(press("h")).toBe("hold");
		expect(press("Enter")).toBeNull();
		expect(press("Enter", { held: true })).toBe("push");
		expect(press("Enter", { held: true, typed: true })).toBe("jump");
		expect(press("g", { held: true })).toBe("push");
	});

	it("is never stolen from a text field, a button, a map or an open card, nor from the browser", () => {
		for (const key of ["PageDown", "ArrowRight", " ", "b", "7", "Enter"]) {
			expect(press(key, { focus: "typing" }), key).toBeNull();
			expect(press(key, { open: true }), key).toBeNull();
			expect(press(key, {}, { modified: true }), key).toBeNull();
		}
		expect(press(" ", { focus: "pressing" })).toBeNull();
		expect(press("Enter", { focus: "pressing", held: true })).toBeNull();
		for (const key of ["ArrowRight", "+", "-", "Home"]) expect(press(key, { focus: "map" }), key).toBeNull();
		expect(press("PageDown", { focus: "map" })).toBe("next");
	});

	it("works by its place on a keyboard that writes no Latin letters", () => {
		expect(intentionOf({ key: "и", code: "KeyB", shift: false, modified: false, repeated: false }, idle)).toBe("blank");
	});
});
