import type { Page } from "@playwright/test";
import { bracketed, notIsolated } from "./attacks/direction";
import { chooseFile, details, expect, incident, open, openingCard, showTools, test } from "./fixture";

test.skip(({ isMobile }) => isMobile, "a text has its direction on every screen");

async function openBracketed(page: Page): Promise<void> {
	await open(page);
	await chooseFile(page, { name: "brackets.json", content: JSON.stringify(bracketed()) });
	await expect(page.getByRole("region", { name: "Import report" })).toBeVisible();
	expect(await notIsolated(page)).toEqual([]);
	await openingCard(page).getByRole("button", { name: "Close" }).click();
}

const SELECTIONS = [
	"incident/fire",
	"conference/talks",
	"statement/said",
	"relation/pact",
	"event/rain",
	"shape/dyke",
	"actor/ana",
	"place/mill",
	"source/paper",
	"region/FR",
];

test("each text of a file has a direction of its own in map, legend, table and Details of every kind", async ({
	page,
}) => {
	test.setTimeout(120_000);
	await openBracketed(page);
	await showTools(page);
	expect(await notIsolated(page)).toEqual([]);
	for (const selection of SELECTIONS) {
		await page.evaluate((hash) => {
			location.hash = hash;
		}, `#sel=${selection}`);
		await expect(details(page), selection).toContainText("⟦");
		expect.soft(await notIsolated(page), selection).toEqual([]);
	}
	for (const query of ["mill", "zzqqj"]) {
		await page.keyboard.press("Control+k");
		await page.getByRole("combobox", { name: "Search" }).fill(query);
		await expect(
			page.getByRole("option", { name: "⟦Mill⟧" }).or(page.getByText("Nothing found for")).first(),
		).toBeVisible();
		expect.soft(await notIsolated(page), query).toEqual([]);
		await page.keyboard.press("Escape");
		await page.keyboard.press("Escape");
	}
	const mark = incident(page, "⟦Fire⟧");
	await expect(mark).toHaveAccessibleName("⟦Fire⟧, 22 March 2024, at least 3 killed (⟦Paper⟧)");
	await mark.focus();
	await expect(mark.getByText("at least 3 killed")).toBeVisible();
	expect.soft(await notIsolated(page), "a mark's name").toEqual([]);
	await page.getByRole("button", { name: "Data table" }).click();
	const table = page.getByRole("region", { name: "Data table" });
	for (const tab of await table.getByRole("tab").all()) {
		await tab.evaluate((element: HTMLElement) => element.click());
		expect.soft(await notIsolated(page), (await tab.textContent()) ?? "").toEqual([]);
	}
});

test("and in the stage, the story, the speaker's window and the handout", async ({ page, context }) => {
	await openBracketed(page);
	const address = page.url().replace(/#.*/, "");
	for (const where of ["#scene=1&present", "#present&follow"]) {
		await page.goto("about:blank");
		await page.goto(address + where);
		await expect(page.getByText("⟦What burnt.⟧").filter({ visible: true }).first()).toBeVisible();
		expect.soft(await notIsolated(page), where).toEqual([]);
	}
	await page.keyboard.press("q");
	await expect(page.getByText(/^Off script/)).toBeVisible();
	expect.soft(await notIsolated(page), "off script").toEqual([]);
	for (const where of ["speaker=abcdefghijklmnopqrstuvwxyz", "handout=1"]) {
		const other = await context.newPage();
		await other.goto(`${address}&${where}#scene=1`);
		await expect(other.getByText("⟦What burnt.⟧").first()).toBeVisible();
		expect.soft(await notIsolated(other), where).toEqual([]);
		const rehearsal = other.getByRole("button", { name: /^Rehearsal/ });
		if (await rehearsal.isVisible()) {
			await rehearsal.click();
			expect.soft(await notIsolated(other), "rehearsal").toEqual([]);
		}
		await other.close();
	}
});
