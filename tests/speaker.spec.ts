/** Two real windows: the stage and the speaker's. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible, open, test } from "./fixture";

// two windows side by side are for a desk; on a phone the speaker's window is looked at alone
const stage = (page: Page) => page.getByRole("region", { name: "Briefing" });
const speakerMain = (page: Page) => page.getByRole("main", { name: "Speaker window" });
const onScene = (page: Page, number: number) => expect(page).toHaveURL(new RegExp(`[#&]scene=${number}(&|$)`));
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
/** The speaker's scene, as its list says it. */
const speakerOn = (page: Page, number: number) =>
	expect(page.getByRole("navigation", { name: "Scenes" }).locator('[aria-current="step"]')).toContainText(
		new RegExp(`^${number}`),
	);

/** Opens the stage at a scene, and the speaker's window with S. */
async function openBoth(page: Page, scene = 1): Promise<Page> {
	await open(page, `#present&scene=${scene}`);
	await expect(stage(page)).toBeVisible();
	const opening = page.context().waitForEvent("page");
	await untilKeysWork(page);
	await page.keyboard.press("s");
	const speaker = await opening;
	await speaker.setViewportSize({ width: 1280, height: 720 });
	await expect(speaker.getByText("In step with the audience")).toBeVisible();
	return speaker;
}

/** The keys come with the stage's room, once the first map is painted. */
async function untilKeysWork(page: Page): Promise<void> {
	await expect(button(page, "Next scene")).toBeVisible();
	await page.waitForFunction(() => performance.getEntriesByName("speaker-ready").length > 0);
}

/** Says something on the channel, as any page of the same origin could. */
async function post(page: Page, ...messages: unknown[]): Promise<void> {
	await page.evaluate((all) => {
		const channel = new BroadcastChannel("brieflet");
		for (const one of all) channel.postMessage(one);
		channel.close();
	}, messages);
}

test("both windows stay in step, and either drives", async ({ page }) => {
	const speaker = await openBoth(page, 2);
	await speakerOn(speaker, 2);
	await speaker.keyboard.press("ArrowRight");
	await onScene(page, 3);
	await page.keyboard.press("PageDown");
	await speakerOn(speaker, 4);
	await button(speaker, /^Blank/).click();
	await expect(button(page, "Show the briefing again")).toBeAttached();
	await page.keyboard.press("b");
	await expect(button(speaker, /^Blank/)).toHaveAttribute("aria-pressed", "false");
	await speaker.getByRole("navigation", { name: "Scenes" }).getByRole("button").nth(6).click();
	await onScene(page, 7);
	await speaker.keyboard.press("9");
	await expect(speaker.getByText("Go to scene 9: press Enter")).toBeVisible();
	await speaker.keyboard.press("Enter");
	await onScene(page, 9);
	await speaker.keyboard.press("Home");
	await onScene(page, 1);
});

test("S opens the window from the page too, and from there the briefing is put on the stage", async ({ page }) => {
	await open(page, "#scene=2");
	await page.waitForFunction(() => performance.getEntriesByName("speaker-ready").length > 0);
	await page.getByRole("combobox", { name: "Search" }).focus();
	await page.keyboard.type("s");
	await expect(page.getByRole("combobox", { name: "Search" })).toHaveValue("s");
	await page.getByRole("combobox", { name: "Search" }).fill("");
	await page.getByRole("region", { name: "Map" }).focus();
	const opening = page.context().waitForEvent("page");
	await page.keyboard.press("s");
	const speaker = await opening;
	await expect(speaker.getByText("The audience window shows the page, not the stage.")).toBeVisible();
	await expect(stage(page)).toBeHidden();
	await button(speaker, "Put it on the stage").click();
	await expect(stage(page)).toBeVisible();
	await onScene(page, 2);
	await speaker.keyboard.press("PageDown");
	await onScene(page, 3);
});

