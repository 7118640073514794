import { expect, test } from "vitest";
import { createCatalogue } from "./catalogue";
import { detailsOf } from "./details/details";
import { dossier, geography } from "./fixture.test-data";
import { itemsOf } from "./items";

const [first, ...others] = dossier.incidents;
if (!first) throw new Error("the fixture has no incident");
const [actor] = dossier.actors;
if (!actor) throw new Error("the fixture has no actor");
const fields = [{ name: "clarity", value: "1\n=2" }];
const withActors = { ...dossier, incidents: [{ ...first, actors: [actor.id], fields }, ...others] };
const catalogue = createCatalogue(withActors, geography);
const details = (kind: "incident" | "actor", id: string) => detailsOf(catalogue, { kind, id });

test("who took part in an incident is named there, and the incident is named at them", () => {
	expect(details("incident", first.id)).toMatchObject({ actors: [{ selection: { kind: "actor", id: actor.id } }] });
	expect(details("actor", actor.id)).toMatchObject({
		incidents: [{ link: { selection: { kind: "incident", id: first.id } } }],
	});
});

test("a filter by actor keeps the incidents in which they took part", () => {
	expect(itemsOf(withActors).byKey.get(`incident/${first.id}`)?.actors).toContain(actor.id);
});

test("what a file says besides is kept to the letter", () => {
	expect(details("incident", first.id)).toMatchObject({ fields });
});
