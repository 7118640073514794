import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, type Comparison, compareDossiers, isSame } from "./compare";
import { type Edit, edited, small } from "./compare.test-data";
import { pathText } from "./problem";
import type { Dossier, Figure, Incident } from "./schema";

const [fire] = small.incidents as readonly [Incident];
const [first] = fire.figures as readonly [Figure, ...Figure[]];

/** The small dossier with another fire. */
function withFire(change: Partial<Incident>): Dossier {
	return { ...small, incidents: small.incidents.map((one) => (one === fire ? { ...fire, ...change } : one)) };
}

/** What differs, short: "~ $.incidents[0].title". */
function differences({ cover, lists }: Comparison): string[] {
	const path = ({ before, after, order }: Change) =>
		`${order ? "order" : before === null ? "+" : after === null ? "-" : "~"} ${pathText((after ?? before)?.path ?? [])}`;
	return [
		...cover.map(path),
		...lists.flatMap(({ added, removed, changed, order }) => [
			...added.map((one) => `+ ${pathText(one.path)}`),
			...removed.map((one) => `- ${pathText(one.path)}`),
			...changed.flatMap(({ changes }) => changes.map(path)),
			...(order ? ["order of scenes"] : []),
		]),
	];
}

describe("two versions of a dossier", () => {
	test("that say the same have no difference, whatever the order of their records and keys", () => {
		const turned = Object.fromEntries(
			Object.entries(small)
				.reverse()
				.map(([key, value]) => [
					key,
					Array.isArray(value) && !["scenes", "extent"].includes(key) ? [...value].reverse() : value,
				]),
		) as unknown as Dossier;
		expect(isSame(compareDossiers(small, turned))).toBe(true);
	});

	test("differ in what opens with them", () => {
		const { summary: _, ...rest } = small;
		const after: Dossier = { ...rest, asOf: "2024-12-24", handling: "TLP:GREEN", extent: [0, 41, 20, 50] };
		expect(differences(compareDossiers(small, after)).sort()).toEqual([
			"+ $.handling",
			"- $.summary",
			"~ $.asOf",
			"~ $.extent",
		]);
	});

	test("a record with another id was removed and added", () => {
		expect(differences(compareDossiers(small, withFire({ id: "blaze" })))).toEqual([
			"+ $.incidents[0]",
			"- $.incidents[0]",
		]);
	});

	test("an inserted figure was added, and those behind it did not change", () => {
		const figure: Figure = { ...first, claimants: ["wire"], value: 90 };
		const comparison = compareDossiers(small, withFire({ figures: [figure, ...fire.figures] }));
		expect(differences(comparison)).toEqual(["+ $.incidents[0].figures[0]"]);
	});

	test("a figure of the same claimant and day was corrected, of another day it is another figure", () => {
		const corrected = compareDossiers(small, withFire({ figures: [{ ...first, value: 101 }] }));
		expect(differences(corrected)).toEqual(["~ $.incidents[0].figures[0].value"]);
		const later = compareDossiers(small, withFire({ figures: [{ ...first, value: 101, asOf: "2024-04-01" }] }));
		expect(differences(later)).toEqual(["- $.incidents[0].figures[0]", "+ $.incidents[0].figures[0]"]);
	});

	test("the order of figures counts, since the first sizes the mark; that of names does not", () => {
		const two: readonly Figure[] = [first, { ...first, counts: "injured", value: 7, claimants: ["wire", "minister"] }];
		const turned = [{ ...two[1], claimants: ["minister", "wire"] }, first] as readonly Figure[];
		expect(differences(compareDossiers(withFire({ figures: two }), withFire({ figures: turned })))).toEqual([
			"order $.incidents[0].figures",
		]);
	});

	test("a participant is the same one in another role", () => {
		const conferences = small.conferences.map((one) => ({
			...one,
			participants: [...one.participants].reverse().map((taking) => ({ ...taking, role: "guest" })),
		}));
		expect(differences(compareDossiers(small, { ...small, conferences }))).toEqual([
			"~ $.conferences[0].participants[1].role",
		]);
	});

	test("texts differ language by language, and a plain text is one in the dossier's own language", () => {
		const english = withFire({ title: "Fire at the mill" });
		const both = withFire({ title: { en: "Fire at the mill", fr: "Feu au moulin" } });
		expect(differences(compareDossiers(english, both))).toEqual(["+ $.incidents[0].title.fr"]);
		expect(differences(compareDossiers(english, withFire({ title: { en: "Fire at the mill" } })))).toEqual([]);
		expect(differences(compareDossiers(english, withFire({ title: { en: "Blaze" } })))).toEqual([
			"~ $.incidents[0].title.en",
		]);
	});

	test("scenes in another order are told as that, besides what else became of them", () => {
		const turned = { ...small, scenes: [...small.scenes].reverse() };
		expect(differences(compareDossiers(small, turned))).toEqual(["order of scenes"]);
		const [comparison] = compareDossiers(small, turned).lists;
		expect(comparison?.order).toEqual({ before: ["one", "two", "three"], after: ["three", "two", "one"] });
		const without = { ...small, scenes: small.scenes.slice(1) };
		expect(differences(compareDossiers(small, without))).toEqual(["- $.scenes[0]"]);
	});

	test("a change knows what is cited for it in either version", () => {
		const cited = { source: "wire", paragraph: "W9" };
		const after = withFire({ figures: [{ ...first, value: 101, citations: [...first.citations, cited] }] });
		const [list] = compareDossiers(small, after).lists;
		const change = list?.changed[0]?.changes.find(({ keys }) => keys.join() === "figures,value");
		expect(change?.before).toEqual({
			path: ["incidents", 0, "figures", 0, "value"],
			value: 100,
			citations: first.citations,
		});
		expect(change?.after?.citations).toEqual([...first.citations, cited]);
		expect(change?.of).toEqual({
			before: first,
			after: { ...first, value: 101, citations: [...first.citations, cited] },
		});
	});
});

