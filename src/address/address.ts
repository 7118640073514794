import { asksToPlay, askToPlay, hashFromView, viewFromHash } from "../view/hash";
import type { Script } from "../view/script";
import type { Store } from "../view/store";
import type { View } from "../view/view";

/** Browsers refuse more than some 100 changes of history in half a minute: moves that follow one another are written when they rest. */
const REST = 200;

/**
 * Keeps the address and the store in step: moves write the hash, back and forward read it. What is as in the script
 * is not written.
 */
export function createAddress(store: Store, script: Script): { destroy(): void } {
	let resting = 0;
	/** What is shown and not written yet. */
	let unwritten: View | null = null;
	let last = store.get();
	const write = (view: View, push: boolean) => {
		unwritten = null;
		const hash = askToPlay(hashFromView(view, script), asksToPlay(location.hash));
		if (hash === location.hash) return;
		const address = `${location.pathname}${location.search}${hash}`;
		if (push) history.pushState(null, "", address);
		else history.replaceState(null, "", address);
	};
	/** A step taken, or a page left, before a move has rested: that move is written first. */
	const flush = () => {
		clearTimeout(resting);
		resting = 0;
		if (unwritten) write(unwritten, false);
	};
	const unsubscribe = store.subscribe((view, step) => {
		if (step === "push") {
			flush();
			write(view, true);
		} else if (step === "replace") {
			// the first of many moves at once and the last when they rest; what is switched is no move
			const switched = view.hidden !== last.hidden || view.filters !== last.filters;
			if (switched || resting === 0) write(view, false);
			else unwritten = view;
			clearTimeout(resting);
			resting = window.setTimeout(flush, REST);
		}
		last = view;
	});
	const onAddress = () => {
		clearTimeout(resting);
		resting = 0;
		unwritten = null;
		store.set(viewFromHash(location.hash, script), "follow");
	};
	addEventListener("popstate", onAddress);
	addEventListener("pagehide", flush);
	return {
		destroy() {
			clearTimeout(resting);
			unsubscribe();
			removeEventListener("popstate", onAddress);
			removeEventListener("pagehide", flush);
		},
	};
}
