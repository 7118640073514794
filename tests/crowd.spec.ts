import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { chooseFile, details, expect, expectAccessible, open, openingCard, showTools, test } from "./fixture";
import { MANY, MANY_COUNT } from "./given";

const count = (page: Page) => page.getByText(/^[\d,]+ of 3,000 incidents$/);

/** Opens the table by dialog and closes its report. */
async function openTable(page: Page): Promise<void> {
	await open(page);
	await chooseFile(page, { name: "many.csv", content: MANY });
	await expect(page.getByRole("region", { name: "Import report" })).toContainText("2,999");
	await openingCard(page).getByRole("button", { name: "Close" }).click();
}

/** The middle of the largest disc on the map, where a pointer changes its shape. */
async function onDisc(page: Page): Promise<{ x: number; y: number }> {
	const map = page.getByRole("region", { name: "Map" });
	const box = await map.boundingBox();
	if (!box) throw new Error("no map");
	for (let y = box.y + box.height * 0.25; y < box.y + box.height * 0.8; y += 12)
		for (let x = box.x + box.width * 0.2; x < box.x + box.width * 0.8; x += 12) {
			const free = await page.evaluate(
				([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest("button, a, section.card, .panel") === null,
				[x, y],
			);
			if (!free) continue;
			await page.mouse.move(x, y);
			if ((await map.evaluate((element) => getComputedStyle(element).cursor)) === "pointer") return { x, y };
		}
	throw new Error("no disc on the map");
}

test("more incidents than a record each are discs that count; the legend says what they stand for", {
	tag: "@wide",
}, async ({ page }) => {
	await openTable(page);
	await showTools(page);
	await expect(count(page)).toHaveText("3,000 of 3,000 incidents");
	const legend = page.getByRole("region", { name: "Legend" });
	await expect(legend).toContainText(/Incidents, counted by square|Incidents at one spot/);
	await expectAccessible(page);
});

test("those in view are listed by keyboard alone, and one of them is opened with all that the file says", {
	tag: "@wide",
}, async ({ page }) => {
	await openTable(page);
	await showTools(page);
	await page.getByRole("button", { name: "List those in view" }).focus();
	await page.keyboard.press("Enter");
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("2,999 incidents");
	await expect(details(page).getByRole("heading", { level: 2 })).toBeFocused();
	const lines = details(page).getByRole("listitem");
	await expect(lines).toHaveCount(50);
	await expect(lines.first()).toContainText(/Armed clash, Town \d+ · \d+ February 2024, \d killed/);
	await details(page).getByRole("button", { name: "Older" }).click();
	await expect(details(page).getByText("51 to 100 of 2,999, the newest first")).toBeVisible();
	await expectAccessible(page);
	await lines.first().getByRole("button").click();
	await expect(details(page)).toContainText("In the file, as it is written there");
	await expect(details(page)).toContainText(/Note \d+\./);
	await expect(page).toHaveURL(/[#&]sel=incident\/row-\d+$/);
	await expectAccessible(page);
	// back leads to the list, and a link to the incident alone
	const title = await details(page).getByRole("heading", { level: 2 }).textContent();
	const address = page.url();
	await page.goBack();
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("2,999 incidents");
	await page.goto(address);
	await page.reload();
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(title ?? "");
});

test("a disc opens into the list of its incidents, hundreds on one spot too", { tag: "@wide" }, async ({ page }) => {
	// there is no pointer to look for discs with
	await openTable(page);
	const { x, y } = await onDisc(page);
	await expect(page.getByRole("tooltip")).toHaveText(/incidents, the newest of|killed/);
	await page.mouse.click(x, y);
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(/^\d+ incidents?$/);
	await details(page).getByRole("button", { name: "Close details" }).click();
	await expect(details(page)).toBeHidden();
});

test("the data table lists the newest, with the one that has no place, and says how many more there are", {
	tag: "@wide",
}, async ({ page }) => {
	await openTable(page);
	await page.getByRole("button", { name: "Data table" }).click();
	const table = page.getByRole("region", { name: "Data table" });
	await expect(table.getByText(/^The 500 newest are listed; 2,500 more are kept\./)).toBeVisible();
	await expect(table.getByRole("row").nth(1)).toContainText("No date given");
	await expectAccessible(page);
	await table.getByRole("row").nth(1).getByRole("button").first().click();
	await expect(details(page)).toContainText("No place given");
});

test("the whole is saved as CSV and opens again, with the same counts", { tag: "@wide" }, async ({ page }) => {
	await openTable(page);
	await page.getByRole("button", { name: "Open file" }).click();
	const report = page.getByRole("region", { name: "Import report" });
	await expect(report.getByRole("button", { name: "Save as a dossier" })).toHaveCount(0);
	const coming = page.waitForEvent("download");
	await report.getByRole("button", { name: "Save as CSV" }).click();
	const saved = await readFile(await (await coming).path(), "utf8");
	expect(saved.trim().split("\r\n")).toHaveLength(MANY_COUNT + 1);
	await chooseFile(page, { name: "again.csv", content: saved });
	const go = page.getByRole("button", { name: "Open with these answers" });
	const heading = report.getByRole("heading", { name: "Import report: again.csv" });
	await expect(go.or(heading)).toBeVisible();
	if (await go.isVisible()) await go.click();
	await expect(heading).toBeVisible();
	await expect(report.getByText("2,999")).toBeVisible();
	await expect(report.getByText("3,000")).toBeVisible();
});

test("a layer that is switched off takes its incidents away, and the table says so", { tag: "@wide" }, async ({
	page,
}) => {
	await openTable(page);
	await showTools(page);
	await page.getByRole("checkbox", { name: "Incidents" }).uncheck();
	await expect(page.getByRole("region", { name: "Legend" })).not.toContainText("Incidents");
	await expect(count(page)).toHaveText("0 of 3,000 incidents");
});

test("on paper the dots are there at once, finer than on the screen, and the sheet's legend explains them", {
	tag: "@wide",
}, async ({ page }) => {
	// paper is the same from every screen
	await openTable(page);
	// once of the dossier before, once of the table
	await page.waitForFunction(() => performance.getEntriesByName("print-ready").length > 1);
	const sheets = await page.evaluate(() => {
		dispatchEvent(new Event("beforeprint"));
		return [...document.querySelectorAll<HTMLCanvasElement>(".sheet canvas.dots")].map((canvas) => {
			const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
			let inked = 0;
			for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 128) inked++;
			return {
				inked,
				density: canvas.width / Number.parseFloat(canvas.style.width),
				legend: canvas.closest(".sheet")?.querySelector(".sheet-legend")?.textContent ?? "",
			};
		});
	});
	expect(sheets).toHaveLength(2);
	for (const { inked, density, legend } of sheets) {
		// twenty towns, and each of their discs has hundreds of pixels of paper
		expect(inked).toBeGreaterThan(4000);
		expect(density).toBeCloseTo(2, 1);
		expect(legend).toMatch(/Incidents, counted by square|Incidents at one spot/);
	}
	await page.evaluate(() => dispatchEvent(new Event("afterprint")));
	await expect(page.locator(".sheet")).toHaveCount(0);
	expect((await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("the search says that it does not look into a table, and what does", { tag: "@wide" }, async ({ page }) => {
	await openTable(page);
	await page.keyboard.press("ControlOrMeta+k");
	await expect(page.getByRole("combobox", { name: "Search" })).toBeFocused();
	await page.keyboard.type("Town 7 zzzz");
	await expect(page.getByText("not searched")).toBeVisible();
});
