import type { Page } from "@playwright/test";
import { details, expect, expectAccessible, incident, open, region, test } from "./fixture";

test.skip(({ isMobile }) => isMobile, "a dossier is read in the same way on every screen");

const citations = [{ source: "paper", paragraph: "2" }];
const place = (id: string, location: readonly [number, number], precision: object, regions: readonly string[]) => ({
	id,
	name: `Place ${id}`,
	location,
	precision,
	regions,
});
const fire = (id: string, edtf: string, figures: readonly object[] = []) => ({
	id: `fire-${id}`,
	title: `Fire ${id}`,
	kind: "Fire",
	when: { edtf },
	place: id,
	accounts: [{ text: "It burned.", citations }],
	figures,
	claims: [],
	citations,
});
/** A dossier of another part of the world, with each precision once. */
const ELSEWHERE = {
	format: "brieflet-dossier/1",
	id: "south",
	title: { en: "Fires in the south", es: "Incendios en el sur" },
	language: "en",
	asOf: "2024-05",
	extent: [-82, -42, -35, 8],
	sources: [{ id: "paper", title: "A paper", short: "Paper" }],
	actors: [],
	places: [
		place("site", [-47.9, -15.8], { kind: "site" }, ["BR"]),
		place("circle", [-65, -17], { kind: "radius", km: 300 }, ["BO"]),
		place("town", [-58.4, -34.6], { kind: "city" }, ["AR"]),
		place("country", [-75, -10], { kind: "region", region: "PE" }, ["PE"]),
	],
	layers: [
		{ id: "brazil", name: "Brazil", shows: "regions", regions: ["BR"] },
		{ id: "incidents", name: "Incidents", shows: "incidents" },
	],
	roles: [],
	incidents: [
		fire("site", "2024-05-02"),
		fire("circle", "2024-05"),
		fire("town", "2023"),
		fire("country", "2023-01/2023-03"),
	],
	conferences: [],
	statements: [],
	relations: [],
	events: [],
};

async function openDossier(page: Page, dossier: unknown, hash = ""): Promise<void> {
	await page.route("**/dossiers/test.json", (route) => route.fulfill({ json: dossier }));
	await page.goto("about:blank");
	await open(page, `?dossier=dossiers/test.json${hash}`);
}

test("a place is told and drawn no finer than it is known: a pin, a ring, a region's outline", async ({ page }) => {
	await openDossier(page, ELSEWHERE);
	await expect(page).toHaveTitle("Fires in the south");
	/** Widths in pixels of the dashed areas around places; a wide ring is an outline alone, in the same red. */
	const dashed = await page.evaluate(() => {
		const looks = [...document.querySelectorAll('[aria-label="Map"] path')]
			.map((path) => ({ ...pick(getComputedStyle(path)), width: path.getBoundingClientRect().width }))
			.filter(({ strokeDasharray }) => strokeDasharray !== "none");
		const red = looks.find(({ fill }) => fill !== "none")?.stroke;
		return looks
			.filter(({ stroke }) => stroke === red)
			.map(({ width }) => width)
			.sort((one, other) => one - other);

		function pick({ strokeDasharray, fill, stroke }: CSSStyleDeclaration) {
			return { strokeDasharray, fill, stroke };
		}
	});
	expect(dashed, "a ring of 15 km, a ring of 300 km, a country").toHaveLength(3);
	expect((dashed[1] ?? 0) / (dashed[0] ?? 1)).toBeGreaterThan(15);
	expect((dashed[1] ?? 0) / (dashed[0] ?? 1)).toBeLessThan(25);
	const legend = page.getByRole("region", { name: "Legend" });
	await expect(legend.getByText("Incident known only by area")).toBeVisible();
	await expect(legend.getByText("Incident, no figure of killed")).toBeVisible();
	await expect(legend.getByText("Killed", { exact: true })).toHaveCount(0);
	for (const [id, where, when] of [
		["site", "known to the site", "2 May 2024"],
		["circle", "known to within about 300 km", "May 2024 (day not given)"],
		["town", "known only to the city", "2023 (only the year is given)"],
		["country", "known only to be in Peru", "sometime in this span"],
	] as const) {
		await incident(page, `Fire ${id}`).focus();
		await page.keyboard.press("Enter");
		await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(`Fire ${id}`);
		await expect(details(page).getByText(where), id).toBeVisible();
		await expect(details(page).getByText(when), id).toBeVisible();
	}
	await expect(incident(page, "Fire circle"), "a month is never shown as a day").toHaveAccessibleName(
		"Fire circle, May 2024",
	);
});

test("a dossier of another part of the world opens on that part, with its own layers", async ({ page }) => {
	await openDossier(page, ELSEWHERE, "#sel=region/BR");
	await expect(page.getByRole("region", { name: "Layers" }).getByRole("checkbox")).toHaveCount(2);
	await expect(region(page, "BR")).toHaveCount(1);
	await expect(region(page, "RU")).toHaveCount(0);
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("Brazil");
	await expectAccessible(page);
});

test("a dossier with nothing in it opens as a map that says so", async ({ page }) => {
	const empty = Object.fromEntries(
		Object.entries(ELSEWHERE).map(([key, value]) => [key, Array.isArray(value) && key !== "extent" ? [] : value]),
	);
	await openDossier(page, empty);
	await expect(page.getByRole("region", { name: "Layers" })).toContainText("This dossier has no layers.");
	await page.getByRole("button", { name: "Data table" }).click();
	await expect(page.getByRole("region", { name: "Data table" })).toContainText("Nothing to list");
});

