import type { Page } from "@playwright/test";
import { announced, details, expect, expectAccessible, open, showTools, test } from "./fixture";
import { goTo } from "./go-to";

// what is found stands in src/search/shipped.test.ts, the field and its list in src/search/create-search.browser.test.ts

const field = (page: Page) => page.getByRole("combobox", { name: "Search" });
const list = (page: Page) => page.getByRole("listbox", { name: "Found" });
const group = (page: Page, name: string) => list(page).getByRole("group", { name: new RegExp(`^${name}`) });
const active = (page: Page) => list(page).locator('[aria-selected="true"]');
const title = (page: Page) => details(page).getByRole("heading", { level: 2 });

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

test("the keyboard alone opens the search from anywhere but a dialog, chooses and comes back", {
	tag: "@wide",
}, async ({ page }) => {
	// a keyboard is the desktop's
	await open(page);
	await expect(field(page)).toBeVisible();
	await test.step("a slash is only a slash, and a dialog keeps the focus", async () => {
		await page.keyboard.press("/");
		await expect(field(page)).not.toBeFocused();
		await page.getByRole("button", { name: "Boundary policy" }).click();
		await page.keyboard.press("Control+k");
		await expect(field(page)).not.toBeFocused();
		await page.keyboard.press("Escape");
	});
	await test.step("Escape gives the focus back to the map or the button that had it", async () => {
		for (const from of [page.getByRole("region", { name: "Map" }), page.getByRole("button", { name: "Data table" })]) {
			await from.focus();
			await page.keyboard.press("Control+k");
			await expect(field(page)).toBeFocused();
			await page.keyboard.press("Escape");
			await expect(list(page)).toBeHidden();
			await expect(from).toBeFocused();
		}
	});
	await test.step("Enter opens the Details of what the field points at, and Escape comes back to the field", async () => {
		await page.keyboard.press("Control+k");
		await page.keyboard.type("crocus city");
		await expect(active(page)).toHaveText(/^Crocus City Hall/);
		await page.keyboard.press("Enter");
		await expect(title(page)).toBeFocused();
		await page.keyboard.press("Escape");
		await expect(details(page)).toBeHidden();
		await expect(field(page)).toBeFocused();
		await expect(list(page)).toBeHidden();
	});
	await test.step("what has been typed is found once the dossier and both geographies are read", async () => {
		await field(page).fill("moscow");
		// what is typed is answered letter by letter
		await expect.poll(() => list(page).getByRole("option").count()).toBeGreaterThan(9);
		await page.keyboard.press("End");
		await expect(list(page).getByRole("option").last()).toHaveAttribute("aria-selected", "true");
		await expect(list(page).getByRole("option").last()).toBeInViewport();
		await page.keyboard.press("Tab");
		await expect(list(page)).toBeHidden();
		await expect(field(page)).not.toBeFocused();
	});
});

test("what is found, or not, is said and shown, and axe finds nothing in it, light and dark", { tag: "@wide" }, async ({
	page,
}) => {
	// found, the list is the state "Search" of access.spec.ts
	await open(page);
	await test.step("how much was found is said when the typing rests", async () => {
		await search(page, "crocus");
		await expect(announced(page)).toHaveText(/\d+ results?, \d+ kinds?/);
	});
	await test.step("nothing found", async () => {
		await search(page, "zzqqj");
		await expect(page.getByText("Nothing found for “zzqqj”.").first()).toBeVisible();
		await expect(page.getByText(/another spelling/)).toBeVisible();
		await expect(list(page)).toBeHidden();
		await expectAccessible(page, { within: ".search" });
	});
	await test.step("nothing typed: examples of the dossier", async () => {
		await search(page, "");
		await expect(group(page, "For example").getByRole("option", { name: /^Crocus City Hall attack/ })).toBeVisible();
		await expectAccessible(page, { within: ".search" });
		await page.emulateMedia({ colorScheme: "dark" });
		await expectAccessible(page, { within: ".search" });
		await group(page, "For example")
			.getByRole("option", { name: /^Tajikistan/ })
			.click();
		await expect(title(page)).toHaveText("Tajikistan");
		await search(page, "");
		await expect(group(page, "Chosen before").getByRole("option")).toHaveText([/^Tajikistan/]);
	});
});

