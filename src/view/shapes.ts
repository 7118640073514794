/** The lines and areas of a dossier: which are shown, and how those of one layer are told from those of another. */
import type { Geometry } from "../dossier/schema";
import type { LonLat } from "../geo/geography";
import type { Catalogue } from "./catalogue";
import { once } from "./once";
import { listedShapes, shapesOn } from "./shape-layers";
import type { Selection, View } from "./view";

/** So many dashes and patterns there are; a dossier with more layers of shapes uses them again. */
const SHAPE_STYLES = 3;

export interface ShapeMark {
	readonly id: string;
	readonly name: string;
	readonly geometry: Geometry;
	/** The first layer that shows it; null when it is in none. */
	readonly layer: string | null;
	/** From 0: the place of that layer among those of shapes. */
	readonly style: number;
	readonly selected: boolean;
}

/** The shapes whose layer is on and which `has` keeps, in the order of the dossier. */
export function shapeMarks(
	catalogue: Catalogue,
	view: Pick<View, "hidden">,
	has: (key: string) => boolean,
	selection: Selection | null,
): ShapeMark[] {
	const layers = shownBy(catalogue, view);
	const isOn = shapesOn(catalogue.layers, view);
	const selected = selection?.kind === "shape" ? selection.id : null;
	return catalogue.dossier.shapes.flatMap(({ id, name, geometry }): ShapeMark[] => {
		if (!isOn(id) || !has(`shape/${id}`)) return [];
		const layer = layers.get(id) ?? null;
		return [
			{
				id,
				name: catalogue.text(name),
				geometry,
				layer: layer?.id ?? null,
				style: layer?.style ?? 0,
				selected: id === selected,
			},
		];
	});
}

/** The first layer that is on and lists a shape, by the shape. */
function shownBy(
	{ layers }: Catalogue,
	{ hidden }: Pick<View, "hidden">,
): ReadonlyMap<string, { readonly id: string; readonly style: number }> {
	const found = new Map<string, { readonly id: string; readonly style: number }>();
	for (const [index, layer] of layers.filter(({ shows }) => shows === "shapes").entries()) {
		if (hidden.includes(layer.id)) continue;
		const shown = { id: layer.id, style: index % SHAPE_STYLES };
		for (const shape of listedShapes(layer)) if (!found.has(shape)) found.set(shape, shown);
	}
	return found;
}

/** One line of the legend for each kind of geometry and each style on the map, with the layers that it stands for. */
export function shapeSigns(
	catalogue: Catalogue,
	shapes: readonly ShapeMark[],
): { readonly geometry: Geometry["type"]; readonly style: number; readonly layers: readonly string[] }[] {
	const signs = new Map<string, { geometry: Geometry["type"]; style: number; layers: Set<string | null> }>();
	for (const { geometry, style, layer } of shapes) {
		const key = `${geometry.type}/${style}`;
		const sign = signs.get(key) ?? { geometry: geometry.type, style, layers: new Set() };
		sign.layers.add(layer);
		signs.set(key, sign);
	}
	return [...signs.values()]
		.sort((one, other) => one.style - other.style || other.geometry.localeCompare(one.geometry))
		.map(({ geometry, style, layers }) => ({
			geometry,
			style,
			layers: catalogue.layers.filter(({ id }) => layers.has(id)).map(({ name }) => catalogue.text(name)),
		}));
}

/** As many positions as a camera needs to bring a shape into view. */
const MOST_ASKED = 200;

/** [lon, lat] of some positions all along a shape. */
export const alongShape = once(({ geometry }: { readonly geometry: Geometry }): readonly LonLat[] => {
	const all = geometry.type === "lines" ? geometry.lines.flat() : geometry.areas.flatMap(([outside = []]) => outside);
	const step = Math.ceil(all.length / MOST_ASKED);
	return all.filter((_, index) => index % step === 0 || index === all.length - 1);
});
