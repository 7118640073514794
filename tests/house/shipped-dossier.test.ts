import { existsSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { parseDossier } from "../../src/dossier/parse";
import { type Citation, type Dossier, DossierSchema, records } from "../../src/dossier/schema";

const here = (path: string) => new URL(path, import.meta.url);
const textOf = (path: string) => readFileSync(here(path), "utf8");

const file = "../../public/dossiers/moscow-format-2024.json";
const input: unknown = JSON.parse(textOf(file));
const dossier = input as Dossier;

/** Those that it has: some may be left out. */
const lists = (Object.keys(records) as (keyof typeof records)[]).filter((list) => Object.hasOwn(dossier, list));
const idsOf = (list: keyof typeof records) => dossier[list].map((record) => record.id);

/** Every object in the dossier that holds the key, wherever it stands. */
function holdersOf(key: string, value: unknown = input): object[] {
	if (typeof value !== "object" || value === null) return [];
	const inside = Object.values(value).flatMap((item) => holdersOf(key, item));
	return Object.hasOwn(value, key) ? [value, ...inside] : inside;
}
const valuesOf = <T>(key: string) => holdersOf(key).map((holder) => (holder as Record<string, T>)[key] as T);

const citations = valuesOf<Citation[]>("citations").flat();

/** Provinces that are named as places, outside the layers. */
const provincesElsewhere = ["RU-CE", "RU-DA"];
const layerRegions = dossier.layers.flatMap((layer) => (layer.shows === "regions" ? layer.regions : []));
const isRegion = (id: string) => /^[A-Z]{2}$/.test(id) || layerRegions.includes(id) || provincesElsewhere.includes(id);

describe("the shipped dossier", () => {
	it("fits the schema", () => {
		const result = v.safeParse(DossierSchema, input);
		expect(result.issues?.map((issue) => v.getDotPath(issue))).toBeUndefined();
	});

	it("opens without a problem", () => {
		expect(parseDossier(input).problems).toEqual([]);
	});

	it("has the header that links and people rely on", () => {
		expect(dossier).toMatchObject({
			format: "brieflet-dossier/1",
			id: "moscow-format-2024",
			language: "en",
			asOf: "2026-11-24",
		});
	});

	it.each(lists)("has %s with ids of their own", (list) => {
		const ids = idsOf(list);
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
	});

	it("grades every source, and every figure, claim, statement, relation, event, participant and other account", () => {
		const { incidents, conferences, statements, relations, events } = dossier;
		const others = holdersOf("others").flatMap((when) => (when as { others: object[] }).others);
		const places = holdersOf("otherPlaces").flatMap((one) => (one as { otherPlaces: object[] }).otherPlaces);
		const claims = [...incidents, ...conferences].flatMap((one) => one.claims ?? []);
		const figures = incidents.flatMap((one) => one.figures);
		const participants = conferences.flatMap((one) => one.participants);
		const denials = relations.flatMap((one) => one.denials ?? []);
		const all = [...statements, ...relations, ...events, ...figures, ...claims, ...participants, ...denials];
		expect([...all, ...others, ...places].filter((one) => !Object.hasOwn(one, "credibility"))).toEqual([]);
		expect(dossier.sources.filter((one) => !one.reliability)).toEqual([]);
	});

	it("gives each grade one sentence as its reason, and judges nobody completely reliable or unreliable", () => {
		const grades = [
			...valuesOf<{ grade: unknown; reason: string }>("reliability"),
			...valuesOf<{ grade: unknown; reason: string }>("credibility"),
		];
		expect(grades.length).toBeGreaterThan(100);
		for (const { reason } of grades) expect(reason).toMatch(/^[A-Z](?:[^.!?]|\.(?=\d)){15,190}\.$/);
		expect(grades.filter(({ grade }) => grade === "A" || grade === "E")).toEqual([]);
	});

	it("never gives an actor and a source the same id, since a claimant may be either", () => {
		const actors = idsOf("actors");
		expect(idsOf("sources").filter((id) => actors.includes(id))).toEqual([]);
	});

	it("has the ids that others hold on to", () => {
		expect(idsOf("incidents")).toEqual(expect.arrayContaining(["daykundi", "crocus-city-hall"]));
		expect(dossier.layers.map(({ id, name }) => [id, name])).toEqual([
			["afghanistan", "Afghanistan"],
			["tajikistan", "Tajikistan"],
			["uzbekistan", "Uzbekistan"],
			["moscow", "Moscow"],
			["incidents", "Incidents"],
			["participants", "Conference participants"],
			["statements", "Statements"],
			["relations", "Relations"],
		]);
		expect(idsOf("conferences")).toContain("moscow-format-2024");
		expect(dossier.roles.map(({ id, mark }) => [id, mark])).toEqual([
			["host", "strong"],
			["participant", "plain"],
			["delegation", "hatch"],
			["other-source", "outline"],
		]);
	});

	it("has a layer with every province of its country", () => {
		const counts = dossier.layers.flatMap((layer) =>
			layer.shows === "regions" ? [[layer.id, new Set(layer.regions).size]] : [],
		);
		expect(counts).toEqual([
			["afghanistan", 35],
			["tajikistan", 6],
			["uzbekistan", 15],
			["moscow", 2],
		]);
	});

	it("gives each participant the role that the sources support", () => {
		const roles = dossier.conferences[0]?.participants.map(({ region, role }) => `${region} ${role}`);
		expect(roles?.toSorted()).toEqual([
			"AF delegation",
			"CN participant",
			"IN participant",
			"IR participant",
			"KG participant",
			"KZ participant",
			"PK participant",
			"RU host",
			"TJ other-source",
			"UZ participant",
		]);
	});
});

describe("references in the shipped dossier", () => {
	const dangling = (ids: readonly string[], targets: readonly string[]) => ids.filter((id) => !targets.includes(id));

	it("lead to sources", () => {
		expect(
			dangling(
				citations.map(({ source }) => source),
				idsOf("sources"),
			),
		).toEqual([]);
	});

	it("lead to actors", () => {
		const actors = dossier.conferences.flatMap(({ participants }) => participants.flatMap(({ actors = [] }) => actors));
		expect(dangling([...valuesOf<string>("speaker"), ...actors], idsOf("actors"))).toEqual([]);
	});

	it("lead from claimants to actors or sources", () => {
		const known = [...idsOf("actors"), ...idsOf("sources")];
		expect(dangling(valuesOf<string[]>("claimants").flat(), known)).toEqual([]);
	});

	it("lead to places", () => {
		expect(dangling(valuesOf<string>("place"), idsOf("places"))).toEqual([]);
	});

	it("lead to roles", () => {
		const roles = dossier.conferences.flatMap(({ participants }) => participants.map(({ role }) => role));
		expect(dangling(roles, idsOf("roles"))).toEqual([]);
	});

	it("lead to regions", () => {
		const regions = [...valuesOf<string>("region"), ...valuesOf<string[]>("regions").flat()];
		expect(regions.filter((id) => !isRegion(id))).toEqual([]);
	});

	it("lead to what a record is about, and to both ends of a relation", () => {
		const listOf: Record<string, keyof typeof records> = {
			incident: "incidents",
			conference: "conferences",
			statement: "statements",
			relation: "relations",
			event: "events",
			actor: "actors",
			place: "places",
		};
		const references = [
			...valuesOf<string | string[]>("about").filter(Array.isArray),
			...valuesOf<string[]>("from"),
			...valuesOf<string[]>("to"),
		].flat() as string[];
		const lost = references.filter((reference) => {
			const [kind = "", id = ""] = reference.split("/");
			if (kind === "region") return !isRegion(id);
			const list = listOf[kind];
			return !list || !idsOf(list).includes(id);
		});
		expect(references.length).toBeGreaterThan(0);
		expect(lost).toEqual([]);
	});

	it("lead from a contradiction to another statement, written once", () => {
		const pairs = dossier.statements.flatMap(({ id, contradicts = [] }) =>
			contradicts.map((other) => [id, other] as const),
		);
		const others = pairs.map(([, other]) => other);
		expect(dangling(others, idsOf("statements"))).toEqual([]);
		const twice = pairs.filter(([id, other]) => pairs.some(([from, to]) => from === other && to === id));
		expect(twice).toEqual([]);
		expect(pairs).toContainEqual(["media-line-remains-active", "mujahid-elimination"]);
	});

	it("leave no source without a citation", () => {
		const cited = new Set(citations.map(({ source }) => source));
		expect(idsOf("sources").filter((id) => !cited.has(id))).toEqual([]);
	});
});

describe("evidence in the shipped dossier", () => {
	/** Layers and roles say how to draw, sources are evidence themselves. */
	const evidenced = lists.filter((list) => !["sources", "layers", "roles"].includes(list));

	it.each(evidenced)("stands with each of the %s", (list) => {
		const bare = dossier[list].filter((record) => !("citations" in record && record.citations?.length));
		expect(bare.map(({ id }) => id)).toEqual([]);
	});

	it("has a quote for whatever a speaker is quoted with", () => {
		const unsupported = dossier.statements.filter(
			({ quote, citations }) => quote && !citations.some((citation) => citation.quote?.includes(quote)),
		);
		expect(unsupported.map(({ id }) => id)).toEqual([]);
	});

	it("gives a date worked out from other sources its reason", () => {
		const bare = [...dossier.statements, ...dossier.conferences, ...dossier.relations, ...dossier.events].filter(
			({ when }) => when?.edtf.startsWith("2024-10") && !when.derived,
		);
		expect(bare.map(({ id }) => id)).toEqual([]);
	});

	it("shows the article's figure of the killed first, and the later one beside it", () => {
		const killed = dossier.incidents
			.find(({ id }) => id === "crocus-city-hall")
			?.figures.filter(({ counts }) => counts === "killed");
		expect(killed?.[0]).toMatchObject({ value: 145, claimants: ["article"] });
		expect(killed?.map(({ value }) => value)).toContain(149);
	});
});

const articleFile = "../../../shared/source/article.md";

// The article's text is not ours to publish with the page, so it is checked where it is at hand.
describe.skipIf(!existsSync(here(articleFile)))("the article", () => {
	const whole = (text: string) => text.replace(/\s+/g, " ").trim();

	function readParagraphs(): Map<string, string> {
		const found = textOf(articleFile).matchAll(/^\*\*(H|D|S|[CP]\d+)\*\* (.*)$/gm);
		return new Map([...found].map(([, mark = "", text = ""]) => [mark, whole(text)]));
	}
	const paragraphs = existsSync(here(articleFile)) ? readParagraphs() : new Map<string, string>();
	const cited = citations.filter(({ source }) => source === "article");

	/** Paragraphs that no record cites, each with the reason: none, since every one names a place, a date or an actor. */
	const leftOut: Readonly<Record<string, string>> = {};

	it("is cited by paragraph", () => {
		const lost = cited.filter(({ paragraph = "" }) => !paragraphs.has(paragraph));
		expect(lost).toEqual([]);
	});

	it("has every quoted word in the paragraph cited", () => {
		const wrong = cited.filter(
			({ paragraph = "", quote }) => quote && !paragraphs.get(paragraph)?.includes(whole(quote)),
		);
		expect(cited.filter(({ quote }) => quote).length).toBeGreaterThan(50);
		expect(wrong).toEqual([]);
	});

	it("is cited with each of its paragraphs, or a reason says why not", () => {
		const marks = Array.from({ length: 43 }, (_, index) => `P${index + 1}`);
		const used = new Set(cited.map(({ paragraph }) => paragraph));
		expect(marks.filter((mark) => !paragraphs.has(mark))).toEqual([]);
		expect(marks.filter((mark) => !used.has(mark) && !leftOut[mark])).toEqual([]);
		expect(Object.keys(leftOut).filter((mark) => used.has(mark))).toEqual([]);
	});
});

describe("the example in the format's description", () => {
	const example = /```json\n([\s\S]*?)\n```/.exec(textOf("../../docs/dossier-format.md"))?.[1];

	it("is a dossier that opens without a problem", () => {
		const minimal: unknown = JSON.parse(example ?? "");
		const result = v.safeParse(DossierSchema, minimal);
		expect(result.issues?.map((issue) => v.getDotPath(issue))).toBeUndefined();
		expect(parseDossier(minimal).problems).toEqual([]);
	});
});
