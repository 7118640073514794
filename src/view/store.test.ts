import { describe, expect, it } from "vitest";
import { createStore, type Step } from "./store";
import { OPENING, showLayer, type View } from "./view";

const other = showLayer(OPENING, "asteria", false);

describe("a store", () => {
	it("tells each listener of a new view and of how it enters the history", () => {
		const store = createStore(OPENING);
		const told: [string, View, Step][] = [];
		store.subscribe((view, step) => told.push(["one", view, step]));
		store.subscribe((view, step) => told.push(["two", view, step]));
		store.set(other, "push");
		expect(told).toEqual([
			["one", other, "push"],
			["two", other, "push"],
		]);
		expect(store.get()).toBe(other);
	});

	it("has the new view before it tells of it", () => {
		const store = createStore(OPENING);
		const seen: View[] = [];
		store.subscribe(() => seen.push(store.get()));
		store.set(other, "replace");
		expect(seen).toEqual([other]);
	});

	it("says nothing when the view stays the same", () => {
		const store = createStore(OPENING);
		const told: View[] = [];
		store.subscribe((view) => told.push(view));
		store.set(OPENING, "push");
		expect(told).toEqual([]);
	});

	it("says nothing more to a listener that left, even while it tells", () => {
		const store = createStore(OPENING);
		const told: string[] = [];
		const leave = store.subscribe(() => {
			told.push("one");
			leave();
		});
		store.subscribe(() => told.push("two"));
		store.set(other, "push");
		store.set(OPENING, "push");
		expect(told).toEqual(["one", "two", "two"]);
	});
});
