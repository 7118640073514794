import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../ui/page.css";
import { createTableBuilder } from "../dossier/table-builder";
import { crowd, dossier } from "../gallery/invented-dossier";
import { geography } from "../gallery/invented-geography";
import { type Catalogue, createCatalogue } from "../view/catalogue";
import { createSearch, type Search } from "./create-search";

const place = document.createElement("div");
const before = document.createElement("button");
before.textContent = "Before";
const after = document.createElement("button");
after.textContent = "After";
const on = { choose: vi.fn(), begin: vi.fn() };
let search: Search | null = null;

beforeEach(() => page.viewport(1000, 700));
afterEach(() => {
	search?.destroy();
	expect(place.childNodes).toHaveLength(0);
	for (const one of [before, place, after]) one.remove();
	vi.clearAllMocks();
});

function make(catalogue: Catalogue = createCatalogue(dossier, geography)): Search {
	document.body.append(before, place, after);
	search = createSearch(place, catalogue, { shortcut: "Ctrl K" }, on);
	return search;
}

const field = page.getByRole("combobox", { name: "Search" });
const list = page.getByRole("listbox", { name: "Found" });
const options = list.getByRole("option");
const group = (name: string) => list.getByRole("group", { name: new RegExp(`^${name}`) });
const selected = () => list.element().querySelector('[aria-selected="true"]');
const inSight = (element: Element) => {
	const [box, around] = [element.getBoundingClientRect(), list.element().getBoundingClientRect()];
	return box.top >= around.top - 1 && box.bottom <= around.bottom + 1;
};
const announced = page.getByRole("status", { name: "Announcements" });
/** Everything that is announced from now on. */
function listen(): string[] & { end(): void } {
	const said: string[] = [];
	const region = announced.query();
	if (!region) throw new Error("nothing has been announced yet");
	const observer = new MutationObserver(() => said.push(region.textContent ?? ""));
	observer.observe(region, { childList: true });
	return Object.assign(said, { end: () => observer.disconnect() });
}
/** The option that the field points at, which is the one that is selected. */
function active(): Element | null {
	const id = field.element().getAttribute("aria-activedescendant");
	expect(selected()?.id).toBe(id);
	return selected();
}
async function type(query: string): Promise<void> {
	await field.click();
	await field.fill(query);
}

test("a few of a kind are shown first and all when asked, and the focus stays in the field", async () => {
	make(createCatalogue(crowd(9), geography));
	await type("incident");
	const incidents = group("Incidents").getByRole("option");
	await expect.poll(() => incidents.elements()).toHaveLength(7);
	await group("Incidents").getByRole("option", { name: "Show all 9 incidents" }).click();
	await expect.poll(() => incidents.elements()).toHaveLength(9);
	await expect.element(field).toHaveFocus();
	expect(active()).toBe(incidents.elements()[6]);
	expect(active()).toBeVisible();
	expect(on.choose).not.toHaveBeenCalled();
});

test("what is chosen is called back with, and closes the list", async () => {
	make();
	await type("wire");
	await group("Sources").getByRole("option").first().click();
	expect(on.choose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: "source", id: "wire" }));
	await expect.element(list).not.toBeInTheDocument();
	await type("asterhaven");
	await group("Cities")
		.getByRole("option", { name: /^Asterhaven/ })
		.click();
	expect(on.choose).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "city", at: [4, 43] }));
	await type("fire at the mill");
	await expect.poll(() => active()?.textContent).toMatch(/^Fire at the mill/);
	await userEvent.keyboard("{Enter}");
	expect(on.choose).toHaveBeenLastCalledWith(expect.objectContaining({ kind: "incident", id: "fire" }));
	expect(on.begin).toHaveBeenCalledOnce();
});

test("nothing found says so, and what to try", async () => {
	make();
	await type("zzqqj");
	await expect.element(page.getByText("Nothing found for “zzqqj”.")).toBeVisible();
	await expect.element(page.getByText(/another spelling/)).toBeVisible();
	await expect.element(field).toHaveAttribute("aria-expanded", "false");
	await expect.element(list).not.toBeInTheDocument();
	await expect.element(announced).toHaveTextContent("Nothing found for “zzqqj”.");
});

test("nothing found beside a table says that the table is not searched", async () => {
	const builder = createTableBuilder();
	builder.add({ row: 1, kind: "Raid" });
	make(createCatalogue(dossier, geography, builder.finish().table));
	await type("Town 7 zzzz");
	await expect.element(page.getByText("not searched")).toBeVisible();
	await field.fill("fire");
	await expect.element(page.getByText("not searched")).not.toBeInTheDocument();
});

test("before anything is typed it says what can be found, with examples of the dossier and what was chosen", async () => {
	make();
	await field.click();
	await expect.element(page.getByText(/^Incidents, regions, provinces/)).toBeVisible();
	const examples = group("For example");
	await expect.element(examples.getByRole("option", { name: /^Fire at the mill/ })).toBeVisible();
	await examples.getByRole("option", { name: /^Boreland/ }).click();
	expect(on.choose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: "region", id: "XB" }));
	await field.click();
	await expect.element(group("Chosen before")).toBeVisible();
	expect(
		group("Chosen before")
			.getByRole("option")
			.elements()
			.map((one) => one.textContent),
	).toEqual([expect.stringMatching(/^Boreland/)]);
});

test("the keyboard walks through all groups, round, by pages and to the ends", async () => {
	make();
	await field.click();
	await userEvent.keyboard("mill");
	await expect.poll(() => options.elements().length).toBeGreaterThan(9);
	const all = options.elements();
	const first = active();
	expect(first).toBe(all[0]);
	const walked: (Element | null)[] = [];
	for (let step = 0; step < all.length; step++) {
		walked.push(active());
		await userEvent.keyboard("{ArrowDown}");
	}
	expect(walked).toEqual(all);
	expect(active()).toBe(first);
	await userEvent.keyboard("{End}");
	expect(active()).toBe(all.at(-1));
	expect(inSight(all.at(-1) as Element)).toBe(true);
	await userEvent.keyboard("{PageUp}");
	expect(active()).toBe(all.at(-9));
	await userEvent.keyboard("{Home}");
	expect(active()).toBe(first);
	await userEvent.keyboard("{PageDown}");
	expect(active()).toBe(all[8]);
});

test("Escape closes the list, empties the field and gives the focus back; Tab leaves all as it is typed", async () => {
	const { focus } = make();
	before.focus();
	focus();
	await expect.element(field).toHaveFocus();
	await userEvent.keyboard("mill");
	await expect.element(list).toBeVisible();
	await userEvent.keyboard("{Escape}");
	await expect.element(list).not.toBeInTheDocument();
	await expect.element(field).toHaveValue("");
	expect(document.activeElement).toBe(before);

	focus();
	await userEvent.keyboard("mill");
	await expect.element(list).toBeVisible();
	await userEvent.tab();
	await expect.element(list).not.toBeInTheDocument();
	await expect.element(field).not.toHaveFocus();
	await expect.element(field).toHaveValue("mill");
});

test("how much was found is said once, when the typing rests", async () => {
	make();
	await field.click();
	const said = listen();
	await userEvent.keyboard("mill");
	await expect.element(announced).toHaveTextContent(/^\d+ results?, \d+ kinds?\.$/);
	expect(said.filter((text) => /result/.test(text))).toHaveLength(1);
	said.end();
});
