import { afterEach, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import "../ui/page.css";
import { dossier } from "../gallery/invented-dossier";
import { geography } from "../gallery/invented-geography";
import { createMap } from "../map/create-map";
import { announce } from "../ui/announce";
import { createCatalogue } from "../view/catalogue";
import { createFrame } from "../view/frame";
import { OPENING } from "../view/view";
import { createMeasuring } from "./measuring";
import type { PageContext } from "./page-context";
import { createSkeleton } from "./skeleton";

const catalogue = createCatalogue(dossier, geography);
const nothing = () => undefined;
const root = document.createElement("div");

/** The card, open over the map of the invented island; `refine` asks for the finer boundaries. */
async function openCard(refine: () => Promise<boolean>) {
	root.id = "page";
	document.body.append(root);
	const skeleton = createSkeleton(root);
	const map = createMap(
		skeleton.map,
		{ extent: dossier.extent, geography, language: dossier.language, covered: () => [] },
		{ select: nothing, move: nothing, provinces: nothing, nearer: nothing, signs: nothing },
	);
	map.update(createFrame(catalogue, OPENING, { provinces: false }));
	const context = { skeleton, map, catalogue: () => catalogue, refine, telling: new Map() };
	await createMeasuring(context as unknown as PageContext, nothing).open();
	return page.getByRole("region", { name: "Place and distance" });
}

afterEach(() => {
	root.remove();
	vi.restoreAllMocks();
});

it("leaves a message to the reader as it is when finer boundaries come after it", async () => {
	vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
	let come = (_came: boolean) => {};
	const finer = new Promise<boolean>((resolve) => {
		come = resolve;
	});
	const card = await openCard(() => finer);
	for (const [end, typed] of [
		["From", "Old Mill"],
		["To", "Cadmus"],
	] as const) {
		await userEvent.fill(card.getByRole("combobox", { name: end }), typed);
		await userEvent.keyboard("{Enter}");
	}
	await card.getByRole("button", { name: "Copy" }).click();
	const announced = page.getByRole("status", { name: "Announcements" });
	await expect.element(announced).toHaveTextContent("Copied.");
	expect(navigator.clipboard.writeText).toHaveBeenCalledWith(
		expect.stringMatching(/^The Old Mill \(.*\) to Cadmus \(.*\): about [\d,]+ km, great-circle on a sphere/),
	);

	come(true);
	await finer;
	await new Promise(requestAnimationFrame);
	// what the card had to say by now would be said together with this
	announce("view", "The map has moved.");
	await expect.element(announced).toHaveTextContent(/The map has moved\./);
	await expect.element(announced).toHaveTextContent(/^The map has moved\.$/);
});
