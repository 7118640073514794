import type { Page } from "@playwright/test";
import { details, expect, expectAccessible, incident, open, showTools, test } from "./fixture";

const inset = (page: Page) => page.getByRole("region", { name: "Inset: Moscow and Moscow Oblast" });
const go = (page: Page) => page.getByRole("button", { name: "Go to Moscow and Moscow Oblast" });

/** Where the inset's picture has a mark, on the screen. */
async function markIn(page: Page, kind: string): Promise<{ x: number; y: number }> {
	const box = await inset(page).locator(`.mark.${kind}`).first().boundingBox();
	if (!box) throw new Error(`the inset has no ${kind}`);
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("the inset shows the same incident and conference, outside the map's own marks", async ({ page }) => {
	await open(page);
	await expect(inset(page)).toBeVisible();
	await expect(inset(page).getByText("Moscow and Moscow Oblast")).toBeVisible();
	await expect(inset(page).locator(".mark.incident")).toHaveCount(1);
	await expect(inset(page).locator(".mark.conference")).toHaveCount(1);
	await expect(page.getByRole("button", { name: /^Crocus City Hall attack/ }), "one for the keyboard").toHaveCount(1);
	await expect(page.locator('[data-region="RU-MOW"]')).toHaveCount(1);
	await showTools(page);
	await page.getByRole("checkbox", { name: "Incidents" }).uncheck();
	await expect(inset(page).locator(".mark.incident"), "the same layers").toHaveCount(0);
});

test("a click in it goes there, in the place of no step of history, and it leaves while the map is as close", async ({
	page,
}) => {
	await open(page);
	await expect(inset(page)).toBeVisible();
	const steps = await page.evaluate(() => history.length);
	const box = await inset(page).boundingBox();
	await page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + (box?.height ?? 0) - 8);
	await expect(page).toHaveURL(/#map=[67][.\d]*\/5[56][.\d]*\/3[5-8][.\d]*$/);
	expect(await page.evaluate(() => history.length)).toBe(steps);
	await expect(inset(page)).toBeHidden();
	const mark = await incident(page, "Crocus City Hall attack").boundingBox();
	const map = await page.getByRole("region", { name: "Map" }).boundingBox();
	if (!mark || !map) throw new Error("no mark on the map");
	expect(mark.x > map.x && mark.x < map.x + map.width && mark.y > map.y && mark.y < map.y + map.height).toBe(true);
	await page.getByRole("button", { name: "Show the whole region" }).click();
	await expect(inset(page)).toBeVisible();
});

test("by keyboard it goes there too, and the focus is on the map then", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	await go(page).focus();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/#map=[67]/);
	await expect(inset(page)).toBeHidden();
	await expect(page.getByRole("region", { name: "Map" })).toBeFocused();
});

test("a click on a mark in it selects, and the selection is one on both maps", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	await expect(inset(page)).toBeVisible();
	const at = await markIn(page, "incident");
	await page.mouse.click(at.x, at.y);
	await expect(page).toHaveURL(/sel=incident\/crocus-city-hall/);
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Crocus City Hall attack");
	// on a narrow screen the inset gives way to Details: its picture is asked, not its name
	await expect(page.locator(".inset-map .mark.incident.selected")).toHaveCount(1);
	await expect(incident(page, "Crocus City Hall attack")).toHaveAttribute("aria-pressed", "true");
});

test("it folds to its title and unfolds, and covers neither marks nor the button for the layers", async ({ page }) => {
	await open(page);
	await expect(inset(page)).toBeVisible();
	const covered = await inset(page).boundingBox();
	const others = [
		incident(page, "Crocus City Hall attack"),
		incident(page, "Daykundi attack"),
		incident(page, "Moscow Format"),
		page.getByRole("button", { name: "Layers and legend" }),
		page.getByRole("button", { name: "Zoom in" }),
	];
	for (const other of others) {
		if (!(await other.isVisible())) continue; // on a wide screen there is no button for the layers
		const box = await other.boundingBox();
		if (!box || !covered) throw new Error("nothing to compare");
		const apart =
			box.x + box.width <= covered.x ||
			box.x >= covered.x + covered.width ||
			box.y + box.height <= covered.y ||
			box.y >= covered.y + covered.height;
		expect(apart).toBe(true);
	}
	await page.getByRole("button", { name: "Fold the inset Moscow and Moscow Oblast" }).click();
	await expect(go(page)).toBeHidden();
	await expect(inset(page).getByText("Moscow and Moscow Oblast")).toBeVisible();
	await page.getByRole("button", { name: "Unfold the inset Moscow and Moscow Oblast" }).click();
	await expect(go(page)).toBeVisible();
});

