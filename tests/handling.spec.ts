import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { chooseFile, expect, expectAccessible, open, test } from "./fixture";
import { markHandling, SHIPPED } from "./given";

// Each marking with its colour and meaning is tried in src/handling/banner.browser.test.tsx.

const banner = (page: Page) => page.getByRole("region", { name: "Handling" });
const GREEN = "rgb(51, 255, 0)";
const BLACK = "rgb(0, 0, 0)";

test("a marking stands over the page with what it means; what is not marked has no banner", async ({
	page,
	isMobile,
}) => {
	await test.step("a dossier that is not marked", async () => {
		await open(page);
		await expect(banner(page)).toHaveCount(0);
	});
	const label = banner(page).getByRole("button", { name: "Handling: TLP:GREEN" });
	const means = "recipients can spread this within their community.";
	await test.step("one that is marked, in its colour on black", async () => {
		await markHandling(page, "TLP:GREEN");
		await open(page);
		await expect(label.locator("strong")).toHaveCSS("color", GREEN);
		await expect(label.locator("strong")).toHaveCSS("background-color", BLACK);
		if (!isMobile) await expect(banner(page).getByText(means, { exact: false }).first()).toBeVisible();
	});
	await test.step("what it means, one press away", async () => {
		await label.click();
		const meaning = banner(page).locator("[popover]");
		await expect(meaning).toContainText(means);
		await expect(meaning.getByRole("link", { name: "https://www.first.org/tlp/" })).toBeVisible();
		await expectAccessible(page, { within: ".handling" });
		await page.keyboard.press("Escape");
		await expect(meaning).toBeHidden();
		await expect(label).toBeFocused();
	});
	await test.step("the same colours where the system chooses those of the page", async () => {
		await page.emulateMedia({ forcedColors: "active" });
		await expect(label.locator("strong")).toHaveCSS("color", GREEN);
		await expect(label.locator("strong")).toHaveCSS("background-color", BLACK);
	});
});

test("the banner is low, and leaves bar and map their whole place, on the smallest screens too", async ({
	page,
	isMobile,
}) => {
	await markHandling(page, "TLP:AMBER");
	await open(page);
	const sizes = isMobile
		? ([[390, 844]] as const)
		: ([
				[1440, 900],
				[390, 844],
				// a quarter of 1280 by 1024: zoomed in to 400 %
				[320, 256],
			] as const);
	for (const [width, height] of sizes)
		await test.step(`${width} by ${height}`, async () => {
			await page.setViewportSize({ width, height });
			await expect.poll(() => banner(page).boundingBox()).toMatchObject({ x: 0, y: 0, width });
			expect((await banner(page).boundingBox())?.height).toBeLessThanOrEqual(30);
			const foot = async () => {
				const main = await page.getByRole("main").boundingBox();
				return (main?.y ?? 0) + (main?.height ?? 0);
			};
			// on the smallest the page scrolls instead
			expect(await foot()).toBeGreaterThanOrEqual(height - 0.5);
			if (height > 256) expect(await foot()).toBeCloseTo(height, 0);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
			await expect(banner(page).locator("strong")).toBeInViewport({ ratio: 1 });
		});
});

test("the marking is on the stage and in the story, whose head scrolls away", async ({ page, isMobile }) => {
	await markHandling(page, "TLP:RED");
	if (isMobile)
		await test.step("the story", async () => {
			await open(page, "#present&follow");
			await page.getByRole("heading", { name: "End of the briefing" }).scrollIntoViewIfNeeded();
			await expect(banner(page).locator("strong")).toBeInViewport({ ratio: 1 });
			await expectAccessible(page, { within: ".handling" });
		});
	await test.step("the stage", async () => {
		await open(page, "#present");
		const label = page.getByRole("region", { name: "Briefing" }).getByText("TLP:RED");
		await expect(label).toBeInViewport({ ratio: 1 });
		await expect(label).toHaveCSS("color", "rgb(255, 43, 43)");
		await expect(banner(page)).toBeHidden();
		await page.keyboard.press("q");
		await expect(label).toBeInViewport({ ratio: 1 });
	});
});

test("what is laid over a narrow page leaves the marking to be seen, and so does a stage that lies", {
	tag: "@phone",
}, async ({ page }) => {
	await markHandling(page, "TLP:RED");
	await open(page);
	const label = banner(page).locator("strong");
	const seen = () =>
		label.evaluate((element) => {
			const { left, top, width, height } = element.getBoundingClientRect();
			return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
		});
	for (const name of ["Open file", "Filters", "Share", "Search"])
		await test.step(name, async () => {
			await page.getByRole("button", { name, exact: true }).click();
			await expect(page.locator("h2:focus, input:focus").first()).toBeVisible();
			expect(await seen()).toBe(true);
			await page.keyboard.press("Escape");
		});
	await test.step("a stage that lies, and its question mode", async () => {
		await page.setViewportSize({ width: 320, height: 256 });
		await open(page, "#present");
		await expect(label).toBeInViewport({ ratio: 1 });
		expect(await seen()).toBe(true);
		await page.keyboard.press("q");
		await expect(page.getByRole("button", { name: "Open file" })).toBeVisible();
		expect(await seen()).toBe(true);
	});
});

test("speaker's window and every page of the handout are marked", { tag: "@wide" }, async ({ page }) => {
	// paper has one size; of the scenes two are enough
	const { scenes, ...shipped } = JSON.parse(SHIPPED);
	await page.route("**/dossiers/moscow-format-2024.json", (route) =>
		route.fulfill({ json: { ...shipped, scenes: scenes.slice(0, 2), handling: "TLP:AMBER+STRICT" } }),
	);
	await page.goto("./?speaker");
	await expect(page.getByText("TLP:AMBER+STRICT")).toBeVisible();
	await page.goto("./?handout");
	await expect(page.getByRole("status")).toHaveText("2 maps drawn.", { timeout: 40_000 });
	const pages = page.locator(".handout-page");
	await expect(pages).toHaveCount(3);
	for (const one of await pages.all()) await expect(one.locator(".marking")).toHaveCount(2);
	const pdf = await page.pdf({ format: "A4" });
	expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
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
	await page.evaluate(() => dispatchEvent(new Event("afterprint")));
	await expect(page.locator(".sheet")).toHaveCount(0);
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
