import { describe, expect, it } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { createCatalogue } from "./catalogue";
import { catalogue, dossier, geography } from "./fixture.test-data";
import { createFrame } from "./frame";
import { tablesIn } from "./tables";
import { OPENING, type View } from "./view";

const far = { provinces: false };
const near = { provinces: true };
const frameOf = (view: Partial<View> = {}, sight = far) => createFrame(catalogue, { ...OPENING, ...view }, sight);

/** Everything in a frame that speaks of a region: marks, legend, rows of participants. */
function tracesOf(region: string, name: string, view: Partial<View>) {
	const frame = frameOf(view);
	const participants = tablesIn(catalogue, frame).find(({ id }) => id === "participants");
	return {
		mark: frame.regions.find(({ id }) => id === region),
		legend: frame.legend.flatMap((entry) =>
			entry.kind === "role" && entry.regions.includes(name) ? [entry.name] : [],
		),
		rows: participants?.rows.filter(({ cells }) => cells[0]?.text === name).length,
	};
}

describe("a frame at the opening", () => {
	const frame = frameOf();

	it("has the dossier's title, date and layers, all on", () => {
		expect(frame.title).toBe("The mill talks");
		expect(frame.asOf).toBe("1 December 2024");
		expect(frame.layers.map(({ name, on }) => [name, on])).toEqual([
			["Asteria", true],
			["Boreland", true],
			["Incidents", true],
			["Participants", true],
			["Statements", true],
			["Relations", true],
		]);
	});

	it("has every incident, the conference and the regions", () => {
		expect(frame.incidents.map(({ id }) => id)).toEqual(["fire", "slide", "flood"]);
		expect(frame.conferences.map(({ id }) => id)).toEqual(["talks"]);
		expect(frame.regions.map(({ accessibleName }) => accessibleName)).toEqual([
			"Boreland, Host",
			"Asteria, Guest",
			"Calder, Observer",
			"North Asteria",
		]);
		expect(frame.selection).toBeNull();
	});

	it("draws the provinces' lines of layered countries alone, and only near", () => {
		expect(frame.provinceLines).toEqual([]);
		expect(frameOf({}, near).provinceLines).toEqual(["XA"]);
		expect(frameOf({ hidden: ["asteria"] }, near).provinceLines).toEqual([]);
	});
});

describe("a layer of regions that is off", () => {
	it("takes its region, its role, its entry in the legend and its row with it", () => {
		expect(tracesOf("XA", "Asteria", {})).toMatchObject({ mark: { layered: true }, legend: ["Guest"], rows: 1 });
		expect(tracesOf("XA", "Asteria", { hidden: ["asteria"] })).toEqual({ mark: undefined, legend: [], rows: 0 });
	});

	it("leaves the others where they are", () => {
		const before = frameOf();
		const after = frameOf({ hidden: ["asteria"] });
		expect(after.regions).toEqual(before.regions.filter(({ id }) => !id.startsWith("XA")));
		expect(after.incidents).toEqual(before.incidents);
		expect(after.layers.map(({ on }) => on)).toEqual([false, true, true, true, true, true]);
	});
});

describe("the layer of incidents, off,", () => {
	it("takes the marks, their entries in the legend and their rows with it", () => {
		const frame = frameOf({ hidden: ["incidents"] });
		expect(frame.incidents).toEqual([]);
		expect(frame.legend.map(({ kind }) => kind)).not.toEqual(expect.arrayContaining(["killed"]));
		expect(tablesIn(catalogue, frame).find(({ id }) => id === "incidents")).toMatchObject({ rows: [], hidden: 3 });
		expect(frame.regions).toEqual(frameOf().regions);
	});
});

describe("the layer of participants, off,", () => {
	const frame = frameOf({ hidden: ["participants"] });

	it("takes the roles away and keeps the outlines of the layers", () => {
		expect(frame.regions.map(({ id, role, layered }) => [id, role, layered])).toEqual([
			["XA", null, true],
			["XB", null, true],
			["XA-N", null, true],
		]);
		expect(frame.regions[0]?.accessibleName).toBe("Asteria");
	});

	it("takes the conference, its legend and its rows with it", () => {
		expect(frame.conferences).toEqual([]);
		expect(frame.legend.filter(({ kind }) => kind === "role" || kind === "conference")).toEqual([]);
		expect(tablesIn(catalogue, frame).find(({ id }) => id === "participants")).toMatchObject({ rows: [], hidden: 3 });
	});
});

