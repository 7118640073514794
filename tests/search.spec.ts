import type { Page } from "@playwright/test";
import { announced, details, expect, expectAccessible, open, showTools, test } from "./fixture";

const field = (page: Page) => page.getByRole("combobox", { name: "Search" });
const list = (page: Page) => page.getByRole("listbox", { name: "Found" });
const group = (page: Page, name: string) => list(page).getByRole("group", { name: new RegExp(`^${name}`) });
const active = (page: Page) => list(page).locator('[aria-selected="true"]');

/** Opens the search as a reader does: a click into the field, or on a narrow screen on the button first. */
async function search(page: Page, query: string): Promise<void> {
	const button = page.getByRole("button", { name: "Search", exact: true });
	if (!(await field(page).isVisible())) await (await waitFor(page, button)).click();
	await field(page).click();
	await field(page).fill(query);
}

/** The search comes after the first map. */
async function waitFor(page: Page, button: ReturnType<Page["getByRole"]>) {
	await expect(field(page).or(button).filter({ visible: true }).first()).toBeVisible();
	return (await button.isVisible()) ? button : field(page);
}

test.describe("finds", () => {
	for (const [query, kind, name] of [
		["Daikundi", "Incidents", "Daykundi attack"],
		["Daikundi", "Provinces", "Daykundi"],
		["Crocus", "Incidents", "Crocus City Hall attack"],
		["Crocus", "Places", "Crocus City Hall"],
		["corcus", "Places", "Crocus City Hall"],
		["Qorodal", "Incidents", "Daykundi attack"],
		["Москва", "Provinces", "Moscow"],
		["Крокус", "Places", "Crocus City Hall"],
		["کابل", "Provinces", "Kabul"],
		["دایکندی", "Provinces", "Daykundi"],
		["دايكندي", "Provinces", "Daykundi"],
		["lavrof", "Speakers", "Sergey Lavrov"],
		["Moscow Format", "Conferences", "Moscow Format"],
		["spillover", "Relations", "Russian concern"],
		["Mazar-e Sharif", "Cities", "Mazar-i-Sharif"],
		["Khujand", "Cities", "Khujand"],
		["kazakhstan", "Regions", "Kazakhstan"],
		["Kurilla warning", "Events", "Kurilla"],
	] as const)
		test(`${name} of ${kind} for ${query}`, { tag: "@wide" }, async ({ page }) => {
			await open(page);
			await search(page, query);
			await expect(
				group(page, kind)
					.getByRole("option", { name: new RegExp(`^${name}`) })
					.first(),
			).toBeVisible();
		});
});

test("statements are found by what was said, and more of them are shown when asked", async ({ page }) => {
	await open(page);
	await search(page, "taliban");
	const statements = group(page, "Statements");
	await expect(statements.getByRole("option")).toHaveCount(7);
	const more = statements.getByRole("option", { name: /^Show all \d+ statements$/ });
	const total = Number((await more.innerText()).match(/\d+/)?.[0]);
	await more.click();
	await expect(statements.getByRole("option")).toHaveCount(total);
	await expect(field(page)).toBeFocused();
	await expect(active(page)).toBeVisible();
});

test("choosing a province that only the finer geography has shows its details and brings it into view", {
	tag: "@wide",
}, async ({ page }) => {
	await open(page);
	await search(page, "Herat");
	await group(page, "Provinces")
		.getByRole("option", { name: /^Herat/ })
		.click();
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Herat");
	await expect(page).toHaveURL(/sel=region\/AF-HER/);
	await expect(list(page)).toBeHidden();
});

test("choosing a city flies there and rings it, until Escape", async ({ page }) => {
	await page.emulateMedia({ reducedMotion: "reduce" });
	await open(page);
	await search(page, "Mazar-e Sharif");
	await list(page)
		.getByRole("option", { name: /^Mazar-i-Sharif/ })
		.click();
	await expect(page).toHaveURL(/map=7\/36\.7/);
	const map = page.getByRole("region", { name: "Map" });
	await expect(map).toBeFocused();
	await expect(page.getByRole("status").filter({ hasText: "Mazar-i-Sharif is shown on the map" })).toBeAttached();
	const ring = page.locator(".pointer-ring");
	await expect(ring).toBeVisible();
	const [seen, around] = [await ring.boundingBox(), await map.boundingBox()];
	expect(Math.abs((seen?.x ?? 0) + 16 - ((around?.x ?? 0) + (around?.width ?? 0) / 2))).toBeLessThan(6);
	await page.keyboard.press("Escape");
	await expect(ring).toHaveCount(0);
});

