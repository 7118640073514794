import type { Page } from "@playwright/test";
import { announced, details, expect, expectAccessible, incident, open, showTools, test } from "./fixture";

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
	await openCard(page);
	await value(page, /^Armed attack/).check();
	await expect(card(page)).toContainText("2 of 72 items");
	await card(page).getByRole("searchbox", { name: "Find an actor" }).fill("BORTNI");
	await value(page, /^Alexander Bortnikov/).check();
	await expect(card(page)).toContainText("1 of 72 items");
	await closeCard(page);
	await expect(button(page)).toBeFocused();
	await expect(button(page)).toHaveAccessibleName(/2 active/);
	await expect(incident(page, "Crocus City Hall attack")).toBeAttached();
	await expect(incident(page, "Daykundi attack")).toHaveCount(0);
	await expect.poll(() => hash(page)).toBe("#kind=incident/Armed attack&actor=bortnikov");
	await page.reload();
	await expect(chip(page, "actor Alexander Bortnikov")).toBeVisible();
	await expect(chosen(page)).toContainText("1 of 72 items");
	await page.getByRole("button", { name: "Data table" }).click();
	const table = page.getByRole("region", { name: "Data table" });
	await expect(table).toContainText("1 row is left out by the filters");
	await table.getByRole("tab", { name: /^Relations/ }).click();
	await expect(table).toContainText("Nothing to list: 10 rows are left out by the filters.");
});

