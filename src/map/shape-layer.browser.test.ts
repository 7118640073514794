import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../ui/page.css";
import type { Dossier, Geometry } from "../dossier/schema";
import { readGeography } from "../geo/geography";
import { createCatalogue } from "../view/catalogue";
import { createFrame } from "../view/frame";
import { OPENING, type View } from "../view/view";
import { createMap, type MapView } from "./create-map";
import { MOST_BUTTONS } from "./shape-layer";

const citations = [{ source: "paper" }];
const square = (west: number, south: number, size: number): [number, number][] => [
	[west, south],
	[west + size * 2, south],
	[west + size * 2, south + size],
	[west, south + size],
	[west, south],
];
const line = (...positions: [number, number][]): Geometry => ({ type: "lines", lines: [positions] });
const area = (...rings: [number, number][][]): Geometry => ({ type: "areas", areas: [rings] });
const dossierOf = (geometries: Record<string, Geometry>): Dossier => ({
	format: "brieflet-dossier/1",
	id: "nordic",
	title: "Two shores",
	language: "en",
	asOf: "2024-01-01",
	extent: [4, 54, 32, 71],
	sources: [{ id: "paper", title: "A paper", short: "Paper" }],
	actors: [],
	places: [],
	layers: [{ id: "nordic", name: "Nordic", shows: "regions", regions: ["SE", "FI"] }],
	roles: [],
	incidents: [],
	conferences: [],
	statements: [],
	relations: [],
	events: [],
	shapes: Object.entries(geometries).map(([id, geometry]) => ({ id, name: `The ${id}`, geometry, citations })),
	scenes: [],
});
const SHAPES = {
	ferry: line([18, 59.3], [20, 60], [24.9, 60.1]),
	// each wound another way
	forest: area(square(14, 62, 3)),
	clearing: area([...square(15, 63, 0.8)].reverse()),
	ring: area(square(24, 65, 3), square(26, 66, 1)),
};
const geography = await fetch("/geo/overview.json")
	.then((answer) => answer.text())
	.then(readGeography);

const element = document.createElement("div");
const events = { select: vi.fn(), move: vi.fn(), provinces: vi.fn(), nearer: vi.fn(), signs: vi.fn() };
let map: MapView;
let catalogue = createCatalogue(dossierOf(SHAPES), geography);
const show = (view: Partial<View> = {}) =>
	map.update(createFrame(catalogue, { ...OPENING, ...view }, { provinces: false }));
const shapes = () => [...element.querySelectorAll<SVGPathElement>("[data-shape]")];
const shape = (id: string) => element.querySelector<SVGPathElement>(`[data-shape="${id}"]`) as SVGPathElement;

async function begin(geometries: Record<string, Geometry>): Promise<void> {
	catalogue = createCatalogue(dossierOf(geometries), geography);
	map = createMap(element, { extent: [4, 54, 32, 71], geography, language: "en", covered: () => [] }, events);
	show();
	await vi.waitFor(() => expect(shapes().length).toBeGreaterThan(0), 5000);
}

/** A click at a part of a shape's box, from its top left. */
async function clickAt(id: string, across: number, down: number): Promise<void> {
	const { left, top, width, height } = shape(id).getBoundingClientRect();
	const frame = element.getBoundingClientRect();
	await userEvent.click(element, {
		position: { x: left + across * width - frame.left, y: top + down * height - frame.top },
	});
}

beforeEach(async () => {
	vi.clearAllMocks();
	element.style.cssText = "position: relative; width: 800px; height: 600px";
	document.body.append(element);
	await begin(SHAPES);
});
afterEach(() => {
	map.destroy();
	element.replaceChildren();
	element.remove();
});

