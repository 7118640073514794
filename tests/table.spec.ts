import { details, expect, open, showTools, test } from "./fixture";

test("every incident and participant stands in a sortable table that selects on the map", { tag: "@wide" }, async ({
	page,
}) => {
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
	// ten of the lists, and two claims about who took part
	await expect(rows).toHaveCount(12);
	await table.getByRole("button", { name: "Iran", exact: true }).click();
	await expect(page).toHaveURL(/sel=region\/IR/);
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Iran");
});

test("a layer that is off leaves the table too, and the table says so", { tag: "@wide" }, async ({ page }) => {
	await open(page, "#hide=incidents,tajikistan");
	await page.getByRole("button", { name: "Data table" }).click();
	const table = page.getByRole("region", { name: "Data table" });
	await expect(table.getByText(/Nothing to list while Incidents is off/)).toBeVisible();
	await table.getByRole("tab", { name: /^Participants/ }).click();
	await expect(table.getByRole("rowheader")).toHaveCount(11);
	await expect(table.getByText(/1 row is left out because Tajikistan is off/)).toBeVisible();
});

test("statements, relations, events and sources are listed as well", { tag: "@wide" }, async ({ page }) => {
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

test("a footnote in the table leads to the row of its source", { tag: "@wide" }, async ({ page }) => {
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
	await expect(page.locator(":focus").getByRole("cell").first()).toHaveText(/^2\d$/);
});

test("a source and an event are chosen by their titles and open in Details", async ({ page, isMobile }) => {
	await open(page);
	const table = page.getByRole("region", { name: "Data table" });
	for (const [tab, title, kind] of [
		["Sources", "Sixth Moscow Format Consultative Meeting On Afghanistan Commences", "source"],
		["Events", "Moscow Format meets", "event"],
	] as const) {
		if (await table.isHidden()) {
			await showTools(page);
			await page.getByRole("button", { name: "Data table" }).click();
		}
		await table.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
		await table.getByRole("rowheader").getByRole("button", { name: title }).first().click();
		await expect(page).toHaveURL(new RegExp(`sel=${kind}/`));
		await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();
		if (isMobile) await details(page).getByRole("button", { name: "Close details" }).click();
	}
});

test("relations say their direction and what is not drawn, statements whom they contradict", { tag: "@wide" }, async ({
	page,
}) => {
	await open(page);
	await page.getByRole("button", { name: "Data table" }).click();
	const table = page.getByRole("region", { name: "Data table" });
	const row = (name: string | RegExp) => table.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
	await table.getByRole("tab", { name: /^Relations/ }).click();
	await expect(row(/^Bortnikov/)).toContainText("Not drawn: “The West” has no place on the map");
	await expect(row("Russia–Tajikistan security pact")).toContainText("both ways");
	await expect(row("Russia–Tajikistan security pact")).not.toContainText("Not drawn");
	await table.getByRole("tab", { name: /^Statements/ }).click();
	const mujahid = row("Zabihullah Mujahid").filter({ hasText: "Contradicts" });
	await expect(mujahid).toHaveCount(1);
	await expect(mujahid).toContainText("Contradicts The Media Line and Irina Tsukerman");
	await expect(row("Irina Tsukerman").filter({ hasText: "Contradicts Zabihullah Mujahid" })).toHaveCount(1);
});

test("thousands of rows come in steps, and sorting reaches all of them", { tag: "@wide" }, async ({ page }) => {
	await page.route("**/dossiers/*.json", async (route) => {
		const response = await route.fetch();
		const dossier = await response.json();
		const [first] = dossier.incidents;
		const more = Array.from({ length: 448 }, (_, index) => ({
			...first,
			id: `more-${index}`,
			title: `Incident ${String(index).padStart(3, "0")}`,
		}));
		await route.fulfill({ response, json: { ...dossier, incidents: [...dossier.incidents, ...more] } });
	});
	await open(page);
	await page.getByRole("button", { name: "Data table" }).click();
	const table = page.getByRole("region", { name: "Data table" });
	const heads = table.getByRole("rowheader");
	await expect(heads).toHaveCount(200);
	await expect(table.getByText("200 of 450 rows are shown.")).toBeAttached();
	await table.getByRole("columnheader", { name: "Title" }).getByRole("button").click();
	await table.getByRole("columnheader", { name: "Title" }).getByRole("button").click();
	await expect(heads.first()).toHaveText("Incident 447");
	await table.getByRole("button", { name: "Show 200 more" }).click();
	await expect(heads).toHaveCount(400);
	await expect(page.locator(":focus").getByRole("rowheader")).toHaveText("Incident 247");
	await table.getByRole("button", { name: "Show 50 more" }).click();
	await expect(heads).toHaveCount(450);
	await expect(table.getByRole("button", { name: /^Show/ })).toHaveCount(0);
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
