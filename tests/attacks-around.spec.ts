import type { Frame, Page } from "@playwright/test";
import fc from "fast-check";
import { ATTACKS, NAMES, NUMBERS, share, tryAll, turn } from "./attacks/corpus";
import { nothingRan, outsideItsBox } from "./attacks/look";
import { details, expect, open, test } from "./fixture";

test.skip(({ isMobile }) => isMobile, "what comes from elsewhere is read the same on every screen");

const map = (page: Page) => page.getByRole("region", { name: "Map" });
/** The page answers: it shows what it is told to, and comes back from it. */
async function answers(page: Page): Promise<void> {
	await page.evaluate(() => {
		location.hash = "#sel=incident/crocus-city-hall";
	});
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Crocus City Hall attack");
	await details(page).getByRole("button", { name: "Close details" }).click();
	await expect(details(page)).toBeHidden();
	await expect(map(page)).toBeVisible();
	await nothingRan(page);
}

let tried = 0;
test.afterAll(() => console.log(`attacks around the page: ${tried} inputs tried, ATTACKS_TURN=${turn}`));

const KEYS = "c sel hide show from to kinds actors sources killed scene present follow autoplay off".split(" ");
const KINDS = "incident region conference statement relation event shape actor place source".split(" ");

test("addresses with anything in them show the page", async ({ page }) => {
	test.setTimeout(300_000);
	await open(page);
	const texts = [...ATTACKS, ...NAMES, ...NUMBERS];
	const selections = share(
		KINDS.flatMap((kind) => NAMES.slice(0, 4).map((name) => `#sel=${kind}/${name}`)),
		4,
	);
	const written = share(
		KEYS.flatMap((key, at) =>
			texts.filter((_, index) => index % 30 === at).map((text) => `#${key}=${encodeURIComponent(wellFormed(text))}`),
		),
		4,
	);
	const pair = fc.tuple(fc.constantFrom(...KEYS), fc.oneof(fc.constantFrom(...texts), fc.string()));
	const mixed = fc
		.sample(fc.array(pair, { minLength: 2, maxLength: 8 }), { numRuns: tryAll ? 30 : 12, seed: turn })
		.map((pairs) => `#${pairs.map(([key, value]) => `${key}=${encodeURIComponent(wellFormed(value))}`).join("&")}`);
	const hashes = [...selections, ...written, ...mixed, "#%", "#%E0%A4%A", "#sel=%00", `#${"a=b&".repeat(20_000)}`];
	for (const hash of hashes) {
		tried++;
		await page.evaluate(async (hash) => {
			location.hash = hash;
			await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
		}, hash);
	}
	// with this page goes what would tell
	await nothingRan(page);
	// what any of them began, such as a briefing, is left before the page is looked at
	for (const hash of [...selections.slice(0, 1), ...mixed.slice(0, 2)]) {
		await page.goto("about:blank");
		await page.goto(`./${hash}`);
		await expect(map(page)).toBeVisible();
		expect(await outsideItsBox(page), hash).toEqual([]);
		await nothingRan(page);
	}
});

const QUERIES = [
	"javascript:window.__ran=1",
	"data:application/json,{}",
	"https://attack.example/a.json",
	"//attack.example/a.json",
	"\\\\attack.example\\a.json",
	"../../../etc/passwd",
	"<img src=x onerror=window.__ran=1>",
	"__proto__",
	"",
	"a".repeat(5000),
];

test("queries with anything in them show the page, or say in words why not", async ({ page, watch }) => {
	test.setTimeout(180_000);
	watch.allow(/404/);
	for (const name of ["dossier", "opened", "speaker", "handout"])
		for (const value of share(QUERIES, 4)) {
			tried++;
			await page.goto(`./?${name}=${encodeURIComponent(value)}`);
			await expect(page.locator("#page > *").first()).toBeVisible();
			await expect(page.locator("#page .waiting")).toHaveCount(0);
			expect(await outsideItsBox(page), `${name}=${value}`).toEqual([]);
			await nothingRan(page);
		}
});

test("stored state of any kind is read as it was never there", async ({ page }) => {
	await open(page);
	const rotten = [...ATTACKS.slice(0, 12), "{", "null", "[]", '{"__proto__":{"polluted":1}}', "a".repeat(100_000)];
	for (const value of share(rotten, 4)) {
		tried++;
		await page.evaluate((value) => {
			const keys = ["brieflet-theme", "theme", "brieflet-session", "brieflet-timer", "brieflet-speaker", "__proto__"];
			for (const store of [localStorage, sessionStorage]) {
				for (const key of [...keys, ...Object.keys(store)]) store.setItem(key, value);
			}
		}, value);
		await page.goto("about:blank");
		await open(page);
		// what is inherited is no part of an object that is handed out to a test
		expect(await page.evaluate(() => "polluted" in {}), value.slice(0, 100)).toBe(false);
		await nothingRan(page);
	}
	await answers(page);
});

