import type { Page } from "@playwright/test";
import { details, expect, expectAccessible, open, test } from "./fixture";
import { goTo } from "./go-to";

const disagreement = (page: Page, name: string) => details(page).getByRole("group", { name, exact: true });
const dialog = (page: Page, name: string) => page.getByRole("dialog", { name, exact: true });

async function openTable(page: Page, tab: string) {
	await page.getByRole("button", { name: "Data table" }).click();
	const table = page.getByRole("region", { name: "Data table" });
	await table.getByRole("tab", { name: new RegExp(`^${tab}`) }).click();
	return table;
}

test("a grade says why and what it means, by keyboard too, and a source's letter stands where it is listed", {
	tag: "@wide",
}, async ({ page }) => {
	// axe: the state "grade" of access.spec.ts
	await open(page, "#sel=incident/crocus-city-hall");
	await test.step("a figure's grade says why, and what every letter and number means", async () => {
		const row = details(page).getByRole("row").filter({ hasText: "149 killed" });
		const grade = row.getByRole("button", {
			name: /^Grade C2: reliability C, fairly reliable; credibility 2, probably true/,
		});
		await expect(grade).toHaveText("C2");
		await grade.focus();
		await page.keyboard.press("Enter");
		const card = dialog(page, "Grade C2");
		await expect(card).toContainText("the investigators are its only origin");
		await expect(card).toContainText("15, TASS, 12 Mar 2026");
		await expect(card).toContainText("16, ZAKS.Ru, 12 Mar 2026");
		for (const name of ["A", "B", "C", "D", "E", "F", "1", "2", "3", "4", "5", "6"])
			await expect(card.getByRole("rowheader", { name, exact: true })).toBeAttached();
		await page.keyboard.press("Escape");
		await expect(card).toBeHidden();
		await expect(grade).toBeFocused();
		await expect(details(page)).toBeVisible();
	});
	await test.step("a source's Details give its letter with the reason", async () => {
		await goTo(page, "sel=source/article");
		await expect(details(page)).toContainText("fairly reliable. A news agency’s text with named speakers");
		await expectAccessible(page, { within: ".panel" });
	});
	await test.step("and its letter stands where it is listed", async () => {
		await goTo(page, "sel=incident/daykundi");
		const entry = details(page).getByRole("listitem").filter({ hasText: "ISKP massacres group of Hazara" });
		await expect(entry.getByRole("button", { name: /Grade B: reliability B, usually reliable/ })).toHaveText("B");
	});
});

test("where sources disagree, both sides stand beside each other with their claimants", { tag: "@wide" }, async ({
	page,
}) => {
	await open(page, "#sel=incident/daykundi");
	await test.step("of a place and of a figure", async () => {
		const place = disagreement(page, "Sources disagree: place");
		for (const words of ["Daykundi", "The Media Line", "Ghor", "AGCHO/OCHA"]) await expect(place).toContainText(words);
		const note = details(page)
			.getByRole("paragraph")
			.filter({ hasText: "Sources disagree: 11, at least 14, 14 and 15 killed." });
		await expect(note).toBeVisible();
		await expectAccessible(page, { within: ".panel" });
	});
	await test.step("of a date", async () => {
		await goTo(page, "sel=statement/putin-ally");
		const date = disagreement(page, "Sources disagree: date");
		for (const words of ["July 2023", "The Media Line", "4 July 2024", "TRT World"])
			await expect(date).toContainText(words);
	});
	await test.step("of who is responsible", async () => {
		await goTo(page, "sel=incident/crocus-city-hall");
		const responsibility = disagreement(page, "Disputed: responsibility");
		for (const words of ["IS-KP fighters", "Investigative Committee", "Ukraine’s Ministry of Foreign Affairs"])
			await expect(responsibility).toContainText(words);
	});
	await test.step("of who took part", async () => {
		await goTo(page, "sel=conference/moscow-format-2024");
		const participation = disagreement(page, "Sources disagree: who took part");
		for (const words of ["Turkmenistan", "Khaama Press and Adnkronos", "Kyrgyzstan"])
			await expect(participation).toContainText(words);
		const tajikistan = details(page)
			.getByRole("listitem")
			.filter({ has: page.getByRole("button", { name: "Tajikistan", exact: true }) })
			.first();
		await expect(tajikistan).toContainText("Sources disagree: not named by The Media Line.");
	});
});

test("the table marks what is in conflict, has a column of grades, and lists the sources", { tag: "@wide" }, async ({
	page,
}) => {
	await open(page);
	const table = await openTable(page, "Incidents");
	const row = (name: string) => table.getByRole("row").filter({ hasText: name });
	await expect(row("Daykundi attack")).toContainText("Sources disagree: Daykundi (The Media Line), also Ghor");
	await expect(row("Crocus City Hall attack")).toContainText("Disputed by Ukraine’s Ministry of Foreign Affairs");
	await expect(row("Crocus City Hall attack").getByRole("button", { name: /^Grade C3: .*145 killed/ })).toBeVisible();
	await table.getByRole("tab", { name: /^Participants/ }).click();
	await expect(row("Tajikistan")).toContainText("Sources disagree: not named by The Media Line");
	await expect(row("Turkmenistan was among")).toContainText("Claim (Khaama Press and Adnkronos)");
	await table.getByRole("tab", { name: /^Events/ }).click();
	await expect(row("Putin’s statement")).toContainText("Sources disagree: also 4 July 2024 (TRT World, 4 Jul 2024)");
	await table.getByRole("tab", { name: /^Relations/ }).click();
	await expect(row("Pakistan’s accusation")).toContainText("Denied by Afghanistan");
	await table.getByRole("tab", { name: /^Sources/ }).click();
	const article = row("Moscow’s move to delist Taliban");
	for (const words of [
		"1",
		"The Media Line, as carried by The Jerusalem Post",
		"October 2024",
		"23 November 2026",
		"P1–P43",
	])
		await expect(article).toContainText(words);
	await expect(article.getByRole("link")).toHaveAttribute("rel", /noopener/);
	await table.getByRole("columnheader", { name: "Reliability" }).getByRole("button").click();
	await expect(table.getByRole("row").nth(1)).toContainText("B");
	await expectAccessible(page, { within: ".data-table" });
});

test("the least grade narrows map, table and address, and is a chip to remove", { tag: "@wide" }, async ({ page }) => {
	// on a phone the card is the whole screen: filters.spec.ts
	await open(page);
	await page.getByRole("button", { name: /^Filters/ }).click();
	const card = page.getByRole("region", { name: "Filters", exact: true });
	const scale = (name: string) => card.getByRole("group", { name, exact: true });
	await scale("Information at least")
		.getByRole("button", { name: /^At least 1, confirmed by other sources/ })
		.click();
	await expect(card).toContainText("6 of 72 items");
	await card.getByRole("button", { name: "What the grades mean" }).click();
	await expect(dialog(page, "What the grades mean")).toContainText("not usually reliable");
	await expectAccessible(page, { within: ".grade-card" });
	await page.keyboard.press("Escape");
	await expect(card).toBeVisible();
	await scale("Source at least")
		.getByRole("button", { name: /^At least B, usually reliable/ })
		.click();
	await expect.poll(() => new URL(page.url()).hash).toBe("#grade=B1");
	await expect(card).toContainText("1 of 72 items");
	await open(page, "#grade=B1");
	await expect(page.getByRole("button", { name: "Remove filter: Source at least B, usually reliable" })).toBeVisible();
	await page.getByRole("button", { name: "Remove filter: Information at least 1, confirmed by other sources" }).click();
	await expect.poll(() => new URL(page.url()).hash).toBe("#grade=B");
});
