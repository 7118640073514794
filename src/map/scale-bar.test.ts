import { geoDistance } from "d3-geo";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EARTH_RADIUS, type Extent, fitProjection } from "../geo/projection";
import { scaleBarAt } from "./scale-bar";

const projection = fitProjection([24, 8, 98, 61]);

describe("a scale bar", () => {
	it("is a round distance near the size that fits", () => {
		// 130 pixels at a kilometre each would be 130 km where the map is true to scale
		const onParallel = projection.project([61, 16.84]) ?? [0, 0];
		const bar = scaleBarAt(projection, onParallel, 1 / 1000, 130);
		expect(bar?.metres).toBe(100_000);
		expect(bar?.pixels).toBeCloseTo(100, 1);
	});

	const extents = fc.constantFrom<Extent>([24, 8, 98, 61], [110, -45, 155, -10], [10, -5, 42, 6], [160, -30, -160, 10]);

	it("is as long as it says, no longer than the room, and no shorter than two fifths of it", () => {
		fc.assert(
			fc.property(
				extents,
				fc.double({ min: -1e6, max: 1e6, noNaN: true }),
				fc.double({ min: -1e6, max: 1e6, noNaN: true }),
				fc.double({ min: -4.6, max: -2, noNaN: true }), // pixels to a metre from zoom 2 on,
				(extent, x, y, power) => {
					const scale = 10 ** power;
					const fitted = fitProjection(extent);
					const bar = scaleBarAt(fitted, [x, y], scale, 120);
					if (!bar) throw new Error("the place is on the map");
					expect(String(bar.metres)).toMatch(/^[125]0*$/);
					expect(bar.pixels).toBeLessThanOrEqual(120 + 1e-9);
					expect(bar.pixels).toBeGreaterThan(48 - 1e-9);
					const half = bar.pixels / scale / 2;
					const [west, east] = [fitted.invert(x - half, y), fitted.invert(x + half, y)];
					if (!west || !east) throw new Error("the bar's ends are on the map");
					const metres = geoDistance([west[0], west[1]], [east[0], east[1]]) * EARTH_RADIUS;
					expect(metres / bar.metres).toBeGreaterThan(0.8);
					expect(metres / bar.metres).toBeLessThan(1.2);
				},
			),
		);
	});

	it("is none where the map has no width", () => {
		expect(scaleBarAt(projection, [0, 0], Number.POSITIVE_INFINITY, 120)).toBeNull();
	});
});
