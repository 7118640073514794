import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDossier } from "../parse";
import { ownReport } from "./own-report";
import type { ImportReport } from "./report";

const cites = [{ source: "gazette", paragraph: "P1" }];

function incident(id: string, changes: Record<string, unknown> = {}) {
	return {
		id,
		title: `The ${id}`,
		kind: "Accident",
		place: "harbour",
		accounts: [{ text: "It is reported.", citations: cites }],
		figures: [],
		claims: [],
		citations: cites,
		...changes,
	};
}

const said = { text: "It burned.", claimants: ["gazette"], citations: cites };

function dossier(changes: Record<string, unknown> = {}): Record<string, unknown> {
	return {
		format: "brieflet-dossier/1",
		id: "small",
		title: "Small",
		language: "en",
		asOf: "2025-06-01",
		extent: [5, 50, 20, 60],
		sources: [{ id: "gazette", title: "Gazette of 4 May", short: "Gazette" }],
		actors: [
			{ id: "minister", kind: "person", name: "A. Example", place: "harbour" },
			{ id: "envoy", kind: "person", name: "B. Example" },
		],
		places: [{ id: "harbour", name: "Harbour", location: [12, 55], precision: { kind: "city" }, regions: [] }],
		layers: [],
		roles: [],
		incidents: [incident("fire"), incident("flood", { place: undefined })],
		conferences: [],
		statements: [
			{ id: "one", speaker: "minister", ...said },
			{ id: "two", speaker: "envoy", ...said },
		],
		relations: [
			{
				...said,
				id: "pact",
				kind: "pact",
				title: "Pact",
				from: ["region/XA"],
				to: ["actor/minister"],
				directed: false,
			},
			{ ...said, id: "feud", kind: "concern", title: "Feud", from: ["actor/envoy"], to: ["region/XA"], directed: true },
		],
		events: [{ ...said, id: "noon", title: "Noon", when: { edtf: "2025-05-03" }, place: "harbour" }],
		...changes,
	};
}

const report = (input: unknown): ImportReport => ownReport(input, parseDossier(input));
const counts = ({ rows, drawn, listed, skipped }: ImportReport) => ({ rows, drawn, listed, skipped: skipped.length });

describe("the report on a dossier", () => {
	it("counts what has a place of its own, of its speaker or two ends as drawn, and the rest as listed", () => {
		expect(counts(report(dossier()))).toEqual({ rows: 7, drawn: 3, listed: 4, skipped: 0 });
	});

	it("counts a record that lost its place as listed, and says what it lost", () => {
		const told = report(dossier({ incidents: [incident("fire", { place: "nowhere" })] }));
		expect(counts(told)).toEqual({ rows: 6, drawn: 2, listed: 4, skipped: 0 });
		expect(told.repaired).toEqual([
			{
				row: 1,
				remark: { code: "part-left-out", field: "$.incidents[0].place", came: '"nowhere"', became: "an id in places" },
			},
		]);
	});

	it("skips what the parser left out, with its row over all lists and the reason", () => {
		const told = report(dossier({ incidents: [null, incident("fire"), 7], events: [{ id: "noon" }] }));
		expect(counts(told)).toEqual({ rows: 8, drawn: 3, listed: 2, skipped: 3 });
		expect(told.skipped.map(({ row, remark }) => [row, remark.code, remark.field, remark.came])).toEqual([
			[1, "not-as-expected", "$.incidents[0]", "null"],
			[3, "not-as-expected", "$.incidents[2]", "7"],
			[8, "not-as-expected", "$.events[0].title", "nothing"],
		]);
	});

	it("keeps records of one id and says so of the later ones", () => {
		const told = report(dossier({ incidents: [incident("fire"), incident("fire"), incident("fire")] }));
		expect(counts(told)).toMatchObject({ rows: 8, drawn: 5, skipped: 0 });
		expect(told.repaired).toEqual([
			{ row: 2, remark: { code: "id-repeated", came: "fire" } },
			{ row: 3, remark: { code: "id-repeated", came: "fire" } },
		]);
	});

	it("takes what is no list as none, and what concerns no record as a remark on the file", () => {
		const told = report(
			dossier({ incidents: "many", statements: { 0: {} }, sources: [...(dossier().sources as []), 5] }),
		);
		expect(counts(told)).toEqual({ rows: 3, drawn: 1, listed: 2, skipped: 0 });
		expect(told.repaired.map(({ row, remark }) => [row, remark.field])).toEqual([
			[0, "$.sources[1]"],
			[0, "$.incidents"],
			[0, "$.statements"],
		]);
	});

	it("is not taken in by names that every object has", () => {
		const input = JSON.parse(
			JSON.stringify(dossier()).replace('"incidents":', '"__proto__":[{}],"constructor":[1],"incidents":'),
		);
		expect(counts(report(input))).toEqual({ rows: 7, drawn: 3, listed: 4, skipped: 0 });
		expect(counts(report(JSON.parse('{"__proto__":{"incidents":[1,2]}}')))).toMatchObject({ rows: 0 });
	});

	it("skips every record of a dossier whose cover cannot be read", () => {
		expect(counts(report(dossier({ extent: null })))).toEqual({ rows: 7, drawn: 0, listed: 0, skipped: 7 });
	});

	it("adds up whatever stands in the lists", () => {
		const part = fc.oneof(
			fc.constantFrom("fire", "harbour", "nowhere", "region/XA", "minister", null, [], {}, "2025"),
			fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<unknown>,
		);
		const spoilt = fc.record({ id: part, place: part, title: part, citations: part }, { requiredKeys: [] });
		const incidents = fc.array(
			fc.oneof(
				part,
				spoilt.map((changes) => ({ ...incident("fire"), ...changes })),
			),
		);
		fc.assert(
			fc.property(incidents, fc.oneof(part, fc.array(part)), (first, events) => {
				const told = report(dossier({ incidents: first, events }));
				const { rows, drawn, listed, skipped, repaired } = told;
				expect(drawn + listed + skipped.length).toBe(rows);
				expect(rows).toBe(first.length + 4 + (Array.isArray(events) ? events.length : 0));
				expect(listed).toBeGreaterThanOrEqual(0);
				for (const { row } of [...skipped, ...repaired]) expect(row >= 0 && row <= rows).toBe(true);
			}),
		);
	});
});
