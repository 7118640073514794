import { describe, expect, it } from "vitest";
import { createCatalogue } from "./catalogue";
import { catalogue, dossier, geography } from "./fixture.test-data";
import { findLocated, locatedOf } from "./located";

const keys = (typed: string, in_ = locatedOf(catalogue)) => findLocated(in_, typed, 5).map(({ key }) => key);

describe("what has a name and coordinates", () => {
	it("is places, what happened at them, and cities, in this order", () => {
		expect(locatedOf(catalogue).all.map(({ key }) => key)).toEqual([
			...["place/mill", "place/valley", "place/weir", "place/harbour"],
			...["incident/fire", "incident/slide", "incident/flood", "conference/talks"],
			...["city/q1", "city/q2", "city/q3"],
		]);
	});
	it("says how far off it may lie, and where the dossier says it lies", () => {
		expect(locatedOf(catalogue).byKey.get("incident/fire")).toMatchObject({
			place: [5, 45],
			precisionKm: 1,
			precision: "site, known to within 1 km",
			regions: ["XA", "XA-N"],
			said: true,
		});
		const area = geography.regions.get("XA-N")?.areaKm2 ?? 0;
		expect(locatedOf(catalogue).byKey.get("place/valley")?.precisionKm).toBeCloseTo(Math.sqrt(area / Math.PI), 6);
		expect(locatedOf(catalogue).byKey.get("city/q1")).toMatchObject({ regions: ["XA"], said: false });
	});
	it("has a city once that is a place of the dossier, under the names of both, and leads to the place", () => {
		const cities = [
			...geography.cities,
			{
				id: "twin",
				names: { en: "Harbour", fr: "Port" },
				country: "XB",
				rank: "city",
				population: 1,
				place: [15.1, 45],
			} as const,
			{ id: "far", names: { en: "Harbour" }, country: "XC", rank: "city", population: 1, place: [3, 42] } as const,
		];
		const things = locatedOf(createCatalogue(dossier, { ...geography, cities }));
		expect(things.byKey.get("city/twin")?.key).toBe("place/harbour");
		expect(things.byKey.get("place/harbour")?.otherNames).toContain("Port");
		expect(keys("harb", things)).toEqual(["place/harbour", "conference/talks", "city/far"]);
	});
});

describe("finding one by what is typed", () => {
	it("takes names that begin so first, then words that do, then any part", () => {
		expect(keys("the w")).toEqual(["place/weir", "incident/flood"]);
		expect(keys("mill")).toEqual(["place/mill", "incident/fire"]);
		expect(keys("all")).toEqual(["place/valley", "incident/slide", "city/q3"]);
	});
	it("passes over case and accents, and knows other names in other scripts", () => {
		const places = dossier.places.map((place) =>
			place.id === "weir" ? { ...place, otherNames: ["Плотина Ёж", "Wéír"] } : place,
		);
		const things = locatedOf(createCatalogue({ ...dossier, places }, geography));
		expect(keys("плотина еж", things)).toEqual(["place/weir"]);
		expect(keys("WEIR", things)[0]).toBe("place/weir");
	});
	it("finds nothing where there is nothing, and begins with the dossier's own where nothing is typed", () => {
		expect(keys("zzz")).toEqual([]);
		expect(keys(" ")).toEqual(["place/mill", "place/valley", "place/weir", "place/harbour", "incident/fire"]);
	});
});
