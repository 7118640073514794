import { describe, expect, it } from "vitest";
import { createCatalogue } from "./catalogue";
import { catalogue, dossier, geography } from "./fixture.test-data";
import { locatedOf } from "./located";
import { distanceInWords, endAt, endFrom, endInWords, sentenceOf } from "./pointed";

const located = (key: string) => {
	const found = locatedOf(catalogue).byKey.get(key);
	if (!found) throw new Error(`nothing is ${key}`);
	return endAt(found);
};
const nowhere = (place: readonly [number, number], metres: number) => ({ place, metres, located: null });

describe("what is said of a place", () => {
	it("is the dossier's own region beside that of the boundaries, and that they differ", () => {
		expect(endInWords(catalogue, located("incident/fire"), ["XA", "XA-S"])).toMatchObject({
			name: "Fire at the mill",
			said: "North Asteria, Asteria",
			drawn: "Asteria South, Asteria",
			caveat: expect.stringMatching(/The drawing differs/),
			precision: "site, known to within 1 km",
			coordinates: { decimal: "45.00° N, 5.00° E" },
		});
	});
	it("is no contradiction where one of the two names no province", () => {
		const caveat = (under: string[]) => endInWords(catalogue, located("place/mill"), under).caveat;
		expect(caveat(["XA"])).toMatch(/generalised boundaries; near a boundary/);
		expect(caveat(["XA", "XA-N"])).toMatch(/generalised boundaries; near a boundary/);
		expect(caveat(["XB"])).toMatch(/The drawing differs/);
	});
	it("takes no side in an area of undetermined status", () => {
		expect(endInWords(catalogue, nowhere([8, 44], 100), ["xd"])).toMatchObject({
			name: "Point on the map",
			said: null,
			caveat: expect.stringMatching(/undetermined status/),
		});
	});
	it("is the sea where no region is", () => {
		expect(endInWords(catalogue, nowhere([2, 49], 100), []).drawn).toMatch(/^The sea/);
	});
});

describe("an end", () => {
	it("goes to what is drawn where the reader points, else to the point", () => {
		expect(endFrom(catalogue, { place: [5.1, 45], metres: 9000, key: "incident/fire" })).toMatchObject({
			place: [5, 45],
			metres: 1000,
		});
		expect(endFrom(catalogue, { place: [5.1, 45], metres: 9000, key: null })).toMatchObject({
			place: [5.1, 45],
			metres: 9000,
			located: null,
		});
		expect(endFrom(catalogue, { place: [5.1, 45], metres: 9000, key: "incident/gone" }).located).toBeNull();
	});
});

describe("a distance in words", () => {
	const degree = (metres: number) => distanceInWords(nowhere([0, 0], metres), nowhere([1, 0], metres));
	it("has no more digits than where the ends lie is known to", () => {
		expect(degree(10)).toEqual({ text: "111.2 km", note: null });
		expect(degree(100)).toEqual({ text: "111 km", note: null });
		expect(degree(2000)).toEqual({ text: "about 111 km", note: expect.stringMatching(/within 4 km together/) });
		expect(degree(8000).text).toBe("about 110 km");
		expect(degree(60_000).text).toBe("about 100 km");
	});
	it("is in metres where it is short and known so well", () => {
		expect(distanceInWords(nowhere([0, 0], 10), nowhere([0.005, 0], 10)).text).toBe("556 m");
	});
	it("makes one sentence with both ends", () => {
		const [from, to] = [located("place/mill"), located("place/weir")];
		expect(
			sentenceOf(endInWords(catalogue, from, []), endInWords(catalogue, to, []), distanceInWords(from, to)),
		).toMatch(
			/^The Mill \(45\.00° N, 5\.00° E\) to The Weir \(44\.0° N, 14\.0° E\): about 7\d0 km, great-circle on a sphere of radius 6,371 km$/,
		);
	});
	it("of a site whose source gives no precision is taken at its word", () => {
		const places = dossier.places.map((place) =>
			place.id === "mill" ? { ...place, precision: { kind: "site" as const } } : place,
		);
		const mill = locatedOf(createCatalogue({ ...dossier, places }, geography)).byKey.get("place/mill");
		expect(mill && endAt(mill).metres).toBe(10);
	});
});
