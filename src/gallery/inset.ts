import { Inset, type InsetProps } from "../inset/inset";
import { createMap } from "../map/create-map";
import { mount } from "../ui/mount";
import { createCatalogue } from "../view/catalogue";
import { createFrame } from "../view/frame";
import { openingView } from "../view/layers";
import type { View } from "../view/view";
import { BESIDE, box, dark, type Example, NARROW, nothing, type Piece } from "./example";
import { finer, shipped } from "./shipped";
import { selected } from "./stage";

/** The shipped dossier's inset beside its map, on the overview's boundaries or on the finer ones. */
function inset(
	id: string,
	title: string,
	expect: string,
	{
		view = {},
		coarse = false,
		props = {},
	}: { view?: Partial<View>; coarse?: boolean; props?: Partial<InsetProps> } = {},
): Example {
	return {
		id: `inset-${id}`,
		title,
		expect,
		width: 780,
		screen: BESIDE,
		height: 400,
		theme: "light",
		async draw(element) {
			const { dossier, geography } = await shipped();
			const [part] = dossier.insets ?? [];
			if (!part) throw new Error("the shipped dossier has no inset");
			const area = box(element, "div", "map-area");
			area.style.blockSize = "100%";
			const map = createMap(
				box(area, "div", "map-box"),
				{ extent: dossier.extent, geography, language: dossier.language, covered: () => [] },
				{ select: nothing, move: nothing, provinces: nothing, nearer: nothing, signs: nothing, policy: nothing },
			);
			const frame = createFrame(
				createCatalogue(dossier, geography),
				{ ...openingView(dossier), ...view },
				{ provinces: false },
			);
			map.update(frame);
			const host = document.createElement("div");
			const frames = mount(
				box(box(area, "div", innerWidth > 720 ? "inset-box" : "inset-box compact"), "div", ""),
				Inset,
			);
			frames.update({ title: String(part.title), map: host, folded: false, onFold: nothing, onGo: nothing, ...props });
			const small = await map.inset(host, part.extent, nothing);
			if (!small) return;
			small.update(frame);
			if (!coarse) await small.refine(await finer());
			small.placed();
		},
	};
}

const normal = inset(
	"normal",
	"Beside the map",
	"The city inside the oblast, the attack at the city's line, the conference aside from it; a thin leader to the place.",
);

export const insetPiece: Piece = {
	name: "Inset",
	examples: [
		normal,
		dark(normal),
		inset("selected", "An incident selected", "The same mark is ringed on both maps.", {
			view: selected("incident/crocus-city-hall"),
		}),
		inset("coarse", "Before the finer boundaries", "The same, with coarser outlines and no other provinces.", {
			coarse: true,
		}),
		inset("folded", "Folded", "The title alone, its arrow down; no leader.", { props: { folded: true } }),
		{
			...inset("narrow", "Narrow", "Small, between two buttons' places; the leader begins at the mark."),
			width: NARROW,
			screen: NARROW,
			height: 420,
		},
	],
};