test("what is chosen is shown, whatever kept it off the map", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	await test.step("a province that only the finer geography has", async () => {
		await search(page, "Herat");
		await group(page, "Provinces")
			.getByRole("option", { name: /^Herat/ })
			.click();
		await expect(title(page)).toHaveText("Herat");
		await expect(page).toHaveURL(/sel=region\/AF-HER/);
		await expect(list(page)).toBeHidden();
	});
	await test.step("a source", async () => {
		await search(page, "tass");
		await group(page, "Sources").getByRole("option").first().click();
		await expect(page).toHaveURL(/sel=source\//);
	});
	await test.step("an incident that the period leaves out, which can be brought back", async () => {
		await goTo(page, "from=2024-09-01");
		await search(page, "crocus city hall attack");
		await group(page, "Incidents").getByRole("option").first().click();
		await expect(page).toHaveURL(/sel=incident\/crocus-city-hall/);
		await page.getByRole("button", { name: "Clear the period" }).click();
		await expect(page).not.toHaveURL(/from=/);
	});
	await test.step("an incident by the name in its text, while its layer is off", async () => {
		await goTo(page, "hide=incidents");
		await search(page, "Qorodal");
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(/sel=incident\/daykundi/);
		await expect(title(page)).toHaveText("Daykundi attack");
		await expect(page.getByText("Not on the map: the layer Incidents is off.")).toBeVisible();
		await page.getByRole("button", { name: "Show the layer Incidents" }).click();
		await expect(page).not.toHaveURL(/hide=/);
		await showTools(page);
		await expect(page.getByRole("checkbox", { name: "Incidents" })).toBeChecked();
	});
});

/** A city that is chosen: the map goes there and points at it, until Escape. */
async function expectCityShown(page: Page): Promise<void> {
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
	await expect
		.poll(async () => {
			const [seen, around] = [await ring.boundingBox(), await map.boundingBox()];
			return Math.abs((seen?.x ?? 0) + 16 - ((around?.x ?? 0) + (around?.width ?? 0) / 2));
		})
		.toBeLessThan(6);
	await page.keyboard.press("Escape");
	await expect(ring).toHaveCount(0);
}

test("choosing a city flies there and rings it, until Escape", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	await expectCityShown(page);
});

test("on a narrow screen a button opens the search over the whole width and gets the focus back", {
	tag: "@phone",
}, async ({ page }) => {
	await open(page, "#hide=incidents");
	const button = page.getByRole("button", { name: "Search", exact: true });
	await test.step("closed, it is a button", async () => {
		await expect(field(page)).toBeHidden();
		await button.tap();
		await expect(field(page)).toBeFocused();
		const box = await list(page).boundingBox();
		expect(box?.width).toBeGreaterThan(380);
		await page.getByRole("button", { name: "Close search" }).tap();
		await expect(field(page)).toBeHidden();
		await expect(button).toBeFocused();
	});
	await test.step("more of a kind is shown when asked, and the focus stays in the field", async () => {
		await search(page, "taliban");
		const statements = group(page, "Statements");
		await expect(statements.getByRole("option")).toHaveCount(7);
		const more = statements.getByRole("option", { name: /^Show all \d+ statements$/ });
		const total = Number((await more.innerText()).match(/\d+/)?.[0]);
		await more.click();
		await expect(statements.getByRole("option")).toHaveCount(total);
		await expect(field(page)).toBeFocused();
		await expect(active(page)).toBeVisible();
		await expectAccessible(page, { within: ".search" });
	});
	await test.step("what is chosen while its layer is off is said to be off the map, on the sheet", async () => {
		await field(page).fill("daykundi attack");
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(/sel=incident\/daykundi/);
		await expect(page.getByText("Not on the map: the layer Incidents is off.")).toBeVisible();
		await page.getByRole("button", { name: "Show the layer Incidents" }).click();
		await expect(page).not.toHaveURL(/hide=/);
	});
	await test.step("a city is ringed, and the sheet makes way for it", async () => {
		await expect(details(page)).toBeVisible();
		await expectCityShown(page);
		await expect(details(page)).toBeHidden();
	});
});

test("the bar keeps to one line where there is room, and every button to its name", { tag: "@wide" }, async ({
	page,
}) => {
	// the widths are set here
	await open(page);
	for (const [width, height, most] of [
		[1440, 900, 60],
		[1024, 768, 60],
		[900, 600, 60],
		[740, 600, 60],
		[390, 844, 110],
	] as const) {
		await page.setViewportSize({ width, height });
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
