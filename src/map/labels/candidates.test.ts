import { describe, expect, it } from "vitest";
import { catalogue, geography } from "../../view/fixture.test-data";
import { createFrame } from "../../view/frame";
import { OPENING, type View } from "../../view/view";
import type { MarkSpot } from "../arrange-marks";
import { candidatesOf } from "./candidates";

const spot = (key: string): MarkSpot => ({ key, x: 400, y: 300, radius: 10, trueX: 400, trueY: 300, moved: false });

/** Keys of the names that want to stand on the map, the most important first. */
function names(zoom: number, view: Partial<View> = {}, others = 0) {
	const scale = (256 / 360) * 2 ** zoom;
	return candidatesOf({
		geography,
		frame: createFrame(catalogue, { ...OPENING, ...view }, { provinces: zoom >= 5 }),
		zoom,
		spots: [spot("incident/fire"), ...Array.from({ length: others }, (_, index) => spot(`incident/${index}`))],
		lines: [],
		pixel: ([lon, lat]) => [400 + (lon - 10) * scale, 300 - (lat - 45) * scale],
		room: { left: 0, top: 0, right: 800, bottom: 600 },
		measure: (text, _face, size) => text.length * size * 0.5,
		language: "en",
	})
		.toSorted((one, other) => one.priority - other.priority)
		.map(({ key }) => key);
}

describe("the names of a map", () => {
	it("are those of marks first, then of regions with a role or a layer, then of the rest", () => {
		expect(names(4)).toEqual(["incident/fire", "XA", "XB", "XC", "city/q1", "city/q2", "water/Long Sea"]);
	});

	it("have the capitals of the regions shown before those of others", () => {
		expect(names(3)).toContain("city/q1");
		expect(names(3, { hidden: ["asteria", "boreland", "participants"] })).not.toContain("city/q1");
	});

	it("have those of incidents while these are few, and always that of one which is selected", () => {
		expect(names(4, {}, 24)).toContain("incident/fire");
		expect(names(4, {}, 25)).not.toContain("incident/fire");
		expect(names(4, { selection: { kind: "incident", id: "fire" } }, 25)).toContain("incident/fire");
	});

	it("have provinces near, and only where their lines are drawn", () => {
		expect(names(4)).not.toContain("XA-S");
		expect(names(5)).toContain("XA-S");
		expect(names(5, { hidden: ["asteria"] })).not.toContain("XA-S");
	});

	it("have a province that is selected, however far", () => {
		expect(names(4, { selection: { kind: "region", id: "XA-N" } })).toContain("XA-N");
	});

	it("leave out cities beyond the room", () => {
		expect(names(6.6)).toContain("city/q3");
		expect(names(9)).not.toContain("city/q3");
	});
});
