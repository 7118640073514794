import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { announced, details, expect, expectAccessible, incident, open, region, test } from "./fixture";

// how the camera moves is what is tested
test.use({ contextOptions: { reducedMotion: "no-preference" } });

const dossier = JSON.parse(
	readFileSync(join(import.meta.dirname, "../public/dossiers/moscow-format-2024.json"), "utf8"),
) as { scenes: { title: string; caption: string; notes: string }[] };
const { scenes } = dossier;
const LAST = scenes.length;

const stage = (page: Page) => page.getByRole("region", { name: "Briefing", exact: true });
const heading = (page: Page) => stage(page).getByRole("heading", { level: 1 });
const bar = (page: Page) => page.getByRole("button", { name: "Data table" });
const offScript = (page: Page) => stage(page).getByText(/^Off script/);
const title = (number: number) => scenes[number - 1]?.title ?? "";

/** The stage at a scene, with its room there and its map at rest. */
async function present(page: Page, scene = 1): Promise<void> {
	await open(page, `#scene=${scene}&present`);
	await expect(heading(page)).toHaveText(title(scene));
}

/** Leaves the stage by Escape; where there is a full screen the first press leaves that, and it takes its time. */
async function leave(page: Page): Promise<void> {
	await expect(async () => {
		await page.keyboard.press("Escape");
		await expect(stage(page)).toBeHidden({ timeout: 2000 });
	}).toPass({ timeout: 20_000 });
}

type Points = readonly (readonly [number, number])[];

/** Where the marks stand, to tell one camera from another; once they stand still. */
async function camera(page: Page): Promise<Points> {
	const read = () =>
		page.evaluate(() =>
			[...document.querySelectorAll('[aria-label="Map"] button.mark')].map((mark): [number, number] => {
				const { x, y } = mark.getBoundingClientRect();
				return [x, y];
			}),
		);
	let before: Points = [];
	await expect
		.poll(async () => {
			const now = await read();
			const still = now.length > 0 && same(now, before);
			before = now;
			return still;
		})
		.toBe(true);
	return before;
}

/** To within a pixel of the map as it is enlarged: Leaflet rounds. */
function same(one: Points, other: Points): boolean {
	return (
		one.length === other.length &&
		one.every(([x, y], index) => Math.hypot(x - (other[index]?.[0] ?? 0), y - (other[index]?.[1] ?? 0)) <= 4)
	);
}

for (const [width, height] of [
	[1024, 768],
	[1920, 1080],
] as const)
	test(`the whole briefing with a two-button clicker at ${width} x ${height}`, { tag: "@wide" }, async ({ page }) => {
		// a projector is no phone
		test.slow();
		await page.setViewportSize({ width, height });
		await open(page);
		await page.getByRole("button", { name: "Present" }).click();
		await expect(stage(page)).toBeFocused();
		await expect(bar(page)).toBeHidden();
		for (let number = 1; number <= LAST; number++) {
			await expect(heading(page)).toHaveText(title(number));
			await expect(stage(page).getByText(scenes[number - 1]?.caption ?? "", { exact: true })).toBeVisible();
			await expect(stage(page).getByText(`${number} / ${LAST}`)).toBeVisible();
			await expect(page).toHaveURL(new RegExp(`scene=${number}&present$`));
			await expect(details(page)).toBeHidden();
			// readable from ten metres, and all of it on the screen
			const caption = stage(page).getByText(scenes[number - 1]?.caption ?? "", { exact: true });
			expect(
				await caption.evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize)),
			).toBeGreaterThanOrEqual(28);
			expect(
				await caption.evaluate((text) => {
					const box = text.closest("section");
					return box !== null && box.scrollHeight <= box.clientHeight + 8;
				}),
				`the caption of scene ${number} fits`,
			).toBe(true);
			const legend = page.getByRole("region", { name: "Legend" });
			expect(
				await legend.evaluate((box) => box.getBoundingClientRect().height / innerHeight),
				`the legend of scene ${number} leaves the map its room`,
			).toBeLessThan(0.3);
			expect(
				await legend
					.locator("li")
					.first()
					.evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize)),
			).toBeGreaterThanOrEqual(20);
			await page.keyboard.press("PageDown");
		}
		await expect(heading(page), "beyond the last there is nothing").toHaveText(title(LAST));
		for (let number = LAST - 1; number >= 1; number--) {
			await page.keyboard.press("PageUp");
			await expect(heading(page)).toHaveText(title(number));
		}
		await leave(page);
		await expect(bar(page)).toBeVisible();
		await expect(page.getByRole("button", { name: "Present" })).toBeFocused();
		await expect(page).toHaveURL(/#scene=1$/);
	});

