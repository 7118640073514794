import { readFileSync } from "node:fs";
import { details, expect, incident, open, pointIn, showTools, test } from "./fixture";

test("selections are steps of the history, pans are not", { tag: "@ownPage" }, async ({ page }) => {
	await open(page);
	const length = () => page.evaluate(() => history.length);
	const first = await length();
	await page.getByRole("region", { name: "Map" }).focus();
	await page.keyboard.press("ArrowRight");
	await expect(page).toHaveURL(/#map=/);
	expect(await length()).toBe(first);
	await incident(page, "Daykundi attack").focus();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/sel=incident\/daykundi/);
	expect(await length()).toBe(first + 1);
	await incident(page, "Crocus City Hall attack").focus();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/sel=incident\/crocus/);
	await page.goBack();
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Daykundi attack");
	await page.goBack();
	await expect(details(page)).toBeHidden();
	await page.goForward();
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Daykundi attack");
	await page.reload();
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Daykundi attack");
});

test("only what differs from the opening view is written", async ({ page }) => {
	await open(page);
	await page.waitForTimeout(400);
	expect(new URL(page.url()).hash).toBe("");
	await page.getByRole("region", { name: "Map" }).focus();
	await page.keyboard.press("+");
	await expect(page).toHaveURL(/#map=[\d.]+\/-?[\d.]+\/-?[\d.]+$/);
	await page.getByRole("button", { name: "Show the whole region" }).click();
	await expect.poll(() => new URL(page.url()).hash).toBe("");
});

test("a camera in the address is shown as it is", async ({ page }) => {
	await open(page, "#map=6.5/34/66");
	await page.waitForTimeout(400);
	expect(new URL(page.url()).hash).toBe("#map=6.5/34/66");
	await expect(page.getByText(/^approx\. (100|200) km$/)).toBeVisible();
});

const CRAFTED = [
	"#map=99/999/999",
	"#map=NaN/NaN/NaN&sel=",
	"#map=3//&hide=,,,",
	"#sel=incident/%00%ff&map=1/2",
	"#sel=__proto__/constructor",
	"#sel=region/<script>alert(1)</script>",
	"#%E0%A4%A",
	`#hide=${"a,".repeat(5000)}`,
	`#${"x".repeat(20_000)}`,
	"#map=0/89.9999/-180",
];
test("a crafted address never breaks the page", async ({ page }) => {
	test.slow();
	for (const hash of CRAFTED) {
		await open(page, hash);
		await expect(incident(page, "Crocus City Hall attack"), hash).toBeAttached();
		await page.goto("about:blank");
	}
});

test("a link to what is no longer there says so and shows the rest", async ({ page }) => {
	await open(page, "#sel=incident/gone&hide=oceans,moscow");
	const notices = page.getByRole("status", { name: "Notices" });
	await expect(notices).toContainText("incident/gone");
	await expect(notices).toContainText("oceans");
	await page.getByRole("button", { name: "Dismiss" }).first().click();
	await expect(notices).not.toContainText("oceans");
	await expect(details(page)).toBeHidden();
	await showTools(page);
	await expect(page.getByRole("checkbox", { name: "Moscow" })).not.toBeChecked();
	await expect.poll(() => new URL(page.url()).hash).toBe("#hide=moscow");
});

test("a link to an incident whose layer is off opens Details and says why the map lacks it", async ({ page }) => {
	await open(page, "#sel=incident/daykundi&hide=incidents");
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Daykundi attack");
	await expect(details(page)).toContainText("Not on the map: the layer Incidents is off.");
	await details(page).getByRole("button", { name: "Show the layer Incidents" }).click();
	await expect(incident(page, "Daykundi attack")).toBeAttached();
});

test("a region of the finer geography only is found by its link", { tag: "@ownPage" }, async ({ page }) => {
	await open(page, "#sel=region/RU-DA");
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Dagestan");
});

test("a dossier that is missing gives a page that says so and what to do", async ({ page, watch }) => {
	watch.allow(/404/);
	await page.goto("./?dossier=dossiers/none.json");
	const failure = page.getByRole("alert");
	await expect(failure).toContainText("There is no dossier at “dossiers/none.json” (404");
	await failure.getByRole("link", { name: "Open the dossier that comes with this page" }).click();
	await expect(incident(page, "Daykundi attack")).toBeAttached();
});

test("a dossier that is no dossier, or is elsewhere, is refused with its reason", async ({ page }) => {
	await page.goto("./?dossier=index.html");
	await expect(page.getByRole("alert")).toContainText("an HTML page");
	await expect(incident(page, "Daykundi attack")).toBeAttached();
	await page.goto("./?dossier=https://example.org/dossier.json");
	await expect(page.getByRole("alert")).toContainText("not on this page's own site");
	await page.goto("./?dossier=javascript:alert(1)");
	await expect(page.getByRole("alert")).toContainText("not on this page's own site");
});

test("a dossier with one bad incident opens, and says which one was left out and why", async ({ page }) => {
	const dossier = JSON.parse(readFileSync("public/dossiers/moscow-format-2024.json", "utf8"));
	dossier.incidents.find(({ id }: { id: string }) => id === "daykundi").kind = 7;
	await page.route("**/dossiers/bad.json", (route) => route.fulfill({ json: dossier }));
	await open(page, "?dossier=dossiers/bad.json");
	await expect(incident(page, "Crocus City Hall attack")).toBeAttached();
	await expect(incident(page, "Daykundi attack")).toHaveCount(0);
	const notices = page.getByRole("status", { name: "Notices" });
	await notices.getByText(/problem.* in this dossier/).click();
	await expect(notices).toContainText("Daykundi attack: left out");
	await expect(notices).toContainText(/\$\.incidents\[\d\]\.kind: came 7/);
});

test("arrows move the map only while the map has the focus", async ({ page }) => {
	await open(page);
	await showTools(page);
	await page.getByRole("checkbox", { name: "Moscow" }).focus();
	await page.keyboard.press("ArrowRight");
	await page.waitForTimeout(500);
	expect(new URL(page.url()).hash).toBe("");
	await page.getByRole("region", { name: "Map" }).focus();
	await page.keyboard.press("ArrowRight");
	await expect(page).toHaveURL(/#map=/);
});

test("a click into the map leaves the address of the region that was hit", async ({ page }) => {
	await open(page);
	const { x, y } = await pointIn(page, "IN");
	await page.mouse.click(x, y);
	await expect(page).toHaveURL(/sel=region\/IN$/);
});
