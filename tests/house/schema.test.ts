import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { jsonSchema } from "../../scripts/schema";
import { records } from "../../src/dossier/schema";

const committed = JSON.parse(readFileSync(new URL("../../public/dossier.schema.json", import.meta.url), "utf8"));

describe("public/dossier.schema.json", () => {
	it("says what the declaration says; if not: npm run schema", () => {
		expect(committed).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
	});

	it("has every list, refuses other keys, and keeps the patterns", () => {
		expect(Object.keys(committed.properties)).toEqual(expect.arrayContaining(Object.keys(records)));
		expect(committed).toMatchObject({
			title: "Brieflet dossier",
			additionalProperties: false,
			properties: {
				id: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$" },
				extent: { minItems: 4, additionalItems: false },
			},
		});
		expect(committed).not.toHaveProperty("$id");
	});
});
