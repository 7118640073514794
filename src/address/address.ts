import { hashFromView, viewFromHash } from "../view/hash";
import type { Script } from "../view/script";
import type { Store } from "../view/store";
import type { View } from "../view/view";

/** Browsers refuse more than some 100 changes of history in half a minute: pans are written when they rest. */
const REST = 200;

/**
 * Keeps the address and the store in step: moves write the hash, back and forward read it. What is as in the script
 * is not written.
 */
export function createAddress(store: Store, script: Script): { destroy(): void } {
	let waiting = 0;
	const write = (view: View, push: boolean) => {
		clearTimeout(waiting);
		waiting = 0;
		const hash = hashFromView(view, script);
		if (hash === location.hash) return;
		const address = `${location.pathname}${location.search}${hash}`;
		if (push) history.pushState(null, "", address);
		else history.replaceState(null, "", address);
	};
	const unsubscribe = store.subscribe((view, step) => {
		if (step === "push") write(view, true);
		else if (step === "replace") {
			clearTimeout(waiting);
			waiting = window.setTimeout(() => write(store.get(), false), REST);
		}
	});
	const onAddress = () => {
		clearTimeout(waiting);
		store.set(viewFromHash(location.hash, script), "follow");
	};
	addEventListener("popstate", onAddress);
	return {
		destroy() {
			clearTimeout(waiting);
			unsubscribe();
			removeEventListener("popstate", onAddress);
		},
	};
}
