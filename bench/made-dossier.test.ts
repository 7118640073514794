import { describe, expect, it } from "vitest";
import { parseDossier } from "../src/dossier/parse";
import { makeDossier } from "./made-dossier";

describe("a made dossier", () => {
	it("has nothing wrong with it, however large", () => {
		for (const numbers of [
			{ incidents: 0, statements: 0, seed: 1 },
			{ incidents: 5000, statements: 2000, seed: 1 },
		]) {
			const { dossier, problems } = parseDossier(JSON.parse(JSON.stringify(makeDossier(numbers))));
			expect(problems).toEqual([]);
			expect(dossier?.incidents).toHaveLength(numbers.incidents);
			expect(dossier?.statements).toHaveLength(numbers.statements);
		}
	});
	it("is the same for the same seed, and another for another", () => {
		const made = (seed: number) => makeDossier({ incidents: 50, statements: 20, seed });
		expect(made(7)).toEqual(made(7));
		expect(made(7).incidents).not.toEqual(made(8).incidents);
	});
});