describe("a dossier without layers", () => {
	it("shows its incidents and its participants all the same", () => {
		const frame = createFrame(createCatalogue({ ...dossier, layers: [] }, geography), OPENING, far);
		expect(frame.incidents).toHaveLength(3);
		expect(frame.regions.map(({ id }) => id)).toEqual(["XB", "XA", "XC"]);
	});
});

describe("a period", () => {
	const october = { period: { first: dayNumber(2024, 10, 1), last: dayNumber(2024, 10, 31) } };
	const frame = frameOf(october);

	it("takes what lies outside it from map, legend and table", () => {
		expect(frame.incidents).toEqual([]);
		expect(frame.legend.some(({ kind }) => kind === "killed")).toBe(false);
		expect(tablesIn(catalogue, frame).find(({ id }) => id === "incidents")).toMatchObject({ rows: [], sifted: 3 });
	});

	it("keeps a conference that lies in it, and its roles", () => {
		expect(frame.conferences.map(({ id }) => id)).toEqual(["talks"]);
		expect(frame.regions.filter(({ role }) => role)).toHaveLength(3);
	});

	it("takes the roles of a conference away with it", () => {
		const before = frameOf({ period: { first: dayNumber(2024, 1, 1), last: dayNumber(2024, 3, 31) } });
		expect(before.incidents.map(({ id }) => id)).toEqual(["fire"]);
		expect(before.regions.filter(({ role }) => role)).toEqual([]);
		expect(tablesIn(catalogue, before).find(({ id }) => id === "participants")).toMatchObject({ rows: [], sifted: 3 });
	});

	it("keeps what has no date, and tells how many those are", () => {
		expect(frame.sifted.has("statement/storm")).toBe(true);
		expect(frame.sifted.undated).toBe(2);
		expect(frame.sifted.outsidePeriod).toBe(4);
	});
});

describe("a selection", () => {
	it("is what the dossier has of that name, and marked", () => {
		const frame = frameOf({ selection: { kind: "incident", id: "slide" } });
		expect(frame.selection).toEqual({ kind: "incident", id: "slide" });
		expect(frame.incidents.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(["slide"]);
	});

	it("of what the dossier does not have is none", () => {
		for (const kind of ["incident", "region", "conference", "statement", "relation"] as const) {
			expect(frameOf({ selection: { kind, id: "gone" } }).selection).toBeNull();
		}
	});
});

describe("what a move does not concern", () => {
	it("is the very same in the next frame, so that it is not drawn again", () => {
		const before = frameOf({ period: { first: dayNumber(2024, 1, 1), last: dayNumber(2024, 12, 1) } });
		const after = frameOf({ period: { first: dayNumber(2024, 1, 2), last: dayNumber(2024, 12, 1) } });
		for (const part of ["regions", "conferences", "relations", "provinceLines"] as const)
			expect(after[part], part).toBe(before[part]);
		const panned = frameOf({ period: after.view.period, camera: { zoom: 4, lat: 45, lng: 5 } });
		for (const part of ["incidents", "statements", "legend", "sifted"] as const)
			expect(panned[part], part).toBe(after[part]);
	});

	it("is another when what it is made from is another", () => {
		const before = frameOf();
		expect(frameOf({ hidden: ["asteria"] }).regions).not.toEqual(before.regions);
		expect(frameOf({ selection: { kind: "region", id: "XA" } }).regions).not.toEqual(before.regions);
		expect(frameOf({ selection: { kind: "conference", id: "talks" } }).conferences).not.toEqual(before.conferences);
	});
});

describe("a relation that is selected", () => {
	it("is on the map and in the legend though its layer is off, alone", () => {
		const hidden = ["relations"];
		expect(frameOf({ hidden }).relations).toEqual([]);
		const [relation] = frameOf().relations;
		const frame = frameOf({ hidden, selection: { kind: "relation", id: relation?.id ?? "" } });
		expect(frame.relations).toEqual([{ ...relation, selected: true }]);
		expect(frame.legend.filter(({ kind }) => kind === "relation")).toHaveLength(1);
	});
});
