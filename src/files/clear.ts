/** Everything that the page keeps in the browser, taken away at once. */
import { forgetPlace } from "./place";
import { clearShelf } from "./shelf";

/** What is kept: opened files and the place in a briefing, what was set, the copy for use without a network. */
export type Kept = "files" | "settings" | "copy";

export interface Cleared {
	readonly cleared: readonly Kept[];
	/** What the browser did not let the page take away. */
	readonly refused: readonly Kept[];
}

/** With which the names of all settings begin; another page of this origin keeps its own. */
const PREFIX = "brieflet-";

/** Takes everything away; `caches` is with what the names of the page's copies begin. Never rejects. */
export async function clearAll(cachesBegin: string): Promise<Cleared> {
	const ways: readonly (readonly [Kept, () => Promise<void> | void])[] = [
		["files", clearFiles],
		["settings", clearSettings],
		["copy", () => clearCopy(cachesBegin)],
	];
	const cleared: Kept[] = [];
	const refused: Kept[] = [];
	for (const [kept, clear] of ways) {
		try {
			await clear();
			cleared.push(kept);
		} catch {
			refused.push(kept);
		}
	}
	return { cleared, refused };
}

async function clearFiles(): Promise<void> {
	const done = [await clearShelf(), await forgetPlace()];
	if (done.includes(false)) throw new Error("refused");
}

function clearSettings(): void {
	for (const storage of [localStorage, sessionStorage])
		for (const name of Object.keys(storage)) if (name.startsWith(PREFIX)) storage.removeItem(name);
}

async function clearCopy(begin: string): Promise<void> {
	const registration = await navigator.serviceWorker?.getRegistration(document.baseURI);
	await registration?.unregister();
	if (typeof caches === "undefined") return;
	const names = (await caches.keys()).filter((name) => name.startsWith(begin));
	await Promise.all(names.map((name) => caches.delete(name)));
}