test("an opened file that was put into the browser's database by somebody else is read like any other", async ({
	page,
}) => {
	test.setTimeout(180_000);
	await open(page);
	const cover = { format: "brieflet-dossier/1", id: "a", title: "Fires", language: "en", asOf: "2024-12-01" };
	const lists = "sources actors places layers roles incidents conferences statements relations events";
	const dossier = {
		...cover,
		extent: [0, 40, 20, 50],
		...Object.fromEntries(lists.split(" ").map((list) => [list, []])),
	};
	const whole = {
		id: "x",
		name: "a.json",
		dossier,
		problems: [],
		report: { format: "dossier", rows: 0, drawn: 0, listed: 0, skipped: [], repaired: [], warnings: [] },
		table: null,
		file: "no file",
		answers: {},
		boxes: {},
	};
	const stored: readonly unknown[] = [
		"text",
		17,
		[],
		{},
		{ dossier: "<img src=x onerror=window.__ran=1>" },
		{ dossier },
		{ ...whole, report: null },
		{ ...whole, report: "text" },
		{ ...whole, report: { ...whole.report, skipped: "text", warnings: [{ code: "__proto__" }, null] } },
		{ ...whole, problems: "text" },
		{ ...whole, table: {} },
		{ ...whole, table: { count: 1e9, longitude: "text" } },
		{ ...whole, name: { toString: "text" } },
		{ ...whole, answers: "text", boxes: "text" },
	];
	for (const [index, value] of share([...stored.entries()], 4)) {
		tried++;
		await page.evaluate(async (value) => {
			const opening = indexedDB.open("brieflet");
			const database = await new Promise<IDBDatabase>((done, fail) => {
				opening.onupgradeneeded = () => opening.result.createObjectStore("opened");
				opening.onsuccess = () => done(opening.result);
				opening.onerror = fail;
			});
			const change = database.transaction("opened", "readwrite");
			// what no JSON has
			const whole = typeof value === "object" && value !== null && "report" in value;
			const native = whole
				? { file: new Blob(["a"]), ...("boxes" in value && value.boxes !== "text" && { boxes: new Map() }) }
				: {};
			change.objectStore("opened").put(whole ? { ...value, ...native } : value, "x");
			change.objectStore("opened").put("text", "order");
			await new Promise((done) => {
				change.oncomplete = done;
			});
			database.close();
		}, value);
		await page.goto("about:blank");
		await page.goto("./?opened=x");
		await expect(map(page).or(page.getByRole("alert")).first(), `stored ${index}`).toBeVisible();
		await nothingRan(page);
	}
});

test("messages of other windows, of this origin and of another, change nothing", async ({ page, context, baseURL }) => {
	await open(page, "#scene=2&present");
	await expect(page).toHaveURL(/scene=2/);
	const foreign = new URL(baseURL ?? "");
	foreign.port = String(Number(foreign.port) + 1); // the gallery's server: another origin
	const garbage = [
		...ATTACKS.slice(0, 30),
		null,
		17,
		[],
		{},
		{ app: "brieflet" },
		{ app: "brieflet", version: 1, kind: "state", session: "a", dossier: "a", from: "b", role: "speaker", shared: {} },
		{ app: "brieflet", version: 1, kind: "state", shared: { view: "#scene=5", stage: { blank: true } } },
		"brieflet-full-screen-a",
	];
	// a window of this origin says it on the channel
	const own = await context.newPage();
	await own.goto(new URL("icon.svg", baseURL).href);
	tried += garbage.length;
	await listen(page);
	await own.evaluate((garbage) => {
		const channel = new BroadcastChannel("brieflet");
		for (const message of garbage) channel.postMessage(message);
	}, garbage);
	await heard(page, garbage.length);

	// a page of another origin has this one in a frame, opens it, and is framed by it
	const other = await context.newPage();
	await other.goto(`${foreign.origin}/gallery.html`);
	const begun = context.waitForEvent("page");
	await other.evaluate((address) => {
		const frame = document.createElement("iframe");
		frame.src = address;
		frame.width = "900";
		frame.height = "600";
		document.body.replaceChildren(frame); // the gallery that stood here goes
		Object.assign(globalThis, { targets: [frame.contentWindow, globalThis.open(`${address}#scene=2&present`)] });
	}, baseURL ?? "");
	const opened = await begun;
	await expect(opened.getByRole("region", { name: "Briefing" })).toBeVisible();
	await expect(other.frameLocator("iframe").getByRole("region", { name: "Map" })).toBeVisible();
	const [, framed] = other.frames();
	if (!framed) throw new Error("no frame");
	for (const window of [framed, opened]) await listen(window);
	await other.evaluate((garbage) => {
		const { targets } = globalThis as unknown as { targets: readonly (Window | null)[] };
		for (const message of garbage) for (const target of targets) target?.postMessage(message, "*");
	}, garbage);
	for (const window of [framed, opened]) await heard(window, garbage.length);
	tried += 2 * garbage.length;
	await expect(opened).toHaveURL(/scene=2/);
	expect(await opened.evaluate(() => document.fullscreenElement)).toBeNull();
	await other.bringToFront();
	await expect(other.frameLocator("iframe").getByRole("region", { name: "Map" })).toBeVisible();

	await expect(page).toHaveURL(/scene=2/);
	await expect(page.getByRole("region", { name: "Map" })).toBeVisible();
	await nothingRan(page);
});

/** From now on a window counts what is said to it, and on the channel. */
async function listen(window: Page | Frame): Promise<void> {
	await window.evaluate(() => {
		const counted = { messages: 0, channel: new BroadcastChannel("brieflet") };
		Object.assign(globalThis, { counted });
		for (const where of [globalThis, counted.channel]) where.addEventListener("message", () => counted.messages++);
	});
}

/** All that was said has come, or more: the page's own windows talk too. */
async function heard(window: Page | Frame, least: number): Promise<void> {
	await expect
		.poll(() => window.evaluate(() => (globalThis as unknown as { counted: { messages: number } }).counted.messages))
		.toBeGreaterThanOrEqual(least);
}

function wellFormed(text: string): string {
	return text.replace(/[\ud800-\udfff]/g, "?");
}
