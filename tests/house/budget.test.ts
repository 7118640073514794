import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { firstLoad } from "./first-load";

const kB = 1000;
const budget = {
	code: 130 * kB, // JavaScript and CSS
	geography: 120 * kB, // the overview map
	everything: 330 * kB, // and the page, the dossier, the Latin fonts
};

const dist = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), "dist");

beforeAll(() => {
	if (!existsSync(join(dist, "index.html"))) throw new Error("There is no dist/index.html: run npm run build first.");
});

test("dist/ is the page alone, without the gallery", () => {
	expect(filesOfDist().filter((name) => name.includes("gallery"))).toEqual([]);
});

describe("the first load, compressed", () => {
	test("has code within its budget", () => {
		const { code } = load();
		expect(code.length, "the page loads no script").toBeGreaterThan(0);
		expect(sizeOf(code), table(code)).toBeLessThanOrEqual(budget.code);
	});
	test("has geography within its budget", () => {
		const { geography } = load();
		expect(geography, "dist/geo/overview.json").toHaveLength(1);
		expect(sizeOf(geography), table(geography)).toBeLessThanOrEqual(budget.geography);
	});
	test("is within its budget as a whole", () => {
		const { page, code, geography, dossier, fonts } = load();
		const all = [...page, ...code, ...geography, ...dossier, ...fonts];
		expect(sizeOf(all), table(all)).toBeLessThanOrEqual(budget.everything);
	});
});

describe("what the first load is", () => {
	test("is read from index.html and from the names of files", () => {
		const html = `
			<script type="module" crossorigin src="./assets/index-a.js"></script>
			<link rel="modulepreload" href="./assets/map-b.js">
			<link rel="stylesheet" crossorigin href="./assets/index-c.css">
			<link rel="icon" href="./icon.svg">`;
		const names = [
			"index.html",
			"assets/index-a.js",
			"assets/map-b.js",
			"assets/later-d.js",
			"assets/index-c.css",
			"assets/serif-latin-400-normal-e.woff2",
			"assets/serif-latin-ext-400-normal-f.woff2",
			"dossiers/one.json",
			"geo/overview.json",
			"geo/detail.json",
		];
		expect(firstLoad(html, names)).toEqual({
			page: ["index.html"],
			code: ["assets/index-a.js", "assets/map-b.js", "assets/index-c.css"],
			geography: ["geo/overview.json"],
			dossier: ["dossiers/one.json"],
			fonts: ["assets/serif-latin-400-normal-e.woff2"],
		});
	});
});

function load() {
	return firstLoad(readFileSync(join(dist, "index.html"), "utf8"), filesOfDist());
}

function filesOfDist(): string[] {
	return readdirSync(dist, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
}

/** A font is compressed already. */
function size(name: string): number {
	const bytes = readFileSync(join(dist, name));
	return name.endsWith(".woff2") ? bytes.length : gzipSync(bytes).length;
}

function sizeOf(names: readonly string[]): number {
	return names.reduce((sum, name) => sum + size(name), 0);
}

function table(names: readonly string[]): string {
	return names.map((name) => `${(size(name) / kB).toFixed(1).padStart(7)} kB ${name}`).join("\n");
}
