import type { Page } from "@playwright/test";
import { details, expect, expectAccessible, open, showTools, test } from "./fixture";

/** The contradiction of the shipped dossier, in Details: heard as one group. */
const contradiction = (page: Page) =>
	details(page).getByRole("group", { name: /^These statements contradict each other: Zabihullah Mujahid/ });
const quotation = (page: Page, words: string) => details(page).getByRole("blockquote").filter({ hasText: words });

test("all that one person said stands in one place, with date, place and source", async ({ page }) => {
	await open(page, "#sel=statement/kabulov-final-decision");
	await details(page).getByRole("button", { name: "Zamir Kabulov", exact: true }).click();
	await expect(page).toHaveURL(/sel=actor\/kabulov$/);
	const panel = details(page);
	await expect(panel.getByRole("heading", { level: 2 })).toHaveText("Zamir Kabulov");
	await expect(panel.getByRole("heading", { name: "Everything said (2)" })).toBeAttached();
	await expect(quotation(page, "Hopefully, the final decision will be announced soon")).toBeAttached();
	const said = panel.getByRole("listitem").filter({ hasText: "Kabulov voiced hope" });
	await expect(said.first()).toContainText("4 October 2024");
	await expect(said.first().getByRole("button", { name: "Moscow", exact: true })).toBeAttached();
	await expect(said.first().getByRole("button", { name: "Source 1, The Media Line, paragraph P3" })).toBeAttached();
	await expect(panel.getByRole("button", { name: "Russia", exact: true }).first()).toBeAttached();
	await expectAccessible(page);
});

test("a place tells what was said there, by people based there, and about what happened there, each apart", {
	tag: "@wide",
}, async ({ page }) => {
	await open(page, "#sel=conference/moscow-format-2024");
	await details(page).getByRole("button", { name: "Moscow", exact: true }).first().click();
	await expect(page).toHaveURL(/sel=place\/moscow$/);
	const panel = details(page);
	await expect(panel.getByText("55.8° N, 37.6° E")).toBeAttached();
	const section = (name: string) =>
		panel
			.locator("section")
			.filter({ has: page.getByRole("heading", { name, exact: true, level: 3 }) })
			.last(); // the innermost
	await section("Said here").getByText("Sergey Lavrov, Foreign Minister of Russia").click();
	await expect(quotation(page, "We firmly believe in the importance of maintaining").first()).toBeVisible();
	const based = section("Said by people based here");
	await expect(based).toContainText("Where they spoke is not given");
	await expect(based).toContainText("Andrew Korybko");
	await expect(section("Said here")).not.toContainText("Andrew Korybko");
	await expect(
		section("What was said about Moscow")
			.getByRole("heading", { level: 4 })
			.getByRole("button", { name: /^Moscow Format/ })
			.first(),
	).toBeAttached();
	await expectAccessible(page);
});

for (const [what, selection] of [
	["the one who was contradicted", "actor/mujahid"],
	["the one who contradicts", "actor/tsukerman"],
	["the statement itself", "statement/media-line-remains-active"],
	["the incident of which one speaks", "incident/daykundi"],
	["the region of which they speak", "region/AF"],
	["the body of which they speak", "actor/is-kp"],
] as const)
	test(`claims that contradict each other stand side by side at ${what}`, async ({ page, isMobile }) => {
		await open(page, `#sel=${selection}`);
		const pair = contradiction(page).last();
		await pair.scrollIntoViewIfNeeded();
		await expect(pair.getByText("These statements contradict each other", { exact: true })).toBeVisible();
		const one = pair.getByText(/elimination of IS-KP’s activities within Afghanistan/);
		const other =
			selection === "actor/tsukerman"
				? pair.getByText(/increasing presence of al-Qaida and IS-KP/).first()
				: pair.getByText(/IS-KP remains active in Afghanistan/);
		await expect(one).toBeVisible();
		await expect(other).toBeVisible();
		const [first, second] = [await one.boundingBox(), await other.boundingBox()];
		if (!first || !second) throw new Error("not drawn");
		if (isMobile) expect(second.y).toBeGreaterThan(first.y + first.height);
		else expect(second.x).toBeGreaterThan(first.x + first.width);
		for (const name of [/^Zabihullah Mujahid/, /^(The Media Line|Irina Tsukerman)/])
			await expect(pair.getByRole("button", { name }).first()).toBeVisible();
		expect(await pair.getByText("No date given").count()).toBeGreaterThanOrEqual(2);
		expect(await pair.getByRole("button", { name: /^Source 1, The Media Line, paragraph/ }).count()).toBeGreaterThan(1);
	});

