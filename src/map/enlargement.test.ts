import { expect, test } from "vitest";
import { enlargementFor } from "./enlargement";

/** The smallest letters on the map, in its own pixels. */
const SMALLEST = 10.5;

test("on a projector the smallest name is at least 18 pixels high and a mark at least 1.4 times as large", () => {
	for (const [width, height] of [
		[1024, 768],
		[1280, 720],
		[1440, 900],
		[1920, 1080],
		[3840, 2160],
	] as const) {
		expect(SMALLEST * enlargementFor(width, height)).toBeGreaterThan(16.9);
		expect(enlargementFor(width, height)).toBeGreaterThanOrEqual(1.4);
	}
	expect(SMALLEST * enlargementFor(1024, 768)).toBeGreaterThan(18);
	expect(SMALLEST * enlargementFor(1920, 1080)).toBeGreaterThan(18);
});
test("on a phone the map keeps about its own size", () => {
	for (const [width, height] of [
		[390, 844],
		[844, 390],
	] as const)
		expect(enlargementFor(width, height)).toBe(1.15);
});
