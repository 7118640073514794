import { describe, expect, it } from "vitest";
import { straightened } from "../../dossier/direction";
import type { Incident } from "../../dossier/schema";
import { createCatalogue } from "../catalogue";
import { catalogue, dossier, geography } from "../fixture.test-data";
import type { SelectionKind } from "../view";
import { type Details, detailsOf } from "./details";
import type { Said } from "./statement";

function details<Kind extends SelectionKind>(kind: Kind, id: string): Extract<Details, { kind: Kind }> {
	const found = detailsOf(catalogue, { kind, id });
	if (found?.kind !== kind) throw new Error(`no details of ${kind}/${id}`);
	return found as Extract<Details, { kind: Kind }>;
}
const sides = ({ contradictions }: Pick<Said, "contradictions">) =>
	contradictions.map(({ statement, against }) => [statement.id, against.map(({ id }) => id)]);
const [fixture] = dossier.incidents as [Incident];
function incidentWith(changes: Partial<Incident>) {
	const incidents = [{ ...fixture, ...changes }];
	const found = detailsOf(createCatalogue({ ...dossier, incidents }, geography), { kind: "incident", id: "fire" });
	if (found?.kind !== "incident") throw new Error("no details");
	return found;
}
const names = (links: readonly { readonly name: string }[]) => links.map(({ name }) => name);

describe("the details of an incident", () => {
	const fire = details("incident", "fire");

	it("have every figure beside the others, each with its claimant and its date", () => {
		expect(fire.figures.map(({ figure, claimants, asOf }) => [figure, claimants, asOf])).toEqual([
			["100 killed", ["Ada Minister"], "23 March 2024"],
			["at least 90 killed", ["Wire"], "March 2024"],
			["about 1,200 injured", ["Wire"], "March 2024"],
		]);
		expect(fire.figureConflicts).toEqual(["at least 90 and 100 killed."]);
		expect(fire.figures.map(({ disputed }) => disputed)).toEqual([true, true, false]);
		expect(details("incident", "slide").figureConflicts).toEqual([]);
	});

	it("have the date on which another source disagrees beside the record's own, with who gives it", () => {
		expect(fire.when).toMatchObject({ date: "22 March 2024", others: [] });
		expect(fire.when?.conflict).toMatchObject({
			over: "Date",
			sides: [
				[{ text: "22 March 2024", claimants: [], citations: [{ number: 1 }, { number: 1 }] }],
				[{ text: "21 March 2024", claimants: ["Wire"], citations: [{ number: 2, paragraph: "W1" }] }],
			],
		});
	});

	it("have a date that agrees as another one, and no conflict", () => {
		const month = { edtf: "2024-03", claimants: ["wire"], citations: [{ source: "wire" }], note: "By the month." };
		const { when } = incidentWith({ when: { edtf: "2024-03-22", others: [month] } });
		expect(when?.others).toMatchObject([{ text: "Also given as March 2024. By the month.", claimants: ["Wire"] }]);
		expect(when?.conflict).toBeNull();
	});

	it("have the place no finer than it is known, and where else a source puts it", () => {
		expect(fire.place).toMatchObject({ name: "The Mill", precision: "site, known to within 1 km" });
		expect(names(fire.place?.regions ?? [])).toEqual(["North Asteria", "Asteria"]);
		expect(fire.otherPlaces).toEqual([]);
		expect(straightened(fire.placeConflict).value).toMatchObject({
			over: "Place",
			sides: [
				[{ text: "The Mill, North Asteria, Asteria", claimants: [], citations: [{ number: 3 }] }],
				[{ text: "Boreland", claimants: ["Wire"], note: "Near the border.", link: { selection: { id: "XB" } } }],
			],
		});
		expect(details("incident", "slide").place?.precision).toBe("known only to be in North Asteria");
		expect(details("incident", "flood").place?.precision).toBe("known to within about 10 km");
		expect(details("incident", "slide").when?.precision).toBe("day not given");
	});

	it("name who gives the place's own region beside who gives another", () => {
		const other = (region: string, claimant: string) => ({
			region,
			claimants: [claimant],
			citations: [{ source: "wire" }],
		});
		const apart = incidentWith({ otherPlaces: [other("XA-N", "gazette"), other("XB", "wire")] }).placeConflict;
		expect(apart?.sides.map((side) => side.map(({ text, claimants }) => [text, claimants]))).toEqual([
			[["North Asteria", ["Gazette"]]],
			[["Boreland", ["Wire"]]],
		]);
		const agreeing = incidentWith({ otherPlaces: [other("XA-N", "gazette")] });
		expect(agreeing.placeConflict).toBeNull();
		expect(agreeing.otherPlaces).toMatchObject([{ text: "North Asteria", claimants: ["Gazette"] }]);
	});

	it("have the claim and what disputes it beside each other, and claims about which nobody disputes apart", () => {
		expect(fire.disputes).toMatchObject([
			{
				about: "Responsibility",
				asserts: [{ stance: "Asserts", claimants: ["Bo Envoy"] }],
				disputes: [{ stance: "Disputes", claimants: ["Ada Minister"] }],
			},
		]);
		expect(fire.claims).toEqual([]);
		const claims = fixture.claims.map((claim) => ({ ...claim, stance: "asserts" as const }));
		expect(incidentWith({ claims })).toMatchObject({ disputes: [], claims: [{}, {}] });
	});

	it("list each source once, with every passage cited from it, the place's too", () => {
		expect(fire.sources.map(({ number, passages }) => [number, passages.map(({ paragraph }) => paragraph)])).toEqual([
			[1, ["P1", "P2", "P3", "P7"]],
			[2, ["W1", "W2", "W3", "W7"]],
			[3, ["12"]],
		]);
		expect(fire.sources[0]?.passages[0]).toEqual({ paragraph: "P1", quote: "the mill burned" });
	});

	it("have what was said about it, beside what contradicts it", () => {
		expect(fire.said.count).toBe(1);
		expect(fire.said.statements).toEqual([]);
		expect(sides(fire.said)).toEqual([["storm", ["calm"]]]);
		expect(fire.said.contradictions[0]?.statement.speaker).toEqual({
			name: "Bo Envoy",
			selection: { kind: "actor", id: "envoy" },
		});
	});
});

