import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../ui/page.css";
import { dayNumber } from "../dossier/edtf";
import type { Actor, Dossier, Statement } from "../dossier/schema";
import { dossier as invented } from "../gallery/invented-dossier";
import { geography } from "../gallery/invented-geography";
import { announce } from "../ui/announce";
import { createCatalogue } from "../view/catalogue";
import { createFrame } from "../view/frame";
import { createStore, type Step, type Store } from "../view/store";
import { type Filters, NO_FILTERS, OPENING, type View } from "../view/view";
import { createEscapeOrder } from "./escape";
import type { PageContext } from "./page-context";
import { createSkeleton } from "./skeleton";
import { createStageStore } from "./stage-state";
import { withFilters } from "./with-filters";

vi.mock("../ui/announce", { spy: true });

const extra = (index: number): Actor => ({ id: `deputy-${index}`, kind: "person", name: `Deputy ${index}` });
const said = (index: number): Statement => ({
	id: `said-${index}`,
	speaker: `deputy-${index}`,
	text: `Deputy ${index} says nothing.`,
	about: [],
	claimants: ["gazette"],
	citations: [{ source: `paper-${index}` }],
});
const SIX = [1, 2, 3, 4, 5, 6];
/** More actors and sources than a list shows at first: 5 incidents, a conference, 10 statements, 2 relations, an event. */
const dossier: Dossier = {
	...invented,
	actors: [...invented.actors, ...SIX.map(extra)],
	sources: [...invented.sources, ...SIX.map((index) => ({ id: `paper-${index}`, title: "Paper", short: `P${index}` }))],
	statements: [...invented.statements, ...SIX.map(said)],
};
const ALL = 19;
const catalogue = createCatalogue(dossier, geography);
const autumn = { first: dayNumber(2024, 9, 1), last: dayNumber(2024, 10, 4) };
const filters = (some: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...some });

const root = document.createElement("div");
root.id = "page"; // as in index.html: the style sheet has its layout
let ending = new AbortController();
let store: Store = createStore(OPENING);
let steps: Step[] = [];

beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
	ending.abort();
	root.remove();
	vi.clearAllMocks();
});

/** The filters with what they need of a page: a store, places to stand in, and what Escape closes. */
async function open(view: Partial<View> = {}): Promise<void> {
	document.body.append(root);
	ending = new AbortController();
	steps = [];
	store = createStore({ ...OPENING, hidden: ["relations"], ...view });
	const escapes = createEscapeOrder();
	const frame = () => createFrame(catalogue, store.get(), { provinces: false });
	const skeleton = createSkeleton(root);
	// where the bar puts it
	skeleton.bar.append(skeleton.filters);
	const context: Partial<PageContext> = {
		store,
		skeleton,
		stage: createStageStore(0),
		map: { resized: () => undefined } as PageContext["map"],
		narrow: matchMedia("(max-width: 720px)"),
		ended: ending.signal,
		catalogue: () => catalogue,
		frame,
		opened: escapes.opened,
	};
	const piece = withFilters(context as PageContext);
	store.subscribe((_, step) => {
		steps.push(step);
		piece.update(frame());
	});
	document.addEventListener(
		"keydown",
		(event) => event.key === "Escape" && !event.defaultPrevented && escapes.escape(),
		{
			signal: ending.signal,
		},
	);
	piece.update(frame());
	await expect.element(button).toBeVisible();
}

async function openCard(): Promise<void> {
	await button.click();
	await expect.element(card.getByRole("heading", { name: "Filters" })).toHaveFocus();
}

const button = page.getByRole("button", { name: /^Filters/ });
const card = page.getByRole("region", { name: "Filters", exact: true });
const chosen = page.getByRole("region", { name: "What is shown" });
const chip = (name: string) => page.getByRole("button", { name: `Remove filter: ${name}` });
const nothing = page.getByRole("region", { name: "What to loosen" });
const value = (name: RegExp | string) => card.getByRole("checkbox", { name });
const undo = page.getByRole("button", { name: "Undo" });
const press = (keys: string) => userEvent.keyboard(keys);

