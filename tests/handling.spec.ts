import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { chooseFile, expect, expectAccessible, open, test } from "./fixture";
import { markHandling, SHIPPED } from "./given";

const banner = (page: Page) => page.getByRole("region", { name: "Handling" });
const MARKINGS = [
	["TLP:CLEAR", "rgb(255, 255, 255)", "Recipients can spread this to the world, there is no limit on disclosure."],
	["TLP:GREEN", "rgb(51, 255, 0)", "recipients can spread this within their community."],
	["TLP:AMBER", "rgb(255, 192, 0)", "on a need-to-know basis within their organization and its clients."],
	["TLP:AMBER+STRICT", "rgb(255, 192, 0)", "on a need-to-know basis within their organization only."],
	["TLP:RED", "rgb(255, 43, 43)", "For the eyes and ears of individual recipients only, no further disclosure."],
] as const;

for (const [marking, colour, means] of MARKINGS)
	test(`${marking} stands over the page in its colour on black, with what it means`, async ({ page, isMobile }) => {
		await markHandling(page, marking);
		await open(page);
		const label = banner(page).getByRole("button", { name: `Handling: ${marking}` });
		await expect(label.locator("strong")).toHaveCSS("color", colour);
		await expect(label.locator("strong")).toHaveCSS("background-color", "rgb(0, 0, 0)");
		if (!isMobile) await expect(banner(page).getByText(means, { exact: false }).first()).toBeVisible();
		await label.click();
		const meaning = banner(page).locator("[popover]");
		await expect(meaning).toContainText(means);
		await expect(meaning.getByRole("link", { name: "https://www.first.org/tlp/" })).toBeVisible();
		await expectAccessible(page);
		await page.keyboard.press("Escape");
		await expect(meaning).toBeHidden();
		await expect(label).toBeFocused();
	});

test("a dossier that is not marked has no banner", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	await expect(banner(page)).toHaveCount(0);
});

test("the banner is low, and leaves bar and map their whole place, on the smallest screens too", async ({ page }) => {
	await markHandling(page, "TLP:AMBER");
	// a quarter of 1280 by 1024: zoomed in to 400 %
	for (const [width, height] of [
		[1440, 900],
		[390, 844],
		[320, 256],
	] as const) {
		await page.setViewportSize({ width, height });
		await open(page);
		const box = await banner(page).boundingBox();
		expect(box).toMatchObject({ x: 0, y: 0, width });
		expect(box?.height).toBeLessThanOrEqual(30);
		const main = await page.getByRole("main").boundingBox();
		// on the smallest the page scrolls instead
		expect((main?.y ?? 0) + (main?.height ?? 0)).toBeGreaterThanOrEqual(height - 0.5);
		if (height > 256) expect((main?.y ?? 0) + (main?.height ?? 0)).toBeCloseTo(height, 0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		await expect(banner(page).locator("strong")).toBeInViewport({ ratio: 1 });
	}
});

test("the marking is on the stage and in the story, whose head scrolls away", async ({ page, isMobile }) => {
	await markHandling(page, "TLP:RED");
	await open(page, "#present&follow");
	if (isMobile) {
		await page.getByRole("heading", { name: "End of the briefing" }).scrollIntoViewIfNeeded();
		await expect(banner(page).locator("strong")).toBeInViewport({ ratio: 1 });
		await expectAccessible(page);
	}
	await page.goto("about:blank");
	await open(page, "#present");
	const label = page.getByRole("region", { name: "Briefing" }).getByText("TLP:RED");
	await expect(label).toBeInViewport({ ratio: 1 });
	await expect(label).toHaveCSS("color", "rgb(255, 43, 43)");
	await expect(banner(page)).toBeHidden();
	await page.keyboard.press("q");
	await expect(label).toBeInViewport({ ratio: 1 });
});

test("what is laid over a narrow page leaves the marking to be seen, and so does a stage that lies", async ({
	page,
}) => {
	await markHandling(page, "TLP:RED");
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page);
	const label = banner(page).locator("strong");
	const seen = () =>
		label.evaluate((element) => {
			const { left, top, width, height } = element.getBoundingClientRect();
			return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
		});
	for (const name of ["Open file", "Filters", "Share", "Search"]) {
		await page.getByRole("button", { name, exact: true }).click();
		await expect(page.locator("h2:focus, input:focus").first()).toBeVisible();
		expect(await seen(), name).toBe(true);
		await page.keyboard.press("Escape");
	}
	await page.setViewportSize({ width: 320, height: 256 });
	await page.goto("about:blank");
	await open(page, "#present");
	await expect(label).toBeInViewport({ ratio: 1 });
	expect(await seen()).toBe(true);
	await page.keyboard.press("q");
	await expect(page.getByRole("button", { name: "Open file" })).toBeVisible();
	expect(await seen()).toBe(true);
});

test("where the system chooses the colours, those of the marking stay", { tag: "@wide" }, async ({ page }) => {
	// the same rules
	await markHandling(page, "TLP:GREEN");
	await page.emulateMedia({ forcedColors: "active" });
	await open(page);
	const label = banner(page).locator("strong").first();
	await expect(label).toHaveCSS("color", "rgb(51, 255, 0)");
	await expect(label).toHaveCSS("background-color", "rgb(0, 0, 0)");
});

test("speaker's window and every page of the handout are marked", { tag: "@wide" }, async ({ page }) => {
	// paper has one size
	await markHandling(page, "TLP:AMBER+STRICT");
	await page.goto("./?speaker");
	await expect(page.getByText("TLP:AMBER+STRICT")).toBeVisible();
	await page.goto("./?handout");
	await expect(page.getByRole("status")).toHaveText("9 maps drawn.", { timeout: 40_000 });
	const pages = page.locator(".handout-page");
	await expect(pages).toHaveCount(10);
	for (const one of await pages.all()) await expect(one.locator(".marking")).toHaveCount(2);
	const pdf = await page.pdf({ format: "A4" });
	expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(10);
	await expectAccessible(page);
});

test("a printed sheet is marked at its head and its foot, and still one sheet", { tag: "@wide" }, async ({ page }) => {
	// paper has one size
	await markHandling(page, "TLP:AMBER");
	await open(page, "#sel=incident/daykundi");
	await page.waitForFunction(() => performance.getEntriesByName("print-ready").length > 0);
	for (const landscape of [false, true]) {
		const pdf = await page.pdf({ format: "A4", landscape, preferCSSPageSize: true });
		expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	}
	await page.emulateMedia({ media: "print" });
	await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
	const sheet = page.locator(".sheet.landscape");
	await expect(sheet.locator(".sheet-head .marking")).toHaveText(/TLP:AMBER$/);
	await expect(sheet.locator(".sheet-foot .marking")).toHaveText(/TLP:AMBER$/);
});

test("what is saved carries the marking: the dossier and GeoJSON in themselves, CSV in its name", {
	tag: "@wide",
}, async ({ page }) => {
	// the same buttons
	await open(page);
	await chooseFile(page, {
		name: "marked.json",
		content: JSON.stringify({ ...JSON.parse(SHIPPED), handling: "TLP:GREEN" }),
	});
	const save = async (name: string) => {
		const coming = page.waitForEvent("download");
		await page.getByRole("button", { name }).click();
		const download = await coming;
		return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
	};
	expect(JSON.parse((await save("Save as a dossier")).text).handling).toBe("TLP:GREEN");
	expect(JSON.parse((await save("Save as GeoJSON")).text).handling).toBe("TLP:GREEN");
	expect((await save("Save as CSV")).name).toBe("moscow-format-2024.TLP-GREEN.csv");
});
