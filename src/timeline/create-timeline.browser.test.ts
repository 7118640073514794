import { afterEach, describe, expect, it, vi } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import "../ui/page.css";
import { dayNumber } from "../dossier/edtf";
import type { Dossier, Event } from "../dossier/schema";
import { dossier as invented, withIncidents } from "../gallery/invented-dossier";
import { geography } from "../gallery/invented-geography";
import { announce } from "../ui/announce";
import { createCatalogue } from "../view/catalogue";
import { createFrame } from "../view/frame";
import { NO_FILTERS, OPENING, type View } from "../view/view";
import { createTimeline, type Timeline } from "./create-timeline";

vi.mock("../ui/announce", { spy: true });

const cited = { claimants: ["gazette"], citations: [{ source: "gazette" }] };
const event = (title: string, edtf: string, derived?: string): Event => ({
	id: title.toLowerCase().replaceAll(" ", "-"),
	title,
	text: title,
	when: { edtf, ...(derived && { derived }) },
	...cited,
});
/** From the 1990s to 2024, most of it in 2024; of the statements one has no date. */
const dossier: Dossier = {
	...invented,
	events: [
		...invented.events,
		event("The Front is founded", "2003"),
		event("The dam is raised", "2011-06-01", "Counted from the flood."),
	],
};
const LAST_DAY = dayNumber(2024, 11, 30);
const year = (number: number) => ({ first: dayNumber(number, 1, 1), last: dayNumber(number, 12, 31) });

const element = document.createElement("div");
const on = { period: vi.fn(), select: vi.fn(), resized: vi.fn() };
let timeline: Timeline | null = null;
let view: View = OPENING;
let show: (next: Partial<View>) => void = () => undefined;

/** Makes a timeline as the page does: a period that it asks for comes back with the next frame. */
async function open(first: Partial<View> = {}, { of = dossier, narrow = false } = {}): Promise<void> {
	if (narrow) await page.viewport(390, 844);
	else await page.viewport(1200, 700);
	element.className = "timeline-box";
	document.body.append(element);
	const catalogue = createCatalogue(of, geography);
	view = OPENING;
	show = (next) => {
		view = { ...view, ...next };
		timeline?.update(createFrame(catalogue, view, { provinces: false }));
	};
	on.period.mockImplementation((period: View["period"]) => show({ period }));
	timeline = createTimeline(element, matchMedia("(max-width: 720px)"), on);
	show(first);
	await expect.element(from).toBeVisible();
	await expect.poll(() => labels().length).toBeGreaterThan(0);
}

afterEach(async () => {
	vi.useRealTimers();
	timeline?.destroy();
	expect(element.children).toHaveLength(0);
	element.remove();
	vi.clearAllMocks();
});

const region = page.getByRole("region", { name: "Timeline", exact: true });
const from = page.getByRole("slider", { name: "Period from" });
const to = page.getByRole("slider", { name: "Period to" });
const button = (name: string | RegExp) => region.getByRole("button", { name, exact: typeof name === "string" });
const lane = (name: string) => region.getByRole("group", { name, exact: true });
const marks = (name: string) =>
	lane(name)
		.getByRole("button")
		.elements()
		.map((mark) => mark.getAttribute("aria-label"));
/** The dates written below the lanes. */
const labels = () =>
	[...region.element().querySelectorAll("text")].map((one) => one.textContent).filter((text) => text !== "");
const text = (handle: typeof from) => handle.element().getAttribute("aria-valuetext");
const press = (keys: string) => userEvent.keyboard(keys);
const focused = () => document.activeElement;

/** Where a day stands between the two handles, and how high the lanes begin: from the region's corner. */
function point(share: number, y = 60) {
	const [start, end, whole] = [from, to, region].map((one) => one.element().getBoundingClientRect());
	if (!start || !end || !whole) throw new Error("no timeline");
	const middle = (box: DOMRect) => (box.left + box.right) / 2;
	return { x: middle(start) + share * (middle(end) - middle(start)) - whole.left, y };
}
const drag = (source: { x: number; y: number }, target: { x: number; y: number }) =>
	userEvent.dragAndDrop(region, region, { sourcePosition: source, targetPosition: target });