describe("the card", () => {
	test("says of each value how many items it would show, and never loses one that is checked", async () => {
		await open({ period: autumn });
		await openCard();
		await expect.element(value(/^Conference, 1 item$/)).toBeVisible();
		await expect.element(value(/^Fire, 0 items$/)).toBeVisible();
		await expect.element(card.getByRole("button", { name: "At least 10 killed, 0 incidents" })).toBeVisible();
		await value(/^Conference/).click();
		await card.getByRole("button", { name: "Show all 12" }).first().click();
		await expect.element(value(/^Deputy 6, 0 items$/)).toBeVisible();
		await value(/^Deputy 6/).click();
		await expect.element(card).toHaveTextContent(`0 of ${ALL} items`);
		await card.getByRole("button", { name: "Show fewer" }).click();
		await expect.element(value(/^Deputy 5/)).not.toBeInTheDocument();
		await expect.element(value(/^Deputy 6, 0 items$/)).toBeChecked();
		await expect.element(value(/^Conference, 0 items$/)).toBeChecked();
		expect(store.get().filters).toEqual(filters({ kinds: ["conference"], actors: ["deputy-6"] }));
	});

	test("finds an actor by a part of the name, in either case", async () => {
		await open();
		await openCard();
		await card.getByRole("searchbox", { name: "Find an actor" }).fill("БОРЗ");
		await expect.element(value(/^Ada Minister/)).not.toBeInTheDocument();
		await value(/^Борис Борзов/).click();
		expect(store.get().filters.actors).toEqual(["borzov"]);
		await expect.element(button).toHaveAccessibleName(/1 active/);
	});

	test("filters incidents by the least number killed, by a step or by any number", async () => {
		await open();
		await openCard();
		const least = card.getByRole("spinbutton", { name: /Incidents with at least/ });
		await card.getByRole("button", { name: "At least 100 killed, 1 incident" }).click();
		await expect.element(least).toHaveValue(100);
		await least.fill("12");
		expect(store.get().filters.killed).toBe(12);
		await expect.element(chip("At least 12 killed")).toBeVisible();
		// two of the five incidents have as many, other kinds stay
		await expect.element(card).toHaveTextContent(`${ALL - 3} of ${ALL} items`);
		await card.getByRole("button", { name: "At least 50 killed, 1 incident" }).click();
		await expect.element(card).toHaveTextContent(`${ALL - 4} of ${ALL} items`);
	});

	test("is opened, used and closed by keyboard alone, and so are chips removed and brought back", async () => {
		await open();
		(button.element() as HTMLElement).focus();
		await press("{Enter}");
		await expect.element(card.getByRole("heading", { name: "Filters" })).toHaveFocus();
		await userEvent.tab();
		await expect.element(card.getByRole("button", { name: "Close filters" })).toHaveFocus();
		await userEvent.tab();
		// the groups scroll, and a browser lets the keyboard into what scrolls
		if (document.activeElement !== value(/^Fire/).element()) await userEvent.tab();
		await press(" ");
		await userEvent.tab();
		await press(" ");
		await expect.element(value(/^Collapse/)).toBeChecked();
		await press("{Escape}");
		await expect.element(card).not.toBeInTheDocument();
		await expect.element(button).toHaveFocus();

		(chip("kind Fire").element() as HTMLElement).focus();
		await press("{Enter}");
		await expect.element(chip("kind Collapse")).toHaveFocus();
		await press("{Enter}");
		await expect.element(undo).toHaveFocus();
		await press("{Enter}");
		await expect.element(chip("kind Collapse")).toHaveFocus();
		expect(store.get().filters.kinds).toEqual(["incident/Collapse"]);
	});

	test("takes Escape first for the search of a list, then to close", async () => {
		await open();
		await openCard();
		const find = card.getByRole("searchbox", { name: "Find a source" });
		await find.fill("nothing like it");
		await expect.element(card).toHaveTextContent("No name contains “nothing like it”.");
		await press("{Escape}");
		await expect.element(find).toHaveValue("");
		await expect.element(card).toBeVisible();
		await press("{Escape}");
		await expect.element(card).not.toBeInTheDocument();
	});

	test("never adds a step to the history", async () => {
		await open();
		await openCard();
		for (let time = 0; time < 3; time++) await value(/^Conference/).click();
		await chip("kind Conference").click();
		await undo.click();
		await chosen.getByRole("button", { name: "Clear all" }).click();
		expect(steps).toEqual(Array(6).fill("replace"));
	});
});

