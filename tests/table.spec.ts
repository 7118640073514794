import { details, expect, open, showTools, test } from "./fixture";

// Sorting, footnotes and tables of thousands are tried in src/table/data-table.browser.test.tsx, what is in the rows of the
// shipped dossier in tests/house/shipped-tables.test.ts.

test("every record of the dossier stands in a table that selects on the map", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	await page.getByRole("button", { name: "Data table" }).click();
	const table = page.getByRole("region", { name: "Data table" });
	const rows = table.getByRole("table").getByRole("rowheader");
	const tab = (name: string) => table.getByRole("tab", { name: new RegExp(`^${name}`) });
	await test.step("incidents, sorted by what is pressed", async () => {
		await expect(rows).toHaveCount(2);
		const killed = table.getByRole("columnheader", { name: "Killed" });
		await killed.getByRole("button").click();
		await expect(rows.first()).toHaveText("Daykundi attack");
		await killed.getByRole("button").click();
		await expect(rows.first()).toHaveText("Crocus City Hall attack");
	});
	await test.step("participants, one of whom opens in Details", async () => {
		await tab("Incidents").focus();
		await page.keyboard.press("ArrowRight");
		await expect(tab("Participants")).toHaveAttribute("aria-selected", "true");
		// ten of the lists, and two claims about who took part
		await expect(rows).toHaveCount(12);
		await table.getByRole("button", { name: "Iran", exact: true }).click();
		await expect(page).toHaveURL(/sel=region\/IR/);
		await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Iran");
	});
	await test.step("statements, one of which opens in Details", async () => {
		await tab("Statements").click();
		await table.getByText("Zabihullah Mujahid", { exact: true }).first().click();
		await expect(page).toHaveURL(/sel=statement\//);
		await expect(details(page).getByRole("heading", { name: "How we know" })).toBeAttached();
	});
	const hide = (layers: string) =>
		page.evaluate((layers) => {
			location.hash = `hide=${layers}`;
		}, layers);
	await test.step("a layer that is off leaves the table too, and the table says so", async () => {
		await hide("incidents,tajikistan");
		await tab("Incidents").click();
		await expect(table.getByText(/Nothing to list while Incidents is off/)).toBeVisible();
		await tab("Participants").click();
		await expect(rows).toHaveCount(11);
		await expect(table.getByText(/1 row is left out because Tajikistan is off/)).toBeVisible();
	});
	await test.step("a layer of regions takes its own row out of the participants", async () => {
		for (const [layer, name] of [
			["afghanistan", "Afghanistan"],
			["uzbekistan", "Uzbekistan"],
		] as const) {
			await hide(layer);
			await expect(table.getByRole("rowheader", { name, exact: true })).toHaveCount(0);
			await expect(rows).toHaveCount(11);
		}
	});
});

test("what is chosen by its title opens in Details; on a phone the table gives way to it", async ({
	page,
	isMobile,
}) => {
	await open(page);
	const table = page.getByRole("region", { name: "Data table" });
	for (const [tab, title, kind] of [
		["Sources", "Sixth Moscow Format Consultative Meeting On Afghanistan Commences", "source"],
		["Events", "Moscow Format meets", "event"],
		["Incidents", "Daykundi attack", "incident"],
	] as const) {
		if (await table.isHidden()) {
			await showTools(page);
			await page.getByRole("button", { name: "Data table" }).click();
		}
		await table.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
		await table.getByRole("rowheader").getByRole("button", { name: title }).first().click();
		await expect(page).toHaveURL(new RegExp(`sel=${kind}/`));
		await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();
		if (!isMobile) continue;
		await expect(table).toBeHidden();
		await details(page).getByRole("button", { name: "Close details" }).click();
	}
});
