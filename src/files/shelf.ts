/**
 * Where opened files stand between two visits and for the other windows of a briefing: this browser's own database, seen
 * by this origin alone. Storage may be refused or full; everything works without it, until the page is loaded anew.
 */
import { clear, createStore, del, delMany, get, set, type UseStore, update } from "idb-keyval";

/** More than these and the oldest goes. */
const MOST = 5;
/** Under which the ids of all stand, the newest last. */
const ORDER = "order";
/** Put there to see whether anything can be. */
const PROBE = "probe";

let store: UseStore | null = null;

function shelf(): UseStore {
	store ??= createStore("brieflet", "opened");
	return store;
}

/** Whether the browser keeps something; "full" where it would, and has no room. */
export type Shelved = "kept" | "refused" | "full";

/** Puts something on the shelf, as the browser copies it: no functions. */
export async function shelve<Content>(id: string, content: Content): Promise<Shelved> {
	try {
		await set(id, content, shelf());
		let old: readonly string[] = [];
		// kept beside them: to look at each for its age would bring all of them into memory
		await update<readonly string[]>(
			ORDER,
			(order = []) => {
				const now = [...order.filter((other) => other !== id), id];
				old = now.slice(0, -MOST);
				return now.slice(-MOST);
			},
			shelf(),
		);
		if (old.length > 0) await delMany([...old], shelf());
		return "kept";
	} catch (error) {
		return outcomeOf(error);
	}
}

/** Whether the browser would keep anything now. */
export async function askShelf(): Promise<Shelved> {
	try {
		await set(PROBE, "", shelf());
		await del(PROBE, shelf());
		return "kept";
	} catch (error) {
		return outcomeOf(error);
	}
}

function outcomeOf(error: unknown): Shelved {
	return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "refused";
}

/** What stands on the shelf under an id; null when nothing does, or the browser refuses. */
export async function takeFromShelf<Content>(id: string): Promise<Content | null> {
	try {
		return (id !== ORDER && (await get<Content>(id, shelf()))) || null;
	} catch {
		return null;
	}
}

/** Empties the shelf; false where the browser refuses. */
export async function clearShelf(): Promise<boolean> {
	try {
		await clear(shelf());
		return true;
	} catch {
		return false;
	}
}
