import { createPage } from "../page/create-page";
import { createStore } from "../view/store";
import { OPENING, type View } from "../view/view";
import { box, type Example, type Piece } from "./example";
import { shipped } from "./shipped";
import { selected } from "./stage";

const WORDS = { table: "[aria-controls=table]", tools: ".tools-toggle" } as const;

/** The whole page with the shipped dossier. */
function page(
	id: string,
	title: string,
	expect: string,
	[width, height]: readonly [number, number],
	view: Partial<View> = {},
	click?: keyof typeof WORDS,
): Example {
	return {
		id: `page-${id}`,
		title,
		expect,
		width,
		height,
		theme: "light",
		async draw(element) {
			const root = box(element, "div", "");
			root.id = "page";
			createPage(root, await shipped(), createStore({ ...OPENING, ...view }));
			// it comes after the first map
			while (!root.querySelector(".timeline")) await new Promise(requestAnimationFrame);
			// what comes after the first map
			while (!root.querySelector("[role=combobox]")) await new Promise(requestAnimationFrame);
			if (click) root.querySelector<HTMLElement>(WORDS[click])?.click();
			// the small map comes after the large one, and its finer boundaries after that
			while (performance.getEntriesByName("insets-painted").length === 0)
				await new Promise((resolve) => setTimeout(resolve, 50));
		},
	};
}

const daykundi = selected("incident/daykundi");

export const pagePiece: Piece = {
	name: "Page",
	examples: [
		page(
			"opening",
			"At the opening",
			"Layers above, legend below at the left; the map from Moscow to Afghanistan, no name behind a card.",
			[960, 600],
		),
		page(
			"details",
			"An incident",
			"Details at the right; the mark, ringed, in the map that is left.",
			[900, 480],
			daykundi,
		),
		page(
			"table",
			"The data table",
			"The table at the foot of the whole page, the map above it; its button is pressed.",
			[900, 480],
			{},
			"table",
		),
		page("narrow", "Narrow", "The map is the screen; one button for layers and legend.", [390, 620]),
		page("narrow-tools", "Narrow, layers and legend", "Both over the map in one sheet.", [390, 620], {}, "tools"),
		page(
			"narrow-details",
			"Narrow, an incident",
			"A sheet over the lower half, the mark above it.",
			[390, 620],
			daykundi,
		),
	],
};
