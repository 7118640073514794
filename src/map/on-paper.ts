/** A map that is printed: what a browser loses when it writes a page for paper is put right here. */

const TO_PIXELS = /^translate\((\S+) (\S+)\) scale\((\S+)\)$/;
const POINT = /(-?[\d.]+),(-?[\d.]+)/g;

/**
 * Writes the shapes of a map in pixels instead of metres: a printed transform keeps a few digits only, and shapes of
 * millions of metres would lie beside their boundaries. Patterns get ids of their own, beginning with `prefix`: the
 * map on the screen has the same, and is not there on paper.
 */
export function settleOnPaper(element: HTMLElement, prefix: string): void {
	for (const group of element.querySelectorAll("svg g[transform]")) {
		const [, x, y, scale] = (TO_PIXELS.exec(group.getAttribute("transform") ?? "") ?? []).map(Number);
		if (x === undefined || y === undefined || scale === undefined) continue;
		for (const path of group.querySelectorAll("path[d]"))
			path.setAttribute("d", inPixels(path.getAttribute("d") ?? "", { x, y, scale }));
		group.removeAttribute("transform");
	}
	for (const pattern of element.querySelectorAll("pattern")) {
		pattern.id = `${prefix}-${pattern.id}`;
		pattern.setAttribute("patternTransform", "rotate(-45)");
	}
	for (const shape of element.querySelectorAll<SVGElement>(".region.role-hatch"))
		shape.style.fill = `url("#${element.querySelector("pattern")?.id}")`;
}

/** A path of absolute points, "M1,2L3,4Z", scaled and then moved. */
export function inPixels(
	d: string,
	{ x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): string {
	return d.replace(
		POINT,
		(_, left: string, top: string) =>
			`${(Number(left) * scale + x).toFixed(2)},${(Number(top) * scale + y).toFixed(2)}`,
	);
}