test("its finer boundaries are asked for once, after the first map, and serve the main map too", {
	tag: "@wide",
}, async ({ page }) => {
	const files: string[] = [];
	page.on("request", (request) => files.push(new URL(request.url()).pathname));
	const detail = () => files.filter((file) => file.endsWith("detail.json")).length;
	await open(page);
	await expect.poll(detail).toBe(1);
	await go(page).click({ position: { x: 6, y: 6 } });
	await expect(page).toHaveURL(/#map=[67]/);
	await showTools(page);
	await expect(page.getByRole("region", { name: "Legend" }).getByText("Province boundary")).toBeVisible();
	expect(detail()).toBe(1);
});

test("without the finer boundaries it keeps the coarse ones, and nobody is told", { tag: "@wide" }, async ({
	page,
	watch,
}) => {
	watch.allow(/detail\.json/);
	let asked = 0;
	await page.route("**/detail.json", (route) => {
		asked++;
		return route.abort();
	});
	await open(page);
	await expect.poll(() => asked).toBe(1);
	await expect(inset(page)).toBeVisible();
	await expect(page.getByText(/Finer boundaries could not be loaded/)).toHaveCount(0);
});

test("a dossier without insets has none", { tag: "@wide" }, async ({ page }) => {
	await page.route("**/dossiers/moscow-format-2024.json", async (route) => {
		const response = await route.fetch();
		const { insets, ...dossier } = await response.json();
		expect(insets).toHaveLength(1);
		await route.fulfill({ json: dossier });
	});
	await open(page);
	await expect(page.getByRole("region", { name: /^Inset/ })).toHaveCount(0);
});

test("any number of places may be insets: as many show as there is room for", { tag: "@wide" }, async ({ page }) => {
	await page.route("**/dossiers/moscow-format-2024.json", async (route) => {
		const response = await route.fetch();
		const dossier = await response.json();
		const more = ["One", "Two", "Three", "Four", "Five", "Six"].map((title, index) => ({
			id: title.toLowerCase(),
			title,
			extent: [60 + 2 * index, 30, 64 + 2 * index, 34],
		}));
		await route.fulfill({ json: { ...dossier, insets: more } });
	});
	await open(page);
	await expect(page.getByRole("region", { name: "Inset: One" })).toBeVisible();
	await expect(page.getByRole("region", { name: "Inset: Six" })).toBeHidden();
	const shown = page.getByRole("region", { name: /^Inset/ });
	expect(await shown.count()).toBeGreaterThan(1);
	const foot = await page.getByText(/^approx\./).boundingBox();
	for (const one of await shown.all()) {
		const box = await one.boundingBox();
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan((foot?.y ?? 0) + 1);
	}
});

test("the page with its inset is accessible, folded too", async ({ page }) => {
	await open(page);
	await expect(inset(page)).toBeVisible();
	await expectAccessible(page);
	await page.getByRole("button", { name: "Fold the inset Moscow and Moscow Oblast" }).click();
	await expectAccessible(page);
});

test("it gives way to Details on a narrow screen, and to a crowded map", async ({ page, isMobile }) => {
	await open(page);
	await expect(inset(page)).toBeVisible();
	if (!isMobile) await page.setViewportSize({ width: 900, height: 700 });
	await incident(page, "Daykundi attack").click();
	await expect(details(page)).toBeVisible();
	await expect(inset(page)).toBeHidden();
	await page.keyboard.press("Escape");
	await expect(inset(page)).toBeVisible();
});
