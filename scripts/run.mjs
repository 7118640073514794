// node scripts/run.mjs FILE.ts [arguments]: runs a TypeScript file, which Node 20 cannot do by itself.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { runnerImport } from "vite";

const [file, ...args] = process.argv.slice(2);
if (!file || !existsSync(file)) {
	console.error(
		`run: expected a file to run, got ${file ?? "nothing"}. Usage: node scripts/run.mjs FILE.ts [arguments]`,
	);
	process.exit(2);
}

// The script sees its own name and its own arguments, as if Node had started it.
const script = resolve(file);
process.argv.splice(1, Number.POSITIVE_INFINITY, script, ...args);
process.setSourceMapsEnabled(true);
await runnerImport(script, { configFile: false, logLevel: "error" });