test("choosing a record opens its details and the address says so", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	await search(page, "tass");
	const sources = group(page, "Sources");
	await sources.getByRole("option").first().click();
	await expect(page).toHaveURL(/sel=source\//);
	await page.goto("about:blank");
	await open(page);
	await search(page, "Qorodal");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/sel=incident\/daykundi/);
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Daykundi attack");
});

test("nothing found says so, and what to try", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	await search(page, "zzqqj");
	await expect(page.getByText("Nothing found for “zzqqj”.").first()).toBeVisible();
	await expect(page.getByText(/another spelling/)).toBeVisible();
	await expect(field(page)).toHaveAttribute("aria-expanded", "false");
	await expect(list(page)).toBeHidden();
	await expectAccessible(page);
});

test("before anything is typed it says what can be found, with examples of the dossier and what was chosen", {
	tag: "@wide",
}, async ({ page }) => {
	await open(page);
	await search(page, "");
	await expect(page.getByText(/^Incidents, regions, provinces/)).toBeVisible();
	await expect(group(page, "For example").getByRole("option", { name: /^Crocus City Hall attack/ })).toBeVisible();
	await expect(group(page, "For example").getByRole("option", { name: /^Tajikistan/ })).toBeVisible();
	await group(page, "For example")
		.getByRole("option", { name: /^Tajikistan/ })
		.click();
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Tajikistan");
	await search(page, "");
	await expect(group(page, "Chosen before").getByRole("option")).toHaveText([/^Tajikistan/]);
});

test("the keyboard alone opens, walks through all groups, chooses and comes back", { tag: "@wide" }, async ({
	page,
}) => {
	// a keyboard is the desktop's
	await open(page);
	const from = page.getByRole("button", { name: "Data table" });
	await from.focus();
	await page.keyboard.press("Control+k");
	await expect(field(page)).toBeFocused();
	await page.keyboard.type("moscow");
	await expect(active(page)).toHaveCount(1);
	const first = await active(page).getAttribute("id");
	expect(await field(page).getAttribute("aria-activedescendant")).toBe(first);
	// what is typed is answered letter by letter
	await expect.poll(() => list(page).getByRole("option").count()).toBeGreaterThan(9);
	const count = await list(page).getByRole("option").count();
	const walked = new Set<string>();
	for (let step = 0; step < count; step++) {
		walked.add((await field(page).getAttribute("aria-activedescendant")) ?? "");
		await page.keyboard.press("ArrowDown");
	}
	expect(walked.size).toBe(count);
	// round to the first again
	expect(await field(page).getAttribute("aria-activedescendant")).toBe(first);
	await page.keyboard.press("End");
	await expect(list(page).getByRole("option").last()).toHaveAttribute("aria-selected", "true");
	await expect(list(page).getByRole("option").last()).toBeInViewport();
	await page.keyboard.press("PageUp");
	await expect(
		list(page)
			.getByRole("option")
			.nth(count - 9),
	).toHaveAttribute("aria-selected", "true");
	await page.keyboard.press("Home");
	await expect(list(page).getByRole("option").first()).toHaveAttribute("aria-selected", "true");
	await page.keyboard.press("PageDown");
	await expect(list(page).getByRole("option").nth(8)).toHaveAttribute("aria-selected", "true");
	await page.keyboard.press("Escape");
	await expect(list(page)).toBeHidden();
	await expect(from).toBeFocused();

	await page.keyboard.press("Control+k");
	await page.keyboard.type("crocus city");
	await expect(active(page)).toHaveText(/^Crocus City Hall/);
	await page.keyboard.press("Enter");
	await expect(details(page).getByRole("heading", { level: 2 })).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(details(page)).toBeHidden();
	await expect(field(page)).toBeFocused();
	await expect(list(page)).toBeHidden();
});

