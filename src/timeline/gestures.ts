/** What wheel, pointer and keys mean on the timeline beside brush and marks. */
import type { TimelineSkeleton } from "./skeleton";

export interface Gestures {
	/** Shows so many times as much; `share` of the plot's width stays where it is. */
	zoom(factor: number, share?: number): void;
	/** Moves by a share of what is shown. */
	pan(share: number): void;
	play(): void;
	/** All dates. */
	reset(): void;
}

const WHEEL = 0.0022;
const KEY_PAN = 0.1;
const KEY_ZOOM = 2;
/** A wheel that counts lines or pages counts so many pixels in one. */
const PIXELS = [1, 16, 400] as const;

export function onPlot({ section, plot, ruler }: TimelineSkeleton, on: Gestures): { destroy(): void } {
	const stopped = new AbortController();
	const { signal } = stopped;

	plot.addEventListener(
		"wheel",
		(event) => {
			if (event.ctrlKey && event.deltaY === 0) return;
			event.preventDefault();
			const box = plot.getBoundingClientRect();
			const unit = PIXELS[event.deltaMode as 0 | 1 | 2] ?? 1;
			const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
			if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) on.pan((sideways * unit) / box.width);
			else on.zoom(2 ** (event.deltaY * unit * WHEEL), (event.clientX - box.left) / box.width);
		},
		{ passive: false, signal },
	);

	ruler.addEventListener(
		"pointerdown",
		(event) => {
			if (event.button !== 0) return;
			ruler.setPointerCapture(event.pointerId);
			let last = event.clientX;
			const hand = new AbortController();
			const hold = { signal: hand.signal };
			ruler.addEventListener(
				"pointermove",
				({ clientX }) => {
					on.pan((last - clientX) / ruler.clientWidth);
					last = clientX;
				},
				hold,
			);
			for (const name of ["pointerup", "pointercancel"] as const)
				ruler.addEventListener(name, () => hand.abort(), hold);
		},
		{ signal },
	);

	plot.addEventListener(
		"dblclick",
		(event) => {
			if (!(event.target as Element).closest("button, [role=slider]")) on.reset();
		},
		{ signal },
	);

	section.addEventListener(
		"keydown",
		(event) => {
			const target = event.target as Element;
			if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
			if (target.closest("input, select, [popover]")) return;
			if (act(event.key, target === section, target.closest("button") !== null)) event.preventDefault();
		},
		{ signal },
	);

	function act(key: string, itself: boolean, button: boolean): boolean {
		if (key === "+" || key === "=") on.zoom(1 / KEY_ZOOM);
		else if (key === "-" || key === "_") on.zoom(KEY_ZOOM);
		else if (key === " " && !button) on.play();
		else if (key === "ArrowLeft" && itself) on.pan(-KEY_PAN);
		else if (key === "ArrowRight" && itself) on.pan(KEY_PAN);
		else return false;
		return true;
	}

	return { destroy: () => stopped.abort() };
}