test("what is wrong in the dossier's file is told to the speaker, not to the room", async ({ page }) => {
	await page.context().route("**/dossiers/*.json", async (route) => {
		const dossier = await (await route.fetch()).json();
		dossier.incidents[0].date = "yesterday";
		await route.fulfill({ json: dossier });
	});
	const speaker = await openBoth(page, 1);
	await expect(page.getByText(/problems? in this dossier/)).toBeHidden();
	await button(speaker, /^Dossier: \d+ problems?$/).click();
	await expect(speaker.getByRole("heading", { name: /problems? in this dossier/ })).toBeVisible();
	await expect(speaker.getByText(/came "?yesterday/)).toBeVisible();
	await expectAccessible(speaker);
});

test("the speaker's click fills the audience's screen, and empties it again", async ({ page }) => {
	const speaker = await openBoth(page, 1);
	// a browser without a screen fills none: what is asked of it is what counts
	await page.evaluate(() => {
		let full: Element | null = null;
		Object.defineProperty(document, "fullscreenElement", { get: () => full });
		document.documentElement.requestFullscreen = async () => {
			full = document.documentElement;
		};
		document.exitFullscreen = async () => {
			full = null;
		};
	});
	const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
	await button(speaker, /^Audience full screen/).click();
	await expect.poll(isFull).toBe(true);
	await speaker.keyboard.press("f");
	await expect.poll(isFull).toBe(false);
	await expect(speaker.getByRole("status").getByText(/^The browser allows full screen only/)).toBeHidden();
});

test("where the browser refuses it the speaker is told which key to press", async ({ page }) => {
	const speaker = await openBoth(page, 1);
	await page.evaluate(() => {
		document.documentElement.requestFullscreen = () => Promise.reject(new TypeError("refused"));
	});
	await button(speaker, /^Audience full screen/).click();
	await expect(speaker.getByRole("status").getByText(/^The browser allows full screen only/)).toBeVisible();
});

test("the speaker goes ahead alone while the audience is held, then shows it", async ({ page }) => {
	const speaker = await openBoth(page, 2);
	await speaker.keyboard.press("h");
	await expect(speaker.getByText(/^Audience held on/)).toBeVisible();
	await speaker.keyboard.press("ArrowRight");
	await speaker.keyboard.press("ArrowRight");
	await speakerOn(speaker, 4);
	await expect(speaker.getByText("You, not the audience")).toBeVisible();
	await onScene(page, 2);
	await expectAccessible(speaker);
	// what happens on the stage meanwhile is told, and moves nothing of the speaker's
	await page.keyboard.press("PageDown");
	await expect(speaker.getByText(/^Audience held on “The table/)).toBeVisible();
	await speakerOn(speaker, 4);
	await button(speaker, "Show this to the audience").click();
	await onScene(page, 4);
	await expect(speaker.getByText(/^Audience held/)).toBeHidden();
	await speaker.keyboard.press("h");
	await speaker.keyboard.press("End");
	await speakerOn(speaker, 9);
	await button(speaker, "Back to the audience").click();
	await speakerOn(speaker, 4);
	await onScene(page, 4);
});

test("either window can be loaded anew, and the newer state wins", async ({ page }) => {
	const speaker = await openBoth(page, 1);
	await speaker.keyboard.press("ArrowRight");
	await onScene(page, 2);
	await page.reload();
	await expect(stage(page)).toBeVisible();
	await expect(speaker.getByText("In step with the audience")).toBeVisible();
	await speaker.keyboard.press("ArrowRight");
	await onScene(page, 3);
	await speaker.keyboard.press("h");
	await speaker.keyboard.press("ArrowRight");
	await speaker.reload();
	await expect(speaker.getByText(/^Audience held on “The table/)).toBeVisible();
	await speakerOn(speaker, 4);
	await onScene(page, 3);
	await speaker.keyboard.press("g");
	await onScene(page, 4);
});

test("a closed audience window is told, and opened again where it was", async ({ page }) => {
	const speaker = await openBoth(page, 5);
	await page.close();
	await expect(speaker.getByText("The audience window is gone.")).toBeVisible();
	await expectAccessible(speaker);
	await speaker.keyboard.press("ArrowRight");
	const opening = speaker.context().waitForEvent("page");
	await button(speaker, "Open it again").click();
	const again = await opening;
	await expect(stage(again)).toBeVisible();
	await onScene(again, 6);
	await expect(speaker.getByText("In step with the audience")).toBeVisible();
	await speaker.keyboard.press("ArrowLeft");
	await onScene(again, 5);
	// moved to another screen, another size: nothing breaks
	await again.setViewportSize({ width: 800, height: 600 });
	await speaker.keyboard.press("ArrowLeft");
	await onScene(again, 4);
});

test("a blocked window is told, and a link opens it in a tab", async ({ page }) => {
	await page.addInitScript(() => {
		window.open = () => null;
	});
	await open(page, "#present&scene=2");
	await untilKeysWork(page);
	await page.keyboard.press("s");
	const link = page.getByRole("link", { name: "Open the speaker window in a tab" });
	await expect(page.getByRole("heading", { name: "The window was blocked" })).toBeVisible();
	await expectAccessible(page);
	const opening = page.context().waitForEvent("page");
	await link.click();
	const speaker = await opening;
	await expect(speaker.getByText("In step with the audience")).toBeVisible();
	await expect(page.getByRole("heading", { name: "The window was blocked" })).toBeHidden();
	await speaker.keyboard.press("ArrowRight");
	await onScene(page, 3);
});

test("messages that are not its own are ignored", async ({ page }) => {
	const speaker = await openBoth(page, 2);
	const session = new URL(speaker.url()).searchParams.get("speaker");
	const screen = { width: 10, height: 10 };
	const state = { blank: true, question: false, playing: false, since: 1 };
	const shared = { count: 999, writer: "intruder01", view: "#scene=9&present", stage: state };
	const own = {
		app: "brieflet",
		version: 1,
		kind: "state",
		session,
		dossier: "moscow-format-2024",
		from: "intruder01",
		role: "speaker",
		screen,
		shared,
	};
	await post(
		speaker,
		null,
		"hello",
		42,
		[own],
		{ ...own, session: "another1session" },
		{ ...own, dossier: "another" },
		{ ...own, version: 2 },
		{ ...own, notes: "<img src=x onerror=alert(1)>" },
		{ ...own, shared: { ...shared, view: "x".repeat(100_000) } },
		{ ...own, shared: { ...shared, count: Number.MAX_SAFE_INTEGER } },
		{ ...own, shared: { ...shared, stage: { ...state, blank: "yes" } } },
	);
	await speaker.keyboard.press("ArrowRight");
	await onScene(page, 3);
	await speakerOn(speaker, 3);
	await expect(button(speaker, /^Blank/)).toHaveAttribute("aria-pressed", "false");
	// the same message, sound in every part, is heard: the test above would not notice a channel of another name
	await post(speaker, own);
	await onScene(page, 9);
	await expect(button(speaker, /^Blank/)).toHaveAttribute("aria-pressed", "true");
});

test("two briefings in one browser do not mix", async ({ page }) => {
	const speaker = await openBoth(page, 2);
	const other = await page.context().newPage();
	const otherSpeaker = await openBoth(other, 6);
	await otherSpeaker.keyboard.press("ArrowRight");
	await onScene(other, 7);
	await onScene(page, 2);
	await speakerOn(speaker, 2);
});

test("notes are text, and nowhere on the stage", async ({ page }) => {
	await page.context().route("**/dossiers/*.json", async (route) => {
		const dossier = await (await route.fetch()).json();
		dossier.scenes[0].notes = "Say <b>this</b> & <img src=x onerror=window.hacked=1>.\nThen pause.";
		await route.fulfill({ json: dossier });
	});
	const speaker = await openBoth(page, 1);
	const notes = speaker.getByRole("region", { name: "Notes" });
	await expect(notes.getByText("Say <b>this</b> & <img src=x onerror=window.hacked=1>.")).toBeVisible();
	await expect(notes.locator("p")).toHaveCount(2);
	expect(await speaker.evaluate(() => "hacked" in window)).toBe(false);
	const dom = await page.evaluate(() => document.documentElement.outerHTML);
	expect(dom).not.toContain("Then pause.");
	await page.emulateMedia({ media: "print" });
	expect(await page.evaluate(() => document.body.innerText)).not.toContain("Then pause.");
	const before = await notes.evaluate((element) => getComputedStyle(element).fontSize);
	await button(speaker, "Make the notes larger").click();
	expect(await notes.evaluate((element) => getComputedStyle(element).fontSize)).not.toBe(before);
});

test("the timer counts time, not ticks, scene by scene, and survives a reload", async ({ page }) => {
	const speaker = await openBoth(page, 1);
	await speaker.clock.install({ time: new Date("2024-10-05T09:00:00Z") });
	await speaker.reload();
	const time = speaker.getByRole("region", { name: "Time" });
	await expect(time).toContainText("The timer has not been started.");
	await expect(time).toContainText("09:00");
	await button(speaker, "Start").click();
	// the laptop slept: no tick came, the time went on
	await speaker.clock.fastForward("00:30");
	await expect(time.getByRole("row", { name: /^This scene/ })).toContainText(/0:3\d/);
	await expect(time).toContainText("On time");
	await speaker.clock.fastForward("00:40");
	await expect(time).toContainText(/\+ 0:2\d behind plan/);
	await speaker.keyboard.press("ArrowRight");
	await speaker.clock.fastForward("00:05");
	await expect(time.getByRole("row", { name: /^This scene/ })).toContainText(/0:0[5-9]/);
	await expect(time.getByRole("row", { name: /^In all/ })).toContainText(/1:1[5-9]6:15/);
	await speaker.reload();
	await expect(time.getByRole("row", { name: /^In all/ })).toContainText(/1:[12]\d6:15/);
	await button(speaker, "Pause").click();
	await speaker.clock.fastForward("10:00");
	await expect(time.getByRole("row", { name: /^In all/ })).toContainText(/1:[12]\d6:15/);
	await button(speaker, "Reset").click();
	await expect(time.getByRole("row", { name: /^In all/ })).toContainText("0:00");
});

test("the speaker takes the map over for a question, and comes back to the scene", async ({ page }) => {
	const speaker = await openBoth(page, 1);
	await button(speaker, /^Move the map from here/).click();
	await speaker.getByRole("region", { name: "Now" }).getByRole("region", { name: "Map" }).focus();
	await speaker.keyboard.press("+");
	await expect(page).toHaveURL(/map=/);
	await expect(button(page, "Back to the briefing").first()).toBeVisible();
	await speaker.keyboard.press("PageDown");
	await expect(page).not.toHaveURL(/map=/);
	await onScene(page, 1);
});

test("the rehearsal's findings are listed, the audience's link and the handout are given out", async ({ page }) => {
	await page.context().route("**/dossiers/*.json", async (route) => {
		const dossier = await (await route.fetch()).json();
		delete dossier.scenes[2].citations;
		await route.fulfill({ json: dossier });
	});
	await page.goto("./?speaker#scene=1&present");
	await expect(speakerMain(page)).toBeVisible();
	await expect(page.getByText("No audience window is open.")).toBeVisible();
	await button(page, "Rehearsal: 1 finding").click();
	await expect(page.getByText(/Scene 3, “The table in Moscow”: came a caption without a source/)).toBeVisible();
	await expectAccessible(page);
	await page.keyboard.press("Escape");
	await button(page, "Give out").click();
	await expect(page.getByRole("textbox", { name: "Audience link" })).toHaveValue(/\/#present&follow$/);
	await expectAccessible(page);
	await page.getByRole("checkbox", { name: "with notes" }).check();
	await page.context().unrouteAll();
	const opening = page.context().waitForEvent("page");
	await button(page, "Print handout").click();
	await expect(await opening).toHaveURL(/\?handout=notes$/);
});

test("axe has nothing to say, light or dark", async ({ page }) => {
	const speaker = await openBoth(page, 4);
	await expectAccessible(speaker);
	await speaker.emulateMedia({ colorScheme: "dark" });
	await expectAccessible(speaker);
	await speaker.keyboard.press("?");
	await expect(speaker.getByRole("heading", { name: "Keys" })).toBeVisible();
	await expectAccessible(speaker);
});

test("where the system chooses the colours a pressed button still looks pressed", async ({ page }) => {
	const speaker = await openBoth(page, 4);
	await speaker.emulateMedia({ forcedColors: "active" });
	const fill = (name: RegExp) => button(speaker, name).evaluate((one) => getComputedStyle(one).backgroundColor);
	const before = await fill(/^Hold audience/);
	await speaker.keyboard.press("h");
	await expect(button(speaker, /^Hold audience/)).toHaveAttribute("aria-pressed", "true");
	expect(await fill(/^Hold audience/)).not.toBe(before);
	expect(await fill(/^Blank/)).toBe(before);
});
