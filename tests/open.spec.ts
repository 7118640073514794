import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
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

const own = `Name;Where lat;Where lon;Day;Dead
Mill fire;50,25;10,5;03.04.2022;3
Bridge;50,5;10,75;21.05.2022;0
`;

const FILES: readonly (Given & { readonly counts: readonly [rows: number, drawn: number, listed: number] })[] = [
	{ name: "ged.csv", text: ucdp, counts: [3, 3, 0] },
	{ name: "acled.csv", text: acled, counts: [2, 2, 0] },
	{ name: "acled-old.csv", text: acledOld, counts: [1, 1, 0] },
	{ name: "gtd.csv", text: gtd, counts: [3, 2, 1] },
	{ name: "features.geojson", text: featureCollection, counts: [10, 5, 3] },
	{ name: "lines.ndjson", text: jsonLines, counts: [3, 2, 0] },
	{ name: "topology.json", text: topology, counts: [0, 0, 0] },
	{ name: "places.kml", text: kml, counts: [0, 0, 0] },
	{ name: "track.gpx", text: gpx, counts: [0, 0, 0] },
	{ name: "story.json", text: storyMap, counts: [0, 0, 0] },
	{ name: "map.umap", text: umap, counts: [0, 0, 0] },
	{ name: "config.js", text: mapboxStory, counts: [0, 0, 0] },
	{ name: "tour.json", text: geoLibreStory, counts: [0, 0, 0] },
	{ name: "events.json", text: timemap, counts: [0, 0, 0] },
];

FILES.forEach((file, index) => {
	// each by one way on one screen, by the other way on the other
	test(`${file.name} opens and ends in a report that adds up`, async ({ page, isMobile }) => {
		await open(page);
		await ((index % 2 === 0) === isMobile ? drop : choose)(page, file);
		await expect(report(page).getByRole("heading")).toHaveText(`Import report: ${file.name}`);
		await expect(page).toHaveURL(/\?opened=\w+$/);
		const counts = await Promise.all(
			["Records read", "Drawn on the map", "Listed without a place", "Left out"].map(async (term) =>
				Number(await told(page, term).textContent()),
			),
		);
		const [rows = 0, drawn = 0, listed = 0, left = 0] = counts;
		expect([rows, drawn, listed]).toEqual(file.counts);
		expect(drawn + listed + left).toBe(rows);
	});
});
