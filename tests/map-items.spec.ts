import type { Page } from "@playwright/test";
import { makeDossier } from "../bench/made-dossier";
import type { Dossier } from "../src/dossier/schema";
import { expect, expectAccessible, open, showTools, test } from "./fixture";

const map = (page: Page) => page.getByRole("region", { name: "Map" });
const legend = (page: Page) => page.getByRole("region", { name: "Legend" });
const closeTools = async (page: Page) => {
	const button = page.getByRole("button", { name: "Layers and legend" });
	if ((await button.isVisible()) && (await button.getAttribute("aria-expanded")) === "true") await button.click();
};

/** Serves a dossier to the page and opens it. */
async function openMade(page: Page, dossier: Dossier, hash = ""): Promise<void> {
	await page.route("**/dossiers/made.json", (route) => route.fulfill({ json: dossier }));
	await open(page, `?dossier=dossiers/made.json${hash}`);
}

test.describe("statements", () => {
	test("are one button at each place, with how many and by how many", { tag: "@wide" }, async ({ page }) => {
		await open(page);
		const moscow = map(page).getByRole("button", { name: /^Moscow, \d+ statements by \d+ speakers$/ });
		await expect(moscow).toBeVisible();
		const count = (await moscow.getAttribute("aria-label"))?.match(/\d+/)?.[0];
		await expect(moscow.locator("text")).toHaveText(count ?? "");
		await expect(moscow).toHaveAttribute("aria-pressed", "false");
	});

	test("leave the map, the legend and the tab order with their layer, and come back", { tag: "@wide" }, async ({
		page,
	}) => {
		await open(page);
		await showTools(page);
		const marks = map(page).getByRole("button", { name: /statements? by/ });
		await expect(marks).not.toHaveCount(0);
		await expect(legend(page).getByText("Where people speak")).toBeVisible();
		await page.getByRole("checkbox", { name: "Statements", exact: true }).uncheck();
		await expect(marks).toHaveCount(0);
		await expect(legend(page).getByText("Where people speak")).toHaveCount(0);
		await page.getByRole("checkbox", { name: "Statements", exact: true }).check();
		await expect(marks).not.toHaveCount(0);
	});

	for (const camera of ["", "#map=4/55.75/37.6", "#map=7.6/55.75/37.6", "#map=9.6/55.78/37.5"])
		test(`stand beside the incident and the conference and over neither ${camera || "at the opening"}`, {
			tag: "@wide",
		}, async ({ page }) => {
			await open(page, camera);
			const boxes = await map(page)
				.getByRole("button", { name: /^(Moscow, |Moscow Format|Crocus City Hall)/ })
				.evaluateAll((marks) =>
					marks.map((mark) => {
						const shape = mark.querySelector(".shape")?.getBoundingClientRect();
						return shape && { left: shape.left, right: shape.right, top: shape.top, bottom: shape.bottom };
					}),
				);
			expect(boxes).toHaveLength(3);
			for (const [index, one] of boxes.entries())
				for (const other of boxes.slice(index + 1)) {
					if (!one || !other) throw new Error("a mark has no shape");
					const apart =
						one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
					expect(apart, "two marks cover one another").toBe(true);
				}
		});
});

