import fc from "fast-check";
import { expect, test } from "vitest";
import { LIMITS } from "../limits";
import { guessDelimiter } from "./delimiter";
import { createRowReader } from "./rows";
import { createCellTexts } from "./source";

const COMMA = 44;

function cellsOf(text: string, delimiter = COMMA, limits = LIMITS): string[][] {
	const bytes = new TextEncoder().encode(text);
	const source = { bytes, encoding: "utf-8", start: 0, delimiter, format: "table", rowsBefore: 0 } as const;
	const reader = createRowReader(bytes, 0, delimiter, limits);
	const texts = createCellTexts(source, limits);
	const rows: string[][] = [];
	while (reader.next()) rows.push(texts.row(reader));
	return rows;
}

test("cells are parted at delimiters and lines, but not between quotes", () => {
	expect(cellsOf('a,b\n1,"x, y"\r\n2,"two\r\nlines"')).toEqual([
		["a", "b"],
		["1", "x, y"],
		["2", "two\r\nlines"],
	]);
	expect(cellsOf('"say ""so""",""\n')).toEqual([['say "so"', ""]]);
	expect(cellsOf('a, "b, c" ,d')).toEqual([["a", "b, c", "d"]]);
	expect(cellsOf("a,b\r1,2\r")).toEqual([
		["a", "b"],
		["1", "2"],
	]);
	expect(cellsOf("a\n\nb,\n")).toEqual([["a"], [""], ["b", ""]]);
});

test("a stray quote costs its own cell, not the rows that follow", () => {
	expect(cellsOf('1,"lost,2\n2,"found",3\n4,5,6')).toEqual([
		["1", '"lost', "2"],
		["2", "found", "3"],
		["4", "5", "6"],
	]);
	expect(cellsOf('a,"never closed\nb,c')).toEqual([
		["a", '"never closed'],
		["b", "c"],
	]);
	expect(cellsOf('"ha" x,2')).toEqual([['"ha" x', "2"]]);
	expect(cellsOf(`"${"x".repeat(50)}",2\n3,4`, COMMA, { ...LIMITS, cellBytes: 20 })[1]).toEqual(["3", "4"]);
});

test("cells beyond the limit are counted, not kept", () => {
	expect(cellsOf("a,b,c,d", COMMA, { ...LIMITS, columns: 2 })).toEqual([["a", "b"]]);
});

test("what was written comes back, whatever stands between the cells", () => {
	const cell = fc.string({ unit: "binary-ascii" }).map((text) => text.replaceAll("\0", "").trim());
	const table = fc
		.integer({ min: 2, max: 5 })
		.chain((width) =>
			fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
		);
	fc.assert(
		fc.property(table, fc.constantFrom(",", ";", "\t", "|"), fc.constantFrom("\n", "\r\n"), (rows, delimiter, line) => {
			const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter)).join(line);
			expect(cellsOf(text, delimiter.charCodeAt(0))).toEqual(rows);
		}),
	);
});

test("any bytes are parted without end or loss: rows follow one another up to the last byte", () => {
	const letters = fc.constantFrom('"', ",", "\n", "\r", " ", "a");
	fc.assert(
		fc.property(fc.array(letters, { maxLength: 200 }), (text) => {
			const bytes = new TextEncoder().encode(text.join(""));
			const reader = createRowReader(bytes, 0, COMMA, { columns: 4, cellBytes: 30 });
			let at = 0;
			while (reader.next()) {
				expect(reader.begins).toBe(at);
				expect(reader.ends).toBeGreaterThan(at);
				at = reader.ends;
			}
			expect(at).toBe(bytes.length);
		}),
		{ numRuns: 500 },
	);
});

test("the delimiter is what gives rows the same number of cells", () => {
	const guess = (text: string) => String.fromCharCode(guessDelimiter(new TextEncoder().encode(text), 0).delimiter);
	expect(guess("a,b,c\n1,2,3\n")).toBe(",");
	expect(guess("lat;lon;name\n48,5;37,9;one\n48,6;38,1;two")).toBe(";");
	expect(guess("a\tb\n1,5\t2,5\n")).toBe("\t");
	expect(guess("a|b\nx, y|2\n")).toBe("|");
	expect(guess('a,b\n"1;2;3;4","x;y"\n"5;6;7;8","z;z"')).toBe(",");
	expect(guess("sep=;\na,x;b,y\n1,2;3,4\n")).toBe(";");
});
