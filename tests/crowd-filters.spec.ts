import type { Page } from "@playwright/test";
import { chooseFile, expect, expectAccessible, open, openingCard, showTools, test } from "./fixture";
import { goTo } from "./go-to";

const HEAD =
	"event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,geo_precision,source,notes,fatalities";
const GUARD = "Police Forces of Freedonia (2019-), Guard";
const NORTH = "Отряд «Север»";
const ACTORS = [GUARD, NORTH, "جبهه ملی", "Riders"];
const KINDS = ["Armed clash", "Air/drone strike", "Mob violence"];
const DAY = 86_400_000;
const FIRST = Date.UTC(2021, 0, 1);

/** Five thousand incidents over a thousand days around twenty-five towns; every thousandth has no date. */
const ROWS = Array.from({ length: 5000 }, (_, index) => ({
	day: index % 1000 === 999 ? "" : new Date(FIRST + (index % 1000) * DAY).toISOString().slice(0, 10),
	kind: KINDS[index % 3] ?? "",
	actor: index % 7 === 0 ? (ACTORS[(index / 7) % 4] ?? "") : `Group ${index % 400}`,
	source: `Paper ${index % 30}, evening`,
	place: [48 + (index % 5) + (index % 13) * 0.01, 4 + ((index * 3) % 25) * 0.5],
	killed: index % 11,
}));
const TABLE = [
	HEAD,
	...ROWS.map(({ day, kind, actor, source, place: [lat = 0, lon = 0], killed }, index) =>
		[
			`E${index},${day},${day.slice(0, 4)},1,Political violence,${kind},${kind},"${actor}",,Freedonia,Town,${lat.toFixed(3)}`,
			`${lon.toFixed(3)},1,"${source}",Note ${index}.,${killed}`,
		].join(),
	),
].join("\n");
const count = (is: (row: (typeof ROWS)[number]) => boolean) => ROWS.filter(is).length.toLocaleString("en-GB");

const timeline = (page: Page) => page.getByRole("region", { name: "Timeline", exact: true });
const from = (page: Page) => page.getByRole("slider", { name: "Period from" });
const card = (page: Page) => page.getByRole("region", { name: "Filters", exact: true });
const chosen = (page: Page) => page.getByRole("region", { name: "What is shown" });
const chip = (page: Page, name: string) => page.getByRole("button", { name: `Remove filter: ${name}` });
const hash = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1));

/** Opens the table by dialog and closes its report. */
async function openTable(page: Page): Promise<void> {
	await open(page);
	await chooseFile(page, { name: "many.csv", content: TABLE });
	await expect(page.getByRole("region", { name: "Import report" })).toContainText("5,000");
	await openingCard(page).getByRole("button", { name: "Close" }).click();
	await expect(from(page)).toBeVisible();
}

async function openCard(page: Page): Promise<void> {
	await page.getByRole("button", { name: /^Filters/ }).click();
	await expect(card(page).getByRole("heading", { name: "Filters" })).toBeFocused();
}

async function closeCard(page: Page): Promise<void> {
	await card(page).getByRole("button", { name: "Close filters" }).click();
	await expect(card(page)).toBeHidden();
}

async function setDates(page: Page, first: string, last: string): Promise<void> {
	await timeline(page).getByRole("button", { name: "Set dates" }).click();
	const form = page.getByRole("dialog", { name: "Show a period" });
	await form.getByLabel("From", { exact: true }).fill(first);
	await form.getByLabel("To", { exact: true }).fill(last);
	await form.getByRole("button", { name: "Show these dates" }).click();
}

test("more incidents than a record each are a histogram on the timeline, and typed dates sift all of them", {
	tag: "@wide",
}, async ({ page }) => {
	await openTable(page);
	await expect(timeline(page)).toContainText("4,995 dated items; 5 without a date");
	await expect(timeline(page).getByRole("button", { name: /incidents, opens what can be done/ })).toBeAttached();
	await expectAccessible(page);
	await setDates(page, "2021-03-01", "2021-05-31");
	const within = count(({ day }) => day >= "2021-03-01" && day <= "2021-05-31");
	await expect(timeline(page)).toContainText(`${within} of 4,995 dated items; 5 without a date stay`);
	const kept = count(({ day }) => day === "" || (day >= "2021-03-01" && day <= "2021-05-31"));
	await expect(chosen(page)).toContainText(`${kept} of 5,000 items, 5 undated`);
	await expect(chip(page, "From 1 Mar 2021 to 31 May 2021")).toBeVisible();
	expect([hash(page).get("from"), hash(page).get("to")]).toEqual(["2021-03-01", "2021-05-31"]);
	// the undated are a number, not five lines
	await timeline(page)
		.getByRole("button", { name: /undated: 5$/ })
		.click();
	await expect(page.getByRole("dialog", { name: /undated: 5$/ })).toContainText("too many for a list");
});

