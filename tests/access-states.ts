/** Every state of the page that can be looked at: how one comes to it, what is walked in it, and how one leaves it. */
import { expect, type Page } from "@playwright/test";
import { chooseFile, details, incident, open, openingCard, showTools } from "./fixture";
import { AT_ONE_SPOT, compareWith, earlier, MANY, markHandling } from "./given";

export interface State {
	readonly name: string;
	/** Only there, or also there; both when it does not say. */
	readonly on?: "desktop" | "phone";
	/** What holds the focus once the state is entered, and what Tab walks through; null: nothing of its own. */
	readonly scope: string | null;
	/** Tab goes round in it, as in a modal dialog or on the whole page; axe looks at the whole page then. */
	readonly round?: boolean;
	/** Its order of stops and its axe are the same on a phone: it is only walked there. */
	readonly sameOnPhone?: boolean;
	/** Comes to it, also once more when the walk has left and closed it. */
	enter(page: Page): Promise<void>;
	leave?(page: Page): Promise<void>;
}

const button = (page: Page, name: string | RegExp) =>
	page.getByRole("button", { name, exact: typeof name === "string" });
const pressEscape = (page: Page) => page.keyboard.press("Escape");
const goTo = (page: Page, hash: string) =>
	page.evaluate((hash) => {
		location.hash = hash;
	}, hash);
/** A card of the bar, by its button. */
const card = (name: string, scope: string, more?: (page: Page) => Promise<void>): State => ({
	name,
	scope,
	sameOnPhone: true,
	async enter(page) {
		await button(page, name).click();
		await expect(page.locator(scope)).toBeVisible();
		await more?.(page);
	},
	async leave(page) {
		// on a phone it closes when the focus goes on
		if (await page.locator(scope).isHidden()) return;
		await pressEscape(page);
		await expect(page.locator(scope)).toBeHidden();
		await expect(button(page, name)).toBeFocused();
	},
});
/** On a phone the sheet is new, what is written on it is not. */
const detailsOf = (selection: string, on?: "desktop"): State => ({
	name: `Details of ${selection}`,
	...(on && { on }),
	scope: ".panel",
	async enter(page) {
		await goTo(page, `sel=${selection}`);
		await expect(details(page).locator(".panel-title")).toBeVisible();
		await details(page).locator(".panel-title").focus();
	},
	async leave(page) {
		await goTo(page, "");
		await expect(details(page)).toBeHidden();
	},
});
const dialog = (name: string, scope: string, openIt: (page: Page) => Promise<void>): State => ({
	name,
	scope,
	round: true,
	sameOnPhone: true,
	async enter(page) {
		await openIt(page);
		await expect(page.locator(scope)).toBeVisible();
	},
	async leave(page) {
		await pressEscape(page);
		await expect(page.locator(scope)).toBeHidden();
	},
});

/** A whole page, in which Tab goes round. */
const whole = (name: string, enter: State["enter"], more: Pick<State, "on" | "sameOnPhone"> = {}): State => ({
	name,
	scope: "body",
	round: true,
	enter,
	...more,
});

/** Opens a table and closes its report, by the file's name: that of the file before may still stand there. */
async function openTable(page: Page, name: string, content: string): Promise<void> {
	await chooseFile(page, { name, content });
	const report = page.getByRole("heading", { name: `Import report: ${name}` });
	const go = button(page, "Open with these answers");
	await expect(go.or(report)).toBeVisible({ timeout: 40_000 });
	if (await go.isVisible()) await go.click();
	await expect(report).toBeVisible();
	await openingCard(page).getByRole("button", { name: "Close" }).click();
}

const QUESTIONS = "title;date;lat;lon\nOne;3/4/2022;34,5;66,1\nTwo;5/6/2022;33,5;65,1\n";

