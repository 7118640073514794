// Every optional dependency that package-lock.json names must be locked too: a lock made where a registry lacks the
// binaries of some system makes `npm ci` fail, or silently leaves that system without its compiler. And no package may
// run a script of its own when it is installed, nor be wanted in any version but one.
import { readFileSync } from "node:fs";

/** @typedef {Record<string, { optionalDependencies?: Record<string, string>, hasInstallScript?: boolean, dependencies?: Record<string, string>, devDependencies?: Record<string, string> }>} Packages */

const file = process.argv[2] ?? "package-lock.json";
/** @type {Packages} */
const packages = JSON.parse(readFileSync(file, "utf8")).packages;

const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
	Object.keys(optionalDependencies)
		.filter((name) => !isLocked(place, name))
		.map((name) => `${name}, wanted by ${place}`),
);

/** As Node looks for it: in the package's own node_modules, then in each folder above. */
function isLocked(/** @type {string} */ place, /** @type {string} */ name) {
	for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
		if (packages[`${folder && `${folder}/`}node_modules/${name}`]) return true;
		if (!folder) return false;
	}
}

const scripts = Object.keys(packages).filter((place) => packages[place]?.hasInstallScript);
const own = packages[""] ?? {};
const loose = Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(
	([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
);

for (const line of missing) console.error(`${file} lacks ${line}`);
for (const place of scripts) console.error(`${place} runs a script when it is installed`);
for (const [name, version] of loose) console.error(`${name} is wanted as ${version}: expected one exact version`);
console.log(
	`${file}: ${Object.keys(packages).length} packages, ${missing.length} missing, ${scripts.length} with install scripts, ${loose.length} not pinned`,
);
if (missing.length || scripts.length || loose.length) process.exitCode = 1;
