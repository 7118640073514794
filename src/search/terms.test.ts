import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "./fold";
import { queryTerms, termsOf, wordsOf } from "./terms";

test("a text is listed under each of its words, and under what hyphens part as one", () => {
	expect(termsOf("The Mazar-i-Sharif road")).toEqual(["the", "mazar", "i", "sharif", "mazarisharif", "road"]);
	expect(termsOf("IS-KP")).toEqual(["is", "kp", "iskp"]);
	expect(termsOf("جلال‌آباد")).toEqual(["جلال", "اباد", "جلالاباد"]);
	expect(termsOf("2003 – 2005")).toEqual(["2003", "2005"]);
});

test("a lone letter among words asks for nothing, alone it does", () => {
	expect(queryTerms("Mazar-e Sharif")).toEqual(["mazar", "sharif"]);
	expect(queryTerms("k")).toEqual(["k"]);
	expect(queryTerms("7 pacts")).toEqual(["7", "pacts"]);
	expect(queryTerms(" —! ")).toEqual([]);
});

test("a book pasted is looked for by its beginning", () => {
	expect(queryTerms(Array.from({ length: 500 }, (_, index) => `word${index}`).join(" "))).toHaveLength(12);
});

test("where no spaces part words, pairs of letters do, and one letter is found wherever it stands", () => {
	expect(termsOf("新华社")).toEqual(["新华", "华社", "社"]);
	expect(queryTerms("新华社")).toEqual(["新华", "华社"]);
	expect(termsOf("新华社").some((term) => term.startsWith(queryTerms("社")[0] ?? "?"))).toBe(true);
});

test("words know where they stand in the text as it was written", () => {
	const text = "Zabīḥullāh’s “Ça va”";
	expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Zabīḥullāh’s", "Ça", "va"]);
});

test("the words of any text are its folding", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
			expect(
				wordsOf(text)
					.map(({ folded }) => folded)
					.join(" "),
			).toBe(fold(text));
		}),
		{ numRuns: 300 },
	);
});
