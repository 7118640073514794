import type { Page } from "@playwright/test";
import { announced, details, expect, expectAccessible, incident, open, test } from "./fixture";

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

test("keeps its place from the start: the map is as high before it comes as after", async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route(/create-timeline.*\.js/, async (route) => {
		await held;
		await route.continue();
	});
	await open(page);
	const map = page.getByRole("region", { name: "Map" });
	const before = await map.boundingBox();
	release();
	await expect(from(page)).toBeVisible();
	expect(await map.boundingBox()).toEqual(before);
});

test("that cannot be loaded says so and gives its place to the map", { tag: "@wide" }, async ({ page, watch }) => {
	watch.allow(/create-timeline|ERR_FAILED/);
	await page.route(/create-timeline.*\.js/, (route) => route.abort());
	await open(page);
	await expect(page.getByText("The timeline could not be loaded")).toBeVisible();
	await expect(timeline(page)).toHaveCount(0);
});

test.describe("the period", () => {
	test("of a link is there when the page opens, in words and in what is shown", { tag: "@wide" }, async ({ page }) => {
		await openTimeline(page, "#from=2024-09-01&to=2024-10-03");
		await expect(timeline(page)).toContainText("1 September – 3 October 2024");
		await expect(timeline(page)).toContainText("dated items; 30 without a date stay");
		await expect(from(page)).toHaveAttribute("aria-valuetext", "1 September 2024");
		await expect(to(page)).toHaveAttribute("aria-valuetext", "3 October 2024");
		await expect(incident(page, "Daykundi attack")).toBeVisible();
		await expect(incident(page, "Crocus City Hall attack")).toHaveCount(0);
	});

	test("is brushed with the mouse: map, legend, table and address follow", { tag: "@wide" }, async ({ page }) => {
		// with the finger below
		await openTimeline(page);
		await expect(incident(page, "Daykundi attack")).toBeVisible();
		const { left, right, top } = await plot(page);
		await page.mouse.move(left + 40, top + 70);
		await page.mouse.down();
		await page.mouse.move(left + 200, top + 70, { steps: 4 });
		// live, before the hand lets go
		await expect(incident(page, "Daykundi attack")).toHaveCount(0);
		await page.mouse.move((left + right) / 2, top + 70, { steps: 4 });
		await page.mouse.up();
		await expect(incident(page, "Crocus City Hall attack")).toHaveCount(0);
		await expect(page.getByRole("region", { name: "Legend" })).not.toContainText("Killed");
		await expect.poll(() => hash(page).get("from")).toMatch(/^200\d-\d\d-\d\d$/);
		await expect.poll(() => hash(page).get("to")).toMatch(/^201\d-\d\d-\d\d$/);
		await page.getByRole("button", { name: "Data table" }).click();
		await expect(page.getByRole("region", { name: "Data table" })).not.toContainText("Daykundi attack");
		await page.keyboard.press("Escape");
		await page.getByRole("button", { name: "All dates" }).click();
		await expect(incident(page, "Daykundi attack")).toBeVisible();
		await expect.poll(() => hash(page).get("from")).toBeNull();
	});

	test("is taken whole by its middle, and goes with a double click beside every mark", { tag: "@wide" }, async ({
		page,
	}) => {
		// a mouse
		await openTimeline(page, "#from=2008-01-01&to=2010-12-31");
		const box = await from(page).boundingBox();
		const other = await to(page).boundingBox();
		const { top } = await plot(page);
		if (!box || !other) throw new Error("no handles");
		const middle = (box.x + box.width + other.x) / 2;
		await page.mouse.move(middle, top + 60);
		await page.mouse.down();
		await page.mouse.move(middle + 100, top + 60, { steps: 5 });
		await page.mouse.up();
		await expect.poll(() => hash(page).get("from")).toMatch(/^20(09|10)-/);
		const [first, last] = [Date.parse(hash(page).get("from") ?? ""), Date.parse(hash(page).get("to") ?? "")];
		expect((last - first) / 86_400_000).toBe(1095);
		await page.mouse.dblclick(middle + 300, top + 60);
		await expect(timeline(page)).toContainText("All dates");
		await expect.poll(() => hash(page).get("from")).toBeNull();
	});

	test("is set by its handles with the keyboard, by days, months and to the ends", { tag: "@wide" }, async ({
		page,
	}) => {
		await openTimeline(page, "#from=2024-09-01&to=2024-10-03");
		await from(page).focus();
		await page.keyboard.press("ArrowRight");
		await expect(from(page)).toHaveAttribute("aria-valuetext", "2 September 2024");
		await page.keyboard.press("PageDown");
		await expect(from(page)).toHaveAttribute("aria-valuetext", "2 August 2024");
		await to(page).focus();
		await page.keyboard.press("PageUp");
		await page.keyboard.press("ArrowLeft");
		await expect(to(page)).toHaveAttribute("aria-valuetext", "2 November 2024");
		await expect.poll(() => hash(page).toString()).toBe("from=2024-08-02&to=2024-11-02");
		await page.keyboard.press("End");
		await from(page).focus();
		await page.keyboard.press("Home");
		await expect.poll(() => page.url()).not.toContain("from=");
		await expect(timeline(page)).toContainText("All dates");
	});

	test("is dragged by a handle", async ({ page }) => {
		await openTimeline(page);
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

	test("is told politely once it has come to rest", { tag: "@wide" }, async ({ page }) => {
		await openTimeline(page);
		const told = announced(page);
		await expect(told.filter({ hasText: /./ })).toHaveCount(0);
		await from(page).focus();
		await page.keyboard.press("PageUp");
		await page.keyboard.press("PageUp");
		await expect(told).toHaveText(/^[\w ]+ – [\w ]+, 32 of 32 dated items; 30 without a date stay\./);
	});

	test("is typed in; dates the wrong way round say so and change nothing", async ({ page }) => {
		await openTimeline(page);
		await page.getByRole("button", { name: "Set dates" }).click();
		const form = page.getByRole("dialog", { name: "Show a period" });
		await form.getByLabel("From").fill("2024-10-04");
		// the page draws itself anew meanwhile: what is typed stays
		await page.setViewportSize({ width: (page.viewportSize()?.width ?? 0) - 8, height: 790 });
		await expect(form.getByLabel("From")).toHaveValue("2024-10-04");
		await form.getByLabel("To").fill("2024-09-01");
		await form.getByRole("button", { name: "Show these dates" }).click();
		await expect(form.getByRole("alert")).toContainText("“From” is after “To”");
		expect(hash(page).get("from")).toBeNull();
		await expectAccessible(page);
		await form.getByLabel("From").fill("2024-09-01");
		await form.getByLabel("To").fill("2024-10-04");
		await form.getByRole("button", { name: "Show these dates" }).click();
		await expect(form).toBeHidden();
		await expect.poll(() => hash(page).toString()).toBe("from=2024-09-01&to=2024-10-04");
	});
});

test.describe("the marks", () => {
	test.skip(({ isMobile }) => isMobile, "one lane on a phone");

	test("stand in a lane for each kind, each a button that says its date and how it is known", async ({ page }) => {
		await openTimeline(page);
		for (const lane of ["Incidents", "Conferences", "Statements", "Events"])
			await expect(timeline(page).getByRole("group", { name: lane })).toBeVisible();
		await expect(
			timeline(page).getByRole("button", { name: "Russia’s designation of the Taliban, 2003, only the year is given" }),
		).toBeVisible();
		await expect(
			timeline(page).getByRole("button", { name: /^Moscow Format .*, 4 October 2024, worked out$/ }),
		).toBeVisible();
	});

	test("are one tab stop a lane; arrows go from mark to mark, Enter opens Details", async ({ page }) => {
		await openTimeline(page);
		await timeline(page).getByRole("button", { name: "Show less time" }).focus();
		// a little nearer to the end, so that the two do not overlap
		await page.keyboard.press("Enter");
		await timeline(page).focus();
		for (let presses = 0; presses < 12; presses++) await page.keyboard.press("ArrowRight");
		const lane = timeline(page).getByRole("group", { name: "Incidents" });
		await expect(lane.getByRole("button")).toHaveCount(2);
		const [first, second] = [lane.getByRole("button").first(), lane.getByRole("button").last()];
		await first.focus();
		await page.keyboard.press("ArrowRight");
		await expect(second).toBeFocused();
		await expect(first).toHaveAttribute("tabindex", "-1");
		await page.keyboard.press("Enter");
		await expect(details(page)).toContainText("Daykundi attack");
		expect(hash(page).get("sel")).toBe("incident/daykundi");
		await expect(second).toHaveAttribute("aria-current", "true");
	});

	test("outside the period are dimmed, not gone, and say so", async ({ page }) => {
		await openTimeline(page, "#from=2024-09-01&to=2024-10-03");
		await timeline(page).focus();
		await page.keyboard.press("+");
		for (let presses = 0; presses < 12; presses++) await page.keyboard.press("ArrowRight");
		const lane = timeline(page).getByRole("group", { name: "Incidents" });
		await expect(lane.getByRole("button", { name: /^Crocus City Hall attack.*outside the period$/ })).toBeVisible();
		await expect(
			lane.getByRole("button", { name: /^Daykundi attack.*worked out, also given as September 2024$/ }),
		).toBeVisible();
	});

	test("leave the lane whose layer is off, and come back", async ({ page }) => {
		await openTimeline(page);
		const marks = timeline(page).getByRole("group", { name: "Incidents" }).getByRole("button");
		await expect(marks).not.toHaveCount(0);
		await page.getByRole("checkbox", { name: "Incidents" }).uncheck();
		await expect(marks).toHaveCount(0);
		await page.getByRole("checkbox", { name: "Incidents" }).check();
		await expect(marks).not.toHaveCount(0);
	});
});

test("several at one date are one mark with a count, which opens a list to choose from", async ({ page, isMobile }) => {
	await openTimeline(page);
	const several = timeline(page)
		.getByRole("button", { name: isMobile ? /^\d+ items, .*opens a list/ : /^\d+ statements, .*opens a list/ })
		.last();
	await several.press("Enter");
	const list = page.getByRole("dialog", { name: /^\d+ (statements|items),/ });
	await expect(list).toBeVisible();
	await expect(list.getByRole("button", { name: /^Vladimir Voronkov/ }).first()).toContainText(
		"August 2024, day not given",
	);
	await expectAccessible(page);
	await list
		.getByRole("button", { name: /^Vladimir Voronkov/ })
		.first()
		.click();
	await expect(list).toBeHidden();
	await expect(details(page)).toBeVisible();
	expect(hash(page).get("sel")).toMatch(/^(statement|event)\/voronkov/);
});

test("what has no date waits at the end, with its number and a list", async ({ page, isMobile }) => {
	await openTimeline(page);
	const undated = timeline(page).getByRole("button", {
		name: isMobile ? "All items, undated: 30" : "Statements, undated: 30",
	});
	await undated.click();
	const list = page.getByRole("dialog", { name: /undated: 30/ });
	await expect(list.getByRole("listitem")).toHaveCount(30);
	await expectAccessible(page);
	await page.keyboard.press("Escape");
	await expect(list).toBeHidden();
	await expect(undated).toBeFocused();
	await undated.click();
	await list.getByRole("listitem").first().getByRole("button").click();
	await expect(details(page)).toBeVisible();
	expect(hash(page).get("sel")).toMatch(/^statement\//);
});

test.describe("looking nearer", () => {
	test("goes in one step to where most dates lie, and back to the whole", { tag: "@wide" }, async ({ page }) => {
		// in the sheet of dates
		await openTimeline(page);
		await page.getByRole("button", { name: "Zoom to August – October 2024" }).click();
		const thomas = timeline(page).getByRole("button", { name: /^Thomas West steps down/ });
		await expect(thomas).toBeVisible();
		const whole = timeline(page).getByRole("button", { name: "Whole range" });
		await expect(whole).toBeFocused();
		await whole.click();
		await expect(thomas).toHaveCount(0);
	});

	test("goes by button, key and wheel down to a week, and by arrows along", async ({ page, isMobile }) => {
		await openTimeline(page);
		const nearer = timeline(page).getByRole("button", { name: "Show less time" });
		const days = () =>
			timeline(page).evaluate((element) => [...element.querySelectorAll("text")].map((one) => one.textContent));
		await expect.poll(days).toContain("2020");
		await nearer.click();
		await timeline(page).focus();
		for (let presses = 0; presses < 11; presses++) await page.keyboard.press("+");
		await expect
			.poll(async () => (await days()).filter((text) => /^\d+ [A-Z]/.test(text ?? "")).length)
			.toBeGreaterThan(1);
		await expect(nearer).toHaveAttribute("aria-disabled", "true");
		const before = await days();
		await timeline(page).focus();
		for (let presses = 0; presses < 12; presses++) await page.keyboard.press("ArrowRight");
		await expect.poll(days).not.toEqual(before);
		if (isMobile) return;
		const { left, top } = await plot(page);
		await page.mouse.move(left + 300, top + 60);
		for (let turns = 0; turns < 20; turns++) await page.mouse.wheel(0, 400);
		await expect.poll(days).toContain("2016");
	});
});

test.describe("playing", () => {
	test("runs the period forward at its length, and pauses", async ({ page }) => {
		await openTimeline(page, "#from=2010-01-01&to=2010-12-31");
		await timeline(page).getByRole("button", { name: "Play" }).click();
		await expect.poll(() => from(page).getAttribute("aria-valuetext")).not.toContain("1 January 2010");
		await timeline(page).getByRole("button", { name: "Pause" }).click();
		const [first, last] = await Promise.all([from(page), to(page)].map((one) => one.getAttribute("aria-valuenow")));
		expect(Number(last) - Number(first)).toBe(364);
		await page.waitForTimeout(300);
		expect(await from(page).getAttribute("aria-valuenow")).toBe(first);
	});

	test("begins by Space with a tenth of the range, stops at a hand on a handle", { tag: "@wide" }, async ({ page }) => {
		await openTimeline(page);
		await timeline(page).focus();
		await page.keyboard.press(" ");
		const pause = timeline(page).getByRole("button", { name: "Pause" });
		await expect(pause).toBeVisible();
		await expect(to(page)).toHaveAttribute("aria-valuetext", / 200\d$/);
		await to(page).focus();
		await page.keyboard.press("ArrowRight");
		await expect(pause).toHaveCount(0);
	});

	test("stops at the end, or goes round when it loops", async ({ page, isMobile }) => {
		await openTimeline(page, "#from=2024-01-01&to=2025-05-01");
		if (isMobile) await page.getByRole("button", { name: "Set dates" }).click();
		await page.getByLabel("Speed").selectOption("4×");
		const loop = page.getByRole("button", { name: "Loop" });
		await loop.click();
		await expect(loop).toHaveAttribute("aria-pressed", "true");
		if (isMobile) await page.keyboard.press("Escape");
		await timeline(page).getByRole("button", { name: "Play" }).click();
		await expect.poll(() => from(page).getAttribute("aria-valuetext")).toMatch(/200\d/);
		if (isMobile) await page.getByRole("button", { name: "Set dates" }).click();
		await loop.click();
		if (isMobile) await page.keyboard.press("Escape");
		await expect(timeline(page).getByRole("button", { name: "Play" })).toBeVisible({ timeout: 20_000 });
		await expect(to(page)).toHaveAttribute("aria-valuenow", (await to(page).getAttribute("aria-valuemax")) ?? "");
	});

	test("goes in whole steps for readers who want less motion", { tag: "@wide" }, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: "reduce" });
		await openTimeline(page, "#from=2010-01-01&to=2010-12-31");
		const seen = new Set<string | null>();
		await timeline(page).getByRole("button", { name: "Play" }).click();
		await expect
			.poll(async () => seen.add(await from(page).getAttribute("aria-valuetext")).size, { intervals: [50] })
			.toBe(3);
		expect([...seen]).toEqual(["1 January 2010", "1 January 2011", "1 January 2012"]);
	});
});

test("folds to its bar and the map takes the room", async ({ page }) => {
	await openTimeline(page);
	const map = page.getByRole("region", { name: "Map" });
	const before = (await map.boundingBox())?.height ?? 0;
	await page.getByRole("button", { name: "Fold the timeline" }).click();
	await expect(from(page)).toBeHidden();
	await expect(timeline(page).getByRole("button", { name: "Play" })).toBeVisible();
	expect((await map.boundingBox())?.height ?? 0).toBeGreaterThan(before + 30);
	await expectAccessible(page);
	await page.getByRole("button", { name: "Unfold the timeline" }).click();
	await expect(from(page)).toBeVisible();
	expect((await map.boundingBox())?.height).toBe(before);
});

test("has no fault that axe can find, with a period and a selection", async ({ page }) => {
	await openTimeline(page);
	await expectAccessible(page);
	await openTimeline(page, "#from=2024-09-01&to=2024-10-03&sel=incident/daykundi");
	await expectAccessible(page);
});

test("is low on a phone: a strip of at most 84 pixels", async ({ page, isMobile }) => {
	test.skip(!isMobile, "the phone");
	await openTimeline(page);
	expect((await timeline(page).boundingBox())?.height).toBeLessThanOrEqual(84);
});
