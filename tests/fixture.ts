import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test as base, isReusable } from "./shared-page";

/** What the page said and asked for that it should not have. */
interface Watch {
	/** A test that makes the page fail on purpose says which words it expects on the console. */
	allow(words: RegExp): void;
}

const REFUSED = "refused by the page's policy:";

/** A test that fails when the page logs an error, throws, asks another origin for anything, or tries what its policy refuses. */
export const test = base.extend<{ watch: Watch }>({
	watch: [
		async ({ page, context, baseURL }, use) => {
			const faults: string[] = [];
			const allowed: RegExp[] = [];
			// in every window, those that the page opens too
			context.on("console", (message) => {
				if (message.text().startsWith(REFUSED)) faults.push(message.text());
			});
			page.on("console", (message) => {
				// the tests themselves read pixels back, which Chromium finds slow
				if (/willReadFrequently/.test(message.text())) return;
				// by the tests' own wish
				if (/Service Worker registration blocked by Playwright/.test(message.text())) return;
				if (message.type() === "error" || message.type() === "warning")
					faults.push(`console: ${message.text()} ${message.location().url}`);
			});
			page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
			page.on("request", (request) => {
				const { origin, protocol } = new URL(request.url());
				if (protocol !== "data:" && protocol !== "blob:" && origin !== new URL(baseURL ?? "").origin)
					faults.push(`request: ${request.url()}`);
			});
			await use({ allow: (words) => allowed.push(words) });
			// what comes after the test's end is not its own: without its routes, what is still loading goes elsewhere
			const found = [...faults];
			if (!page.isClosed()) await page.unrouteAll({ behavior: "ignoreErrors" });
			expect(found.filter((fault) => !allowed.some((words) => words.test(fault)))).toEqual([]);
		},
		{ auto: true },
	],
	newContext: async ({ newContext }, use) => {
		await use(async () => {
			const context = await newContext();
			await context.addInitScript((said) => {
				document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample, sourceFile }) =>
					console.error(said, effectiveDirective, blockedURI, sample, sourceFile),
				);
			}, REFUSED);
			return context;
		});
	},
});
export { expect };

/**
 * Opens the page at a hash or a query and waits for its map. A page that an earlier test left is opened in place, as the
 * page itself does when the address leads to another dossier: everything on the screen is made again, for a quarter of
 * the processor's time. A test of loading itself says `test.use({ ownPage: true })`.
 */
export async function open(page: Page, address = ""): Promise<void> {
	if (isReusable(page)) await openInPlace(page, address);
	else await page.goto(`./${address}`);
	await expect(page.getByRole("region", { name: "Map" })).toBeVisible();
	await painted(page);
}

async function openInPlace(page: Page, address: string): Promise<void> {
	await page.mouse.move(0, 0);
	await page.evaluate(async (address) => {
		if (document.fullscreenElement) await document.exitFullscreen();
		localStorage.clear();
		sessionStorage.clear();
		for (const { name } of await indexedDB.databases()) {
			const database = await new Promise<IDBDatabase>((done, failed) => {
				const asked = indexedDB.open(name ?? "");
				asked.onsuccess = () => done(asked.result);
				asked.onerror = () => failed(asked.error);
			});
			const stores = [...database.objectStoreNames];
			if (stores.length > 0) {
				const emptying = database.transaction(stores, "readwrite");
				for (const store of stores) emptying.objectStore(store).clear();
				await new Promise((done) => emptying.addEventListener("complete", done));
			}
			database.close();
		}
		performance.clearMarks();
		scrollTo(0, 0);
		// the first address is refused at once and only ends what was there
		for (const next of ["?dossier=https://elsewhere.invalid/", location.pathname + address]) {
			history.replaceState(null, "", next);
			dispatchEvent(new PopStateEvent("popstate"));
		}
	}, address);
}

/** Waits for the first picture of a page's map. */
export async function painted(page: Page): Promise<void> {
	await page.waitForFunction(() => performance.getEntriesByName("first-map-painted").length > 0);
}

/** The card that opens a file, with the report of the one that is open. */
export const openingCard = (page: Page) => page.getByRole("region", { name: "Open a file", exact: true });

