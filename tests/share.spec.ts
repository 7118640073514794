import type { Page } from "@playwright/test";
import { details, expect, expectAccessible, incident, open, test } from "./fixture";

const button = (page: Page) => page.getByRole("button", { name: "Share", exact: true });
const card = (page: Page) => page.getByRole("region", { name: "Share", exact: true });
const link = (page: Page) => card(page).getByRole("textbox", { name: "Link to exactly this view" });
const embed = (page: Page) => card(page).getByRole("textbox", { name: "Code to embed it in a page" });

async function share(page: Page): Promise<void> {
	await button(page).click();
	await expect(card(page).getByRole("heading", { name: "Share" })).toBeFocused();
}

/** Presses "Copy link" and gives what is on the clipboard then. */
async function copyLink(page: Page): Promise<string> {
	await card(page).getByRole("button", { name: "Copy link" }).click();
	await expect(card(page).getByRole("status")).toHaveText("Link copied.");
	const address = await page.evaluate(() => navigator.clipboard.readText());
	expect(address).toBe(await link(page).inputValue());
	return address;
}

test("a link to exactly this view is copied, and its code shows the view in another page", { tag: "@wide" }, async ({
	page,
	context,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await open(page, "#sel=incident/daykundi&actor=is-kp&hide=moscow&from=2024-03&kind=incident/Armed%20attack");
	await expect(details(page)).toBeVisible();
	await share(page);
	const address = await copyLink(page);
	expect(new URL(address).hash).toBe(
		"#sel=incident/daykundi&hide=moscow&from=2024-03-01&kind=incident/Armed%20attack&actor=is-kp",
	);
	await expectAccessible(page, { within: ".share-card" });

	await card(page).getByRole("combobox", { name: "Size" }).selectOption({ label: "800 × 500" });
	const code = await embed(page).inputValue();
	expect(code).toContain('width="800" height="500"');
	expect(code).toContain('title="Russia, the Taliban and the Moscow Format, October 2024"');
	expect(code, "it opens the same address").toContain(`src="${address.replaceAll("&", "&amp;")}"`);

	const host = await context.newPage();
	const faults: string[] = [];
	host.on("pageerror", ({ message }) => faults.push(message));
	host.on("console", (message) => {
		// a host without an icon
		if (message.type() === "error" && !/favicon/.test(message.location().url)) faults.push(message.text());
	});
	await host.route("**/host.html", (route) =>
		route.fulfill({
			contentType: "text/html",
			body: `<!doctype html><html lang="en"><title>Host</title>${code}</html>`,
		}),
	);
	await host.goto("./host.html");
	const inside = host.frameLocator("iframe");
	await test.step("the frame shows the view", async () => {
		await expect(inside.getByRole("heading", { level: 2, name: "Daykundi attack" })).toBeVisible();
		await expect(inside.getByRole("button", { name: "Remove filter: kind Armed attack" })).toBeAttached();
		await expect(inside.getByRole("button", { name: "Remove filter: actor IS-KP" })).toBeAttached();
	});
	await test.step("what is done in the frame leaves the address of the other page alone", async () => {
		await inside.getByRole("button", { name: "Close details" }).click();
		await expect(inside.getByRole("region", { name: "Details", exact: true })).toBeHidden();
		await inside.getByRole("button", { name: "Share", exact: true }).click();
		await expect(inside.getByRole("textbox", { name: "Link to exactly this view" })).toHaveValue(/[#&]kind=incident/);
		expect(new URL(host.url()).pathname).toMatch(/host\.html$/);
		expect(faults).toEqual([]);
	});
});

test("the card has the link of now, selects it where copying is refused, and gives the focus back", {
	tag: "@wide",
}, async ({ page }) => {
	// on a phone the card covers the map, and the other cards
	await open(page);
	await test.step("the link is of now, before the address of the window is", async () => {
		await share(page);
		await expect(link(page)).toHaveValue(/\/$/);
		await page.getByRole("region", { name: "Map" }).focus();
		await page.keyboard.press("+");
		await expect(link(page)).toHaveValue(/#map=[\d.]+\/[\d.]+\/[\d.]+$/);
		const shown = await link(page).inputValue();
		await expect(page).toHaveURL(shown);
	});
	await test.step("where the browser refuses, the text is selected and the card says what to press", async () => {
		await page.evaluate(() => {
			navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
		});
		await card(page).getByRole("button", { name: "Copy link" }).click();
		await expect(card(page).getByRole("status")).toHaveText(/did not let.*press (Ctrl\+C|⌘C)/);
		await expect(link(page)).toBeFocused();
		expect(await page.evaluate(() => String(getSelection()))).toBe(await link(page).inputValue());
		await card(page).getByRole("button", { name: "Copy embed code" }).click();
		await expect(embed(page)).toBeFocused();
		await expectAccessible(page, { within: ".share-card" });
		await page.evaluate(() => Reflect.deleteProperty(navigator.clipboard, "writeText"));
	});
	await test.step("Escape and the close button give the focus back", async () => {
		await page.keyboard.press("Escape");
		await expect(card(page)).toBeHidden();
		await expect(button(page)).toBeFocused();
		await share(page);
		await card(page).getByRole("button", { name: "Close sharing" }).click();
		await expect(button(page)).toBeFocused();
	});
	await test.step("the filters take its place", async () => {
		await share(page);
		await page.getByRole("button", { name: /^Filters/ }).click();
		await expect(page.getByRole("region", { name: "Filters", exact: true })).toBeVisible();
		await expect(card(page)).toBeHidden();
	});
});

test("a phone copies the link or hands it to another app, and Details stay below the card", { tag: "@phone" }, async ({
	page,
	context,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await open(page, "#sel=incident/daykundi&actor=lavrov");
	await page.evaluate(() => {
		const sent: ShareData[] = [];
		Object.assign(window, { sent });
		navigator.canShare = () => true;
		navigator.share = async (data) => {
			if (data) sent.push(data);
		};
	});
	await test.step("the link is copied", async () => {
		await share(page);
		expect(await copyLink(page)).toMatch(/#sel=incident\/daykundi&actor=lavrov$/);
	});
	await test.step("the link is handed to another app", async () => {
		await card(page).getByRole("button", { name: "Send…" }).click();
		const sent = await page.evaluate(() => (window as unknown as { sent: ShareData[] }).sent);
		expect(sent).toHaveLength(1);
		expect(sent[0]?.url).toMatch(/#sel=incident\/daykundi&actor=lavrov$/);
	});
	await test.step("Escape and the close button give the focus back, and Details are still open", async () => {
		await page.keyboard.press("Escape");
		await expect(card(page)).toBeHidden();
		await expect(button(page)).toBeFocused();
		await expect(details(page)).toBeVisible();
		await share(page);
		await card(page).getByRole("button", { name: "Close sharing" }).click();
		await expect(button(page)).toBeFocused();
	});
	await page.evaluate(() => {
		for (const name of ["canShare", "share"]) Reflect.deleteProperty(navigator, name);
	});
});

test("back and forward restore the whole view of a step, as its address says", { tag: "@wide" }, async ({ page }) => {
	// the history is the same on every screen
	await open(page);
	const first = await page.evaluate(() => history.length);
	await incident(page, "Daykundi attack").focus();
	await page.keyboard.press("Enter");
	await page.getByRole("button", { name: /^Filters/ }).click();
	const conference = page.getByRole("checkbox", { name: /^Armed attack/ });
	await conference.check();
	// at once, before the filter has rested: the step that is left keeps it all the same
	await incident(page, "Crocus City Hall attack").focus();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/sel=incident\/crocus-city-hall/);
	await conference.uncheck();
	expect(await page.evaluate(() => history.length)).toBe(first + 2);

	await page.goBack();
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Daykundi attack");
	await expect(conference).toBeChecked();
	await expect(page.getByRole("button", { name: "Undo" })).toBeHidden();
	await page.goBack();
	await expect(details(page)).toBeHidden();
	await expect(conference).not.toBeChecked();
	await page.goForward();
	await page.goForward();
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Crocus City Hall attack");
	await expect(conference).not.toBeChecked();
});