test("a dossier's words are never markup", async ({ page }) => {
	const nasty = `<img src=x onerror="document.title='broken in'">`;
	const [first, ...others] = ELSEWHERE.incidents;
	await openDossier(
		page,
		{
			...ELSEWHERE,
			title: nasty,
			sources: [{ id: "paper", title: nasty, short: nasty, url: "javascript:alert(1)", note: nasty }],
			incidents: [{ ...first, title: nasty, accounts: [{ text: nasty, citations }] }, ...others],
		},
		"#sel=incident/fire-site",
	);
	await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(nasty);
	await page.getByRole("button", { name: "Data table" }).click();
	await expect(page.locator("img")).toHaveCount(0);
	await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0);
	await expect(page).toHaveTitle(nasty);
});

test("what was left out is told by place, what came and what was expected, and can be dismissed", async ({ page }) => {
	const [first, ...others] = ELSEWHERE.incidents;
	await openDossier(page, {
		...ELSEWHERE,
		incidents: [{ ...first, place: "nowhere" }, ...others],
		places: ELSEWHERE.places,
	});
	await expect(incident(page, "Fire site")).toHaveCount(0);
	await expect(incident(page, "Fire circle")).toBeVisible();
	const notices = page.getByRole("status", { name: "Notices" });
	await notices.getByText(/^1 problem in this dossier/).click();
	await expect(notices).toContainText(
		'Fire site: this part was left out. $.incidents[0].place: came "nowhere"; expected an id in places.',
	);
	await expectAccessible(page);
	await notices.getByRole("button", { name: "Dismiss" }).click();
	await expect(notices).toBeEmpty();
});

const UNREADABLE = {
	"half a file": ['{"format":"brieflet-dossier/1","title":', "which is JSON text"],
	"a format that comes later": ['{"format":"brieflet-dossier/9"}', "$.format"],
	"a cover alone": ['{"format":"brieflet-dossier/1"}', "$.id"],
} as const;
test("a dossier that cannot be read gives the page that says why", async ({ page }) => {
	let body = "";
	await page.route("**/dossiers/test.json", (route) => route.fulfill({ body }));
	for (const [what, [content, why]] of Object.entries(UNREADABLE)) {
		body = content;
		await page.goto("about:blank");
		await page.goto("./?dossier=dossiers/test.json");
		const failure = page.getByRole("alert");
		await expect(failure, what).toContainText("“dossiers/test.json” was found, but it is not a dossier");
		await expect(failure, what).toContainText(why);
		await expect(failure.getByRole("heading", { name: "What you can do" })).toBeVisible();
		await expect(failure.getByRole("link", { name: "Open the dossier that comes with this page" })).toBeVisible();
	}
	await expectAccessible(page);
});

const REFUSED = {
	"nothing at all": ["", "This file is empty"],
	"a list": ["[]", "What this file is could not be told"],
	"another format": ['{"format":"other/1"}', "What this file is could not be told"],
	"an HTML page": ["<!doctype html><title>Sign in</title>", "This is an HTML page"],
	"bytes that are no text": ["\u0000\u0001\u0002\ufffd", "This is not a text file"],
} as const;
test("a file that is no dossier and nothing else that is known is refused over the page's own", async ({ page }) => {
	let body = "";
	await page.route("**/dossiers/test.json", (route) => route.fulfill({ body }));
	for (const [what, [content, why]] of Object.entries(REFUSED)) {
		body = content;
		await page.goto("about:blank");
		await page.goto("./?dossier=dossiers/test.json");
		const refusal = page.getByRole("region", { name: "Open a file", exact: true }).getByRole("alert");
		await expect(refusal, what).toContainText("test.json was not opened");
		await expect(refusal, what).toContainText(why);
		await expect(incident(page, "Daykundi attack")).toBeAttached();
	}
	await page.getByRole("link", { name: "Show the dossier that comes with this page" }).click();
	await expect(page).toHaveURL((url) => url.search === "");
});

test("a dossier of another origin is never asked for", async ({ page }) => {
	for (const path of ["https://example.org/a.json", "//example.org/a.json", "http://127.0.0.1:9/a.json", "data:,{}"]) {
		await page.goto("about:blank");
		await page.goto(`./?dossier=${encodeURIComponent(path)}`);
		await expect(page.getByRole("alert"), path).toContainText(`“${path}” is not on this page's own site`);
	}
});

test("trying again opens the page once what was missing is there", async ({ page, watch }) => {
	watch.allow(/^console: .*503/);
	await page.route("**/geo/overview.json", (route) => route.fulfill({ status: 503, body: "" }));
	await page.goto("./");
	await expect(page.getByRole("alert")).toContainText(
		"The map's geography (“geo/overview.json”) could not be loaded: 503",
	);
	await expect(page.getByRole("link", { name: /Open the dossier/ }), "it is that very dossier").toHaveCount(0);
	await page.unroute("**/geo/overview.json");
	await page.getByRole("button", { name: "Try again" }).click();
	await expect(incident(page, "Daykundi attack")).toBeVisible();
});
