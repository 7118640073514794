import type { CDPSession, Page } from "@playwright/test";
import { expect, open, test } from "./fixture";

/**
 * How long the page lasts. `npm run endurance` counts in full and prints its figures; the tests that run with the others
 * count less, for the same limits.
 */
const full = process.env.ENDURANCE === "full";
const counts = full
	? { loops: 20, details: 500, speaker: 200, files: 100 }
	: { loops: 3, details: 100, speaker: 6, files: 10 };

interface Held {
	/** Bytes of JavaScript's heap after collection. */
	readonly heap: number;
	readonly nodes: number;
	readonly listeners: number;
	readonly documents: number;
}

async function held(session: CDPSession): Promise<Held> {
	// twice: what a finaliser lets go of is collected by the second
	for (let time = 0; time < 3; time++) await session.send("HeapProfiler.collectGarbage");
	const { metrics } = await session.send("Performance.getMetrics");
	const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
	return {
		heap: of("JSHeapUsedSize"),
		nodes: of("Nodes"),
		listeners: of("JSEventListeners"),
		documents: of("Documents"),
	};
}

async function watch(page: Page): Promise<CDPSession> {
	const session = await page.context().newCDPSession(page);
	await session.send("HeapProfiler.enable");
	await session.send("Performance.enable");
	return session;
}

/** After many times the page holds at most a tenth more than after few; elements and listeners do not grow with the count. */
function expectNoLeak(what: string, times: number, few: Held, many: Held): void {
	const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
	console.log(
		`${what}: ${times} times, heap ${kB(few.heap)} -> ${kB(many.heap)} (${((many.heap / few.heap - 1) * 100).toFixed(1)} %), ` +
			`nodes ${few.nodes} -> ${many.nodes}, listeners ${few.listeners} -> ${many.listeners}, documents ${few.documents} -> ${many.documents}`,
	);
	expect(many.heap, `${what}: heap`).toBeLessThan(1.1 * few.heap);
	expect(many.nodes, `${what}: nodes`).toBeLessThan(1.1 * few.nodes + 50);
	expect(many.listeners, `${what}: listeners`).toBeLessThan(1.1 * few.listeners + 20);
	expect(many.documents, `${what}: documents`).toBeLessThanOrEqual(few.documents + 2);
}

/** The shipped briefing takes about six minutes; the clock is moved by steps shorter than any scene. */
const LOOP = 6 * 60_000;
const STEP = 15_000;

test.describe.configure({ timeout: full ? 30 * 60_000 : 120_000 });

test("autoplay leaks nothing", async ({ page }) => {
	await page.clock.install();
	// with its clock the browser's marks of time are the test's too: none says that the map is there
	await page.goto("./#present&autoplay");
	await expect(page.getByRole("region", { name: "Briefing" })).toBeVisible();
	const session = await watch(page);
	const seen = new Set<string>();
	const loop = async () => {
		for (let passed = 0; passed < LOOP; passed += STEP) {
			await page.clock.fastForward(STEP);
			await page.waitForTimeout(50);
			seen.add(await page.evaluate(() => /scene=\d+/.exec(location.hash)?.[0] ?? "scene=1"));
		}
	};
	await loop();
	const few = await held(session);
	for (let time = 1; time < counts.loops; time++) await loop();
	expect(seen.size).toBe(9);
	expectNoLeak("autoplay, loops of six minutes", counts.loops, few, await held(session));
});

test("Details opens and closes and leaves nothing", async ({ page }) => {
	await open(page);
	const session = await watch(page);
	const several = (times: number) =>
		page.evaluate(async (times) => {
			const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
			const panel = document.querySelector<HTMLElement>('[aria-label="Details"]');
			const marks = [...document.querySelectorAll<HTMLElement>(".mark-holder button")];
			if (!panel || marks.length < 2) throw new Error("no marks on the map");
			let opened = 0;
			for (let time = 0; time < times; time++) {
				marks[time % marks.length]?.click();
				for (let wait = 0; panel.hidden && wait < 50; wait++) await frames();
				if (!panel.hidden) opened++;
				document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
				await frames();
				if (!panel.hidden) throw new Error("Details did not close");
			}
			return opened;
		}, times);
	await several(20);
	const few = await held(session);
	expect(await several(counts.details - 20)).toBe(counts.details - 20);
	expectNoLeak("Details", counts.details, few, await held(session));
});

test("the speaker's window opens and closes and leaves nothing", async ({ page }) => {
	await open(page);
	await page.keyboard.press("p");
	await expect(page.getByRole("region", { name: "Briefing" })).toBeVisible();
	const session = await watch(page);
	const once = async () => {
		const coming = page.waitForEvent("popup");
		// its code comes a moment after the stage's
		await expect(async () => {
			await page.keyboard.press("s");
			expect(page.context().pages()).toHaveLength(2);
		}).toPass();
		const speaker = await coming;
		await speaker.waitForFunction(() => performance.getEntriesByName("first-map-painted").length > 0);
		await speaker.close();
	};
	for (let time = 0; time < 3; time++) await once();
	const few = await held(session);
	for (let time = 3; time < counts.speaker; time++) await once();
	expectNoLeak("the speaker's window", counts.speaker, few, await held(session));
});

test("files opened one after another leave nothing but the last", async ({ page }) => {
	await open(page);
	const session = await watch(page);
	const once = async (number: number) => {
		const feature = (index: number) => ({
			type: "Feature",
			properties: { name: `File ${number}, place ${index}`, date: "2024-05-01" },
			geometry: { type: "Point", coordinates: [60 + (index % 12), 30 + (index % 9)] },
		});
		const features = Array.from({ length: 60 }, (_, index) => feature(index));
		// let fall, and its name looked for without a handle: what Playwright has held of the page stays in memory
		const name = `file ${number}.geojson`;
		await page.evaluate(
			([name = "", text = ""]) => {
				const dataTransfer = new DataTransfer();
				dataTransfer.items.add(new File([text], name));
				document.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
			},
			[name, JSON.stringify({ type: "FeatureCollection", features })],
		);
		await page.waitForFunction(
			(name) => document.querySelector("#open")?.textContent?.includes(`Import report: ${name}`) ?? false,
			name,
		);
	};
	for (let number = 1; number <= 4; number++) await once(number);
	const few = await held(session);
	for (let number = 5; number <= counts.files; number++) await once(number);
	expectNoLeak("files", counts.files, few, await held(session));
});
