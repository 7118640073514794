import type { Page } from "@playwright/test";
import { details, expect, expectAccessible, incident, open, painted, showTools, test } from "./fixture";

const inset = (page: Page) => page.getByRole("region", { name: "Inset: Moscow and Moscow Oblast" });
const go = (page: Page) => page.getByRole("button", { name: "Go to Moscow and Moscow Oblast" });

/** Where the inset's picture has a mark, on the screen. */
async function markIn(page: Page, kind: string): Promise<{ x: number; y: number }> {
	const box = await inset(page).locator(`.mark.${kind}`).first().boundingBox();
	if (!box) throw new Error(`the inset has no ${kind}`);
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("the inset shows what the map does, folds, covers nothing and gives way to Details", async ({
	page,
	isMobile,
}) => {
	await open(page);
	await expect(inset(page)).toBeVisible();
	await test.step("it has the same incident and conference, outside the map's own marks", async () => {
		await expect(inset(page).getByText("Moscow and Moscow Oblast")).toBeVisible();
		await expect(inset(page).locator(".mark.incident")).toHaveCount(1);
		await expect(inset(page).locator(".mark.conference")).toHaveCount(1);
		await expect(page.getByRole("button", { name: /^Crocus City Hall attack/ }), "one for the keyboard").toHaveCount(1);
		await expect(page.locator('[data-region="RU-MOW"]')).toHaveCount(1);
	});
	await test.step("it covers neither marks nor the button for the layers", async () => {
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
	});
	await test.step("it folds to its title and unfolds", async () => {
		await page.getByRole("button", { name: "Fold the inset Moscow and Moscow Oblast" }).click();
		await expect(go(page)).toBeHidden();
		await expect(inset(page).getByText("Moscow and Moscow Oblast")).toBeVisible();
		// unfolded it is the state "inset" of access.spec.ts
		await expectAccessible(page, { within: ".inset-box" });
		await page.getByRole("button", { name: "Unfold the inset Moscow and Moscow Oblast" }).click();
		await expect(go(page)).toBeVisible();
	});
	await test.step("it gives way to Details on a narrow screen, and to a crowded map", async () => {
		const size = page.viewportSize();
		if (!isMobile) await page.setViewportSize({ width: 900, height: 700 });
		await expect(inset(page)).toBeVisible();
		await incident(page, "Daykundi attack").click();
		await expect(details(page)).toBeVisible();
		await expect(inset(page)).toBeHidden();
		await page.keyboard.press("Escape");
		await expect(inset(page)).toBeVisible();
		if (size) await page.setViewportSize(size);
	});
	await test.step("it has the map's layers", async () => {
		await showTools(page);
		await page.getByRole("checkbox", { name: "Incidents" }).uncheck();
		await expect(inset(page).locator(".mark.incident")).toHaveCount(0);
	});
});

test("a click in it goes there, and it leaves while the map is as close; a click on its mark selects", async ({
	page,
	isMobile,
}) => {
	await open(page);
	await expect(inset(page)).toBeVisible();
	const wholeRegion = page.getByRole("button", { name: "Show the whole region" });
	await test.step("a click goes there, in the place of no step of history", async () => {
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
	});
	await test.step("it comes back with the whole region", async () => {
		await wholeRegion.click();
		await expect(inset(page)).toBeVisible();
	});
	if (isMobile) return;
	await test.step("by keyboard it goes there too, and the focus is on the map then", async () => {
		await go(page).focus();
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(/#map=[67]/);
		await expect(inset(page)).toBeHidden();
		await expect(page.getByRole("region", { name: "Map" })).toBeFocused();
		await wholeRegion.click();
		await expect(inset(page)).toBeVisible();
	});
	await test.step("a click on a mark in it selects, and the selection is one on both maps", async () => {
		const at = await markIn(page, "incident");
		await page.mouse.click(at.x, at.y);
		await expect(page).toHaveURL(/sel=incident\/crocus-city-hall/);
		await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Crocus City Hall attack");
		await expect(inset(page).locator(".mark.incident.selected")).toHaveCount(1);
		await expect(incident(page, "Crocus City Hall attack")).toHaveAttribute("aria-pressed", "true");
	});
});

test.describe("the finer boundaries", () => {
	// they are loaded once for a window
	test.use({ ownPage: true });

	test("are asked for once, after the first map, and serve the main map too; without them the coarse ones stay", {
		tag: "@wide",
	}, async ({ page, watch }) => {
		watch.allow(/detail\.json/);
		const files: string[] = [];
		page.on("request", (request) => files.push(new URL(request.url()).pathname));
		const detail = () => files.filter((file) => file.endsWith("detail.json")).length;
		await test.step("without them it keeps the coarse ones, and nobody is told", async () => {
			await page.route("**/detail.json", (route) => route.abort());
			const failed = page.waitForEvent("requestfailed", (request) => request.url().endsWith("detail.json"));
			await open(page);
			await failed;
			await page.waitForFunction(() => performance.getEntriesByName("insets-painted").length > 0);
			expect(detail()).toBe(1);
			await expect(inset(page)).toBeVisible();
			await expect(page.getByText(/Finer boundaries could not be loaded/)).toHaveCount(0);
			await page.unroute("**/detail.json");
		});
		await test.step("they are asked for once, and serve the main map too", async () => {
			files.length = 0;
			await page.reload();
			await painted(page);
			await expect.poll(detail).toBe(1);
			await go(page).click({ position: { x: 6, y: 6 } });
			await expect(page).toHaveURL(/#map=[67]/);
			await showTools(page);
			await expect(page.getByRole("region", { name: "Legend" }).getByText("Province boundary")).toBeVisible();
			expect(detail()).toBe(1);
		});
	});
});

test("a dossier may have no insets, or any number: as many show as there is room for", { tag: "@wide" }, async ({
	page,
}) => {
	const SEVERAL = ["One", "Two", "Three", "Four", "Five", "Six"].map((title, index) => ({
		id: title.toLowerCase(),
		title,
		extent: [60 + 2 * index, 30, 64 + 2 * index, 34],
	}));
	let more: typeof SEVERAL | undefined;
	await page.route("**/dossiers/moscow-format-2024.json", async (route) => {
		const response = await route.fetch();
		const { insets, ...dossier } = await response.json();
		expect(insets).toHaveLength(1);
		await route.fulfill({ json: more ? { ...dossier, insets: more } : dossier });
	});
	const shown = page.getByRole("region", { name: /^Inset/ });
	await test.step("six places: the first are shown, above the scale", async () => {
		more = SEVERAL;
		await open(page);
		await expect(page.getByRole("region", { name: "Inset: One" })).toBeVisible();
		await expect(page.getByRole("region", { name: "Inset: Six" })).toBeHidden();
		expect(await shown.count()).toBeGreaterThan(1);
		const foot = await page.getByText(/^approx\./).boundingBox();
		for (const one of await shown.all()) {
			const box = await one.boundingBox();
			expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan((foot?.y ?? 0) + 1);
		}
	});
	await test.step("none", async () => {
		more = undefined;
		await open(page);
		await expect(incident(page, "Daykundi attack")).toBeVisible();
		await expect(shown).toHaveCount(0);
	});
});
