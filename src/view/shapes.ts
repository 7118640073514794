/** The lines and areas of a dossier: which are shown, and how those of one layer are told from those of another. */
import type { Geometry } from "../dossier/schema";
import type { LonLat } from "../geo/geography";
import type { Catalogue } from "./catalogue";
import { once } from "./once";
import { listedShapes, shapesOn } from "./shape-layers";
import type { Selection, View } from "./view";

/** So many dashes and patterns there are; a dossier with more layers of shapes uses them again. */
export const SHAPE_STYLES = 3;

export interface ShapeMark {
	readonly id: string;
	readonly name: string;
	readonly geometry: Geometry;
	/** From 0: the place of its layer among those of shapes. */
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
	const isOn = shapesOn(catalogue.layers, view);
	const selected = selection?.kind === "shape" ? selection.id : null;
	return catalogue.dossier.shapes.flatMap(({ id, name, geometry }) =>
		isOn(id) && has(`shape/${id}`)
			? [
					{
						id,
						name: catalogue.text(name),
						geometry,
						style: stylesOf(catalogue).get(id) ?? 0,
						selected: id === selected,
					},
				]
			: [],
	);
}

/** The style of each shape that a layer lists: that of the first such layer, so that it stays when others go off. */
const stylesOf = once((catalogue: Catalogue): ReadonlyMap<string, number> => {
	const styles = new Map<string, number>();
	for (const [index, layer] of catalogue.layers.filter(({ shows }) => shows === "shapes").entries())
		for (const id of listedShapes(layer)) if (!styles.has(id)) styles.set(id, index % SHAPE_STYLES);
	return styles;
});

/** One line of the legend for each kind of geometry and each style on the map, with the layers that it stands for. */
export function shapeSigns(
	catalogue: Catalogue,
	shapes: readonly ShapeMark[],
): { readonly geometry: Geometry["type"]; readonly style: number; readonly layers: readonly string[] }[] {
	const signs = new Map<string, { geometry: Geometry["type"]; style: number; ids: Set<string> }>();
	for (const { id, geometry, style } of shapes) {
		const key = `${geometry.type}/${style}`;
		const sign = signs.get(key) ?? { geometry: geometry.type, style, ids: new Set() };
		sign.ids.add(id);
		signs.set(key, sign);
	}
	const layers = catalogue.layers.filter(({ shows }) => shows === "shapes");
	return [...signs.values()]
		.sort((one, other) => one.style - other.style || other.geometry.localeCompare(one.geometry))
		.map(({ geometry, style, ids }) => ({
			geometry,
			style,
			layers: layers
				.filter((layer, index) => index % SHAPE_STYLES === style && listedShapes(layer).some((id) => ids.has(id)))
				.map(({ name }) => catalogue.text(name)),
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
