import { describe, expect, it } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { catalogue } from "./fixture.test-data";
import { createFrame } from "./frame";
import { loosened, nothingShown } from "./loosen";
import { sift } from "./sift";
import { NO_FILTERS, OPENING, type View } from "./view";

const opening: View = { ...OPENING, hidden: ["relations"] };
const nothing = (view: Partial<View>) =>
	nothingShown(catalogue, createFrame(catalogue, { ...opening, ...view }, { provinces: false }));
const days = (year: number) => ({ first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) });
const filters = (change: Partial<View["filters"]>) => ({ ...NO_FILTERS, ...change });

describe("what to loosen", () => {
	it("is asked only when something narrows the view and nothing of it is on the map", () => {
		expect(nothing({})).toBeNull();
		expect(nothing({ filters: filters({ actors: ["envoy"] }) })).toBeNull();
		expect(nothing({ hidden: ["incidents", "participants", "statements", "relations"] })).toBeNull();
	});

	it("is each narrowing with what it alone would bring back, the best first", () => {
		const view = { period: days(1990), filters: filters({ kinds: ["incident/Fire"], actors: ["envoy"] }) };
		expect(nothing(view)).toEqual({
			kept: 0,
			ways: [
				{ drop: "kinds", items: 2 },
				{ drop: "period", items: 1 },
			],
		});
	});

	it("is nothing single when only two together help", () => {
		const view = { period: days(1990), filters: filters({ kinds: ["incident/Fire"], sources: ["atlas"] }) };
		expect(nothing(view)).toEqual({ kept: 0, ways: [] });
	});

	it("keeps its word: the step leaves as many as it said", () => {
		const view: View = { ...opening, period: days(1990), filters: filters({ kinds: ["incident/Fire", "conference"] }) };
		for (const way of nothing(view)?.ways ?? []) {
			expect(sift(catalogue.items, loosened(view, way)).kept).toHaveLength(way.items);
		}
		expect.hasAssertions();
	});

	it("is the layer that is off first, when what is kept belongs to it", () => {
		const shown = nothing({ filters: filters({ kinds: ["relation/pact"] }) });
		expect(shown?.kept).toBe(1);
		expect(shown?.ways).toEqual([
			{ show: "relations", name: "Relations", items: 1 },
			{ drop: "kinds", items: 4 },
		]);
		expect(loosened(opening, { show: "relations", name: "Relations", items: 1 }).hidden).toEqual([]);
	});

	it("counts what would be on the map when what is left has no place there", () => {
		const shown = nothing({ filters: filters({ kinds: ["event"] }) });
		// three incidents and the conference; no statement of the fixture has a place, and relations are off
		expect(shown).toEqual({ kept: 1, ways: [{ drop: "kinds", items: 4 }] });
	});
});
