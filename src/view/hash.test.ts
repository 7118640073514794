import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dayNumber } from "../dossier/edtf";
import { LEAST_CREDIBILITY, LEAST_RELIABILITY } from "../dossier/schema";
import { asksToPlay, askToPlay, hashFromView, viewFromHash } from "./hash";
import { NO_FILTERS, OPENING, SELECTION_KINDS, STAGES, type View } from "./view";

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/);
/** Cameras as finely as an address writes them: hundredths of a zoom, ten thousandths of a degree. */
const rounded = (most: number, parts: number, least = 0) =>
	fc.integer({ min: least * parts, max: most * parts }).map((value) => value / parts);
const day = fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9999, 12, 31) });
/** What a table calls its actors and sources: any text in any script, with commas, slashes, per cents, spaces. */
const names = fc.uniqueArray(
	fc.oneof(
		id,
		fc.constantFrom(
			"Police Forces of Ruritania (1990-), Guard",
			"a,b%2Cc",
			" ",
			"+&=#%",
			"Отряд «Север»",
			"جبهه, ۱",
			"地方, 民兵",
		),
		fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }),
		fc.string({ minLength: 1, maxLength: 40, unit: "binary" }),
		fc
			.string({ minLength: 200, maxLength: 320, unit: fc.constantFrom(",", "%", "é", "a") })
			.filter(({ length }) => length <= 320),
	),
	{ maxLength: 4 },
);
const anyView: fc.Arbitrary<View> = fc.record({
	scene: fc.constant(null),
	stage: fc.constantFrom(...STAGES),
	camera: fc.option(fc.record({ zoom: rounded(24, 100), lat: rounded(90, 1e4, -90), lng: rounded(180, 1e4, -180) })),
	selection: fc.option(fc.record({ kind: fc.constantFrom(...SELECTION_KINDS), id })),
	hidden: fc.uniqueArray(id, { maxLength: 8 }),
	period: fc.option(
		fc
			.tuple(fc.option(day), fc.option(day))
			.filter(([first, last]) => first !== null || last !== null)
			.filter(([first, last]) => first === null || last === null || first <= last)
			.map(([first, last]) => ({
				first: first ?? Number.NEGATIVE_INFINITY,
				last: last ?? Number.POSITIVE_INFINITY,
			})),
	),
	filters: fc.record({
		kinds: fc.uniqueArray(
			fc.oneof(
				fc.constantFrom("conference", "incident/A, b & 50%2C/ü"),
				fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }),
			),
			{ maxLength: 4 },
		),
		actors: names,
		sources: names,
		killed: fc.option(fc.nat(999_999_999)),
		reliability: fc.constantFrom(null, ...LEAST_RELIABILITY),
		credibility: fc.constantFrom(null, ...LEAST_CREDIBILITY),
	}),
});

describe("a view and its hash", () => {
	it("are the same, there and back", () => {
		fc.assert(
			fc.property(anyView, (view) => {
				expect(viewFromHash(hashFromView(view))).toEqual(view);
			}),
		);
	});

	it("are the same, there and back, for a dossier with layers that begin off", () => {
		const opening = { ...OPENING, hidden: ["arcs", "notes"] };
		const script = { opening, scenes: [] };
		fc.assert(
			fc.property(anyView, fc.subarray(opening.hidden), ({ hidden, ...rest }, off) => {
				const view = { ...rest, hidden: [...off, ...hidden.filter((one) => !opening.hidden.includes(one))] };
				expect(viewFromHash(hashFromView(view, script), script)).toEqual(view);
			}),
		);
	});

	it("read as people write them", () => {
		const view: View = {
			...OPENING,
			camera: { zoom: 4.5, lat: 45, lng: -65.1234 },
			selection: { kind: "incident", id: "fire" },
			hidden: ["asteria", "incidents"],
			period: { first: dayNumber(2024, 3, 1), last: dayNumber(2024, 9, 30) },
			filters: {
				kinds: ["conference", "incident/Armed attack"],
				actors: ["envoy"],
				sources: ["wire"],
				killed: 10,
				reliability: "B",
				credibility: 2,
			},
		};
		expect(hashFromView(view)).toBe(
			"#map=4.5/45.0000/-65.1234&sel=incident/fire&hide=asteria,incidents&from=2024-03-01&to=2024-09-30" +
				"&kind=conference,incident/Armed%20attack&actor=envoy&source=wire&killed=10&grade=B2",
		);
		expect(
			viewFromHash(
				"hide=asteria,incidents&sel=incident%2Ffire&map=4.5/45/-65.1234&from=2024-03&to=2024-09" +
					"&kind=conference,incident/Armed+attack&actor=envoy&source=wire&killed=10&grade=B2",
			),
		).toEqual(view);
	});

	it("hold one scale of the grades without the other, and neither where a scene has both", () => {
		expect(viewFromHash("#grade=C").filters).toEqual({ ...NO_FILTERS, reliability: "C" });
		expect(viewFromHash("#grade=3").filters).toEqual({ ...NO_FILTERS, credibility: 3 });
		const scene: View = { ...OPENING, scene: 0, filters: { ...NO_FILTERS, reliability: "B", credibility: 2 } };
		const script = { opening: OPENING, scenes: [scene] };
		const hashes = [
			[scene.filters, "#scene=1"],
			[{ ...NO_FILTERS, credibility: 2 }, "#scene=1&grade=2"],
			[{ ...NO_FILTERS, reliability: "B" }, "#scene=1&grade=B"],
			[NO_FILTERS, "#scene=1&grade="],
		] as const;
		for (const [filters, hash] of hashes) {
			expect(hashFromView({ ...scene, filters }, script)).toBe(hash);
			expect(viewFromHash(hash, script).filters).toEqual(filters);
		}
	});

	it("write only what a dossier's own opening has otherwise", () => {
		const opening = { ...OPENING, hidden: ["arcs"] };
		const script = { opening, scenes: [] };
		expect(hashFromView(opening, script)).toBe("");
		expect(hashFromView(OPENING, script)).toBe("#show=arcs");
		expect(viewFromHash("#hide=north", script).hidden).toEqual(["arcs", "north"]);
		expect(viewFromHash("#show=arcs", script).hidden).toEqual([]);
	});

	it("have a period with one end open", () => {
		expect(viewFromHash("#from=2024").period).toEqual({ first: dayNumber(2024, 1, 1), last: Number.POSITIVE_INFINITY });
		expect(viewFromHash("#to=2024").period).toEqual({ first: Number.NEGATIVE_INFINITY, last: dayNumber(2024, 12, 31) });
	});

	it("are empty at the opening", () => {
		expect(hashFromView(OPENING)).toBe("");
		expect(viewFromHash("")).toEqual(OPENING);
		expect(viewFromHash("#")).toEqual(OPENING);
	});
});

