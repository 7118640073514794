import { svg } from "./svg";

/** Patterns made so far: an id in a page belongs to one of them. */
let made = 0;

/** Dots, crosses and upright lines, one for each style of areas; regions have fills and slanted stripes. */
export function shapePatterns(): readonly SVGPatternElement[] {
	return [
		pattern(10, svg("path", { class: "shape-dots", d: "M2.5 2.5h0M7.5 7.5h0" })),
		pattern(14, svg("path", { class: "shape-strokes", d: "M1.5 4h5M4 1.5v5M8.5 11h5M11 8.5v5" })),
		pattern(7, svg("path", { class: "shape-strokes", d: "M3.5 0v7" })),
	];
}

function pattern(step: number, ...content: readonly Element[]): SVGPatternElement {
	const id = `shape-pattern-${++made}`;
	return svg("pattern", { id, width: step, height: step, patternUnits: "userSpaceOnUse" }, ...content);
}