/** Opens that card if need be, and chooses a file in the dialog of the system: a path, or a name with what is in the file. */
export async function chooseFile(
	page: Page,
	file: string | { readonly name: string; readonly content: string | Uint8Array },
	button = "Choose a file",
): Promise<void> {
	if (!(await openingCard(page).isVisible())) await page.getByRole("button", { name: "Open file" }).click();
	const chooser = page.waitForEvent("filechooser");
	await openingCard(page).getByRole("button", { name: button }).click();
	// what kind of file it is the page finds out by itself
	const given =
		typeof file === "string"
			? file
			: { name: file.name, mimeType: "application/octet-stream", buffer: Buffer.from(file.content) };
	await (await chooser).setFiles(given);
}

export const incident = (page: Page, title: string) =>
	page.getByRole("region", { name: "Map" }).getByRole("button", { name: new RegExp(`^${title}`) });
export const details = (page: Page) => page.getByRole("region", { name: "Details", exact: true });
/** What is said to who listens: one place for the whole page. */
export const announced = (page: Page) => page.getByRole("status", { name: "Announcements" });
export const region = (page: Page, id: string) => page.locator(`[data-region="${id}"]`);

/** On a narrow screen Layers and Legend stand behind one button. */
export async function showTools(page: Page): Promise<void> {
	await painted(page);
	const button = page.getByRole("button", { name: "Layers and legend" });
	if ((await button.isVisible()) && (await button.getAttribute("aria-expanded")) === "false") await button.click();
}

/** A point of the screen inside a region's shape that nothing else covers. */
export async function pointIn(page: Page, id: string): Promise<{ x: number; y: number }> {
	const found = await page.evaluate((id) => {
		const shape = document.querySelector<SVGPathElement>(`[data-region="${id}"]`);
		const map = document.querySelector('[aria-label="Map"]')?.getBoundingClientRect();
		if (!shape || !map) return null;
		for (let y = map.top + 5; y < map.bottom; y += 7)
			for (let x = map.left + 5; x < map.right; x += 7)
				if (
					[
						[0, 0],
						[6, 0],
						[0, 6],
						[-6, 0],
						[0, -6],
					].every(([dx = 0, dy = 0]) => document.elementFromPoint(x + dx, y + dy) === shape)
				)
					return { x, y };
		return null;
	}, id);
	if (!found) throw new Error(`no free point of ${id} on the screen`);
	return found;
}

/** A point of the sea: no region's shape lies there, and the canvas is opaque in the sea's colour. */
export async function pointAtSea(page: Page): Promise<{ x: number; y: number }> {
	const found = await page.evaluate(() => {
		const region = document.querySelector('[aria-label="Map"]');
		const canvas = region?.querySelector("canvas");
		const map = region?.getBoundingClientRect();
		if (!region || !canvas || !map) return null;
		const box = canvas.getBoundingClientRect();
		const context = canvas.getContext("2d");
		const ratio = canvas.width / box.width;
		const at = (x: number, y: number) =>
			[...(context?.getImageData((x - box.left) * ratio, (y - box.top) * ratio, 1, 1).data ?? [])].join();
		const [red, green, blue] = (
			getComputedStyle(region)
				.getPropertyValue("--sea")
				.trim()
				.match(/[0-9a-f]{2}/gi) ?? []
		).map((part) => Number.parseInt(part, 16));
		const sea = [red, green, blue, 255].join();
		const isMap = (element: Element | null) =>
			element !== null && region.contains(element) && !element.closest("button, a, [data-region]");
		for (let y = map.bottom - 60; y > map.top; y -= 9)
			for (let x = map.right - 60; x > map.left; x -= 9)
				if (
					isMap(document.elementFromPoint(x, y)) &&
					[
						[0, 0],
						[12, 0],
						[-12, 0],
						[0, 12],
						[0, -12],
					].every(([dx = 0, dy = 0]) => at(x + dx, y + dy) === sea)
				)
					return { x, y };
		return null;
	});
	if (!found) throw new Error("no free point of the sea on the screen");
	return found;
}

interface Judged {
	/** A selector: only what is in it is judged, where only that has changed. */
	readonly within?: string;
	/** Also the map's shapes, which take half of the time: for tests whose subject they are. */
	readonly map?: boolean;
}

/** No violation that axe can find. */
export async function expectAccessible(page: Page, { within, map = false }: Judged = {}): Promise<void> {
	// without a page of its own for each report, which takes longer than the report; it is needed for frames alone
	const builder = new AxeBuilder({ page }).setLegacyMode(true);
	if (within) builder.include(within);
	if (!map) builder.exclude("[aria-label=Map] svg");
	const { violations } = await builder.analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual(
		[],
	);
}
