import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { BRIEFING, GIVEN, OPENED, OTHERS, PAGE } from "./access-states";
import { axe, smallTargets, walk } from "./access-walk";
import { announced, details, expect, expectAccessible, incident, open, region, test } from "./fixture";

const dossier = JSON.parse(
	readFileSync(new URL("../public/dossiers/moscow-format-2024.json", import.meta.url), "utf8"),
) as Record<string, unknown>;

test("the keyboard alone reaches every layer, incident, conference and role", { tag: "@wide" }, async ({ page }) => {
	// the same order; a keyboard is the desktop's
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

for (const [group, states] of Object.entries({
	page: PAGE,
	opened: OPENED,
	briefing: BRIEFING,
	given: GIVEN,
	others: OTHERS,
}))
	test(`every state is walked by keyboard, measured and judged by axe: ${group}`, async ({ page, isMobile, watch }) => {
		test.setTimeout(400_000); // as many as thirty states, each with axe twice
		watch.allow(/404/); // the page that failed asks for what is not there
		await page.emulateMedia({ reducedMotion: "reduce" });
		const measured = { states: 0, stops: 0, targets: 0 };
		for (const state of states) {
			if (state.on && state.on !== (isMobile ? "phone" : "desktop")) continue;
			await test.step(state.name, async () => {
				await state.enter(page);
				if (state.scope) {
					measured.stops += (await walk(page, state.scope)).length;
					// what closes when the focus leaves it is opened again, to be looked at
					if (!(await page.locator(state.scope).first().isVisible())) await state.enter(page);
				}
				const targets = await smallTargets(page);
				expect(targets.faults).toEqual([]);
				if (!(isMobile && state.sameOnPhone))
					expect(await axe(page, state.round ? undefined : (state.scope ?? undefined))).toEqual([]);
				await state.leave?.(page);
				measured.states++;
				measured.targets += targets.measured;
			});
		}
		// for docs/TRUST.md
		test.info().annotations.push({ type: "measured", description: JSON.stringify(measured) });
		if (process.env.ACCESS_NUMBERS) console.log(group, JSON.stringify(measured));
	});

test("axe finds nothing in notices and a dialog, in the dark", { tag: "@wide" }, async ({ page }) => {
	// the same colours and words on every screen
	await page.emulateMedia({ colorScheme: "dark" });
	await open(page, "#sel=incident/gone");
	await page.getByRole("button", { name: "Boundary policy" }).click();
	await expectAccessible(page);
});

test("nothing sticks out at any width", { tag: "@wide" }, async ({ page }) => {
	// the widths are set here
	for (const [width, height] of [
		[320, 256],
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
		// at 400 % of 1280 by 1024 too there is a place to read
		const body = await details(page).locator(".panel-body").boundingBox();
		expect(body?.height, `Details at ${width} by ${height}`).toBeGreaterThan(120);
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

test("the first view weighs at most 330 kB after gzip, fonts included", { tag: ["@wide", "@ownPage"] }, async ({
	page,
}) => {
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

test("works from a sub-path, with nothing asked for outside it", { tag: "@wide" }, async ({ page, baseURL }) => {
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

test("the map is described for who does not see it, and a change of the view is said once", { tag: "@wide" }, async ({
	page,
}) => {
	// the same words
	await page.emulateMedia({ reducedMotion: "reduce" });
	await open(page);
	const map = page.getByRole("region", { name: "Map" });
	await expect(map).toHaveAccessibleDescription(
		/^In view: \d+ countries, around .* 2 incidents, all in view: .*Daykundi attack.* Period: all dates\. No filter\. 72 of 72 items kept, 37 of them undated\. Arrow keys/,
	);
	const session = await page.context().newCDPSession(page);
	const { nodes } = await session.send("Accessibility.getFullAXTree");
	const inTree = nodes.find(({ role, name }) => role?.value === "region" && name?.value === "Map");
	expect(inTree?.description?.value).toMatch(/^In view: .*1 conference, in view: Moscow Format/);
	await page.evaluate(() => {
		const said: string[] = [];
		Object.assign(globalThis, { said });
		const note = () => {
			const text = [...document.querySelectorAll('[role="status"]')].map((one) => one.textContent).join("|");
			if (text !== said.at(-1)) said.push(text);
		};
		note();
		new MutationObserver(note).observe(document.body, { childList: true, characterData: true, subtree: true });
	});
	await map.focus();
	await page.keyboard.press("+");
	await expect(announced(page)).toHaveText(/^In view: /);
	await page.getByRole("checkbox", { name: "Incidents" }).press("Space");
	await expect(announced(page)).not.toHaveText(/incident/);
	const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
	expect(said.filter((text) => /In view: /.test(text))).toHaveLength(1);

	await page.getByRole("button", { name: "This view in words" }).press("Enter");
	await expect(page.getByRole("dialog", { name: "This view in words" })).toMatchAriaSnapshot(`
    - dialog "This view in words":
      - heading "This view in words" [level=2]
      - paragraph: /Russia, the Taliban and the Moscow Format.* As of/
      - paragraph: /In view/
      - paragraph: /1 conference/
      - paragraph: /3 places where people speak/
      - paragraph: "Host: Russia."
      - paragraph: /Participant. Iran/
      - paragraph: "Taliban delegation: Afghanistan."
      - paragraph: "Listed by another source: Tajikistan."
      - paragraph: /Layers on.*Off. Incidents and Relations/
      - paragraph: /Period/
      - paragraph: /In the data table. Incidents 0; Participants \\d+; Statements 49/
      - button "Close"
    `);
	await page.keyboard.press("Escape");
	await expect(page.getByRole("button", { name: "This view in words" })).toBeFocused();
});

test("every fact of the dossier is reached from the data table, by keyboard, without the map", {
	tag: "@wide",
}, async ({ page }) => {
	// the same table
	test.slow();
	await open(page);
	await page.getByRole("button", { name: "Data table" }).press("Enter");
	const table = page.getByRole("region", { name: "Data table" });
	await expect(table.getByRole("tab", { selected: true })).toBeFocused();
	await table.getByRole("button", { name: "Daykundi attack" }).press("Enter");
	await expect(details(page).locator(".panel-title")).toBeFocused();
	// what Enter does to a button that has the focus, some hundreds of times
	const { read, stray } = await page.evaluate(async () => {
		const texts: string[] = [];
		const stray: string[] = [];
		const opened = new Set<string>();
		const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
		/** Details are drawn anew within the press. */
		function enter(button: HTMLElement | undefined): void {
			button?.focus();
			if (!button || document.activeElement !== button) stray.push(button?.textContent ?? "gone");
			button?.click();
		}
		// what has a row of its own is opened from there, and provinces say no more than their country
		const unfolded = () => {
			for (const summary of all(".panel-body details:not([open]) > summary")) enter(summary);
			return all(".panel-body .text-button:not(.columns *, .quotation-more *, .show-more)");
		};
		const readPanel = () => texts.push(document.querySelector(".panel")?.textContent ?? "");
		for (const tab of all('.data-table [role="tab"]')) {
			tab.click();
			await new Promise(requestAnimationFrame);
			texts.push(document.querySelector(".data-table")?.textContent ?? "");
			for (const head of all(".data-table tbody th button.text-button")) {
				enter(head);
				readPanel();
				// what Details lead to: places and people have no table of their own
				const names = unfolded().map((one) => one.textContent ?? "");
				for (const name of names) {
					if (opened.has(name)) continue;
					opened.add(name);
					enter(unfolded().find((one) => one.textContent === name));
					readPanel();
					enter(head);
				}
			}
		}
		return { read: texts.join(" "), stray };
	});
	expect(stray).toEqual([]);
	const words = (text: string) => text.replace(/\s+/g, " ").trim();
	const all = words(read);
	const missing = factsOf(dossier).filter((fact) => !all.includes(words(fact)));
	expect(factsOf(dossier).length).toBeGreaterThan(400);
	expect(missing).toEqual([]);
});

/** Every text, quotation, number and name in the dossier's records of facts. */
function factsOf(given: Record<string, unknown>): string[] {
	const lists = ["incidents", "conferences", "statements", "relations", "events", "sources", "places", "actors"];
	const texts = ["title", "name", "text", "note", "quote", "publisher", "author", "derived"];
	const found = new Set<string>();
	const collect = (value: unknown, key: string) => {
		if (Array.isArray(value)) for (const one of value) collect(one, key);
		else if (value && typeof value === "object")
			for (const [inner, one] of Object.entries(value)) collect(one, texts.includes(key) ? key : inner);
		else if (typeof value === "string" && texts.includes(key)) found.add(value);
		else if (typeof value === "number" && key === "value") found.add(value.toLocaleString("en-GB"));
	};
	for (const list of lists) collect(given[list], list);
	return [...found];
}
