/** Photographs every example of the gallery. `npx playwright test --project visual --update-snapshots` takes new pictures. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";

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

interface Listed {
	readonly id: string;
	readonly piece: string;
	readonly screen: number;
	readonly height: number | null;
}

/** The examples as the gallery itself lists them. */
async function listed(page: Page): Promise<Listed[]> {
	// the frames would draw all of them at once
	await page.route("**/*only=*", (route) => route.abort());
	await page.goto("gallery.html");
	const examples = await page.locator("figure").evaluateAll((figures) =>
		figures.map((figure) => {
			const { example = "", screen, height } = (figure as HTMLElement).dataset;
			const piece = figure.closest<HTMLElement>("[data-piece]")?.dataset.piece ?? "";
			return { id: example, piece, screen: Number(screen), height: height ? Number(height) : null };
		}),
	);
	await page.unroute("**/*only=*");
	return examples;
}

for (const piece of PIECES)
	test(`${piece} looks as it did`, async ({ page }) => {
		test.setTimeout(180_000);
		const faults: string[] = [];
		page.on("pageerror", (error) => faults.push(error.message));
		for (const { id, screen, height } of (await listed(page)).filter((one) => one.piece === piece))
			await test.step(id, async () => {
				await page.setViewportSize({ width: screen, height: height ?? 800 });
				await page.goto(`gallery.html?only=${id}`);
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
	const examples = await listed(page);
	expect([...new Set(examples.map(({ piece }) => piece))]).toEqual(PIECES);
	expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
	expect(readdirSync(PICTURES).sort()).toEqual(examples.map(({ id }) => `${id}.png`).sort());
});
