import type { CDPSession, Page } from "@playwright/test";
import { launchOptions } from "../scripts/browser.mjs";
import { expect, open, painted, test } from "./fixture";

/**
 * How long the page lasts. `npm run endurance` counts in full and prints its figures; the tests that run with the others
 * count less, for the same limits.
 */
const full = process.env.npm_lifecycle_event === "endurance";
const counts = full
	? { loops: 20, details: 500, speaker: 200, files: 100 }
	: { loops: 2, details: 30, speaker: 4, files: 5 };

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

/** Milliseconds by which the clock is moved: less than any scene stays. */
const STEP = 15_000;

// What a page compiles while it is used is no leak, but weighs more than one: the engine is to interpret.
test.use({
	ownPage: true,
	launchOptions: {
		...launchOptions(),
		args: [...launchOptions().args, "--js-flags=--no-opt --no-maglev --no-sparkplug"],
	},
});
test.describe.configure({ timeout: full ? 30 * 60_000 : 120_000 });

test("autoplay leaks nothing", async ({ page }) => {
	await page.clock.install();
	// with its clock the browser's marks of time are the test's too: none says that the map is there
	await page.goto("./#present&autoplay");
	await expect(page.getByRole("region", { name: "Briefing" })).toBeVisible();
	const session = await watch(page);
	const seen = new Set<number>();
	let passed = 0;
	/** From the first scene to the first scene: what is drawn is the same. */
	const loop = async () => {
		for (let scene = 0, before = 0; scene !== 1 || before === 1 || before === 0; ) {
			before = scene;
			await page.clock.fastForward(STEP);
			passed += STEP;
			await page.waitForTimeout(50);
			scene = Number(await page.evaluate(() => /scene=(\d+)/.exec(location.hash)?.[1] ?? "1"));
			seen.add(scene);
		}
	};
	await loop();
	const few = await held(session);
	for (let time = 1; time < counts.loops; time++) await loop();
	expect(seen.size).toBe(9);
	expectNoLeak(`autoplay of ${Math.round(passed / 60_000)} minutes, loops`, counts.loops, few, await held(session));
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
	// what comes for later use is no growth
	await page.waitForLoadState("networkidle");
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
		await painted(speaker);
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
	// what a page began before it gave way ends by itself: timers and code on its way
	const rest = () => page.waitForTimeout(4000);
	for (let number = 1; number <= 4; number++) await once(number);
	await rest();
	const few = await held(session);
	for (let number = 5; number <= counts.files; number++) await once(number);
	await rest();
	expectNoLeak("files", counts.files, few, await held(session));
});

test("after storms of sizes, zooms and themes, and lost canvases, the picture is the quiet one", async ({ page }) => {
	const quiet = "#map=5/38/66";
	await open(page, quiet);
	await expect(page.getByText("Tver Oblast"), "the finer geography is there").toBeVisible();
	const before = await still(page);
	const sizes = [
		[700, 500],
		[390, 800],
		[1600, 900],
		[1024, 300],
		[1280, 800],
	] as const;
	for (let time = 0; time < (full ? 60 : 12); time++) {
		const [width, height] = sizes[time % sizes.length] ?? [1280, 800];
		await page.setViewportSize({ width, height });
		await page.evaluate((time) => {
			const map = document.querySelector('[aria-label="Map"]');
			const select = document.querySelector<HTMLSelectElement>(".theme-choice select");
			if (!map || !select) throw new Error("no map, or no choice of themes");
			for (let turn = 0; turn < 6; turn++) {
				const deltaY = (time + turn) % 3 === 0 ? 240 : -160;
				const at = { clientX: 60 + turn * 40, clientY: 120 + turn * 20, bubbles: true, cancelable: true };
				map.firstElementChild?.dispatchEvent(new WheelEvent("wheel", { deltaY, ...at }));
				select.value = ["dark", "light", "auto"][turn % 3] ?? "auto";
				select.dispatchEvent(new Event("change", { bubbles: true }));
			}
		}, time);
		await page.waitForTimeout(30);
	}
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.getByRole("combobox", { name: "Theme" }).selectOption("auto");
	await page.evaluate((hash) => {
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
		location.assign(hash);
	}, `${quiet}.0`);

	await expectStill(page, before);
	// as a browser does when the graphics card was reset: all is gone, then each canvas is given back, empty
	await page.evaluate(() => {
		for (const canvas of document.querySelectorAll("canvas")) {
			canvas.dispatchEvent(new Event("contextlost", { cancelable: true }));
			canvas.getContext("2d")?.reset();
		}
	});
	expect(await difference(page, before, await picture(page)), "the test takes no picture away").toBeGreaterThan(0.002);
	await page.evaluate(() => {
		for (const canvas of document.querySelectorAll("canvas")) canvas.dispatchEvent(new Event("contextrestored"));
	});
	await expectStill(page, before);
});

const picture = (page: Page) => page.screenshot({ animations: "disabled", caret: "hide" });

/** The page's picture when it is at rest: the same twice. */
async function still(page: Page): Promise<Buffer> {
	let last = await picture(page);
	await expect
		.poll(async () => {
			await page.waitForTimeout(500);
			const now = await picture(page);
			const same = now.equals(last);
			last = now;
			return same;
		})
		.toBe(true);
	return last;
}

/** Where a picture is another one, as a part of its size: a camera that lies a fraction of a pixel aside is the same. */
async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
	const blank = await page.context().newPage();
	const part = await blank.evaluate(
		async (pictures) => {
			const [first, second] = await Promise.all(
				pictures.map(async (base64) => {
					const image = new Image();
					image.src = `data:image/png;base64,${base64}`;
					await image.decode();
					const [width, height] = [Math.round(image.width / 4), Math.round(image.height / 4)];
					const pen = new OffscreenCanvas(width, height).getContext("2d");
					if (!pen) throw new Error("no canvas");
					pen.imageSmoothingQuality = "high";
					pen.drawImage(image, 0, 0, width, height);
					return pen.getImageData(0, 0, width, height).data;
				}),
			);
			if (!first || !second || first.length !== second.length) return 1;
			const differs = (at: number) =>
				[0, 1, 2].some((part) => Math.abs((first[at + part] ?? 0) - (second[at + part] ?? 0)) > 32);
			let count = 0;
			for (let at = 0; at < first.length; at += 4) if (differs(at)) count++;
			return (4 * count) / first.length;
		},
		[one.toString("base64"), other.toString("base64")],
	);
	await blank.close();
	return part;
}

async function expectStill(page: Page, before: Buffer): Promise<void> {
	await expect.poll(async () => difference(page, before, await picture(page)), { timeout: 20_000 }).toBeLessThan(0.001);
}
