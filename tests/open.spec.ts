import { readFile, writeFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { makeGeoJson } from "../bench/made-geojson";
import { featureCollection, gpx, jsonLines, kml, topology } from "../src/dossier/import/projects/fixtures/geographic";
import { geoLibreStory, mapboxStory, storyMap, timemap, umap } from "../src/dossier/import/projects/fixtures/stories";
import { acled, acledOld, gtd, timemapTable, ucdp } from "../src/dossier/import/tables/fixtures/tables";
import { details, expect, expectAccessible, incident, open, test } from "./fixture";

const card = (page: Page) => page.getByRole("region", { name: "Open a file", exact: true });
const report = (page: Page) => page.getByRole("region", { name: "Import report" });
/** A number of the report: rows read, drawn … */
const told = (page: Page, term: string): Locator =>
	report(page).locator("dl > div").filter({ hasText: term }).getByRole("definition");

interface Given {
	readonly name: string;
	readonly text: string;
}

/** Chooses a file in the dialog of the system. */
async function choose(page: Page, { name, text }: Given): Promise<void> {
	if (!(await card(page).isVisible())) await page.getByRole("button", { name: "Open file" }).click();
	const chooser = page.waitForEvent("filechooser");
	await card(page).getByRole("button", { name: "Choose a file" }).click();
	await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
}

/** Lets a file fall on the page, as a file manager does. */
async function drop(page: Page, { name, text }: Given): Promise<void> {
	await page.evaluate(
		({ name, text }) => {
			const data = new DataTransfer();
			data.items.add(new File([text], name));
			const at = document.querySelector("main") ?? document.body;
			for (const type of ["dragenter", "dragover", "drop"])
				at.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
		},
		{ name, text },
	);
}

async function textOf(download: Download): Promise<string> {
	return readFile(await download.path(), "utf8");
}

type Counts = readonly [rows: number, drawn: number, listed: number, leftOut: number];

const FILES: readonly (Given & { readonly counts: Counts })[] = [
	{ name: "ged.csv", text: ucdp, counts: [3, 3, 0, 0] },
	{ name: "acled.csv", text: acled, counts: [2, 2, 0, 0] },
	{ name: "acled-old.csv", text: acledOld, counts: [1, 1, 0, 0] },
	{ name: "gtd.csv", text: gtd, counts: [3, 2, 1, 0] },
	{ name: "events.csv", text: timemapTable, counts: [2, 2, 0, 0] },
	{ name: "features.geojson", text: featureCollection, counts: [10, 4, 4, 2] },
	{ name: "lines.ndjson", text: jsonLines, counts: [3, 2, 0, 1] },
	{ name: "topology.json", text: topology, counts: [3, 2, 1, 0] },
	{ name: "places.kml", text: kml, counts: [4, 3, 0, 1] },
	{ name: "track.gpx", text: gpx, counts: [4, 3, 1, 0] },
	{ name: "story.json", text: storyMap, counts: [5, 1, 2, 2] },
	{ name: "map.umap", text: umap, counts: [2, 2, 0, 0] },
	{ name: "config.js", text: mapboxStory, counts: [2, 2, 0, 0] },
	{ name: "tour.json", text: geoLibreStory, counts: [3, 0, 3, 0] },
	{ name: "events.json", text: timemap, counts: [4, 1, 2, 1] },
];

FILES.forEach((file, index) => {
	// each by one way on one screen, by the other way on the other
	test(`${file.name} opens and ends in a report that adds up`, async ({ page, isMobile }) => {
		await open(page);
		await ((index % 2 === 0) === isMobile ? drop : choose)(page, file);
		await expect(report(page).getByRole("heading")).toHaveText(`Import report: ${file.name}`);
		await expect(page).toHaveURL(/\?opened=\w+$/);
		const terms = ["Records read", "Drawn on the map", "Listed without a place", "Left out"];
		const counts = await Promise.all(terms.map(async (term) => Number(await told(page, term).textContent())));
		expect(counts).toEqual(file.counts);
	});
});

const broken: Given = {
	name: "broken.csv",
	text: `id,title,latitude,longitude,date,killed
1,Fire,50.25,10.5,2024-03-22,3
2,Flood,95,120,2024-03-22,1
,,,,,
4,Slide,50.5,10.75,soon,few
`,
};

test("a bad row never sinks the rest: what became of each stands in the report, by its number", async ({ page }) => {
	await open(page);
	await choose(page, broken);
	await page.getByRole("button", { name: "Open with these answers" }).click();
	const told = report(page).getByRole("listitem");
	await expect(told.filter({ hasText: "Row 3" })).toContainText("outside the Earth");
	await expect(told.filter({ hasText: "Row 5" })).toContainText(["“soon”", "“few”"]);
	await expect(told.filter({ hasText: "Row 4" })).toContainText("Empty");
	await expectAccessible(page);
	await card(page).getByRole("button", { name: "Close" }).click();
	await incident(page, "Fire").click();
	await expect(details(page)).toContainText("22 March 2024");
	await expect(details(page)).toContainText("row 2");
	await expect(details(page)).toContainText("broken.csv");
});

test("of columns that nobody knows it is asked which is what, and a date that can be read in two ways", async ({
	page,
}) => {
	await open(page);
	const text = "Place;Y;X;Day;Dead\nMill;50,25;10,5;03/04/2022;3\nBridge;50,5;10,75;05/06/2022;0\n";
	await choose(page, { name: "own.csv", text });
	await expect(page.getByRole("heading", { name: "Questions about own.csv" })).toBeVisible();
	await expect(page.getByRole("combobox", { name: "Y", exact: true })).toHaveValue("latitude");
	await expect(page.getByRole("combobox", { name: "Dead" })).toHaveValue("killed");
	await expectAccessible(page);
	await page.getByRole("combobox", { name: "Place" }).selectOption("Title");
	await page.getByRole("radio", { name: "The second: month, day, year" }).check();
	await page.getByRole("button", { name: "Open with these answers" }).click();
	await expect(told(page, "Drawn on the map")).toHaveText("2");
	await card(page).getByRole("button", { name: "Close" }).click();
	await expect(incident(page, "Mill, 4 March 2022, 3 killed")).toBeAttached();
});

test("a table copied from a spreadsheet is pasted; text in a field stays there", async ({ page, isMobile }) => {
	test.skip(isMobile, "the search stands behind a button there");
	await open(page);
	const paste = (text: string) =>
		page.evaluate((text) => {
			const data = new DataTransfer();
			data.setData("text/plain", text);
			(document.activeElement ?? document.body).dispatchEvent(
				new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
			);
		}, text);
	const text = acled.replaceAll(/,(?=\S)/g, "\t");
	await page.getByRole("combobox", { name: "Search" }).focus();
	await paste(text);
	await page.waitForTimeout(600);
	await expect(report(page)).toHaveCount(0);
	await page.keyboard.press("Escape");
	await page.getByRole("region", { name: "Map" }).focus();
	await paste(text);
	await expect(report(page).getByRole("heading")).toHaveText("Import report: Pasted text");
	await expect(told(page, "Records read")).toHaveText("2");
});

for (const [what, name, text, says] of [
	["an HTML page", "data.csv", "<!doctype html><title>Log in</title>", "This is an HTML page"],
	["a PDF", "report.csv", "%PDF-1.7\n", "This is a PDF document"],
	["a picture", "map.csv", "GIF89a\u0001\u0000\u0001\u0000", "This is a picture"],
	["nothing", "empty.csv", "", "This file is empty"],
	["broken JSON", "broken.json", '{"type":"FeatureCollection","features":[}', "line 1, column 41"],
] as const)
	test(`${what} is refused in plain words, and what was open stays`, async ({ page }) => {
		await open(page);
		await choose(page, { name, text });
		await expect(card(page).getByRole("alert")).toContainText(says);
		await expect(card(page).getByRole("alert")).toContainText(`${name} was not opened`);
		await expectAccessible(page);
		expect(new URL(page.url()).search).toBe("");
		await expect(incident(page, "Daykundi attack")).toBeAttached();
	});

test("nothing of a file is run or loaded", async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, "ran", { value: () => document.documentElement.setAttribute("data-ran", "") });
	});
	await open(page);
	const evil = `<img src=x onerror="ran()"><script>ran()</script>`;
	const feature = {
		type: "Feature",
		geometry: { type: "Point", coordinates: [10, 50] },
		properties: { title: evil, description: evil, url: "javascript:ran()", image: "https://elsewhere.example/a.png" },
	};
	await choose(page, {
		name: `${evil}.geojson`,
		text: JSON.stringify({ type: "FeatureCollection", features: [feature] }),
	});
	await expect(report(page)).toBeVisible();
	await card(page).getByRole("button", { name: "Close" }).click();
	await page
		.getByRole("region", { name: "Map" })
		.getByRole("button", { name: /undated|No date/ })
		.first()
		.click();
	await expect(details(page)).toContainText("elsewhere.example");
	expect(await page.evaluate(() => document.documentElement.hasAttribute("data-ran"))).toBe(false);
	await expect(page.locator("a[href^='javascript']")).toHaveCount(0);
});

