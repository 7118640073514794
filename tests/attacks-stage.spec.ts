// A dossier whose every text is an attack, presented and searched: stage, speaker's window, story and handout.
import type { BrowserContext, Page } from "@playwright/test";
import { ATTACKS, ENORMOUS, tryAll, turn } from "./attacks/corpus";
import { filesFull } from "./attacks/formats";
import { bentTexts, nothingRan, outsideItsBox } from "./attacks/look";
import { expect, open, test } from "./fixture";

const stage = (page: Page) => page.getByRole("region", { name: "Briefing", exact: true });
const field = (page: Page) => page.getByRole("combobox", { name: "Search" });
const found = (page: Page) => page.getByRole("listbox", { name: "Found" });

/** So many in a test as a browser shows in seconds: a scene draws its map, and a query its list. */
const COUNT = tryAll ? 3 : 10;
const PARTS = (tryAll ? [0, 1, 2] : [turn % COUNT]).map((part) => ATTACKS.filter((_, index) => index % COUNT === part));

/** Of all windows: what was thrown, and what was asked of another origin. Dossiers are served beside the page's own. */
async function serve(
	context: BrowserContext,
	texts: readonly string[],
): Promise<{ faults: string[]; address: string }> {
	const file = filesFull(texts).find(({ name }) => name === "full-dossier.json");
	await context.route("**/dossiers/attacks.json", (route) =>
		route.fulfill({ contentType: "application/json", body: Buffer.from(file?.bytes ?? []) }),
	);
	const faults: string[] = [];
	context.on("weberror", (error) => faults.push(`thrown: ${error.error().message}`));
	context.on("dialog", (dialog) => faults.push(`a dialog: ${dialog.message()}`));
	context.on("request", (request) => {
		if (request.url().includes("attack.example")) faults.push(`request: ${request.url()}`);
	});
	return { faults, address: "?dossier=dossiers/attacks.json" };
}

/** Nothing lies outside its box, and no sign that reorders letters has come as far as the screen. */
async function isSound(page: Page, where: string): Promise<void> {
	expect.soft(await outsideItsBox(page), where).toEqual([]);
	expect.soft(await bentTexts(page), where).toEqual([]);
}

test.beforeEach(async ({ page }) => {
	await page.emulateMedia({ reducedMotion: "reduce" });
});

for (const [part, texts] of PARTS.entries()) {
	test(`every scene of attacks is text on the stage, in question mode and in the overview, part ${part + 1}`, async ({
		page,
		context,
		isMobile,
	}) => {
		test.setTimeout(180_000);
		const { faults, address } = await serve(context, texts);
		await open(page, `${address}#scene=1&present`);
		for (let scene = 1; scene <= texts.length; scene++) {
			await expect(stage(page).getByText(`${scene} / ${texts.length}`)).toBeVisible();
			await isSound(page, `scene ${scene}`);
			if (scene % 12 === 1 && !isMobile) {
				await page.keyboard.press("q");
				await expect(stage(page).getByText(/^Off script/)).toBeVisible();
				await isSound(page, `scene ${scene}, off script`);
				await page.keyboard.press("q");
				await expect(stage(page).getByText(/^Off script/)).toBeHidden();
			}
			if (scene < texts.length) await page.keyboard.press("PageDown");
		}
		await page.keyboard.press("o");
		await expect(page.getByRole("heading", { name: "Overview of scenes" })).toBeVisible();
		await isSound(page, "the overview");
		await nothingRan(page);
		expect(faults).toEqual([]);
	});

	test(`any part of an attack can be sought, and what is found is shown and chosen as text, part ${part + 1}`, {
		tag: "@wide",
	}, async ({ page, context }) => {
		test.setTimeout(180_000);
		const { faults, address } = await serve(context, texts);
		await open(page, address);
		const button = page.getByRole("button", { name: "Search", exact: true });
		await expect(field(page).or(button).filter({ visible: true }).first()).toBeVisible();
		const seek = async (text: string) => {
			if (!(await field(page).isVisible())) await button.click();
			await field(page).click();
			await field(page).fill(text);
		};
		for (const [index, attack] of [...texts, ENORMOUS.slice(0, 20_000)].entries()) {
			const typed = attack.replace(/[\r\n\0]/g, " ");
			// whole, its beginning, or its end
			const text = [typed, typed.slice(0, 9), typed.slice(typed.length / 2)][(index + part) % 3] ?? "";
			await seek(text);
			if (text.trim() === "") continue;
			await expect(
				found(page)
					.or(page.getByText(/^Nothing found for/))
					.first(),
			).toBeVisible();
			await isSound(page, `sought: ${JSON.stringify(text.slice(0, 60))}`);
			if (index % 10 > 0 || !(await found(page).isVisible())) continue;
			await page.keyboard.press("Enter");
			await expect(found(page)).toBeHidden();
			await isSound(page, `chosen: ${JSON.stringify(attack.slice(0, 60))}`);
			await page.keyboard.press("Escape");
		}
		await nothingRan(page);
		expect(faults).toEqual([]);
	});

	test(`the speaker's window shows notes and captions of attacks as text, and its own windows too, part ${part + 1}`, {
		tag: "@wide",
	}, async ({ page, context }) => {
		test.setTimeout(180_000);
		const { faults, address } = await serve(context, texts);
		await page.goto(`./${address}&speaker=abcdefghijklmnopqrstuvwxyz#scene=1`);
		await expect(page.getByRole("main", { name: "Speaker window" })).toBeVisible();
		const current = page.getByRole("navigation", { name: "Scenes" }).locator('[aria-current="step"]');
		for (let scene = 1; scene <= texts.length; scene++) {
			await expect(current).toContainText(new RegExp(`^${scene}`));
			await isSound(page, `scene ${scene}`);
			await page.keyboard.press("PageDown");
		}
		for (const name of [/^Rehearsal/, "Give out", "Keys"]) {
			const button = page.getByRole("button", { name }).first();
			if (!(await button.isVisible())) continue;
			await button.click();
			await isSound(page, String(name));
			await page.keyboard.press("Escape");
		}
		await nothingRan(page);
		expect(faults).toEqual([]);
	});
}

test("the story shows attacks as text", async ({ page, context }) => {
	const { faults, address } = await serve(context, ATTACKS);
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(`./${address}#present&follow`);
	await expect(page.getByRole("article")).toHaveCount(ATTACKS.length);
	await isSound(page, "the beginning");
	await page.getByRole("article").last().scrollIntoViewIfNeeded();
	await isSound(page, "the end");
	await nothingRan(page);
	expect(faults).toEqual([]);
});

test("the handout shows attacks as text, with notes", { tag: "@wide" }, async ({ page, context }) => {
	test.setTimeout(240_000);
	// each scene has a map, which takes its time
	const texts = ATTACKS.filter((_, index) => index % 6 === 0);
	const { faults, address } = await serve(context, texts);
	await page.goto(`./${address}&handout=notes`);
	await expect(page.getByRole("status")).toHaveText(`${texts.length} maps drawn.`, { timeout: 200_000 });
	await isSound(page, "the screen");
	await page.emulateMedia({ media: "print" });
	await isSound(page, "paper");
	await nothingRan(page);
	expect(faults).toEqual([]);
});
