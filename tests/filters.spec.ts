import type { Page } from "@playwright/test";
import { details, expect, expectAccessible, incident, open, showTools, test } from "./fixture";
import { goTo } from "./go-to";

// what card and chips do by themselves stands in src/page/filtering.browser.test.ts

const button = (page: Page) => page.getByRole("button", { name: /^Filters/ });
const card = (page: Page) => page.getByRole("region", { name: "Filters", exact: true });
const chosen = (page: Page) => page.getByRole("region", { name: "What is shown" });
const chip = (page: Page, name: string) => page.getByRole("button", { name: `Remove filter: ${name}` });
const nothing = (page: Page) => page.getByRole("region", { name: "What to loosen" });
const value = (page: Page, name: RegExp) => card(page).getByRole("checkbox", { name });
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

async function openCard(page: Page): Promise<void> {
	await button(page).click();
	await expect(card(page).getByRole("heading", { name: "Filters" })).toBeFocused();
}

/** On a phone the card is the whole screen: what lies behind it is seen after it is closed. */
async function closeCard(page: Page): Promise<void> {
	await card(page).getByRole("button", { name: "Close filters" }).click();
	await expect(card(page)).toBeHidden();
}

test("a kind, an actor and a source narrow map, table and address together", async ({ page }) => {
	await open(page);
	const first = await page.evaluate(() => history.length);
	await openCard(page);
	await test.step("each value that is chosen counts at once", async () => {
		await value(page, /^Armed attack/).check();
		await expect(card(page)).toContainText("2 of 72 items");
		await card(page).getByRole("searchbox", { name: "Find an actor" }).fill("BORTNI");
		await value(page, /^Alexander Bortnikov/).check();
		await expect(card(page)).toContainText("1 of 72 items");
	});
	await test.step("the map has what is left, and the button how many values are chosen", async () => {
		await closeCard(page);
		await expect(button(page)).toBeFocused();
		await expect(button(page)).toHaveAccessibleName(/2 active/);
		await expect(incident(page, "Crocus City Hall attack")).toBeAttached();
		await expect(incident(page, "Daykundi attack")).toHaveCount(0);
	});
	await test.step("the address alone brings them back, and no step was added to the history", async () => {
		await expect.poll(() => hash(page)).toBe("#kind=incident/Armed attack&actor=bortnikov");
		expect(await page.evaluate(() => history.length)).toBe(first);
		await open(page, new URL(page.url()).hash);
		await expect(chip(page, "actor Alexander Bortnikov")).toBeVisible();
		await expect(chosen(page)).toContainText("1 of 72 items");
	});
	await test.step("the table says what is left out", async () => {
		await page.getByRole("button", { name: "Data table" }).click();
		const table = page.getByRole("region", { name: "Data table" });
		await expect(table).toContainText("1 row is left out by the filters");
		await table.getByRole("tab", { name: /^Relations/ }).click();
		await expect(table).toContainText("Nothing to list: 10 rows are left out by the filters.");
	});
});

test("incidents are filtered by the least number killed, other kinds stay", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	await openCard(page);
	await card(page).getByRole("button", { name: "At least 100 killed, 1 incident" }).click();
	await expect(card(page).getByRole("spinbutton", { name: /Incidents with at least/ })).toHaveValue("100");
	await card(page)
		.getByRole("spinbutton", { name: /Incidents with at least/ })
		.fill("12");
	await closeCard(page);
	await expect(incident(page, "Daykundi attack")).toBeAttached();
	await expect.poll(() => hash(page)).toBe("#killed=12");
	await expect(chip(page, "At least 12 killed")).toBeVisible();
	await openCard(page);
	await card(page).getByRole("button", { name: "At least 50 killed, 1 incident" }).click();
	await closeCard(page);
	await expect(incident(page, "Daykundi attack")).toHaveCount(0);
	await expect(incident(page, "Moscow Format")).toBeAttached();
});

test("when no single step helps it says that, and offers to clear all", { tag: "@wide" }, async ({ page }) => {
	await open(page, "#from=1950&to=1951&kind=incident/Armed%20attack&actor=kurilla");
	await expect(nothing(page)).toContainText("Removing one of them alone brings nothing back.");
	await nothing(page).getByRole("button", { name: "Clear all" }).click();
	await expect(nothing(page)).toBeHidden();
	await expect(incident(page, "Daykundi attack")).toBeAttached();
});

test("when what is left belongs to a layer that is off, the layer is offered", { tag: "@wide" }, async ({ page }) => {
	await open(page, "#kind=relation/accusation,relation/sanctions");
	await expect(nothing(page)).toContainText("has no mark on the map");
	await nothing(page)
		.getByRole("button", { name: /^Show the layer Relations/ })
		.click();
	await expect(nothing(page)).toBeHidden();
	await showTools(page);
	await expect(page.getByRole("checkbox", { name: "Relations" })).toBeChecked();
});

