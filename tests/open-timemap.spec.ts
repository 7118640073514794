import type { Page } from "@playwright/test";
import { timemap } from "../src/dossier/import/projects/fixtures/stories";
import { expect, open, test } from "./fixture";

interface Given {
	readonly name: string;
	readonly text: string;
}

const report = (page: Page) => page.getByRole("region", { name: "Import report" });

/** Lets several files fall on the page at once. */
async function drop(page: Page, files: readonly Given[]): Promise<void> {
	await page.evaluate((files) => {
		const data = new DataTransfer();
		for (const { name, text } of files) data.items.add(new File([text], name));
		const at = document.querySelector("main") ?? document.body;
		for (const type of ["dragenter", "dragover", "drop"])
			at.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
	}, files);
}

const whole = JSON.parse(timemap);
const events = { name: "events.json", text: JSON.stringify(whole.events) };
const sources = { name: "sources.json", text: JSON.stringify(whole.sources) };
const associations = { name: "associations.json", text: JSON.stringify(whole.associations) };

test("the files of one TimeMap, dropped together, open as one", async ({ page }) => {
	await open(page);
	await drop(page, [associations, events, sources]);
	await expect(report(page)).toContainText("a TimeMap data file");
	await expect(report(page).locator("dl > div").filter({ hasText: "Records read" })).toContainText("4");
});

test("of files that do not belong together the first is opened, and the page says so", { tag: "@wide" }, async ({
	page,
}) => {
	await open(page);
	await drop(page, [{ name: "one.csv", text: "title,date,latitude,longitude\nFire,2024-03-22,50,10\n" }, sources]);
	await page.getByRole("button", { name: "Open with these answers" }).click();
	await expect(page.getByText("2 files came; one is opened at a time: the first.")).toBeVisible();
});

test("a table that names countries tells what lies outside its own", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	const header =
		"event_id_cnty,event_date,event_type,actor1,actor2,country,location,latitude,longitude,source,notes,fatalities";
	const row = (id: number, latitude: number, longitude: number) =>
		`${id},2024-03-22,Riots,Alpha,,Portugal,Town,${latitude},${longitude},Paper,,0`;
	const text = [header, row(1, 39, -8), row(2, 40, -8), row(3, 48, 20)].join("\n");
	await drop(page, [{ name: "stray.csv", text }]);
	await expect(report(page)).toContainText("1 incident lies outside the country that the file names");
});