describe("the chips", () => {
	const narrowed = {
		period: autumn,
		filters: filters({ kinds: ["statement", "conference"], actors: ["envoy", "borzov"], killed: 1 }),
	};

	test("are brought back exactly after an accidental Clear all, for as long as nothing else is changed", async () => {
		await open(narrowed);
		const before = store.get();
		await chosen.getByRole("button", { name: "Clear all" }).click();
		await expect.element(chosen).not.toBeInTheDocument();
		expect(store.get()).toEqual({ ...before, period: null, filters: NO_FILTERS });
		await expect.element(page.getByText("Filters cleared.", { exact: true })).toBeVisible();
		await expect
			.poll(() => vi.mocked(announce))
			.toHaveBeenCalledWith("shown", `Filters cleared. ${ALL} of ${ALL} items.`);
		await undo.click();
		expect(store.get()).toEqual(before);
		await expect.element(undo).not.toBeInTheDocument();

		await chip("actor Bo Envoy").click();
		await expect.element(page.getByText("Filter removed: actor Bo Envoy.", { exact: true })).toBeVisible();
		await chip("At least 1 killed").click();
		await expect.element(page.getByText("Filter removed: At least 1 killed.", { exact: true })).toBeVisible();
		await nothing.getByRole("button", { name: "Dismiss" }).click();
		await expect.element(nothing).not.toBeInTheDocument();
		await page.getByRole("button", { name: "Dismiss" }).click();
		await expect.element(undo).not.toBeInTheDocument();
		await expect.element(chip("actor Борис Борзов")).toBeVisible();
	});

	test("have one for the period too, and say how many undated items stay", async () => {
		await open({ period: autumn });
		await expect.element(chosen).toHaveTextContent(new RegExp(`\\d+ of ${ALL} items, \\d+ undated`));
		await chip("From 1 Sept 2024 to 4 Oct 2024").click();
		expect(store.get().period).toBeNull();
		await expect.element(chosen).not.toBeInTheDocument();
	});
});

describe("when nothing is left", () => {
	test("the map says so, and what to loosen, the best first", async () => {
		await open({ period: autumn, filters: filters({ kinds: ["incident/Fire"], actors: ["minister"] }) });
		await expect.element(nothing).toHaveTextContent("No item passes the period and the filters together.");
		const ways = nothing.getByRole("list").getByRole("button");
		expect(ways.elements().map((way) => way.textContent)).toEqual([
			"Remove the filter by kind (2 items)",
			"Remove the period (1 item)",
		]);
		await ways.last().click();
		await expect.element(nothing).not.toBeInTheDocument();
		// the button is gone, the focus is not
		expect(document.activeElement?.tagName).toBe("BUTTON");
	});

	test("and no single step helps, it says that and offers to clear all", async () => {
		await open({
			period: { first: dayNumber(1950, 1, 1), last: dayNumber(1951, 12, 31) },
			filters: filters({ kinds: ["incident/Fire"], actors: ["sazgar"] }),
		});
		await expect.element(nothing).toHaveTextContent("Removing one of them alone brings nothing back.");
		await nothing.getByRole("button", { name: "Clear all" }).click();
		await expect.element(nothing).not.toBeInTheDocument();
		expect(store.get()).toMatchObject({ period: null, filters: NO_FILTERS });
	});

	test("but on a layer that is off, the layer is offered", async () => {
		await open({ filters: filters({ kinds: ["relation/pact"] }) });
		await expect.element(nothing).toHaveTextContent("has no mark on the map");
		await nothing.getByRole("button", { name: /^Show the layer Relations/ }).click();
		await expect.element(nothing).not.toBeInTheDocument();
		expect(store.get().hidden).toEqual([]);
	});
});
