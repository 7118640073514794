import { gzipSync } from "node:zlib";
import { details, expect, expectAccessible, incident, open, region, showTools, test } from "./fixture";

test("the keyboard alone reaches every layer, incident, conference and role", async ({ page, isMobile }) => {
	test.skip(isMobile, "the same order; a keyboard is the desktop's");
	await open(page);
	const wanted = new Set([
		...["Afghanistan", "Tajikistan", "Uzbekistan", "Moscow", "Incidents", "Conference participants"].map(
			(name) => `checkbox ${name}`,
		),
		"mark Daykundi attack",
		"mark Crocus City Hall attack",
		"mark Moscow Format",
		...["RU", "IR", "PK", "CN", "UZ", "IN", "KZ", "KG", "AF", "TJ", "RU-MOW", "RU-MOS"].map((id) => `region ${id}`),
	]);
	for (let press = 0; press < 90 && wanted.size > 0; press++) {
		await page.keyboard.press("Tab");
		const reached = await page.evaluate(() => {
			const element = document.activeElement;
			if (element instanceof HTMLInputElement) return `checkbox ${element.labels?.[0]?.textContent ?? ""}`;
			const id = element?.getAttribute("data-region");
			return id ? `region ${id}` : `mark ${element?.getAttribute("aria-label") ?? ""}`;
		});
		for (const one of wanted) if (reached.startsWith(one)) wanted.delete(one);
		const visible = await page.evaluate(() => document.activeElement?.matches(":focus-visible") ?? false);
		expect(visible, reached).toBe(true);
	}
	expect([...wanted]).toEqual([]);
});

test("a region opens by keyboard and Escape gives the focus back to it", async ({ page }) => {
	await open(page);
	await page.keyboard.press("Tab");
	await region(page, "AF").focus();
	await page.keyboard.press("Enter");
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Afghanistan");
	await page.keyboard.press("Escape");
	await expect(region(page, "AF")).toBeFocused();
});

test("axe finds nothing in any state of the page", async ({ page, isMobile }) => {
	test.slow();
	await open(page);
	await expectAccessible(page);
	await showTools(page);
	await expectAccessible(page);
	const selections = ["incident/crocus-city-hall", "region/AF", "conference/moscow-format-2024", "region/XJK"];
	// on a phone the sheet is new, what is written on it is not
	for (const selection of isMobile ? selections.slice(0, 1) : selections) {
		await page.goto("about:blank");
		await open(page, `#sel=${selection}`);
		await expectAccessible(page);
	}
	await page.getByRole("button", { name: "Data table" }).click();
	await expectAccessible(page);
});

test("axe finds nothing in the dark, in a dialog, in notices, on the page that failed", async ({
	page,
	isMobile,
	watch,
}) => {
	test.skip(isMobile, "the same colours and words on every screen");
	test.slow();
	watch.allow(/404/);
	await page.emulateMedia({ colorScheme: "dark" });
	await open(page, "#sel=incident/daykundi");
	await expectAccessible(page);
	await page.getByRole("button", { name: "Close details" }).click();
	await showTools(page);
	await expectAccessible(page);
	await page.goto("about:blank");
	await open(page, "#sel=incident/gone");
	await page.getByRole("button", { name: "Boundary policy" }).click();
	await expectAccessible(page);
	await page.goto("./?dossier=none.json");
	await expectAccessible(page);
});

test("nothing sticks out at any width", async ({ page, isMobile }) => {
	test.skip(isMobile, "the widths are set here");
	for (const [width, height] of [
		[320, 640],
		[390, 844],
		[1024, 768],
		[1440, 900],
		[1920, 1080],
	] as const) {
		await page.setViewportSize({ width, height });
		await open(page, "#sel=incident/daykundi");
		const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		expect(over, `${width}`).toBe(0);
		await page.getByRole("button", { name: "Data table" }).click();
		const table = await page.getByRole("region", { name: "Data table" }).boundingBox();
		expect(table?.width, `table at ${width}`).toBeLessThanOrEqual(width);
		await page.goto("about:blank");
	}
});

test("on a phone Details is a sheet with three heights and the place stays above it", async ({ page, isMobile }) => {
	test.skip(!isMobile, "narrow screens only");
	await open(page);
	await incident(page, "Daykundi attack").tap();
	const sheet = details(page);
	const height = async () => (await sheet.boundingBox())?.height ?? 0;
	const half = await height();
	await expect
		.poll(async () => {
			const mark = await incident(page, "Daykundi attack").boundingBox();
			return (mark?.y ?? 9999) + (mark?.height ?? 0) - ((await sheet.boundingBox())?.y ?? 0);
		})
		.toBeLessThan(0);
	await page.getByRole("button", { name: "Make details taller" }).tap();
	expect(await height()).toBeGreaterThan(half * 1.5);
	await page.getByRole("button", { name: "Make details lower" }).tap();
	await page.getByRole("button", { name: "Make details lower" }).tap();
	expect(await height()).toBeLessThan(half * 0.5);
	await page.getByRole("button", { name: "Close details" }).tap();
	await expect(sheet).toBeHidden();
});

test("on a phone Layers and Legend stand behind one button", async ({ page, isMobile }) => {
	test.skip(!isMobile, "narrow screens only");
	await open(page);
	await expect(page.getByRole("region", { name: "Layers" })).toBeHidden();
	await page.getByRole("button", { name: "Layers and legend" }).tap();
	await expect(page.getByRole("region", { name: "Layers" })).toBeVisible();
	await expect(page.getByRole("region", { name: "Legend" })).toBeVisible();
	await page.keyboard.press("Escape");
	await expect(page.getByRole("region", { name: "Layers" })).toBeHidden();
});

test("the first view weighs at most 330 kB after gzip, fonts included", async ({ page }) => {
	const bodies = new Map<string, Promise<number>>();
	page.on("response", (response) => {
		const url = response.url();
		const packed = (body: Buffer) => (/\.woff2$/.test(url) ? body.length : gzipSync(body, { level: 9 }).length);
		bodies.set(
			url,
			response.body().then(packed, () => 0),
		);
	});
	await open(page);
	// what is asked for later (the timeline, the finer lines of an inset) does not keep the first map waiting
	const first = await page.evaluate(() => {
		const painted = performance.getEntriesByName("first-map-painted")[0]?.startTime ?? 0;
		const files = performance.getEntriesByType("resource").filter(({ startTime }) => startTime < painted);
		return [location.href, ...files.map(({ name }) => name)];
	});
	const weights = await Promise.all([...new Set(first)].map((url) => bodies.get(url)));
	const bytes = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
	expect(bytes).toBeGreaterThan(150_000);
	expect(bytes).toBeLessThanOrEqual(330_000);
});

test("works from a sub-path, with nothing asked for outside it", async ({ page, baseURL }) => {
	const outside: string[] = [];
	await page.route("**/*", async (route) => {
		const url = new URL(route.request().url());
		if (!url.pathname.startsWith("/some/where/")) {
			if (!url.pathname.endsWith("favicon.ico")) outside.push(url.pathname);
			return route.abort();
		}
		const answer = await route.fetch({ url: new URL(`.${url.pathname.slice(11)}`, baseURL).href });
		return route.fulfill({ response: answer });
	});
	await page.goto("/some/where/");
	await expect(incident(page, "Daykundi attack")).toBeAttached();
	expect(outside).toEqual([]);
});
