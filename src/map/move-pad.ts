/** The pad by which single presses move the map, and where it stands. */
import { words } from "../words/en";
import type { Way } from "./camera";
import { boxIn } from "./enlargement";
import type { Box } from "./labels/place-labels";
import { strokeIcon } from "./svg";
import "./move-pad.css";

/** What the pad needs to know of its map. */
export interface PadSurroundings {
	step(way: Way): void;
	/** Where the screen has something else on the map, its own buttons and foot too, in client pixels. */
	covered(): readonly DOMRect[];
	/** It opened or closed: names make way for it. */
	changed(): void;
	/** It opened: `close` closes it and says whether it was still open. */
	opened(close: () => boolean): void;
	failed(error: unknown): void;
}

export interface MovePad {
	/** Puts it beside its button, where nothing else lies on the map; it stays where it is while that is free. */
	place(): void;
}

const WAYS: readonly { readonly way: Way; readonly icon: string }[] = [
	{ way: "above", icon: "M8 14V2M3 7l5-5l5 5" },
	{ way: "left", icon: "M14 8H2M7 3L2 8l5 5" },
	{ way: "right", icon: "M2 8h12M9 3l5 5l-5 5" },
	{ way: "below", icon: "M8 2v12M3 9l5 5l5-5" },
];
/** Pixels around it. */
const GAP = 8;

/** Fills a pad that is shown, in the map's element. */
export function createMovePad(
	element: HTMLElement,
	pad: HTMLElement,
	button: HTMLElement,
	{ step, covered }: PadSurroundings,
): MovePad {
	pad.replaceChildren(
		...WAYS.map(({ way, icon }) => {
			const one = document.createElement("button");
			one.type = "button";
			one.className = `map-pad-button ${way}`;
			one.title = words.map.moves[way];
			one.setAttribute("aria-label", words.map.moves[way]);
			one.append(strokeIcon(icon));
			one.addEventListener("click", () => step(way));
			return one;
		}),
	);

	return {
		place() {
			const own = boxIn(element);
			const others = covered()
				.filter(({ width, height }) => width > 0 && height > 0)
				.map(own);
			const { offsetWidth: width, offsetHeight: height } = pad;
			const [mostLeft, mostTop] = [element.clientWidth - GAP - width, element.clientHeight - GAP - height];
			const isOnMap = ({ left, top }: Box) => left >= GAP && top >= GAP && left <= mostLeft && top <= mostTop;
			const covers = (place: Box) => others.reduce((sum, box) => sum + common(place, box), 0);
			const now = own(pad.getBoundingClientRect());
			if (pad.style.left && isOnMap(now) && covers(now) === 0) return;
			const beside = own(button.getBoundingClientRect());
			const lefts = [
				...[beside.right - width, beside.left],
				...[beside, ...others].flatMap((box) => [box.left - GAP - width, box.right + GAP]),
			];
			const tops = [
				...[beside.top, beside.bottom - height],
				...[beside, ...others].flatMap((box) => [box.bottom + GAP, box.top - GAP - height]),
			];
			const places = lefts.flatMap((left) =>
				tops.map((top) => ({ left, top, right: left + width, bottom: top + height })),
			);
			const middle = middleOf(beside);
			const far = (box: Box) => Math.hypot(middleOf(box).x - middle.x, middleOf(box).y - middle.y);
			// on a map without room: where it covers least
			const [best] = places
				.filter(isOnMap)
				.map((place) => ({ ...place, covered: covers(place), far: far(place) }))
				.sort((one, other) => one.covered - other.covered || one.far - other.far);
			const { left, top } = best ?? { left: Math.max(0, mostLeft), top: Math.max(0, mostTop) };
			const frame = own((pad.offsetParent ?? element).getBoundingClientRect());
			pad.style.left = `${left - frame.left}px`;
			pad.style.top = `${top - frame.top}px`;
		},
	};
}

/** How much two boxes have in common, in square pixels. */
function common(one: Box, other: Box): number {
	const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
	const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
	return Math.max(0, width) * Math.max(0, height);
}

function middleOf({ left, top, right, bottom }: Box): { readonly x: number; readonly y: number } {
	return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
