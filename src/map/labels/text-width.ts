/** Width of a text in pixels, without letter spacing. `font` is a CSS font such as "600 13px Source Sans 3". */
export type Measure = (text: string, font: string) => number;

/** Measures with a canvas, each text once. */
export function createMeasure(): Measure {
	const context = document.createElement("canvas").getContext("2d");
	const known = new Map<string, number>();
	return (text, font) => {
		const key = `${font}|${text}`;
		let width = known.get(key);
		if (width === undefined) {
			if (context) context.font = font;
			width = context?.measureText(text).width ?? text.length * 7;
			known.set(key, width);
		}
		return width;
	};
}
