import type { Page } from "@playwright/test";
import { expect, open, test } from "./fixture";

test.skip(({ isMobile }) => isMobile, "paper is the same from every screen");

/** The page with what printing needs in hand. */
async function ready(page: Page, address: string): Promise<void> {
	await open(page, address);
	await page.waitForFunction(() => performance.getEntriesByName("print-ready").length > 0);
}

const pages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The sheet as it is printed, on the screen: the one whose paper lies as the window does. */
async function onPaper(page: Page, upright = true): Promise<ReturnType<Page["getByRole"]>> {
	await page.setViewportSize(upright ? { width: 720, height: 980 } : { width: 980, height: 720 });
	await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
	await page.emulateMedia({ media: "print" });
	return page.getByRole("region", { name: /Moscow Format, October 2024$/ });
}

for (const [name, address] of [
	["the whole map", ""],
	["an incident", "#sel=incident/daykundi"],
	["a country of which much was said", "#sel=region/AF"],
	["a long source", "#sel=source/article"],
	["a period, near", "#map=5.5/34.5/66&from=2024-09-01&to=2024-10-04"],
] as const)
	test(`${name} prints as one sheet, A4 or Letter, upright or lying, and the page stays as it was`, async ({
		page,
	}) => {
		await ready(page, address);
		const before = { url: page.url(), steps: await page.evaluate(() => history.length) };
		for (const format of ["A4", "Letter"])
			for (const landscape of [false, true]) {
				const pdf = await page.pdf({ format, landscape, preferCSSPageSize: true });
				expect(pages(pdf), `${format} ${landscape ? "landscape" : "portrait"}`).toBe(1);
			}
		await expect(page.locator(".sheet")).toHaveCount(0);
		expect({ url: page.url(), steps: await page.evaluate(() => history.length) }).toEqual(before);
		await expect(page.locator("html")).not.toHaveAttribute("data-theme");
	});

test("a sheet has title, day, map with names and scale, legend, details, sources, policy and address", async ({
	page,
}) => {
	await ready(page, "#sel=incident/daykundi");
	const sheet = await onPaper(page);
	await expect(sheet.getByRole("heading", { level: 1 })).toHaveText(/^Russia, the Taliban and the Moscow Format/);
	await expect(sheet.getByText("As of 24 November 2026")).toBeVisible();
	const map = sheet.getByRole("region", { name: "Map" });
	await expect(map.getByRole("button", { name: /^Daykundi attack/ })).toBeVisible();
	await expect(map.locator('[data-region="RU"]')).toHaveAttribute("data-role", "host");
	await expect(map.getByText(/^approx\. [\d,]+ km$/)).toBeVisible();
	await expect(map.getByRole("button", { name: "Zoom in" })).toBeHidden();
	await expect(sheet.getByText("Taliban delegation", { exact: true })).toBeVisible();
	await expect(sheet.getByRole("heading", { level: 2, name: "Daykundi attack" })).toBeVisible();
	await expect(sheet.getByText(/killed at least 14 Shiite Muslims/).first()).toBeVisible();
	await expect(sheet.getByRole("listitem").filter({ hasText: "Moscow’s move to delist Taliban" })).toBeVisible();
	await expect(sheet.getByText(/do not imply official endorsement/).last()).toBeVisible();
	await expect(sheet.getByText(/#sel=incident\/daykundi$/).last()).toBeVisible();
	await expect(page.getByRole("button", { name: "Data table" })).toBeHidden();
});

for (const upright of [true, false])
	test(`nothing is cut in the middle of a line, ${upright ? "upright" : "lying"}`, async ({ page }) => {
		for (const selection of ["incident/daykundi", "region/AF", "source/article", "conference/moscow-format-2024"]) {
			await ready(page, `#sel=${selection}`);
			const sheet = await onPaper(page, upright);
			const beyond = await sheet.evaluate((element) => {
				const text = element.querySelector(".sheet-text") as HTMLElement;
				const edge = text.getBoundingClientRect();
				const texts = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
				const out: string[] = [];
				for (let node = texts.nextNode(); node; node = texts.nextNode()) {
					const range = document.createRange();
					range.selectNodeContents(node);
					for (const box of range.getClientRects())
						if (box.width > 0 && (box.right > edge.right + 1 || box.bottom > edge.bottom + 1))
							out.push(node.textContent ?? "");
				}
				return out;
			});
			expect(beyond, selection).toEqual([]);
			// what does not fit is said to be in the page, with its address
			if (selection === "region/AF") await expect(sheet.getByText(/^Continued in the page:/)).toBeVisible();
			await page.evaluate(() => dispatchEvent(new Event("afterprint")));
			await page.emulateMedia({ media: null });
		}
	});

test("nothing selected: the sheet lists incidents and conferences with dates and figures", async ({ page }) => {
	await ready(page, "");
	const sheet = await onPaper(page);
	const entry = (name: string) => sheet.getByRole("listitem").filter({ hasText: name }).first();
	await expect(entry("Daykundi attack")).toContainText("12 September 2024");
	await expect(entry("Daykundi attack")).toContainText("at least 14 killed (The Media Line)");
	await expect(entry("Moscow Format of Consultations")).toContainText("4 October 2024");
	await expect(sheet.getByRole("heading", { name: "How we know" })).toBeVisible();
});

test("a narrowed view says so on paper, and what has no date", async ({ page }) => {
	await ready(page, "#from=2024-09-04&to=2024-10-04&kind=statement");
	const sheet = await onPaper(page);
	await expect(
		sheet.getByText(/Shown: From 4 Sept? 2024 to 4 Oct 2024; Statement; \d+ of \d+ items, \d+ of them undated/),
	).toBeVisible();
});

test("paper is light in the dark theme too, and the theme comes back", async ({ page }) => {
	await page.emulateMedia({ colorScheme: "dark" });
	await page.addInitScript(() => localStorage.setItem("brieflet-theme", "dark"));
	await ready(page, "#sel=incident/daykundi");
	const sheet = await onPaper(page);
	const land = sheet.getByRole("region", { name: "Map" });
	await expect(land).toHaveCSS("background-color", "rgb(246, 244, 238)");
	await expect(sheet).toHaveCSS("background-color", "rgb(255, 255, 255)");
	await page.evaluate(() => dispatchEvent(new Event("afterprint")));
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("relations are on paper as soon as they are on the screen, and the legend tells of the sheet's own map", async ({
	page,
}) => {
	await ready(page, "#show=relations");
	const sheet = await onPaper(page);
	const map = sheet.getByRole("region", { name: "Map" });
	await expect(map.getByRole("button", { name: /^Russia–Tajikistan security pact/ })).toBeAttached();
	await expect(sheet.getByText("Security pact", { exact: true }).last()).toBeVisible();
	// the sheet's map is smaller than the screen's: no provinces, so no province boundary in its legend
	await expect(sheet.getByText("Province boundary", { exact: true })).toHaveCount(0);
});
