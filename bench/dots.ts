/**
 * npm run bench, third part: very many incidents, drawn by this page's layer and by its peers, all from the same made data
 * and in one Chromium, taken in turn. What is measured starts with the data in memory: columns as the table builder leaves
 * them here, GeoJSON features there.
 */
import type { Browser, CDPSession, Page } from "playwright-core";
import type { Bench } from "./dots-page";
import { framesWhile, quantile, rendererMemory } from "./measuring";

const SIZE = { width: 1280, height: 800 };
const MOVES = 5;
const COUNTS = [10_000, 100_000, 350_000, 1_000_000];
/** Who takes part, how often, and up to how many incidents: beyond, one run takes minutes. */
const CONTESTANTS = {
	brieflet: { name: "Brieflet", runs: 3, most: 1_000_000 },
	supercluster: { name: "supercluster 9.1", runs: 3, most: 1_000_000 },
	markercluster: { name: "Leaflet.markercluster 1.5", runs: 1, most: 100_000 },
	circles: { name: "Leaflet canvas circleMarker", runs: 1, most: 350_000 },
} as const;
const RUNS = 3;
type Name = keyof typeof CONTESTANTS;
const NAMES = Object.keys(CONTESTANTS) as Name[];

interface Measurement {
	/** Milliseconds of the main thread until all is painted first; and for each move of the period. */
	readonly first: number;
	readonly brush: readonly number[];
	/** Milliseconds between frames while dragging, and the longest task. */
	readonly pan: readonly number[];
	readonly longestTask: number;
	/** Megabytes of the renderer more than of a blank page, where the system tells. */
	readonly memory: number;
	/** Microseconds for what lies at a point. */
	readonly hit: number | null;
}

export type DotMeasurements = ReadonlyMap<string, readonly Measurement[]>;

/** Each contestant with each number of incidents, at the address of the benchmark's page. */
export async function measureDots(browser: Browser, address: string): Promise<DotMeasurements> {
	const results = new Map<string, Measurement[]>();
	for (const count of COUNTS)
		for (let run = 0; run < RUNS; run++) {
			const blank = await onPage(browser, address, async (page, session) => {
				await collectGarbage(page, session);
				return rendererMemory(browser);
			});
			for (const name of NAMES) {
				if (count > CONTESTANTS[name].most || run >= CONTESTANTS[name].runs) continue;
				const key = `${name} ${count}`;
				const one = await onPage(browser, `${address}?with=${name}&count=${count}`, (page, session) =>
					measure(browser, page, session, blank ?? Number.NaN),
				);
				results.set(key, [...(results.get(key) ?? []), one]);
				console.log(`${key}: first paint ${one.first.toFixed(0)} ms, brush ${quantile(one.brush, 0.5).toFixed(1)} ms`);
			}
		}
	return results;
}

async function onPage<T>(
	browser: Browser,
	address: string,
	act: (page: Page, session: CDPSession) => Promise<T>,
): Promise<T> {
	const context = await browser.newContext({ viewport: SIZE });
	const page = await context.newPage();
	page.setDefaultTimeout(120_000);
	const session = await context.newCDPSession(page);
	await session.send("Performance.enable");
	await page.goto(address);
	await page.waitForFunction(() => "benchReady" in globalThis);
	const result = await act(page, session);
	await context.close();
	return result;
}

async function measure(browser: Browser, page: Page, session: CDPSession, blank: number): Promise<Measurement> {
	await collectGarbage(page, session);
	const first = await busyWhile(session, () => page.evaluate(() => bench.show()));
	await page.waitForTimeout(300);
	const { pan, longestTask } = await panned(page);
	await collectGarbage(page, session);
	const memory = ((await rendererMemory(browser)) ?? Number.NaN) - blank;
	const brush: number[] = [];
	for (let move = 0; move < MOVES; move++)
		brush.push(await busyWhile(session, () => page.evaluate(([part]) => bench.brush(part), [move / MOVES] as const)));
	const hit = await page.evaluate(() => bench.hit());
	return { first, brush, pan, longestTask, memory, hit: hit === null ? null : hit * 1000 };
}

/** Again and again: large arrays go back to the system only some time after nothing holds them. */
async function collectGarbage(page: Page, session: CDPSession): Promise<void> {
	for (let time = 0; time < 3; time++) {
		await session.send("HeapProfiler.collectGarbage");
		await page.waitForTimeout(200);
	}
}

/** Milliseconds for which the page's main thread was busy: scripts, layout, painting, collecting garbage; not waiting. */
async function busyWhile(session: CDPSession, act: () => Promise<unknown>): Promise<number> {
	const busy = async () => {
		const { metrics } = await session.send("Performance.getMetrics");
		return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
	};
	const before = await busy();
	await act();
	return ((await busy()) - before) * 1000;
}

/** A drag to and fro. */
async function panned(page: Page) {
	await page.evaluate(() => {
		const tasks: number[] = [];
		new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
			type: "longtask",
		});
		Object.assign(globalThis, { benchTasks: tasks });
	});
	const pan = await framesWhile(page, async () => {
		await page.mouse.move(700, 400);
		await page.mouse.down();
		for (let step = 1; step <= 40; step++) await page.mouse.move(700 - 9 * step, 400 + 3 * step);
		await page.mouse.up();
		await page.waitForTimeout(300);
	});
	const tasks = await page.evaluate(() => (globalThis as unknown as { benchTasks: number[] }).benchTasks);
	return { pan, longestTask: Math.max(0, ...tasks) };
}

declare const bench: Bench;

/** A table of what was measured, with the ratios to supercluster. */
export function dotsTable(results: DotMeasurements): string {
	const rows: [string, (one: Measurement) => number][] = [
		["first paint, ms", ({ first }) => first],
		["brush move, ms", ({ brush }) => quantile(brush, 0.5)],
		["pan, 95th percentile frame, ms", ({ pan }) => quantile(pan, 0.95)],
		["pan, longest task over 50 ms", ({ longestTask }) => longestTask],
		["memory over a blank page, MB", ({ memory }) => memory],
		["hit test, µs", ({ hit }) => hit ?? Number.NaN],
	];
	const median = (name: Name, count: number, value: (one: Measurement) => number) =>
		quantile((results.get(`${name} ${count}`) ?? []).map(value), 0.5);
	const shown = (number: number) => (Number.isNaN(number) ? "" : number.toFixed(number < 10 ? 1 : 0));
	return [
		`Medians of ${RUNS} runs taken in turn, one run of the last two; a period of a fifth of all time is moved.`,
		"",
		`| incidents | | ${NAMES.map((name) => CONTESTANTS[name].name).join(" | ")} | supercluster : Brieflet |`,
		`|---:|---|${NAMES.map(() => "---:").join("|")}|---:|`,
		...COUNTS.flatMap((count) =>
			rows.map(([title, value]) => {
				const figures = NAMES.map((name) => median(name, count, value));
				const ratio = (figures[1] ?? Number.NaN) / (figures[0] ?? Number.NaN);
				return `| ${count.toLocaleString("en-GB")} | ${title} | ${figures.map(shown).join(" | ")} | ${
					Number.isFinite(ratio) ? shown(ratio) : ""
				} |`;
			}),
		),
	].join("\n");
}
