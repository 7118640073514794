import { describe, expect, it } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { catalogue, dossier } from "./fixture.test-data";
import { itemsOf, kindName } from "./items";
import { layersOf, openingView } from "./layers";

const items = itemsOf(dossier);
const item = (key: string) => {
	const found = items.byKey.get(key);
	if (!found) throw new Error(`the fixture has no ${key}`);
	return found;
};

describe("the items of a dossier", () => {
	it("are its incidents, conferences, statements, relations and events", () => {
		expect(items.all.map(({ key }) => key)).toEqual([
			"incident/fire",
			"incident/slide",
			"incident/flood",
			"conference/talks",
			"statement/calm",
			"statement/storm",
			"relation/pact",
			"event/opening",
		]);
	});

	it("have the days of their own date, then of the dates that others give", () => {
		expect(item("incident/fire").spans).toEqual([
			{ first: dayNumber(2024, 3, 22), last: dayNumber(2024, 3, 22) },
			{ first: dayNumber(2024, 3, 21), last: dayNumber(2024, 3, 21) },
		]);
		expect(item("incident/slide").spans).toEqual([{ first: dayNumber(2024, 9, 1), last: dayNumber(2024, 9, 30) }]);
		expect(item("statement/storm").spans).toEqual([]);
	});

	it("have as actors who speaks, claims, comes or is spoken of", () => {
		expect([...item("incident/fire").actors].sort()).toEqual(["envoy", "minister"]);
		expect([...item("statement/storm").actors]).toEqual(["envoy"]);
		expect([...item("conference/talks").actors].sort()).toEqual(["envoy", "minister"]);
		expect([...item("incident/slide").actors]).toEqual([]);
	});

	it("have the state whose region takes part as an actor", () => {
		const state = { id: "asteria-state", kind: "state", name: "Asteria", region: "XA" } as const;
		const { byKey } = itemsOf({ ...dossier, actors: [...dossier.actors, state] });
		expect(byKey.get("relation/pact")?.actors).toContain("asteria-state");
		expect(byKey.get("conference/talks")?.actors).toContain("asteria-state");
	});

	it("have every source that they cite, however deep", () => {
		expect([...item("incident/fire").sources].sort()).toEqual(["gazette", "wire"]);
		expect([...item("event/opening").sources]).toEqual(["atlas"]);
	});

	it("have the highest figure of those killed, and none where nobody counts them", () => {
		expect(item("incident/fire").killed).toBe(100);
		expect(item("incident/flood").killed).toBeNull();
		expect(item("conference/talks").killed).toBeNull();
	});

	it("have kinds with names", () => {
		expect(items.all.map(({ kindId }) => kindName(kindId))).toEqual([
			"Fire",
			"Landslide",
			"Flood",
			"Conference",
			"Statement",
			"Statement",
			"Security pact",
			"Event",
		]);
		expect(kindName("incident/toString")).toBe("toString");
		expect(kindName("constructor")).toBe("constructor");
	});

	it("call a statement by its speaker and its words", () => {
		expect(item("statement/calm").title).toBe("Ada Minister: The minister said that all was calm.");
	});
});

describe("the layers of a dossier", () => {
	it("have one for statements and one for relations, which begins off, where it names none", () => {
		expect(layersOf(dossier).map(({ id, off }) => [id, off ?? false])).toEqual([
			["asteria", false],
			["boreland", false],
			["incidents", false],
			["participants", false],
			["statements", false],
			["relations", true],
		]);
		expect(openingView(dossier).hidden).toEqual(["relations"]);
	});

	it("are its own where it names them", () => {
		const layers = [
			{ id: "relations", name: "North", shows: "regions", regions: ["XA"], off: true },
			{ id: "voices", name: "Voices", shows: "statements" },
		] as const;
		expect(layersOf({ ...dossier, layers }).map(({ id }) => id)).toEqual(["relations", "voices", "relations-layer"]);
		expect(openingView({ ...dossier, layers }).hidden).toEqual(["relations", "relations-layer"]);
	});

	it("have none for what a dossier does not hold", () => {
		expect(layersOf({ ...dossier, statements: [], relations: [] })).toHaveLength(catalogue.dossier.layers.length);
	});
});
