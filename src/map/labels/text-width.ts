/** Width of a text in pixels, without letter spacing, in a face such as "600" or "italic 400" at a size in pixels. */
export type Measure = (text: string, face: string, size: number) => number;

/** Texts are measured once, at this size: shaping is slow, and widths grow with the size. */
const MEASURED_AT = 40;

/** Measures with a canvas, in one family. */
export function createMeasure(family: string): { readonly width: Measure; forget(): void } {
	const context = document.createElement("canvas").getContext("2d");
	const known = new Map<string, number>();
	return {
		width(text, face, size) {
			const key = `${face}|${text}`;
			let width = known.get(key);
			if (width === undefined) {
				if (context) context.font = `${face} ${MEASURED_AT}px ${family}`;
				width = context?.measureText(text).width ?? text.length * MEASURED_AT * 0.5;
				known.set(key, width);
			}
			return (width * size) / MEASURED_AT;
		},
		/** After another font has come. */
		forget: () => known.clear(),
	};
}
