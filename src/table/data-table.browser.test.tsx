import { afterEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../ui/page.css";
import type { Dossier } from "../dossier/schema";
import { dossier as invented } from "../gallery/invented-dossier";
import { geography } from "../gallery/invented-geography";
import { mount, type Piece } from "../ui/mount";
import { createCatalogue } from "../view/catalogue";
import { createFrame } from "../view/frame";
import { tablesIn } from "../view/tables";
import { OPENING, type View } from "../view/view";
import { DataTable, type DataTableProps } from "./data-table";

const element = document.createElement("div");
const on = { onSelect: vi.fn(), onClose: vi.fn() };
let piece: Piece<DataTableProps> | null = null;

async function open(view: Partial<View> = {}, dossier: Dossier = invented): Promise<void> {
	await page.viewport(1000, 700);
	element.className = "table-box";
	document.body.append(element);
	const catalogue = createCatalogue(dossier, geography);
	const frame = createFrame(catalogue, { ...OPENING, ...view }, { provinces: false });
	piece = mount(element, DataTable);
	piece.update({ tables: tablesIn(catalogue, frame), selection: frame.selection, ...on });
}

afterEach(() => {
	piece?.destroy();
	element.remove();
	vi.clearAllMocks();
});

const table = page.getByRole("region", { name: "Data table" });
const tab = (name: string) => table.getByRole("tab", { name: new RegExp(`^${name} `) });
const column = (name: string) => table.getByRole("columnheader", { name: new RegExp(`^${name}`) });
/** What each row is called. By the element: to look for hundreds of roles takes seconds. */
const heads = () => [...element.querySelectorAll("th[scope=row]")].map((head) => head.textContent ?? "");
const row = (name: string) =>
	table.getByRole("row").filter({ has: page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) });
const focused = () => document.activeElement as HTMLElement;

