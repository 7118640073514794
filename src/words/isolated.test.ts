import { expect, test } from "vitest";
import { eachIsolated, heard, isolated, isolatedParts } from "./isolated";

const sentence = `145 killed (${isolated("לשכה 7")} and ${isolated("Wire")})`;

test("a sentence falls into words of the page and names, in turn", () => {
	expect(isolatedParts(sentence)).toEqual(["145 killed (", "לשכה 7", " and ", "Wire", ")"]);
	expect(isolatedParts("Nothing")).toEqual(["Nothing"]);
});

test("what is heard has no sign that is only seen", () => {
	expect(heard(sentence)).toBe("145 killed (לשכה 7 and Wire)");
});

test("a name that has such signs itself stays within its own", () => {
	expect(isolatedParts(`${isolated("a\u2069\u202eb")}.`)).toEqual(["", "ab", "."]);
});

test("of names that may be missing those that are there are marked", () => {
	expect(eachIsolated(["Gazette", null, undefined, "Wire"])).toEqual([isolated("Gazette"), isolated("Wire")]);
});
