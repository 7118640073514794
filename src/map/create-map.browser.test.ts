import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../ui/page.css";
import { parseDossier } from "../dossier/parse";
import type { Dossier } from "../dossier/schema";
import { createTableBuilder } from "../dossier/table-builder";
import { readGeography } from "../geo/geography";
import { createCatalogue } from "../view/catalogue";
import { crowdOf } from "../view/crowd";
import { createFrame } from "../view/frame";
import { OPENING, type Selection, showLayer, type View } from "../view/view";
import { createMap, type MapView } from "./create-map";

const citations = [{ source: "paper" }];
const { dossier, problems } = parseDossier({
	format: "brieflet-dossier/1",
	id: "nordic",
	title: "Two shores",
	language: "en",
	asOf: "2024-01-01",
	extent: [4, 54, 32, 71],
	sources: [{ id: "paper", title: "A paper", short: "Paper" }],
	actors: [],
	places: [
		{ id: "a", name: "A", location: [18, 59.3], precision: { kind: "site" }, regions: ["SE"] },
		{ id: "b", name: "B", location: [25, 62], precision: { kind: "radius", km: 120 }, regions: ["FI"] },
	],
	layers: [
		{ id: "finland", name: "Finland", shows: "regions", regions: ["FI"] },
		{ id: "incidents", name: "Incidents", shows: "incidents" },
	],
	roles: [{ id: "host", name: "Host", mark: "strong" }],
	incidents: ["a", "b"].map((place, index) => ({
		id: `fire-${place}`,
		title: `Fire ${place.toUpperCase()}`,
		kind: "Fire",
		when: { edtf: "2020-05" },
		place,
		accounts: [{ text: "It burned.", citations }],
		figures: [
			{
				counts: "killed",
				value: 10 * (index + 1),
				bound: "exactly",
				claimants: ["paper"],
				asOf: "2020-06",
				citations,
			},
		],
		claims: [],
		citations,
	})),
	conferences: [
		{
			id: "talks",
			title: "The talks",
			when: { edtf: "2021" },
			place: "a",
			accounts: [{ text: "They met.", citations }],
			participants: [{ region: "SE", role: "host", claimants: ["paper"], citations }],
			citations,
		},
	],
	statements: [],
	relations: [],
	events: [],
});

const geography = await fetch("/geo/overview.json")
	.then((answer) => answer.text())
	.then(readGeography);
const catalogue = createCatalogue(dossier as Dossier, geography);
const frameOf = (view: View) => createFrame(catalogue, view, { provinces: false });

const element = document.createElement("div");
const events = {
	...{ select: vi.fn(), move: vi.fn(), provinces: vi.fn(), nearer: vi.fn(), signs: vi.fn() },
	...{ crowd: vi.fn(), crowdSigns: vi.fn() },
};
let map: MapView;

beforeEach(() => {
	vi.clearAllMocks();
	element.style.cssText = "position: relative; width: 800px; height: 600px";
	document.body.append(element);
	map = createMap(element, { extent: [4, 54, 32, 71], geography, language: "en", covered: () => [] }, events);
	map.update(frameOf(OPENING));
});
afterEach(() => {
	map.destroy();
	element.replaceChildren();
	element.remove();
});

/** The colour of the base at a place of the map, as [red, green, blue, alpha]. */
function colourAt(x: number, y: number): number[] {
	const canvas = element.querySelector("canvas") as HTMLCanvasElement;
	const box = canvas.getBoundingClientRect();
	const frame = element.getBoundingClientRect();
	const ratio = canvas.width / box.width;
	const pixel = canvas
		.getContext("2d")
		?.getImageData((frame.left + x - box.left) * ratio, (frame.top + y - box.top) * ratio, 1, 1);
	return [...(pixel?.data ?? [])];
}