test.describe("relations", () => {
	const arc = (page: Page, name: RegExp) => map(page).getByRole("button", { name });
	const designation = /^Russia’s designation of the Taliban, Designation, from Russia to The Taliban, 2003$/;

	test("are off at first, and on with their layer: arcs, legend and address", { tag: "@wide" }, async ({ page }) => {
		await open(page);
		await showTools(page);
		await expect(arc(page, designation)).toHaveCount(0);
		await page.getByRole("checkbox", { name: "Relations" }).check();
		await expect(arc(page, designation)).toHaveCount(1);
		await expect(legend(page).getByText("Security pact")).toBeVisible();
		await expect(page).toHaveURL(/show=relations/);
		await page.getByRole("checkbox", { name: "Relations" }).uncheck();
		await expect(arc(page, designation)).toHaveCount(0);
		await expect(legend(page).getByText("Security pact")).toHaveCount(0);
	});

	test("are chosen with a click on the line, and by keyboard", { tag: "@wide" }, async ({ page }) => {
		await open(page, "#show=relations");
		const at = await pointOnLine(page, designation);
		await page.mouse.click(at.x, at.y);
		await expect(page).toHaveURL(/sel=relation\/designation-2003/);
		await expect(arc(page, designation)).toHaveAttribute("aria-pressed", "true");
		await page.keyboard.press("Escape");
		await expect(page).not.toHaveURL(/sel=/);
		await arc(page, designation).focus();
		await page.keyboard.press("Enter");
		await expect(page).toHaveURL(/sel=relation\/designation-2003/);
		await page.keyboard.press("Escape");
		await expect(arc(page, designation)).toBeFocused();
		await page.keyboard.press(" ");
		await expect(page).toHaveURL(/sel=relation\/designation-2003/);
	});

	test("show which way they go by an arrow, and a mutual one has none", { tag: "@wide" }, async ({ page }) => {
		await open(page, "#show=relations");
		await expect(arc(page, designation).locator(".tie-arrow")).toHaveCount(1);
		await expect(arc(page, /^Russia–Tajikistan security pact/).locator(".tie-arrow")).toHaveCount(0);
		await expect(arc(page, /^Russia–Tajikistan security pact/).locator(".tie")).toHaveCount(1);
	});

	test("differ by their dashes and not by colour alone", { tag: "@wide" }, async ({ page }) => {
		await open(page, "#show=relations");
		await expect(arc(page, designation)).toHaveCount(1);
		const looks = await map(page)
			.locator("[role=button] > .tie")
			.evaluateAll((lines) => {
				const look = new Map<string, string>();
				for (const line of lines) {
					const { strokeDasharray, strokeWidth } = getComputedStyle(line);
					look.set(line.getAttribute("class") ?? "", `${strokeDasharray} ${strokeWidth}`);
				}
				return [...look.values()];
			});
		expect(looks).toHaveLength(7);
		expect(new Set(looks).size).toBe(7);
	});

	test("one that is selected is on the map though the layer is off", { tag: "@wide" }, async ({ page }) => {
		await open(page, "#sel=relation/designation-2003");
		await expect(arc(page, designation)).toHaveAttribute("aria-pressed", "true");
		await expect(arc(page, /^Russia–Tajikistan security pact/)).toHaveCount(0);
	});

	test("a drag that begins on a line moves the map and chooses nothing", { tag: "@wide" }, async ({ page }) => {
		// the mouse is the desktop's
		await open(page, "#show=relations");
		const { x, y } = await pointOnLine(page, designation);
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x + 60, y + 40, { steps: 6 });
		await page.mouse.up();
		await expect(page).toHaveURL(/map=/);
		await expect(page).not.toHaveURL(/sel=/);
	});

	test("are accessible, with one selected and focused", { tag: "@wide" }, async ({ page }) => {
		await open(page, "#show=relations&sel=relation/designation-2003");
		await arc(page, designation).focus();
		await expectAccessible(page);
	});
});

