/** What the benchmarks measure with. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";

/** Milliseconds between animation frames while something is done in a page. */
export async function framesWhile(page: Page, act: () => Promise<void>): Promise<number[]> {
	await page.evaluate(() => {
		const frames: number[] = [];
		let last = performance.now();
		Object.assign(globalThis, { benchFrames: frames, benchOn: true });
		const tick = (now: number) => {
			frames.push(now - last);
			last = now;
			if ((globalThis as unknown as { benchOn: boolean }).benchOn) requestAnimationFrame(tick);
		};
		requestAnimationFrame(tick);
	});
	await act();
	return page.evaluate(() => {
		const state = globalThis as unknown as { benchFrames: number[]; benchOn: boolean };
		state.benchOn = false;
		return state.benchFrames.slice(1);
	});
}

/** Resident memory of the largest renderer process, as Linux tells it. */
export async function rendererMemory(in_: Browser): Promise<number | null> {
	const session = await in_.newBrowserCDPSession();
	const { processInfo } = await session.send("SystemInfo.getProcessInfo");
	await session.detach();
	try {
		const sizes = processInfo
			.filter(({ type }) => type === "renderer")
			.map(({ id }) => Number(readFileSync(`/proc/${id}/statm`, "utf8").split(" ")[1]) * 4096);
		return sizes.length > 0 ? Math.max(...sizes) / 1e6 : null;
	} catch {
		return null; // no /proc: not Linux
	}
}

/** The value below which a part of the values lies, 0.5 for the median. */
export function quantile(values: readonly number[], part: number): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
