import { expect, test } from "vitest";
import { partPlayed, sceneAfter, USUAL_SECONDS } from "./autoplay";

test("a scene's time runs from when it came on stage, and ends", () => {
	expect(partPlayed(1000, 10, 1000)).toBe(0);
	expect(partPlayed(1000, 10, 6000)).toBe(0.5);
	expect(partPlayed(1000, 10, 11_000)).toBe(1);
	expect(partPlayed(1000, 10, 99_000)).toBe(1);
});
test("a scene that does not say how long stands as long as is usual", () => {
	expect(partPlayed(0, null, USUAL_SECONDS * 500)).toBe(0.5);
});
test("a clock that was set back does not run backwards", () => expect(partPlayed(5000, 10, 1000)).toBe(0));
test("the first scene follows the last", () => {
	expect([0, 1, 2].map((scene) => sceneAfter(scene, 3))).toEqual([1, 2, 0]);
	expect(sceneAfter(0, 1)).toBe(0);
});
