/**
 * Where opened files stand between two visits and for the other windows of a briefing: this browser's own database, seen
 * by this origin alone. Storage may be refused or full; everything works without it, until the page is loaded anew.
 */
import { clear, createStore, delMany, entries, get, set, type UseStore } from "idb-keyval";

/** Something to put on the shelf, as the browser copies it: no functions. */
export interface Shelved<Content> {
	readonly id: string;
	/** When it was opened, in milliseconds since 1970. */
	readonly at: number;
	readonly content: Content;
}

/** More than these and the oldest goes. */
const MOST = 5;

let store: UseStore | null = null;

function shelf(): UseStore {
	store ??= createStore("brieflet", "opened");
	return store;
}

/** Puts something on the shelf; false where the browser refuses. */
export async function shelve<Content>(id: string, content: Content): Promise<boolean> {
	try {
		await set(id, { id, at: Date.now(), content } satisfies Shelved<Content>, shelf());
		const all = await entries<string, Shelved<Content>>(shelf());
		const old = all
			.filter(([, one]) => one.id !== id)
			.sort(([, one], [, other]) => other.at - one.at)
			.slice(MOST - 1);
		if (old.length > 0)
			await delMany(
				old.map(([key]) => key),
				shelf(),
			);
		return true;
	} catch {
		return false;
	}
}

/** What stands on the shelf under an id; null when nothing does, or the browser refuses. */
export async function takeFromShelf<Content>(id: string): Promise<Content | null> {
	try {
		return (await get<Shelved<Content>>(id, shelf()))?.content ?? null;
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
