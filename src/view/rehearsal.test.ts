import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDossier } from "../dossier/parse";
import type { Dossier, Scene } from "../dossier/schema";
import { dossier } from "./fixture.test-data";
import { findingText, rehearse } from "./rehearsal";

const cited = { citations: [{ source: "gazette" }] };
const plain: Scene = { id: "one", title: "One", caption: "What the gazette says.", ...cited };
const briefing = (...scenes: Scene[]): Dossier => ({ ...dossier, scenes });
const messages = (...scenes: Scene[]) => rehearse(briefing(...scenes), () => false).map(({ message }) => message);
const spoken = (words: number) => Array.from({ length: words }, () => "word").join(" ");

describe("the rehearsal", () => {
	it("finds nothing in a scene that has all it needs", () => {
		expect(messages({ ...plain, notes: spoken(50), seconds: 30 })).toEqual([]);
		expect(rehearse(briefing(), null)).toEqual([]);
	});

	it("finds nothing in the briefing that is shipped", () => {
		const file = new URL("../../public/dossiers/moscow-format-2024.json", import.meta.url);
		const shipped = readDossier(readFileSync(file, "utf8")).dossier;
		expect(shipped?.scenes.length).toBeGreaterThanOrEqual(8);
		expect(shipped && rehearse(shipped, null)).toEqual([]);
	});

	it("names layers, kinds, actors and sources that the dossier does not have", () => {
		const view = {
			hide: ["gone-layer", "boreland"],
			show: ["statements"],
			kinds: ["incident/Fire", "incident/Meteor"],
			actors: ["nobody", "minister"],
			sources: ["gazette", "nowhere"],
		};
		const found = rehearse(briefing({ ...plain, view }), null).filter(
			({ message }) => !message.includes("nothing is left"),
		);
		expect(found.map(({ message }) => message)).toEqual([
			expect.stringMatching(/^came the layers gone-layer, which/),
			expect.stringMatching(/^came the kinds incident\/Meteor, which/),
			expect.stringMatching(/^came the actors nobody, which/),
			expect.stringMatching(/^came the sources nowhere, which/),
		]);
		expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(["error"]));
	});

	it("names a selection that the dossier does not have, and a region where the geography is asked", () => {
		expect(messages({ ...plain, view: { select: "incident/gone" } })).toEqual([
			expect.stringMatching(/^came the selection incident\/gone, which this dossier does not have; expected/),
		]);
		const region: Scene = { ...plain, view: { select: "region/XZ" } };
		expect(messages(region)).toEqual([expect.stringContaining("region/XZ")]);
		expect(rehearse(briefing(region), null)).toEqual([]);
		expect(rehearse(briefing(region), (id) => id === "XZ")).toEqual([]);
	});

	it("names a selection that the scene itself leaves out", () => {
		for (const left of [{ hide: ["incidents"] }, { kinds: ["conference"] }, { from: "2030" }, { killed: 5000 }])
			expect(messages({ ...plain, view: { select: "incident/fire", ...left } }), JSON.stringify(left)).toContainEqual(
				expect.stringMatching(/^came the selection incident\/fire, which this scene’s layers, period or filters/),
			);
	});

	it("asks for a source, above all where the caption has figures", () => {
		expect(messages({ id: "a", title: "A", caption: "It burned." })).toEqual([
			expect.stringMatching(/^came a caption without a source/),
		]);
		expect(messages({ id: "a", title: "A", caption: "It killed 12." })).toEqual([
			expect.stringMatching(/^came a caption with figures and no source/),
		]);
	});

	it("measures the caption against the stage's card", () => {
		expect(messages({ ...plain, caption: "a".repeat(300) })).toEqual([]);
		expect(messages({ ...plain, caption: "a".repeat(301) })).toEqual([
			expect.stringMatching(/^came a caption of 301 characters; expected at most 300/),
		]);
		expect(messages({ ...plain, caption: "It was. It is. It will be." })).toEqual([]);
		expect(messages({ ...plain, caption: "It was. It is. It will be. It may be." })).toEqual([
			expect.stringMatching(/^came a caption of 4 sentences; expected at most 3/),
		]);
	});

	it("measures the notes against the time, scene by scene and in all", () => {
		expect(messages({ ...plain, notes: spoken(160), seconds: 60 })).toEqual([]);
		expect(messages({ ...plain, notes: spoken(161), seconds: 60 })).toEqual([
			expect.stringMatching(/^came notes that need 161 words a minute; expected at most 160/),
			expect.stringMatching(/^the notes of all scenes together need 161 words a minute/),
		]);
		expect(messages({ ...plain, notes: spoken(29), seconds: 30 })).toEqual([
			expect.stringMatching(/^came notes of 58 words a minute; expected at least 60/),
		]);
		expect(messages({ ...plain, notes: spoken(5000) })).toEqual([]);
	});

	it("asks for the seconds that other scenes have", () => {
		const found = rehearse(briefing({ ...plain, seconds: 30 }, { ...plain, id: "two" }), null);
		expect(found).toEqual([{ scene: 1, severity: "warning", message: expect.stringMatching(/^came no seconds/) }]);
	});

	it("says where nothing is left to see", () => {
		const nothing = expect.stringMatching(/^came a view in which nothing is left/);
		expect(messages({ ...plain, view: { from: "2050" } })).not.toContainEqual(nothing); // undated records stay
		expect(messages({ ...plain, view: { kinds: ["incident/Fire"], from: "2050" } })).toEqual([nothing]);
		const hide = dossier.layers.map(({ id }) => id);
		expect(messages({ ...plain, view: { hide: [...hide, "statements"] } })).toEqual([nothing]);
	});

	it("finds dates after the as-of date wherever they stand, and no others", () => {
		const [first, ...others] = dossier.sources;
		if (!first) throw new Error("the fixture has sources");
		const late = (edtf: string): Dossier => ({
			...briefing(plain),
			sources: [{ ...first, published: { edtf } }, ...others],
		});
		expect(rehearse(late("2024-12-02"), null)).toEqual([
			{
				scene: null,
				severity: "error",
				message: expect.stringMatching(
					/^\$\.sources\[0\]\.published\.edtf: came 2024-12-02, .* none later than 2024-12-01/,
				),
			},
		]);
		expect(rehearse(late("2024-01/2025"), null)).toHaveLength(1);
		for (const edtf of ["2024", "2024-12", "2024-12-01", "202X", "2024-01/..", "../2024-06"])
			expect(rehearse(late(edtf), null), edtf).toEqual([]);
	});

	it("says everything with its place", () => {
		const told = briefing({ id: "a", title: { en: "The fire", fr: "Le feu" }, caption: "It burned." });
		expect(rehearse(told, null).map((finding) => findingText(told, finding))).toEqual([
			expect.stringMatching(/^Scene 1, “The fire”: came a caption without a source; expected at least one\. Add/),
		]);
		expect(findingText(told, { scene: null, severity: "error", message: "came" })).toBe("The dossier: came");
	});
});