describe("a crafted hash", () => {
	it.each([
		"#map=NaN/0/0",
		"#map=1e999/0/0",
		"#map=4/91/0",
		"#map=4/0/181",
		"#map=-1/0/0",
		"#map=25/0/0",
		"#map=4/ /0",
		"#map=4//0",
		"#map=4/45",
		"#map=4/45/65/1",
		"#sel=incident",
		"#sel=incident/",
		"#sel=incident/../secret",
		"#sel=incident/<img src=x onerror=alert(1)>",
		"#sel=__proto__/polluted",
		"#sel=toString/x",
		"#sel=incident/a%2Fb",
		"#hide=,,<script>,-x,",
		"#from=2024-02-30",
		"#from=2024-09&to=2024-03",
		"#from=soon&to=later",
		"#killed=-1",
		"#killed=1e99",
		"#killed=many",
		"#grade=F",
		"#grade=6",
		"#grade=b2",
		"#grade=2B",
		"#grade=AB",
		"#grade=",
		"#kind=,,&actor=,&source=,,,",
		"#%E0%A4%A&%=%",
		"#scene=javascript:alert(1)",
	])("%s opens as if it were not there", (hash) => {
		expect(viewFromHash(hash)).toEqual(OPENING);
	});

	it("may ask for any text as a name, which is a text and no more, and not for one that no name is as long as", () => {
		const { filters } = viewFromHash(`#actor=<img src=x onerror=alert(1)>,__proto__&source=${"x".repeat(321)},../x`);
		expect(filters).toEqual({
			...NO_FILTERS,
			actors: ["<img src=x onerror=alert(1)>", "__proto__"],
			sources: ["../x"],
		});
		const many = Array.from({ length: 10_000 }, (_, index) => `a${index}`);
		expect(viewFromHash(`#actor=${many.join(",")}`).filters.actors).toHaveLength(200);
	});

	it("is never made by a name: half of a pair of code units is written as what stands for it", () => {
		const view = { ...OPENING, filters: { ...NO_FILTERS, actors: ["a\ud800b"] } };
		expect(viewFromHash(hashFromView(view)).filters.actors).toEqual(["a\ufffdb"]);
	});

	it("does not make a good part beside it unread", () => {
		expect(viewFromHash("#map=x&sel=region/XA&hide=a,<b>,a&from=x")).toEqual({
			...OPENING,
			selection: { kind: "region", id: "XA" },
			hidden: ["a"],
		});
	});

	it("cannot hide more layers than any dossier has", () => {
		const ids = Array.from({ length: 10_000 }, (_, index) => `l${index}`);
		expect(viewFromHash(`#hide=${ids.join(",")}`).hidden).toHaveLength(200);
	});

	it("never throws, and what was read of it can be written and read again", () => {
		const part = fc.constantFrom(
			"map",
			"sel",
			"hide",
			"from",
			"to",
			"kind",
			"killed",
			"grade",
			"B2",
			"2024-03",
			"=",
			"&",
			"/",
			"%",
			",",
			"incident",
			"1",
			"-0.5",
			"NaN",
			"a",
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.array(part).map((parts) => parts.join("")),
				),
				(hash) => {
					const once = hashFromView(viewFromHash(hash));
					expect(hashFromView(viewFromHash(once))).toBe(once);
				},
			),
		);
	});
});

test("autoplay is kept beside the View on the stage alone", () => {
	expect(askToPlay("#scene=2&present", true)).toBe("#scene=2&present&autoplay");
	expect(askToPlay("#scene=2&present&autoplay", true)).toBe("#scene=2&present&autoplay");
	expect(askToPlay("#present&autoplay&follow", false)).toBe("#present&follow");
	expect(askToPlay("#scene=2", true)).toBe("#scene=2");
	expect(askToPlay("", true)).toBe("");
	expect(asksToPlay("#present&autoplay")).toBe(true);
	for (const hash of ["", "#present", "#sel=incident/autoplay&present"]) expect(asksToPlay(hash), hash).toBe(false);
});
