import { describe, expect, it } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { briefOf, describeView, type Seen, wholeOf } from "./describe";
import { catalogue } from "./fixture.test-data";
import { createFrame } from "./frame";
import { NO_FILTERS, OPENING, type View } from "./view";

const EVERYWHERE: Seen = { sees: () => true, centre: [5, 45], under: ["XA", "XA-S"] };
const WEST: Seen = { sees: ([lon]) => lon < 10, centre: [5, 45], under: ["XA", "XA-S"] };
const NOTHING = { measured: null, crowdInView: 0 };

const frameOf = (view: Partial<View>) => createFrame(catalogue, { ...OPENING, ...view }, { provinces: false });
const told = (view: Partial<View> = {}, seen = EVERYWHERE, beside = NOTHING as Parameters<typeof describeView>[3]) =>
	describeView(catalogue, frameOf(view), seen, beside);

describe("a view in words", () => {
	it("names the countries in view, few as they are, and what lies in the middle", () => {
		expect(told().where).toBe(
			"In view: Asteria, Boreland, Calder and The Strip. The middle is Asteria South, Asteria, 45.0° N, 5.0° E.",
		);
		expect(told({}, WEST).where).toBe("In view: Asteria. The middle is Asteria South, Asteria, 45.0° N, 5.0° E.");
	});

	it("says that a camera over the sea shows no country", () => {
		const sea: Seen = { sees: () => false, centre: [-30, 0], under: [] };
		expect(told({}, sea).where).toBe("In view: 0 countries, around no region of the map, 0.0° N, 30.0° W.");
	});

	it("counts what is on the map, how much of it is in view, and names that", () => {
		expect(told({}, WEST).marks).toEqual([
			"3 incidents, 2 of them in view: Fire at the mill, 22 March 2024, 100 killed (Ada Minister), figures differ and Landslide in the valley, September 2024, about 25 killed (Gazette).",
			"1 conference, none of them in view.",
			"1 relation.",
		]);
	});

	it("names each role with its regions, as the legend does", () => {
		expect(told().roles).toEqual(["Host: Boreland.", "Guest: Asteria.", "Observer: Calder."]);
	});

	it("says which layers are on and which are off", () => {
		expect(told({ hidden: ["boreland", "relations"] }).layers).toBe(
			"Layers on: Asteria, Incidents, Participants and Statements. Off: Boreland and Relations.",
		);
	});

	it("says period, filters and how much they keep", () => {
		expect(told().narrowed).toBe("Period: all dates. No filter. 8 of 8 items kept, 2 of them undated.");
		const view = {
			period: { first: dayNumber(2024, 3, 1), last: dayNumber(2024, 3, 31) },
			filters: { ...NO_FILTERS, kinds: ["incident/Fire"], killed: 10 },
		};
		expect(told(view).narrowed).toBe(
			"Period: From 1 Mar 2024 to 31 Mar 2024. Filters: kind Fire and At least 10 killed. 1 of 8 items kept.",
		);
		expect(told(view).marks).toEqual([
			"1 incident, in view: Fire at the mill, 22 March 2024, 100 killed (Ada Minister), figures differ.",
		]);
	});

	it("says that nothing is on the map when every layer is off", () => {
		const { marks, layers } = told({ hidden: catalogue.layers.map(({ id }) => id) });
		expect([...marks, layers]).toEqual([
			"Nothing of the dossier is on the map.",
			"All layers are off. Off: Asteria, Boreland, Incidents, Participants, Statements and Relations.",
		]);
	});

	it("says what is selected and what is measured", () => {
		const { selected, measured } = told({ selection: { kind: "incident", id: "fire" } }, EVERYWHERE, {
			measured: "The Mill to Harbour: 780 km",
			crowdInView: 0,
		});
		expect([selected, measured]).toEqual([
			"Selected: Fire at the mill (incident); Details say more.",
			"Measured: The Mill to Harbour: 780 km.",
		]);
	});

	it("is read in short with the map, and whole on demand, with the rows of the tables", () => {
		const frame = frameOf({ hidden: ["incidents"] });
		const description = describeView(catalogue, frame, WEST, NOTHING);
		expect(briefOf(description)).toBe([description.where, ...description.marks, description.narrowed].join(" "));
		const whole = wholeOf(description, catalogue, frame);
		expect(whole[0]).toBe("The mill talks. As of 1 December 2024.");
		expect(whole.at(-1)).toBe(
			"In the data table: Incidents 0; Participants 3; Statements 2; Relations 1; Events 1; Sources 3.",
		);
	});
});
