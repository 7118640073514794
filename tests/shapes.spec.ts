import type { Page } from "@playwright/test";
import { details, expect, expectAccessible, open, region, showTools, test } from "./fixture";

const citations = [{ source: "paper", paragraph: "2" }];
const shape = (id: string, name: string, geometry: object, changes: object = {}) => ({
	id,
	name,
	geometry,
	citations,
	...changes,
});
const box = (west: number, south: number, east: number, north: number) => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
	[west, south],
];
/** A dossier of another part of the world, with lines and areas in two layers and in none. */
const SHAPES = {
	format: "brieflet-dossier/1",
	id: "routes",
	title: "Routes in the south",
	language: "en",
	asOf: "2024-05",
	extent: [-82, -42, -35, 8],
	sources: [{ id: "paper", title: "A paper", short: "Paper" }],
	actors: [{ id: "guard", kind: "organisation", name: "Coast guard" }],
	places: [{ id: "port", name: "Port", location: [-58.4, -34.6], precision: { kind: "city" }, regions: ["AR"] }],
	layers: [
		{ id: "brazil", name: "Brazil", shows: "regions", regions: ["BR"] },
		{ id: "routes", name: "Routes", shows: "shapes", shapes: ["river", "coast"] },
		{ id: "zones", name: "Zones", shows: "shapes", shapes: ["forest"] },
	],
	roles: [],
	incidents: [],
	conferences: [],
	statements: [
		{
			id: "warned",
			speaker: "guard",
			text: "The coast guard warns of the river route.",
			about: ["shape/river"],
			claimants: ["paper"],
			citations,
		},
	],
	relations: [],
	events: [
		{
			id: "opened",
			title: "The route is opened",
			text: "Boats go.",
			when: { edtf: "2023-02" },
			about: ["shape/river"],
			claimants: ["paper"],
			citations,
		},
	],
	shapes: [
		shape(
			"river",
			"River route",
			{
				type: "lines",
				lines: [
					[
						[-50, -1],
						[-55, -2.5],
						[-60, -3.2],
						[-66, -3],
						[-73, -4],
					],
				],
			},
			{ when: { edtf: "2023" }, text: "Boats carry grain up the river, the paper says." },
		),
		shape("coast", "Coast route", {
			type: "lines",
			lines: [
				[
					[-40, -24],
					[-46, -30],
					[-54, -38],
				],
			],
		}),
		// wound the way that an outside of the Earth would be
		shape("forest", "Forest zone", { type: "areas", areas: [[box(-66, -14, -54, -6)]] }, { when: { edtf: "2024-04" } }),
		shape("island", "Loose area", { type: "areas", areas: [[box(-44, -40, -40, -36).reverse()]] }),
	],
};

async function openShapes(page: Page, hash = "", dossier: object = SHAPES): Promise<void> {
	await page.route("**/dossiers/test.json", (route) => route.fulfill({ json: dossier }));
	await page.goto("about:blank");
	await open(page, `?dossier=dossiers/test.json${hash}`);
}

const map = (page: Page) => page.getByRole("region", { name: "Map" });
const button = (page: Page, name: string) => map(page).getByRole("button", { name, exact: true });
const title = (page: Page) => details(page).getByRole("heading", { level: 2 });

/** A point of the screen where the shape is the uppermost thing, so near its middle as can be. */
async function pointOf(page: Page, id: string): Promise<{ x: number; y: number }> {
	await page.locator(`[data-shape="${id}"]`).waitFor({ state: "attached" });
	const found = await page.evaluate((id) => {
		const shape = document.querySelector<SVGPathElement>(`[data-shape="${id}"]`);
		if (!shape) return null;
		const { left, top, width, height } = shape.getBoundingClientRect();
		const middle = { x: left + width / 2, y: top + height / 2 };
		const points: { x: number; y: number }[] = [];
		for (let y = top; y < top + height; y += 4)
			for (let x = left; x < left + width; x += 4) if (document.elementFromPoint(x, y) === shape) points.push({ x, y });
		const far = (point: { x: number; y: number }) => Math.hypot(point.x - middle.x, point.y - middle.y);
		return points.sort((one, other) => far(one) - far(other))[0] ?? null;
	}, id);
	if (!found) throw new Error(`no free point of ${id} on the screen`);
	return found;
}

async function clickShape(page: Page, id: string): Promise<void> {
	const { x, y } = await pointOf(page, id);
	await page.mouse.click(x, y);
}

test("a click on a line opens what the dossier says of it: text, date, layer, sources, and what was said of it", async ({
	page,
}) => {
	await openShapes(page);
	await clickShape(page, "river");
	await expect(page).toHaveURL(/sel=shape\/river/);
	await expect(title(page)).toHaveText("River route");
	for (const text of [
		"Boats carry grain up the river",
		"2023",
		"Routes",
		"The route is opened",
		"The coast guard warns",
	])
		await expect(details(page).getByText(text).first(), text).toBeVisible();
	await expect(details(page).getByRole("heading", { name: "How we know" })).toBeVisible();
	await expect(button(page, "River route, line")).toHaveAttribute("aria-pressed", "true");
	await expectAccessible(page);
	await page.keyboard.press("Escape");
	await expect(button(page, "River route, line")).toBeFocused();
});

test("a second click in an area goes to the region below it", async ({ page, isMobile }) => {
	await openShapes(page);
	await clickShape(page, "forest");
	await expect(title(page)).toHaveText("Forest zone");
	test.skip(isMobile, "Details covers the half of the screen in which the area lies");
	await clickShape(page, "forest");
	await expect(title(page)).toHaveText("Brazil");
	await expect(region(page, "BR")).toHaveAttribute("aria-pressed", "true");
});