test("three questions from the map, and back to the scene exactly", { tag: "@wide" }, async ({ page }) => {
	// the phone's way is below
	await page.emulateMedia({ reducedMotion: "reduce" });
	await present(page, 2);
	const address = page.url();
	const before = await camera(page);

	// the first: in question mode, another incident is looked up and Details opens
	await page.keyboard.press("q");
	await expect(offScript(page)).toHaveText(`Off script — Q returns to scene 2: ${title(2)}`);
	await expect(bar(page)).toBeVisible();
	await page.getByRole("checkbox", { name: "Incidents" }).check();
	await page.keyboard.press("q");
	await expect(offScript(page)).toBeHidden();
	await expect(bar(page)).toBeHidden();
	expect(page.url()).toBe(address);
	expect(same(await camera(page), before)).toBe(true);

	// the second: the map is dragged without a word; the clicker's next comes back
	await page.mouse.move(900, 300);
	await page.mouse.down();
	await page.mouse.move(820, 360, { steps: 6 });
	await page.mouse.up();
	await expect(offScript(page)).toBeVisible();
	await expect(page).toHaveURL(/#map=.*scene=2/);
	expect(same(await camera(page), before)).toBe(false);
	await page.keyboard.press("PageDown");
	await expect(offScript(page)).toBeHidden();
	await expect(heading(page)).toHaveText(title(2));
	expect(page.url()).toBe(address);
	expect(same(await camera(page), before)).toBe(true);

	// the third: a region is chosen on the stage itself; the button comes back
	await region(page, "KZ").focus();
	await page.keyboard.press("Enter");
	await expect(details(page)).toBeVisible();
	await expect(offScript(page)).toBeVisible();
	await page.getByRole("button", { name: "Back to the briefing" }).click();
	await expect(details(page)).toBeHidden();
	await expect(stage(page)).toBeFocused();
	expect(page.url()).toBe(address);
	expect(same(await camera(page), before)).toBe(true);
	await page.keyboard.press("PageDown");
	await expect(heading(page)).toHaveText(title(3));
});

test("the scene's own mark opens Details, and Escape closes one thing after the other", { tag: "@wide" }, async ({
	page,
}) => {
	// a keyboard is the desktop's
	await present(page, 5);
	await expect(details(page)).toBeHidden();
	await incident(page, "Daykundi attack").click();
	await expect(details(page)).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(details(page)).toBeHidden();
	await expect(heading(page)).toHaveText(title(5));
	await page.keyboard.press("q");
	await page.keyboard.press("Escape");
	await expect(offScript(page)).toBeHidden();
	await page.keyboard.press("Escape");
	await expect(stage(page)).toBeHidden();
});

test("B and the full stop blank the screen, and any of them, Escape or a step shows it again", {
	tag: "@wide",
}, async ({ page }) => {
	// a keyboard is the desktop's
	await present(page, 3);
	for (const [blank, show] of [
		["b", "B"],
		[".", "."],
		["b", "Escape"],
		["b", "PageDown"],
		["b", "ArrowLeft"],
	] as const) {
		await page.keyboard.press(blank);
		await expect(heading(page)).toHaveText("The screen is blank");
		await expect(page.getByText(scenes[2]?.caption ?? "")).toBeHidden();
		await expect(page.getByRole("region", { name: "Map" })).toBeHidden();
		await expect(announced(page)).toContainText("blank");
		await page.keyboard.press(show);
		await expect(heading(page)).toHaveText(title(3));
	}
	const picture = await (async () => {
		await page.keyboard.press("b");
		await expect(heading(page)).toHaveText("The screen is blank");
		return page.evaluate(() =>
			[
				[10, 10],
				[640, 400],
				[1270, 790],
			].map(([x = 0, y = 0]) => {
				const top = document.elementFromPoint(x, y);
				return top ? getComputedStyle(top).backgroundColor : "";
			}),
		);
	})();
	expect(picture).toEqual(["rgb(0, 0, 0)", "rgb(0, 0, 0)", "rgb(0, 0, 0)"]);
});

test("a number and Enter jump, Home and End go to the ends, and a number is forgotten", { tag: "@wide" }, async ({
	page,
}) => {
	// a keyboard is the desktop's
	await present(page);
	await page.keyboard.press("7");
	await expect(stage(page).getByText("Scene 7 — Enter")).toBeVisible();
	await page.keyboard.press("Enter");
	await expect(heading(page)).toHaveText(title(7));
	await page.keyboard.press("End");
	await expect(heading(page)).toHaveText(title(LAST));
	await page.keyboard.press("Home");
	await expect(heading(page)).toHaveText(title(1));
	await page.keyboard.press("3");
	await expect(stage(page).getByText("Scene 3 — Enter")).toBeVisible();
	await expect(stage(page).getByText("Scene 3 — Enter")).toBeHidden();
	await page.keyboard.press("Enter");
	await expect(heading(page)).toHaveText(title(1));
});

test("the overview shows every scene and goes to one, by keys and by mouse", { tag: "@wide" }, async ({ page }) => {
	// the menu's way is below
	await present(page, 2);
	await page.keyboard.press("o");
	const overview = page.getByRole("dialog", { name: "Overview of scenes" });
	await expect(overview.getByRole("button", { name: /^Scene/ })).toHaveCount(LAST);
	await expect(overview.getByRole("button", { name: `Scene 2 of ${LAST}: ${title(2)}` })).toBeFocused();
	// every picture that is in sight has land and sea in it
	await expect
		.poll(() =>
			overview.locator("canvas").evaluateAll((all) =>
				all
					.filter((canvas) => canvas.getBoundingClientRect().top < innerHeight)
					.every((canvas) => {
						const { width, height } = canvas as HTMLCanvasElement;
						const data = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
						const colours = new Set<string>();
						for (let at = 0; at < data.length; at += 4 * 97) colours.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
						return colours.size > 5;
					}),
			),
		)
		.toBe(true);
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("Enter");
	await expect(overview).toBeHidden();
	await expect(heading(page)).toHaveText(title(4));
	await page.keyboard.press("o");
	await overview.getByRole("button", { name: new RegExp(`^Scene ${LAST} `) }).click();
	await expect(heading(page)).toHaveText(title(LAST));
	await page.keyboard.press("o");
	await page.keyboard.press("Escape");
	await expect(overview).toBeHidden();
	await expect(heading(page), "Escape closed the overview alone").toHaveText(title(LAST));
	await page.keyboard.press("o");
	await page.keyboard.press("PageUp");
	await expect(overview).toBeHidden();
	await expect(heading(page)).toHaveText(title(LAST - 1));
});

test("the overview is seen whole on a projector, and its pictures follow the colours", { tag: "@wide" }, async ({
	page,
}) => {
	// a projector is no phone
	await page.emulateMedia({ colorScheme: "light" });
	const overview = page.getByRole("dialog", { name: "Overview of scenes" });
	for (const [width, height] of [
		[1920, 1080],
		[1024, 768],
	] as const) {
		await page.setViewportSize({ width, height });
		await present(page, 2);
		await page.keyboard.press("o");
		await expect(overview).toBeVisible();
		expect(await overview.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
		await page.goto("about:blank");
	}
	await present(page, 2);
	await page.keyboard.press("o");
	/** Pixels of a colour in the picture of the second scene, which has relations and an arrowhead. */
	const pixelsOf = (token: string) =>
		overview
			.locator("canvas")
			.nth(1)
			.evaluate((canvas: HTMLCanvasElement, token) => {
				const colour = getComputedStyle(canvas).getPropertyValue(`--${token}`).trim();
				const [red, green, blue] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16));
				const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
				let found = 0;
				for (let at = 0; at < data.length; at += 4)
					if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) found++;
				return found;
			}, token);
	await expect.poll(() => pixelsOf("tie-act")).toBeGreaterThan(8);
	await expect.poll(() => pixelsOf("host")).toBeGreaterThan(500);
	await page.emulateMedia({ colorScheme: "dark" });
	await expect.poll(() => pixelsOf("tie-act"), "in the dark colour now").toBeGreaterThan(8);
	await expect.poll(() => pixelsOf("host")).toBeGreaterThan(500);
});

