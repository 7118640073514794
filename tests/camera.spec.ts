import type { Page } from "@playwright/test";
import { details, expect, incident, open, painted, pointAtSea, pointIn, region, showTools, test } from "./fixture";

// how the camera moves is what is tested
test.use({ contextOptions: { reducedMotion: "no-preference" } });

const MARKS = [
	{ link: "incident/daykundi", title: "Daykundi attack" },
	{ link: "incident/crocus-city-hall", title: "Crocus City Hall attack" },
	{ link: "conference/moscow-format-2024", title: "Moscow Format" },
];

/** Whether the middle of a mark is what a finger or a mouse would hit there. */
const canBeHit = (page: Page, title: string) =>
	incident(page, title).evaluate((mark) => {
		const { x, y, width, height } = mark.getBoundingClientRect();
		const hit = document.elementFromPoint(x + width / 2, y + height / 2);
		return hit !== null && mark.contains(hit);
	});

test("no mark is hidden by another one, by a card or by a button", async ({ page }) => {
	await open(page);
	for (const { title } of MARKS) await expect.poll(() => canBeHit(page, title), title).toBe(true);
});

test("a link brings its place into view, clear of all that lies on the map", async ({ page }) => {
	for (const { link, title } of MARKS)
		for (const camera of ["", "map=5/-10/60&"]) {
			await page.goto("about:blank");
			await open(page, `#${camera}sel=${link}`);
			await expect(details(page)).toBeVisible();
			await expect.poll(() => canBeHit(page, title), `${camera}${link}`).toBe(true);
		}
});

test("the page goes on painting after a flight that leaves every region out of sight", { tag: "@wide" }, async ({
	page,
}) => {
	await open(page, "#sel=place/new-york");
	await expect(page).toHaveURL(/map=/);
	// Chromium once cut what lay out of sight into millions of tiles: from then on no frame came, for ever
	await page.evaluate(async () => {
		for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
	});
});

test("dragging moves the map and selects nothing", { tag: "@wide" }, async ({ page }) => {
	// Playwright drags with a mouse
	await open(page);
	const { x, y } = await pointIn(page, "KZ");
	const before = await incident(page, "Daykundi attack").boundingBox();
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 60, y + 40, { steps: 6 });
	await page.mouse.move(x + 120, y + 40, { steps: 6 });
	await page.mouse.up();
	await expect(page).toHaveURL(/#map=/);
	await expect(page).not.toHaveURL(/sel=/);
	const after = await incident(page, "Daykundi attack").boundingBox();
	expect((after?.x ?? 0) - (before?.x ?? 0)).toBeGreaterThan(80);
});

test("a region answers to the pointer within a frame", { tag: "@wide" }, async ({ page }) => {
	// a finger does not hover
	await open(page);
	const { x, y } = await pointIn(page, "KZ");
	const looks = () =>
		region(page, "KZ").evaluate((shape) => {
			const { filter, fill, stroke } = getComputedStyle(shape);
			return [filter, fill, stroke].join();
		});
	const before = await looks();
	await page.evaluate(() => {
		addEventListener(
			"pointermove",
			() =>
				requestAnimationFrame((start) =>
					requestAnimationFrame((end) => performance.mark("frame", { detail: end - start })),
				),
			{ once: true },
		);
	});
	await page.mouse.move(x, y);
	await page.waitForFunction(() => performance.getEntriesByName("frame").length > 0);
	expect(await looks(), "two frames after the pointer came").not.toBe(before);
	const sea = await pointAtSea(page);
	await page.mouse.move(sea.x, sea.y);
	await expect.poll(looks).toBe(before);
});

test("what has the focus is seen: a layer, a mark, a region", { tag: "@wide" }, async ({ page }) => {
	// a keyboard is the desktop's
	await page.emulateMedia({ reducedMotion: "reduce" });
	await open(page);
	await page.keyboard.press("Tab"); // from here on focus comes by keyboard
	for (const target of [
		page.getByRole("checkbox", { name: "Moscow" }),
		incident(page, "Daykundi attack"),
		region(page, "IN"),
		region(page, "AF"),
		page.getByRole("region", { name: "Map" }),
	]) {
		const box = await target.boundingBox();
		if (!box) throw new Error("it has no box");
		const clip = { x: box.x - 6, y: Math.max(0, box.y - 6), width: box.width + 12, height: box.height + 12 };
		const without = await page.screenshot({ clip });
		await target.focus();
		const focused = await page.screenshot({ clip });
		expect(focused.equals(without), await target.evaluate((element) => element.outerHTML.slice(0, 80))).toBe(false);
		await target.evaluate((element) => (element as HTMLElement).blur());
	}
});