test("what was opened is there after loading the page anew, and back leads to what was there before", async ({
	page,
}) => {
	await open(page);
	await choose(page, FILES[0] as Given);
	await expect(report(page)).toBeVisible();
	await page.reload();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("ged");
	await expect(report(page)).toBeHidden();
	await page.getByRole("button", { name: "Open file" }).click();
	await expect(told(page, "Records read")).toHaveText("3");
	await page.goBack();
	await expect(incident(page, "Daykundi attack")).toBeAttached();
	await page.goForward();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("ged");
	await page.getByRole("button", { name: "Open file" }).click();
	await card(page).getByRole("link", { name: "Show the dossier that comes with this page" }).click();
	await expect(incident(page, "Daykundi attack")).toBeAttached();
});

test("where the browser keeps nothing the file is shown all the same, and that is said", async ({ page }) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException("refused", "SecurityError");
		};
	});
	await open(page);
	await choose(page, FILES[0] as Given);
	await expect(told(page, "Records read")).toHaveText("3");
	await expect(page.getByRole("status", { name: "Notices" })).toContainText("This browser keeps nothing");
	await page.reload();
	await expect(page.getByRole("status", { name: "Notices" })).toContainText("no longer kept");
	await expect(incident(page, "Daykundi attack")).toBeAttached();
});

