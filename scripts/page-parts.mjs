// Which packages stand in the built page: the dependencies with all that they bring, and the fonts.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Bundled for their files, not their code, and so no dependencies of the code. */
const FONTS = ["@fontsource-variable/source-sans-3", "@fontsource/source-serif-4"];

/** @typedef {{ name: string, version: string, licence: string, home: string, text: string | null }} Part */

/** All, sorted by name. @returns {Part[]} */
export function partsOfPage() {
	const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
	const wanted = [...Object.keys(packages[""].dependencies), ...FONTS];
	const places = new Set(/** @type {string[]} */ ([]));
	for (const place of wanted.map((name) => `node_modules/${name}`)) add(place);
	return [...places].map(partAt).sort((one, other) => (one.name < other.name ? -1 : 1));

	/** @param {string} place */
	function add(place) {
		if (places.has(place)) return;
		places.add(place);
		for (const name of Object.keys(packages[place].dependencies ?? {})) {
			const own = `${place}/node_modules/${name}`;
			add(own in packages ? own : `node_modules/${name}`);
		}
	}
}

/** @param {string} place @returns {Part} */
function partAt(place) {
	const folder = join(root, place);
	const { name, version, license, repository } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
	const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
	return {
		name,
		version,
		licence: typeof license === "string" ? license : "",
		home: homeOf(repository),
		text: file ? readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim() : null,
	};
}

/** The address for people, whichever way the package writes it. @param {string | { url: string } | undefined} repository */
function homeOf(repository) {
	const written = typeof repository === "string" ? repository : (repository?.url ?? "");
	const short = /^(?:github:)?([\w.-]+\/[\w.-]+)$/.exec(written);
	if (short) return `https://github.com/${short[1]}`;
	return written
		.replace(/^git\+/, "")
		.replace(/^(git|ssh):\/\/(git@)?/, "https://")
		.replace(/\.git$/, "");
}