test("a link that filters by what the dossier does not have says so and keeps the rest", { tag: "@wide" }, async ({
	page,
}) => {
	await open(page, "#kind=incident/Flood,conference&actor=ghost&source=lost&show=rivers&from=yesterday");
	const notices = page.getByRole("status", { name: "Notices" });
	await expect(notices).toContainText("Flood, ghost and lost");
	await expect(notices).toContainText("rivers");
	await expect(notices).toContainText("from=yesterday");
	await expect.poll(() => hash(page)).toBe("#kind=conference");
	await expect(chip(page, "kind Conference")).toBeVisible();
});

test("axe finds nothing in the card, alone and with chips and a notice to undo", async ({ page }) => {
	await open(page, "#actor=lavrov,kabulov");
	await chip(page, "actor Sergey Lavrov").click();
	await expectAccessible(page);
	await openCard(page);
	await expectAccessible(page);
});

test("when nothing is left, map and Details say why and bring it back", async ({ page }) => {
	await test.step("the map says what to loosen, the best first", async () => {
		await open(page, "#from=2024-09-01&to=2024-10-04&kind=incident/Armed%20attack&actor=lavrov");
		await expect(nothing(page)).toContainText("No item passes the period and the filters together.");
		const ways = nothing(page).getByRole("list").getByRole("button");
		await expect(ways).toHaveText(["Remove the filter by kind (5 items)", "Remove the filter by actor (1 item)"]);
		await expectAccessible(page, { within: ".chips" });
		await ways.last().click();
		await expect(nothing(page)).toBeHidden();
		await expect(chosen(page)).toContainText("1 of 72 items");
		await expect(incident(page, "Daykundi attack")).toBeAttached();
		// the button is gone, the focus is not
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");
	});
	await test.step("Details says why its thing is not on the map, and puts it there", async () => {
		await goTo(page, "sel=incident/daykundi&kind=conference&from=2024-10-01");
		await expect(details(page)).toContainText("Not on the map: outside the period.");
		await expect(details(page)).toContainText("Not on the map: left out by the filters.");
		await expectAccessible(page, { within: ".panel" });
		await details(page).getByRole("button", { name: "Clear the period" }).click();
		await expect(details(page).getByRole("heading", { level: 2 })).toBeFocused();
		await details(page).getByRole("button", { name: "Clear the filters" }).click();
		await expect(details(page)).not.toContainText("Not on the map");
		await expect(incident(page, "Daykundi attack")).toBeAttached();
	});
});

test("Escape closes what was opened last", { tag: "@wide" }, async ({ page }) => {
	// on a phone one thing covers the other
	await open(page, "#sel=incident/daykundi");
	const table = page.getByRole("region", { name: "Data table" });
	await page.getByRole("button", { name: "Data table" }).click();
	await expect(table).toBeVisible();
	await openCard(page);
	for (const gone of [card(page), table, details(page)]) {
		await expect(gone).toBeVisible();
		await page.keyboard.press("Escape");
		await expect(gone).toBeHidden();
	}
	// the other way round
	await page.getByRole("button", { name: "Data table" }).click();
	await openCard(page);
	await incident(page, "Daykundi attack").focus();
	await page.keyboard.press("Enter");
	for (const gone of [details(page), card(page), table]) {
		await expect(gone).toBeVisible();
		await page.keyboard.press("Escape");
		await expect(gone).toBeHidden();
	}
});

test("nothing of the filters collides with what stands in the map's corners", async ({ page, isMobile }) => {
	await open(page, "#from=2024-09-01&to=2024-10-04&kind=statement,conference,event&actor=lavrov,kabulov&killed=1");
	await expect(chosen(page)).toBeVisible();
	const boxes = await Promise.all(
		[
			chosen(page),
			page.getByRole("button", { name: "Zoom in" }),
			page.getByRole("region", { name: /^Inset: / }),
			isMobile
				? page.getByRole("button", { name: "Layers and legend" })
				: page.getByRole("region", { name: "Layers", exact: true }),
		].map((one) => one.boundingBox()),
	);
	const [chips, ...corners] = boxes.flatMap((box) => box ?? []);
	expect(corners).toHaveLength(3);
	for (const corner of corners)
		expect(
			chips &&
				(chips.x + chips.width <= corner.x ||
					corner.x + corner.width <= chips.x ||
					chips.y + chips.height <= corner.y ||
					corner.y + corner.height <= chips.y),
		).toBe(true);
	expect((chips?.x ?? 0) + (chips?.width ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
	await expectAccessible(page, { within: ".chips" });
});
