/** A page that the tests of one worker share: to make a new one and load it costs more than most of them do. */
import { type BrowserContext, type Page, test as playwright, type ViewportSize } from "@playwright/test";

interface Options {
	/**
	 * A browser context and a page for the test alone: for tests of loading, of storage and of what the network answers. The
	 * tag @ownPage says the same of one test.
	 */
	readonly ownPage: boolean;
}

interface Fixtures {
	/** Makes a context with the options of the test's project. */
	newContext(): Promise<BrowserContext>;
}

interface Shared {
	readonly page: Page;
	readonly context: BrowserContext;
	/** The options that it was made with. */
	readonly key: string;
}

/** OWN_PAGES=1 gives every test a page of its own, to find out whether what a test finds was left by another. */
const NEVER = Boolean(process.env.OWN_PAGES);

/** One for each worker, which is a process. */
let shared: Shared | null = null;
/** Pages with what no later test could undo: scripts before those of the page, a clock of the test's. */
const spoiled = new WeakSet<Page>();

/** Whether a page of a dossier stands loaded, and can be opened again in place. */
export function isReusable(page: Page): boolean {
	if (NEVER || shared?.page !== page || spoiled.has(page)) return false;
	const { protocol, pathname, search } = new URL(page.url());
	// those windows hold no page of a dossier
	return protocol === "http:" && pathname === "/" && !/[?&](speaker|handout)\b/.test(search);
}

export const test = playwright.extend<Options & Fixtures>({
	ownPage: [NEVER, { option: true }],

	newContext: async ({ browser }, use) => {
		await use(() => browser.newContext());
	},

	page: async (
		{ newContext, ownPage, viewport, isMobile, hasTouch, deviceScaleFactor, serviceWorkers, baseURL, contextOptions },
		use,
		info,
	) => {
		if (ownPage || info.tags.includes("@ownPage")) {
			const context = await newContext();
			await use(await context.newPage());
			await context.close();
			return;
		}
		const key = JSON.stringify([
			...[viewport, isMobile, hasTouch, deviceScaleFactor, serviceWorkers, baseURL, contextOptions],
		]);
		if (shared?.key !== key || shared.page.isClosed() || spoiled.has(shared.page)) {
			await shared?.context.close();
			shared = null;
			const context = await newContext();
			const page = await context.newPage();
			watchForSpoiling(page);
			loadAlways(page);
			shared = { page, context, key };
		}
		const { page, context } = shared;
		await use(page);
		if (info.status !== info.expectedStatus) {
			await context.close();
			shared = null;
		} else if (!spoiled.has(page) && !page.isClosed())
			await tidy(page, context, { viewport, reducedMotion: contextOptions.reducedMotion ?? null });
	},

	context: async ({ page }, use) => {
		await use(page.context());
	},
});

/** Takes away what a test put on the page and its context. */
async function tidy(
	page: Page,
	context: BrowserContext,
	{ viewport, reducedMotion }: { viewport: ViewportSize | null; reducedMotion: "reduce" | "no-preference" | null },
): Promise<void> {
	for (const other of context.pages()) if (other !== page) await other.close();
	// by name: Playwright itself listens for the end of either
	for (const event of ["console", "pageerror", "request", "response", "requestfailed", "dialog", "download", "popup"])
		page.removeAllListeners(event);
	for (const event of ["console", "page", "request", "response", "weberror", "dialog"])
		context.removeAllListeners(event);
	await page.unrouteAll({ behavior: "ignoreErrors" });
	await context.unrouteAll({ behavior: "ignoreErrors" });
	await context.clearPermissions();
	await context.setOffline(false);
	// null would mean the system's own, not that of the context
	await page.emulateMedia({ media: null, colorScheme: null, reducedMotion, forcedColors: null });
	const now = page.viewportSize();
	if (viewport && (now?.width !== viewport.width || now.height !== viewport.height))
		await page.setViewportSize(viewport);
}

/** To go where only the hash is another loads nothing: a test that goes to an address expects what it would see at first. */
function loadAlways(page: Page): void {
	const goto = page.goto.bind(page);
	page.goto = async (address, options) => {
		if (page.url() !== "about:blank" && address !== "about:blank") await goto("about:blank");
		return goto(address, options);
	};
}

function watchForSpoiling(page: Page): void {
	for (const [object, name] of [
		[page, "addInitScript"],
		[page, "exposeFunction"],
		[page.context(), "addInitScript"],
		[page.clock, "install"],
	] as const) {
		const original = Reflect.get(object, name) as (...given: unknown[]) => unknown;
		Reflect.set(object, name, (...given: unknown[]) => {
			spoiled.add(page);
			return original.apply(object, given);
		});
	}
}