/** The states of one page, in an order in which each begins where the one before left. */
export const PAGE: readonly State[] = [
	whole("page", async (page) => {
		await open(page);
		await expect(page.getByRole("region", { name: "Timeline" }).getByRole("button", { name: "Play" })).toBeVisible();
		await page.locator(".inset-box .inset").first().waitFor({ state: "attached" });
	}),
	{ name: "Layers and legend", on: "phone", scope: null, enter: showTools, leave: pressEscape },
	detailsOf("incident/crocus-city-hall"),
	{
		name: "grade",
		scope: ".grade-card",
		round: true,
		sameOnPhone: true,
		async enter(page) {
			await goTo(page, "sel=incident/crocus-city-hall");
			await details(page)
				.getByRole("button", { name: /^Grade C2/ })
				.first()
				.press("Enter");
			await expect(page.getByRole("dialog", { name: "Grade C2" })).toBeVisible();
		},
		async leave(page) {
			await pressEscape(page);
			await expect(page.locator(".grade-card")).toBeHidden();
			await goTo(page, "");
			await expect(details(page)).toBeHidden();
		},
	},
	detailsOf("region/AF", "desktop"),
	detailsOf("region/XJK", "desktop"),
	{
		name: "Search",
		sameOnPhone: true,
		scope: ".search",
		async enter(page) {
			const closed = button(page, "Search");
			if (await closed.isVisible()) await closed.click();
			await page.getByRole("combobox", { name: "Search" }).fill("moscow");
			await expect(page.getByRole("option").first()).toBeVisible();
		},
		async leave(page) {
			await pressEscape(page);
			await pressEscape(page);
		},
	},
	{
		name: "Move the map",
		scope: ".map-pad",
		async enter(page) {
			await button(page, "Move the map").click();
			await expect(page.getByRole("group", { name: "Move the map" })).toBeVisible();
		},
		leave: pressEscape,
	},
	{
		name: "inset",
		scope: ".inset",
		async enter(page) {
			// a press on its title moves no focus but the place from which Tab goes on
			await page.locator(".inset-title").first().click();
			await expect(button(page, "Go to Moscow and Moscow Oblast")).toBeVisible();
		},
	},
];

const FILTERS = card("Filters", ".filter-card");
/** The states of the same page after those, each as it comes from a button. */
export const OPENED: readonly State[] = [
	{
		...FILTERS,
		async enter(page) {
			await open(page);
			await FILTERS.enter(page);
		},
	},
	card("Measure", ".measure"),
	card("Share", ".share-card"),
	card("Data table", ".data-table"),
	card("Open file", ".open-card"),
	dialog("Boundary policy", ".boundaries", (page) => button(page, "Boundary policy").press("Enter")),
	dialog("This view in words", ".description", (page) => button(page, "This view in words").press("Enter")),
	dialog("Keys", ".briefing-keys", (page) => page.keyboard.press("?")),
	{
		name: "About",
		sameOnPhone: true,
		scope: ".about",
		enter: (page) => button(page, /^As of/).click(),
		leave: pressEscape,
	},
	{
		name: "Set dates",
		sameOnPhone: true,
		scope: '[role="dialog"], .timeline-popover',
		enter: (page) => button(page, "Set dates").click(),
		leave: pressEscape,
	},
	{
		name: "What changed",
		scope: ".what-changed",
		async enter(page) {
			await compareWith(page, "october.json", earlier());
			await expect(page.getByRole("heading", { name: "What changed" })).toBeFocused();
		},
		async leave(page) {
			await button(page, "Close what changed").click();
			await expect(page.locator(".what-changed")).toBeHidden();
		},
	},
	{
		name: "questions of a file",
		sameOnPhone: true,
		scope: ".open-card",
		async enter(page) {
			const questions = page.locator(".questions");
			// closed without an answer they are still asked
			if ((await questions.count()) > 0) await button(page, "Open file").click();
			else await chooseFile(page, { name: "rows.csv", content: QUESTIONS });
			await expect(questions).toBeVisible();
		},
	},
	{
		name: "report of a file",
		sameOnPhone: true,
		scope: ".open-card",
		async enter(page) {
			const report = page.getByRole("region", { name: "Import report" });
			const answers = page.locator(".questions-ways button").first();
			if (await page.locator(".open-card").isHidden()) await button(page, "Open file").click();
			await expect(report.or(answers)).toBeVisible();
			if (await report.isVisible()) return;
			await answers.click();
			await expect(report).toBeVisible({ timeout: 40_000 });
			await expect(report.getByRole("heading").first()).toBeFocused();
		},
	},
];

