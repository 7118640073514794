import { describe, expect, it } from "vitest";
import type { Dossier } from "../../dossier/schema";
import { createCatalogue } from "../catalogue";
import { catalogue, dossier, geography } from "../fixture.test-data";
import type { SelectionKind } from "../view";
import { type Details, detailsOf } from "./details";

function details<Kind extends SelectionKind>(
	kind: Kind,
	id: string,
	more: Partial<Dossier> = {},
): Extract<Details, { kind: Kind }> {
	const found = detailsOf(createCatalogue({ ...dossier, ...more }, geography), { kind, id });
	if (found?.kind !== kind) throw new Error(`no details of ${kind}/${id}`);
	return found as Extract<Details, { kind: Kind }>;
}
const names = (links: readonly { readonly name: string }[]) => links.map(({ name }) => name);
const ids = (statements: readonly { readonly id: string }[]) => statements.map(({ id }) => id);

const cites = { claimants: ["gazette"], citations: [{ source: "gazette", paragraph: "P9" }] };
const statement = (id: string, speaker: string, edtf?: string, more: object = {}) => ({
	id,
	speaker,
	text: `It was said: ${id}.`,
	...(edtf && { when: { edtf } }),
	...cites,
	...more,
});

describe("the details of an actor", () => {
	it("say who it is, and for which region it speaks", () => {
		expect(details("actor", "minister")).toMatchObject({
			title: "Ada Minister",
			what: "Person",
			role: "Minister of Mills",
			region: { name: "Asteria", selection: { kind: "region", id: "XA" } },
			place: null,
		});
	});

	it("have everything it said, newest first and what has no date last", () => {
		const { said } = details("actor", "minister", {
			statements: [
				statement("year", "minister", "2023"),
				statement("never", "minister"),
				statement("day", "minister", "2023-06-01"),
				statement("other", "envoy", "2025"),
				statement("late", "minister", "2024-10-04"),
			],
		});
		expect(ids(said.statements)).toEqual(["late", "year", "day", "never"]);
		expect(said.count).toBe(4);
	});

	it("have the figures and the claims that it makes, each with the incident", () => {
		const minister = details("actor", "minister");
		expect(minister.figures.map(({ figure, incident }) => [figure, incident.name])).toEqual([
			["100 killed", "Fire at the mill"],
		]);
		expect(minister.claims.map(({ stance, item }) => [stance, item.name])).toEqual([["Disputes", "Fire at the mill"]]);
	});

	it("have the dates and places that it alone gives", () => {
		const [fire] = dossier.incidents;
		if (!fire) throw new Error("no incident");
		const { accounts } = details("actor", "envoy", {
			incidents: [
				{
					...fire,
					when: { edtf: "2024-03-22", others: [{ ...cites, edtf: "2024-03-20", claimants: ["envoy"] }] },
					otherPlaces: [{ ...cites, region: "XC", claimants: ["envoy"] }],
				},
			],
		});
		expect(accounts.map(({ text, item }) => [text, item.name])).toEqual([
			["Also given as 20 March 2024", "Fire at the mill"],
			["Also given as Calder", "Fire at the mill"],
		]);
	});

	it("have its conferences with its role there, its ties, and what was said about it", () => {
		const envoy = details("actor", "envoy", {
			statements: [statement("praise", "minister", "2024", { about: ["actor/envoy"] })],
		});
		expect(envoy.conferences.map(({ link, date, region, role }) => [link.name, date, region.name, role])).toEqual([
			["Harbour talks", "4 October 2024", "Boreland", "Host"],
		]);
		expect(names(envoy.relations)).toEqual(["Mill pact"]);
		expect(ids(envoy.saidAbout.statements)).toEqual(["praise"]);
	});

	it("take a state and its region for one, and a body that speaks for a region not", () => {
		const actors = [
			...dossier.actors,
			{ id: "asteria", kind: "state" as const, name: "Asteria", region: "XA" },
			{ id: "mills", kind: "organisation" as const, name: "Mills of Asteria", region: "XA" },
		];
		expect(names(details("actor", "asteria", { actors }).relations)).toEqual(["Mill pact"]);
		expect(details("actor", "asteria", { actors }).conferences.map(({ role }) => role)).toEqual(["Guest"]);
		expect(details("actor", "mills", { actors }).relations).toEqual([]);
	});

	it("list every source behind what they show", () => {
		expect(details("actor", "envoy").sources.map(({ id }) => id)).toEqual(["gazette", "wire"]);
	});
});