describe("the shapes of a dossier on the map", () => {
	it("are buttons with their names, areas first, the small above the large, then lines", () => {
		expect(shapes().map((one) => [one.getAttribute("aria-label"), one.getAttribute("role")])).toEqual([
			["The ring, area", "button"],
			["The forest, area", "button"],
			["The clearing, area", "button"],
			["The ferry, line", "button"],
		]);
	});
	it("fill what they enclose and no more, however they are wound", () => {
		for (const id of ["forest", "clearing", "ring"]) {
			const { width, height } = shape(id).getBBox();
			expect(width, id).toBeLessThan(250);
			expect(height, id).toBeGreaterThan(5);
		}
	});
	it("take a click beside a line, within half a target of 24 pixels", async () => {
		const { x, y } = shape("ferry").getPointAtLength(shape("ferry").getTotalLength() * 0.75);
		const matrix = shape("ferry").getScreenCTM() as DOMMatrix;
		const at = new DOMPoint(x, y).matrixTransform(matrix);
		const frame = element.getBoundingClientRect();
		await userEvent.click(element, { position: { x: at.x - frame.left, y: at.y - frame.top + 9 } });
		expect(events.select).toHaveBeenLastCalledWith({ kind: "shape", id: "ferry" });
		await userEvent.click(element, { position: { x: at.x - frame.left, y: at.y - frame.top + 40 } });
		expect(events.select).not.toHaveBeenLastCalledWith({ kind: "shape", id: "ferry" });
	});
	it("give a click to the smallest area around it, and the next one to what lies below", async () => {
		await clickAt("clearing", 0.5, 0.5);
		expect(events.select).toHaveBeenLastCalledWith({ kind: "shape", id: "clearing" });
		show({ selection: { kind: "shape", id: "clearing" } });
		expect(shape("clearing").getAttribute("aria-pressed")).toBe("true");
		await clickAt("clearing", 0.5, 0.5);
		expect(events.select).toHaveBeenLastCalledWith({ kind: "shape", id: "forest" });
		show({ selection: { kind: "shape", id: "forest" } });
		await clickAt("forest", 0.4, 0.25);
		expect(events.select, "the country is not out of reach").toHaveBeenLastCalledWith({ kind: "region", id: "SE" });
	});
	it("leave their holes to what lies there", async () => {
		await clickAt("ring", 0.5, 0.5);
		expect(events.select).toHaveBeenLastCalledWith({ kind: "region", id: "FI" });
	});
	it("are chosen by keyboard, and show the focus", async () => {
		await userEvent.tab();
		shape("forest").focus();
		await userEvent.tab();
		expect(document.activeElement).toBe(shape("clearing"));
		expect(element.querySelectorAll(".shape-focus")).toHaveLength(1);
		await userEvent.keyboard("{Enter}");
		expect(events.select).toHaveBeenLastCalledWith({ kind: "shape", id: "clearing" });
		expect(map.focus({ kind: "shape", id: "ferry" })).toBe(true);
		expect(map.focus({ kind: "shape", id: "gone" })).toBe(false);
	});
	it("keep their elements and the focus while the map moves and other things are selected", async () => {
		const before = shapes();
		shape("clearing").focus();
		const d = shape("clearing").getAttribute("d");
		show({ camera: { zoom: 6, lat: 63.4, lng: 16 } });
		await vi.waitFor(() => expect(shape("clearing").getAttribute("d")).not.toBe(d), 3000);
		expect(before).toContain(shape("clearing"));
		expect(document.activeElement).toBe(shape("clearing"));
	});
	it("are drawn nowhere when they are out of view", async () => {
		show({ camera: { zoom: 8, lat: 55, lng: 8 } });
		await vi.waitFor(() => expect(shapes()).toEqual([]), 3000);
	});
	it("leave nothing behind when the map ends", () => {
		map.destroy();
		expect(element.children).toHaveLength(0);
		map = createMap(element, { extent: [4, 54, 32, 71], geography, language: "en", covered: () => [] }, events);
	});
	it("are buttons only so far as a keyboard can be asked to go, and a note says so", async () => {
		map.destroy();
		const many = Object.fromEntries(
			Array.from({ length: MOST_BUTTONS + 20 }, (_, index) => {
				const [lon, lat] = [10 + (index % 20) * 0.8, 57 + Math.floor(index / 20) * 0.6];
				return [`l${index}`, line([lon, lat], [lon + 0.2 + index / 1000, lat])];
			}),
		);
		await begin(many);
		expect(shapes()).toHaveLength(MOST_BUTTONS);
		expect(shape("l0")).toBeNull();
		await expect
			.element(page.getByText(/^The largest 300 of 320 lines and areas here can be reached by keyboard\./))
			.toBeVisible();
		show({ camera: { zoom: 7, lat: 58, lng: 12 } });
		await vi.waitFor(() => expect(shape("l0")).not.toBeNull(), 3000);
		expect(element.querySelector(".map-note")).toBeNull();
	});
});
