import type { Page } from "@playwright/test";
import { expect, incident, open, region, test } from "./fixture";

// On a phone it is the same legend, behind a button.

const LINES = ["International boundary", "Undetermined status", "Line of Control (approx.)"];
const SPEAK = "Where people speak";
const SEATS = ["Host", "Participant", "Taliban delegation", "Listed by another source", "Conference", SPEAK];

const legend = (page: Page) =>
	page
		.getByRole("region", { name: "Legend" })
		.getByRole("listitem")
		.evaluateAll((items) => items.map((item) => item.querySelector("span")?.textContent));

/** What a link switches off leaves the legend with what it explained. */
const STATES = [
	{ hide: ["incidents"], legend: [...SEATS, "Region of a layer", ...LINES] },
	{ hide: ["participants"], legend: [SPEAK, "Killed", "Region of a layer", ...LINES] },
	{ hide: ["participants", "incidents"], legend: [SPEAK, "Region of a layer", ...LINES] },
	{
		hide: ["tajikistan"],
		legend: ["Host", "Participant", "Taliban delegation", "Conference", SPEAK, "Killed", "Region of a layer", ...LINES],
	},
	{
		hide: ["afghanistan"],
		legend: [
			"Host",
			"Participant",
			"Listed by another source",
			"Conference",
			SPEAK,
			"Killed",
			"Region of a layer",
			...LINES,
		],
	},
	{
		hide: ["afghanistan", "tajikistan", "uzbekistan", "moscow"],
		legend: ["Host", "Participant", "Conference", SPEAK, "Killed", ...LINES],
	},
	{
		hide: ["afghanistan", "tajikistan", "uzbekistan", "moscow", "incidents", "participants", "statements"],
		legend: LINES,
	},
];

test("the legend follows the layers: what left the map leaves it, and nothing stays", { tag: "@wide" }, async ({
	page,
}) => {
	for (const [index, state] of STATES.entries()) {
		const hash = `#hide=${state.hide.join(",")}`;
		if (index === 0) await open(page, hash);
		else
			await page.evaluate((hash) => {
				location.hash = hash;
			}, hash);
		await expect.poll(() => legend(page), state.hide.join()).toEqual(state.legend);
	}
});

test("the signs that the legend explains are on the map while their layers are on", { tag: "@wide" }, async ({
	page,
}) => {
	await open(page);
	const names = [
		"Afghanistan",
		"Tajikistan",
		"Uzbekistan",
		"Moscow",
		"Incidents",
		"Conference participants",
		"Statements",
	];
	const before = await page.locator("[data-region]").count();
	await test.step("participants are told apart by pattern as well as by colour", async () => {
		const fill = (id: string) => region(page, id).evaluate((shape) => getComputedStyle(shape).fill);
		const fills = await Promise.all(["RU", "IR", "AF", "TJ"].map(fill));
		expect(new Set(fills).size).toBe(4);
		expect(fills[2], "the delegation is hatched").toMatch(/^url\(/);
		// listed by another source: a dashed outline of the same shape lies above the base
		const dashed = await page.evaluate(() => {
			const shape = document.querySelector('[data-region="TJ"]')?.getAttribute("d");
			return [...document.querySelectorAll('[aria-label="Map"] path')].some(
				(path) => path.getAttribute("d") === shape && getComputedStyle(path).strokeDasharray !== "none",
			);
		});
		expect(dashed).toBe(true);
	});
	await test.step("an incident's mark is sized by the killed, the area in proportion", async () => {
		const area = (title: string) =>
			incident(page, title).evaluate((mark) => {
				const radii = [...mark.querySelectorAll("circle")]
					.filter((circle) => getComputedStyle(circle).fill !== "none")
					.map((circle) => circle.r.baseVal.value);
				return Math.max(...radii) ** 2;
			});
		const ratio = (await area("Crocus City Hall attack")) / (await area("Daykundi attack"));
		expect(ratio).toBeGreaterThan(145 / 14 - 0.5);
		expect(ratio).toBeLessThan(145 / 14 + 0.5);
	});
	await test.step("with every layer off nothing of the dossier is drawn or reached", async () => {
		for (const name of names) await page.getByRole("checkbox", { name, exact: true }).uncheck();
		await expect(page.locator("[data-region], [data-role]")).toHaveCount(0);
		await expect(incident(page, "")).not.toHaveCount(0); // the zoom buttons are left
		for (const title of ["Daykundi attack", "Crocus City Hall attack", "Moscow Format"])
			await expect(incident(page, title)).toHaveCount(0);
		expect(await legend(page)).toEqual(LINES);
	});
	await test.step("all comes back with them", async () => {
		for (const name of names) await page.getByRole("checkbox", { name, exact: true }).check();
		await expect(page.locator("[data-region]")).toHaveCount(before);
		await expect(incident(page, "Daykundi attack")).toBeVisible();
		await expect.poll(() => new URL(page.url()).hash).toBe("");
	});
});
