// npm run third-party: writes THIRD_PARTY.md, what of others stands in the built page and under which licence.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { partsOfPage, root } from "./page-parts.mjs";

/** As geo/SOURCES.md tells in full. */
const GEOGRAPHY = [
	[
		"Countries, coast, areas of undetermined status",
		"UN Geodata (United Nations Geospatial), simplified, as packaged in plotly.js 4.1.1",
		"MIT (package); the disclaimer of the United Nations in geo/SOURCES.md",
	],
	["Lakes, provinces, rivers, Line of Control, populated places", "Natural Earth", "public domain"],
	["Names of countries in other languages", "Unicode CLDR, by the browser's own Intl", "Unicode-3.0"],
];

/** The whole text of THIRD_PARTY.md. */
export function thirdParty() {
	const parts = partsOfPage();
	return [
		"# What of others stands in the page",
		"",
		"Made by `npm run third-party` from package-lock.json and the packages themselves; a test holds it up to date. The same list",
		"as a CycloneDX file, `sbom.cdx.json`, comes with every build, and so does this file.",
		"",
		"## Packages and fonts",
		"",
		"| package | version | licence |",
		"|---|---|---|",
		...parts.map(({ name, version, licence, home }) => `| [${name}](${home}) | ${version} | ${licence} |`),
		"",
		"## Geography",
		"",
		"| what | from | licence |",
		"|---|---|---|",
		...GEOGRAPHY.map((cells) => `| ${cells.join(" | ")} |`),
		"",
		"## Licences",
		...parts.flatMap(({ name, licence, text }) => [
			"",
			`### ${name}`,
			"",
			...(text ?? `${licence}; the package brings no text of it.`).split("\n").map((line) => `    ${line}`.trimEnd()),
		]),
		"",
	].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync(join(root, "THIRD_PARTY.md"), thirdParty());
	console.log("THIRD_PARTY.md written");
}
