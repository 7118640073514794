import { describe, expect, test } from "vitest";
import { words } from "../words/en";
import { type Focus, type Intention, intentionOf, KEYS, type Press, type Situation } from "./keys";

const ON: Situation = { stage: "present", focus: "nothing", question: false, dialog: false, typed: false };

function press(key: string, change: Partial<Press> = {}): Press {
	return { key, code: "", shift: false, modified: false, repeated: false, ...change };
}
const asked = (key: string, situation: Partial<Situation> = {}, change: Partial<Press> = {}) =>
	intentionOf(press(key, change), { ...ON, ...situation });

describe("on the stage", () => {
	test.each<[string, Intention]>([
		["PageDown", "next"],
		["ArrowRight", "next"],
		[" ", "next"],
		["PageUp", "previous"],
		["ArrowLeft", "previous"],
		["Home", "first"],
		["End", "last"],
		["b", "blank"],
		["B", "blank"],
		[".", "blank"],
		["f", "full-screen"],
		["s", "speaker"],
		["o", "overview"],
		["q", "question"],
		["a", "autoplay"],
		["l", "light"],
		["c", "circle"],
		["d", "arrow"],
		["?", "keys"],
		["7", "digit-7"],
	])("%s asks for %s", (key, intention) => expect(asked(key)).toBe(intention));

	test("Space goes back with Shift", () => expect(asked(" ", {}, { shift: true })).toBe("previous"));
	test("Enter jumps only after a number", () => {
		expect(asked("Enter")).toBeNull();
		expect(asked("Enter", { typed: true })).toBe("jump");
	});
	test("F5 and Escape are not the stage's: the one reloads, the other is the page's to share out", () => {
		expect(asked("F5")).toBeNull();
		expect(asked("Escape")).toBeNull();
	});
	test("a letter is found by its place on a keyboard that writes another script", () => {
		expect(asked("и", {}, { code: "KeyB" })).toBe("blank");
		expect(asked("x", {}, { code: "KeyB" }), "a Latin keyboard laid out otherwise").toBeNull();
	});
	test("a key that is held down asks once", () => {
		for (const key of ["PageDown", "b", "l"]) expect(asked(key, {}, { repeated: true })).toBeNull();
	});
});

describe("the focus", () => {
	const EVERY: readonly Focus[] = ["pressing", "moving", "map", "mark", "reading", "nothing"];

	test("is stepped over by the clicker's keys wherever it is, but for a text field", () => {
		for (const question of [false, true])
			for (const focus of EVERY) {
				expect(asked("PageDown", { focus, question }), focus).toBe("next");
				expect(asked("PageUp", { focus, question }), focus).toBe("previous");
			}
		expect(asked("PageDown", { focus: "typing" })).toBeNull();
	});
	test("keeps every key in a text field", () => {
		for (const key of ["b", ".", "q", "5", " ", "ArrowLeft", "?", "Home"])
			expect(asked(key, { focus: "typing" }), key).toBeNull();
	});
	test("keeps Space on a button and arrows in tabs", () => {
		expect(asked(" ", { focus: "pressing" })).toBeNull();
		expect(asked(" ", { focus: "mark" })).toBeNull();
		expect(asked("ArrowRight", { focus: "pressing" })).toBe("next");
		expect(asked("ArrowRight", { focus: "moving" })).toBeNull();
	});
	test("on the map steps by arrows in the script, and pans by them to answer a question", () => {
		expect(asked("ArrowRight", { focus: "map" })).toBe("next");
		expect(asked("ArrowRight", { focus: "map", question: true })).toBeNull();
	});
});

test("a key with Control, Alt or Meta is the browser's", () => {
	for (const key of ["PageDown", "b", "f", "p"]) {
		expect(asked(key, {}, { modified: true })).toBeNull();
		expect(asked(key, { stage: "off" }, { modified: true })).toBeNull();
	}
});

test("outside the stage only P, S and ? are taken", () => {
	expect(asked("s", { stage: "off" })).toBe("speaker");
	expect(asked("s", { stage: "off", focus: "typing" })).toBeNull();
	expect(asked("s", { stage: "off" }, { repeated: true })).toBeNull();
	expect(asked("p", { stage: "off" })).toBe("present");
	expect(asked("?", { stage: "off" })).toBe("keys");
	for (const key of ["PageDown", " ", "b", "q", "o", "1"]) expect(asked(key, { stage: "off" }), key).toBeNull();
	expect(asked("p", { stage: "off", dialog: true })).toBeNull();
});

test("over a dialog the clicker steps and O, B and ? close it; its own keys are its own", () => {
	expect(asked("PageDown", { dialog: true })).toBe("next");
	expect(asked("o", { dialog: true })).toBe("overview");
	for (const key of ["ArrowRight", " ", "Home", "q", "3"]) expect(asked(key, { dialog: true }), key).toBeNull();
});

test("a copy of the stage steps, and leaves to the presenter what is the presenter's", () => {
	expect(asked("PageDown", { stage: "follow" })).toBe("next");
	for (const key of ["b", "q", "s", "a", "l"]) expect(asked(key, { stage: "follow" }), key).toBeNull();
});

test("the list names every key once, each with a word for what it does", () => {
	const keys = KEYS.flatMap((line) => line.keys);
	expect(new Set(keys).size).toBe(keys.length);
	for (const { id } of KEYS) expect(words.stage.keyLines[id]).toMatch(/\S/);
	expect(KEYS.map(({ id }) => id).sort()).toEqual(Object.keys(words.stage.keyLines).sort());
});
test("every letter and sign of the list works on the stage or outside it", () => {
	for (const key of KEYS.flatMap((line) => line.keys).filter((one) => one.length === 1 && !/[→←]/.test(one)))
		expect(asked(key) ?? asked(key, { stage: "off" }), key).not.toBeNull();
});
