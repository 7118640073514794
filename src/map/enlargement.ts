import type { Box } from "./labels/place-labels";

/** The smallest screen, in pixels, on which the map is drawn at its own size; on the stage it is never drawn smaller. */
const AT_ITS_OWN_SIZE = { width: 595, height: 446 };
const LEAST = 1.15;
const MOST = 2.2;

/**
 * How much larger than on a reader's screen the map is drawn on a stage of so many pixels, so that it is read from ten
 * metres: the smallest names, 10.5 px, are 18 px high on a projector of 1024 x 768.
 */
export function enlargementFor(width: number, height: number): number {
	const fitted = Math.min(width / AT_ITS_OWN_SIZE.width, height / AT_ITS_OWN_SIZE.height);
	return Math.round(100 * Math.min(MOST, Math.max(LEAST, fitted))) / 100;
}

/** Where something on the screen, in client pixels, stands in an element, in the element's own pixels. */
export function boxIn(element: HTMLElement): (onScreen: Box) => Box {
	const frame = element.getBoundingClientRect();
	const scale = scaleOf(element);
	return ({ left, top, right, bottom }) => ({
		left: (left - frame.left) / scale,
		top: (top - frame.top) / scale,
		right: (right - frame.left) / scale,
		bottom: (bottom - frame.top) / scale,
	});
}

/** How much larger than its own pixels an element is drawn: on a stage the map is enlarged as a whole. */
export function scaleOf(element: HTMLElement): number {
	return element.offsetWidth > 0 ? element.getBoundingClientRect().width / element.offsetWidth : 1;
}