describe("a crowd on the map", () => {
	const builder = createTableBuilder();
	for (const firstDay of [1, 2, 3]) builder.add({ row: firstDay, longitude: 15, latitude: 63, firstDay });
	const crowd = crowdOf(builder.finish().table, OPENING, [4, 54, 32, 71]);
	/** In the middle of the map. */
	const there = { position: { x: 400, y: 300 } };

	beforeEach(async () => {
		const camera = { zoom: 5, lng: 15, lat: 63 };
		map.update({ ...frameOf({ ...OPENING, camera }), crowd });
		await expect.poll(() => events.crowdSigns.mock.lastCall?.[0]).toMatchObject({ mode: "sites" });
		await expect.poll(() => [...map.crowdInView()]).toEqual([0, 1, 2]);
		// on its way the camera answers no click: the longest flight takes 1.2 seconds
		await new Promise((done) => setTimeout(done, 1400));
	});

	it("is chosen before the region below it, and tells which of its incidents stand there", async () => {
		await userEvent.click(element, there);
		expect(events.crowd).toHaveBeenCalledOnce();
		expect(Array.from(events.crowd.mock.lastCall?.[0].indexes() ?? [])).toEqual([0, 1, 2]);
		expect(events.select).not.toHaveBeenCalled();
		await userEvent.click(element, { position: { x: 400, y: 330 } });
		expect(events.select).toHaveBeenLastCalledWith({ kind: "region", id: "SE" });
	});
	it("tells what the pointer is over, and shows that it can be clicked", async () => {
		// a pointer that stands still tells nothing, and a camera that moves answers nothing
		await expect
			.poll(async () => {
				await userEvent.hover(element, { position: { x: 400, y: 330 } });
				await userEvent.hover(element, there);
				return element.querySelector("[role=tooltip]:not([hidden])")?.textContent;
			})
			.toBe("3 incidents, the newest of 4 January 1970");
		expect(element.classList).toContain("over-dot");
		await userEvent.keyboard("{Escape}");
		expect(element.querySelector("[role=tooltip]:not([hidden])")).toBeNull();
		await userEvent.hover(element, { position: { x: 400, y: 330 } });
		expect(element.querySelector("[role=tooltip]:not([hidden])")).toBeNull();
		expect(element.classList).not.toContain("over-dot");
	});
	it("goes with its table", () => {
		map.update(frameOf(OPENING));
		expect([...map.crowdInView()]).toEqual([]);
		expect(events.crowdSigns).toHaveBeenLastCalledWith(null);
	});
});