describe("the period", () => {
	it("stands in words, with how much of what has a date lies in it", async () => {
		await open({ period: { first: dayNumber(2024, 3, 1), last: dayNumber(2024, 4, 30) } });
		await expect.element(region).toHaveTextContent("1 March – 30 April 2024");
		await expect.element(region).toHaveTextContent("3 of 12 dated items; 1 without a date stays");
		expect([text(from), text(to)]).toEqual(["1 March 2024", "30 April 2024"]);
	});

	it("is brushed, goes back to all dates by its button, and is brushed the other way", async () => {
		await open();
		await drag(point(0.25), point(0.5));
		const first = view.period;
		expect(text(from)).toMatch(/ (199[6-9]|200\d)$/);
		expect(text(to)).toMatch(/ (200[5-9]|201\d)$/);
		await button("All dates").click();
		expect(view.period).toBeNull();
		await expect.element(region).toHaveTextContent("All dates");
		await drag(point(0.5), point(0.25));
		expect(Math.abs((view.period?.first ?? 0) - (first?.first ?? 1))).toBeLessThan(20);
		expect(Math.abs((view.period?.last ?? 0) - (first?.last ?? 1))).toBeLessThan(20);
	});

	it("is taken whole by its middle, and goes with a double click beside every mark", async () => {
		await open({ period: { first: dayNumber(2008, 1, 1), last: dayNumber(2010, 12, 31) } });
		const middle = point(0.5);
		await drag(middle, { ...middle, x: middle.x + 60 });
		expect(text(from)).toMatch(/ (2009|201\d)$/);
		expect((view.period?.last ?? 0) - (view.period?.first ?? 0)).toBe(1095);
		await region.dblClick({ position: { ...middle, x: middle.x + 240 } });
		expect(view.period).toBeNull();
		await expect.element(region).toHaveTextContent("All dates");
	});

	it("is set by its handles with the keyboard, by days, months and to the ends", async () => {
		await open({ period: { first: dayNumber(2024, 8, 1), last: dayNumber(2024, 9, 3) } });
		(from.element() as HTMLElement).focus();
		await press("{ArrowRight}");
		expect(text(from)).toBe("2 August 2024");
		await press("{PageDown}");
		expect(text(from)).toBe("2 July 2024");
		(to.element() as HTMLElement).focus();
		await press("{PageUp}{ArrowLeft}");
		expect(text(to)).toBe("2 October 2024");
		expect(view.period).toEqual({ first: dayNumber(2024, 7, 2), last: dayNumber(2024, 10, 2) });
		await press("{End}");
		(from.element() as HTMLElement).focus();
		await press("{Home}");
		expect(view.period).toBeNull();
		await expect.element(region).toHaveTextContent("All dates");
	});

	it.each([false, true])("is dragged by a handle; narrow: %s", async (narrow) => {
		await open({}, { narrow });
		const first = text(from);
		const box = to.element().getBoundingClientRect();
		const corner = region.element().getBoundingClientRect();
		const end = { x: box.left + 6 - corner.left, y: box.top + 10 - corner.top };
		await drag(end, point(0.5, end.y));
		expect(text(to)).toMatch(/ 200\d$/);
		expect(text(from)).toBe(first);
		expect(view.period?.last).toBeLessThan(dayNumber(2010, 1, 1));
		expect(focused()).toBe(to.element());
	});

	it("is announced once it has come to rest; what the page opened with is not", async () => {
		await open();
		expect(announce).not.toHaveBeenCalled();
		(from.element() as HTMLElement).focus();
		await press("{PageUp}{PageUp}");
		const announced = page.getByRole("status", { name: "Announcements" });
		await expect
			.element(announced)
			.toHaveTextContent(/^[\w ]+ – [\w ]+, 12 of 12 dated items; 1 without a date stays\.$/);
	});

	it("is typed in; dates the wrong way round say so and change nothing", async () => {
		await open();
		await button("Set dates").click();
		const form = page.getByRole("dialog", { name: "Show a period" });
		expect(focused()).toBe(form.getByLabelText("From").element());
		await form.getByLabelText("From").fill("2024-10-04");
		// what is typed stays while the timeline is drawn again
		await page.viewport(1192, 690);
		show({ hidden: ["relations"] });
		await expect.element(form.getByLabelText("From")).toHaveValue("2024-10-04");
		await form.getByLabelText("To").fill("2024-09-01");
		await form.getByRole("button", { name: "Show these dates" }).click();
		await expect.element(form.getByRole("alert")).toHaveTextContent("“From” is after “To”. Nothing was changed.");
		expect(on.period).not.toHaveBeenCalled();
		await form.getByLabelText("From").fill("2024-09-01");
		await form.getByLabelText("To").fill("2024-10-04");
		await form.getByRole("button", { name: "Show these dates" }).click();
		await expect.element(form).not.toBeInTheDocument();
		expect(view.period).toEqual({ first: dayNumber(2024, 9, 1), last: dayNumber(2024, 10, 4) });
	});
});

