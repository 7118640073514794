import type { Page } from "@playwright/test";
import { ATTACKS, share, tryAll, turn } from "./attacks/corpus";
import { filesFull } from "./attacks/formats";
import { nothingRan, outsideItsBox } from "./attacks/look";
import { chooseFile, details, expect, open, openingCard, showTools, test } from "./fixture";

const report = (page: Page) => page.getByRole("region", { name: "Import report" });
const table = (page: Page) => page.getByRole("region", { name: "Data table" });

/** Opens a file and answers what is asked about it. */
async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
	await chooseFile(page, { name, content: bytes });
	const go = page.getByRole("button", { name: "Open with these answers" });
	await expect(report(page).or(go).first()).toBeVisible();
	if (await go.isVisible()) {
		expect(await outsideItsBox(page)).toEqual([]);
		await go.click();
	}
	await expect(report(page)).toBeVisible();
}

test.beforeEach(({ page }) => {
	page.on("dialog", (dialog) => {
		throw new Error(`a dialog: ${dialog.message()}`);
	});
});

/** Records of all kinds, incidents alone, and what is shown in another way: one of these in each run. */
const OTHERS = ["full.geojson", "full.kmz", "full-storymap.json"];
const SOME = ["full-dossier.json", "full.csv", OTHERS[turn % OTHERS.length]];
/** With records of all kinds. What is drawn on a phone differs by them, not by the file. */
const ON_PHONES = ["full-dossier.json"];

for (const { name, bytes } of filesFull(ATTACKS).filter(({ name }) => tryAll || SOME.includes(name))) {
	test(`${name}, full of attacks, is shown as text: nothing runs, nothing leaves, nothing lies outside its box`, {
		tag: ON_PHONES.includes(name) ? [] : "@wide",
	}, async ({ page }) => {
		test.setTimeout(120_000);
		await open(page);
		await openFile(page, name, bytes);
		expect(await outsideItsBox(page)).toEqual([]);
		await openingCard(page).getByRole("button", { name: "Close" }).click();
		await showTools(page);
		expect(await outsideItsBox(page)).toEqual([]);

		await page.getByRole("button", { name: "Data table" }).click();
		const rows = table(page).getByRole("rowheader");
		await expect(table(page)).toBeVisible(); // a story without marks has scenes, and no rows
		expect(await outsideItsBox(page)).toEqual([]);
		const count = await rows.count();
		for (const row of share([...Array(count).keys()], 24)) {
			const link = rows.nth(row).getByRole("button").first();
			if (!(await link.count())) continue;
			await link.evaluate((element: HTMLElement) => element.click());
			await expect(details(page)).toBeVisible();
			expect(await outsideItsBox(page), `the Details of row ${row}`).toEqual([]);
		}
		for (const tab of await table(page).getByRole("tab").all()) {
			await tab.evaluate((element: HTMLElement) => element.click());
			expect(await outsideItsBox(page), (await tab.textContent()) ?? "").toEqual([]);
		}
		await nothingRan(page);
		// a link leads to the web or to a mailbox, or is none
		const links = await page.locator("a[href]").evaluateAll((elements) =>
			elements.map((element) => ({
				to: (element as HTMLAnchorElement).protocol,
				rel: (element as HTMLAnchorElement).rel,
				own: (element as HTMLAnchorElement).origin === location.origin,
			})),
		);
		for (const { to, rel, own } of links) {
			expect(["http:", "https:", "mailto:"]).toContain(to);
			if (!own) expect(rel).toBe("noopener noreferrer");
		}
	});
}
