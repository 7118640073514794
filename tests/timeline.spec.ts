import type { Page } from "@playwright/test";
import { details, expect, expectAccessible, incident, open, test } from "./fixture";

// What one does with the timeline itself is tried in src/timeline/create-timeline.browser.test.ts.

const timeline = (page: Page) => page.getByRole("region", { name: "Timeline", exact: true });
const from = (page: Page) => page.getByRole("slider", { name: "Period from" });
const to = (page: Page) => page.getByRole("slider", { name: "Period to" });
const hash = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1));

/** Opens the page and waits for the timeline, which comes after the map. */
async function openTimeline(page: Page, address = ""): Promise<void> {
	await open(page, address);
	await expect(timeline(page)).toBeVisible();
	await expect(from(page)).toBeVisible();
}

/** The part of the timeline in which things stand by their dates, between the two ends of the whole range. */
async function plot(page: Page): Promise<{ left: number; right: number; top: number }> {
	const [start, end, whole] = await Promise.all([
		from(page).boundingBox(),
		to(page).boundingBox(),
		timeline(page).boundingBox(),
	]);
	if (!start || !end || !whole) throw new Error("the timeline is not there");
	return { left: start.x + start.width, right: end.x, top: whole.y };
}

test.describe("when it is loaded", () => {
	test.use({ ownPage: true });

	test("keeps its place from the start: the map is as high before it comes as after", async ({ page, isMobile }) => {
		let release = () => {};
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		let asked = false;
		await page.route(/create-timeline.*\.js/, async (route) => {
			asked = true;
			await held;
			await route.continue();
		});
		await open(page);
		await expect.poll(() => asked).toBe(true);
		const map = page.getByRole("region", { name: "Map" });
		const before = await map.boundingBox();
		await expect(from(page)).toHaveCount(0);
		release();
		await expect(from(page)).toBeVisible();
		expect(await map.boundingBox()).toEqual(before);
		if (isMobile) expect((await timeline(page).boundingBox())?.height, "a low strip").toBeLessThanOrEqual(84);
	});

	test("that cannot be loaded says so and gives its place to the map", { tag: "@wide" }, async ({ page, watch }) => {
		watch.allow(/create-timeline|ERR_FAILED/);
		await page.route(/create-timeline.*\.js/, (route) => route.abort());
		await open(page);
		await expect(page.getByText("The timeline could not be loaded")).toBeVisible();
		await expect(timeline(page)).toHaveCount(0);
	});
});

test("map, legend, table and address follow the period, and the timeline follows them", { tag: "@wide" }, async ({
	page,
}) => {
	await test.step("the period of a link is there when the page opens, in words and in what is shown", async () => {
		await openTimeline(page, "#from=2024-09-01&to=2024-10-03");
		await expect(timeline(page)).toContainText("1 September – 3 October 2024");
		await expect(timeline(page)).toContainText("dated items; 30 without a date stay");
		await expect(from(page)).toHaveAttribute("aria-valuetext", "1 September 2024");
		await expect(to(page)).toHaveAttribute("aria-valuetext", "3 October 2024");
		await expect(incident(page, "Daykundi attack")).toBeVisible();
		await expect(incident(page, "Crocus City Hall attack")).toHaveCount(0);
	});
	await test.step("all dates leave the address", async () => {
		await page.getByRole("button", { name: "All dates" }).click();
		await expect(incident(page, "Crocus City Hall attack")).toBeVisible();
		await expect.poll(() => hash(page).get("from")).toBeNull();
	});
	await test.step("the map follows a brush before the hand lets go", async () => {
		const { left, right, top } = await plot(page);
		await page.mouse.move(left + 40, top + 70);
		await page.mouse.down();
		await page.mouse.move(left + 200, top + 70, { steps: 4 });
		await expect(incident(page, "Daykundi attack")).toHaveCount(0);
		await page.mouse.move((left + right) / 2, top + 70, { steps: 4 });
		await page.mouse.up();
		await expect(incident(page, "Crocus City Hall attack")).toHaveCount(0);
	});
	await test.step("legend, address and table follow", async () => {
		await expect(page.getByRole("region", { name: "Legend" })).not.toContainText("Killed");
		await expect.poll(() => hash(page).get("from")).toMatch(/^200\d-\d\d-\d\d$/);
		await expect.poll(() => hash(page).get("to")).toMatch(/^201\d-\d\d-\d\d$/);
		await page.getByRole("button", { name: "Data table" }).click();
		await expect(page.getByRole("region", { name: "Data table" })).toBeVisible();
		await expect(page.getByRole("region", { name: "Data table" })).not.toContainText("Daykundi attack");
		await page.keyboard.press("Escape");
	});
	await test.step("a layer that is off takes its marks out of their lane", async () => {
		const marks = timeline(page).getByRole("group", { name: "Incidents" }).getByRole("button");
		await expect(marks).not.toHaveCount(0);
		await page.getByRole("checkbox", { name: "Incidents" }).uncheck();
		await expect(marks).toHaveCount(0);
		await page.getByRole("checkbox", { name: "Incidents" }).check();
		await expect(marks).not.toHaveCount(0);
	});
	await test.step("play moves the period of the address, and pauses", async () => {
		// a short period, which takes long to come to the end
		await page.evaluate(() => {
			location.hash = "from=2005-01-01&to=2005-06-30";
		});
		await expect(from(page)).toHaveAttribute("aria-valuetext", "1 January 2005");
		await timeline(page).getByRole("button", { name: "Play" }).click();
		await expect.poll(() => hash(page).get("from")).not.toBe("2005-01-01");
		await timeline(page).getByRole("button", { name: "Pause" }).click();
		await expect(timeline(page).getByRole("button", { name: "Play" })).toBeVisible();
	});
});

