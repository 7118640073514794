import { readFile, writeFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { makeGeoJson } from "../bench/made-geojson";
import { featureCollection, kml } from "../src/dossier/import/projects/fixtures/geographic";
import { acled, gtd, ucdp } from "../src/dossier/import/tables/fixtures/tables";
import { announced, chooseFile, details, expect, expectAccessible, incident, open, openingCard, test } from "./fixture";

const report = (page: Page) => page.getByRole("region", { name: "Import report" });
/** A number of the report: rows read, drawn … */
const told = (page: Page, term: string): Locator =>
	report(page).locator("dl > div").filter({ hasText: term }).getByRole("definition");

interface Given {
	readonly name: string;
	readonly text: string;
}

const choose = (page: Page, { name, text }: Given) => chooseFile(page, { name, content: text });

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

const GED: Given = { name: "ged.csv", text: ucdp };
const ACLED: Given = { name: "acled.csv", text: acled };
const GTD: Given = { name: "gtd.csv", text: gtd };
const FEATURES: Given = { name: "features.geojson", text: featureCollection };

const broken: Given = {
	name: "broken.csv",
	text: `id,title,latitude,longitude,date,killed
1,Fire,50.25,10.5,2024-03-22,3
2,Flood,95,120,2024-03-22,1
,,,,,
4,Slide,50.5,10.75,soon,few
`,
};

test("a bad row never sinks the rest: what became of each stands in the report, by its number", {
	tag: "@wide",
}, async ({ page }) => {
	await open(page);
	await choose(page, broken);
	await page.getByRole("button", { name: "Open with these answers" }).click();
	const told = report(page).getByRole("listitem");
	await expect(told.filter({ hasText: "Row 3" })).toContainText("outside the Earth");
	await expect(told.filter({ hasText: "Row 5" })).toContainText(["“soon”", "“few”"]);
	await expect(told.filter({ hasText: "Row 4" })).toContainText("Empty");
	await expectAccessible(page);
	await openingCard(page).getByRole("button", { name: "Close" }).click();
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
	await openingCard(page).getByRole("button", { name: "Close" }).click();
	await expect(incident(page, "Mill, 4 March 2022, 3 killed")).toBeAttached();
});

test("where there is no clipboard, as without a secure address, the report says that it was not copied", {
	tag: "@wide",
}, async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });
	});
	await open(page);
	const point = { type: "Feature", properties: { name: "Mill" }, geometry: { type: "Point", coordinates: [10, 50] } };
	await chooseFile(page, { name: "mill.geojson", content: JSON.stringify(point) });
	const report = page.getByRole("region", { name: "Import report" });
	await report.getByRole("button", { name: "Copy the report" }).click();
	await expect(report.getByRole("status")).toHaveText(/The browser did not let the page copy/);
});

test("a table copied from a spreadsheet is pasted; text in a field stays there", { tag: "@wide" }, async ({ page }) => {
	// the search stands behind a button there
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
	test(`${what} is refused in plain words, and what was open stays`, { tag: "@wide" }, async ({ page }) => {
		await open(page);
		await choose(page, { name, text });
		await expect(openingCard(page).getByRole("alert")).toContainText(says);
		await expect(openingCard(page).getByRole("alert")).toContainText(`${name} was not opened`);
		await expectAccessible(page);
		expect(new URL(page.url()).search).toBe("");
		await expect(incident(page, "Daykundi attack")).toBeAttached();
	});

test("nothing of a file is run or loaded", { tag: "@wide" }, async ({ page }) => {
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
	await openingCard(page).getByRole("button", { name: "Close" }).click();
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
	await choose(page, GED);
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
	await openingCard(page).getByRole("link", { name: "Show the dossier that comes with this page" }).click();
	await expect(incident(page, "Daykundi attack")).toBeAttached();
});

test("the five files opened last are kept, the one before them no longer", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	const addresses: string[] = [];
	for (let number = 1; number <= 6; number++) {
		const name = `file-${number}.csv`;
		await choose(page, { name, text: ucdp });
		await expect(report(page).getByRole("heading")).toHaveText(`Import report: ${name}`);
		addresses.push(page.url());
	}
	await page.goto(addresses[1] ?? "");
	await page.reload();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("file-2");
	await page.goto(addresses[0] ?? "");
	await page.reload();
	await expect(page.getByRole("status", { name: "Notices" })).toContainText("no longer kept");
	await expect(incident(page, "Daykundi attack")).toBeAttached();
});

test("where the browser keeps nothing the file is shown all the same, and that is said", { tag: "@wide" }, async ({
	page,
}) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException("refused", "SecurityError");
		};
	});
	await open(page);
	await choose(page, GED);
	await expect(told(page, "Records read")).toHaveText("3");
	await expect(page.getByRole("status", { name: "Notices" })).toContainText("This browser keeps nothing");
	await page.reload();
	await expect(page.getByRole("status", { name: "Notices" })).toContainText("no longer kept");
	await expect(incident(page, "Daykundi attack")).toBeAttached();
});

