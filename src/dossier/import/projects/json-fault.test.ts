import fc from "fast-check";
import { expect, test } from "vitest";
import { faultText, jsonFault } from "./json-fault";

test("a fault is told with its line, its column and what stands there", () => {
	expect(jsonFault('{\n\t"a": 1,\n\t"b": nothing\n}')).toEqual({ line: 3, column: 7, found: "nothing" });
	expect(jsonFault('{"a": [1, 2')).toEqual({ line: 1, column: 12, found: "" });
	expect(faultText({ line: 3, column: 7, found: "nothing" })).toBe("3:7 nothing");
});

test("what an engine reads has no fault, and what it refuses has one", () => {
	const readable = (text: string) => {
		try {
			JSON.parse(text);
			return true;
		} catch {
			return false;
		}
	};
	const pieces = fc.constantFrom(
		...'{}[],:"\\ \n'.split(""),
		"1",
		"-0.5e3",
		"01",
		"null",
		"tru",
		'"a"',
		'"\\u00e9"',
		"\u0007",
	);
	const texts = fc.oneof(
		fc.json(),
		fc.string(),
		fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
	);
	fc.assert(
		fc.property(texts, (text) => {
			expect(jsonFault(text) === null).toBe(readable(text));
		}),
		{ numRuns: 2000 },
	);
});

test("a list in a list, a million times, is no danger", () => {
	expect(jsonFault("[".repeat(1_000_000))).toMatchObject({ line: 1, column: 1_000_001 });
});
