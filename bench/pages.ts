/**
 * npm run bench, first part: this page against the same countries drawn with plain Leaflet L.geoJSON, the two taken in
 * turn.
 */
import type { Browser } from "playwright-core";
import { framesWhile, quantile, rendererMemory } from "./measuring";

const RUNS = 5;
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

export type PageMeasurements = ReadonlyMap<string, readonly Measurement[]>;

/** The pages at these addresses by their names, ours first. */
export async function measurePages(
	browser: Browser,
	pages: Readonly<Record<string, string>>,
): Promise<PageMeasurements> {
	const results = new Map<string, Measurement[]>();
	for (let run = 0; run < RUNS; run++)
		for (const [name, address] of Object.entries(pages))
			results.set(name, [...(results.get(name) ?? []), await measure(browser, address)]);
	return results;
}

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

/** A table of what was measured, with the ratios to the peers. */
export function pagesTable(results: PageMeasurements, version: string): string {
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
	const median = (name: string, value: (one: Measurement) => number) =>
		quantile((results.get(name) ?? []).map(value), 0.5);
	const names = [...results.keys()];
	const [own = "", ...peers] = names;
	return [
		`Chromium ${version}, ${SIZE.width}x${SIZE.height}, software rendering, medians of ${RUNS} runs taken in turn.`,
		"",
		`| | ${names.join(" | ")} | ratios to the peers |`,
		`|---|${names.map(() => "---:").join("|")}|---:|`,
		...rows.map(([title, value]) => {
			const figures = names.map((name) => median(name, value).toFixed(1));
			const ratios = peers.map((name) => (median(own, value) / median(name, value)).toFixed(2));
			return `| ${title} | ${figures.join(" | ")} | ${ratios.join(", ")} |`;
		}),
	].join("\n");
}
