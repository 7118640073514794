import { Map as LeafletMap } from "leaflet";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import "../leaflet.css";
import "../map.css";
import "../../ui/page.css";
import type { IncidentTable } from "../../dossier/incident-table";
import { createTableBuilder, type TableRow } from "../../dossier/table-builder";
import { type Extent, fitProjection } from "../../geo/projection";
import { crowdOf } from "../../view/crowd";
import { NO_FILTERS } from "../../view/view";
import { createCrs } from "../crs";
import { type CrowdHit, createDotLayer, type DotLayer } from "./dot-layer";

const extent: Extent = [10, 40, 30, 55];
const projection = fitProjection(extent);
const all = { period: null, filters: NO_FILTERS };

let element: HTMLElement;
let map: LeafletMap;
let layer: DotLayer;
let painted: number;

beforeEach(() => {
	document.documentElement.dataset.theme = "light";
	element = document.createElement("div");
	element.style.cssText = "position: absolute; inset: 0 auto auto 0; inline-size: 800px; block-size: 600px";
	document.body.append(element);
	map = new LeafletMap(element, { crs: createCrs(projection), zoomControl: false, attributionControl: false });
	map.setView([47, 20], 6);
	painted = 0;
	layer = createDotLayer(map, projection, map.createPane("dots"), () => painted++);
});
afterEach(() => {
	layer.destroy();
	map.remove();
	element.remove();
	delete document.documentElement.dataset.theme;
});

function tableOf(rows: readonly Omit<TableRow, "row">[]): IncidentTable {
	const builder = createTableBuilder();
	rows.forEach((row, index) => {
		builder.add({ row: index + 1, ...row });
	});
	return builder.finish().table;
}

function show(table: IncidentTable, view: Parameters<typeof crowdOf>[1] = all): void {
	layer.update(crowdOf(table, view, extent));
}

/** What a pointer finds that goes over the whole map, most incidents first. */
function placesInView(most: number): CrowdHit[] {
	const found = new Map<string, CrowdHit>();
	for (let y = 0; y < 600; y += 2)
		for (let x = 0; x < 800; x += 2) {
			const hit = layer.at({ x, y });
			if (hit) found.set(`${hit.newest}/${hit.count}`, hit);
		}
	return [...found.values()].sort((one, other) => other.count - one.count || other.newest - one.newest).slice(0, most);
}

const pixel = (longitude: number, latitude: number) => map.latLngToContainerPoint([latitude, longitude]);

/** Red, green, blue and opacity of what the canvas shows at a point of the map. */
function inkAt({ x, y }: { readonly x: number; readonly y: number }): readonly number[] {
	const canvas = element.querySelector<HTMLCanvasElement>("canvas.dots");
	const box = canvas?.getBoundingClientRect();
	const frame = element.getBoundingClientRect();
	if (!canvas || !box) throw new Error("there is no canvas");
	const ratio = canvas.width / box.width;
	const [left, top] = [(x + frame.left - box.left) * ratio, (y + frame.top - box.top) * ratio];
	return [...(canvas.getContext("2d")?.getImageData(Math.floor(left), Math.floor(top), 1, 1).data ?? [])];
}

const RED = [0xb3, 0x26, 0x1e, 255];

describe("an incident", () => {
	it("is a red dot where it lies, and nothing is beside it", () => {
		show(tableOf([{ longitude: 20, latitude: 47 }]));
		expect(inkAt(pixel(20, 47))).toEqual(RED);
		expect(inkAt(pixel(20, 47).add([9, 0]))[3]).toBe(0);
	});
	it("that is known only roughly is hollow, in a ring as wide as the distance", () => {
		show(tableOf([{ longitude: 20, latitude: 47, withinKm: 60 }]));
		expect(inkAt(pixel(20, 47)).slice(0, 3)).toEqual([0xff, 0xfe, 0xfb]);
		// 60 km are 0.54 degrees of latitude
		expect(inkAt(pixel(20, 47 + 0.45))[3]).toBeGreaterThan(0);
		expect(inkAt(pixel(20, 47 + 0.62))[3]).toBe(0);
		expect(layer.signs()).toMatchObject({ hollow: true, areas: true });
	});
	it("without a place is not drawn", () => {
		show(tableOf([{ firstDay: 3 }]));
		expect(layer.signs()).toBeNull();
	});
	it("takes the colours of the dark theme when it changes", () => {
		show(tableOf([{ longitude: 20, latitude: 47 }]));
		document.documentElement.dataset.theme = "dark";
		layer.repaint();
		expect(inkAt(pixel(20, 47))).toEqual([0xef, 0x6a, 0x5e, 255]);
	});
});