const place = fc.nat(5);
const few = fc.nat(3);
const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
	fc.oneof(
		fc.record({ do: fc.constantFrom("remove" as const, "turn" as const), at: place }),
		fc.record({ do: fc.constantFrom("insert" as const, "figure" as const, "title" as const), at: place, by: few }),
	),
	{ maxLength: 6 },
);

describe("whatever is edited", () => {
	test("nothing differs from itself", () => {
		fc.assert(fc.property(edits, (made) => isSame(compareDossiers(edited(made), edited(made)))));
	});

	test("what was added one way was removed the other way", () => {
		const mirrored = ({ cover, lists }: Comparison): Comparison => ({
			cover: cover.map(turned),
			lists: lists.map(({ list, added, removed, changed, order }) => ({
				list,
				added: removed,
				removed: added,
				changed: changed.map(({ id, before, after, changes }) => ({
					...{ id, before: after, after: before },
					changes: changes.map(turned),
				})),
				order: order && { before: order.after, after: order.before },
			})),
		});
		const turned = (change: Change): Change => ({
			...change,
			before: change.after,
			after: change.before,
			of: change.of && { before: change.of.after, after: change.of.before },
		});
		const sorted = (value: unknown): unknown => {
			if (Array.isArray(value))
				return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
			if (typeof value !== "object" || value === null) return value;
			return Object.fromEntries(
				Object.entries(value)
					.map(([key, part]) => [key, sorted(part)])
					.sort(),
			);
		};
		fc.assert(
			fc.property(edits, edits, (one, other) => {
				const [before, after] = [edited(one), edited(other)];
				expect(sorted(compareDossiers(after, before))).toEqual(sorted(mirrored(compareDossiers(before, after))));
			}),
		);
	});

	test("each edit is found: two versions without a difference say the same", () => {
		/** All that a dossier says, in one order. */
		const said = (value: unknown, key = ""): unknown => {
			if (Array.isArray(value)) {
				const items = value.map((item) => said(item));
				if (["scenes", "figures", "accounts", "extent", "location"].includes(key)) return items;
				return items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
			}
			if (typeof value !== "object" || value === null) return value;
			return Object.fromEntries(
				Object.entries(value)
					.map(([key, part]) => [key, said(part, key)])
					.sort(),
			);
		};
		fc.assert(
			fc.property(edits, edits, (one, other) => {
				const [before, after] = [edited(one), edited(other)];
				const same = JSON.stringify(said(before)) === JSON.stringify(said(after));
				expect(isSame(compareDossiers(before, after))).toBe(same);
			}),
		);
	});

	test("every record is added, removed, changed or the same, and only one of them", () => {
		fc.assert(
			fc.property(edits, edits, (one, other) => {
				const [before, after] = [edited(one), edited(other)];
				const incidents = compareDossiers(before, after).lists.find(({ list }) => list === "incidents");
				const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id).sort();
				const of = (dossier: Dossier) => new Set(ids(dossier.incidents));
				expect(ids(incidents?.added)).toEqual(ids(after.incidents.filter(({ id }) => !of(before).has(id))));
				expect(ids(incidents?.removed)).toEqual(ids(before.incidents.filter(({ id }) => !of(after).has(id))));
				const changed = new Set(ids(incidents?.changed));
				const both = before.incidents.filter(({ id }) => of(after).has(id));
				for (const { id } of incidents?.changed ?? []) expect(ids(both)).toContain(id);
				expect(changed.size).toBe(incidents?.changed.length ?? 0);
			}),
		);
	});
});
