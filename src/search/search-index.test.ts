import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogue } from "../view/fixture.test-data";
import { type Entry, type FoundKind, geographyEntries, recordEntries } from "./entries";
import { FIRST_SHOWN, groupsOf, nextLimit } from "./groups";
import { createSearchIndex, TIERS } from "./search-index";

/** Any code point at all, halves of surrogate pairs too. */
const anyCharacter = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code));

const entry = (kind: FoundKind, id: string, names: readonly string[], more: Partial<Entry> = {}): Entry => ({
	key: `${kind}/${id}`,
	kind,
	id,
	title: names[0] ?? id,
	names,
	about: [],
	texts: [],
	far: false,
	weight: 0,
	...more,
});

const index = (...entries: readonly Entry[]) => {
	const made = createSearchIndex();
	for (const one of entries) made.add(one);
	return made;
};

const keys = (made: ReturnType<typeof index>, query: string) => made.find(query).found.map(({ entry }) => entry.key);

describe("what is found", () => {
	const made = index(
		entry("incident", "mill", ["Fire at the mill", "Asterhaven fire", "Пожар на мельнице"]),
		entry("province", "P", ["Daykundi", "دایکندی"]),
		entry("city", "mazar", ["Mazar-i-Sharif"]),
		entry("actor", "group", ["IS-KP"]),
		entry("statement", "s", [], { about: ["Ada Minister"], texts: ["The doors had been barred."] }),
	);
	test.each([
		["fire", "incident/mill"],
		["FIR", "incident/mill"],
		["mill fire", "incident/mill"],
		["asterhaven", "incident/mill"],
		["пожар", "incident/mill"],
		["firre", "incident/mill"],
		["Daikundi", "province/P"],
		["Dyakundi", "province/P"],
		["دايكندي", "province/P"],
		["Mazar-e Sharif", "city/mazar"],
		["mazarisharif", "city/mazar"],
		["mazar shareef", "city/mazar"],
		["iskp", "actor/group"],
		["IS KP", "actor/group"],
		["minister barred", "statement/s"],
	])("%s finds %s", (query, key) => {
		expect(keys(made, query)[0]).toBe(key);
	});
	test("is nothing for nothing and for what nobody wrote", () => {
		for (const query of ["", "  ", "—", "zzqqj"]) expect(keys(made, query)).toEqual([]);
	});
	test("is what has most of the words when nothing has them all, and is said to be that", () => {
		const { found } = made.find("fire mill zzqqj");
		expect(found.map((one) => [one.entry.key, TIERS[one.tier]])).toEqual([["incident/mill", "some"]]);
	});
	test("is told with the word that was meant", () => {
		expect([...made.find("Daikundi").meant]).toEqual(["daykundi"]);
		expect([...made.find("Daykundi").meant]).toEqual([]);
	});
	test("can grow, and an entry that is known is passed over", () => {
		const growing = index(entry("city", "a", ["Alpha"]));
		growing.add(entry("city", "b", ["Alphabet"]));
		growing.add(entry("city", "a", ["Alpha"]));
		expect(keys(growing, "alpha")).toEqual(["city/a", "city/b"]);
	});
});

describe("the order", () => {
	test("is exact names, beginnings of names, words in names, in other names, misspelt names, what belongs to it, texts", () => {
		const made = index(
			entry("source", "text", ["Report"], { texts: ["about Harbour"] }),
			entry("source", "about", ["Despatch"], { about: ["Harbour"] }),
			entry("source", "misspelt", ["Harbor"]),
			entry("source", "also", ["Docks", "The old Harbour"]),
			entry("source", "named", ["The old Harbour"]),
			entry("source", "beginning", ["Harbour fire"]),
			entry("source", "exact", ["Harbour"]),
		);
		expect(made.find("harbour").found.map(({ entry, tier }) => [entry.id, TIERS[tier]])).toEqual(
			["exact", "beginning", "named", "also", "misspelt", "about", "text"].map((tier) => [tier, tier]),
		);
	});
	test("puts what the dossier is about before what is far away, and the larger before the smaller", () => {
		const made = index(
			entry("city", "far", ["Borec"], { far: true, weight: 9 }),
			entry("city", "small", ["Borec"], { weight: 1 }),
			entry("city", "large", ["Borec"], { weight: 2 }),
		);
		expect(keys(made, "borec")).toEqual(["city/large", "city/small", "city/far"]);
	});
});

describe("groups", () => {
	const cities = Array.from({ length: 9 }, (_, at) => entry("city", `c${at}`, [`Port ${at}`], { far: true }));
	const made = index(...cities, entry("incident", "i", ["Fire in port"]), entry("source", "s", ["Port of call"]));
	test("come by their best answer, those near before those far, then by kind", () => {
		const groups = groupsOf(made.find("port"), new Map());
		expect(groups.map(({ kind, total }) => [kind, total])).toEqual([
			["incident", 1],
			["source", 1],
			["city", 9],
		]);
	});
	test("show a few at first, and all when asked", () => {
		const first = groupsOf(made.find("port"), new Map()).find(({ kind }) => kind === "city");
		if (!first) throw new Error("no cities");
		expect(first.shown).toHaveLength(FIRST_SHOWN);
		const all = groupsOf(made.find("port"), new Map([["city", nextLimit(first)]]));
		expect(all.find(({ kind }) => kind === "city")?.shown).toHaveLength(9);
	});
});

describe("the dossier of the mill", () => {
	const made = index(...recordEntries(catalogue), ...geographyEntries(catalogue, catalogue.geography));
	const all = [...recordEntries(catalogue), ...geographyEntries(catalogue, catalogue.geography)];
	test("has every kind of record to find", () => {
		const kinds = new Set(all.map(({ kind }) => kind));
		for (const kind of ["incident", "conference", "region", "province", "place", "actor", "statement", "source"])
			expect(kinds).toContain(kind);
	});
	test("gives every record for its own title, and for each of its other names", () => {
		for (const { key, title, names } of all)
			for (const name of [title, ...names]) expect(keys(made, name), `${name}`).toContain(key);
	});
	test("answers any text whatever without failing", () => {
		const words = all.flatMap(({ title }) => title.split(" "));
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: anyCharacter }),
					fc.array(fc.constantFrom(...words)).map((parts) => parts.join(" ")),
				),
				(query) => {
					const { found } = made.find(query);
					expect(new Set(found.map(({ entry }) => entry.key)).size).toBe(found.length);
				},
			),
		);
	});
});