test("a bar opens how many it stands for, and makes its days the period", { tag: "@wide" }, async ({ page }) => {
	await openTable(page);
	const bin = timeline(page).getByRole("button", { name: /incidents, opens what can be done/ });
	await bin.focus();
	await page.keyboard.press("ArrowRight");
	const name = (await bin.getAttribute("aria-label")) ?? "";
	await page.keyboard.press("Enter");
	const list = page.getByRole("dialog", { name: /incidents, / });
	await expect(list).toBeVisible();
	const [, held = ""] = /: ([\d,]+) incidents/.exec(name) ?? [];
	await expect(list.getByRole("heading")).toContainText(`${held} incidents`);
	await list.getByRole("button", { name: "Show only these dates" }).click();
	await expect(timeline(page)).toContainText(`${held} of 4,995 dated items`);
});

test("the brush and a playing period sift the map", { tag: "@wide" }, async ({ page }) => {
	// a hand brushes there as on the desktop
	await openTable(page);
	const lane = await timeline(page).getByRole("group", { name: "Incidents" }).boundingBox();
	if (!lane) throw new Error("no lane");
	const y = lane.y + lane.height / 2;
	const at = (part: number) => lane.x + lane.width * part;
	await page.mouse.move(at(0.3), y);
	await page.mouse.down();
	await page.mouse.move(at(0.4), y, { steps: 4 });
	await page.mouse.move(at(0.5), y, { steps: 4 });
	await page.mouse.up();
	await expect(chosen(page)).toContainText(/^[\d,]+ of 5,000 items, 5 undated/);
	/** The first day of the period, once chips and address say the same of it. */
	const settled = async () => {
		let first = "";
		await expect(async () => {
			first = hash(page).get("from") ?? "";
			const last = hash(page).get("to") ?? "";
			const kept = count(({ day }) => day === "" || (day >= first && day <= last));
			expect(await chosen(page).textContent()).toContain(`${kept} of 5,000`);
		}).toPass({ timeout: 10_000 });
		return first;
	};
	const before = await settled();
	await timeline(page).getByRole("button", { name: "Play" }).click();
	await expect.poll(() => (hash(page).get("from") ?? "") > before).toBe(true);
	await timeline(page).getByRole("button", { name: "Pause" }).click();
	expect((await settled()) > before).toBe(true);
});

test("kinds, actors and sources of a table filter it, stand as chips and survive in the address", {
	tag: "@wide",
}, async ({ page }) => {
	await openTable(page);
	await openCard(page);
	await expect(card(page)).toContainText("5,000 of 5,000 items");
	await expectAccessible(page);
	await card(page)
		.getByRole("checkbox", { name: /^Armed clash, 1,667 items/ })
		.check();
	const find = card(page).getByRole("searchbox", { name: "Find an actor" });
	for (const [typed, actor] of [
		["police", GUARD],
		["СЕВЕР", NORTH],
	] as const) {
		await find.fill(typed);
		await card(page).getByRole("checkbox", { name: actor }).check();
	}
	const of = (actors: readonly string[]) => count(({ kind, actor }) => kind === KINDS[0] && actors.includes(actor));
	const both = of([GUARD, NORTH]);
	await expect(card(page)).toContainText(`${both} of 5,000 items`);
	await closeCard(page);
	await expect(chosen(page)).toContainText(`${both} of 5,000 items`);
	await expect(chip(page, `actor ${GUARD}`)).toBeVisible();
	await expect(timeline(page)).toContainText(/^.*\d+ dated items/);
	await page.reload();
	await expect(chosen(page)).toContainText(`${both} of 5,000 items`);
	await expect(page.getByText(/no longer|does not have/)).toHaveCount(0);
	await chip(page, `actor ${NORTH}`).click();
	await expect(chosen(page)).toContainText(`${of([GUARD])} of 5,000 items`);
	await expectAccessible(page);
});

