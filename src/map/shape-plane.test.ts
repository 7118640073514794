import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitProjection } from "../geo/projection";
import { distanceToParts, encloses, partInPixels, pathOf, planeShape } from "./shape-plane";

const box = { left: 0, top: 0, right: 100, bottom: 100 };
const asIs = { scale: 1, origin: { x: 0, y: 0 } };
const flat = (...points: readonly (readonly [number, number])[]) => points.flat();
const points = fc.array(fc.tuple(fc.integer({ min: -300, max: 400 }), fc.integer({ min: -300, max: 400 })), {
	minLength: 3,
	maxLength: 40,
});

describe("a line in pixels", () => {
	it("is scaled and moved, and written to a tenth of a pixel", () => {
		const part = partInPixels(flat([1000, 2000], [3000, 4000.4]), { scale: 0.01, origin: { x: 5, y: 10 } }, box);
		expect(pathOf([part], false)).toBe("M5,10L25,30");
		expect(pathOf([[1, 2, 3.16, 4]], true)).toBe("M1,2L3.2,4Z");
	});
	it("leaves out points that nobody could tell from the one before, but never its end", () => {
		const part = flat([10, 10], [10.4, 10], [10.8, 10.2], [12, 10], [12.5, 10]);
		expect(partInPixels(part, asIs, box)).toEqual(flat([10, 10], [12, 10], [12.5, 10]));
	});
	it("leaves out a stretch beyond one side, but for its ends", () => {
		const part = flat([50, 50], [150, 50], [200, 90], [300, 20], [150, 60], [50, 60]);
		expect(partInPixels(part, asIs, box)).toEqual(flat([50, 50], [150, 50], [150, 60], [50, 60]));
	});
	it("keeps what crosses a corner of the box", () => {
		const part = flat([-10, 50], [50, -10]);
		expect(partInPixels(part, asIs, box)).toEqual(part);
	});
});

describe("a line in pixels, whatever it is", () => {
	it("lies where the whole line lies, as far as the box is seen", () => {
		fc.assert(
			fc.property(points, fc.integer({ min: 5, max: 95 }), fc.integer({ min: 5, max: 95 }), (all, x, y) => {
				const whole = flat(...all);
				const drawn = partInPixels(whole, asIs, box);
				expect(drawn.length).toBeLessThanOrEqual(whole.length);
				const [before, after] = [whole, drawn].map((part) => distanceToParts([part], x, y));
				// beyond the box another way round may be nearer or farther
				const toEdge = Math.min(x, y, 100 - x, 100 - y);
				if (Math.min(before ?? 0, after ?? 0) < toEdge)
					expect(Math.abs((before ?? 0) - (after ?? 0))).toBeLessThan(1.5);
			}),
		);
	});
	it("encloses what the whole ring encloses, but for its very edge", () => {
		fc.assert(
			fc.property(points, fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), (all, x, y) => {
				const whole = flat(...all, all[0] ?? [0, 0]);
				fc.pre(distanceToParts([whole], x + 0.5, y + 0.5) > 2);
				const drawn = partInPixels(whole, asIs, box);
				expect(encloses([drawn], x + 0.5, y + 0.5)).toBe(encloses([whole], x + 0.5, y + 0.5));
			}),
		);
	});
});

describe("an area", () => {
	const square = flat([0, 0], [10, 0], [10, 10], [0, 10], [0, 0]);
	const hole = flat([4, 4], [6, 4], [6, 6], [4, 6], [4, 4]);
	it("encloses what lies in it and not in its hole", () => {
		expect([encloses([square, hole], 2, 2), encloses([square, hole], 5, 5)]).toEqual([true, false]);
		expect(encloses([square, hole], 12, 5)).toBe(false);
	});
	it("is as far away as its nearest edge", () => {
		expect(distanceToParts([square], 13, 14)).toBe(5);
		expect(distanceToParts([square, hole], 5, 5)).toBe(1);
	});
});

describe("a shape in the plane", () => {
	const ring = (west: number, east: number): [number, number][] => [
		[west, -20],
		[east, -20],
		[east, -14],
		[west, -14],
		[west, -20],
	];
	const pacific = fitProjection([160, -35, -160, 0]);
	const width = (geometry: Parameters<typeof planeShape>[1]) => {
		const { bounds } = planeShape(pacific, geometry);
		return (bounds.right - bounds.left) / 1000;
	};
	it("is as wide across the antimeridian as beside it, in kilometres", () => {
		for (const wind of [(all: [number, number][]) => all, (all: [number, number][]) => [...all].reverse()]) {
			const beside = width({ type: "areas", areas: [[wind(ring(170, 176))]] });
			const across = width({ type: "areas", areas: [[wind(ring(177, -177))]] });
			expect(beside).toBeGreaterThan(550);
			expect(Math.abs(across / beside - 1)).toBeLessThan(0.05);
			expect(beside).toBeLessThan(750);
		}
		const line = (lon: number): [number, number][] => [
			[177, -17],
			[lon, -17],
		];
		expect(width({ type: "lines", lines: [line(-177)] })).toBeLessThan(700);
	});
	it("has finite bounds at the poles, and none where nothing is left of it", () => {
		const { bounds } = planeShape(pacific, {
			type: "lines",
			lines: [
				[
					[0, 90],
					[0, -90],
				],
			],
		});
		expect(Object.values(bounds).every(Number.isFinite)).toBe(true);
	});
	it("is projected once for each projection", () => {
		const geometry = { type: "areas", areas: [[ring(170, 176)]] } as const;
		expect(planeShape(pacific, geometry)).toBe(planeShape(pacific, geometry));
		expect(planeShape(fitProjection([160, -35, -160, 0]), geometry)).not.toBe(planeShape(pacific, geometry));
	});
});
