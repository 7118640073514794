import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { details, expect, expectAccessible, open, test } from "./fixture";

const overview = JSON.parse(readFileSync("public/geo/overview.json", "utf8"));
const noteOf = (id: string): string => overview.policy.areas[id].en;

const button = (page: Page) => page.getByRole("button", { name: "Boundary policy" });
const policy = (page: Page) => page.getByRole("dialog", { name: "Boundary policy" });
/** The part of the note under a heading. */
const part = (page: Page, heading: string): Locator =>
	policy(page)
		.locator("section")
		.filter({ has: page.getByRole("heading", { name: heading, exact: true }) });
const HERE = "Areas of undetermined status in view";
const ELSEWHERE = "Areas of undetermined status elsewhere";

async function ask(page: Page): Promise<void> {
	await button(page).click();
	await expect(policy(page).getByRole("heading", { name: "Boundary policy" })).toBeFocused();
}

// axe judges the note as a state of its own: tests/access-states.ts, "Boundary policy".
test("the note says by which policy, from which source, and why what is drawn dashed or hatched is", {
	tag: "@wide",
}, async ({ page }) => {
	await open(page);
	await ask(page);
	await test.step("policy, lines, what is not drawn so, and sources", async () => {
		await expect(policy(page)).toContainText("do not imply official endorsement or acceptance by the United Nations");
		const lines = part(page, "How lines are drawn").getByRole("listitem");
		await expect(lines).toHaveCount(4);
		await expect(lines.nth(0)).toContainText("Undetermined status: dashed, around a hatched area");
		await expect(lines.nth(1)).toContainText("Line of Control (approx.): dotted");
		await expect(lines.nth(1)).toContainText("has not yet been agreed upon by the parties");
		const dashes = (index: number) =>
			lines
				.nth(index)
				.locator(".swatch-line")
				.evaluate((line) => getComputedStyle(line).strokeDasharray);
		expect(await dashes(0)).not.toBe("none");
		expect(await dashes(1)).not.toBe(await dashes(0));
		expect(await dashes(2)).toBe("none");
		await expect(part(page, "Not drawn as undetermined")).toContainText("Abyei");
		await expect(part(page, "Sources")).toContainText("UN Geodata (United Nations Geospatial)");
		await expect(part(page, "Sources")).toContainText("Version: plotly.js 4.1.1");
		await expect(part(page, "Sources")).toContainText("Date of the data:");
	});
	await test.step("it goes with the page when another dossier's is opened", async () => {
		await open(page, "#map=6/60/90");
		await expect(policy(page)).toHaveCount(0);
	});
	await test.step("where no such area is in view", async () => {
		await ask(page);
		await expect(part(page, HERE)).toContainText("None is in view.");
		await expect(policy(page).getByText("not in view now").first()).toBeVisible();
		for (const id of Object.keys(overview.policy.areas)) await expect(part(page, ELSEWHERE)).toContainText(noteOf(id));
		await page.mouse.click(5, 5);
		await expect(policy(page)).toHaveCount(0);
		await expect(button(page)).toBeFocused();
	});
	await test.step("areas in view stand apart from those elsewhere, each with its reason", async () => {
		await page.evaluate(() => {
			location.hash = "map=5/35/77";
		});
		await ask(page);
		await expect(part(page, HERE)).toContainText(noteOf("XJK"));
		await expect(part(page, HERE)).toContainText(noteOf("XAC"));
		await expect(part(page, HERE)).not.toContainText("Bir Tawil");
		await expect(part(page, ELSEWHERE)).toContainText(noteOf("XBT"));
	});
	await test.step("an area leads to its Details", async () => {
		await policy(page).getByRole("button", { name: "Show Aksai Chin" }).click();
		await expect(policy(page)).toHaveCount(0);
		await expect(details(page).getByRole("heading", { name: "Aksai Chin" })).toBeFocused();
	});
});

test("the note fits a dark screen and the smallest one, and gives the focus back", { tag: "@phone" }, async ({
	page,
}) => {
	await page.emulateMedia({ colorScheme: "dark" });
	await page.setViewportSize({ width: 320, height: 480 });
	await open(page);
	await ask(page);
	await test.step("it fits", async () => {
		const box = await policy(page).boundingBox();
		expect(box?.x).toBeGreaterThanOrEqual(0);
		expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
		expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(480);
		await expect(policy(page).getByRole("button", { name: "Close" })).toBeInViewport({ ratio: 1 });
		expect(await policy(page).evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
		await expectAccessible(page, { within: ".boundaries" });
	});
	for (const [name, close] of [
		["Escape", () => page.keyboard.press("Escape")],
		["its button", () => policy(page).getByRole("button", { name: "Close" }).click()],
	] as const)
		await test.step(`${name} closes it`, async () => {
			if (!(await policy(page).isVisible())) await button(page).click();
			await expect(policy(page)).toBeVisible();
			await close();
			await expect(policy(page)).toHaveCount(0);
			await expect(button(page)).toBeFocused();
		});
});
