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

test("a link to exactly this view is copied, and opens it for somebody else", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await open(page, "#sel=incident/daykundi&actor=is-kp&hide=moscow&from=2024-03");
	await expect(details(page)).toBeVisible();
	await share(page);
	await card(page).getByRole("button", { name: "Copy link" }).click();
	await expect(card(page).getByRole("status")).toHaveText("Link copied.");
	const address = await page.evaluate(() => navigator.clipboard.readText());
	expect(address).toBe(await link(page).inputValue());
	expect(new URL(address).hash).toBe("#sel=incident/daykundi&hide=moscow&from=2024-03-01&actor=is-kp");
	await expectAccessible(page);
	const other = await context.newPage();
	await other.goto(address);
	await expect(other.getByRole("heading", { level: 2, name: "Daykundi attack" })).toBeVisible();
	await expect(other.getByRole("button", { name: "Remove filter: actor IS-KP" })).toBeVisible();
});

test("the link is of now, before the address of the window is", { tag: "@wide" }, async ({ page }) => {
	// the card covers the map
	await open(page);
	await share(page);
	await expect(link(page)).toHaveValue(/\/$/);
	await page.getByRole("region", { name: "Map" }).focus();
	await page.keyboard.press("+");
	await expect(link(page)).toHaveValue(/#map=[\d.]+\/[\d.]+\/[\d.]+$/);
	const shown = await link(page).inputValue();
	await expect(page).toHaveURL(shown);
});

test("where the browser refuses, the text is selected and the card says what to press", { tag: "@wide" }, async ({
	page,
}) => {
	await page.addInitScript(() => {
		navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
	});
	await open(page, "#sel=incident/daykundi");
	await share(page);
	await card(page).getByRole("button", { name: "Copy link" }).click();
	await expect(card(page).getByRole("status")).toHaveText(/did not let.*press (Ctrl\+C|⌘C)/);
	await expect(link(page)).toBeFocused();
	expect(await page.evaluate(() => String(getSelection()))).toContain("#sel=incident/daykundi");
	await card(page).getByRole("button", { name: "Copy embed code" }).click();
	await expect(embed(page)).toBeFocused();
	await expectAccessible(page);
});

test("the embed code shows this very view in another page", { tag: "@wide" }, async ({ page, watch }) => {
	watch.allow(/favicon/);
	await open(page, "#sel=incident/daykundi&kind=incident/Armed%20attack");
	await share(page);
	await card(page).getByRole("combobox", { name: "Size" }).selectOption({ label: "800 × 500" });
	const code = await embed(page).inputValue();
	expect(code).toContain('width="800" height="500"');
	expect(code).toContain('title="Russia, the Taliban and the Moscow Format, October 2024"');
	await page.route("**/host.html", (route) =>
		route.fulfill({
			contentType: "text/html",
			body: `<!doctype html><html lang="en"><title>Host</title>${code}</html>`,
		}),
	);
	await page.goto("./host.html");
	const inside = page.frameLocator("iframe");
	await expect(inside.getByRole("heading", { level: 2, name: "Daykundi attack" })).toBeVisible();
	await expect(inside.getByRole("button", { name: "Remove filter: kind Armed attack" })).toBeAttached();
	await inside.getByRole("button", { name: "Close details" }).click();
	await expect(inside.getByRole("region", { name: "Details", exact: true })).toBeHidden();
	await inside.getByRole("button", { name: "Share", exact: true }).click();
	await expect(inside.getByRole("textbox", { name: "Link to exactly this view" })).toHaveValue(/[#&]kind=incident/);
	expect(new URL(page.url()).pathname).toMatch(/host\.html$/);
});

test("a title with quotation marks and angle brackets stays inside its attribute", { tag: "@wide" }, async ({
	page,
}) => {
	await page.route("**/moscow-format-2024.json", async (route) => {
		const dossier = await (await route.fetch()).json();
		await route.fulfill({ json: { ...dossier, title: `"><script>alert(1)</script> 'mill' & co.` } });
	});
	await open(page);
	await share(page);
	const code = await embed(page).inputValue();
	expect(code).toContain("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &#39;mill&#39; &amp; co.");
	expect(code.match(/</g)).toHaveLength(2);
});

test("Escape and the close button give the focus back, and the filters take its place", async ({ page, isMobile }) => {
	await open(page, "#sel=incident/daykundi");
	await share(page);
	await page.keyboard.press("Escape");
	await expect(card(page)).toBeHidden();
	await expect(button(page)).toBeFocused();
	await expect(details(page)).toBeVisible();
	await share(page);
	await card(page).getByRole("button", { name: "Close sharing" }).click();
	await expect(button(page)).toBeFocused();
	if (isMobile) return;
	await share(page);
	await page.getByRole("button", { name: /^Filters/ }).click();
	await expect(page.getByRole("region", { name: "Filters", exact: true })).toBeVisible();
	await expect(card(page)).toBeHidden();
});

test("a phone can hand the link to another app", async ({ page, isMobile }) => {
	test.skip(!isMobile, "a desktop copies");
	await page.addInitScript(() => {
		const sent: ShareData[] = [];
		Object.assign(window, { sent });
		navigator.canShare = () => true;
		navigator.share = async (data) => {
			if (data) sent.push(data);
		};
	});
	await open(page, "#actor=lavrov");
	await share(page);
	await card(page).getByRole("button", { name: "Send…" }).click();
	const sent = await page.evaluate(() => (window as unknown as { sent: ShareData[] }).sent);
	expect(sent).toHaveLength(1);
	expect(sent[0]?.url).toMatch(/#actor=lavrov$/);
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
