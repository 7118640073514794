/** Which layers show a shape; one that no layer lists is always shown. */
import type { Layer } from "../dossier/schema";
import type { View } from "./view";

/** The layers that list a shape, in their order. */
export function layersOfShape(layers: readonly Layer[], shape: string): Layer[] {
	return layers.filter((layer) => listedShapes(layer).includes(shape));
}

/** Ids of the shapes that a layer shows. */
export function listedShapes(layer: Layer): readonly string[] {
	return layer.shows === "shapes" ? layer.shapes : [];
}

/** Whether a shape is switched on: by any of the layers that list it, or because none does. */
export function shapesOn(layers: readonly Layer[], { hidden }: Pick<View, "hidden">): (shape: string) => boolean {
	const on = new Set<string>();
	const off = new Set<string>();
	for (const layer of layers) {
		const those = hidden.includes(layer.id) ? off : on;
		for (const id of listedShapes(layer)) those.add(id);
	}
	return (shape) => on.has(shape) || !off.has(shape);
}
