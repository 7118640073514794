import { afterEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../ui/page.css";
import { geography as island } from "../gallery/invented-geography";
import { type Geography, readGeography } from "../geo/geography";
import type { InView } from "../view/boundaries";
import { openBoundaries } from "./boundaries";

const text = await fetch("/geo/overview.json").then((answer) => answer.text());
const shipped = readGeography(text);
const { policy, ...silent } = JSON.parse(text);

const show = vi.fn();
const opener = document.createElement("button");
opener.textContent = "Boundary policy";
const dialog = page.getByRole("dialog", { name: "Boundary policy" });
/** What stands under a heading of the note. */
const part = (heading: string) =>
	dialog.getByRole("heading", { name: heading, exact: true }).element().closest("section") as HTMLElement;
const HERE = "Areas of undetermined status in view";
const ELSEWHERE = "Areas of undetermined status elsewhere";
const DISPUTED: InView = { regions: ["XJK", "XAC"], lines: ["undetermined", "line-of-control"] };
const NOTHING: InView = { regions: [], lines: [] };

async function open(seen: InView, geography: Geography = shipped): Promise<void> {
	await page.viewport(1000, 700);
	document.body.append(opener);
	opener.focus();
	openBoundaries(geography, "en", seen, show);
	await expect.element(dialog).toBeVisible();
}

afterEach(async () => {
	document.querySelector("dialog")?.close();
	await expect.poll(() => document.querySelector("dialog")).toBeNull();
	opener.remove();
	vi.clearAllMocks();
});

describe("the note on boundaries", () => {
	it("takes the focus, and says by which policy, from which source and why a line is dashed or an area hatched", async () => {
		await open(DISPUTED);
		expect(document.activeElement).toBe(dialog.getByRole("heading", { name: "Boundary policy" }).element());
		await expect.element(dialog).toHaveTextContent("do not imply official endorsement or acceptance");
		const lines = [...part("How lines are drawn").querySelectorAll("li")];
		expect(lines).toHaveLength(4);
		expect(lines[0]?.textContent).toContain("Undetermined status: dashed, around a hatched area");
		expect(lines[1]?.textContent).toContain("Line of Control (approx.): dotted");
		expect(lines[1]?.textContent).toContain("has not yet been agreed upon by the parties");
		const dashes = lines.map((line) => {
			const sample = line.querySelector(".swatch-line");
			return sample && getComputedStyle(sample).strokeDasharray;
		});
		expect(dashes[0]).not.toBe("none");
		expect(dashes[1]).not.toBe(dashes[0]);
		expect(dashes[2]).toBe("none");
	});

	it("tells areas in view from those elsewhere, each with its reason", async () => {
		await open(DISPUTED);
		for (const [id, note] of Object.entries<{ en: string }>(policy.areas))
			expect(part(DISPUTED.regions.includes(id) ? HERE : ELSEWHERE).textContent).toContain(note.en);
		expect(part(HERE).querySelectorAll("dt")).toHaveLength(2);
	});

	it("says when none is in view", async () => {
		await open(NOTHING);
		expect(part(HERE).textContent).toContain("None is in view.");
		await expect.element(dialog.getByText("not in view now").first()).toBeVisible();
		for (const note of Object.values<{ en: string }>(policy.areas))
			expect(part(ELSEWHERE).textContent).toContain(note.en);
	});

	it("leads to an area, and closes", async () => {
		await open(DISPUTED);
		await dialog.getByRole("button", { name: "Show Aksai Chin" }).click();
		expect(show).toHaveBeenCalledExactlyOnceWith("XAC");
		await expect.element(dialog).not.toBeInTheDocument();
	});

	it.each([
		["Escape", () => userEvent.keyboard("{Escape}")],
		["its button", () => dialog.getByRole("button", { name: "Close" }).click()],
		["a click beside it", () => userEvent.click(dialog, { position: { x: -20, y: 20 }, force: true })],
	])("is closed by %s, and the focus goes back", async (_, close) => {
		await open(DISPUTED);
		await close();
		await expect.element(dialog).not.toBeInTheDocument();
		expect(document.activeElement).toBe(opener);
		expect(show).not.toHaveBeenCalled();
	});
});

describe("of a geography that says nothing of itself", () => {
	it.each([
		["the shipped one without its policy", readGeography(JSON.stringify(silent)), "Aksai Chin"],
		["an invented one", island, "The Fen"],
	])("the note still tells what is hatched and dashed: %s", async (_, geography, area) => {
		await open(NOTHING, geography);
		await expect.element(dialog).toHaveTextContent("hatched, with dashed boundaries");
		expect(dialog.getByRole("heading", { name: "Sources" }).elements()).toEqual([]);
		await expect.element(dialog.getByRole("button", { name: `Show ${area}` })).toBeVisible();
	});
});