describe("the marks", () => {
	it("stand in a lane for each kind, each a button that says its date and how it is known", async () => {
		await open();
		for (const name of ["Incidents", "Conferences", "Statements", "Events"])
			await expect.element(lane(name)).toBeVisible();
		expect(marks("Events")).toContain("The Front is founded, 2003, only the year is given");
		expect(marks("Events")).toContain("The dam is raised, 1 June 2011, worked out");
	});

	it("are one tab stop a lane; arrows go from mark to mark, Enter chooses, and the chosen one is marked", async () => {
		await open({}, { of: withIncidents("weir", "fire") });
		const [weir, fire] = lane("Incidents").getByRole("button").elements() as HTMLElement[];
		expect(lane("Incidents").getByRole("button").elements()).toHaveLength(2);
		weir?.focus();
		await press("{ArrowRight}");
		expect(focused()).toBe(fire);
		await expect.poll(() => [weir?.tabIndex, fire?.tabIndex]).toEqual([-1, 0]);
		await press("{ArrowLeft}");
		expect(focused()).toBe(weir);
		await press("{End}{Enter}");
		expect(on.select).toHaveBeenLastCalledWith({ kind: "incident", id: "fire" });
		expect(fire?.getAttribute("aria-current")).toBeNull();
		show({ selection: { kind: "incident", id: "fire" } });
		expect(fire?.getAttribute("aria-current")).toBe("true");
	});

	it("outside the period are dimmed, not gone, and say so", async () => {
		const period = { first: dayNumber(2024, 3, 1), last: dayNumber(2024, 4, 30) };
		await open({ period }, { of: withIncidents("weir", "fire") });
		const [weir, fire] = marks("Incidents");
		expect(weir).toMatch(/^Collapse of the weir, .*, outside the period$/);
		expect(fire).toBe("Fire at the mill, 22 March 2024, worked out, also given as 21 March 2024");
		show({ period: null });
		expect(marks("Incidents")[0]).not.toContain("outside");
	});

	it("leave the lane whose layer is off, and what the filters leave out, and come back", async () => {
		await open();
		expect(marks("Incidents")).not.toEqual([]);
		show({ hidden: ["incidents"] });
		expect(marks("Incidents")).toEqual([]);
		expect(marks("Events")).not.toEqual([]);
		show({ hidden: [], filters: { ...NO_FILTERS, kinds: ["conference"] } });
		expect([marks("Incidents"), marks("Conferences").length]).toEqual([[], 1]);
		show({ filters: NO_FILTERS });
		expect(marks("Incidents")).not.toEqual([]);
	});
});

describe("a list", () => {
	it.each([
		{ narrow: false, several: /^3 statements, .*opens a list$/, title: /^3 statements,/ },
		{ narrow: true, several: /^\d+ items, .*opens a list$/, title: /^\d+ items,/ },
	])("opens from one mark for several at one date; narrow: $narrow", async ({ narrow, several, title }) => {
		await open({}, { narrow });
		const last = button(several).elements().at(-1) as HTMLElement;
		last.focus();
		await press("{Enter}");
		const list = page.getByRole("dialog", { name: title });
		await expect.element(list).toBeVisible();
		const line = list.getByRole("button", { name: /^Борис Борзов/ });
		await expect.element(line).toHaveTextContent("October 2024, day not given");
		await line.click();
		await expect.element(list).not.toBeInTheDocument();
		expect(on.select).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "statement", id: "cyrillic" }));
	});

	it.each([
		{ narrow: false, name: "Statements, undated: 1" },
		{ narrow: true, name: "All items, undated: 1" },
	])("has what has no date, whose number stands at the end; narrow: $narrow", async ({ narrow, name }) => {
		await open({}, { narrow });
		await button(name).click();
		const list = page.getByRole("dialog", { name });
		expect(list.getByRole("listitem").elements()).toHaveLength(1);
		await press("{Escape}");
		await expect.element(list).not.toBeInTheDocument();
		expect(focused()).toBe(button(name).element());
		await button(name).click();
		await list.getByRole("listitem").getByRole("button").click();
		expect(on.select).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "statement", id: "open" }));
	});
});