/** The states of a briefing. */
export const BRIEFING: readonly State[] = [
	whole("stage", async (page) => {
		await open(page, "#present&scene=4");
		await expect(button(page, "Next scene")).toBeVisible();
	}),
	{
		name: "briefing menu",
		sameOnPhone: true,
		scope: ".briefing-menu",
		enter: (page) => button(page, "Briefing menu").click(),
		leave: pressEscape,
	},
	dialog("overview of scenes", ".briefing-overview", (page) => page.keyboard.press("o")),
	{
		name: "question mode",
		sameOnPhone: true,
		scope: null,
		async enter(page) {
			// who walked over the map has left the script
			if (await button(page, "Back to the briefing").isVisible()) await button(page, "Back to the briefing").click();
			await expect(button(page, "Back to the briefing")).toBeHidden();
			await page.keyboard.press("q");
			await expect(button(page, "Back to the briefing")).toBeVisible();
		},
		async leave(page) {
			await button(page, "Back to the briefing").click();
		},
	},
	{
		name: "blank",
		sameOnPhone: true,
		scope: null,
		enter: (page) => page.keyboard.press("b"),
		leave: (page) => page.keyboard.press("b"),
	},
];

/** What only some files bring. */
export const GIVEN: readonly State[] = [
	{
		name: "marked page",
		scope: ".handling",
		async enter(page) {
			await markHandling(page, "TLP:AMBER+STRICT");
			await open(page);
			await expect(page.getByRole("region", { name: "Handling" })).toBeVisible();
		},
	},
	{
		name: "meaning of the marking",
		scope: ".handling .about",
		async enter(page) {
			await button(page, /^Handling/).press("Enter");
			await expect(page.locator(".handling .about")).toBeVisible();
		},
		leave: pressEscape,
	},
	{
		name: "list of several at one spot",
		scope: ".group-list",
		async enter(page) {
			const group = incident(page, "5 incidents");
			if ((await group.count()) === 0) await openTable(page, "at-one-spot.csv", AT_ONE_SPOT);
			await group.press("Enter");
			await expect(page.getByRole("dialog", { name: /^5 incidents/ }).getByRole("listitem")).toHaveCount(5);
		},
	},
	whole("page of a crowd", async (page) => {
		await openTable(page, "many.csv", MANY);
		await expect(page.getByText("3,000 of 3,000 incidents")).toBeAttached();
	}),
	{
		name: "list of a crowd",
		scope: ".panel",
		async enter(page) {
			await showTools(page);
			await button(page, "List those in view").press("Enter");
			await expect(details(page).getByRole("heading", { level: 2 })).toBeFocused();
		},
	},
];

/** Pages of their own. */
export const OTHERS: readonly State[] = [
	whole(
		"story",
		async (page) => {
			await open(page, "#present&follow");
			await expect(page.getByRole("region", { name: "Story" })).toBeVisible();
		},
		{ on: "phone" },
	),
	whole(
		"speaker’s window",
		async (page) => {
			await page.goto("./?speaker=walk");
			await expect(page.getByRole("main", { name: "Speaker window" })).toBeVisible();
			await expect(page.getByRole("navigation", { name: "Scenes" })).toBeVisible();
		},
		{ on: "desktop" },
	),
	whole(
		"handout",
		async (page) => {
			await page.goto("./?handout");
			await expect(page.getByRole("status")).toContainText("drawn", { timeout: 40_000 });
		},
		{ on: "desktop" },
	),
	whole(
		"page that failed",
		async (page) => {
			await page.goto("./?dossier=none.json");
			await expect(page.getByRole("alert")).toBeVisible();
		},
		{ sameOnPhone: true },
	),
];
