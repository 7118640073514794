/** Where a briefing that goes on now has come to, so that it can go on there after a crash. */
import { createStore, del, get, set, type UseStore } from "idb-keyval";

export interface Place {
	/** Path, query and hash of the address that shows it. */
	readonly address: string;
	/** What is presented. */
	readonly title: string;
	/** Counted from 0. */
	readonly scene: number;
	/** When the scene came on; milliseconds since 1970. */
	readonly at: number;
}

const KEY = "place";
/** Held by a window as long as it presents: the browser lets go of it when the window is gone, however it went. */
const LOCK = "brieflet-presenting";

let store: UseStore | null = null;

// a database of its own: one that is there already takes no second store without a new version of it
function place(): UseStore {
	store ??= createStore("brieflet-place", "place");
	return store;
}

/** Keeps the place, where the browser lets it. */
export async function keepPlace(now: Place): Promise<void> {
	try {
		await set(KEY, now, place());
	} catch {
		// the briefing goes on without it
	}
}

/** The place that was kept, once: it is not offered again. Null where there is none, or another window presents now. */
export async function takePlace(): Promise<Place | null> {
	try {
		const { held = [] } = (await navigator.locks?.query()) ?? {};
		if (held.some(({ name }) => name === LOCK)) return null;
		const kept = await get<Place>(KEY, place());
		if (kept) await del(KEY, place());
		return kept ?? null;
	} catch {
		return null;
	}
}

/** The briefing was ended; false where the browser refuses. */
export async function forgetPlace(): Promise<boolean> {
	try {
		await del(KEY, place());
		return true;
	} catch {
		return false;
	}
}

/** Tells the other windows that this one presents, until the function that it gives is called. */
export function holdPlace(): () => void {
	let end = () => {};
	const ended = new Promise<void>((done) => {
		end = done;
	});
	void navigator.locks?.request(LOCK, { mode: "shared" }, () => ended).catch(() => undefined);
	return () => end();
}