describe("looking nearer", () => {
	it.each([false, true])("goes in one step to where most dates lie, and back; narrow: %s", async (narrow) => {
		await open({}, { narrow });
		const lanes = narrow ? "All items" : "Statements";
		const single = () => marks(lanes).filter((name) => /^(Борис Борзов|The mill reopens)/.test(name ?? ""));
		expect(single()).toEqual([]);
		if (narrow) await button("Set dates").click();
		await page.getByRole("button", { name: /^Zoom to \w+ – \w+ 2024$/ }).click();
		await expect.poll(single).toHaveLength(1);
		const whole = page.getByRole("button", { name: "Whole range" });
		expect(focused()).toBe(whole.element());
		await whole.click();
		await expect.poll(() => labels().join()).toContain("2010");
		expect(single()).toEqual([]);
	});

	it.each([false, true])("goes by button, key and wheel down to a week, and along; narrow: %s", async (narrow) => {
		await open({}, { narrow });
		const nearer = button("Show less time");
		expect(labels()).toContain("2010");
		await nearer.click();
		(region.element() as HTMLElement).focus();
		await press("+".repeat(12));
		await expect.poll(() => labels().filter((label) => /^\d+ [A-Z]/.test(label ?? "")).length).toBeGreaterThan(1);
		expect(nearer.element().getAttribute("aria-disabled")).toBe("true");
		const before = labels();
		await press("{ArrowRight>12/}");
		await expect.poll(labels).not.toEqual(before);
		await region.wheel({ delta: { y: 400 }, times: 20 });
		await expect.poll(labels).toContain("2010");
		expect(nearer.element().getAttribute("aria-disabled")).toBe("false");
	});
});

describe("playing", () => {
	/** The frames of the screen come when the test says; buttons and keys are real. */
	const holdFrames = () =>
		vi.useFakeTimers({ toFake: ["requestAnimationFrame", "cancelAnimationFrame", "performance"] });
	const seconds = (number: number) => vi.advanceTimersByTime(number * 1000);

	it("runs the period forward by its length each second, and pauses", async () => {
		await open({ period: year(2010) });
		holdFrames();
		await button("Play").click();
		seconds(0.5);
		expect(view.period?.first).toBeGreaterThan(year(2010).first + 170);
		expect(view.period?.first).toBeLessThanOrEqual(year(2010).first + 183);
		expect((view.period?.last ?? 0) - (view.period?.first ?? 0)).toBe(364);
		await button("Pause").click();
		const paused = view.period;
		seconds(1);
		expect(view.period).toBe(paused);
		expect(from.element().getAttribute("aria-valuenow")).toBe(String(paused?.first));
	});

	it("begins by Space with a tenth of the range, stops at a hand on a handle", async () => {
		await open();
		holdFrames();
		(region.element() as HTMLElement).focus();
		await press(" ");
		await expect.element(button("Pause")).toBeVisible();
		expect(text(to)).toMatch(/ 199\d$/);
		(to.element() as HTMLElement).focus();
		await press("{ArrowRight}");
		expect(button("Pause").elements()).toEqual([]);
	});

	it.each([false, true])("stops at the end, or goes round when it loops; narrow: %s", async (narrow) => {
		await open({ period: { first: dayNumber(2023, 1, 1), last: dayNumber(2024, 5, 1) } }, { narrow });
		// on a narrow screen they stand in the card of dates
		const options = async (use: () => Promise<void>) => {
			if (narrow) await button("Set dates").click();
			await use();
			if (narrow) await press("{Escape}");
		};
		const loop = page.getByRole("button", { name: "Loop" });
		await options(async () => {
			await page.getByLabelText("Speed").selectOptions("4×");
			await loop.click();
			await expect.element(loop).toHaveAttribute("aria-pressed", "true");
		});
		holdFrames();
		await button("Play").click();
		seconds(0.5);
		expect(text(from)).toMatch(/ 19[89]\d$/);
		await options(() => loop.click());
		seconds(15);
		await expect.element(button("Play")).toBeVisible();
		expect(to.element().getAttribute("aria-valuenow")).toBe(to.element().getAttribute("aria-valuemax"));
		expect(view.period?.last).toBeGreaterThanOrEqual(LAST_DAY);
	});

	it("goes in whole steps for readers who want less motion", async () => {
		const motion = (value: string) =>
			cdp().send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value }] });
		await motion("reduce");
		try {
			await open({ period: year(2010) });
			holdFrames();
			await button("Play").click();
			seconds(2.5);
			expect(on.period.mock.calls.map(([{ first }]) => first)).toEqual([dayNumber(2011, 1, 1), dayNumber(2012, 1, 1)]);
		} finally {
			await motion("");
		}
	});
});

it.each([false, true])("folds to its bar, which plays on, and unfolds; narrow: %s", async (narrow) => {
	await open({}, { narrow });
	const height = () => region.element().getBoundingClientRect().height;
	const before = height();
	if (narrow) expect(before).toBeLessThanOrEqual(84);
	await button("Fold the timeline").click();
	await expect.poll(() => from.elements()).toEqual([]);
	await expect.element(button("Play")).toBeVisible();
	expect(height()).toBeLessThan(before - 30);
	expect(on.resized).toHaveBeenCalledOnce();
	await button("Unfold the timeline").click();
	await expect.element(from).toBeVisible();
	expect(height()).toBe(before);
	expect(on.resized).toHaveBeenCalledTimes(2);
});
