import { HANDLING, type Handling } from "../dossier/schema";
import { HandlingBanner } from "../handling/banner";
import { mount } from "../ui/mount";
import { box, dark, type Example, NARROW, type Piece } from "./example";

function handling(id: string, title: string, expect: string, markings: readonly Handling[], width: number): Example {
	return {
		id: `handling-${id}`,
		title,
		expect,
		width,
		screen: width,
		theme: "light",
		draw(element) {
			for (const marking of markings)
				mount(box(element, "div", "handling-box"), HandlingBanner).update({ handling: marking });
		},
	};
}

const all = handling(
	"all",
	"All five",
	"The label in its colour on black, then in one line what it allows.",
	HANDLING,
	1024,
);

export const handlingPiece: Piece = {
	name: "Handling",
	examples: [all, dark(all), handling("narrow", "Narrow", "The label alone.", HANDLING, NARROW)],
};
