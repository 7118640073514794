import { describe, expect, it } from "vitest";
import { createCatalogue } from "./catalogue";
import { catalogue, dossier, geography } from "./fixture.test-data";
import { regionIsOff, regionMarks } from "./regions";
import { OPENING } from "./view";

const every = () => true;
const hiding = (...hidden: string[]) => ({ ...OPENING, hidden });

describe("the marks of regions", () => {
	it("put wholes before their parts", () => {
		expect(regionMarks(catalogue, OPENING, null, null).map(({ id, country, within }) => [id, country, within])).toEqual(
			[
				["XA", null, false],
				["XB", null, false],
				["XA-N", "XA", true],
			],
		);
	});

	it("have the region that is selected, whatever it is, and give it no role that its layer took away", () => {
		const strip = regionMarks(catalogue, OPENING, every, { kind: "region", id: "xd" }).at(-2);
		expect(strip).toMatchObject({ id: "xd", role: null, layered: false, selected: true });
		const hidden = regionMarks(catalogue, hiding("asteria"), every, { kind: "region", id: "XA" });
		expect(hidden.find(({ id }) => id === "XA")).toMatchObject({ role: null, layered: false, selected: true });
		expect(hidden.filter(({ selected }) => selected)).toHaveLength(1);
	});

	it("never give a participant's role to an area of undetermined status", () => {
		const [talks] = dossier.conferences;
		const [participant] = talks?.participants ?? [];
		if (!talks || !participant) throw new Error("the fixture has a conference with a participant");
		const conferences = [{ ...talks, participants: [{ ...participant, region: "xd" }] }];
		const marks = regionMarks(createCatalogue({ ...dossier, conferences }, geography), OPENING, every, null);
		expect(marks.find(({ id }) => id === "xd")).toMatchObject({ role: null });
	});

	it("leave out a region that the geography does not have", () => {
		const layers = [{ id: "l", name: "L", shows: "regions", regions: ["XB", "nowhere"] }] as const;
		const marks = regionMarks(createCatalogue({ ...dossier, layers }, geography), OPENING, null, null);
		expect(marks.map(({ id }) => id)).toEqual(["XB"]);
	});

	it("have the role that the first conference gives", () => {
		const [talks] = dossier.conferences;
		if (!talks) throw new Error("the fixture has a conference");
		const citations = talks.citations;
		const second = {
			...talks,
			id: "second",
			participants: [{ region: "XA", role: "host", claimants: ["gazette"], citations }],
		};
		const twice = createCatalogue({ ...dossier, conferences: [talks, second] }, geography);
		const mark = regionMarks(twice, OPENING, every, null).find(({ id }) => id === "XA");
		expect(mark?.role?.id).toBe("guest");
		const later = regionMarks(twice, OPENING, (key) => key === "conference/second", null).find(({ id }) => id === "XA");
		expect(later?.role?.id).toBe("host");
	});
});

describe("a region in two layers", () => {
	const layers = [...dossier.layers, { id: "all", name: "All", shows: "regions", regions: ["XA", "XB"] }] as const;
	const both = createCatalogue({ ...dossier, layers }, geography);

	it("leaves the map only when both are off", () => {
		expect(regionIsOff(both, hiding("asteria"))("XA")).toBe(false);
		expect(regionIsOff(both, hiding("all"))("XA")).toBe(false);
		expect(regionIsOff(both, hiding("asteria", "all"))("XA")).toBe(true);
		expect(regionIsOff(both, hiding("asteria"))("XA-N")).toBe(true);
	});
});