test("saved as a dossier and opened again it is the same", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	await choose(page, GTD);
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

test("the shipped dossier is saved and opened again, the same", { tag: "@wide" }, async ({ page }) => {
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

test("reading a large file shows how far it is, can be cancelled, and the page answers", { tag: "@wide" }, async ({
	page,
}) => {
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
	await expect(openingCard(page).getByRole("progressbar", { name: "Reading large.csv" })).toBeVisible();
	await openingCard(page).getByRole("button", { name: "Cancel" }).click();
	await expect(openingCard(page).getByRole("status").first()).toContainText("was cancelled");
	await expect(incident(page, "Daykundi attack")).toBeAttached();
	expect(new URL(page.url()).search).toBe("");
});

test(
	"30 MB of GeoJSON on one line open while the page goes on drawing; cancelled, the page stays as it was",
	{ tag: "@wide" },
	async ({ page }, testInfo) => {
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
			await chooseFile(page, path);
			const counted = await page.waitForFunction(() => {
				const { counted } = globalThis as unknown as { counted: { frames: number; done: boolean } };
				return counted.done ? counted.frames : null;
			});
			return counted.jsonValue();
		};

		await framesOfReading("Cancel");
		await expect(openingCard(page).getByRole("status").first()).toContainText("was cancelled");
		await expect(incident(page, "Daykundi attack")).toBeAttached();
		expect(new URL(page.url()).search).toBe("");

		// read on the page's own thread it would be one frame, the one before
		expect(await framesOfReading(null)).toBeGreaterThan(5);
		await expect(told(page, "Drawn on the map")).toHaveText("70,000");
	},
);

test("the card opens, closes and gives the focus back by keyboard alone", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	const button = page.getByRole("button", { name: "Open file" });
	await button.focus();
	await page.keyboard.press("Enter");
	await expect(openingCard(page).getByRole("heading", { level: 2 })).toBeFocused();
	await expectAccessible(page);
	await page.keyboard.press("Escape");
	await expect(openingCard(page)).toBeHidden();
	await expect(button).toBeFocused();
});

test("an address may name a file of any format: what is asked about it comes over the page's own dossier", {
	tag: "@wide",
}, async ({ page }) => {
	await page.route("**/data/*", (route) => {
		const { pathname } = new URL(route.request().url());
		return route.fulfill({ body: pathname.endsWith(".kml") ? kml : broken.text });
	});
	await open(page, "?dossier=data/places.kml#map=7/50.0000/10.0000");
	await expect(report(page).getByRole("heading")).toHaveText("Import report: places.kml");
	await expect(page).toHaveURL(/\?opened=\w+#map=7[.\d]*\/50/);
	await open(page, "?dossier=data/broken.csv%3Fversion=2");
	await expect(page.getByRole("heading", { name: "Questions about broken.csv" })).toBeFocused();
	await expect(incident(page, "Daykundi attack")).toBeAttached();
	const before = await page.evaluate(() => history.length);
	await page.getByRole("button", { name: "Open with these answers" }).click();
	await expect(report(page)).toBeVisible();
	expect(await page.evaluate(() => history.length), "its address takes the place of the file's").toBe(before);
	await expect(page).toHaveURL(/\?opened=\w+$/);
	// another window of a briefing has nobody to ask
	await page.goto("about:blank");
	await page.goto("./?dossier=data/broken.csv&handout");
	await expect(page.getByRole("alert")).toContainText("“data/broken.csv” was found, but it is not a dossier");
});

/** Lets files fall on the page, each with its bytes. */
async function dropBytes(page: Page, files: readonly { name: string; type?: string; bytes: readonly number[] }[]) {
	await page.evaluate((files) => {
		const data = new DataTransfer();
		for (const { name, type = "", bytes } of files) data.items.add(new File([new Uint8Array(bytes)], name, { type }));
		document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
	}, files);
}

/** In Windows-1251, for which the browser has no encoder. */
const cyrillic = (text: string) =>
	[...text].map((letter) => {
		const code = letter.charCodeAt(0);
		return code < 128 ? code : code - 0x410 + 0xc0;
	});
const FIRE =
	"title,latitude,longitude,date\nПожар на складе в городе,55.7,37.6,2024-03-22\nВзрыв у моста,55.8,37.7,2024-03-23\n";

test("letters that were guessed wrong are read again in another way, before the questions and after", {
	tag: "@wide",
}, async ({ page }) => {
	await open(page);
	await dropBytes(page, [{ name: "fire.csv", bytes: cyrillic(FIRE) }]);
	const choice = page.getByRole("combobox", { name: "How its letters are written" });
	await expect(choice).toHaveValue("windows-1251");
	await choice.selectOption("Western European (Windows-1252)");
	await expect(page.getByRole("row", { name: /title/ })).toContainText("Ïîæàð");
	await choice.selectOption("Cyrillic (Windows-1251)");
	await expect(page.getByRole("row", { name: /title/ })).toContainText("Пожар на складе");
	await expectAccessible(page);
	await choice.selectOption("Western European (Windows-1252)");
	await expect(page.getByRole("row", { name: /title/ })).toContainText("Ïîæàð");
	await page.getByRole("button", { name: "Open with these answers" }).click();
	await expect(report(page)).toBeVisible();
	await expect(incident(page, "Ïîæàð")).toBeAttached();
	const before = await page.evaluate(() => history.length);
	await report(page).getByRole("combobox").selectOption("Cyrillic (Windows-1251)");
	await expect(incident(page, "Пожар на складе")).toBeAttached();
	await expect(report(page).getByRole("combobox")).toHaveValue("windows-1251");
	expect(await page.evaluate(() => history.length)).toBe(before);
});

test("questions that come one after another keep the answers of those before", { tag: "@wide" }, async ({ page }) => {
	await open(page);
	const rows = Array.from({ length: 20 }, (_, row) => `Thing ${row},${4_000_000 + row},${1_000_000 + row},2024-01-01`);
	await choose(page, { name: "metres.csv", text: `title,Y,X,date\n${rows.join("\n")}\n` });
	const go = page.getByRole("button", { name: "Open with these answers" });
	await page.getByRole("combobox", { name: "Y", exact: true }).selectOption("Latitude");
	await page.getByRole("combobox", { name: "X", exact: true }).selectOption("Longitude");
	await go.click();
	await expect(page.getByRole("radio", { name: "Web Mercator" })).toBeChecked();
	await go.click();
	await expect(told(page, "Drawn on the map")).toHaveText("20");
});

test("a file of which nothing can be shown is told record by record, and what was open stays", {
	tag: "@wide",
}, async ({ page }) => {
	await open(page);
	await choose(page, { name: "numbers.csv", text: "a,b\n1,2\n3,4\n" });
	await page.getByRole("button", { name: "Open with these answers" }).click();
	await expect(openingCard(page).getByRole("alert")).toContainText("numbers.csv was not opened");
	await expect(told(page, "Left out")).toHaveText("2");
	await expect(report(page).getByRole("button", { name: /Save/ })).toHaveCount(0);
	await expectAccessible(page);
	expect(new URL(page.url()).search).toBe("");
	await expect(incident(page, "Daykundi attack")).toBeAttached();
	await openingCard(page).getByRole("button", { name: "Close" }).click();
	await page.getByRole("button", { name: "Open file" }).click();
	await expect(openingCard(page).getByRole("alert")).toHaveCount(0);
});

test("among hundreds of remarks none is hidden: each kind is counted, and the first rows of each are told", {
	tag: "@wide",
}, async ({ page }) => {
	await open(page);
	const rows = Array.from({ length: 300 }, (_, row) =>
		row === 299 ? `${row},Late,95,10,2024-01-01` : `${row},Early,50,10,${row % 2 ? "soon" : "2024-01-01"}`,
	);
	await choose(page, { name: "many.csv", text: `id,title,latitude,longitude,date\n${rows.join("\n")}\n` });
	await page.getByRole("button", { name: "Open with these answers" }).click();
	await report(page).getByText("Repaired (150)").click();
	await expect(report(page)).toContainText("Row 3: “soon” in “date” is not a date");
	await expect(report(page)).toContainText("and 141 more of this kind");
	await expect(report(page)).toContainText("Row 301: 95, 10 lies outside the Earth");
});

test("what came of a file is told to those who hear it, and the focus is there", async ({ page }) => {
	await open(page);
	await choose(page, FEATURES);
	await expect(report(page).getByRole("heading")).toBeFocused();
	const said = announced(page).filter({ hasText: "records read" });
	await expect(said).toHaveText("10 records read: 4 drawn, 4 listed without a place and 2 skipped.");
	await choose(page, { name: "page.csv", text: "<!doctype html><title>Log in</title>" });
	await expect(openingCard(page).getByRole("heading", { name: "page.csv was not opened" })).toBeFocused();
});

test("of several files the first is opened; a folder, and a file while presenting, are refused in words", async ({
	page,
	isMobile,
}) => {
	await open(page);
	const notices = page.getByRole("status", { name: "Notices" });
	const [ged, acledFile] = [GED, ACLED];
	const bytes = ({ text }: Given) => [...new TextEncoder().encode(text)];
	await page.evaluate(() => {
		// a folder is not to be had without a file manager
		const real = DataTransferItem.prototype.webkitGetAsEntry;
		DataTransferItem.prototype.webkitGetAsEntry = function () {
			const isFolder = this.getAsFile()?.name === "folder";
			return isFolder ? ({ isDirectory: true } as FileSystemEntry) : real.call(this);
		};
	});
	await dropBytes(page, [{ name: "folder", bytes: [] }]);
	await expect(notices).toContainText("A folder cannot be opened");
	await dropBytes(page, [
		{ name: "folder", bytes: [] },
		{ name: ged.name, bytes: bytes(ged) },
		{ name: acledFile.name, bytes: bytes(acledFile) },
	]);
	await expect(report(page).getByRole("heading")).toHaveText("Import report: ged.csv");
	await expect(notices).toContainText("2 files came; one is opened at a time: the first.");
	test.skip(isMobile, "nothing is dropped there");
	await open(page, "#present");
	await drop(page, ged);
	await expect(page.getByText("A file cannot be opened while presenting")).toBeVisible();
});

test("a file that comes while another is read takes its place, and that is said", { tag: "@wide" }, async ({
	page,
}) => {
	await open(page);
	await page.evaluate((acled) => {
		const [head = ""] = acled.split("\n");
		const line =
			"FRE1,2020-03-22,2020,1,Political violence,Battles,Armed clash,A,B,Freedonia,Town,5,17,1,Paper,Met.,1\n";
		const data = new DataTransfer();
		data.items.add(new File([`${head}\n`, line.repeat(600_000)], "large.csv"));
		document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
	}, acled);
	await expect(openingCard(page).getByRole("progressbar", { name: "Reading large.csv" })).toBeVisible();
	await drop(page, { name: "page.csv", text: "<!doctype html><title>Log in</title>" });
	await expect(openingCard(page).getByRole("alert")).toContainText("page.csv was not opened");
	await expect(openingCard(page).getByRole("progressbar")).toHaveCount(0);
});

test("cells copied from a spreadsheet come with a picture of themselves, which is not what is meant", {
	tag: "@wide",
}, async ({ page }) => {
	await open(page);
	const paste = (text: string) =>
		page.evaluate((text) => {
			const data = new DataTransfer();
			data.items.add(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], "image.png", { type: "image/png" }));
			if (text) data.setData("text/plain", text);
			document.body.dispatchEvent(
				new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
			);
		}, text);
	await paste("");
	await expect(openingCard(page).getByRole("alert")).toContainText("This is a picture (PNG)");
	await paste(acled.replaceAll(/,(?=\S)/g, "\t"));
	await expect(report(page).getByRole("heading")).toHaveText("Import report: Pasted text");
});