describe("a point of the map", () => {
	it("answers with what stands there, in the table's order", () => {
		const rows = [5, 7, 3].map((firstDay) => ({ longitude: 20, latitude: 47, firstDay }));
		show(tableOf([...rows, { longitude: 22, latitude: 47, firstDay: 1 }]));
		const hit = layer.at(pixel(20, 47));
		expect(hit).toMatchObject({ count: 3, newest: 3, place: [20, 47] });
		expect([...(hit?.indexes() ?? [])]).toEqual([1, 2, 3]);
		expect(layer.at(pixel(22, 47))).toMatchObject({ count: 1, newest: 0 });
		expect(layer.at(pixel(21, 48))).toBeNull();
	});
	it("answers after a pan and after a zoom where the dot is then", () => {
		show(tableOf([{ longitude: 20, latitude: 47 }]));
		map.panBy([-100, 40], { animate: false });
		expect(layer.at({ x: 500, y: 260 })).toMatchObject({ count: 1 });
		expect(inkAt({ x: 500, y: 260 })).toEqual(RED);
		map.setZoom(7, { animate: false });
		expect(layer.at(pixel(20, 47))).toMatchObject({ count: 1 });
		expect(inkAt(pixel(20, 47))).toEqual(RED);
	});
	it("answers with a cell where dots would lie over one another, and its circle is as large as its number", () => {
		const crowd = Array.from({ length: 400 }, (_, index) => ({
			longitude: 20 + (index % 20) * 0.03,
			latitude: 47 + Math.floor(index / 20) * 0.02,
		}));
		show(tableOf([...crowd, { longitude: 14, latitude: 44 }]));
		expect(layer.signs()).toMatchObject({ mode: "cells", side: 48 });
		const places = placesInView(50);
		expect(places.reduce((sum, { count }) => sum + count, 0)).toBe(401);
		const [first] = places;
		const at = map.latLngToContainerPoint([first?.place[1] ?? 0, first?.place[0] ?? 0]);
		expect(layer.at(at)?.count).toBe(first?.count);
		expect(first?.indexes().length).toBe(first?.count);
		expect(inkAt(at.subtract([0, (first?.radius ?? 0) - 2]))[3]).toBeGreaterThan(180);
		expect(layer.numbers().length).toBeGreaterThan(0);
	});
});

describe("the places in view", () => {
	it("are found by a pointer, each with its incidents, none from beyond the edge", () => {
		const at = (longitude: number, times: number) => Array.from({ length: times }, () => ({ longitude, latitude: 47 }));
		show(tableOf([...at(19, 2), ...at(20, 5), ...at(21, 1), ...at(34, 9)]));
		expect(placesInView(2).map(({ count }) => count)).toEqual([5, 2]);
		expect(placesInView(9).map(({ count }) => count)).toEqual([5, 2, 1]);
	});
});

describe("a period", () => {
	const table = tableOf([
		{ longitude: 20, latitude: 47, firstDay: 10 },
		{ longitude: 22, latitude: 47, firstDay: 20 },
		{ longitude: 35, latitude: 47, firstDay: 20 },
	]);
	const during = (first: number, last: number) => show(table, { ...all, period: { first, last } });

	it("takes what it leaves out from the map", () => {
		show(table);
		during(15, 25);
		expect(inkAt(pixel(20, 47))[3]).toBe(0);
		expect(inkAt(pixel(22, 47))).toEqual(RED);
		expect(layer.at(pixel(20, 47))).toBeNull();
	});
	it("that moves paints what is in view, and the rest when a pan asks for it", () => {
		during(0, 9);
		during(15, 25);
		expect(pixel(35, 47).x).toBeGreaterThan(800 + 48); // beyond the last cell in view
		map.panBy([200, 0], { animate: false });
		expect(inkAt(pixel(35, 47))).toEqual(RED);
	});
	it("that stays paints nothing anew", () => {
		const view = { ...all, period: { first: 15, last: 25 } };
		show(table, view);
		const before = painted;
		show(table, { ...view });
		expect(painted).toBe(before);
	});
});

describe("the canvas", () => {
	const table = tableOf([{ longitude: 20, latitude: 47 }]);

	it("is not painted anew while a pan stays near, and is when it leaves what is covered", () => {
		show(table);
		const before = painted;
		map.panBy([40, 0], { animate: false });
		expect(painted).toBe(before);
		map.panBy([200, 0], { animate: false });
		expect(painted).toBe(before + 1);
	});
	it("covers the map when it grows", () => {
		show(table);
		element.style.inlineSize = "990px";
		map.invalidateSize({ pan: false });
		const box = element.querySelector("canvas.dots")?.getBoundingClientRect();
		expect(box?.right).toBeGreaterThan(990);
		expect(inkAt(pixel(20, 47))).toEqual(RED);
	});
	it("is empty without a table, and goes with the layer", () => {
		show(table);
		layer.update(null);
		expect(inkAt(pixel(20, 47))[3]).toBe(0);
		layer.destroy();
		expect(element.querySelector("canvas.dots")).toBeNull();
	});
});
