/** Where the system chooses the colours: what is chosen, marked or counted is still to be told from the rest. */
import type { Locator } from "@playwright/test";
import { expect, open, showTools, test } from "./fixture";
import { compareWith, earlier } from "./given";

const styleOf = (one: Locator, property: string) =>
	one.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), property);

test.beforeEach(async ({ page }) => {
	await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
	await open(page);
});

test("the step of a filter that is pressed is", async ({ page }) => {
	await page.getByRole("button", { name: "Filters" }).click();
	const card = page.getByRole("region", { name: "Filters", exact: true });
	const step = (pressed: boolean) => card.getByRole("button", { pressed }).first();
	expect(await styleOf(step(true), "background-color")).not.toBe(await styleOf(step(false), "background-color"));
});

test("the letters that a search has found are", async ({ page }) => {
	const closed = page.getByRole("button", { name: "Search" });
	if (await closed.isVisible()) await closed.click();
	await page.getByRole("combobox", { name: "Search" }).fill("moscow");
	const list = page.getByRole("listbox", { name: "Found" });
	const found = list.getByRole("option").first();
	const letters = found.getByText("Moscow", { exact: true }).first();
	expect(await styleOf(letters, "color")).toBe(await styleOf(found, "color"));
	const line = (row: Locator) => styleOf(row, "border-inline-start-color");
	await page.keyboard.press("ArrowDown");
	const chosen = list.getByRole("option", { selected: true });
	const other = list.getByRole("option", { selected: false }).first();
	expect(await line(chosen)).not.toBe(await line(other));
	expect(await line(other), "what is not chosen has none").not.toBe(await styleOf(other, "color"));
});

test("the numbers in the legend are", async ({ page }) => {
	await showTools(page);
	const legend = page.getByRole("region", { name: "Legend" });
	const number = legend.getByRole("img").locator("text").first();
	expect(await styleOf(number, "fill")).toBe(await styleOf(legend, "color"));
});

test("the kind of change that is shown is", async ({ page }) => {
	await compareWith(page, "october.json", earlier());
	const changed = page.getByRole("region", { name: "What changed" });
	const label = (kind: string) => changed.locator("label").filter({ hasText: kind });
	const line = (kind: string) => styleOf(label(kind), "border-block-end-color");
	await expect(changed.getByRole("radio", { name: /^All/ })).toBeChecked();
	expect(await line("All")).not.toBe(await line("Added"));
});
