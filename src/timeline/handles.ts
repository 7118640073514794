/** The period's two ends: sliders for the keyboard, grips for a hand. */
import type { DaySpan } from "../view/view";
import { dayInWords } from "../words/dates";
import { words } from "../words/en";
import { scaleOf } from "./marks";
import { closed, dayForKey, type End, withEnd } from "./period";
import { daysOf } from "./play";
import type { Stretch } from "./stretch";

export interface HandleState {
	readonly shown: Stretch;
	readonly whole: Stretch;
	readonly width: number;
	readonly period: DaySpan | null;
}

export interface HandleActions {
	begin(): void;
	/** By hand: as often as the pointer moves. */
	drag(period: DaySpan | null): void;
	end(): void;
	/** By a key; the day is that of the end that moved. */
	step(period: DaySpan | null, day: number): void;
}

export function createHandles(place: HTMLElement, on: HandleActions) {
	let state: HandleState | null = null;
	const make = (end: End): HTMLElement => {
		const handle = document.createElement("div");
		handle.className = "timeline-handle";
		handle.dataset.end = end;
		handle.tabIndex = 0;
		handle.setAttribute("role", "slider");
		handle.setAttribute("aria-label", words.timeline.handles[end]);
		const grip = document.createElement("span");
		grip.className = "timeline-grip";
		handle.append(grip);
		handle.addEventListener("keydown", (event) => {
			if (!state || event.ctrlKey || event.metaKey || event.altKey) return;
			const { whole, period } = state;
			const backwards = getComputedStyle(handle).direction === "rtl";
			const day = dayForKey(event.key, closed(period, whole)[end], whole, backwards);
			if (day === null) return;
			event.preventDefault();
			event.stopPropagation();
			const next = withEnd(period, end, day, whole);
			on.step(next, closed(next, whole)[end]);
		});
		handle.addEventListener("pointerdown", (event) => {
			if (!state || event.button !== 0) return;
			event.preventDefault();
			handle.focus({ preventScroll: true });
			handle.setPointerCapture(event.pointerId);
			const from = closed(state.period, state.whole)[end];
			const start = event.clientX;
			on.begin();
			const move = ({ clientX }: PointerEvent) => {
				if (!state) return;
				const days = ((clientX - start) / state.width) * (state.shown.end - state.shown.start);
				on.drag(withEnd(state.period, end, Math.round(from + days), state.whole));
			};
			const stop = () => {
				handle.removeEventListener("pointermove", move);
				handle.removeEventListener("pointerup", stop);
				handle.removeEventListener("pointercancel", stop);
				on.end();
			};
			handle.addEventListener("pointermove", move);
			handle.addEventListener("pointerup", stop);
			handle.addEventListener("pointercancel", stop);
		});
		place.append(handle);
		return handle;
	};
	const handles = { first: make("first"), last: make("last") };

	return {
		update(next: HandleState): void {
			state = next;
			const { shown, whole, width, period } = next;
			const days = closed(period, whole);
			const range = daysOf(whole);
			const x = scaleOf(shown, width);
			for (const end of ["first", "last"] as const) {
				const handle = handles[end];
				const at = x(end === "first" ? days.first : days.last + 1);
				handle.style.transform = `translateX(${Math.max(0, Math.min(width, at)).toFixed(1)}px)`;
				handle.toggleAttribute("data-away", at < -1 || at > width + 1);
				handle.toggleAttribute("data-all", period === null);
				handle.setAttribute("aria-valuemin", String(end === "first" ? Math.min(range.first, days.first) : days.first));
				handle.setAttribute("aria-valuemax", String(end === "first" ? days.last : Math.max(range.last, days.last)));
				handle.setAttribute("aria-valuenow", String(days[end]));
				handle.setAttribute("aria-valuetext", dayInWords(days[end]));
			}
		},
		destroy(): void {
			for (const handle of Object.values(handles)) handle.remove();
		},
	};
}
