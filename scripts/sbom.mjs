// The last step of the build: puts the list of parts beside the page, dist/sbom.cdx.json as `npm sbom` tells it, without
// what changes from run to run and without the tools that only build and test; and THIRD_PARTY.md with the licences.
import { execFileSync } from "node:child_process";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { partsOfPage, root } from "./page-parts.mjs";

/** @typedef {{ "bom-ref": string, name: string, version: string, properties?: unknown[] }} Component */

const told = execFileSync("npm", ["sbom", "--sbom-format", "cyclonedx"], {
	cwd: root,
	encoding: "utf8",
	maxBuffer: 64 * 1024 * 1024,
	shell: process.platform === "win32",
	stdio: ["ignore", "pipe", "inherit"],
});
const { serialNumber: _number, ...all } = JSON.parse(told);
const { timestamp: _time, ...metadata } = all.metadata;

const parts = partsOfPage().map(({ name, version }) => `${name}@${version}`);
const isPart = (/** @type {string} */ reference) => parts.includes(reference);
/** Folder-dependent until here: the project may be checked out under any name. */
const component = { ...metadata.component, name: "brieflet" };
const components = all.components
	.filter((/** @type {Component} */ one) => isPart(`${one.name}@${one.version}`))
	// a font is no part of the code, but of the page
	.map((/** @type {Component} */ one) => ({ ...one, scope: "required", properties: [] }));
if (components.length !== parts.length) {
	console.error(`npm sbom knows ${components.length} of the ${parts.length} parts of the page: run npm ci.`);
	process.exit(1);
}
const references = new Set(components.map((/** @type {Component} */ one) => one["bom-ref"]));
const dependencies = all.dependencies
	.filter((/** @type {{ ref: string }} */ { ref }) => references.has(ref) || ref === component["bom-ref"])
	.map((/** @type {{ ref: string, dependsOn: string[] }} */ { ref, dependsOn }) => ({
		ref,
		dependsOn: dependsOn.filter((one) => references.has(one)),
	}));

const bom = { ...all, metadata: { ...metadata, component }, components, dependencies };
writeFileSync(join(root, "dist/sbom.cdx.json"), `${JSON.stringify(bom, null, "\t")}\n`);
copyFileSync(join(root, "THIRD_PARTY.md"), join(root, "dist/THIRD_PARTY.md"));