test("the map is never blank while finer lines are on their way and when they come", {
	tag: ["@wide", "@ownPage"],
}, async ({ page }) => {
	// the same code; the wheel is the desktop's
	let answer = () => {};
	const asked = new Promise<void>((came) => {
		void page.route("**/geo/detail.json", async (route) => {
			came();
			await new Promise<void>((go) => {
				answer = go;
			});
			await route.continue();
		});
	});
	await open(page);
	// In every frame: are land and water on the base, and does Afghanistan's shape reach the middle of the map?
	await page.evaluate(() => {
		const map = document.querySelector('[aria-label="Map"]');
		const canvas = map?.querySelector("canvas");
		// a small copy: reading the whole canvas in every frame would slow down what is watched
		const copy = document.createElement("canvas");
		copy.width = 96;
		copy.height = 60;
		const context = copy.getContext("2d", { willReadFrequently: true });
		const frames: { base: boolean; shape: boolean }[] = [];
		Object.assign(window, { frames });
		const look = () => {
			const box = map?.getBoundingClientRect();
			const drawn = canvas?.getBoundingClientRect();
			if (canvas && context && box && drawn) {
				context.clearRect(0, 0, copy.width, copy.height);
				context.drawImage(canvas, 0, 0, copy.width, copy.height);
				const { data } = context.getImageData(0, 0, copy.width, copy.height);
				const alphas = data.filter((_, index) => index % 4 === 3);
				// land is cut out of the sea: a base without land is one blank sheet of water
				const painted = alphas.some((alpha) => alpha > 0) && alphas.some((alpha) => alpha === 0);
				const shape = map?.querySelector('[data-region="AF"]')?.getBoundingClientRect();
				const covers =
					drawn.left <= box.left + 1 &&
					drawn.top <= box.top + 1 &&
					drawn.right >= box.right - 1 &&
					drawn.bottom >= box.bottom - 1;
				frames.push({
					base: painted && covers,
					shape: shape !== undefined && shape.width > 50 && shape.right > box.left && shape.left < box.right,
				});
			}
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	const { x, y } = await pointIn(page, "AF");
	await page.mouse.move(x, y);
	const frames = () =>
		page.evaluate(() => (window as unknown as { frames: { base: boolean; shape: boolean }[] }).frames);
	const scale = page.getByText(/^approx\. /);
	const first = await scale.innerText();
	for (let turn = 0; turn < 3; turn++) {
		await page.mouse.wheel(0, -110);
		await page.waitForTimeout(300);
	}
	await asked;
	const coarse = await region(page, "AF").getAttribute("d");
	await page.waitForTimeout(200);
	answer();
	await expect
		.poll(async () => (await region(page, "AF").getAttribute("d")) !== coarse, { timeout: 15_000 })
		.toBe(true);
	await page.waitForTimeout(200);
	const seen = await frames();
	expect(seen.length).toBeGreaterThan(20);
	expect(seen.filter(({ base }) => !base).length, "frames with a blank or uncovered base").toBe(0);
	expect(seen.filter(({ shape }) => !shape).length, "frames without Afghanistan").toBe(0);
	expect(await scale.innerText(), "the scale bar follows").not.toBe(first);
});

test("finer lines that cannot be had are said, the map stays, and the next zoom asks again", {
	tag: ["@wide", "@ownPage"],
}, async ({ page, watch }) => {
	// the same code
	watch.allow(/^console: .*503/);
	let asked = 0;
	await page.route("**/geo/detail.json", (route) => {
		asked++;
		return asked === 1 ? route.fulfill({ status: 503, body: "" }) : route.continue();
	});
	await open(page, "#map=5.5/34/66&sel=region/RU-DA");
	const notices = page.getByRole("status", { name: "Notices" });
	await expect(notices).toContainText("Finer boundaries could not be loaded (503");
	await expect(notices, "nobody knows yet whether the link is stale").not.toContainText("RU-DA");
	await expect(region(page, "AF")).toHaveCount(1);
	await page.getByRole("button", { name: "Zoom in" }).click();
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Dagestan");
	expect(asked).toBe(2);
});

test("a link from near to a region of the finer geography finds it", { tag: "@wide" }, async ({ page }) => {
	// the same code
	await open(page, "#map=6.5/43/46&sel=region/RU-DA");
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Dagestan");
	await expect(page).toHaveURL(/sel=region\/RU-DA/);
	await expect(page.getByRole("status", { name: "Notices" })).toBeEmpty();
	await page.goto("about:blank");
	await open(page, "#map=6.5/43/46&sel=region/XX-NONE");
	await expect(page.getByRole("status", { name: "Notices" })).toContainText("region/XX-NONE");
});

test("Moscow is the city and the oblast: near, each answers to a click", { tag: "@wide" }, async ({ page }) => {
	// the same code
	await open(page, "#map=8/55.6/37.6");
	for (const [id, name] of [
		["RU-MOW", "Moscow"],
		["RU-MOS", "Moscow Oblast"],
	] as const) {
		const { x, y } = await pointIn(page, id);
		await page.mouse.click(x, y);
		await expect(page).toHaveURL(new RegExp(`sel=region/${id}$`));
		await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(name);
		await page.keyboard.press("Escape");
	}
	await showTools(page);
	await page.getByRole("checkbox", { name: "Moscow", exact: true }).uncheck();
	for (const id of ["RU-MOW", "RU-MOS"]) await expect(region(page, id)).toHaveCount(0);
});

test("an area of undetermined status is chosen as itself, never as a neighbour", { tag: "@wide" }, async ({ page }) => {
	// the same code
	await open(page, "#map=6/34.2/76");
	const map = await page.getByRole("region", { name: "Map" }).boundingBox();
	if (!map) throw new Error("no map");
	await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2);
	await expect(details(page).getByText("Area of undetermined status")).toBeVisible();
});

test("an address that is typed into the open page is followed", { tag: "@wide" }, async ({ page }) => {
	// the same code
	await open(page);
	await page.evaluate(() => {
		location.hash = "map=6/34/66&sel=incident/daykundi&hide=moscow";
	});
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Daykundi attack");
	await expect(page.getByRole("checkbox", { name: "Moscow", exact: true })).not.toBeChecked();
	await expect(page.getByText(/^approx\. (100|200) km$/)).toBeVisible();
	await page.goBack();
	await expect(details(page)).toBeHidden();
	await expect(page.getByRole("checkbox", { name: "Moscow", exact: true })).toBeChecked();
});

test("Escape in the data table closes it and gives the focus back to its button", { tag: "@wide" }, async ({
	page,
}) => {
	await open(page);
	const button = page.getByRole("button", { name: "Data table" });
	await button.click();
	await page.getByRole("tab", { name: /^Incidents/ }).focus();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("region", { name: "Data table" })).toBeHidden();
	await expect(button).toBeFocused();
});

test("on a phone the focus goes to the mark when the row that was chosen is gone", async ({ page, isMobile }) => {
	test.skip(!isMobile, "only there the table closes");
	await open(page);
	await page.getByRole("button", { name: "Data table" }).click();
	await page.getByRole("region", { name: "Data table" }).getByRole("button", { name: "Daykundi attack" }).click();
	await expect(details(page)).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(details(page)).toBeHidden();
	await expect(incident(page, "Daykundi attack")).toBeFocused();
});

test("Escape closes one thing at a time", { tag: "@wide" }, async ({ page }) => {
	// a keyboard is the desktop's
	await open(page, "#sel=incident/daykundi");
	for (const name of ["Boundary policy", /^As of/]) {
		await page.getByRole("button", { name }).click();
		// its code may still be on its way
		const opened = page.getByRole("dialog").or(page.getByRole("region", { name: "About this dossier" }));
		await expect(opened.first()).toBeVisible();
		await page.keyboard.press("Escape");
		await expect(page.getByRole("dialog")).toHaveCount(0);
		await expect(page.getByRole("region", { name: "About this dossier" })).toBeHidden();
		await expect(details(page)).toBeVisible();
	}
	await page.keyboard.press("Escape");
	await expect(details(page)).toBeHidden();
});

test("dark can be chosen for good, and the system followed again", { tag: "@wide" }, async ({ page }) => {
	// the same code
	await page.emulateMedia({ colorScheme: "light" });
	await open(page);
	const theme = page.getByRole("combobox", { name: "Theme" });
	const { x, y } = await pointAtSea(page);
	const sea = () =>
		page.evaluate(
			([x = 0, y = 0]) => {
				const canvas = document.querySelector<HTMLCanvasElement>('[aria-label="Map"] canvas');
				const box = canvas?.getBoundingClientRect();
				if (!canvas || !box) return "";
				const ratio = canvas.width / box.width;
				const pixel = canvas.getContext("2d")?.getImageData((x - box.left) * ratio, (y - box.top) * ratio, 1, 1);
				return [...(pixel?.data ?? [])].slice(0, 3).join();
			},
			[x, y],
		);
	const light = await sea();
	await theme.selectOption("dark");
	await expect.poll(sea).not.toBe(light);
	const dark = await sea();
	await page.reload();
	await painted(page);
	await expect(theme).toHaveValue("dark");
	expect(await sea()).toBe(dark);
	await theme.selectOption("auto");
	await expect.poll(sea).toBe(light);
	await page.emulateMedia({ colorScheme: "dark" });
	await expect.poll(sea).toBe(dark);
});
