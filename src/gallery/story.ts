import { createPage } from "../page/create-page";
import { goToScene, scriptOf } from "../view/script";
import { createStore } from "../view/store";
import { OPENING } from "../view/view";
import { box, type Example, type Piece } from "./example";
import { shipped } from "./shipped";

/** The briefing as a story on a phone, at a scene counted from 1. */
function story(number: number, expect: string, theme: Example["theme"] = "light"): Example {
	const id = `story-${number}${theme === "dark" ? "-dark" : ""}`;
	return {
		...{ id, title: `Scene ${number} of the story, ${theme}`, expect, width: 390, height: 844, theme },
		async draw(element) {
			const root = box(element, "div", "");
			root.id = "page";
			const loaded = await shipped();
			const view = goToScene(scriptOf(loaded.dossier), { stage: "follow" }, number - 1) ?? OPENING;
			createPage(root, loaded, createStore(view));
			// the story's room, arcs, finer boundaries, and the scroll to the card
			for (let quiet = 0, before = ""; quiet < 12; quiet++) {
				await new Promise((resolve) => setTimeout(resolve, 60));
				const told = root.querySelector(".story");
				const now = `${root.querySelectorAll("*").length}/${told?.scrollTop}/${performance.getEntriesByType("resource").length}`;
				if (now !== before || !told) quiet = 0;
				before = now;
			}
		},
	};
}

export const storyPiece: Piece = {
	name: "Story",
	examples: [
		story(1, "The map above, the first card below it, the next at the foot."),
		story(4, "The map with the attack ringed, its card below with the sources."),
		story(7, "Four arcs on the map, their card below.", "dark"),
	],
};