test("lines and areas are reached and chosen by keyboard", { tag: "@wide" }, async ({ page }) => {
	await openShapes(page);
	await button(page, "Loose area, area").focus();
	await page.keyboard.press("Tab");
	const focused = page.locator(":focus");
	await expect(focused).toHaveAttribute("data-shape", /river|coast/);
	const name = (await focused.getAttribute("aria-label"))?.replace(", line", "") ?? "";
	await page.keyboard.press("Enter");
	await expect(title(page)).toHaveText(name);
});

test("layers, period and legend go with the shapes; a shape in no layer stays", { tag: "@wide" }, async ({ page }) => {
	await openShapes(page, "#from=2024-01-01&to=2024-05-01");
	await showTools(page);
	const legend = page.getByRole("region", { name: "Legend" });
	await expect(button(page, "Forest zone, area")).toHaveCount(1);
	await expect(button(page, "River route, line"), "its date lies before the period").toHaveCount(0);
	await expect(button(page, "Coast route, line"), "it has no date").toHaveCount(1);
	await expect(legend.getByText("Line: Routes")).toBeVisible();
	await expect(legend.getByText("Area: Zones")).toBeVisible();
	await page.getByRole("checkbox", { name: "Zones" }).uncheck();
	await expect(button(page, "Forest zone, area")).toHaveCount(0);
	await expect(legend.getByText("Area: Zones")).toHaveCount(0);
	await expect(button(page, "Loose area, area")).toHaveCount(1);
	await expect(legend.getByText("Area", { exact: true })).toBeVisible();
});

test("the data table lists them, and says which are left out", async ({ page, isMobile }) => {
	await openShapes(page, "#hide=zones");
	await page
		.getByRole("button", { name: isMobile ? /table/i : "Data table" })
		.first()
		.click();
	const table = page.getByRole("region", { name: "Data table" });
	await table.getByRole("tab", { name: /Lines and areas/ }).click();
	await expect(table.getByRole("row")).toHaveCount(4);
	await expect(table).toContainText("1 row is left out because Zones is off.");
	await table.getByRole("button", { name: "Coast route" }).click();
	await expect(title(page)).toHaveText("Coast route");
});

test("search finds a shape by its name and by its layer", async ({ page, isMobile }) => {
	await openShapes(page);
	if (isMobile) await page.getByRole("button", { name: "Search" }).click();
	await page.getByRole("combobox", { name: "Search" }).fill("forest");
	await page.getByRole("option", { name: /Forest zone/ }).click();
	await expect(title(page)).toHaveText("Forest zone");
});

test("a link to a shape opens it, and one to a shape that is gone says so", { tag: "@wide" }, async ({ page }) => {
	await openShapes(page, "#sel=shape/coast");
	await expect(title(page)).toHaveText("Coast route");
	await openShapes(page, "#sel=shape/gone");
	await expect(page.getByRole("status", { name: "Notices" })).toContainText("shape/gone");
});

test("an area is filled inside, however it is wound, and across the antimeridian", { tag: "@wide" }, async ({
	page,
}) => {
	// the same drawing
	const ring = box(176, -20, -178, -14);
	await openShapes(page, "", {
		...SHAPES,
		extent: [160, -35, -160, 0],
		shapes: ["one", "other"].map((id, index) =>
			shape(id, id, { type: "areas", areas: [[index === 0 ? ring : [...ring].reverse()]] }),
		),
		layers: [],
		statements: [],
		events: [],
	});
	await page.locator('[data-shape="one"]').waitFor({ state: "attached" });
	const widths = await page.evaluate(() => {
		const map = document.querySelector('[aria-label="Map"]')?.getBoundingClientRect();
		return [...document.querySelectorAll("[data-shape]")].map(
			(one) => one.getBoundingClientRect().width / (map?.width ?? 1),
		);
	});
	expect(widths).toHaveLength(2);
	for (const width of widths) {
		expect(width).toBeGreaterThan(0.03);
		expect(width).toBeLessThan(0.3);
	}
});

test("of very many shapes the largest are buttons, all are drawn and answer to a click, and a note says so", {
	tag: "@wide",
}, async ({ page }) => {
	// the same drawing
	const many = Array.from({ length: 400 }, (_, index) => {
		const [lon, lat] = [-70 + (index % 20) * 1.5, -30 + Math.floor(index / 20) * 1.5];
		const size = 0.4 + (index % 7) / 10;
		return shape(`s${index}`, `Line ${index}`, {
			type: "lines",
			lines: [
				[
					[lon, lat],
					[lon + size, lat],
				],
			],
		});
	});
	await openShapes(page, "", { ...SHAPES, layers: [], statements: [], events: [], shapes: many });
	await expect(page.locator("[data-shape]")).toHaveCount(300);
	await expect(map(page)).toContainText("The largest 300 of 400 lines and areas here can be reached by keyboard.");
	await expect(page.locator('[data-shape="s7"]'), "it is one of the smallest").toHaveCount(0);
	const at = (id: string) =>
		page.locator(`[data-shape="${id}"]`).evaluate((one) => {
			const { left, top, height } = one.getBoundingClientRect();
			return { x: left, y: top + height / 2 };
		});
	// all of a row begin at equal steps
	const [before, last] = [await at("s5"), await at("s6")];
	await page.mouse.click(2 * last.x - before.x + 4, 2 * last.y - before.y);
	await expect(title(page)).toHaveText("Line 7");
});
