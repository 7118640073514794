// npm run schema: writes public/dossier.schema.json from the declaration of the dossier.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { DossierSchema } from "../src/dossier/schema";

const FILE = new URL("../public/dossier.schema.json", import.meta.url);

/** The dossier's declaration as JSON Schema, draft 7, which editors know best. */
export function jsonSchema(): object {
	const { $schema, ...rest } = toJsonSchema(DossierSchema, {
		target: "draft-07",
		// What a function checks, JSON Schema cannot say: that a date is EDTF, that south lies below north.
		ignoreActions: ["check"],
	});
	return {
		$schema,
		title: "Brieflet dossier",
		description:
			"Everything that a map says: places, dates, words, figures, and the source of each. docs/dossier-format.md explains it.",
		...rest,
	};
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync(FILE, `${JSON.stringify(jsonSchema(), null, "\t")}\n`);
	console.log(`schema: wrote ${fileURLToPath(FILE)}`);
}
