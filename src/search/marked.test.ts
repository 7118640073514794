import fc from "fast-check";
import { expect, test } from "vitest";
import { excerpt, marked } from "./marked";

const shown = (text: string, terms: readonly string[], meant: readonly string[] = []) =>
	marked(text, { terms, meant: new Set(meant) })
		.map((part) => (part.marked ? `[${part.text}]` : part.text))
		.join("");

test("the beginning of a word that was typed is marked, and the whole word that was meant", () => {
	expect(shown("Crocus City Hall attack", ["croc", "hall"])).toBe("[Croc]us City [Hall] attack");
	expect(shown("Daykundi attack", ["daikundi"], ["daykundi"])).toBe("[Daykundi] attack");
});

test("accents, apostrophes and letters that fold into two are marked as they are written", () => {
	expect(shown("Qurʼān", ["qura"])).toBe("[Qurʼā]n");
	expect(shown("Straßenbahn", ["strasse"])).toBe("[Straße]nbahn");
	expect(shown("دایکندي", ["دایک"])).toBe("[دایک]ندي");
});

test("in a script without spaces it is marked wherever it stands", () => {
	expect(shown("中国新华社", ["新华", "华社"])).toBe("中国[新华社]");
});

test("the parts together are always the text", () => {
	const text = fc.string({ unit: "grapheme", maxLength: 40 });
	fc.assert(
		fc.property(text, fc.array(text), (words, terms) => {
			const parts = marked(words, { terms: terms.filter((term) => term !== ""), meant: new Set() });
			expect(parts.map((part) => part.text).join("")).toBe(words);
		}),
	);
});

test("a long text is cut between words, around the first word that was found", () => {
	const long = `${"word ".repeat(60)}needle ${"more ".repeat(60)}`;
	const cut = excerpt(long, { terms: ["needle"], meant: new Set() }, 80);
	expect(cut).toMatch(/^…word .*needle more .*…$/);
	expect(cut.length).toBeLessThanOrEqual(82);
	expect(excerpt("short", { terms: ["x"], meant: new Set() }, 80)).toBe("short");
});
