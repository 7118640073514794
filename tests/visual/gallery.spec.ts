/** Photographs every example of the gallery. `npx playwright test --project visual --update-snapshots` takes new pictures. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import type { ListedExample } from "../../src/gallery/main";

const PIECES = [
	"Page",
	"Map",
	"Crowd",
	"Bar",
	"Handling",
	"Search",
	"Timeline",
	"Boundaries",
	"Layers",
	"Legend",
	"Details",
	"Data table",
	"Notices",
	"Failure",
	"Inset",
	"Measure",
	"Filters",
	"Open",
	"What changed",
	"Share",
	"Briefing",
	"Speaker window",
	"Story",
	"Handout",
	"Print",
];
const PICTURES = join(import.meta.dirname, "pictures");

/** Pieces that draw a map, a page or a window: what they start ends only with the document. */
const LIVE = [
	"Page",
	"Map",
	"Crowd",
	"Inset",
	"Measure",
	"Failure",
	"Briefing",
	"Speaker window",
	"Story",
	"Handout",
	"Print",
	"What changed",
];

/** Opens the gallery with no example, and lists all of them. */
async function openGallery(page: Page): Promise<readonly ListedExample[]> {
	await page.goto("gallery.html?only=");
	return page.evaluate(() => globalThis.gallery.examples);
}

for (const piece of PIECES)
	test(`${piece} looks as it did`, async ({ page }) => {
		test.setTimeout(180_000);
		const faults: string[] = [];
		page.on("pageerror", (error) => faults.push(error.message));
		for (const { id, screen, height } of (await openGallery(page)).filter((one) => one.piece === piece))
			await test.step(id, async () => {
				await page.setViewportSize({ width: screen, height: height ?? 800 });
				if (LIVE.includes(piece)) await page.goto(`gallery.html?only=${id}`);
				else await page.evaluate((id) => globalThis.gallery.show(id), id);
				const root = page.locator("html");
				// finer boundaries take their time on a busy machine
				await expect(root, id).toHaveAttribute("data-drawn", /./, { timeout: 30_000 });
				await expect(root, await root.innerText()).toHaveAttribute("data-drawn", "done");
				await expect.soft(page.locator("#gallery"), id).toHaveScreenshot(`${id}.png`);
			});
		expect(faults).toEqual([]);
	});

test("every piece of the gallery is photographed, and no picture is left of what is gone", async ({ page }) => {
	const { updateSnapshots } = test.info().config;
	test.skip(updateSnapshots === "all" || updateSnapshots === "changed", "the pictures are being taken");
	const examples = await openGallery(page);
	expect([...new Set(examples.map(({ piece }) => piece))]).toEqual(PIECES);
	expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
	expect(readdirSync(PICTURES).sort()).toEqual(examples.map(({ id }) => `${id}.png`).sort());
});
