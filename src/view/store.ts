import type { View } from "./view";

/** How a change enters the browser's history: as a step to come back to, in place of the last, or not at all. */
export type Step = "push" | "replace" | "follow";

export interface Store {
	get(): View;
	set(view: View, step: Step): void;
	subscribe(listener: (view: View, step: Step) => void): () => void;
}

/** Holds the one current View and tells whoever asked when it changes. */
export function createStore(first: View): Store {
	let current = first;
	const listeners = new Set<(view: View, step: Step) => void>();
	return {
		get: () => current,
		set(view, step) {
			if (view === current) return;
			current = view;
			for (const listener of [...listeners]) listener(view, step);
		},
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