test("saved as a dossier and opened again it is the same", async ({ page }) => {
	await open(page);
	await choose(page, FILES[3] as Given);
	const save = async (name: string) => {
		const coming = page.waitForEvent("download");
		await report(page).getByRole("button", { name }).click();
		return textOf(await coming);
	};
	const first = await save("Save as a dossier");
	expect(JSON.parse(first)).toMatchObject({ format: "brieflet-dossier/1", incidents: { length: 3 } });
	await choose(page, { name: "again.json", text: first });
	await expect(report(page).getByRole("heading")).toHaveText("Import report: again.json");
	await expect(told(page, "Records read")).toHaveText("3");
	expect(await save("Save as a dossier")).toBe(first);
	const csv = await save("Save as CSV");
	expect(csv.split("\r\n")[0]).toContain("title,latitude,longitude");
	expect(csv.trim().split("\r\n")).toHaveLength(4);
	expect(JSON.parse(await save("Save as GeoJSON")).features).toHaveLength(3);
});

test("the shipped dossier is saved and opened again, the same", async ({ page }) => {
	await open(page);
	const shipped = await (await page.request.get("./dossiers/moscow-format-2024.json")).text();
	await choose(page, { name: "mine.json", text: shipped });
	await expect(told(page, "Left out")).toHaveText("0");
	const coming = page.waitForEvent("download");
	await report(page).getByRole("button", { name: "Save as a dossier" }).click();
	const saved = JSON.parse(await textOf(await coming));
	const { $schema: _, ...original } = JSON.parse(shipped);
	expect(saved).toMatchObject(original);
});