test("Tab leaves the field and closes the list", { tag: "@wide" }, async ({ page }) => {
	// a keyboard is the desktop's
	await open(page);
	await search(page, "moscow");
	await expect(list(page)).toBeVisible();
	await page.keyboard.press("Tab");
	await expect(list(page)).toBeHidden();
	await expect(field(page)).not.toBeFocused();
});

test("Ctrl+K works from anywhere but a dialog, and a slash is only a slash", { tag: "@wide" }, async ({ page }) => {
	// a keyboard is the desktop's
	await open(page);
	await expect(field(page)).toBeVisible();
	await page.keyboard.press("/");
	await expect(field(page)).not.toBeFocused();
	await page.getByRole("button", { name: "Boundary policy" }).click();
	await page.keyboard.press("Control+k");
	await expect(field(page)).not.toBeFocused();
	await page.keyboard.press("Escape");
	await page.getByRole("region", { name: "Map" }).focus();
	await page.keyboard.press("Control+k");
	await expect(field(page)).toBeFocused();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("region", { name: "Map" })).toBeFocused();
});

test("how much was found is said once, when the typing rests", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	await search(page, "crocus");
	await expect(announced(page)).toHaveText(/\d+ results?, \d+ kinds?/);
});

test("axe finds nothing with the list open, light and dark", async ({ page }) => {
	await open(page);
	await search(page, "moscow");
	await expect(list(page)).toBeVisible();
	await expectAccessible(page);
	await page.emulateMedia({ colorScheme: "dark" });
	await search(page, "");
	await expectAccessible(page);
});

test("what is chosen while its layer is off is selected, said to be off the map, and can be switched on", async ({
	page,
	isMobile,
}) => {
	await open(page, "#hide=incidents");
	await search(page, "daykundi attack");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/sel=incident\/daykundi/);
	await expect(page.getByText("Not on the map: the layer Incidents is off.")).toBeVisible();
	await page.getByRole("button", { name: "Show the layer Incidents" }).click();
	await expect(page).not.toHaveURL(/hide=/);
	if (!isMobile) {
		await showTools(page);
		await expect(page.getByRole("checkbox", { name: "Incidents" })).toBeChecked();
	}
});

test("what the period leaves out is selected and can be brought back", { tag: "@wide" }, async ({ page }) => {
	await open(page, "#from=2024-09-01");
	await search(page, "crocus city hall attack");
	await group(page, "Incidents").getByRole("option").first().click();
	await expect(page).toHaveURL(/sel=incident\/crocus-city-hall/);
	await page.getByRole("button", { name: "Clear the period" }).click();
	await expect(page).not.toHaveURL(/from=/);
});

test("on a narrow screen a button opens the search over the whole width and gets the focus back", async ({
	page,
	isMobile,
}) => {
	test.skip(!isMobile, "narrow screens only");
	await open(page);
	const button = page.getByRole("button", { name: "Search", exact: true });
	await expect(field(page)).toBeHidden();
	await button.tap();
	await expect(field(page)).toBeFocused();
	const box = await list(page).boundingBox();
	expect(box?.width).toBeGreaterThan(380);
	await page.getByRole("button", { name: "Close search" }).tap();
	await expect(field(page)).toBeHidden();
	await expect(button).toBeFocused();
});

test("the bar keeps to one line where there is room, and every button to its name", { tag: "@wide" }, async ({
	page,
}) => {
	// the widths are set here
	for (const [width, height, most] of [
		[1440, 900, 60],
		[1024, 768, 60],
		[900, 600, 60],
		[740, 600, 60],
		[390, 844, 110],
	] as const) {
		await page.setViewportSize({ width, height });
		await open(page);
		await expect(
			field(page)
				.or(page.getByRole("button", { name: "Search", exact: true }))
				.filter({ visible: true })
				.first(),
		).toBeVisible();
		const bar = page.getByRole("banner");
		const box = await bar.boundingBox();
		expect(box?.height, `${width}`).toBeLessThanOrEqual(most);
		expect(box?.width, `${width}`).toBeLessThanOrEqual(width);
		expect(await bar.evaluate((one) => one.scrollWidth - one.clientWidth), `${width}`).toBeLessThanOrEqual(0);
		await expect(page.getByRole("button", { name: "Data table" })).toBeVisible();
	}
});
