import { createHandoutPage } from "../page/handout-page";
import { box, type Example, type Piece } from "./example";
import { shipped } from "./shipped";

/** The handout of one scene of the shipped dossier, counted from 1, with the page of its sources. */
function handout(
	id: string,
	title: string,
	expect: string,
	number: number,
	{ notes = false, last = false, theme = "light" }: { notes?: boolean; last?: boolean; theme?: Example["theme"] } = {},
): Example {
	return {
		...{ id: `handout-${id}`, title, expect, width: 900, height: 1240, theme },
		async draw(element) {
			const root = box(element, "div", "");
			root.id = "page";
			element.style.overflow = "hidden";
			const loaded = await shipped();
			const { scenes = [] } = loaded.dossier;
			history.replaceState(null, "", `?only=handout-${id}&handout${notes ? "=notes" : ""}`);
			await createHandoutPage(root, {
				...loaded,
				dossier: { ...loaded.dossier, scenes: scenes.slice(number - 1, number) },
			});
			if (last) root.querySelector(".handout-page:last-of-type")?.scrollIntoView();
		},
	};
}

export const handoutPiece: Piece = {
	name: "Handout",
	examples: [
		handout("scene", "A scene with notes", "Map, legend, caption, its sources by number, notes below.", 4, {
			notes: true,
		}),
		handout("arcs", "A scene with relations, without notes", "Arcs with their names and arrows; no notes.", 7),
		handout("sources", "The last page, on a dark screen", "Light, as paper is: every source with its number.", 5, {
			...{ last: true, theme: "dark" },
		}),
	],
};
