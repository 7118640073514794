import { layOut } from "../page/printing";
import type { Orientation } from "../print/sheet";
import { createCatalogue } from "../view/catalogue";
import { createFrame } from "../view/frame";
import { openingView } from "../view/layers";
import { dark, type Example, type Piece } from "./example";
import { shipped } from "./shipped";
import { selected } from "./stage";

/** A sheet of paper as it is printed, on the screen. */
function sheet(id: string, title: string, orientation: Orientation, expect: string, reference?: string): Example {
	const [width, height] = orientation === "portrait" ? [720, 972] : [972, 712];
	return {
		id: `print-${id}`,
		title,
		expect,
		width,
		height,
		theme: "light",
		async draw(element) {
			const { dossier, geography } = await shipped();
			const catalogue = createCatalogue(dossier, geography);
			const view = { ...openingView(dossier), ...(reference ? selected(reference) : {}) };
			const frame = createFrame(catalogue, view, { provinces: false });
			// the address that a reader would see, not the gallery's
			history.replaceState(null, "", `?only=print-${id}`);
			document.documentElement.dataset.theme = "light";
			layOut({ dossier, catalogue: () => catalogue, frame: () => frame, skeleton: { map: element } }, orientation);
			const paper = document.querySelector<HTMLElement>(`.sheet.${orientation}`);
			if (!paper) throw new Error("there is no sheet");
			paper.style.cssText = "position: static; visibility: visible";
			element.append(paper);
		},
	};
}

const incident = sheet(
	"incident",
	"An incident, upright",
	"portrait",
	"Map, legend and as much of Details as fits, with the address where it goes on, and the sources that are cited.",
	"incident/daykundi",
);

export const printPiece: Piece = {
	name: "Print",
	examples: [
		incident,
		{ ...dark(incident), expect: "As in the light theme: paper is light." },
		sheet("overview", "Nothing selected, lying", "landscape", "Incidents and conferences with figures and claimants."),
		sheet(
			"contradiction",
			"Somebody who is contradicted, upright",
			"portrait",
			"The contradiction is whole, one statement below the other in one frame.",
			"actor/mujahid",
		),
	],
};
