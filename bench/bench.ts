/**
 * npm run bench: this page against the same countries drawn with plain Leaflet L.geoJSON, in one Chromium, in one run,
 * the two taken in turn. Prints medians and ratios, and writes them into docs/BENCHMARKS.md between its marks.
 */
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { build, preview } from "vite";
import { launchOptions } from "../scripts/browser.mjs";
import { addMadeDossier, answersTable, measureAnswers, writeBetween } from "./answers";
import { dotsTable, measureDots } from "./dots";
import { framesWhile, quantile, rendererMemory } from "./measuring";
import { measureSteps } from "./steps";

const RUNS = 7;
const OWN = "node_modules/.cache/bench-page";
const OUT = "node_modules/.cache/bench";
const SIZE = { width: 1280, height: 800 };

interface Measurement {
	/** Milliseconds from the navigation's start to the first complete map on the screen. */
	readonly firstMap: number;
	/** Milliseconds between frames while dragging, and while zooming with the wheel. */
	readonly pan: readonly number[];
	readonly zoom: readonly number[];
	/** Megabytes of JavaScript heap after garbage collection. */
	readonly heap: number;
	/** Megabytes that the renderer process holds, where the system tells. */
	readonly memory: number | null;
}

await build({ logLevel: "error", build: { outDir: OWN } });
const made = addMadeDossier(OWN, 5000, 2000);
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
		rolldownOptions: { input: ["bench/peer.html", "bench/dots.html"] },
	},
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
	preview: { port: 4188, strictPort: true, proxy: { "/geo": "http://localhost:4187" } },
});
const pages = {
	Brieflet: "http://localhost:4187/",
	"L.geoJSON, same overview file": "http://localhost:4188/peer.html?file=/geo/overview.json",
	"L.geoJSON, same detail file": "http://localhost:4188/peer.html?file=/geo/detail.json",
};
type Name = keyof typeof pages;
const names = Object.keys(pages) as Name[];
const results = new Map<Name, Measurement[]>(names.map((name) => [name, []]));

const browser = await chromium.launch(launchOptions());
for (let run = 0; run < RUNS; run++)
	for (const name of names) results.get(name)?.push(await measure(browser, pages[name]));
const answers = [
	...(await measureAnswers(browser, pages.Brieflet, "shipped dossier")),
	...(await measureAnswers(browser, `${pages.Brieflet}?dossier=${made}`, "5,000 incidents and 2,000 statements")),
];
const dots = await measureDots(browser, "http://localhost:4188/dots.html");
const steps = await measureSteps(browser, pages.Brieflet);
const version = browser.version();
await browser.close();
await Promise.all([ours.close(), peer.close()]);

const table = report();
const second = answersTable(answers);
const third = answersTable(steps);
const fourth = dotsTable(dots);
console.log([table, second, third, fourth].join("\n\n"));
writeBetween("docs/BENCHMARKS.md", "measured", table);
writeBetween("docs/BENCHMARKS.md", "answers", second);
writeBetween("docs/BENCHMARKS.md", "steps", third);
writeBetween("docs/BENCHMARKS.md", "dots", fourth);

async function measure(in_: Browser, address: string): Promise<Measurement> {
	const context = await in_.newContext({ viewport: SIZE });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await page.goto(address);
	await page.waitForFunction(() => performance.getEntriesByName("first-map-painted").length > 0);
	const firstMap = await page.evaluate(
		() => performance.getEntriesByName("first-map-painted")[0]?.startTime ?? Number.NaN,
	);
	await page.waitForTimeout(300);
	const pan = await framesWhile(page, async () => {
		await page.mouse.move(700, 400);
		await page.mouse.down();
		for (let step = 1; step <= 60; step++) await page.mouse.move(700 - 5 * step, 400 + 2 * step);
		await page.mouse.up();
		await page.waitForTimeout(300);
	});
	const zoom = await framesWhile(page, async () => {
		for (let step = 0; step < 12; step++) {
			await page.mouse.wheel(0, step < 6 ? -120 : 120);
			await page.waitForTimeout(120);
		}
		await page.waitForTimeout(300);
	});
	await session.send("HeapProfiler.collectGarbage");
	const heap = (await page.evaluate(
		() => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
	)) as number;
	const memory = await rendererMemory(in_);
	await context.close();
	return { firstMap, pan, zoom, heap: heap / 1e6, memory };
}

function report(): string {
	const rows: [string, (one: Measurement) => number][] = [
		["first complete map, ms", ({ firstMap }) => firstMap],
		["pan, median frame, ms", ({ pan }) => quantile(pan, 0.5)],
		["pan, 95th percentile frame, ms", ({ pan }) => quantile(pan, 0.95)],
		["pan, worst frame, ms", ({ pan }) => quantile(pan, 1)],
		["zoom, median frame, ms", ({ zoom }) => quantile(zoom, 0.5)],
		["zoom, 95th percentile frame, ms", ({ zoom }) => quantile(zoom, 0.95)],
		["zoom, worst frame, ms", ({ zoom }) => quantile(zoom, 1)],
		["JavaScript heap, MB", ({ heap }) => heap],
		["renderer process, MB", ({ memory }) => memory ?? Number.NaN],
	];
	const median = (name: Name, value: (one: Measurement) => number) =>
		quantile((results.get(name) ?? []).map(value), 0.5);
	const [own, ...peers] = names;
	return [
		`Chromium ${version}, ${SIZE.width}x${SIZE.height}, software rendering, medians of ${RUNS} runs taken in turn.`,
		"",
		`| | ${names.join(" | ")} | ratios to the peers |`,
		`|---|${names.map(() => "---:").join("|")}|---:|`,
		...rows.map(([title, value]) => {
			const figures = names.map((name) => median(name, value).toFixed(1));
			const ratios = peers.map((name) => (median(own as Name, value) / median(name, value)).toFixed(2));
			return `| ${title} | ${figures.join(" | ")} | ${ratios.join(", ")} |`;
		}),
	].join("\n");
}
