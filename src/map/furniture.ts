import type { Map as LeafletMap } from "leaflet";
import type { Projection } from "../geo/projection";
import { words } from "../words/en";
import type { MapCamera } from "./camera";
import { pixelsPerMetre } from "./crs";
import { createMoveButton } from "./move-button";
import type { PadSurroundings } from "./move-pad";
import { scaleBarAt } from "./scale-bar";
import { setAttributes, svg } from "./svg";

/** Longest scale bar, in pixels. */
const LONGEST_BAR = 140;

/** The map's own controls: zoom buttons, scale bar, boundary caption and credits. Leaflet's write HTML strings. */
export function createFurniture(
	map: LeafletMap,
	projection: Projection,
	element: HTMLElement,
	camera: Pick<MapCamera, "flyTo" | "step">,
	around: Omit<PadSurroundings, "step">,
	/** What there is to open at the map's foot: nothing on a map where nothing opens. */
	on: { policy?(): void; describe?(): void },
): { arrange(): void; destroy(): void } {
	const zoomIn = button("+", words.map.zoomIn, () => map.zoomIn(1));
	const zoomOut = button("−", words.map.zoomOut, () => map.zoomOut(1));
	const whole = button("⌂", words.map.whole, () => camera.flyTo(null));
	const move = createMoveButton(element, { ...around, step: camera.step });
	const zoom = make("div", "map-zoom", zoomIn, zoomOut, whole, move.button, move.pad);
	// two quick presses are no double click on the map, and a button is no place to drag it by
	for (const type of ["click", "dblclick", "mousedown"])
		zoom.addEventListener(type, (event) => event.stopPropagation());

	const bar = svg("svg", { height: 8, class: "scale-line", "aria-hidden": "true" });
	const distance = make("span", "scale-text");
	const scale = make("div", "map-scale", distance);
	scale.append(bar);

	const credit = make("span", "credit");
	credit.textContent = words.map.captionShort;
	const caption = make("div", "map-caption", credit);
	if (on.policy) {
		const more = button(words.map.captionMore, words.map.captionMore, on.policy);
		more.className = "text-button";
		more.setAttribute("aria-haspopup", "dialog");
		caption.append(more);
	}
	if (on.describe) {
		const inWords = button(words.map.inWords, words.map.inWords, on.describe);
		inWords.className = "text-button map-in-words";
		inWords.setAttribute("aria-haspopup", "dialog");
		caption.append(inWords);
	}
	const foot = make("div", "map-foot", scale, caption);
	element.append(zoom, foot);

	function update(): void {
		const size = map.getSize();
		const metre = pixelsPerMetre(map.getZoom());
		const centre = map.getPixelOrigin().add(map.containerPointToLayerPoint([size.x / 2, size.y / 2]));
		const found = scaleBarAt(
			projection,
			[centre.x / metre, centre.y / metre],
			metre,
			Math.min(LONGEST_BAR, size.x / 3),
		);
		if (found) {
			const width = Math.round(found.pixels);
			setAttributes(bar, { width: width + 2 });
			bar.replaceChildren(svg("path", { d: `M1,1V7H${width + 1}V1`, fill: "none" }));
			distance.textContent = words.map.scale(
				found.metres >= 1000 ? words.map.kilometres(found.metres / 1000) : words.map.metres(found.metres),
			);
		}
		zoomIn.disabled = map.getZoom() >= map.getMaxZoom() - 0.01;
		zoomOut.disabled = map.getZoom() <= map.getMinZoom() + 0.01;
	}
	map.on("moveend", update);
	update();
	return {
		/** What covers the map is another. */
		arrange: move.arrange,
		destroy() {
			move.destroy();
			map.off("moveend", update);
			for (const part of [zoom, foot]) part.remove();
		},
	};
}

function make<K extends keyof HTMLElementTagNameMap>(
	name: K,
	className: string,
	...children: Node[]
): HTMLElementTagNameMap[K] {
	const element = document.createElement(name);
	if (className) element.className = className;
	element.append(...children);
	return element;
}

function button(text: string, name: string, onClick: () => void): HTMLButtonElement {
	const element = make("button", "map-button");
	element.type = "button";
	element.textContent = text;
	if (text !== name) {
		element.setAttribute("aria-label", name);
		element.title = name;
	}
	element.addEventListener("click", onClick);
	return element;
}
