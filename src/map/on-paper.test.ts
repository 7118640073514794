import { expect, test } from "vitest";
import { inPixels } from "./on-paper";

test("a path in metres is written in pixels, each point scaled and then moved", () => {
	expect(inPixels("M1000,-2000L3000,4000.5ZM0,0Z", { x: -10, y: 5, scale: 0.01 })).toBe(
		"M0.00,-15.00L20.00,45.01ZM-10.00,5.00Z",
	);
});