test("the period is dragged by a handle and typed in", { tag: "@phone" }, async ({ page }) => {
	await openTimeline(page);
	await test.step("map and address follow a handle", async () => {
		const box = await to(page).boundingBox();
		const { left } = await plot(page);
		if (!box) throw new Error("no handle");
		await page.mouse.move(box.x + 6, box.y + 10);
		await page.mouse.down();
		await page.mouse.move((left + box.x) / 2, box.y + 10, { steps: 5 });
		await page.mouse.up();
		await expect.poll(() => hash(page).get("to")).toMatch(/^201\d/);
		await expect(incident(page, "Daykundi attack")).toHaveCount(0);
	});
	const form = page.getByRole("dialog", { name: "Show a period" });
	await test.step("dates the wrong way round say so and change nothing", async () => {
		const before = page.url();
		await page.getByRole("button", { name: "Set dates" }).click();
		await form.getByLabel("From").fill("2024-10-04");
		// the page is drawn again meanwhile: what is typed stays
		await page.setViewportSize({ width: (page.viewportSize()?.width ?? 0) - 8, height: 790 });
		await expect(form.getByLabel("From")).toHaveValue("2024-10-04");
		await form.getByLabel("To").fill("2024-09-01");
		await form.getByRole("button", { name: "Show these dates" }).click();
		await expect(form.getByRole("alert")).toContainText("“From” is after “To”");
		expect(page.url()).toBe(before);
		await expectAccessible(page, { within: "#timeline-dates" });
	});
	await test.step("map and address follow the dates", async () => {
		await form.getByLabel("From").fill("2024-09-01");
		await form.getByLabel("To").fill("2024-10-04");
		await form.getByRole("button", { name: "Show these dates" }).click();
		await expect(form).toBeHidden();
		await expect.poll(() => hash(page).toString()).toBe("from=2024-09-01&to=2024-10-04");
		await expect(incident(page, "Daykundi attack")).toBeVisible();
	});
	await test.step("with a period and a selection it has no fault that axe can find", async () => {
		await page.evaluate(() => {
			location.hash += "&sel=incident/daykundi";
		});
		await expect(details(page)).toBeVisible();
		await expect(timeline(page).locator('[aria-current="true"]')).not.toHaveCount(0);
		await expectAccessible(page, { within: ".timeline" });
	});
});

test("what is chosen from a list of the timeline opens in Details", { tag: "@phone" }, async ({ page }) => {
	await openTimeline(page);
	await test.step("several at one date", async () => {
		const several = timeline(page)
			.getByRole("button", { name: /^\d+ items, .*opens a list/ })
			.last();
		await several.press("Enter");
		const list = page.getByRole("dialog", { name: /^\d+ items,/ });
		await expect(list).toBeVisible();
		const line = list.getByRole("button", { name: /^Vladimir Voronkov/ }).first();
		await expect(line).toContainText("August 2024, day not given");
		await expectAccessible(page, { within: ".timeline-list" });
		await line.click();
		await expect(list).toBeHidden();
		await expect(details(page)).toBeVisible();
		expect(hash(page).get("sel")).toMatch(/^(statement|event)\/voronkov/);
	});
	await test.step("what has no date", async () => {
		await details(page).getByRole("button", { name: "Close details" }).click();
		const undated = timeline(page).getByRole("button", { name: "All items, undated: 30" });
		await undated.click();
		const list = page.getByRole("dialog", { name: /undated: 30/ });
		await expect(list.getByRole("listitem")).toHaveCount(30);
		await expectAccessible(page, { within: ".timeline-list" });
		await page.keyboard.press("Escape");
		await expect(list).toBeHidden();
		await expect(undated).toBeFocused();
		await undated.click();
		await list.getByRole("listitem").first().getByRole("button").click();
		await expect(details(page)).toBeVisible();
		expect(hash(page).get("sel")).toMatch(/^statement\//);
	});
});

test("a mark that is chosen by keyboard opens in Details", { tag: "@wide" }, async ({ page }) => {
	await openTimeline(page, "#from=2024-09-01&to=2024-10-03");
	await expect(timeline(page).getByRole("button", { name: "Statements, undated: 30" })).toBeVisible();
	const mark = timeline(page).getByRole("group", { name: "Events" }).getByRole("button", {
		name: "Russia’s designation of the Taliban, 2003, only the year is given, outside the period",
	});
	await mark.press("Enter");
	await expect(details(page)).toContainText("designation");
	expect(hash(page).get("sel")).toMatch(/^event\//);
	await expect(mark).toHaveAttribute("aria-current", "true");
	await expectAccessible(page, { within: ".timeline" });
});

test("folds to its bar and the map takes the room", async ({ page }) => {
	await openTimeline(page);
	const map = page.getByRole("region", { name: "Map" });
	const before = (await map.boundingBox())?.height ?? 0;
	await page.getByRole("button", { name: "Fold the timeline" }).click();
	await expect(from(page)).toBeHidden();
	await expect(timeline(page).getByRole("button", { name: "Play" })).toBeVisible();
	expect((await map.boundingBox())?.height ?? 0).toBeGreaterThan(before + 30);
	await expectAccessible(page, { within: ".timeline" });
	await page.getByRole("button", { name: "Unfold the timeline" }).click();
	await expect(from(page)).toBeVisible();
	expect((await map.boundingBox())?.height).toBe(before);
});
