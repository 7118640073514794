/** A mark or a region that gets the focus by keyboard is seen: the map moves to it, as a page scrolls to a link. */
import type { Map as LeafletMap } from "leaflet";
import { boxIn } from "./enlargement";

/** So much of it has to be seen, in pixels, or all of it; a shape that is smaller gets a ring above what covers it. */
const ENOUGH = 24;
/** So many points of a shape's box, each way, are looked at: a box may be in sight where the shape is not. */
const POINTS = 12;

/** Calls `reveal` with where a thing of the map stands when the keyboard brings the focus to it and it is not seen. */
export function keepFocusInSight(map: LeafletMap, element: HTMLElement, reveal: (shown: DOMRect) => void): void {
	const ring = document.createElement("div");
	ring.className = "focus-ring";
	let ringed: Element | null = null;

	function placeRing(): void {
		if (!ringed) return;
		const { left, right, top, bottom } = boxIn(element)(ringed.getBoundingClientRect());
		ring.style.left = `${(left + right) / 2}px`;
		ring.style.top = `${(top + bottom) / 2}px`;
		element.append(ring);
	}

	element.addEventListener("focusin", ({ target }) => {
		if (!(target instanceof Element) || !target.closest(".leaflet-pane") || !target.matches(":focus-visible")) return;
		// a browser scrolls what it cuts off to show what has the focus, and the map would stand beside itself
		element.scrollTo(0, 0);
		if (!isSeen(element, target)) reveal(target.getBoundingClientRect());
		const { width, height } = target.getBoundingClientRect();
		const hidden = Math.max(width, height) < ENOUGH || !isSeen(element, target);
		ringed = target instanceof SVGElement && hidden ? target : null;
		placeRing();
	});
	element.addEventListener("focusout", () => {
		ringed = null;
		ring.remove();
	});
	map.on("move moveend zoomend", placeRing);
}

function isSeen(element: HTMLElement, target: Element): boolean {
	const frame = element.getBoundingClientRect();
	const shown = target.getBoundingClientRect();
	const left = Math.max(shown.left, frame.left);
	const right = Math.min(shown.right, frame.right);
	const top = Math.max(shown.top, frame.top);
	const bottom = Math.min(shown.bottom, frame.bottom);
	if (right - left < Math.min(ENOUGH, shown.width) || bottom - top < Math.min(ENOUGH, shown.height)) return false;
	if (Math.max(shown.width, shown.height) < ENOUGH) return true;
	const isOwn = (at: Element | null) => at !== null && (target.contains(at) || isPartOf(at, target));
	for (let row = 0; row < POINTS; row++)
		for (let column = 0; column < POINTS; column++) {
			const x = left + ((right - left) * (column + 0.5)) / POINTS;
			const y = top + ((bottom - top) * (row + 0.5)) / POINTS;
			if (isOwn(document.elementFromPoint(x, y))) return true;
		}
	return false;
}

/** Whether a region is a province of another: it lies over it and is a part of what is seen of it. */
function isPartOf(part: Element, whole: Element): boolean {
	const id = whole.getAttribute("data-region");
	return id !== null && (part.getAttribute("data-region")?.startsWith(`${id}-`) ?? false);
}
