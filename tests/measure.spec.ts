import type { Page } from "@playwright/test";
import { announced, details, expect, expectAccessible, incident, open, pointAtSea, pointIn, test } from "./fixture";

const card = (page: Page) => page.getByRole("region", { name: "Place and distance" });
const field = (page: Page, name: "From" | "To") => card(page).getByRole("combobox", { name });
const button = (page: Page) => page.getByRole("button", { name: "Measure" });
const map = (page: Page) => page.getByRole("region", { name: "Map" });

// 3,384 km between 55.82583 N, 37.39028 E and 34.5186 N, 69.1813 E; Kabul is known only to the city
const DISTANCE = "about 3,380 km";

test("how far Crocus City Hall lies from Kabul is found by keyboard alone", { tag: "@wide" }, async ({
	page,
	context,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await open(page, "#map=6/35.3/79.4");
	await button(page).focus();
	await page.keyboard.press("Enter");
	await test.step("the card takes the focus, and Tab leads to the first field", async () => {
		await expect(card(page).getByRole("heading", { name: "Place and distance" })).toBeFocused();
		await page.keyboard.press("Tab");
		await page.keyboard.press("Tab");
		await expect(field(page, "From")).toBeFocused();
	});
	await test.step("Enter takes the middle of the map; an area of undetermined status is named as one", async () => {
		await map(page).focus();
		await page.keyboard.press("Enter");
		await expect(field(page, "From")).toHaveValue(/^35\.\d+° N, 79\.\d+° E$/);
		await expect(card(page).getByText(/^An area of undetermined status; the map takes no side\./)).toBeVisible();
		await expect(page, "the page keeps no point in the address").toHaveURL(/#map=6\/35\.3\/79\.4$/);
		await card(page).getByRole("button", { name: "Clear" }).press("Enter");
		await expect(field(page, "From")).toHaveValue("");
	});
	await test.step("a name that nothing has is said, and Escape closes the list before the card", async () => {
		await field(page, "From").fill("Atlantis");
		await expect(card(page).getByText(/No place .* is called “Atlantis”/)).toBeVisible();
		await field(page, "From").fill("Kab");
		await expect(card(page).getByRole("option").first()).toBeVisible();
		await page.keyboard.press("Escape");
		await expect(card(page).getByRole("option")).toHaveCount(0);
		await expect(card(page)).toBeVisible();
	});
	await test.step("a place is chosen from the list, and keeps the dossier's own words", async () => {
		await field(page, "From").press("Control+a");
		await page.keyboard.type("crocus");
		await expect(field(page, "From")).toHaveAttribute("aria-expanded", "true");
		await page.keyboard.press("ArrowDown");
		await expect(card(page).getByRole("option", { selected: true })).toHaveText(/^Crocus City Hall/);
		// empty it is a state of access.spec.ts
		await expectAccessible(page, { within: ".measure" });
		await page.keyboard.press("Enter");
		await expect(field(page, "From")).toHaveValue(/^Crocus City Hall/);
		await expect(card(page).getByText("The dossier says: Moscow Oblast, Russia")).toBeVisible();
		await expect(card(page).getByText("site, known to within 1 km")).toBeVisible();
		const drawn = card(page).getByText(/^On the drawn boundaries: /);
		await expect(drawn).toHaveText(/Moscow( Oblast)?, Russia$/);
		if (/: Moscow, Russia$/.test((await drawn.textContent()) ?? ""))
			await expect(card(page).getByText(/^The drawing differs: its boundaries are generalised/)).toBeVisible();
	});
	await test.step("the distance is shown and said", async () => {
		await page.keyboard.press("Tab");
		await expect(field(page, "To")).toBeFocused();
		await page.keyboard.type("kabul");
		await page.keyboard.press("Enter");
		await expect(card(page).getByText(DISTANCE, { exact: true })).toBeVisible();
		await expect(
			card(page)
				.getByText(/great-circle on a sphere of radius 6,371 km/)
				.first(),
		).toBeVisible();
		await expect(announced(page)).toContainText(`Distance: ${DISTANCE}`);
		await expect(card(page).getByText("On the drawn boundaries: Kabul, Afghanistan")).toBeVisible();
		await expectAccessible(page, { within: ".measure" });
	});
	await test.step("the ends are swapped and copied", async () => {
		await field(page, "From").fill("Crocus City Hall, Kr");
		await field(page, "From").press("Enter");
		await card(page).getByRole("button", { name: "Swap" }).press("Enter");
		await expect(field(page, "From")).toHaveValue("Kabul");
		await card(page).getByRole("button", { name: "Copy" }).press("Enter");
		await expect(announced(page)).toContainText("Copied.");
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
			`Kabul (34.5° N, 69.2° E) to Crocus City Hall, Krasnogorsk (55.83° N, 37.39° E): ${DISTANCE}, great-circle on a sphere of radius 6,371 km`,
		);
	});
	await test.step("Escape closes the card and gives the focus back", async () => {
		await page.keyboard.press("Escape");
		await expect(card(page)).toBeHidden();
		await expect(button(page)).toBeFocused();
		await expect(map(page).getByText(DISTANCE)).toHaveCount(0);
	});
	await test.step("the ends are kept while it is closed, until they are cleared", async () => {
		await page.keyboard.press("Enter");
		await expect(field(page, "To")).toHaveValue(/^Crocus City Hall/);
		await card(page).getByRole("button", { name: "Clear" }).press("Enter");
		await expect(field(page, "From")).toHaveValue("");
		await expect(card(page).getByText(DISTANCE, { exact: true })).toHaveCount(0);
		await card(page).getByRole("button", { name: "Close place and distance" }).press("Enter");
		await expect(card(page)).toBeHidden();
	});
});

test("a click means a place while the card is open: a mark, a region or the sea", async ({ page, isMobile }) => {
	await open(page);
	await button(page).click();
	await expect(card(page)).toBeVisible();
	await test.step("a click on a mark means its place, and the other end is chosen by name", async () => {
		await incident(page, "Crocus City Hall attack").click();
		await expect(field(page, "From")).toHaveValue("Crocus City Hall attack");
		await expect(details(page), "a click means a place now, it selects nothing").toBeHidden();
		await field(page, "To").click();
		await field(page, "To").pressSequentially("Кабул");
		await card(page)
			.getByRole("option", { name: /^Kabul/ })
			.first()
			.click();
		await expect(card(page).getByText(DISTANCE, { exact: true })).toBeVisible();
		await expect(map(page).getByText(DISTANCE), "the line on the map carries it").toBeAttached();
		await expect(page).not.toHaveURL(/sel=/);
		await card(page).getByRole("button", { name: "Clear" }).click();
		await expect(field(page, "From")).toHaveValue("");
	});
	await test.step("a point says its region with the caveat", async () => {
		const at = await pointIn(page, "KZ");
		await page.mouse.click(at.x, at.y);
		await expect(card(page).getByText(/^On the drawn boundaries: Kazakhstan$/)).toBeVisible();
		await expect(
			card(page).getByText(/generalised boundaries; near a boundary the dossier’s words count/),
		).toBeVisible();
		// as read out, not as it follows the pointer
		const facts = card(page).locator("p:not([aria-hidden])");
		await expect(facts.filter({ hasText: /\d° [NS], [\d.]+° [EW] · \d+° \d\d′ [NS]/ })).toBeVisible();
		await card(page).getByRole("button", { name: "Clear" }).click();
		await expect(field(page, "From")).toHaveValue("");
	});
	await test.step("the sea says that it is the sea", async () => {
		const sea = await pointAtSea(page);
		await page.mouse.click(sea.x, sea.y);
		await expect(card(page).getByText(/^On the drawn boundaries: The sea/)).toBeVisible();
	});
	if (isMobile) return; // a finger does not hover, and the card covers the marks
	await test.step("coordinates follow the pointer, without a word to who cannot see it", async () => {
		const at = await pointIn(page, "KZ");
		await page.mouse.move(at.x, at.y);
		// the coordinates of the end that was chosen are read out, these are not
		const live = card(page)
			.locator("[aria-hidden]")
			.filter({ hasText: /° N, .*° E · / });
		await expect(live).toBeVisible();
		const before = await live.textContent();
		await page.mouse.move(at.x + 40, at.y);
		await expect(live).not.toHaveText(before ?? "");
		await expect(live).toHaveAttribute("aria-hidden", "true");
	});
	await test.step("once it is closed, a click selects again", async () => {
		await page.keyboard.press("Escape");
		await expect(card(page)).toBeHidden();
		await incident(page, "Daykundi attack").click();
		await expect(page).toHaveURL(/sel=incident\/daykundi/);
	});
});
