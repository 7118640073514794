import type { Page } from "@playwright/test";
import { axe, smallTargets } from "./access-walk";
import { details, expect, incident, open, showTools, test } from "./fixture";

const opener = (page: Page) => page.getByRole("button", { name: "Move the map", exact: true });
const pad = (page: Page) => page.getByRole("group", { name: "Move the map" });
const way = (page: Page, name: string) => pad(page).getByRole("button", { name, exact: true });

/** Each way, and where what was there goes: a way along the screen's axes. */
const WAYS = [
	{ there: "Show more to the left", back: "Show more to the right", goes: [1, 0] },
	{ there: "Show more to the right", back: "Show more to the left", goes: [-1, 0] },
	{ there: "Show more above", back: "Show more below", goes: [0, 1] },
	{ there: "Show more below", back: "Show more above", goes: [0, -1] },
] as const;

async function openPad(page: Page): Promise<void> {
	await opener(page).click();
	await expect(pad(page)).toBeVisible();
}

/** Where a mark stands on the screen. */
async function standsAt(page: Page): Promise<{ readonly x: number; readonly y: number }> {
	const box = await incident(page, "Daykundi attack").boundingBox();
	if (!box) throw new Error("the mark is not on the map");
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** How far from a point the mark stands, in steps of four pixels: it is drawn where a pixel begins. */
const standsFrom = (page: Page, from: { readonly x: number; readonly y: number }) =>
	expect.poll(async () => {
		const { x, y } = await standsAt(page);
		return [Math.round((x - from.x) / 4), Math.round((y - from.y) / 4)];
	});

test("single presses move the map each way and back", async ({ page }) => {
	await page.emulateMedia({ reducedMotion: "reduce" });
	await open(page);
	await openPad(page);
	const start = await standsAt(page);
	const map = await page.getByRole("region", { name: "Map" }).boundingBox();
	for (const { there, back, goes } of WAYS) {
		await way(page, there).click();
		const moved = await standsAt(page);
		const [across, along] = [moved.x - start.x, moved.y - start.y];
		const [far, aside] = goes[0] === 0 ? [along * goes[1], across] : [across * goes[0], along];
		const side = goes[0] === 0 ? map?.height : map?.width;
		expect(far, there).toBeGreaterThan(39);
		expect(far, `${there}: what was in sight is still there`).toBeLessThan((side ?? 0) / 2);
		expect(Math.abs(aside), `${there} goes straight`).toBeLessThan(3);
		await expect(page, "the address follows, as after a drag").toHaveURL(/#map=/);
		await way(page, back).click();
		await standsFrom(page, start).toEqual([0, 0]);
		await expect(pad(page), "it stays open").toBeVisible();
	}
	await expect(page).not.toHaveURL(/sel=/);
});

test("presses that come quickly add up, and a double click does not zoom", { tag: "@wide" }, async ({ page }) => {
	// the same code
	await open(page);
	await openPad(page);
	const scale = await page.getByText(/^approx\. /).innerText();
	const start = await standsAt(page);
	await way(page, "Show more to the left").click();
	// until it has come to rest, the address is the one from before
	await expect(page).toHaveURL(/#map=/);
	await expect.poll(async () => (await standsAt(page)).x - start.x).toBeGreaterThan(39);
	const once = await standsAt(page);
	await way(page, "Show more to the right").dblclick();
	await standsFrom(page, { x: 2 * start.x - once.x, y: start.y }).toEqual([0, 0]);
	expect(await page.getByText(/^approx\. /).innerText()).toBe(scale);
});

test("a press stops a flight where it is", { tag: "@wide" }, async ({ page }) => {
	// the same code
	await page.emulateMedia({ reducedMotion: "no-preference" });
	await open(page, "#map=7/34/66");
	await openPad(page);
	await way(page, "Show more above").focus();
	await page.evaluate(() => {
		const [whole, above] = ["Show the whole region", "Show more above"].map((name) =>
			document.querySelector<HTMLElement>(`[aria-label="${name}"]`),
		);
		whole?.click();
		requestAnimationFrame(() => requestAnimationFrame(() => above?.click()));
	});
	await expect(page).toHaveURL(/#map=(?!7\/34\/66)/);
	// at the flight's end nothing would stand in the address
	const zoom = Number(/map=([\d.]+)/.exec(page.url())?.[1]);
	expect(zoom).toBeGreaterThan(4.5);
});

test("the keyboard opens it, presses and closes it; Escape closes one thing at a time", { tag: "@wide" }, async ({
	page,
}) => {
	// a keyboard is the desktop's
	await page.emulateMedia({ reducedMotion: "reduce" });
	await open(page, "#sel=incident/daykundi");
	await expect(details(page)).toBeVisible();
	const button = opener(page);
	await expect(button).toHaveAttribute("aria-expanded", "false");
	await button.focus();
	await page.keyboard.press("Enter");
	await expect(pad(page)).toBeVisible();
	await expect(button).toHaveAttribute("aria-expanded", "true");
	await expect(button).toBeFocused();
	expect(await button.getAttribute("aria-controls")).toBe(await pad(page).getAttribute("id"));
	await expect(pad(page)).toMatchAriaSnapshot(`
    - group "Move the map":
      - button "Show more above"
      - button "Show more to the left"
      - button "Show more to the right"
      - button "Show more below"
  `);
	const start = await standsAt(page);
	await page.keyboard.press("Tab");
	await expect(way(page, "Show more above")).toBeFocused();
	await page.keyboard.press("Space");
	await expect.poll(async () => (await standsAt(page)).y - start.y).toBeGreaterThan(39);
	await page.keyboard.press("Escape");
	await expect(pad(page)).toBeHidden();
	await expect(button).toBeFocused();
	await expect(button).toHaveAttribute("aria-expanded", "false");
	await expect(details(page), "it closes after, by the next").toBeVisible();

	// what was opened last is closed first, wherever the focus is
	await page.keyboard.press("Enter");
	await expect(pad(page)).toBeVisible();
	await page.getByRole("region", { name: "Map" }).focus();
	await page.keyboard.press("Escape");
	await expect(pad(page)).toBeHidden();
	await expect(button).toBeFocused();
	await expect(details(page)).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(details(page)).toBeHidden();

	await openPad(page);
	await button.click();
	await expect(pad(page)).toBeHidden();
	await expect(button).toBeFocused();
});

/** What lies on the map, or beside it, where the pad stands. */
async function behindPad(page: Page): Promise<readonly string[]> {
	const own = await pad(page).boundingBox();
	if (!own) return ["the pad is gone"];
	const others = [
		...["Legend", "Layers", "Timeline", /^Inset: /, "Place and distance", "Details"].map((name) =>
			page.getByRole("region", { name, ...(typeof name === "string" && { exact: true }) }),
		),
		...["Boundary policy", "Zoom in", "Layers and legend"].map((name) => page.getByRole("button", { name })),
	];
	const boxes = await Promise.all(
		others.map(async (other) => ((await other.first().isVisible()) ? other.first().boundingBox() : null)),
	);
	return others.flatMap((other, index) => {
		const box = boxes[index];
		const meets =
			box &&
			own.x < box.x + box.width &&
			own.x + own.width > box.x &&
			own.y < box.y + box.height &&
			own.y + own.height > box.y;
		return meets ? [String(other)] : [];
	});
}

/** Each of its buttons is pressed where it stands. */
async function pressAll(page: Page): Promise<void> {
	for (const { there } of WAYS) await way(page, there).click();
}

test("it covers nothing that lies on the map, nor does Details that opens", async ({ page }) => {
	await page.emulateMedia({ reducedMotion: "reduce" });
	await open(page);
	await openPad(page);
	await expect.poll(() => behindPad(page)).toEqual([]);
	// the sheet of Details on a phone, a panel beside the map elsewhere
	await incident(page, "Daykundi attack").click();
	await expect(details(page)).toBeVisible();
	await expect.poll(() => behindPad(page), "with Details").toEqual([]);
	await pressAll(page);
});

test("it finds room on screens of other sizes, and beside the card that measures", { tag: "@wide" }, async ({
	page,
}) => {
	// the sizes are set here
	test.slow();
	await page.emulateMedia({ reducedMotion: "reduce" });
	await open(page);
	await openPad(page);
	for (const [width, height] of [
		[1440, 900],
		[844, 390],
		[1024, 768],
	] as const) {
		await page.setViewportSize({ width, height });
		await expect.poll(() => behindPad(page), `${width} by ${height}`).toEqual([]);
		await pressAll(page);
	}
	await page.getByRole("button", { name: "Measure" }).click();
	await expect(page.getByRole("region", { name: "Place and distance" })).toBeVisible();
	await expect.poll(() => behindPad(page), "with the card that measures").toEqual([]);
	await pressAll(page);
});

test("its targets are large enough, and axe finds nothing while it is open", async ({ page }) => {
	await open(page);
	await openPad(page);
	for (const { there } of WAYS) {
		const box = await way(page, there).boundingBox();
		expect(Math.min(box?.width ?? 0, box?.height ?? 0), there).toBeGreaterThanOrEqual(24);
	}
	expect((await smallTargets(page)).faults).toEqual([]);
	expect(await axe(page)).toEqual([]);
});

test("it goes with the zoom buttons: on the stage, in question mode, behind the sheet of layers", async ({
	page,
	isMobile,
}) => {
	await open(page);
	await openPad(page);
	if (isMobile) {
		await showTools(page);
		await expect(pad(page)).toBeHidden();
		await expect(opener(page)).toBeHidden();
		return;
	}
	await page.keyboard.press("p");
	await expect(page.getByRole("button", { name: "Next scene" })).toBeVisible();
	await expect(opener(page)).toBeHidden();
	await expect(pad(page)).toBeHidden();
	await page.keyboard.press("q");
	await expect(opener(page)).toBeVisible();
	await expect(way(page, "Show more above")).toBeVisible();
	await way(page, "Show more above").click();
	await way(page, "Show more above").press("Escape");
	await expect(pad(page)).toBeHidden();
	await expect(page.getByRole("button", { name: "Back to the briefing" })).toBeVisible();
});

test("code that does not come is said", { tag: ["@wide", "@ownPage"] }, async ({ page, watch }) => {
	// the same code
	watch.allow(/503|Failed to (load|fetch)/);
	await page.route("**/move-pad-*.js", (route) => route.fulfill({ status: 503, body: "" }));
	await open(page);
	await opener(page).click();
	await expect(page.getByRole("status", { name: "Notices" })).not.toBeEmpty();
	await expect(opener(page)).toHaveAttribute("aria-expanded", "false");
});
