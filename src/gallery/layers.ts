import { Layers } from "../layers/layers";
import { mount } from "../ui/mount";
import type { View } from "../view/view";
import { BESIDE, box, dark, type Example, nothing, type Piece } from "./example";
import * as invented from "./invented-dossier";
import { frameOf } from "./stage";

function layers(id: string, title: string, expect: string, view: Partial<View>, dossier = invented.dossier): Example {
	return {
		id: `layers-${id}`,
		title,
		expect,
		width: 300,
		screen: BESIDE,
		theme: "light",
		draw: (element) =>
			mount(box(element, "div", "tools-layers"), Layers).update({
				layers: frameOf(view, { dossier }).layers,
				onShow: nothing,
			}),
	};
}

const off = layers("off", "Some off", "Boreland and Incidents are not checked, the others are.", {
	hidden: ["boreland", "incidents"],
});

export const layersPiece: Piece = {
	name: "Layers",
	examples: [
		layers("on", "All on", "A checked box before every layer's name; the long name stays in the card.", {}),
		off,
		dark(off),
		layers("none", "None", "A sentence says that the dossier has no layers.", {}, invented.empty),
	],
};
