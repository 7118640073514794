import { details, expect, open, showTools, test } from "./fixture";

test("every incident and participant stands in a sortable table that selects on the map", async ({ page }) => {
	await open(page);
	await page.getByRole("button", { name: "Data table" }).click();
	const table = page.getByRole("region", { name: "Data table" });
	const rows = table.getByRole("table").getByRole("rowheader");
	await expect(rows).toHaveCount(2);
	const killed = table.getByRole("columnheader", { name: "Killed" });
	await killed.getByRole("button").click();
	await expect(killed).toHaveAttribute("aria-sort", "ascending");
	await expect(rows.first()).toHaveText("Daykundi attack");
	await killed.getByRole("button").click();
	await expect(killed).toHaveAttribute("aria-sort", "descending");
	await expect(rows.first()).toHaveText("Crocus City Hall attack");

	const tab = table.getByRole("tab", { name: /^Incidents/ });
	await tab.focus();
	await page.keyboard.press("ArrowRight");
	await expect(table.getByRole("tab", { name: /^Participants/ })).toHaveAttribute("aria-selected", "true");
	await expect(rows).toHaveCount(10);
	await table.getByRole("button", { name: "Iran", exact: true }).click();
	await expect(page).toHaveURL(/sel=region\/IR/);
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Iran");
});

test("a layer that is off leaves the table too, and the table says so", async ({ page }) => {
	await open(page, "#hide=incidents,tajikistan");
	await page.getByRole("button", { name: "Data table" }).click();
	const table = page.getByRole("region", { name: "Data table" });
	await expect(table.getByText(/Nothing to list while Incidents is off/)).toBeVisible();
	await table.getByRole("tab", { name: /^Participants/ }).click();
	await expect(table.getByRole("rowheader")).toHaveCount(9);
	await expect(table.getByText(/1 row is left out because Tajikistan is off/)).toBeVisible();
});

test("statements, relations, events and sources are listed as well", async ({ page }) => {
	await open(page);
	await page.getByRole("button", { name: "Data table" }).click();
	const table = page.getByRole("region", { name: "Data table" });
	for (const [name, least] of [
		["Statements", 40],
		["Relations", 8],
		["Events", 8],
		["Sources", 10],
	] as const) {
		await table.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
		expect(await table.getByRole("rowheader").count()).toBeGreaterThanOrEqual(least);
	}
	await table.getByRole("tab", { name: /^Statements/ }).click();
	await table.getByRole("button", { name: "Zabihullah Mujahid" }).first().click();
	await expect(page).toHaveURL(/sel=statement\//);
	await expect(details(page).getByRole("heading", { name: "How we know" })).toBeAttached();
});

test("a footnote in the table leads to the row of its source", async ({ page }) => {
	await open(page);
	await page.getByRole("button", { name: "Data table" }).click();
	const table = page.getByRole("region", { name: "Data table" });
	await table.getByRole("tab", { name: /^Relations/ }).click();
	await table
		.getByRole("button", { name: /^Source 1, The Media Line, paragraph P15/ })
		.first()
		.click();
	await expect(table.getByRole("tab", { name: /^Sources/ })).toHaveAttribute("aria-selected", "true");
	await expect(page.locator(":focus")).toContainText("Moscow’s move to delist Taliban faces skepticism");
	await table.getByRole("tab", { name: /^Incidents/ }).click();
	await table
		.getByRole("button", { name: /^Source 2\d, / })
		.first()
		.click();
	await expect(page.locator(":focus")).toBeInViewport();
	await expect(page.locator(":focus").getByRole("rowheader")).toHaveText(/^2\d$/);
});

test("on a phone the table covers the page, and choosing a row shows it on the map", async ({ page, isMobile }) => {
	test.skip(!isMobile, "narrow screens only");
	await open(page);
	await showTools(page);
	await page.getByRole("button", { name: "Data table" }).click();
	await page.getByRole("region", { name: "Data table" }).getByRole("button", { name: "Daykundi attack" }).click();
	await expect(page.getByRole("region", { name: "Data table" })).toBeHidden();
	await expect(details(page)).toBeVisible();
});
