// `npm run geo`: writes the two files that the page loads, from geo/source and the tables beside this file.
import { mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { buildMap } from "./build-map";
import { readSource } from "./source";

const map = buildMap(readSource("geo/source"));
mkdirSync("public/geo", { recursive: true });
for (const [name, topology] of Object.entries(map)) {
	const text = JSON.stringify(topology);
	writeFileSync(`public/geo/${name}.json`, text);
	const zipped = gzipSync(text, { level: 9 }).length;
	console.log(`public/geo/${name}.json: ${text.length} characters, ${zipped} bytes when gzipped`);
}
