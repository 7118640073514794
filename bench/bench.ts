/**
 * npm run bench: measures this page, part after part in one Chromium, and writes what came of each into
 * docs/BENCHMARKS.md between its marks. `npm run bench -- dots opening` runs these parts alone.
 */
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { build, preview } from "vite";
import { launchOptions } from "../scripts/browser.mjs";
import { addMadeDossier, answersTable, measureAnswers, writeBetween } from "./answers";
import { dotsTable, measureDots } from "./dots";
import { measureOpening, openingTable } from "./opening";
import { measurePages, pagesTable } from "./pages";
import { measureSteps } from "./steps";

const OWN = "node_modules/.cache/bench-page";
const OUT = "node_modules/.cache/bench";
const OURS = "http://localhost:4187/";
const PEER = "http://localhost:4188/";
const DOCUMENT = "docs/BENCHMARKS.md";

/** Each part by the name of its marks: measures, and makes a table of it. */
const PARTS: Readonly<Record<string, (browser: Browser) => Promise<string>>> = {
	async measured(browser) {
		const pages = {
			Brieflet: OURS,
			"L.geoJSON, same overview file": `${PEER}peer.html?file=/geo/overview.json`,
			"L.geoJSON, same detail file": `${PEER}peer.html?file=/geo/detail.json`,
		};
		return pagesTable(await measurePages(browser, pages), browser.version());
	},
	async answers(browser) {
		const made = addMadeDossier(OWN, 5000, 2000);
		return answersTable([
			...(await measureAnswers(browser, OURS, "shipped dossier")),
			...(await measureAnswers(browser, `${OURS}?dossier=${made}`, "5,000 incidents and 2,000 statements")),
		]);
	},
	steps: async (browser) => answersTable(await measureSteps(browser, OURS)),
	dots: async (browser) => dotsTable(await measureDots(browser, `${PEER}dots.html`)),
	opening: async (browser) => openingTable(await measureOpening(browser, OURS, `${PEER}opening.html`)),
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(PARTS, name));
if (unknown) throw new Error(`came ${unknown}; expected one of ${Object.keys(PARTS).join(", ")}`);

await build({ logLevel: "error", build: { outDir: OWN } });
await build({
	configFile: false,
	root: "bench",
	base: "./",
	publicDir: false,
	logLevel: "error",
	build: {
		target: "es2022",
		outDir: join("..", OUT),
		emptyOutDir: true,
		rolldownOptions: { input: ["bench/peer.html", "bench/dots.html", "bench/opening.html"] },
	},
	worker: { format: "es" },
});
const ours = await preview({
	logLevel: "error",
	build: { outDir: OWN },
	preview: { port: 4187, strictPort: true },
});
const peer = await preview({
	configFile: false,
	root: "bench",
	logLevel: "error",
	build: { outDir: join("..", OUT) },
	preview: { port: 4188, strictPort: true, proxy: { "/geo": OURS } },
});
const browser = await chromium.launch(launchOptions());
for (const [name, measure] of Object.entries(PARTS)) {
	if (asked.length > 0 && !asked.includes(name)) continue;
	const began = Date.now();
	const table = await measure(browser);
	console.log(`\n${name}, ${((Date.now() - began) / 1000).toFixed(0)} s\n\n${table}`);
	writeBetween(DOCUMENT, name, table);
}
await browser.close();
await Promise.all([ours.close(), peer.close()]);
