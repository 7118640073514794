import type { Skeleton } from "./skeleton";

/** Pixels between the chips and what stands beside or above them. */
const GAP = 8;
/** The least width in which chips can be read: where there is less they go further down, where marks may be. */
const LEAST = { wide: 180, narrow: 300 };
/** Where there is less, only the chips are shown and not how much is shown. */
const ROOMY = 300;
const LINE = 44;
/** Milliseconds without a change before names on the map make way for the chips: a brush changes their width often. */
const REST = 150;

interface Room {
	readonly top: number;
	readonly left: number;
	readonly right: number;
}

/**
 * Keeps the chips between what stands in the map's upper corners, whatever stands there: layers, zoom buttons, inset.
 * `onCovered` is told when they cover another part of the map.
 */
export function keepRoom(
	{ chips, layers, toolsToggle, lookup, map, inset, notices }: Skeleton,
	narrow: MediaQueryList,
	onCovered: () => void,
	ended: AbortSignal,
): void {
	const area = chips.parentElement;
	const line = chips.querySelector(".chips-line");
	if (!area || !line) return;
	let covered = "";
	let waiting = 0;
	const place = () => {
		const whole = area.getBoundingClientRect();
		// on a narrow screen the layers stand behind a button, and cover all when they are shown
		const tools = toolsToggle.checkVisibility() ? toolsToggle : layers;
		const corners = [tools, lookup, ...inset.children, ...map.querySelectorAll(".map-zoom")]
			.filter((element) => element.checkVisibility())
			.map((element) => element.getBoundingClientRect())
			.filter(({ width }) => width > 0);
		const { top, left, right } = roomIn(whole, corners, narrow.matches ? LEAST.narrow : LEAST.wide);
		chips.toggleAttribute("data-tight", right - left < ROOMY);
		chips.toggleAttribute("data-low", top - whole.top > LINE);
		chips.style.setProperty("--chips-top", `${top - whole.top}px`);
		chips.style.setProperty("--chips-left", `${left - whole.left}px`);
		chips.style.setProperty("--chips-right", `${whole.right - right}px`);
		const { bottom } = line.getBoundingClientRect();
		notices.style.setProperty("--below-chips", line.hasChildNodes() ? `${bottom - whole.top}px` : "0px");

		const boxes = [...line.children].map((child) => child.getBoundingClientRect());
		const now = boxes.map((box) => [box.left, box.top, box.right, box.bottom].map(Math.round).join()).join(";");
		if (now === covered) return;
		covered = now;
		clearTimeout(waiting);
		waiting = window.setTimeout(onCovered, REST);
	};
	const watches = [new ResizeObserver(place), new MutationObserver(place)] as const;
	const [watch, changes] = watches;
	for (const element of [area, layers, toolsToggle, lookup, inset, chips]) watch.observe(element);
	changes.observe(line, { childList: true, characterData: true, subtree: true });
	changes.observe(inset, { childList: true });
	ended.addEventListener("abort", () => {
		clearTimeout(waiting);
		for (const one of watches) one.disconnect();
	});
}

/** The highest place that is wide enough, at the edge or right below one of the corners; else the widest. */
function roomIn(whole: DOMRect, corners: readonly DOMRect[], least: number): Room {
	const tops = [whole.top + GAP * 1.5, ...corners.map(({ bottom }) => bottom + GAP)]
		.filter((top) => top < whole.top + whole.height / 2)
		.sort((one, other) => one - other);
	let best: Room = { top: whole.top, left: whole.left, right: whole.left };
	for (const top of tops) {
		let [left, right] = [whole.left + GAP, whole.right - GAP];
		for (const corner of corners) {
			if (corner.top >= top + LINE || corner.bottom <= top) continue;
			if (corner.left + corner.right < whole.left + whole.right) left = Math.max(left, corner.right + GAP);
			else right = Math.min(right, corner.left - GAP);
		}
		if (right - left > best.right - best.left) best = { top, left, right };
		if (right - left >= least) return best;
	}
	return best;
}
