/**
 * npm run bench, second part: how long the page is busy with one answer. Each answer is one thing that a hand does (a
 * brush moves, a key is pressed); its cost is the time that scripts ran in the page between the hand and the second
 * frame after it, as Chromium's own counter tells (ScriptDuration), against one frame of 60 a second.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";
import { makeDossier } from "./made-dossier";

const SIZE = { width: 1280, height: 800 };
const FRAME = 1000 / 60;
const MOVES = 60;
const QUERY = "daykundi attack";

export interface Answer {
	readonly title: string;
	/** Milliseconds of scripting for each time the hand did it. */
	readonly costs: readonly number[];
}

/** Writes the made dossier into a build of the page, and tells its path there. */
export function addMadeDossier(dist: string, incidents: number, statements: number): string {
	const path = `dossiers/made-${incidents}.json`;
	mkdirSync(join(dist, "dossiers"), { recursive: true });
	writeFileSync(join(dist, path), JSON.stringify(makeDossier({ incidents, statements, seed: 1 })));
	return path;
}

/** Brush moves and keystrokes in the page at an address. */
export async function measureAnswers(browser: Browser, address: string, name: string): Promise<Answer[]> {
	const context = await browser.newContext({ viewport: SIZE });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send("Performance.enable");
	await page.goto(address);
	const brush = await brushCosts(page, session);
	const keys = await keyCosts(page, session);
	await context.close();
	return [
		{ title: `brush move, ${name}`, costs: brush },
		{ title: `keystroke in the search, ${name}`, costs: keys },
	];
}

/** The script time of what happens from the hand until an end, by default the second frame after it; milliseconds. */
export async function costOf(
	page: Page,
	session: CDPSession,
	hand: () => Promise<void>,
	end: (page: Page) => Promise<unknown> = secondFrame,
): Promise<number> {
	const before = await scriptSeconds(session);
	await hand();
	await end(page);
	return ((await scriptSeconds(session)) - before) * 1000;
}

function secondFrame(page: Page): Promise<unknown> {
	return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function scriptSeconds(session: CDPSession): Promise<number> {
	const { metrics } = await session.send("Performance.getMetrics");
	return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.NaN;
}

/** A period of a fifth of the range is drawn with the mouse and then moved across the timeline. */
async function brushCosts(page: Page, session: CDPSession): Promise<number[]> {
	const ends = ["Period from", "Period to"].map((label) => page.getByRole("slider", { name: label }));
	for (const end of ends) await end.waitFor();
	const [start, end] = await Promise.all(ends.map((one) => one.boundingBox()));
	if (!start || !end) throw new Error("the timeline has no handles");
	const left = start.x + start.width + 4;
	const width = end.x - 4 - left;
	const y = start.y - 30;
	await page.mouse.move(left + width * 0.05, y);
	await page.mouse.down();
	await page.mouse.move(left + width * 0.15, y);
	await page.mouse.move(left + width * 0.25, y);
	await page.mouse.up();
	await page.waitForTimeout(500);
	await page.mouse.move(left + width * 0.15, y);
	await page.mouse.down();
	const costs: number[] = [];
	for (let step = 1; step <= MOVES; step++)
		costs.push(await costOf(page, session, () => page.mouse.move(left + width * (0.15 + (0.7 * step) / MOVES), y)));
	await page.mouse.up();
	return costs;
}

async function keyCosts(page: Page, session: CDPSession): Promise<number[]> {
	const search = page.getByRole("combobox", { name: "Search" });
	await search.click();
	await page.waitForTimeout(3000); // the index is made on first use, in slices
	const costs: number[] = [];
	for (let round = 0; round < 2; round++) {
		await search.fill("");
		for (const letter of QUERY)
			costs.push(await costOf(page, session, () => page.keyboard.press(letter === " " ? "Space" : letter)));
	}
	return costs;
}

/** A table of what was measured, with the share of a frame. */
export function answersTable(answers: readonly Answer[]): string {
	const at = (costs: readonly number[], part: number) =>
		[...costs].sort((one, other) => one - other)[Math.min(costs.length - 1, Math.floor(costs.length * part))] ??
		Number.NaN;
	return [
		"| scripting for one answer, ms | median | 95th percentile | worst | 95th percentile, part of a 60 Hz frame |",
		"|---|---:|---:|---:|---:|",
		...answers.map(({ title, costs }) => {
			const [median, most, worst] = [at(costs, 0.5), at(costs, 0.95), at(costs, 1)];
			return `| ${title} | ${median.toFixed(1)} | ${most.toFixed(1)} | ${worst.toFixed(1)} | ${(most / FRAME).toFixed(2)} |`;
		}),
	].join("\n");
}

/** Puts a table between the two marks of a name in a document. */
export function writeBetween(file: string, name: string, table: string): void {
	const [before, , after] = readFileSync(file, "utf8").split(new RegExp(`<!-- (?:${name}|end of ${name}) -->\\n`));
	writeFileSync(file, `${before}<!-- ${name} -->\n${table}\n<!-- end of ${name} -->\n${after ?? ""}`);
}
