import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coordinatesInWords } from "./coordinates";

describe("coordinates in words", () => {
	it("say latitude first, with the letters of the hemispheres", () => {
		expect(coordinatesInWords([37.39028, 55.82583], 10)).toEqual({
			decimal: "55.8258° N, 37.3903° E",
			sexagesimal: "55° 49′ 33″ N, 37° 23′ 25″ E",
		});
		expect(coordinatesInWords([-73.982, -40.7519], 100).decimal).toBe("40.752° S, 73.982° W");
	});
	it("have no more digits than the place is known to", () => {
		expect(coordinatesInWords([37.39028, 55.82583], 1000)).toEqual({
			decimal: "55.83° N, 37.39° E",
			sexagesimal: "55° 50′ N, 37° 23′ E",
		});
		expect(coordinatesInWords([37.39028, 55.82583], 200_000).decimal).toBe("56° N, 37° E");
	});
	it("carry sixty minutes over into a degree", () => {
		expect(coordinatesInWords([9.99999, 0], 10).sexagesimal).toBe("0° 00′ 00″ N, 10° 00′ 00″ E");
	});
	it("of a longitude past the antimeridian are those of the same place", () => {
		expect(coordinatesInWords([190.5, 10], 10_000).decimal).toBe("10.0° N, 169.5° W");
	});
	it("never lie farther from the place than it is known to", () => {
		fc.assert(
			fc.property(
				fc.double({ min: -179, max: 179, noNaN: true }),
				fc.double({ min: -89, max: 89, noNaN: true }),
				fc.double({ min: 1, max: 1e5, noNaN: true }),
				(lon, lat, metres) => {
					const [, degrees, letter] = /([\d.]+)° ([NS])/.exec(coordinatesInWords([lon, lat], metres).decimal) ?? [];
					const read = Number(degrees) * (letter === "S" ? -1 : 1);
					expect(Math.abs(read - lat) * 111_195).toBeLessThan(2 * metres);
				},
			),
		);
	});
});
