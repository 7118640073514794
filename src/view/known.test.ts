import { expect, test } from "vitest";
import { detailsOf } from "./details/details";
import { catalogue, dossier } from "./fixture.test-data";
import { isKnown } from "./known";
import { SELECTION_KINDS, type Selection } from "./view";

const LISTS = {
	incident: dossier.incidents,
	conference: dossier.conferences,
	statement: dossier.statements,
	relation: dossier.relations,
	event: dossier.events,
	shape: dossier.shapes,
	actor: dossier.actors,
	place: dossier.places,
	source: dossier.sources,
	region: [{ id: "XA" }, { id: "XA-N" }],
};
const all = SELECTION_KINDS.flatMap((kind) => LISTS[kind].map(({ id }): Selection => ({ kind, id })));

test("everything of the dossier and its geography is known, and has Details", () => {
	expect(all.length).toBeGreaterThan(15);
	for (const selection of all) {
		expect(isKnown(catalogue, selection), `${selection.kind}/${selection.id}`).toBe(true);
		expect(detailsOf(catalogue, selection)).toMatchObject(selection);
	}
});

test("nothing else is, neither what another list has", () => {
	for (const kind of SELECTION_KINDS) {
		const others = all.filter((one) => one.kind !== kind && !LISTS[kind].some(({ id }) => id === one.id));
		for (const id of ["gone", "constructor", ...others.map((one) => one.id)]) {
			expect(isKnown(catalogue, { kind, id }), `${kind}/${id}`).toBe(false);
			expect(detailsOf(catalogue, { kind, id })).toBeNull();
		}
	}
});