test("where nothing is left, what to loosen says how much of the table comes back", { tag: "@wide" }, async ({
	page,
}) => {
	await openTable(page);
	await page.evaluate(() => {
		location.hash = "#kind=incident/Mob violence&killed=11&actor=Riders";
	});
	const nothing = page.getByRole("region", { name: "What to loosen" });
	const riders = count(({ kind, actor }) => kind === KINDS[2] && actor === "Riders");
	await nothing.getByRole("button", { name: `Remove the least number killed (${riders} items)` }).click();
	await expect(nothing).toBeHidden();
	await expect(chosen(page)).toContainText(`${riders} of 5,000 items`);
});

test("a link to an actor that the table does not have says so", { tag: "@wide" }, async ({ page }) => {
	await openTable(page);
	await page.evaluate(() => {
		location.hash = "#actor=Riders,Nobody at all";
	});
	await expect(page.getByText("Nobody at all")).toBeVisible();
	await expect.poll(() => hash(page).get("actor")).toBe("Riders");
});

/** A histogram on the timeline, and a period by its dates. */
async function expectDatesSift(page: Page): Promise<void> {
	await expect(timeline(page)).toContainText("4,995 dated items; 5 without a date");
	await expect(timeline(page).getByRole("button", { name: /incidents, opens what can be done/ })).toBeAttached();
	await setDates(page, "2021-03-01", "2021-05-31");
	const within = count(({ day }) => day >= "2021-03-01" && day <= "2021-05-31");
	await expect(timeline(page)).toContainText(`${within} of 4,995 dated items; 5 without a date stay`);
	const kept = count(({ day }) => day === "" || (day >= "2021-03-01" && day <= "2021-05-31"));
	await expect(chosen(page)).toContainText(`${kept} of 5,000 items, 5 undated`);
	await expect(chip(page, "From 1 Mar 2021 to 31 May 2021")).toBeVisible();
	await expect.poll(() => [hash(page).get("from"), hash(page).get("to")]).toEqual(["2021-03-01", "2021-05-31"]);
	// the undated are a number, not five lines
	await timeline(page)
		.getByRole("button", { name: /undated: 5$/ })
		.click();
	await expect(page.getByRole("dialog", { name: /undated: 5$/ })).toContainText("too many for a list");
	await page.keyboard.press("Escape");
}

/** A kind and two actors, of which one is found in letters of another case. */
async function chooseKindAndActors(page: Page): Promise<void> {
	await openCard(page);
	await expect(card(page)).toContainText("5,000 of 5,000 items");
	await card(page)
		.getByRole("checkbox", { name: /^Armed clash, 1,667 items/ })
		.check();
	const find = card(page).getByRole("searchbox", { name: "Find an actor" });
	for (const [typed, actor] of [
		["police", GUARD],
		["СЕВЕР", NORTH],
	] as const) {
		await find.fill(typed);
		await card(page).getByRole("checkbox", { name: actor }).check();
	}
}

const clashesOf = (actors: readonly string[]) =>
	count(({ kind, actor }) => kind === KINDS[0] && actors.includes(actor));

test("on a phone a table is one row of the timeline, and filtered on a card that is the whole screen", {
	tag: "@phone",
}, async ({ page }) => {
	await openTable(page);
	await test.step("the timeline sifts by typed dates", async () => {
		await expectDatesSift(page);
	});
	await test.step("the legend behind its button says what the discs stand for", async () => {
		await goTo(page, "");
		await showTools(page);
		await expect(page.getByText("5,000 of 5,000 incidents")).toBeVisible();
		await expect(page.getByRole("region", { name: "Legend" })).toContainText(
			/Incidents, counted by square|Incidents at one spot/,
		);
		await page.keyboard.press("Escape");
	});
	await test.step("kinds and actors stand as chips", async () => {
		await chooseKindAndActors(page);
		const both = clashesOf([GUARD, NORTH]);
		await expect(card(page)).toContainText(`${both} of 5,000 items`);
		await closeCard(page);
		await expect(chosen(page)).toContainText(`${both} of 5,000 items`);
		await expect(chip(page, `actor ${GUARD}`)).toBeVisible();
		await expect(timeline(page)).toContainText(/^.*\d+ dated items/);
		await chip(page, `actor ${NORTH}`).click();
		await expect(chosen(page)).toContainText(`${clashesOf([GUARD])} of 5,000 items`);
		await expectAccessible(page, { within: ".chips" });
	});
});