describe("what sources say otherwise of a participant", () => {
	it("stands at it, in the conference and in its region: who does not name it, and as what else it is given", () => {
		const [talks] = dossier.conferences as [(typeof dossier.conferences)[number]];
		const again = { region: "XA", role: "absent", claimants: ["wire"], citations: [{ source: "wire" }] };
		const conferences = [{ ...talks, participants: [...talks.participants, again] }];
		const changed = createCatalogue({ ...dossier, conferences }, geography);
		const conference = straightened(detailsOf(changed, { kind: "conference", id: "talks" })).value;
		const conflicts = conference?.kind === "conference" ? conference.roles : [];
		expect(
			conflicts.flatMap(({ participants }) => participants.map((one) => [one.region.name, one.conflicts])),
		).toEqual([
			["Boreland", []],
			["Asteria", ["also given as Absent (Wire)"]],
			["Calder", []],
			["Asteria", ["also given as Guest (Gazette)"]],
		]);
		expect(straightened(detailsOf(changed, { kind: "region", id: "XA" })).value).toMatchObject({
			roles: [{ conflicts: ["also given as Absent (Wire)"] }, {}],
		});
		expect(details("conference", "talks").roles.at(-1)?.participants).toMatchObject([
			{ region: { name: "Calder" }, conflicts: ["not named by \u2068Gazette\u2069"] },
		]);
	});

	it("stands beside the list where it is a claim about who took part", () => {
		const claim = {
			stance: "asserts" as const,
			about: "participation" as const,
			text: "Delta came too, says the envoy.",
			claimants: ["envoy"],
			citations: [{ source: "wire" }],
		};
		const conferences = dossier.conferences.map((one) => ({ ...one, claims: [claim] }));
		expect(
			detailsOf(createCatalogue({ ...dossier, conferences }, geography), { kind: "conference", id: "talks" }),
		).toMatchObject({
			claims: [],
			participation: {
				sides: [[{ claimants: ["Gazette"] }], [{ text: "Delta came too, says the envoy.", claimants: ["Bo Envoy"] }]],
			},
		});
	});
});

