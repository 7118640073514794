// That a file of each family opens on the whole page; that each format is read, src/dossier/import/formats.test.ts tries.
import type { Locator, Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { featureCollection, kml } from "../src/dossier/import/projects/fixtures/geographic";
import { mapboxStory } from "../src/dossier/import/projects/fixtures/stories";
import { acled, gtd } from "../src/dossier/import/tables/fixtures/tables";
import { FORMATS } from "./attacks/formats";
import { expect, open, openingCard, test } from "./fixture";

const report = (page: Page) => page.getByRole("region", { name: "Import report" });
/** A number of the report: rows read, drawn … */
const told = (page: Page, term: string): Locator =>
	report(page).locator("dl > div").filter({ hasText: term }).getByRole("definition");
const isReported = (page: Page, name: string) =>
	expect(report(page).getByRole("heading")).toHaveText(`Import report: ${name}`);
const close = (page: Page) => openingCard(page).getByRole("button", { name: "Close" }).click();

interface Given {
	readonly name: string;
	readonly content: string | Uint8Array;
}

/** Lets files fall on the page, as a file manager does. */
async function drop(page: Page, ...files: readonly Given[]): Promise<void> {
	await page.evaluate(
		(files) => {
			const data = new DataTransfer();
			for (const { name, bytes } of files) data.items.add(new File([new Uint8Array(bytes)], name));
			const at = document.querySelector("main") ?? document.body;
			for (const type of ["dragenter", "dragover", "drop"])
				at.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
		},
		files.map(({ name, content }) => ({ name, bytes: [...Buffer.from(content)] })),
	);
}

async function paste(page: Page, text: string): Promise<void> {
	await page.evaluate((text) => {
		const data = new DataTransfer();
		data.setData("text/plain", text);
		(document.activeElement ?? document.body).dispatchEvent(
			new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
		);
	}, text);
}

const workbook = FORMATS.find(({ name }) => name === "book.xlsx");

test("a file of each family opens: dropped, pasted, or copied from a spreadsheet", { tag: "@wide" }, async ({
	page,
}) => {
	await open(page);
	/** Records read, drawn, listed and left out. */
	for (const [name, content, counts] of [
		["gtd.csv", gtd, [3, 2, 1, 0]],
		["features.geojson", featureCollection, [10, 4, 4, 2]],
		["places.kmz", zipSync({ "doc.kml": strToU8(kml) }), [4, 3, 0, 1]],
		["config.js", mapboxStory, [2, 2, 0, 0]],
	] as const)
		await test.step(name, async () => {
			await drop(page, { name, content });
			await isReported(page, name);
			await expect(page).toHaveURL(/\?opened=\w+$/);
			const terms = ["Records read", "Drawn on the map", "Listed without a place", "Left out"];
			for (const [index, term] of terms.entries()) await expect(told(page, term)).toHaveText(String(counts[index]));
		});
	await test.step("a workbook of Excel", async () => {
		await drop(page, { name: "book.xlsx", content: workbook?.bytes(workbook.text) ?? "" });
		await page.getByRole("button", { name: "Open with these answers" }).click();
		await isReported(page, "book.xlsx");
		await expect(told(page, "Drawn on the map")).toHaveText("1");
	});
	await test.step("a table copied from a spreadsheet; in a field it stays text", async () => {
		const cells = acled.replaceAll(/,(?=\S)/g, "\t");
		await close(page);
		await page.getByRole("combobox", { name: "Search" }).focus();
		await paste(page, cells);
		await page.keyboard.press("Escape");
		await page.getByRole("region", { name: "Map" }).focus();
		await expect(report(page)).toBeHidden();
		const before = await page.evaluate(() => history.length);
		await paste(page, cells);
		await isReported(page, "Pasted text");
		await expect(told(page, "Records read")).toHaveText("2");
		expect(await page.evaluate(() => history.length), "it was read once").toBe(before + 1);
	});
});
