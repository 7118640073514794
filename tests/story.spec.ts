import type { Page } from "@playwright/test";
import { expect, open, test } from "./fixture";

const story = (page: Page) => page.getByRole("region", { name: "Story" });
const card = (page: Page, title: string) => page.getByRole("article").filter({ hasText: title });
const NOTES = "Good morning. Everything I show you";

// axe: the state "story" of access.spec.ts, which has every card and the end
test("on a phone the briefing is a story that scrolling leads through, to its end and to the map", {
	tag: "@phone",
}, async ({ page }) => {
	await open(page, "#present&follow");
	await test.step("it has a card for each scene", async () => {
		await expect(story(page)).toBeVisible();
		await expect(page.getByRole("article")).toHaveCount(9);
		await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Moscow Format/);
	});
	await test.step("scrolling to a card shows its scene, and there are no notes", async () => {
		await card(page, "The threat: Daykundi").scrollIntoViewIfNeeded();
		await story(page).evaluate((element) => {
			const daykundi = element.querySelector<HTMLElement>('[data-scene="4"]');
			element.scrollTo({ top: daykundi?.offsetTop ?? 0, behavior: "instant" });
		});
		await expect(page).toHaveURL(/scene=5&present&follow$/);
		await expect(card(page, "The threat: Daykundi")).toHaveAttribute("aria-current", "step");
		expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(NOTES);
	});
	await test.step("it ends with the sources and the link", async () => {
		// the cards may still be growing while their letters come
		await page.getByRole("heading", { name: "End of the briefing" }).scrollIntoViewIfNeeded();
		await expect(page.getByRole("heading", { name: "End of the briefing" })).toBeInViewport();
		await expect(page.locator(".story-end li")).toHaveCount(29);
		await expect(page.getByRole("textbox", { name: "Audience link" })).toHaveValue(/#present&follow$/);
	});
	await test.step("it leads to the map and back", async () => {
		await page.getByRole("button", { name: "Explore the map" }).last().click();
		await expect(story(page)).toBeHidden();
		await expect(page).not.toHaveURL(/present/);
		await page.goBack();
		await expect(story(page)).toBeVisible();
	});
});

test("a link to a scene opens at its card, a key steps to the next, and a footnote leads to its source", {
	tag: "@phone",
}, async ({ page }) => {
	await open(page, "#scene=4&present&follow");
	await test.step("the card of the scene is in view", async () => {
		await expect(card(page, "The threat: Crocus City Hall")).toBeInViewport();
		await expect(page).toHaveURL(/scene=4/);
	});
	await test.step("Page Down steps to the next", async () => {
		await page.keyboard.press("PageDown");
		await expect(page).toHaveURL(/scene=5/);
		await expect(card(page, "The threat: Daykundi").getByRole("heading")).toBeInViewport();
	});
	await test.step("a footnote leads to its source", async () => {
		await card(page, "The threat: Crocus City Hall").getByRole("link").last().click();
		await expect(page.locator(".story-end :focus")).toContainText("19");
	});
});

test("on a wide screen the copy is the stage, without notes and without the speaker", { tag: "@wide" }, async ({
	page,
}) => {
	// a phone shows the story
	await open(page, "#scene=2&present&follow");
	await expect(page.getByRole("region", { name: "Briefing" })).toBeVisible();
	await expect(story(page)).toBeHidden();
	expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(
		"This dossier does not follow what became of it afterwards",
	);
});