test.describe("many incidents", () => {
	const made = makeDossier({ incidents: 300, statements: 40, seed: 3 });
	/** Five incidents at one place, and three others far from it. */
	const few: Dossier = {
		...made,
		statements: [],
		conferences: [],
		incidents: made.incidents.slice(0, 8).map((incident, index) => ({
			...incident,
			place: index < 5 ? "town-0" : `town-${index}`,
		})),
	};
	const groups = (page: Page) => map(page).getByRole("button", { name: /^\d+ incidents/ });

	test("are one mark where they cannot be told apart, and every incident is in one", { tag: "@wide" }, async ({
		page,
	}) => {
		await openMade(page, made);
		await expect(groups(page)).not.toHaveCount(0);
		const counts = await groups(page).evaluateAll((marks) =>
			marks.map((mark) => Number.parseInt(mark.getAttribute("aria-label") ?? "", 10)),
		);
		const singles = await map(page)
			.getByRole("button", { name: /^Incident \d+,/ })
			.count();
		const total = counts.reduce((sum, one) => sum + one, 0) + singles;
		// what lies far beside the map is not drawn
		expect(total).toBeLessThanOrEqual(300);
		expect(total).toBeGreaterThan(150);
		await showTools(page);
		await expect(legend(page).getByText("Several incidents in one mark")).toBeVisible();
	});

	test("at one place open into a list, from which one is chosen", async ({ page }) => {
		await openMade(page, few);
		const group = map(page).getByRole("button", { name: "5 incidents, Town 0" });
		await group.focus();
		await page.keyboard.press("Enter");
		const list = page.getByRole("dialog", { name: "5 incidents, Town 0" });
		await expect(list.getByRole("listitem")).toHaveCount(5);
		await expect(list.getByRole("button", { name: /^Incident 0/ })).toBeFocused();
		await expect(list.getByRole("button", { name: "Zoom in to tell them apart" })).toHaveCount(0);
		await expectAccessible(page);
		await page.keyboard.press("ArrowDown");
		await expect(list.getByRole("button", { name: /^Incident 1/ })).toBeFocused();
		await page.keyboard.press("End");
		await expect(list.getByRole("button", { name: /^Incident 4/ })).toBeFocused();
		await page.keyboard.press("Escape");
		await expect(list).toHaveCount(0);
		await expect(group).toBeFocused();
		await group.click();
		await list.getByRole("button", { name: /^Incident 2/ }).click();
		await expect(page).toHaveURL(/sel=incident\/incident-2/);
		// it stands on its own now, and the rest are four
		await expect(map(page).getByRole("button", { name: /^Incident 2,/ })).toHaveAttribute("aria-pressed", "true");
		await expect(map(page).getByRole("button", { name: "4 incidents, Town 0" })).toHaveCount(1);
	});

	test("the list lies inside the map, on a narrow one too", async ({ page }) => {
		await openMade(page, made);
		for (const group of (await groups(page).all()).slice(0, 6)) {
			const box = await group.boundingBox();
			const frame = await map(page).boundingBox();
			if (!box || !frame || box.x < frame.x || box.x + box.width > frame.x + frame.width) continue;
			if (box.y < frame.y || box.y + box.height > frame.y + frame.height) continue;
			await group.focus();
			await page.keyboard.press("Enter");
			const list = await page.getByRole("dialog", { name: /incidents/ }).boundingBox();
			if (!list) throw new Error("no list opened");
			expect(list.x).toBeGreaterThanOrEqual(frame.x);
			expect(list.y).toBeGreaterThanOrEqual(frame.y);
			expect(list.x + list.width).toBeLessThanOrEqual(frame.x + frame.width);
			expect(list.y + list.height).toBeLessThanOrEqual(frame.y + frame.height);
			await page.keyboard.press("Escape");
		}
	});

	test("are told apart nearer, by a button in the list", { tag: "@wide" }, async ({ page }) => {
		await openMade(page, made);
		const label = await groups(page)
			.first()
			.evaluate((mark) => mark.getAttribute("aria-label") ?? "");
		await groups(page).first().focus();
		await page.keyboard.press("Enter");
		const before = await groups(page).count();
		const list = page.getByRole("dialog", { name: label });
		await list.getByRole("button", { name: "Zoom in to tell them apart" }).click();
		await expect(list).toHaveCount(0);
		await expect(page).toHaveURL(/map=/);
		await expect
			.poll(() =>
				map(page)
					.getByRole("button", { name: /^Incident \d+,/ })
					.count(),
			)
			.toBeGreaterThan(0);
		expect(await groups(page).count()).not.toBe(before);
	});

	test("beyond 200 are listed 200 at a time", { tag: "@wide" }, async ({ page }) => {
		const many = { ...made, incidents: made.incidents.map((incident) => ({ ...incident, place: "town-0" })) };
		await openMade(page, many);
		await map(page).getByRole("button", { name: "300 incidents, Town 0" }).focus();
		await page.keyboard.press("Enter");
		const list = page.getByRole("dialog");
		await expect(list.getByRole("listitem")).toHaveCount(200);
		await list.getByRole("button", { name: "Show 100 more" }).click();
		await expect(list.getByRole("listitem")).toHaveCount(300);
		await expect(list.getByRole("button", { name: /^Show/ })).toHaveCount(0);
		await expect(list.getByRole("button", { name: /^Incident 200/ })).toBeFocused();
	});

	test("that the period takes away leave their group, and the legend when none is left", { tag: "@wide" }, async ({
		page,
	}) => {
		await openMade(page, few);
		await showTools(page);
		await expect(legend(page).getByText("Several incidents in one mark")).toBeVisible();
		await page.getByRole("checkbox", { name: "Incidents" }).uncheck();
		await expect(groups(page)).toHaveCount(0);
		await expect(legend(page).getByText("Several incidents in one mark")).toHaveCount(0);
		await page.getByRole("checkbox", { name: "Incidents" }).check();
		await closeTools(page);
		await expect(groups(page)).toHaveCount(1);
	});
});

/** A point of the screen where a click goes to a line. */
async function pointOnLine(page: Page, name: RegExp): Promise<{ x: number; y: number }> {
	const arc = map(page).getByRole("button", { name });
	await expect(arc).toHaveCount(1);
	const found = await arc.evaluate((group) => {
		const line = group.querySelector<SVGPathElement>(".tie");
		const matrix = line?.getScreenCTM();
		if (!line || !matrix) return null;
		for (let part = 0.3; part < 0.9; part += 0.02) {
			const { x, y } = line.getPointAtLength(line.getTotalLength() * part).matrixTransform(matrix);
			// neighbours lie over one another's edges: a click goes to the nearest
			if (document.elementFromPoint(x, y)?.closest("[role=button]")?.parentNode === group.parentNode) return { x, y };
		}
		return null;
	});
	if (!found) throw new Error("no point of the line is free");
	return found;
}