describe("the details of a place", () => {
	it("give the point with no more digits than the place is known to", () => {
		expect(details("place", "mill").coordinates).toBe("45.00° N, 5.00° E");
		expect(details("place", "harbour").coordinates).toBe("45.0° N, 15.0° E");
		expect(details("place", "valley")).toMatchObject({ coordinates: "47.0° N, 6.0° E", standsForRegion: true });
	});

	it("have what happened there", () => {
		expect(details("place", "mill").incidents).toEqual([
			{ link: { name: "Fire at the mill", selection: { kind: "incident", id: "fire" } }, date: "22 March 2024" },
		]);
		expect(names(details("place", "mill").events.map(({ link }) => link))).toEqual(["The mill opens"]);
		expect(names(details("place", "harbour").conferences.map(({ link }) => link))).toEqual(["Harbour talks"]);
	});

	it("keep what was said there apart from what people say who are based there", () => {
		const [minister, ...others] = dossier.actors;
		if (!minister) throw new Error("no actor");
		const harbour = details("place", "harbour", {
			actors: [{ ...minister, place: "harbour" }, ...others],
			statements: [
				statement("here", "envoy", "2024", { place: "harbour" }),
				statement("from-here", "minister", "2024"),
				statement("elsewhere", "minister", "2024", { place: "mill" }),
			],
		});
		const groups = (speakers: typeof harbour.said) =>
			speakers.map(({ speaker, said }) => [speaker.name, ids(said.statements)]);
		expect(groups(harbour.said)).toEqual([["Bo Envoy", ["here"]]]);
		expect(groups(harbour.basedHere)).toEqual([["Ada Minister", ["from-here"]]]);
		expect(names(harbour.residents)).toEqual(["Ada Minister"]);
	});

	it("have what was said about the place, and about what happened there, each said which", () => {
		const { saidAbout } = details("place", "mill", {
			statements: [
				statement("of-the-mill", "envoy", "2024", { about: ["place/mill"] }),
				statement("of-the-fire", "envoy", "2024", { about: ["incident/fire", "region/XA"] }),
				statement("of-neither", "envoy", "2024", { about: ["region/XA"] }),
			],
		});
		expect(saidAbout.map(({ subject, said }) => [subject?.name ?? "the place", ids(said.statements)])).toEqual([
			["the place", ["of-the-mill"]],
			["Fire at the mill", ["of-the-fire"]],
		]);
	});
});

describe("the details of an event", () => {
	it("say what, when and where, and lead to the same matter apart from whom it concerns", () => {
		const opening = details("event", "opening", {
			events: [
				{
					id: "opening",
					title: "The mill opens",
					text: "It ground its first flour.",
					when: { edtf: "1903", others: [{ ...cites, edtf: "1904" }] },
					place: "mill",
					about: ["actor/envoy", "incident/fire", "region/XA"],
					...cites,
				},
			],
		});
		expect(opening.when).toMatchObject({ date: "1903", precision: "only the year is given" });
		expect(opening.when.conflict?.sides.map((side) => side.map(({ text }) => text))).toEqual([["1903"], ["1904"]]);
		expect(opening.place?.link.selection).toEqual({ kind: "place", id: "mill" });
		expect(names(opening.same)).toEqual(["Fire at the mill"]);
		expect(names(opening.about)).toEqual(["Bo Envoy", "Asteria"]);
		expect(opening.claimants).toEqual(["Gazette"]);
	});
});

describe("the details of a source", () => {
	const gazette = details("source", "gazette");
	const uses = (paragraph: string | null) =>
		gazette.passages.find((one) => one.paragraph === paragraph)?.uses.map(({ link, facts }) => [link.name, ...facts]) ??
		[];

	it("say which facts each passage stands behind", () => {
		expect(uses("P2")).toEqual([["Fire at the mill", "100 killed"]]);
		expect(uses("P3")).toEqual([["Fire at the mill", "claim: responsibility"]]);
		expect(uses("P6")).toEqual([["Harbour talks", "account", "participant: Boreland", "participant: Asteria"]]);
		expect(uses("P7")).toEqual([["Ada Minister: The minister said that all was calm."]]);
	});

	it("quote a passage once, in the order of the paragraphs", () => {
		expect(gazette.passages.map(({ paragraph, quotes }) => [paragraph, quotes])).toEqual([
			["P1", ["the mill burned"]],
			...["P2", "P3", "P4", "P6", "P7", "P8"].map((paragraph) => [paragraph, []]),
		]);
		expect(details("source", "wire").passages.map(({ uses }) => uses[0]?.facts[0] ?? "")).toContain(
			"date: 21 March 2024",
		);
	});
});

it("an id that the dossier does not have has no details, of any kind", () => {
	for (const kind of ["actor", "place", "event", "source"] as const)
		expect(detailsOf(catalogue, { kind, id: "nobody" }), kind).toBeNull();
});

it("details are made once while the same thing is asked for", () => {
	const selection = { kind: "actor", id: "envoy" } as const;
	expect(detailsOf(catalogue, selection)).toBe(detailsOf(catalogue, { ...selection }));
});
