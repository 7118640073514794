/** How long the page is busy with a step of the briefing: from the key of a clicker to the first frame that moved. */
import type { Browser, Page } from "playwright-core";
import { type Answer, costOf } from "./answers";

/** The projectors on which it is given. */
const PROJECTORS = [
	{ width: 1024, height: 768 },
	{ width: 1920, height: 1080 },
] as const;
/** How often the whole briefing is given on each. */
const ROUNDS = 2;
/** Milliseconds between two steps: the flight has ended and the finer lines have come. */
const REST = 2500;

/**
 * Every step of the briefing of the dossier at an address, on each projector, several times; in milliseconds that the
 * page's main thread had the processor for scripts, and for the layout that they asked for.
 */
export async function measureSteps(browser: Browser, address: string, rounds = ROUNDS): Promise<Answer[]> {
	const answers: Answer[] = [];
	for (const viewport of PROJECTORS) {
		const costs: number[] = [];
		for (let round = 0; round < rounds; round++) {
			const context = await browser.newContext({ viewport });
			const page = await context.newPage();
			const session = await context.newCDPSession(page);
			// what else the machine does between two lines of a script is none of the page's doing
			await session.send("Performance.enable", { timeDomain: "threadTicks" });
			await page.goto(`${address}#scene=1&present`);
			await page.locator(".briefing-title").waitFor();
			await page.waitForTimeout(2 * REST);
			const scenes = await page.locator(".briefing-tick").count();
			for (let scene = 2; scene <= scenes; scene++) {
				await watchScene(page);
				costs.push(await costOf(page, session, () => page.keyboard.press("PageDown"), movedFrame));
				await page.waitForTimeout(REST);
			}
			await context.close();
		}
		answers.push({ title: `step of the briefing, ${viewport.width}x${viewport.height}`, costs });
	}
	return answers;
}

/** Where the land lies in the window, and which scene is told. */
interface Seen {
	readonly title: string | null;
	readonly camera: string;
}

type Watching = typeof globalThis & { benchSeen: () => Seen; benchBefore: Seen };

/** Keeps in the page what is seen before the step. */
function watchScene(page: Page): Promise<void> {
	return page.evaluate(() => {
		const benchSeen = () => ({
			title: document.querySelector(".briefing-title")?.textContent ?? null,
			camera: [...document.querySelectorAll<HTMLElement>(".leaflet-map-pane, .leaflet-zoom-animated")]
				.map(({ style }) => style.transform)
				.join(),
		});
		Object.assign(globalThis, { benchSeen, benchBefore: benchSeen() });
	});
}

/** The first frame with another scene whose camera has moved; a scene that shows the same land moves nothing. */
function movedFrame(page: Page): Promise<void> {
	return page.evaluate(
		() =>
			new Promise<void>((done) => {
				const { benchSeen, benchBefore } = globalThis as Watching;
				let frames = 0;
				const look = () => {
					const now = benchSeen();
					const changed = now.title !== benchBefore.title;
					if (changed) frames++;
					if (changed && (now.camera !== benchBefore.camera || frames > 4)) done();
					else requestAnimationFrame(look);
				};
				requestAnimationFrame(look);
			}),
	);
}
