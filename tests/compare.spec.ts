import type { Page } from "@playwright/test";
import { details, expect, expectAccessible, open, test } from "./fixture";
import { compareWith, earlier, SHIPPED } from "./given";

const changed = (page: Page) => page.getByRole("region", { name: "What changed" });

/** The sign beside it is pressed; the radio button itself is not to be seen. */
const only = (page: Page, kind: string) => changed(page).locator("label").filter({ hasText: kind }).click();

// axe: the state "What changed" of access.spec.ts
test("another version is compared with the open one: what changed, copied, narrowed, shown and turned round", async ({
	page,
	context,
	isMobile,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await open(page);
	await compareWith(page, "october.json", earlier());
	const region = changed(page);
	const event = JSON.parse(SHIPPED).events[0];
	const title = typeof event.title === "string" ? event.title : event.title.en;

	await test.step("it lists facts, old and new with their sources", async () => {
		await expect(region).toBeVisible();
		await expect(region.getByRole("heading", { name: "What changed" })).toBeFocused();
		await expect(region).toContainText(
			"From october.json (as of 20 October 2024) to the open dossier (as of 24 November 2026)",
		);
		const killed = region.getByRole("listitem").filter({ hasText: /^Killed/ });
		await expect(killed).toContainText("claimed by The Media Line, as of October 2024");
		await expect(killed).toContainText(/Before\s*at least 11\s*Cited: The Media Line P25/);
		await expect(killed).toContainText(/After\s*at least 14/);
		const lost = region.getByRole("listitem").filter({ hasText: "Withdrawn" });
		await expect(lost).toContainText("Removed");
		await lost.getByText("What it says").click();
		await expect(region.getByText("A report that was withdrawn")).toBeVisible();
		await expect(killed.locator("mark")).toHaveText(["11", "14"]);
		await expect(region.getByText("Order of the scenes")).toBeVisible();
		// the address is the same page's: nothing was opened
		expect(new URL(page.url()).search).toBe("");
	});
	await test.step("the list is copied as text", async () => {
		await region.getByRole("button", { name: "Copy as text" }).click();
		await expect(region).toContainText("Copied.");
		const text = await page.evaluate(() => navigator.clipboard.readText());
		expect(text).toContain("Killed: at least 11 → at least 14, claimed by The Media Line, as of October 2024");
		expect(text.split("\n")[0]).toMatch(/^From october\.json/);
	});
	await test.step("one kind is shown on demand, and a record leads to its Details", async () => {
		await only(page, "Added");
		await expect(region.getByText("Withdrawn")).toBeHidden();
		await region.getByRole("button", { name: title }).click();
		await expect(details(page).getByRole("heading", { name: title })).toBeFocused();
	});
	if (isMobile)
		await test.step("Details take its place, and the card for files shows it again", async () => {
			await expect(region).toBeHidden();
			await page.getByRole("button", { name: "Close details" }).click();
			await page.getByRole("button", { name: "Open file" }).click();
			await page.getByRole("button", { name: "Show again what changed between this and october.json" }).click();
		});
	await test.step("the versions change places", async () => {
		await region.getByRole("button", { name: "Swap before and after" }).click();
		await expect(region).toContainText("From the open dossier (as of 24 November 2026) to october.json");
		await only(page, "Removed");
		await expect(region.getByRole("listitem").filter({ hasText: title }).first()).toContainText("Removed");
	});
});

test("a comparison shares the foot of the page with the table, says that nothing changed, and refuses in words", {
	tag: "@wide",
}, async ({ page }) => {
	// on a phone the table and the comparison are each the whole screen
	await open(page);
	const table = page.getByRole("region", { name: "Data table" });
	const tableButton = page.getByRole("button", { name: "Data table", exact: true });
	await test.step("it takes the place of the table, and the table takes its place", async () => {
		await tableButton.click();
		await expect(table).toBeVisible();
		await compareWith(page, "october.json", earlier());
		await expect(changed(page)).toBeVisible();
		await expect(table).toBeHidden();
		await tableButton.click();
		await expect(changed(page)).toBeHidden();
		await expect(table.locator(":focus")).toHaveCount(1);
		await tableButton.click();
		await expect(table).toBeHidden();
	});
	await test.step("the same version has no difference, and Escape gives the focus back", async () => {
		await compareWith(page, "same.json", SHIPPED);
		await expect(changed(page)).toContainText("Nothing changed: both versions say the same.");
		await expect(changed(page).getByRole("radio")).toHaveCount(0);
		await expectAccessible(page, { within: ".what-changed" });
		await page.keyboard.press("Escape");
		await expect(changed(page)).toBeHidden();
		await expect(page.getByRole("button", { name: "Open file" })).toBeFocused();
	});
	await test.step("a broken file is refused", async () => {
		await compareWith(page, "broken.json", "{");
		await expect(page.getByRole("alert")).toContainText("broken.json was not opened");
		await page.keyboard.press("Escape");
	});
	await test.step("a file of thousands of rows is refused once its questions are answered", async () => {
		const rows = Array.from({ length: 2001 }, (_, index) => `Fire ${index},2024-03-22,45,5`).join("\n");
		await compareWith(page, "large.csv", `title,date,latitude,longitude\n${rows}\n`);
		// asked as when it is opened
		await page.getByRole("button", { name: "Open with these answers" }).click();
		await expect(page.getByRole("alert")).toContainText("large.csv was not compared");
		await expect(page.getByRole("alert")).toContainText("2,000");
		await expect(changed(page)).toBeHidden();
		await expectAccessible(page, { within: ".open-card" });
	});
});
