import { describe, expect, it } from "vitest";
import type { Dossier } from "../dossier/schema";
import { contextOf } from "../search/context";
import { recordEntries } from "../search/entries";
import { createCatalogue } from "./catalogue";
import { detailsOf } from "./details/details";
import { filterList } from "./filter-list";
import { geography, dossier as plain } from "./fixture.test-data";
import { createFrame } from "./frame";
import { hashFromView, viewFromHash } from "./hash";
import { openingView } from "./layers";
import { leftOutOf, letIn } from "./left-out";
import { nothingShown } from "./loosen";
import { rehearse } from "./rehearsal";
import { tablesIn } from "./tables";
import { OPENING, type View } from "./view";

const citations = [{ source: "wire", paragraph: "8" }];
const ROAD = [
	[5, 45],
	[14, 44],
] as const;
const FIELD = [
	[5, 45],
	[6, 45],
	[6, 46],
	[5, 45],
] as const;

const dossier: Dossier = {
	...plain,
	layers: [
		...plain.layers,
		{ id: "roads", name: "Roads", shows: "shapes", shapes: ["old", "new"] },
		{ id: "war", name: "War", shows: "shapes", shapes: ["new", "burnt"], off: true },
	],
	shapes: [
		{
			id: "old",
			name: "Old road",
			text: "It leads to the weir.",
			geometry: { type: "lines", lines: [ROAD] },
			when: { edtf: "1998" },
			citations,
		},
		{ id: "new", name: "New road", geometry: { type: "lines", lines: [ROAD] }, when: { edtf: "2024-03" }, citations },
		{ id: "burnt", name: "Burnt field", geometry: { type: "areas", areas: [[FIELD]] }, citations },
		{ id: "loose", name: "Loose field", geometry: { type: "areas", areas: [[FIELD]] }, citations },
	],
	events: [
		...plain.events,
		{
			id: "paved",
			title: "The road is paved",
			text: "It was paved.",
			when: { edtf: "2024" },
			about: ["shape/new"],
			claimants: ["wire"],
			citations,
		},
	],
};
const catalogue = createCatalogue(dossier, geography);
const frame = (view: Partial<View> = {}) =>
	createFrame(catalogue, { ...openingView(dossier), ...view }, { provinces: false });
const drawn = (view: Partial<View> = {}) => frame(view).shapes.map(({ id }) => id);
const shape = (id: string) => ({ kind: "shape", id }) as const;
const year = (of: string) => viewFromHash(`#from=${of}&to=${of}`).period;

describe("the shapes on the map", () => {
	it("are those of layers that are on, and those of no layer", () => {
		expect(drawn()).toEqual(["old", "new", "loose"]);
		expect(drawn({ hidden: ["roads", "war"] })).toEqual(["loose"]);
		expect(drawn({ hidden: ["roads"] }), "one layer that lists it is enough").toEqual(["new", "burnt", "loose"]);
	});
	it("follow the period by their dates, and stay without one", () => {
		expect(drawn({ hidden: [], period: year("2024") })).toEqual(["new", "burnt", "loose"]);
		expect(drawn({ hidden: [], period: year("1998") })).toEqual(["old", "burnt", "loose"]);
	});
	it("follow the filters by kind and by source", () => {
		const filters = { ...OPENING.filters, kinds: ["shape"] };
		expect(drawn({ filters })).toEqual(["old", "new", "loose"]);
		expect(frame({ filters }).incidents).toEqual([]);
		expect(drawn({ filters: { ...filters, sources: ["atlas"] } })).toEqual([]);
		const { kinds } = filterList(catalogue, frame({ hidden: ["roads", "war"] }));
		expect(kinds.find(({ kind }) => kind === "shape")).toMatchObject({
			off: false,
			values: [{ name: "Line or area", count: 4 }],
		});
	});
	it("have the style of the first layer that shows them", () => {
		const styles = (hidden: string[]) => frame({ hidden }).shapes.map(({ id, style }) => [id, style]);
		expect(styles([])).toEqual([
			["old", 0],
			["new", 0],
			["burnt", 1],
			["loose", 0],
		]);
		expect(styles(["roads"])).toEqual([
			["new", 1],
			["burnt", 1],
			["loose", 0],
		]);
	});
	it("are the same list while nothing of them changes", () => {
		const before = frame().shapes;
		expect(frame({ camera: { zoom: 5, lat: 45, lng: 5 } }).shapes).toBe(before);
		expect(frame({ selection: shape("old") }).shapes).not.toBe(before);
	});
});

describe("the legend of shapes", () => {
	const lines = (view: Partial<View> = {}) =>
		frame(view).legend.flatMap((entry) =>
			entry.kind === "shape" ? [[entry.geometry, entry.style, entry.layers.join()]] : [],
		);
	it("says exactly what is on the map, with the layers that it stands for", () => {
		expect(lines()).toEqual([
			["lines", 0, "Roads"],
			["areas", 0, ""],
		]);
		expect(lines({ hidden: [] })).toEqual([
			["lines", 0, "Roads"],
			["areas", 0, ""],
			["areas", 1, "War"],
		]);
		expect(createFrame(createCatalogue(plain, geography), OPENING, { provinces: false }).legend).not.toContainEqual(
			expect.objectContaining({ kind: "shape" }),
		);
	});
	it("names no layer that is off, though its shapes are there by another", () => {
		expect(lines({ hidden: ["roads"] })).toEqual([
			["areas", 0, ""],
			["lines", 1, "War"],
			["areas", 1, "War"],
		]);
	});
});

