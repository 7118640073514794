declare module "polylabel" {
	/** The point furthest inside a polygon, and how far that is, in the unit of the polygon. */
	export default function polylabel(
		polygon: [number, number][][],
		precision?: number,
	): [x: number, y: number] & { distance: number };
}