test("in question mode a click with Measure lands under the pointer, enlarged as the map is", { tag: "@wide" }, async ({
	page,
}) => {
	// a mouse is the desktop's
	await page.emulateMedia({ reducedMotion: "reduce" });
	for (const [width, height] of [
		[1024, 768],
		[1920, 1080],
	] as const) {
		await page.setViewportSize({ width, height });
		await present(page, 2);
		await page.keyboard.press("q");
		await page.getByRole("button", { name: "Measure" }).click();
		const map = page.getByRole("region", { name: "Map" });
		await expect(map).toHaveClass(/looking/);
		for (const [index, [x, y]] of [
			[width * 0.55, height * 0.3],
			[width * 0.75, height * 0.4],
		].entries()) {
			await page.mouse.click(x ?? 0, y ?? 0);
			const end = map.locator(".measure-ends circle").nth(index);
			await expect(end).toBeVisible();
			const box = await end.boundingBox();
			if (!box) throw new Error("the end is not drawn");
			expect(Math.abs(box.x + box.width / 2 - (x ?? 0))).toBeLessThanOrEqual(3);
			expect(Math.abs(box.y + box.height / 2 - (y ?? 0))).toBeLessThanOrEqual(3);
		}
		await page.goto("about:blank");
	}
});

test("a reload in the middle comes back to the scene, and back goes one scene back", { tag: "@wide" }, async ({
	page,
}) => {
	await present(page, 3);
	await stage(page).getByRole("button", { name: "Next scene" }).click();
	await expect(heading(page)).toHaveText(title(4));
	await page.reload();
	await expect(heading(page)).toHaveText(title(4));
	await stage(page).getByRole("button", { name: "Next scene" }).click();
	await expect(heading(page)).toHaveText(title(5));
	await page.goBack();
	await expect(heading(page)).toHaveText(title(4));
	await page.goBack();
	await expect(heading(page)).toHaveText(title(3));
	await page.goForward();
	await expect(heading(page)).toHaveText(title(4));
});

