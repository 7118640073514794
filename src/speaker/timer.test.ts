import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	clockTime,
	enterScene,
	isStarted,
	NEW_TIMER,
	pauseTimer,
	plannedInAll,
	readTimer,
	resetTimer,
	spentIn,
	spentInAll,
	standingOf,
	startTimer,
	type Timer,
} from "./timer";

const onScene = (scene: number) => enterScene(NEW_TIMER, scene, 0);

describe("the timer", () => {
	it("stands until it is started, and counts for the scene that is on", () => {
		const timer = onScene(0);
		expect(isStarted(timer)).toBe(false);
		expect(spentInAll(timer, 9000)).toBe(0);
		const running = startTimer(timer, 10_000);
		expect(spentIn(running, 0, 14_000)).toBe(4000);
		const next = enterScene(running, 1, 15_000);
		expect([spentIn(next, 0, 18_000), spentIn(next, 1, 18_000), spentInAll(next, 18_000)]).toEqual([5000, 3000, 8000]);
	});

	it("pauses, goes on, and starts from nothing after a reset", () => {
		const paused = pauseTimer(startTimer(onScene(2), 0), 7000);
		expect(spentIn(paused, 2, 99_000)).toBe(7000);
		expect(spentIn(startTimer(paused, 100_000), 2, 101_000)).toBe(8000);
		expect(resetTimer(paused)).toEqual({ ...NEW_TIMER, scene: 2 });
	});

	it("counts the time that a window slept, and survives a clock that was set back", () => {
		const running = startTimer(onScene(0), 1000);
		expect(spentInAll(running, 3_601_000)).toBe(3_600_000);
		expect(spentInAll(running, 0)).toBe(0);
	});

	it("loses no time, whatever is done", () => {
		const move = fc.record({
			what: fc.constantFrom("start", "pause", "scene"),
			scene: fc.nat(4),
			after: fc.nat(10_000),
		});
		fc.assert(
			fc.property(fc.array(move), (moves) => {
				let timer: Timer = NEW_TIMER;
				let now = 0;
				let ran = 0;
				for (const { what, scene, after } of moves) {
					now += after;
					if (timer.since !== null) ran += after;
					if (what === "start") timer = startTimer(timer, now);
					else if (what === "pause") timer = pauseTimer(timer, now);
					else timer = enterScene(timer, scene, now);
					expect(readTimer(JSON.stringify(timer))).toEqual(timer);
				}
				expect(spentInAll(timer, now)).toBe(ran);
			}),
		);
	});

	it("knows where the speaker stands against the plan", () => {
		const plan = [30, 40, null];
		const at = (scene: number, now: number) => standingOf(enterScene(startTimer(NEW_TIMER, 0), scene, 0), plan, now);
		expect(at(0, 29_000)).toEqual({ kind: "on-time", by: 0 });
		expect(at(0, 45_000)).toEqual({ kind: "behind", by: 15_000 });
		expect(at(1, 10_000)).toEqual({ kind: "ahead", by: 20_000 });
		expect(at(1, 50_000)).toEqual({ kind: "on-time", by: 0 });
		expect(at(2, 75_000)).toEqual({ kind: "behind", by: 5000 });
		expect(standingOf(NEW_TIMER, plan, 0)).toBeNull();
		expect(standingOf(onScene(0), [null], 0)).toBeNull();
		expect([plannedInAll(plan), plannedInAll([null])]).toEqual([70_000, null]);
	});

	it("is told as minutes and seconds", () => {
		expect([0, 999, 65_000, 3_723_000, -5].map(clockTime)).toEqual(["0:00", "0:00", "1:05", "1:02:03", "0:00"]);
	});

	it("is read from nothing but its own", () => {
		for (const text of [null, "", "{", "[]", "{}", '{"spent":["1"],"scene":null,"since":null,"beside":0}'])
			expect(readTimer(text)).toEqual(NEW_TIMER);
	});
});