describe("the map", () => {
	it("is given a dossier that has nothing wrong with it", () => {
		expect(problems).toEqual([]);
	});
	it("draws regions with a role or a layer as elements with a name, and no others", () => {
		const drawn = [...element.querySelectorAll("[data-region]")].map((region) => [
			region.getAttribute("data-region"),
			region.getAttribute("data-role"),
			region.getAttribute("aria-label"),
		]);
		expect(drawn).toEqual([
			["SE", "host", "Sweden, Host"],
			["FI", null, "Finland"],
		]);
	});
	it("draws each incident as a button that begins with its title, and tells who is chosen", async () => {
		await userEvent.click(page.getByRole("button", { name: /^Fire B, May 2020, 20 killed/ }));
		expect(events.select).toHaveBeenLastCalledWith({ kind: "incident", id: "fire-b" });
	});
	it("moves marks apart that stand on one spot, so that both can be chosen", async () => {
		await userEvent.click(page.getByRole("button", { name: /^The talks/ }));
		expect(events.select).toHaveBeenLastCalledWith({ kind: "conference", id: "talks" });
		await userEvent.click(page.getByRole("button", { name: /^Fire A/ }));
		expect(events.select).toHaveBeenLastCalledWith({ kind: "incident", id: "fire-a" });
	});
	it("cuts the land out of the sea, so that the regions' fills show through", () => {
		const frame = element.getBoundingClientRect();
		const land: number[] = [];
		const sea: number[] = [];
		for (let x = 10; x < 800; x += 20)
			for (let y = 10; y < 600; y += 20) {
				const under = document.elementsFromPoint(frame.left + x, frame.top + y);
				if (under.some((one) => one.closest("button"))) continue;
				const alpha = colourAt(x, y)[3] ?? -1;
				(under.some((one) => one.hasAttribute("data-region")) ? land : sea).push(alpha);
			}
		const clear = (alphas: number[]) => alphas.filter((alpha) => alpha === 0).length / alphas.length;
		expect(land.length).toBeGreaterThan(100);
		expect(clear(land)).toBeGreaterThan(0.6); // the rest is lakes, rivers and lines
		expect(sea.filter((alpha) => alpha === 255).length).toBeGreaterThan(200);
	});
	it("names no place over another", () => {
		const names = [...element.querySelectorAll<SVGTextElement>("svg text")].filter(
			(name) => !name.querySelector("textPath"),
		);
		expect(names.length).toBeGreaterThan(4);
		const boxes = names.map((name) => name.getBoundingClientRect());
		for (const [index, one] of boxes.entries())
			for (const other of boxes.slice(index + 1)) {
				const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
				const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
				// letters are lower than their line: boxes may touch by the leading
				expect(across > 2 && down > 8, "two names overlap").toBe(false);
			}
	});
	it("lets a layer that is off leave the map and the tab order", () => {
		map.update(frameOf(showLayer(OPENING, "finland", false)));
		expect(element.querySelector('[data-region="FI"]')).toBeNull();
		map.update(frameOf(showLayer(OPENING, "incidents", false)));
		expect(page.getByRole("button", { name: /^Fire/ }).elements()).toEqual([]);
	});
	it("tells of a region chosen by keyboard", async () => {
		const region = element.querySelector<SVGElement>('[data-region="SE"]');
		region?.focus();
		await userEvent.keyboard("{Enter}");
		expect(events.select).toHaveBeenLastCalledWith({ kind: "region", id: "SE" });
	});
	it("gives the focus to what is asked for, and says when it is not there", () => {
		const fire: Selection = { kind: "incident", id: "fire-a" };
		expect(map.focus(fire)).toBe(true);
		expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Fire A/);
		expect(map.focus({ kind: "incident", id: "gone" })).toBe(false);
	});
	it("shows the camera of a View, and tells of no move that it was told to make", async () => {
		const scale = () => page.getByText(/^approx\./).element().textContent;
		const before = scale();
		map.update(frameOf({ ...OPENING, camera: { zoom: 7, lat: 60, lng: 20 } }));
		await vi.waitFor(() => expect(scale()).not.toBe(before), 3000);
		await vi.waitFor(() => expect(scale()).toBe("approx. 100 km"), 3000);
		expect(events.move).not.toHaveBeenCalled();
	});
	it("leaves nothing behind when it ends", () => {
		map.destroy();
		expect(element.children).toHaveLength(0);
		map = createMap(element, { extent: [4, 54, 32, 71], geography, language: "en", covered: () => [] }, events);
	});
	it("opens what stands for many, and gives the focus to it for what it holds", async () => {
		const [fire] = dossier?.incidents ?? [];
		if (!dossier || !fire) throw new Error("the dossier has a fire");
		const many = createCatalogue(
			{
				...dossier,
				incidents: [1, 2, 3, 4].map((number) => ({ ...fire, id: `fire-${number}`, title: `Fire ${number}` })),
			},
			geography,
		);
		map.update(createFrame(many, OPENING, { provinces: false }));
		expect(events.signs).toHaveBeenLastCalledWith({ sized: false, hollow: false, area: false, groups: true });
		await userEvent.click(page.getByRole("button", { name: "4 incidents, A", exact: true }));
		await userEvent.click(page.getByRole("dialog").getByRole("button", { name: /^Fire 3/ }));
		expect(events.select).toHaveBeenLastCalledWith({ kind: "incident", id: "fire-3" });
		expect(map.focus({ kind: "incident", id: "fire-2" })).toBe(true);
		expect(document.activeElement?.getAttribute("aria-label")).toBe("4 incidents, A");
	});
	it("draws where people speak, and tells of the place that is chosen", async () => {
		if (!dossier) throw new Error("there is a dossier");
		const speaking = createCatalogue(
			{
				...dossier,
				actors: [{ id: "guard", kind: "person", name: "A guard" }],
				statements: ["one", "two"].map((id) => ({
					id,
					speaker: "guard",
					text: "It burned.",
					place: "a",
					claimants: ["paper"],
					citations,
				})),
			},
			geography,
		);
		map.update(createFrame(speaking, OPENING, { provinces: false }));
		const bubble = page.getByRole("button", { name: "A, 2 statements by 1 speaker" });
		expect(bubble.element().querySelector("text")?.textContent).toBe("2");
		await userEvent.click(bubble);
		expect(events.select).toHaveBeenLastCalledWith({ kind: "place", id: "a" });
		expect(map.focus({ kind: "statement", id: "two" })).toBe(true);
		expect(document.activeElement).toBe(bubble.element());
	});
	it("goes where it is told while it is hidden, and shows that place when it is seen again", async () => {
		element.style.display = "none";
		map.resized();
		map.update(frameOf({ ...OPENING, camera: { zoom: 6, lng: 25, lat: 62 } }));
		await new Promise((done) => setTimeout(done, 300));
		element.style.display = "";
		map.resized();
		const marks = () => [...element.querySelectorAll("circle")].map((circle) => circle.getAttribute("cx"));
		await expect.poll(() => marks().length).toBeGreaterThan(0);
		expect(marks().filter((cx) => !Number.isFinite(Number(cx)))).toEqual([]);
		await expect.poll(() => events.move.mock.lastCall?.[0]).toMatchObject({ zoom: 6 });
	});
	it("draws nothing again of what is the same in the next frame", () => {
		const button = () => page.getByRole("button", { name: /^Fire B/ }).element();
		const [shape, before] = [button().querySelector("circle"), button()];
		const watch = new MutationObserver(() => undefined);
		watch.observe(element, { subtree: true, childList: true, attributes: true });
		map.update(frameOf({ ...OPENING }));
		expect(watch.takeRecords()).toEqual([]);
		expect([button().querySelector("circle"), button()]).toEqual([shape, before]);
		map.update(frameOf({ ...OPENING, selection: { kind: "incident", id: "fire-b" } }));
		expect(watch.takeRecords().length).toBeGreaterThan(0);
		watch.disconnect();
	});
});
