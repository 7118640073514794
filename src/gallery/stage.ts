/** The places in which pieces stand, and the frames that they show. */
import type { Dossier } from "../dossier/schema";
import type { Geography } from "../geo/geography";
import { type Catalogue, createCatalogue } from "../view/catalogue";
import { createFrame, type Frame } from "../view/frame";
import { OPENING, type Selection, type View } from "../view/view";
import { box } from "./example";
import * as invented from "./invented-dossier";
import { geography as island } from "./invented-geography";

interface On {
	readonly dossier?: Dossier;
	readonly geography?: Geography;
}

/** The frame of a View of the invented dossier, or of another one. */
export function frameOf(view: Partial<View> = {}, on: On = {}): Frame {
	return sceneOf(view, on).frame;
}

/** The same with the catalogue that it is made from. */
export function sceneOf(
	view: Partial<View> = {},
	{ dossier = invented.dossier, geography = island }: On = {},
): { readonly catalogue: Catalogue; readonly frame: Frame } {
	const catalogue = createCatalogue(dossier, geography);
	return { catalogue, frame: createFrame(catalogue, { ...OPENING, ...view }, { provinces: false }) };
}

/** "incident/fire" as a selection. */
export function selected(reference: string): { readonly selection: Selection } {
	const [kind, id] = reference.split("/");
	return { selection: { kind, id } as Selection };
}

/** The part of the page below the bar, with an empty sea where the map is. */
export function stageIn(element: HTMLElement): { readonly stage: HTMLElement; readonly mapArea: HTMLElement } {
	const stage = box(element, "main", "stage");
	stage.style.blockSize = "100%";
	const mapArea = box(stage, "div", "map-area");
	mapArea.style.background = "var(--sea)";
	return { stage, mapArea };
}