test("where full screen and wake lock are refused or missing the briefing goes on without a word", {
	tag: "@wide",
}, async ({ page }) => {
	for (const missing of [false, true]) {
		await page.addInitScript((missing) => {
			const refuse = () => Promise.reject(new TypeError("refused"));
			const instead = (value: unknown) => ({ value, configurable: true });
			Object.defineProperty(Element.prototype, "requestFullscreen", instead(missing ? undefined : refuse));
			Object.defineProperty(navigator, "wakeLock", instead(missing ? undefined : { request: refuse }));
		}, missing);
		await page.goto("about:blank");
		await open(page);
		await page.getByRole("button", { name: "Present" }).click();
		await expect(heading(page)).toHaveText(title(1));
		await page.keyboard.press("f");
		await stage(page).getByRole("button", { name: "Next scene" }).click();
		await expect(heading(page)).toHaveText(title(2));
	}
});

test("the screen is kept awake while the stage is on, and again after the page was hidden", { tag: "@wide" }, async ({
	page,
}) => {
	await page.addInitScript(() => {
		const asked: string[] = [];
		Object.assign(globalThis, { asked });
		let released = false;
		Object.defineProperty(navigator, "wakeLock", {
			value: {
				request: async () => {
					asked.push("asked");
					released = false;
					return {
						get released() {
							return released;
						},
						release: async () => void asked.push("released"),
					};
				},
			},
		});
		Object.assign(globalThis, {
			hide: () => {
				released = true;
				document.dispatchEvent(new Event("visibilitychange"));
			},
		});
	});
	const asked = () => page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked.join());
	await present(page);
	await expect.poll(asked).toBe("asked");
	await page.evaluate(() => (globalThis as unknown as { hide(): void }).hide());
	await expect.poll(asked).toBe("asked,asked");
	await page.keyboard.press("Escape");
	await expect(stage(page)).toBeHidden();
	await expect.poll(asked).toBe("asked,asked,released");
});

