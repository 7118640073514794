import type { Page } from "@playwright/test";
import { announced, details, expect, expectAccessible, incident, open, pointAtSea, pointIn, test } from "./fixture";

const card = (page: Page) => page.getByRole("region", { name: "Place and distance" });
const field = (page: Page, name: "From" | "To") => card(page).getByRole("combobox", { name });
const button = (page: Page) => page.getByRole("button", { name: "Measure" });
const map = (page: Page) => page.getByRole("region", { name: "Map" });

async function start(page: Page, address = ""): Promise<void> {
	await open(page, address);
	await button(page).click();
	await expect(card(page)).toBeVisible();
}

// 3,384 km between 55.82583 N, 37.39028 E and 34.5186 N, 69.1813 E; Kabul is known only to the city
const DISTANCE = "about 3,380 km";

test("how far Crocus City Hall lies from Kabul is found by keyboard alone", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	await button(page).focus();
	await page.keyboard.press("Enter");
	await expect(card(page).getByRole("heading", { name: "Place and distance" })).toBeFocused();
	await page.keyboard.press("Tab");
	await page.keyboard.press("Tab");
	await expect(field(page, "From")).toBeFocused();
	await page.keyboard.type("crocus");
	await expect(field(page, "From")).toHaveAttribute("aria-expanded", "true");
	await page.keyboard.press("ArrowDown");
	await expect(card(page).getByRole("option", { selected: true })).toHaveText(/^Crocus City Hall/);
	await page.keyboard.press("Enter");
	await expect(field(page, "From")).toHaveValue(/^Crocus City Hall/);
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
	await page.keyboard.press("Escape");
	await expect(card(page)).toBeHidden();
	await expect(button(page)).toBeFocused();
});

test("and by pointer: a click on its mark, then the other by name", async ({ page }) => {
	await start(page);
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
});

test("a place keeps the dossier's own words, and the boundaries' other answer is explained", { tag: "@wide" }, async ({
	page,
}) => {
	await start(page);
	await field(page, "From").fill("Crocus");
	await page.keyboard.press("Enter");
	await expect(card(page).getByText("The dossier says: Moscow Oblast, Russia")).toBeVisible();
	await expect(card(page).getByText("site, known to within 1 km")).toBeVisible();
	const drawn = card(page).getByText(/^On the drawn boundaries: /);
	await expect(drawn).toHaveText(/Moscow( Oblast)?, Russia$/);
	if (/: Moscow, Russia$/.test((await drawn.textContent()) ?? ""))
		await expect(card(page).getByText(/^The drawing differs: its boundaries are generalised/)).toBeVisible();
});

test("a point says its region with the caveat, and the sea that it is the sea", async ({ page }) => {
	await start(page);
	const at = await pointIn(page, "KZ");
	await page.mouse.click(at.x, at.y);
	await expect(card(page).getByText(/^On the drawn boundaries: Kazakhstan$/)).toBeVisible();
	await expect(card(page).getByText(/generalised boundaries; near a boundary the dossier’s words count/)).toBeVisible();
	await expect(card(page).getByText(/\d° [NS], [\d.]+° [EW] · \d+° \d\d′ [NS]/)).toBeVisible();
	await card(page).getByRole("button", { name: "Clear" }).click();
	await expect(field(page, "From")).toHaveValue("");

	const sea = await pointAtSea(page);
	await page.mouse.click(sea.x, sea.y);
	await expect(card(page).getByText(/^On the drawn boundaries: The sea/)).toBeVisible();
});