test("each value says how many items it would show, with the period and the other filters as they are", {
	tag: "@wide",
}, async ({ page }) => {
	await open(page, "#from=2024-10-01&to=2024-10-31");
	await openCard(page);
	await expect(value(page, /^Conference, 1 item$/)).toBeVisible();
	await expect(value(page, /^Armed attack, 0 items$/)).toBeVisible();
	await expect(card(page).getByRole("button", { name: "At least 100 killed, 0 incidents" })).toBeVisible();
	await value(page, /^Conference/).check();
	// what is checked never goes, though nothing else passes with it
	await card(page).getByRole("button", { name: "Show all 40" }).click();
	await expect(value(page, /^Irina Tsukerman.*, 0 items$/)).toBeVisible();
	await value(page, /^Irina Tsukerman/).check();
	await expect(card(page)).toContainText("0 of 72 items");
	await card(page).getByRole("button", { name: "Show fewer" }).click();
	await expect(value(page, /^Irina Tsukerman.*, 0 items$/)).toBeChecked();
	await expect(value(page, /^Conference, 0 items$/)).toBeChecked();
	await expectAccessible(page);
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

test("by keyboard alone: open, choose, close, remove a chip, undo", { tag: "@wide" }, async ({ page }) => {
	// a phone has no keyboard; the focus is the same
	await open(page);
	await button(page).focus();
	await page.keyboard.press("Enter");
	await expect(card(page).getByRole("heading", { name: "Filters" })).toBeFocused();
	await page.keyboard.press("Tab");
	await expect(card(page).getByRole("button", { name: "Close filters" })).toBeFocused();
	await page.keyboard.press("Tab");
	// the groups scroll, and a browser lets the keyboard into what scrolls
	if (!(await value(page, /^Armed attack/).evaluate((box) => box === document.activeElement)))
		await page.keyboard.press("Tab");
	await page.keyboard.press("Space");
	await page.keyboard.press("Tab");
	await page.keyboard.press("Space");
	await expect(value(page, /^Conference/)).toBeChecked();
	await page.keyboard.press("Escape");
	await expect(card(page)).toBeHidden();
	await expect(button(page)).toBeFocused();

	await chip(page, "kind Armed attack").focus();
	await page.keyboard.press("Enter");
	await expect(chip(page, "kind Conference")).toBeFocused();
	await page.keyboard.press("Enter");
	const undo = page.getByRole("button", { name: "Undo" });
	await expect(undo).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(chip(page, "kind Conference")).toBeFocused();
	await expect.poll(() => hash(page)).toBe("#kind=conference");
});

test("Escape empties the search of a list before it closes the card", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	await openCard(page);
	const find = card(page).getByRole("searchbox", { name: "Find a source" });
	await find.fill("nothing like it");
	await expect(card(page)).toContainText("No name contains “nothing like it”.");
	await find.press("Escape");
	await expect(find).toHaveValue("");
	await expect(card(page)).toBeVisible();
	await find.press("Escape");
	await expect(card(page)).toBeHidden();
});

test("an accidental Clear all can be undone, exactly, for as long as nothing else is changed", {
	tag: "@wide",
}, async ({ page }) => {
	const address = "#from=2024-09-01&to=2024-10-04&kind=statement,conference&actor=lavrov,kabulov&killed=1";
	await open(page, address);
	await chosen(page).getByRole("button", { name: "Clear all" }).click();
	await expect(chosen(page)).toBeHidden();
	await expect.poll(() => hash(page)).toBe("");
	await expect(page.getByText("Filters cleared.", { exact: true })).toBeVisible();
	await expect(announced(page)).toContainText("Filters cleared. 72 of 72 items.");
	await page.getByRole("button", { name: "Undo" }).click();
	await expect.poll(() => hash(page)).toBe(address);
	await expect(page.getByRole("button", { name: "Undo" })).toBeHidden();

	await chip(page, "actor Sergey Lavrov").click();
	await expect(page.getByText("Filter removed: actor Sergey Lavrov.", { exact: true })).toBeVisible();
	await chip(page, "At least 1 killed").click();
	await page.getByRole("button", { name: "Dismiss" }).click();
	await expect(page.getByRole("button", { name: "Undo" })).toBeHidden();
	await expect(chip(page, "actor Zamir Kabulov")).toBeVisible();
});

test("the period is a chip like the others", { tag: "@wide" }, async ({ page }) => {
	await open(page, "#from=2024-09-01&to=2024-10-04");
	await expect(chip(page, "From 1 Sept 2024 to 4 Oct 2024")).toBeVisible();
	await expect(chosen(page)).toContainText(/\d+ of 72 items, \d+ undated/);
	await chip(page, "From 1 Sept 2024 to 4 Oct 2024").click();
	await expect.poll(() => hash(page)).toBe("");
});

test("when nothing is left the map says so, and what to loosen, the best first", async ({ page }) => {
	await open(page, "#from=2024-09-01&to=2024-10-04&kind=incident/Armed%20attack&actor=lavrov");
	await expect(nothing(page)).toContainText("No item passes the period and the filters together.");
	const ways = nothing(page).getByRole("list").getByRole("button");
	await expect(ways).toHaveText(["Remove the filter by kind (5 items)", "Remove the filter by actor (1 item)"]);
	await expectAccessible(page);
	await ways.last().click();
	await expect(nothing(page)).toBeHidden();
	await expect(chosen(page)).toContainText("1 of 72 items");
	await expect(incident(page, "Daykundi attack")).toBeAttached();
	// the button is gone, the focus is not
	expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");
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

test("Details says why its thing is not on the map, and puts it there", async ({ page }) => {
	await open(page, "#sel=incident/daykundi&kind=conference&from=2024-10-01");
	await expect(details(page)).toContainText("Not on the map: outside the period.");
	await expect(details(page)).toContainText("Not on the map: left out by the filters.");
	await expectAccessible(page);
	await details(page).getByRole("button", { name: "Clear the period" }).click();
	await expect(details(page).getByRole("heading", { level: 2 })).toBeFocused();
	await details(page).getByRole("button", { name: "Clear the filters" }).click();
	await expect(details(page)).not.toContainText("Not on the map");
	await expect(incident(page, "Daykundi attack")).toBeAttached();
});

test("fifty changes of filters add no step to the history", { tag: ["@wide", "@ownPage"] }, async ({ page }) => {
	await open(page);
	const first = await page.evaluate(() => history.length);
	await openCard(page);
	for (let time = 0; time < 25; time++) {
		await value(page, /^Conference/).check();
		await value(page, /^Conference/).uncheck();
	}
	await value(page, /^Statement/).check();
	await expect.poll(() => hash(page)).toBe("#kind=statement");
	expect(await page.evaluate(() => history.length)).toBe(first);
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
	await expectAccessible(page);
});

test("axe finds nothing in the card, alone and with chips and a notice to undo", async ({ page }) => {
	await open(page, "#actor=lavrov,kabulov");
	await chip(page, "actor Sergey Lavrov").click();
	await expectAccessible(page);
	await openCard(page);
	await expectAccessible(page);
});
