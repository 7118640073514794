import { expect, test } from "vitest";
import { shownStraight, straight, straightened } from "./direction";
import { parseDossier } from "./parse";

test("what reorders letters goes, what only says a direction stays", () => {
	expect(straight("invoice\u202egpj.exe")).toBe("invoicegpj.exe");
	expect(straight("\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069")).toBe("");
	expect(straight("a\u200e\u200f\u061c م")).toBe("a\u200e\u200f\u061c م");
	expect(shownStraight("a\u202eb\u2069")).toBe("a\\u202eb\\u2069");
});

test("texts are straightened wherever they stand, each with its path", () => {
	const value = { a: ["x", { b: "\u202ey" }], c: [[1, 2]], d: null };
	const { value: made, found } = straightened(value);
	expect(made).toEqual({ a: ["x", { b: "y" }], c: [[1, 2]], d: null });
	expect(made.c).toBe(value.c);
	expect(found).toEqual([{ path: ["a", 1, "b"], text: "\u202ey" }]);
	const clean = { a: ["x"] };
	expect(straightened(clean).value).toBe(clean);
});

test("a value nested deeper than a function can follow is left as it is", () => {
	let deep: unknown = "\u202e";
	for (let level = 0; level < 100_000; level++) deep = [deep];
	expect(straightened(deep).value).toBe(deep);
});

test("a dossier loses no record by it, and its report says where", () => {
	const cover = { format: "brieflet-dossier/1", id: "a", language: "en", asOf: "2024-12-01", extent: [0, 40, 20, 50] };
	const lists = Object.fromEntries(
		"actors places layers roles incidents conferences statements relations events".split(" ").map((list) => [list, []]),
	);
	const sources = [{ id: "paper", title: "Left \u202e open", short: "Paper" }];
	const { dossier, problems } = parseDossier({ ...cover, title: "Fires", ...lists, sources });
	expect(dossier?.sources[0]?.title).toBe("Left  open");
	expect(problems).toEqual([
		expect.objectContaining({ path: "$.sources[0].title", came: '"Left \\u202e open"', outcome: "part-left-out" }),
	]);
});