test("the middle of the map is taken by Enter, and an area of undetermined status is named as one", {
	tag: "@wide",
}, async ({ page }) => {
	await start(page, "#map=6/35.3/79.4");
	await map(page).focus();
	await page.keyboard.press("Enter");
	await expect(field(page, "From")).toHaveValue(/^35\.\d+° N, 79\.\d+° E$/);
	await expect(card(page).getByText(/^An area of undetermined status; the map takes no side\./)).toBeVisible();
	await expect(page, "the page keeps no point in the address").toHaveURL(/#map=6\/35\.3\/79\.4$/);
});

test("ends are swapped, cleared, copied, and kept while the card is closed", { tag: "@wide" }, async ({
	page,
	context,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await start(page);
	for (const [name, typed] of [
		["From", "Crocus City Hall, Kr"],
		["To", "Kabul"],
	] as const) {
		await field(page, name).fill(typed);
		await page.keyboard.press("Enter");
	}
	await card(page).getByRole("button", { name: "Swap" }).click();
	await expect(field(page, "From")).toHaveValue("Kabul");
	await card(page).getByRole("button", { name: "Copy" }).click();
	await expect(announced(page)).toContainText("Copied.");
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		`Kabul (34.5° N, 69.2° E) to Crocus City Hall, Krasnogorsk (55.83° N, 37.39° E): ${DISTANCE}, great-circle on a sphere of radius 6,371 km`,
	);
	await card(page).getByRole("button", { name: "Close place and distance" }).click();
	await expect(map(page).getByText(DISTANCE)).toHaveCount(0);
	await button(page).click();
	await expect(field(page, "To")).toHaveValue(/^Crocus City Hall/);
	await card(page).getByRole("button", { name: "Clear" }).click();
	await expect(field(page, "From")).toHaveValue("");
	await expect(card(page).getByText(DISTANCE, { exact: true })).toHaveCount(0);
});

test("finer boundaries that come late take no message from what the reader did since", { tag: "@wide" }, async ({
	page,
	context,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	let release = () => {};
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route("**/detail.json", async (route) => {
		await held;
		await route.continue();
	});
	await start(page);
	await field(page, "From").fill("Crocus City Hall, Kr");
	await page.keyboard.press("Enter");
	await field(page, "To").fill("Kabul");
	await page.keyboard.press("Enter");
	await card(page).getByRole("button", { name: "Copy" }).click();
	await expect(announced(page)).toContainText("Copied.");
	const finer = page.waitForResponse(/detail\.json/);
	release();
	await (await finer).finished();
	await expect(card(page).getByText("On the drawn boundaries: Kabul, Afghanistan")).toBeVisible();
	await page.waitForFunction(() => performance.getEntriesByName("insets-painted").length > 0);
	await expect(announced(page)).toContainText("Copied.");
});

test("a name that nothing has is said, and Escape closes the list before the card", { tag: "@wide" }, async ({
	page,
}) => {
	await start(page);
	await field(page, "From").fill("Atlantis");
	await expect(card(page).getByText(/No place .* is called “Atlantis”/)).toBeVisible();
	await field(page, "From").fill("Kab");
	await expect(card(page).getByRole("option").first()).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(card(page).getByRole("option")).toHaveCount(0);
	await expect(card(page)).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(card(page)).toBeHidden();
	await incident(page, "Daykundi attack").click();
	await expect(page, "clicks select again").toHaveURL(/sel=incident\/daykundi/);
});

test("coordinates follow the pointer, without a word to who cannot see it", { tag: "@wide" }, async ({ page }) => {
	// a finger does not hover
	await start(page);
	const at = await pointIn(page, "KZ");
	await page.mouse.move(at.x, at.y);
	const live = card(page).getByText(/° N, .*° E · /);
	await expect(live).toBeVisible();
	const before = await live.textContent();
	await page.mouse.move(at.x + 40, at.y);
	await expect(live).not.toHaveText(before ?? "");
	await expect(live).toHaveAttribute("aria-hidden", "true");
});

test("the card is accessible when empty, while choosing and with a distance", async ({ page }) => {
	await start(page);
	await expectAccessible(page);
	await field(page, "From").fill("Mos");
	await page.keyboard.press("ArrowDown");
	await expectAccessible(page);
	await page.keyboard.press("Enter");
	await field(page, "To").fill("Kab");
	await page.keyboard.press("Enter");
	await expect(
		card(page)
			.getByText(/great-circle/)
			.first(),
	).toBeVisible();
	await expectAccessible(page);
});
