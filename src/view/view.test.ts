import { describe, expect, it } from "vitest";
import { moveCamera, OPENING, select, showLayer } from "./view";

const fire = { kind: "incident", id: "fire" } as const;

describe("a move", () => {
	it("makes a new view and leaves the old one", () => {
		const camera = { zoom: 4, lat: 45, lng: 5 };
		expect(moveCamera(OPENING, camera)).toEqual({ ...OPENING, camera });
		expect(select(OPENING, fire)).toEqual({ ...OPENING, selection: fire });
		expect(showLayer(OPENING, "asteria", false)).toEqual({ ...OPENING, hidden: ["asteria"] });
		expect(OPENING).toEqual({ camera: null, selection: null, hidden: [] });
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
});
