/** Runs the period forward by the clock: gliding, or in whole steps for readers who want less motion. */
import type { DaySpan } from "../view/view";
import { beginning, ending, played, type Speed } from "./play";
import type { Stretch } from "./stretch";

export interface PlayerActions {
	period(period: DaySpan): void;
	/** It began or stopped. */
	changed(): void;
}

const STILL = "(prefers-reduced-motion: reduce)";

export function createPlayer(on: PlayerActions) {
	let range: Stretch | null = null;
	let speed: Speed = 1;
	let loop = false;
	/** Where and when the period was set last by something other than time itself. */
	let base: { readonly period: DaySpan; readonly at: number } | null = null;
	let now: DaySpan | null = null;
	let ticket = 0;
	const still = matchMedia(STILL);

	function tick(time: number): void {
		if (!base || !range) return;
		const seconds = Math.max(0, time - base.at) / 1000;
		const steps = still.matches ? Math.floor(seconds * speed) / speed : seconds;
		const next = played(base.period, steps, speed, range);
		if (!next) {
			const last = ending(base.period, range);
			if (now && now.last < last.last && !loop) set(last);
			if (loop) restart(beginning(last, range), time);
			else stop();
		} else set(next);
		if (base) ticket = requestAnimationFrame(tick);
	}

	function set(period: DaySpan): void {
		if (now && now.first === period.first && now.last === period.last) return;
		now = period;
		on.period(period);
	}

	function restart(period: DaySpan, at = performance.now()): void {
		base = { period, at };
		set(period);
	}

	function stop(): void {
		if (!base) return;
		base = null;
		cancelAnimationFrame(ticket);
		on.changed();
	}

	const onHidden = () => {
		if (document.hidden) stop();
	};
	document.addEventListener("visibilitychange", onHidden);

	return {
		isPlaying: () => base !== null,
		speed: () => speed,
		loop: () => loop,
		start(period: DaySpan | null, whole: Stretch): void {
			range = whole;
			now = period;
			restart(beginning(period, whole));
			on.changed();
			ticket = requestAnimationFrame(tick);
		},
		stop,
		setSpeed(next: Speed): void {
			speed = next;
			if (base && now) restart(now);
		},
		setLoop(next: boolean): void {
			loop = next;
		},
		destroy(): void {
			stop();
			document.removeEventListener("visibilitychange", onHidden);
		},
	};
}
