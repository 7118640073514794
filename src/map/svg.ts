const NAMESPACE = "http://www.w3.org/2000/svg";

/** An SVG element with attributes; an attribute that is null is left out. */
export function svg<K extends keyof SVGElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string | number | null>> = {},
	...children: readonly Node[]
): SVGElementTagNameMap[K] {
	const element = document.createElementNS(NAMESPACE, name);
	setAttributes(element, attributes);
	element.append(...children);
	return element;
}

export function setAttributes(element: Element, attributes: Readonly<Record<string, string | number | null>>): void {
	for (const [key, value] of Object.entries(attributes))
		if (value === null) element.removeAttribute(key);
		else if (element.getAttribute(key) !== String(value)) element.setAttribute(key, String(value));
}

/** A small drawing of lines in the text's colour, for a button: its path in a square of 16. */
export function strokeIcon(path: string): SVGElement {
	return svg(
		"svg",
		{ class: "icon", width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" },
		svg("path", {
			d: path,
			...{ fill: "none", stroke: "currentColor", "stroke-width": 1.6 },
			...{ "stroke-linecap": "round", "stroke-linejoin": "round" },
		}),
	);
}
