import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compareDossiers } from "../dossier/compare";
import { small } from "../dossier/compare.test-data";
import type { Dossier, Figure, Incident } from "../dossier/schema";
import { changeInWords, comparisonText, type ToldChange, tellComparison } from "./compare";
import { compareWords } from "./compare-words";

const [fire] = small.incidents as readonly [Incident];
const [first] = fire.figures as readonly [Figure];
const regionName = (id: string) => ({ XA: "Asteria", XB: "Boreland" })[id] ?? id;
const tell = (after: Dossier, before = small) =>
	tellComparison(compareDossiers(before, after), before, after, regionName);

function withFire(change: Partial<Incident>): Dossier {
	return { ...small, incidents: small.incidents.map((one) => (one === fire ? { ...fire, ...change } : one)) };
}

/** "Killed: 100 → 101, claimed by …", for each change of the records and of the cover. */
function lines(after: Dossier, before = small): string[] {
	const { cover, lists } = tell(after, before);
	const line = (change: ToldChange) => `${change.what}: ${changeInWords(change)}`;
	return [...cover.map(line), ...lists.flatMap(({ records }) => records.flatMap(({ changes }) => changes.map(line)))];
}

describe("what changed, in words", () => {
	test("a corrected figure is told once, with who claims it", () => {
		const figures: readonly Figure[] = [{ ...first, value: 101, bound: "at-least" }];
		expect(lines(withFire({ figures }))).toEqual([
			"Killed: 100 → at least 101, claimed by Ada Minister, as of 23 March 2024",
		]);
	});

	test("a figure, a claim and a source that came are told whole", () => {
		const cited = { source: "wire", paragraph: "W3", quote: "seven hurt" };
		const after = withFire({
			figures: [
				first,
				{ ...first, counts: "injured", value: 7, bound: "about", claimants: ["wire"], citations: [cited] },
			],
			claims: [
				{
					stance: "disputes",
					about: "responsibility",
					text: "It was not lightning.",
					claimants: ["minister"],
					citations: [cited],
				},
			],
			citations: [...fire.citations, cited],
		});
		expect(lines(after)).toEqual([
			"Injured: added: about 7, claimed by Wire, as of 23 March 2024",
			"Claim: Responsibility: added: Disputes: It was not lightning. (Ada Minister)",
			"Source cited: added: Wire W3: “seven hurt”",
		]);
		const [injured] = tell(after).lists[0]?.records[0]?.changes ?? [];
		expect(injured?.after).toMatchObject({ cited: "Wire W3", path: "$.incidents[0].figures[1]" });
	});

	test("dates, places, roles and regions are called by their names", () => {
		const conferences = small.conferences.map((one) => ({
			...one,
			participants: one.participants.map((taking) => ({ ...taking, role: "host" })),
		}));
		const places = small.places.map((one) => ({
			...one,
			location: [5.5, 45] as const,
			precision: { kind: "region" as const, region: "XB" },
		}));
		const { place: _, ...rest } = fire;
		const incidents = [{ ...rest, when: { edtf: "2024-03" } }, ...small.incidents.slice(1)];
		expect(lines({ ...small, conferences, places, incidents })).toEqual([
			"Coordinates: 45.00000° N, 5.00000° E → 45.00000° N, 5.50000° E",
			"How exactly it is known: known to the site → known only to be in Boreland",
			"Date: 22 March 2024 → March 2024",
			"Place: removed: The Mill",
			"Participant Boreland, role: Guest → Host",
		]);
	});

	test("a text tells its language, and the dossier itself what it opens with", () => {
		const after = {
			...withFire({ title: { en: "Fire at the mill", fr: "Feu" } }),
			asOf: "2024-12",
			handling: "TLP:RED",
		} as const;
		expect(lines(after)).toEqual([
			"As of: 1 December 2024 → December 2024",
			"Handling marking: added: TLP:RED",
			"Title (French): added: Feu",
		]);
	});

	test("the text has a line for each fact, with its place in the file", () => {
		const after = {
			...withFire({ figures: [{ ...first, value: 101 }] }),
			events: [
				{
					id: "flood",
					title: "Flood",
					text: "It rained.",
					when: { edtf: "2024" },
					claimants: ["wire"],
					citations: [{ source: "wire" }],
				},
			],
			actors: [],
			scenes: [...small.scenes].reverse(),
		};
		expect(comparisonText(tell(after), "old.json to new.json").split("\n")).toEqual([
			"old.json to new.json",
			"1 added, 1 removed, 2 changed",
			"",
			"Actors: 1 removed",
			"  - Ada Minister ($.actors[0])",
			"",
			"Incidents: 1 changed",
			"  ~ Fire at the mill ($.incidents[0])",
			"    Killed: 100 → 101, claimed by minister, as of 23 March 2024 ($.incidents[0].figures[0].value)",
			"",
			"Events: 1 added",
			"  + Flood ($.events[0]); Cited: Wire",
			"",
			"Scenes: 1 changed",
			"    Order of the scenes: 1. Scene one; 2. Scene two; 3. Scene three → 1. Scene three; 2. Scene two; 3. Scene one ($.scenes)",
		]);
		expect(comparisonText(tell(small), "the same")).toBe("the same\nNothing changed: both versions say the same.");
	});

	test("a record that is in one version alone tells all that it says", () => {
		const [list] = tell({ ...small, incidents: small.incidents.slice(1) }).lists;
		const [gone] = list?.records ?? [];
		expect(gone).toMatchObject({ difference: "removed", title: "Fire at the mill", path: "$.incidents[0]" });
		expect(gone?.changes.map(({ what, before }) => `${what}: ${before?.text}`)).toEqual([
			"Title: Fire at the mill",
			"Kind: Fire",
			"Date: 22 March 2024",
			"Place: The Mill",
			"What happened: The mill burned.",
			"Killed: 100, claimed by Ada Minister, as of 23 March 2024",
			"Source cited: Gazette P2",
		]);
	});

	test("what a later version of the format says more is told all the same", () => {
		const graded = { ...first, sourceGrade: { reliability: "B", credibility: 2 } };
		expect(lines(withFire({ figures: [graded] }))).toEqual([
			"Killed, source grade: added: Reliability: B; Credibility: 2",
		]);
	});
});

test("every key of a dossier has a name", () => {
	const keys = new Set<string>();
	const walk = (part: unknown): void => {
		if (typeof part !== "object" || part === null) return;
		if ("properties" in part && typeof part.properties === "object") for (const key in part.properties) keys.add(key);
		for (const inner of Object.values(part)) walk(inner);
	};
	walk(JSON.parse(readFileSync("public/dossier.schema.json", "utf8")));
	expect(keys.size).toBeGreaterThan(80);
	expect([...keys].filter((key) => !Object.hasOwn(compareWords.labels, key))).toEqual([]);
});
