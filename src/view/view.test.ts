import { describe, expect, it } from "vitest";
import {
	clearFilters,
	isFiltered,
	isNarrowed,
	moveCamera,
	NO_FILTERS,
	OPENING,
	select,
	setFilters,
	setPeriod,
	showLayer,
} from "./view";

const fire = { kind: "incident", id: "fire" } as const;

describe("a move", () => {
	it("makes a new view and leaves the old one", () => {
		const camera = { zoom: 4, lat: 45, lng: 5 };
		expect(moveCamera(OPENING, camera)).toEqual({ ...OPENING, camera });
		expect(select(OPENING, fire)).toEqual({ ...OPENING, selection: fire });
		expect(showLayer(OPENING, "asteria", false)).toEqual({ ...OPENING, hidden: ["asteria"] });
		expect(OPENING).toEqual({
			scene: null,
			stage: "off",
			camera: null,
			selection: null,
			hidden: [],
			period: null,
			filters: NO_FILTERS,
		});
	});

	it("to what is selected already is no move", () => {
		const view = select(OPENING, fire);
		expect(select(view, { ...fire })).toBe(view);
		expect(select(OPENING, null)).toBe(OPENING);
		expect(select(view, { kind: "region", id: "fire" })).not.toBe(view);
	});

	it("hides a layer once, and shows it again", () => {
		const hidden = showLayer(showLayer(showLayer(OPENING, "a", false), "b", false), "a", false);
		expect(hidden.hidden.toSorted()).toEqual(["a", "b"]);
		expect(showLayer(hidden, "a", true).hidden).toEqual(["b"]);
	});

	it("to the period that is set already is no move, and a period without ends is all dates", () => {
		const view = setPeriod(OPENING, { first: 1, last: 9 });
		expect(view.period).toEqual({ first: 1, last: 9 });
		expect(setPeriod(view, { first: 1, last: 9 })).toBe(view);
		expect(setPeriod(view, { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY }).period).toBeNull();
		expect(setPeriod(OPENING, null)).toBe(OPENING);
	});

	it("that clears takes period and filters away and nothing else", () => {
		const view = select(setPeriod(setFilters(OPENING, { killed: 5 }), { first: 1, last: 9 }), fire);
		expect([isNarrowed(view), isFiltered(view.filters)]).toEqual([true, true]);
		expect(clearFilters(view)).toEqual({ ...OPENING, selection: fire });
		expect(clearFilters(OPENING)).toBe(OPENING);
		expect(isNarrowed(setPeriod(OPENING, { first: 1, last: Number.POSITIVE_INFINITY }))).toBe(true);
	});
});