describe("what is denied of a relation", () => {
	it("stands beside it", () => {
		const [pact] = dossier.relations as [(typeof dossier.relations)[number]];
		const denial = {
			stance: "disputes" as const,
			about: "course" as const,
			text: "There is no pact, says the envoy.",
			claimants: ["envoy"],
			citations: [{ source: "wire" }],
		};
		const relations = [{ ...pact, denials: [denial] }];
		expect(
			detailsOf(createCatalogue({ ...dossier, relations }, geography), { kind: "relation", id: "pact" }),
		).toMatchObject({
			denials: [],
			conflict: {
				sides: [
					[{ text: "Mill pact", claimants: ["Gazette"] }],
					[{ text: "There is no pact, says the envoy.", claimants: ["Bo Envoy"] }],
				],
			},
		});
		expect(details("relation", "pact").conflict).toBeNull();
	});
});

describe("the details of a conference", () => {
	it("have its participants by role, and no role that nobody has", () => {
		const talks = details("conference", "talks");
		expect(
			talks.roles.map(({ name, participants }) => [
				name,
				participants.map(({ region, who }) => [region.name, names(who.map(({ actor }) => actor))]),
			]),
		).toEqual([
			["Host", [["Boreland", ["Bo Envoy"]]]],
			["Guest", [["Asteria", ["Ada Minister"]]]],
			["Observer", [["Calder", []]]],
		]);
		expect(talks.place?.precision).toBe("known only to the city");
		expect(talks.roles[1]?.participants[0]?.who[0]?.role).toBe("Minister of Mills");
		expect(sides(talks.said)).toEqual([["storm", ["calm"]]]);
	});
});

describe("the details of a region", () => {
	it("have what happened in it, by its places and by other sources' word", () => {
		const incidents = (id: string) => names(details("region", id).incidents.map(({ link }) => link));
		expect(incidents("XA")).toEqual(["Fire at the mill", "Landslide in the valley"]);
		expect(incidents("XB")).toEqual(["Fire at the mill", "Flood at the weir"]);
		expect(incidents("XC")).toEqual([]);
	});

	it("have its role, who spoke for it, its ties and its provinces", () => {
		const asteria = details("region", "XA");
		expect(asteria.roles).toMatchObject([
			{ role: "Guest", conference: { name: "Harbour talks" }, claimants: ["Gazette"] },
		]);
		expect(asteria.spoke.map(({ speaker, role, said }) => [speaker.name, role, said.count])).toEqual([
			["Ada Minister", "Minister of Mills", 1],
		]);
		expect(names(asteria.relations)).toEqual(["Mill pact"]);
		expect(names(asteria.events.map(({ link }) => link))).toEqual(["The mill opens"]);
		expect(names(asteria.provinces)).toEqual(["Asteria South", "North Asteria"]);
		expect(asteria.sources.map(({ number }) => number)).toEqual([1, 2, 3]);
	});

	it("have the tie of an actor that speaks for it", () => {
		expect(names(details("region", "XB").relations)).toEqual(["Mill pact"]);
	});

	it("say what it is", () => {
		const what = (id: string) => {
			const { what, undetermined, partOf } = details("region", id);
			return [what, undetermined, partOf?.name ?? null];
		};
		expect(what("XA")).toEqual(["Country", false, null]);
		expect(what("XA-N")).toEqual(["Province", false, "Asteria"]);
		expect(what("xd")).toEqual(["Area of undetermined status", true, null]);
	});
});

describe("the details of a statement", () => {
	it("show a contradiction at both", () => {
		for (const id of ["calm", "storm"]) expect(sides(details("statement", id)), id).toEqual([["storm", ["calm"]]]);
	});

	it("say what it is about, who reports it, and why its date is not the source's own", () => {
		const calm = details("statement", "calm");
		expect(names(calm.about)).toEqual(["Harbour talks", "Calder"]);
		expect(calm.reportedBy).toEqual(["Gazette"]);
		expect(calm.when?.derived).toBe("Said at the talks, which the Gazette dates.");
		expect(details("statement", "storm").when).toBeNull();
	});
});

describe("the details of a relation", () => {
	it("have both ends, and its source", () => {
		const pact = details("relation", "pact");
		expect([names(pact.from), names(pact.to)]).toEqual([["Bo Envoy"], ["Asteria"]]);
		expect(pact.sources.map(({ title, passages }) => [title, passages])).toEqual([
			["Fire at the mill", [{ paragraph: "P8", quote: null }]],
		]);
	});
});