test("what was said about a region shows the words, a few at first, and the focus goes on to the next", {
	tag: "@wide",
}, async ({ page }) => {
	await open(page, "#sel=region/AF");
	const panel = details(page);
	const more = panel.getByRole("button", { name: /^Show \d+ more \(6 of \d+ shown\)$/ }).first();
	await more.scrollIntoViewIfNeeded();
	await more.focus();
	await page.keyboard.press("Enter");
	await expect(more).toBeHidden();
	await expect(page.locator(":focus")).toHaveRole("listitem");
	await expect(page.locator(":focus").getByRole("button", { name: /^More on this statement/ })).toBeVisible();
	await expectAccessible(page);
});

test("an event leads to the same matter, and a source to everything it is cited for", { tag: "@wide" }, async ({
	page,
}) => {
	await open(page, "#sel=event/voronkov-briefing");
	const panel = details(page);
	await expect(panel.getByText("August 2024", { exact: true })).toBeVisible();
	await expect(panel.getByRole("heading", { name: "The same matter" })).toBeAttached();
	await expect(panel.getByRole("button", { name: /^Vladimir Voronkov: / })).toBeAttached();
	await panel
		.getByRole("listitem")
		.getByRole("button", { name: /^Report on Vladimir Voronkov’s warning/ })
		.click();
	await expect(page).toHaveURL(/sel=source\/shafaq-voronkov$/);
	await expect(panel.getByText("Source 27", { exact: true })).toBeVisible();
	await expect(panel.getByRole("heading", { name: "What this source is cited for" })).toBeAttached();
	await expect(panel.getByRole("button", { name: /^Vladimir Voronkov: / }).first()).toBeAttached();
	await expectAccessible(page);
});

test("what was said by whom in the month before the conference", { tag: "@wide" }, async ({ page }) => {
	await open(page, "#from=2024-09-04&to=2024-10-04");
	await showTools(page);
	await page.getByRole("button", { name: "Data table" }).click();
	const table = page.getByRole("region", { name: "Data table" });
	await table.getByRole("tab", { name: /^Statements/ }).click();
	await table.getByRole("columnheader", { name: "Date" }).getByRole("button").click();
	const rows = table.getByRole("row").filter({ has: page.getByRole("rowheader") });
	const row = (speaker: string) => rows.filter({ has: page.getByRole("rowheader", { name: speaker, exact: true }) });
	await expect(row("Thomas West").first()).toContainText(/27\sSeptember\s–\s3\sOctober\s2024/);
	await expect(row("Sergey Lavrov").first()).toContainText("4 October 2024");
	for (const early of ["Vladimir Putin", "Michael Kurilla", "Vladimir Voronkov"])
		await expect(row(early).filter({ hasNotText: "No date given" }), early).toHaveCount(0);
	// what has no date may fall into the month: it stays, and says so
	await expect(row("Zabihullah Mujahid").first()).toContainText("No date given");
});

test("text of another script is set from the side from which it is read", { tag: "@wide" }, async ({ page }) => {
	await page.route("**/dossiers/*.json", async (route) => {
		const response = await route.fetch();
		const dossier = await response.json();
		const statement = dossier.statements.find(({ id }: { id: string }) => id === "mujahid-elimination");
		statement.text = "سخنگو گفت که درها بسته بود.";
		statement.quote = "درها بسته بود.";
		await route.fulfill({ response, json: dossier });
	});
	await open(page, "#sel=statement/mujahid-elimination");
	const text = details(page).getByText("سخنگو گفت که درها بسته بود.").first();
	const align = (direction: string) => [direction, "start"];
	const style = (element: Element) => [getComputedStyle(element).direction, getComputedStyle(element).textAlign];
	expect(await text.evaluate(style)).toEqual(align("rtl"));
	expect(await details(page).getByRole("blockquote").first().evaluate(style)).toEqual(align("rtl"));
	expect(await details(page).getByText("Reported by The Media Line").evaluate(style)).toEqual(align("ltr"));
});
