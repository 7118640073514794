/**
 * npm run bench, last part: large files. A table as wide as UCDP GED is opened with the page, from the moment at which the
 * page is given the file until its dots are painted, and parsed by papaparse in a worker, from the same file on the disk,
 * in the same Chromium, taken in turn; then GeoJSON of one line. Meanwhile the longest time between two frames.
 */
import { createWriteStream, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Browser, Page } from "playwright-core";
import { makeGeoJson } from "./made-geojson";
import { makeTable } from "./made-table";
import { framesWhile, quantile, rendererMemory } from "./measuring";
import type { PapaBench } from "./opening-page";

const SIZE = { width: 1280, height: 800 };
const ROWS = 350_000;
const FEATURES = 250_000;
const RUNS = 3;
const FOLDER = "node_modules/.cache/bench-opening";
/** Milliseconds between two looks at the memory. */
const LOOK = 100;
const PATIENCE = 120_000;

interface Opening {
	readonly milliseconds: number;
	/** The longest time between two frames meanwhile, milliseconds. */
	readonly frozen: number;
	/** The most that the renderer process, with its workers, held meanwhile; megabytes more than before. */
	readonly memory: number;
}
interface Opener {
	readonly title: string;
	readonly address: string;
	readonly file: string;
	/** In a page that has the file as `benchFile`; how many milliseconds it took. */
	readonly open: (page: Page) => Promise<number>;
	readonly results: Opening[];
}
export interface OpeningMeasurements {
	readonly table: readonly Opener[];
	readonly geoJson: Opener;
	/** Megabytes. */
	readonly sizes: { readonly table: number; readonly geoJson: number };
}

/** All of it, with this page at one address and papaparse at the other; the files are taken away again. */
export async function measureOpening(browser: Browser, own: string, peer: string): Promise<OpeningMeasurements> {
	mkdirSync(FOLDER, { recursive: true });
	const [csv, json] = [join(FOLDER, "made.csv"), join(FOLDER, "made.geojson")];
	try {
		writeFileSync(csv, makeTable({ rows: ROWS, seed: 1 }));
		await pipeline(Readable.from(makeGeoJson(FEATURES)), createWriteStream(json));
		const table: Opener[] = [
			{ title: "Brieflet, until the dots are painted", address: own, file: csv, open: drop, results: [] },
			{
				title: "papaparse, `worker: true`: its rows come to the page",
				address: peer,
				file: csv,
				open: (page) => parsed(page, "toPage"),
				results: [],
			},
			{
				title: "papaparse in a worker that keeps no row",
				address: peer,
				file: csv,
				open: (page) => parsed(page, "inWorker"),
				results: [],
			},
		];
		const geoJson: Opener = { title: "Brieflet, GeoJSON", address: own, file: json, open: drop, results: [] };
		for (let run = 0; run < RUNS; run++)
			for (const opener of [...table, geoJson]) {
				const one = await measure(browser, opener);
				opener.results.push(one);
				console.log(`${opener.title}: ${one.milliseconds.toFixed(0)} ms, frozen ${one.frozen.toFixed(0)} ms`);
			}
		return { table, geoJson, sizes: { table: statSync(csv).size / 1e6, geoJson: statSync(json).size / 1e6 } };
	} finally {
		if (existsSync(FOLDER)) rmSync(FOLDER, { recursive: true });
	}
}

async function measure(browser: Browser, { address, file, open }: Opener): Promise<Opening> {
	const context = await browser.newContext({ viewport: SIZE });
	const page = await context.newPage();
	page.setDefaultTimeout(PATIENCE);
	await page.goto(address, { waitUntil: "networkidle" });
	await giveFile(page, file);
	const before = (await rendererMemory(browser)) ?? Number.NaN;
	let most = before;
	let goesOn = true;
	const looking = (async () => {
		while (goesOn) {
			most = Math.max(most, (await rendererMemory(browser)) ?? Number.NaN);
			await new Promise((done) => setTimeout(done, LOOK));
		}
	})();
	let milliseconds = Number.NaN;
	const frames = await framesWhile(page, async () => {
		milliseconds = await open(page);
	});
	goesOn = false;
	await looking;
	await context.close();
	return { milliseconds, frozen: Math.max(...frames), memory: most - before };
}

type Given = typeof globalThis & { benchFile: File; papa: PapaBench };

/** A file of the disk, as somebody's hand gives it, at hand as `benchFile`. */
async function giveFile(page: Page, path: string): Promise<void> {
	const input = await page.evaluateHandle(() => {
		const made = document.createElement("input");
		made.type = "file";
		return made;
	});
	await input.setInputFiles(path);
	await page.evaluate((given) => Object.assign(globalThis, { benchFile: given.files?.[0] }), input);
}

/** Drops the file on the page; until its dots are painted. */
function drop(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((done, fail) => {
				const { benchFile } = globalThis as Given;
				const carried = new DataTransfer();
				carried.items.add(benchFile);
				const began = performance.now();
				document.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
				const look = () => {
					const [painted] = performance.getEntriesByName("crowd-painted");
					if (painted) done(painted.startTime - began);
					else if (document.querySelector(".open-refused, .open-card form"))
						fail(new Error(`the page says: ${document.querySelector(".open-body")?.textContent}`));
					else setTimeout(look, 20);
				};
				look();
			}),
	);
}

async function parsed(page: Page, how: keyof PapaBench): Promise<number> {
	const [took, rows] = await page.evaluate(async (how) => {
		const { benchFile, papa } = globalThis as Given;
		const began = performance.now();
		const rows = await papa[how](benchFile);
		return [performance.now() - began, rows] as const;
	}, how);
	if (rows !== ROWS) throw new Error(`papaparse: expected ${ROWS} rows, got ${rows}`);
	return took;
}

/** Tables of what was measured. */
export function openingTable({ table, geoJson, sizes }: OpeningMeasurements): string {
	const median = ({ results }: Opener, value: (one: Opening) => number) => quantile(results.map(value), 0.5);
	const [own] = table;
	const line = (opener: Opener, ratio: string) =>
		`| ${opener.title} | ${median(opener, ({ milliseconds }) => milliseconds).toFixed(0)} | ${ratio} | ${median(
			opener,
			({ frozen }) => frozen,
		).toFixed(0)} | ${median(opener, ({ memory }) => memory).toFixed(0)} |`;
	const ratio = (opener: Opener) =>
		own && opener !== own
			? (median(opener, ({ milliseconds }) => milliseconds) / median(own, ({ milliseconds }) => milliseconds)).toFixed(
					1,
				)
			: "";
	return [
		`Medians of ${RUNS} runs taken in turn. The table: ${ROWS.toLocaleString("en-GB")} rows, ${sizes.table.toFixed(0)} MB; the GeoJSON: ${FEATURES.toLocaleString("en-GB")} points on one line, ${sizes.geoJson.toFixed(0)} MB.`,
		"",
		"| | ms | times Brieflet | longest time between two frames, ms | most memory meanwhile, MB |",
		"|---|---:|---:|---:|---:|",
		...table.map((opener) => line(opener, ratio(opener))),
		line(geoJson, ""),
	].join("\n");
}