test("reading a large file shows how far it is, can be cancelled, and the page answers", async ({ page }) => {
	await open(page);
	await page.evaluate((acled) => {
		const data = new DataTransfer();
		const [head = ""] = acled.split("\n");
		const lines = Array.from(
			{ length: 600_000 },
			(_, row) =>
				`FRE${row},2020-03-22,2020,1,Political violence,Battles,Armed clash,Alpha,Beta,Freedonia,Town,${row % 80},${row % 170},1,Paper,Two sides met.,${row % 9}`,
		);
		data.items.add(new File([`${head}\n`, lines.join("\n")], "large.csv"));
		document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
	}, acled);
	await expect(card(page).getByText("Reading large.csv")).toBeVisible();
	await expect(card(page).getByRole("progressbar")).toBeVisible();
	await card(page).getByRole("button", { name: "Cancel" }).click();
	await expect(card(page).getByRole("status").first()).toContainText("was cancelled");
	await expect(incident(page, "Daykundi attack")).toBeAttached();
	expect(new URL(page.url()).search).toBe("");
});

test("30 MB of GeoJSON on one line open while the page goes on drawing; cancelled, the page stays as it was", async ({
	page,
}, testInfo) => {
	const count = 70_000;
	const path = testInfo.outputPath("one-line.geojson");
	await writeFile(path, makeGeoJson(count));
	await open(page);
	/** Frames that are drawn while the card says that it reads; at the first of them a button may be pressed. */
	const framesOfReading = async (pressed: string | null) => {
		await page.evaluate((pressed) => {
			const counted = { frames: 0, done: false };
			Object.assign(globalThis, { counted });
			const look = () => {
				const reading = document.querySelector(".open-reading");
				if (reading?.checkVisibility()) counted.frames++;
				else if (counted.frames > 0) counted.done = true;
				if (reading && pressed && counted.frames === 1)
					[...reading.querySelectorAll("button")].find(({ textContent }) => textContent === pressed)?.click();
				if (!counted.done) requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		}, pressed);
		if (!(await card(page).isVisible())) await page.getByRole("button", { name: "Open file" }).click();
		const chooser = page.waitForEvent("filechooser");
		await card(page).getByRole("button", { name: "Choose a file" }).click();
		await (await chooser).setFiles(path);
		const counted = await page.waitForFunction(() => {
			const { counted } = globalThis as unknown as { counted: { frames: number; done: boolean } };
			return counted.done ? counted.frames : null;
		});
		return counted.jsonValue();
	};

	await framesOfReading("Cancel");
	await expect(card(page).getByRole("status").first()).toContainText("was cancelled");
	await expect(incident(page, "Daykundi attack")).toBeAttached();
	expect(new URL(page.url()).search).toBe("");

	// read on the page's own thread it would be one frame, the one before
	expect(await framesOfReading(null)).toBeGreaterThan(5);
	await expect(told(page, "Drawn on the map")).toHaveText("70,000");
});

test("the card opens, closes and gives the focus back by keyboard alone", async ({ page }) => {
	await open(page);
	const button = page.getByRole("button", { name: "Open file" });
	await button.focus();
	await page.keyboard.press("Enter");
	await expect(card(page).getByRole("heading", { level: 2 })).toBeFocused();
	await expectAccessible(page);
	await page.keyboard.press("Escape");
	await expect(card(page)).toBeHidden();
	await expect(button).toBeFocused();
});
