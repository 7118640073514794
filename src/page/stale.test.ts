import { describe, expect, it } from "vitest";
import { createTableBuilder } from "../dossier/table-builder";
import { catalogue } from "../view/fixture.test-data";
import { viewFromHash } from "../view/hash";
import { staleParts, staleWords, withoutStale } from "./stale";

const stale = (hash: string) => staleParts(catalogue, viewFromHash(hash), hash);

describe("a link to what the dossier does not have", () => {
	it("is told nothing of when the dossier has it all", () => {
		const hash =
			"#sel=incident/fire&hide=incidents&show=relations&kind=incident/Fire&actor=envoy&from=2024-03&killed=3";
		expect(staleWords(stale(hash))).toEqual([]);
		const view = viewFromHash(hash);
		expect(withoutStale(view, stale(hash))).toBe(view);
	});

	it("is told of layers, whether they are switched on or off", () => {
		expect(stale("#hide=oceans,incidents&show=rivers").layers).toEqual(["oceans", "rivers"]);
	});

	it("is told of kinds, actors and sources, and keeps the others", () => {
		const hash = "#kind=incident/Fire,incident/Quake&actor=envoy,ghost&source=wire,lost&killed=7&grade=C3";
		expect(staleWords(stale(hash))).toEqual([expect.stringContaining("Quake, ghost and lost")]);
		expect(withoutStale(viewFromHash(hash), stale(hash)).filters).toEqual({
			kinds: ["incident/Fire"],
			actors: ["envoy"],
			sources: ["wire"],
			killed: 7,
			reliability: "C",
			credibility: 3,
		});
	});

	it("is told of dates and numbers that cannot be read, or run backwards", () => {
		expect(stale("#from=yesterday&to=2024-13&killed=many").unread).toEqual([
			"from=yesterday",
			"to=2024-13",
			"killed=many",
		]);
		expect(stale("#grade=F").unread).toEqual(["grade=F"]);
		expect(stale("#from=2024-05&to=2024-04").unread).toEqual(["from=2024-05&to=2024-04"]);
		expect(stale("#from=&to=&killed=").unread).toEqual([]);
	});

	it("is told nothing of names that only its table has, and of those that neither has", () => {
		const builder = createTableBuilder();
		builder.add({ row: 1, kind: "Raid", actor: "Guard, North", otherActor: "Riders", source: "Paper: late" });
		const withTable = { ...catalogue, table: builder.finish().table };
		const hash =
			"#kind=incident/Raid,incident/Fire,incident&actor=Guard%252C North,Riders,envoy,Guard&source=Paper: late,wire";
		expect(staleParts(withTable, viewFromHash(hash), hash).filters).toEqual({
			kinds: ["incident"],
			actors: ["Guard"],
			sources: [],
		});
		expect(stale(hash).filters.actors).toEqual(["Guard, North", "Riders", "Guard"]);
	});
});