describe("the rows", () => {
	it("are sorted by the column that is pressed, and pressed again the other way", async () => {
		await open();
		expect(heads()).toHaveLength(5);
		const killed = column("Killed");
		await killed.getByRole("button").click();
		await expect.element(killed).toHaveAttribute("aria-sort", "ascending");
		expect(heads()[0]).toMatch(/^Collapse of the weir/);
		expect(heads()[4]).toMatch(/^The simultaneous attacks/);
		await killed.getByRole("button").click();
		await expect.element(killed).toHaveAttribute("aria-sort", "descending");
		expect(heads()[0]).toMatch(/^The simultaneous attacks/);
		expect(heads()[4]).toMatch(/^Collapse of the weir/);
	});

	it("stand in a table for each kind of record; arrow keys go from one to the next, and a name chooses", async () => {
		await open();
		(tab("Incidents").element() as HTMLElement).focus();
		await userEvent.keyboard("{ArrowRight}");
		await expect.element(tab("Participants")).toHaveAttribute("aria-selected", "true");
		expect(focused()).toBe(tab("Participants").element());
		expect(heads()).toHaveLength(4);
		await table.getByRole("button", { name: "Dorsal Isle", exact: true }).click();
		expect(on.onSelect).toHaveBeenLastCalledWith({ kind: "region", id: "XD" });
		for (const [name, count] of [
			["Statements", 4],
			["Relations", 2],
			["Events", 1],
			["Sources", 5],
		] as const) {
			await tab(name).click();
			expect(heads(), name).toHaveLength(count);
		}
		await tab("Statements").click();
		await table.getByRole("button", { name: "Ada Minister", exact: true }).click();
		expect(on.onSelect).toHaveBeenLastCalledWith({ kind: "statement", id: "barred" });
		await tab("Sources").click();
		await table.getByRole("rowheader").getByRole("button", { name: "Atlas of mills" }).click();
		expect(on.onSelect).toHaveBeenLastCalledWith({ kind: "source", id: "atlas" });
		await tab("Events").click();
		await table.getByRole("rowheader").getByRole("button", { name: "The mill reopens" }).click();
		expect(on.onSelect).toHaveBeenLastCalledWith({ kind: "event", id: "reopening" });
		await table.getByRole("button", { name: "Close the data table" }).click();
		expect(on.onClose).toHaveBeenCalledOnce();
	});

	it("of a layer that is off are left out, and the table says so", async () => {
		await open({ hidden: ["incidents", "boreland"] });
		await expect.element(table.getByText(/Nothing to list while Incidents is off/)).toBeVisible();
		await tab("Participants").click();
		expect(heads()).toHaveLength(3);
		await expect.element(table.getByText(/1 row is left out because Boreland is off/)).toBeVisible();
	});

	it("say the direction of a relation and what is not drawn, and whom a statement contradicts", async () => {
		const [pact] = invented.relations;
		if (!pact) throw new Error("the dossier has a pact");
		const complaint = { ...pact, id: "complaint", title: "Complaint of the millers", directed: true };
		await open({}, { ...invented, relations: [pact, { ...complaint, from: ["actor/league"] }] });
		await tab("Relations").click();
		await expect.element(row("Complaint")).toHaveTextContent("Not drawn: League of Millers has no place on the map");
		await expect.element(row("Complaint")).toHaveTextContent("→ one way");
		await expect.element(row("Pact")).toHaveTextContent("↔ both ways");
		await expect.element(row("Pact")).not.toHaveTextContent("Not drawn");
		await tab("Statements").click();
		await expect.element(row("Ada Minister")).toHaveTextContent("Contradicts Bo Envoy");
		await expect.element(row("Bo Envoy")).toHaveTextContent("Contradicts Ada Minister");
	});

	it("come in steps where there are thousands, and sorting reaches all of them", async () => {
		const [, first] = invented.incidents;
		if (!first) throw new Error("the dossier has an incident");
		const incidents = Array.from({ length: 450 }, (_, index) => ({
			...first,
			id: `more-${index}`,
			title: `Incident ${String(index).padStart(3, "0")}`,
		}));
		await open({}, { ...invented, incidents });
		const button = (name: string) =>
			[...element.querySelectorAll("button")].find(({ textContent }) => textContent?.startsWith(name));
		const press = async (name: string) => {
			button(name)?.click();
			await new Promise(requestAnimationFrame);
		};
		expect(heads()).toHaveLength(200);
		expect(element.textContent).toContain("200 of 450 rows are shown.");
		await press("Title");
		await press("Title");
		expect(heads()[0]).toBe("Incident 449");
		await press("Show 200 more");
		expect(heads()).toHaveLength(400);
		expect(focused().querySelector("th")?.textContent).toBe("Incident 249");
		await press("Show 50 more");
		expect(heads()).toHaveLength(450);
		expect(button("Show")).toBeUndefined();
	});
});

it("a footnote leads to the row of its source", async () => {
	// enough sources that the last row is scrolled out of view
	const more = Array.from({ length: 40 }, (_, index) => ({ id: `s${index}`, title: `Paper ${index}`, short: "P" }));
	const [fire, ...others] = invented.incidents;
	if (!fire) throw new Error("the dossier has a fire");
	const cited = { ...fire, citations: [{ source: "s39", paragraph: "P15" }] };
	await open({}, { ...invented, sources: [...invented.sources, ...more], incidents: [cited, ...others] });
	await table
		.getByRole("button", { name: /^Source 45, P, paragraph P15/ })
		.first()
		.click();
	await expect.element(tab("Sources")).toHaveAttribute("aria-selected", "true");
	expect(focused().textContent).toContain("Paper 39");
	expect(focused().querySelector("td")?.textContent).toBe("45");
	await expect.element(page.elementLocator(focused())).toBeInViewport();
	await tab("Relations").click();
	await table
		.getByRole("button", { name: /^Source 3, Atlas/ })
		.first()
		.click();
	expect(focused().textContent).toContain("Atlas of mills");
});
