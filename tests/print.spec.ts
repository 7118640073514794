import type { Page } from "@playwright/test";
import { expect, open, test } from "./fixture";
import { goTo } from "./go-to";

// paper is the same from every screen: all of these are for the desktop alone
const tag = "@wide";

/** The page with what printing needs in hand. */
async function ready(page: Page, address: string): Promise<void> {
	await open(page, address);
	await page.waitForFunction(() => performance.getEntriesByName("print-ready").length > 0);
}

const pages = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The sheet as it is printed, on the screen: the one whose paper lies as the window does. */
const sheetOf = (page: Page) => page.getByRole("region", { name: /Moscow Format, October 2024$/ });

type Way = "upright" | "lying";

/** What A4 and Letter have in common within margins of 10 mm is 190 by 259 mm: 718 by 980 pixels. */
const [SHORT, LONG] = [720, 980];

/** Lays the paper this way: all that is printed is within it. */
async function turnPaper(page: Page, way: Way): Promise<void> {
	await page.setViewportSize(way === "upright" ? { width: SHORT, height: LONG } : { width: LONG, height: SHORT });
	await page.emulateMedia({ media: "print" });
	const { scrollWidth, scrollHeight } = await page.evaluate(() => {
		const { scrollWidth, scrollHeight } = document.documentElement;
		return { scrollWidth, scrollHeight };
	});
	expect([scrollWidth, scrollHeight], `${way}: one page`).toEqual(way === "upright" ? [SHORT, LONG] : [LONG, SHORT]);
}

/** The page is told that it is printed, and `look` looks at its sheets. */
async function onPaper(page: Page, look: () => Promise<void>): Promise<void> {
	await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
	await look();
	// sheets are laid out while the screen is shown
	await page.emulateMedia({ media: null });
	await page.evaluate(() => dispatchEvent(new Event("afterprint")));
	await expect(page.locator(".sheet")).toHaveCount(0);
}

/** Texts that are cut at the edge of the columns. */
const cutTexts = (page: Page) =>
	sheetOf(page).evaluate((element) => {
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

/** Nothing is cut, however the paper lies; it is turned once. */
async function expectWhole(page: Page, ways: readonly [Way, Way], look?: (way: Way) => Promise<void>): Promise<void> {
	for (const way of ways) {
		await turnPaper(page, way);
		expect(await cutTexts(page), way).toEqual([]);
		await look?.(way);
	}
}

test("a view prints as one sheet, A4 or Letter, upright or lying, and the page stays as it was", { tag }, async ({
	page,
}) => {
	// the country of which most was said; the other views are laid out on what both papers have in common
	await ready(page, "#sel=region/AF");
	const state = async () => ({ url: page.url(), steps: await page.evaluate(() => history.length) });
	const before = await state();
	for (const format of ["A4", "Letter"])
		for (const landscape of [false, true]) {
			const pdf = await page.pdf({ format, landscape, preferCSSPageSize: true });
			expect(pages(pdf), `${format} ${landscape ? "landscape" : "portrait"}`).toBe(1);
		}
	await expect(page.locator(".sheet")).toHaveCount(0);
	expect(await state()).toEqual(before);
	await expect(page.locator("html")).not.toHaveAttribute("data-theme");

	await test.step("what does not fit is left out whole, and said to be in the page, with its address", () =>
		onPaper(page, () =>
			expectWhole(page, ["upright", "lying"], () =>
				expect(sheetOf(page).getByText(/^Continued in the page:/)).toBeVisible(),
			),
		));
	await test.step("nothing selected: the sheet lists incidents and conferences with dates and figures", async () => {
		await goTo(page, "");
		await onPaper(page, () =>
			expectWhole(page, ["lying", "upright"], async () => {
				const sheet = sheetOf(page);
				const entry = (name: string) => sheet.getByRole("listitem").filter({ hasText: name }).first();
				await expect(entry("Daykundi attack")).toContainText("12 September 2024");
				await expect(entry("Daykundi attack")).toContainText("at least 14 killed (The Media Line)");
				await expect(entry("Moscow Format of Consultations")).toContainText("4 October 2024");
				await expect(sheet.getByRole("heading", { name: "How we know" })).toBeVisible();
			}),
		);
	});
	await test.step("the sheets go with the page when another takes its place", async () => {
		await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
		await expect(page.locator(".sheet")).toHaveCount(2);
		await open(page, "#sel=region/AF");
		await expect(page.locator(".sheet")).toHaveCount(0);
		await expect(page.locator("html")).not.toHaveAttribute("data-theme");
	});
});

test("whatever is selected fits on one sheet, and nothing is cut in the middle of a line", { tag }, async ({
	page,
}) => {
	await ready(page, "#sel=incident/daykundi");
	await test.step("an incident: title, day, map with names and scale, legend, details, sources, policy, address", () =>
		onPaper(page, () =>
			expectWhole(page, ["lying", "upright"], async () => {
				const sheet = sheetOf(page);
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
			}),
		));
	await test.step("a long source", async () => {
		await goTo(page, "sel=source/article");
		await onPaper(page, () => expectWhole(page, ["upright", "lying"]));
	});
	await test.step("a conference", async () => {
		await goTo(page, "sel=conference/moscow-format-2024");
		await onPaper(page, () => expectWhole(page, ["lying", "upright"]));
	});
});

test("a narrowed view and its relations are on paper, light in the dark theme too", { tag }, async ({ page }) => {
	await ready(page, "#map=5.5/34.5/66&from=2024-09-04&to=2024-10-04&kind=statement");
	await test.step("a narrowed view says so on paper, and what has no date", () =>
		onPaper(page, async () => {
			await turnPaper(page, "lying");
			await turnPaper(page, "upright");
			await expect(
				sheetOf(page).getByText(
					/Shown: From 4 Sept? 2024 to 4 Oct 2024; Statement; \d+ of \d+ items, \d+ of them undated/,
				),
			).toBeVisible();
		}));
	await page.emulateMedia({ colorScheme: "dark" });
	await page.evaluate(() => {
		document.documentElement.dataset.theme = "dark";
	});
	await goTo(page, "show=relations");
	await onPaper(page, async () => {
		await turnPaper(page, "upright");
		const sheet = sheetOf(page);
		const map = sheet.getByRole("region", { name: "Map" });
		await test.step("relations are on paper as soon as they are on the screen", async () => {
			await expect(map.getByRole("button", { name: /^Russia–Tajikistan security pact/ })).toBeAttached();
			await expect(sheet.getByText("Security pact", { exact: true }).last()).toBeVisible();
		});
		await test.step("the legend is that of the sheet's own map", async () => {
			// it is smaller than the screen's: no provinces, so no province boundary
			await expect(sheet.getByText("Province boundary", { exact: true })).toHaveCount(0);
		});
		await test.step("paper is light in the dark theme too", async () => {
			await expect(map).toHaveCSS("background-color", "rgb(246, 244, 238)");
			await expect(sheet).toHaveCSS("background-color", "rgb(255, 255, 255)");
		});
	});
	await expect(page.locator("html"), "the theme comes back").toHaveAttribute("data-theme", "dark");
	await page.evaluate(() => document.documentElement.removeAttribute("data-theme"));
});
