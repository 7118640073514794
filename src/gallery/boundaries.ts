import { Boundaries } from "../boundaries/boundaries";
import { mount } from "../ui/mount";
import { boundaryNote, type InView } from "../view/boundaries";
import { box, dark, type Example, NARROW, nothing, type Piece } from "./example";
import { geography } from "./invented-geography";
import { shipped } from "./shipped";

const SEEN: InView = { regions: ["XJK", "XAC"], lines: ["undetermined", "line-of-control", "international"] };

function boundaries(id: string, title: string, expect: string, width: number, invented = false): Example {
	return {
		id: `boundaries-${id}`,
		title,
		expect,
		width,
		screen: width,
		height: invented ? 560 : width === NARROW ? 3200 : 2400,
		theme: "light",
		async draw(element) {
			const land = invented ? geography : (await shipped()).geography;
			const dialog = box(element, "dialog", "boundaries") as HTMLDialogElement;
			dialog.style.cssText = "position: static; max-block-size: none";
			dialog.open = true;
			const seen = invented ? { regions: [], lines: [] } : SEEN;
			mount(dialog, Boundaries).update({ note: boundaryNote(land, "en", seen), onShow: nothing, onClose: nothing });
		},
	};
}

const normal = boundaries(
	"normal",
	"Two areas in view",
	"Policy, each class of lines with a sample, two areas in view and four elsewhere, what is not drawn so, sources.",
	720,
);

export const boundariesPiece: Piece = {
	name: "Boundaries",
	examples: [
		normal,
		dark(normal),
		boundaries("narrow", "Narrow", "The same, one under the other.", NARROW),
		boundaries(
			"unsaid",
			"A geography that says nothing of itself",
			"What is hatched and dashed, and one area.",
			720,
			true,
		),
	],
};
