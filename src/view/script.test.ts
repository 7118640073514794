import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { dossier } from "./fixture.test-data";
import { hashFromView, viewFromHash } from "./hash";
import { baseOf, goToScene, homeOf, isOffScript, scriptOf, setStage } from "./script";
import { clearFilters, moveCamera, NO_FILTERS, OPENING, select, setPeriod, showLayer, type View } from "./view";

const script = scriptOf(dossier);
const [start, fire] = script.scenes as [View, View];

describe("the script of a dossier", () => {
	it("has its opening and a View for each scene", () => {
		expect(script.opening).toEqual({ ...OPENING, hidden: ["relations"] });
		expect(start).toEqual({ ...script.opening, scene: 0 });
		expect(fire).toEqual({
			...OPENING,
			scene: 1,
			selection: { kind: "incident", id: "fire" },
			hidden: ["boreland"],
			period: { first: dayNumber(2024, 3, 1), last: dayNumber(2024, 9, 30) },
			filters: { ...NO_FILTERS, kinds: ["incident/Fire"], killed: 10 },
		});
	});

	it("says what the camera shows: the scene's extent, else the dossier's", () => {
		expect(homeOf(dossier, fire)).toEqual([2, 43, 8, 47]);
		expect(homeOf(dossier, start)).toEqual(dossier.extent);
		expect(homeOf(dossier, OPENING)).toEqual(dossier.extent);
	});

	it("steps no farther than its ends, and stays on its stage", () => {
		expect(goToScene(script, { stage: "present" }, 99)).toEqual({ ...fire, stage: "present" });
		expect(goToScene(script, { stage: "off" }, -1)).toEqual(start);
		expect(goToScene({ opening: OPENING, scenes: [] }, { stage: "off" }, 0)).toBeNull();
	});

	it("is entered at its first scene, or where one is already", () => {
		expect(setStage(script, script.opening, "present")).toEqual({ ...start, stage: "present" });
		expect(setStage(script, fire, "present")).toEqual({ ...fire, stage: "present" });
		const plain = { opening: OPENING, scenes: [] };
		expect(setStage(plain, OPENING, "present")).toEqual({ ...OPENING, stage: "present" });
		expect(setStage(script, { ...fire, stage: "present" }, "off")).toEqual(fire);
	});

	it("is left by whatever the scene does not have, and found again", () => {
		expect(isOffScript(script, { ...fire, stage: "present" })).toBe(false);
		const changes: View[] = [
			moveCamera(fire, { zoom: 4, lat: 45, lng: 5 }),
			select(fire, null),
			showLayer(fire, "boreland", true),
			setPeriod(fire, null),
			clearFilters(fire),
		];
		for (const view of changes) expect(isOffScript(script, view)).toBe(true);
	});
});

describe("the address of a View on a scene", () => {
	it("names the scene alone while nothing else was changed", () => {
		expect(hashFromView({ ...fire, stage: "present" }, script)).toBe("#scene=2&present");
		expect(viewFromHash("#scene=2&present", script)).toEqual({ ...fire, stage: "present" });
		expect(viewFromHash("#scene=2&present&follow", script)).toEqual({ ...fire, stage: "follow" });
	});

	it("says what was taken away from it", () => {
		const bare = { ...script.opening, scene: 1 };
		expect(hashFromView(bare, script)).toBe("#sel=&scene=2&hide=relations&show=boreland&from=&to=&kind=&killed=");
		expect(viewFromHash("#sel=&scene=2&hide=relations&show=boreland&from=&to=&kind=&killed=", script)).toEqual(bare);
	});

	it("begins with the first scene when it asks for the stage alone", () => {
		expect(viewFromHash("#present", script)).toEqual({ ...start, stage: "present" });
		expect(viewFromHash("#present&follow", script)).toEqual({ ...start, stage: "follow" });
	});

	it("passes over a scene that is not there", () => {
		for (const scene of ["0", "3", "-1", "x", "1e0", "99999"])
			expect(viewFromHash(`#scene=${scene}`, script)).toEqual(script.opening);
	});

	it("holds any View on any scene, there and back", () => {
		const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
		const change = fc.record({
			scene: fc.constantFrom(null, 0, 1),
			selection: fc.option(fc.record({ kind: fc.constantFrom("incident" as const, "region" as const), id })),
			hidden: fc.uniqueArray(fc.oneof(id, fc.constantFrom("boreland", "relations"))),
			period: fc.option(fc.constantFrom({ first: 0, last: 9 }, { first: 5, last: Number.POSITIVE_INFINITY })),
			filters: fc.record({
				kinds: fc.uniqueArray(fc.constantFrom("incident/Fire", "event")),
				actors: fc.uniqueArray(id),
				sources: fc.constant([]),
				killed: fc.option(fc.nat(50)),
				reliability: fc.constantFrom(null, "A" as const, "E" as const),
				credibility: fc.constantFrom(null, 1 as const, 5 as const),
			}),
		});
		fc.assert(
			fc.property(change, (changed) => {
				const view: View = { ...OPENING, ...changed };
				const read = viewFromHash(hashFromView(view, script), script);
				expect({ ...read, hidden: [...read.hidden].sort() }).toEqual({ ...view, hidden: [...view.hidden].sort() });
				expect(baseOf(script, read)).toEqual(baseOf(script, view));
			}),
		);
	});
});