describe("a shape that is selected", () => {
	it("is in the address, and is read from it", () => {
		const view: View = { ...OPENING, selection: shape("old") };
		expect(hashFromView(view)).toBe("#sel=shape/old");
		expect(viewFromHash("#sel=shape/old")).toEqual(view);
	});
	it("is told in Details: what it is, when, in which layers, and by which sources", () => {
		expect(detailsOf(catalogue, shape("new"))).toMatchObject({
			kind: "shape",
			title: "New road",
			what: "Line",
			account: null,
			when: { date: "March 2024" },
			layers: ["Roads", "War"],
			events: [{ name: "The road is paved" }],
			sources: [{ id: "wire", passages: [{ paragraph: "8" }] }],
		});
		expect(detailsOf(catalogue, shape("loose"))).toMatchObject({ what: "Area", when: null, layers: [] });
		expect(detailsOf(catalogue, shape("gone"))).toBeNull();
		expect(detailsOf(catalogue, { kind: "event", id: "paved" })).toMatchObject({
			same: [{ name: "New road", selection: shape("new") }],
		});
	});
	it("is among what its source is cited for", () => {
		const details = detailsOf(catalogue, { kind: "source", id: "wire" });
		const passages = details?.kind === "source" ? details.passages : [];
		const names = passages.find(({ paragraph }) => paragraph === "8")?.uses.map(({ link }) => link.name);
		expect(names).toEqual(["The road is paved", "Old road", "New road", "Burnt field", "Loose field"]);
	});
	it("is not on the map when its layers are off or its date is outside, and can be let in", () => {
		const view: View = { ...openingView(dossier), period: year("1998"), selection: shape("burnt") };
		const [reason] = leftOutOf(catalogue, view, shape("burnt"));
		expect(reason).toEqual({ why: "layer", fromMap: true, layers: [{ id: "war", name: "War" }] });
		expect(reason && drawn(letIn(view, reason))).toContain("burnt");
		expect(leftOutOf(catalogue, view, shape("new")).map(({ why }) => why)).toEqual(["period"]);
		expect(leftOutOf(catalogue, view, shape("loose"))).toEqual([]);
	});
	it("tells the camera where it lies", () => {
		expect(frame({ selection: shape("old") }).where).toEqual(ROAD);
	});
});

describe("the shapes elsewhere", () => {
	it("have a table of their own, without those of layers that are off", () => {
		const table = (view: Partial<View>) => {
			const found = tablesIn(catalogue, frame(view)).find(({ id }) => id === "shapes");
			return found && [found.rows.map(({ key }) => key), found.hidden, found.hiddenBy, found.sifted];
		};
		expect(table({})).toEqual([["old", "new", "loose"], 1, ["War"], 0]);
		expect(table({ hidden: [], period: year("2024") })).toEqual([["new", "burnt", "loose"], 0, [], 1]);
		const other = createCatalogue(plain, geography);
		const without = createFrame(other, OPENING, { provinces: false });
		expect(tablesIn(other, without).map(({ id }) => id)).not.toContain("shapes");
	});
	it("are found by name, by layer and by what is said of them", () => {
		const entry = [...recordEntries(catalogue)].find(({ key }) => key === "shape/old");
		expect(entry).toMatchObject({
			title: "Old road",
			about: ["Line", "Roads"],
			texts: ["It leads to the weir."],
		});
		expect(entry && contextOf(catalogue, entry)).toEqual(["Line", "1998"]);
	});
	it("are what to show when nothing else is left", () => {
		const filters = { ...OPENING.filters, kinds: ["shape"] };
		const view = { hidden: ["roads", "war"], period: year("2024"), filters };
		expect(nothingShown(catalogue, frame(view))).toBeNull();
		const { loose: _, ...listed } = Object.fromEntries(dossier.shapes.map((one) => [one.id, one]));
		const inLayers = createCatalogue({ ...dossier, shapes: Object.values(listed) }, geography);
		const all = createFrame(inLayers, { ...OPENING, ...view }, { provinces: false });
		expect(nothingShown(inLayers, all)?.ways.slice(0, 2)).toEqual([
			{ show: "war", name: "War", items: 2 },
			{ show: "roads", name: "Roads", items: 1 },
		]);
	});
	it("are rehearsed like everything that a scene selects", () => {
		const scene = { id: "one", title: "One", caption: "Seen.", citations };
		const found = (select: string, show: string[]) =>
			rehearse({ ...dossier, scenes: [{ ...scene, view: { select, show } }] }, null).filter(({ scene }) => scene === 0);
		expect(found("shape/burnt", ["war"])).toEqual([]);
		expect(found("shape/burnt", [])).toEqual([
			{ scene: 0, severity: "error", message: expect.stringContaining("shape/burnt") },
		]);
	});
});