test("with reduced motion the camera cuts, without it it flies and the last step wins", { tag: "@wide" }, async ({
	page,
}) => {
	// the same code
	await page.emulateMedia({ reducedMotion: "reduce" });
	await present(page, 4);
	const fourth = await camera(page);
	await page.keyboard.press("PageDown");
	await expect(heading(page)).toHaveText(title(5));
	const fifth = await camera(page);
	expect(same(fifth, fourth)).toBe(false);

	await page.emulateMedia({ reducedMotion: "no-preference" });
	await page.goto("about:blank");
	await present(page, 4);
	expect(same(await camera(page), fourth)).toBe(true);
	// steps on the way: there is no queue of flights, the map ends where the last one leads
	for (const key of ["PageDown", "PageDown", "PageUp"]) await page.keyboard.press(key);
	await expect(heading(page)).toHaveText(title(5));
	await expect.poll(async () => same(await camera(page), fifth)).toBe(true);
	await expect(page).toHaveURL(/#scene=5&present$/);
	await expect(offScript(page)).toBeHidden();
});

test("on a flight the names go with their land, those of what the scene does not show go at once, and at rest all are chosen anew", {
	tag: "@wide",
}, async ({ page }) => {
	// the same code
	const name = (text: string) => page.locator(`[aria-label="Map"] .labels [data-name="${text}"]`);
	await present(page, 5);
	await camera(page);
	await expect(name("Daykundi attack")).toHaveCount(1);
	const before = await page.locator('[aria-label="Map"] .labels [data-name]').evaluateAll((all) => {
		for (const one of all) one.setAttribute("data-earlier", "");
		return all.length;
	});
	await page.keyboard.press("8");
	await page.keyboard.press("Enter");
	await expect(heading(page)).toHaveText(title(8));
	// asked in the page at once: the flight takes a second
	const onTheWay = await page.evaluate(() => ({
		earlier: document.querySelectorAll('[aria-label="Map"] .labels [data-earlier]').length,
		incident: document.querySelectorAll('[aria-label="Map"] .labels .incident').length,
	}));
	expect(onTheWay.incident).toBe(0);
	expect(onTheWay.earlier).toBeLessThan(before);
	await camera(page);
	await expect(page.locator('[aria-label="Map"] .labels [data-earlier]')).toHaveCount(0);
	await expect(name("RUSSIA").or(name("RUSSIAN FEDERATION"))).toHaveCount(1);
	await expect(name("Daykundi attack")).toHaveCount(0);
});

test("a capital in which somebody speaks is named, whatever part its country has", { tag: "@wide" }, async ({
	page,
}) => {
	// a projector is no phone
	await page.emulateMedia({ reducedMotion: "reduce" });
	for (const [width, height] of [
		[1024, 768],
		[1920, 1080],
	] as const) {
		await page.setViewportSize({ width, height });
		await present(page, 8);
		await expect(page.locator('[aria-label="Map"] .labels [data-name="Moscow"]')).toHaveCount(1);
		await page.goto("about:blank");
	}
});

test("keys are never taken from a text field", { tag: "@wide" }, async ({ page }) => {
	// a keyboard is the desktop's
	await present(page, 2);
	await page.evaluate(() => {
		const field = document.createElement("input");
		field.setAttribute("aria-label", "Field");
		document.querySelector("main")?.append(field);
		field.focus();
	});
	const field = page.getByRole("textbox", { name: "Field" });
	for (const key of ["b", ".", "q", "o", "5", "Space", "s", "f", "?", "PageDown", "Home", "ArrowRight"])
		await page.keyboard.press(key);
	await expect(field).toHaveValue("b.qo5 sf?");
	await field.evaluate((element) => element.remove());
	await expect(heading(page)).toHaveText(title(2));
	await expect(page.getByRole("dialog")).toBeHidden();
});

test("the page never holds the speaker's notes", { tag: "@wide" }, async ({ page }) => {
	const sentences = scenes.map(({ notes }) => notes.slice(0, 40));
	await present(page);
	for (let number = 1; number <= LAST; number++) {
		await expect(heading(page)).toHaveText(title(number));
		const html = await page.content();
		for (const sentence of sentences) expect(html).not.toContain(sentence);
		await stage(page).getByRole("button", { name: "Next scene" }).click();
	}
});

test("each step is said once, with number, title and caption", { tag: "@wide" }, async ({ page }) => {
	// the same code
	await present(page);
	await expect(announced(page)).toContainText(`Scene 1 of ${LAST}`);
	await page.evaluate(() => {
		const said: string[] = [];
		Object.assign(globalThis, { said });
		for (const live of document.querySelectorAll("[aria-live]"))
			new MutationObserver(() => said.push(live.textContent ?? "")).observe(live, {
				childList: true,
				characterData: true,
				subtree: true,
			});
	});
	await page.keyboard.press("PageDown");
	await expect(heading(page)).toHaveText(title(2));
	await expect(stage(page)).toBeFocused();
	await camera(page);
	await expect(announced(page)).toContainText(`Scene 2 of ${LAST}`);
	expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toEqual([
		`Scene 2 of ${LAST}: ${title(2)}. ${scenes[1]?.caption}`,
	]);
});

test("scenes follow one another by themselves, and any key pauses", { tag: ["@wide", "@ownPage"] }, async ({
	page,
}) => {
	// the same code
	await page.route("**/dossiers/moscow-format-2024.json", (route) =>
		route.fulfill({
			json: { ...dossier, scenes: scenes.map((scene, at) => ({ ...scene, seconds: at < 1 ? 900 : 1 })) },
		}),
	);
	await present(page, LAST - 1);
	await page.keyboard.press("a");
	await expect(stage(page).getByText("Plays by itself")).toBeVisible();
	await expect(heading(page), "the first follows the last").toHaveText(title(1));
	await page.keyboard.press("Shift");
	await expect(stage(page).getByText("Plays by itself")).toBeHidden();
	await page.goBack();
	await expect(stage(page), "it leaves no trace in the history").toBeHidden();
});

test("a link that plays by itself goes on doing so when the page is loaded anew, until somebody touches it", {
	tag: "@wide",
}, async ({ page }) => {
	// the same code
	await page.route("**/dossiers/moscow-format-2024.json", (route) =>
		route.fulfill({ json: { ...dossier, scenes: scenes.map((scene) => ({ ...scene, seconds: 2 })) } }),
	);
	await open(page, "#scene=1&present&autoplay");
	await expect(heading(page)).toHaveText(title(2));
	await expect(page).toHaveURL(/#scene=2&present&autoplay$/);
	await page.reload();
	await expect(stage(page).getByText("Plays by itself")).toBeVisible();
	await expect(page).toHaveURL(/scene=[3-9]&present&autoplay$/);
	await page.mouse.click(900, 300);
	await expect(stage(page).getByText("Plays by itself")).toBeHidden();
	await expect(page).not.toHaveURL(/autoplay/);
});

test("a finger wipes over the caption, and every control can be hit", async ({ page, isMobile }) => {
	test.skip(!isMobile, "a finger is the phone's");
	await present(page);
	const wipe = (dx: number) =>
		stage(page)
			.getByRole("article")
			.evaluate((card, dx) => {
				const { left, width, top } = card.getBoundingClientRect();
				const at = { x: left + width / 2, y: top + 20 };
				const send = (type: string, x: number) =>
					card.dispatchEvent(
						new PointerEvent(type, {
							bubbles: true,
							pointerId: 1,
							pointerType: "touch",
							isPrimary: true,
							clientX: x,
							clientY: at.y,
						}),
					);
				send("pointerdown", at.x);
				send("pointerup", at.x + dx);
			}, dx);
	await wipe(-120);
	await expect(heading(page)).toHaveText(title(2));
	await wipe(120);
	await expect(heading(page)).toHaveText(title(1));
	await wipe(20);
	await expect(heading(page)).toHaveText(title(1));
	for (const [width, height] of [
		[390, 844],
		[844, 390],
	] as const) {
		await page.setViewportSize({ width, height });
		for (const name of ["Previous scene", "Next scene", "Briefing menu"]) {
			const button = stage(page).getByRole("button", { name });
			const box = await button.boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(44);
			expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThanOrEqual(width);
			expect((box?.y ?? 0) + (box?.height ?? 0), name).toBeLessThanOrEqual(height);
		}
		// a tap on the map steps nowhere
		await page.touchscreen.tap(width - 60, 150);
		await expect(heading(page)).toHaveText(title(1));
		await page.goto("about:blank");
		await present(page);
	}
	await stage(page).getByRole("button", { name: "Briefing menu" }).click();
	await page.getByRole("button", { name: "Overview of scenes" }).click();
	await page
		.getByRole("dialog")
		.getByRole("button", { name: /^Scene 6 / })
		.click();
	await expect(heading(page)).toHaveText(title(6));
});

test("a light follows the mouse while L is held, and what is drawn goes with the scene", { tag: "@wide" }, async ({
	page,
}) => {
	// a mouse is the desktop's
	await present(page, 2);
	const light = page.locator(".pointer-light");
	await expect(light).toBeHidden();
	await page.mouse.move(700, 300);
	await page.keyboard.down("l");
	await expect(light).toBeVisible();
	await page.mouse.move(800, 250);
	const box = await light.boundingBox();
	expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(800, -1);
	await page.keyboard.up("l");
	await expect(light).toBeHidden();
	for (const key of ["c", "d"]) {
		await page.keyboard.down(key);
		await page.mouse.down();
		await page.mouse.move(900, 350, { steps: 4 });
		await page.mouse.up();
		await page.keyboard.up(key);
		await page.mouse.move(700, 300);
	}
	await expect(page.locator(".pointer-drawing")).toHaveCount(2);
	// without a drag: one press for each end
	await page.keyboard.down("d");
	await page.mouse.click(700, 300);
	await page.mouse.move(800, 300, { steps: 4 });
	await page.mouse.click(850, 320);
	await page.mouse.move(500, 500);
	await page.keyboard.up("d");
	const drawn = await page.locator(".pointer-drawing").last().boundingBox();
	expect((drawn?.x ?? 0) + (drawn?.width ?? 0), "it ends where the second press was").toBeCloseTo(850, -1);
	// one press alone draws nothing
	await page.keyboard.down("c");
	await page.mouse.click(600, 300);
	await page.keyboard.up("c");
	await expect(page.locator(".pointer-drawing")).toHaveCount(3);
	await expect(offScript(page), "drawing moves no map").toBeHidden();
	await page.keyboard.press("PageDown");
	await expect(page.locator(".pointer-drawing")).toHaveCount(0);
});

test("P presents and ? lists the keys, wherever the page is", { tag: "@wide" }, async ({ page }) => {
	// a keyboard is the desktop's
	await open(page);
	await page.keyboard.press("?");
	const keys = page.getByRole("dialog", { name: "Keys" });
	await expect(keys.getByRole("row", { name: "Question mode and back Q" })).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(keys).toBeHidden();
	await page.keyboard.press("p");
	await expect(heading(page)).toHaveText(title(1));
	await page.keyboard.press("?");
	await expect(keys).toBeVisible();
	await page.keyboard.press("?");
	await expect(keys).toBeHidden();
});

test("a dossier without scenes presents its opening view", async ({ page }) => {
	await page.route("**/dossiers/moscow-format-2024.json", async (route) => {
		const { scenes: _, ...rest } = dossier;
		await route.fulfill({ json: { ...rest, handling: "TLP:AMBER" } });
	});
	await open(page);
	await page.getByRole("button", { name: "Present" }).click();
	await expect(stage(page)).toBeVisible();
	await expect(heading(page)).toBeVisible();
	await expect(stage(page).getByText("TLP:AMBER")).toBeVisible();
	await expect(stage(page).getByText("TLP:AMBER")).toHaveCSS("color", "rgb(255, 192, 0)");
	await expect(page).toHaveURL(/#present$/);
	await page.keyboard.press("PageDown");
	await expectAccessible(page);
	await leave(page);
});

test("where the system chooses the colours the strip still tells which scene it is", { tag: "@wide" }, async ({
	page,
}) => {
	// the same rules
	await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
	await present(page, 4);
	const ticks = stage(page).getByRole("list", { name: "Scenes" }).locator("button > span");
	/** What is painted on the strip: the fill of each tick, and its edge. */
	const looks = await ticks.evaluateAll((all) =>
		all.map((tick) => {
			const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(tick);
			return { fill: backgroundColor, edge: borderTopWidth === "0px" ? null : borderTopColor };
		}),
	);
	const canvas = await page.evaluate(() => {
		const probe = document.createElement("div");
		probe.style.cssText = "background: Canvas; forced-color-adjust: none";
		document.body.append(probe);
		const { backgroundColor } = getComputedStyle(probe);
		probe.remove();
		return backgroundColor;
	});
	for (const { edge } of looks) expect(edge).not.toBe(canvas);
	expect(looks.filter(({ fill }) => fill !== canvas)).toHaveLength(1);
	expect(looks[3]?.fill).not.toBe(canvas);
});

test("axe finds nothing on the stage, in its dialogs, in question mode, on a blank screen", async ({
	page,
	isMobile,
}) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: "reduce" });
	for (const scheme of ["dark", "light"] as const) {
		await page.emulateMedia({ colorScheme: scheme });
		await page.goto("about:blank");
		await present(page, 4);
		await expectAccessible(page);
		if (scheme === "dark") continue;
		await stage(page).getByRole("button", { name: "Briefing menu" }).click();
		await expectAccessible(page);
		await page.keyboard.press("Escape");
		for (const key of ["o", "?", "b", "q"]) {
			await page.keyboard.press(key);
			await expectAccessible(page);
			await page.keyboard.press(key);
		}
		if (isMobile) continue;
		await incident(page, "Crocus City Hall attack").click();
		await expect(details(page)).toBeVisible();
		await expectAccessible(page);
	}
});
