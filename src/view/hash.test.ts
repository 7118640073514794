import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashFromView, viewFromHash } from "./hash";
import { OPENING, SELECTION_KINDS, type View } from "./view";

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/);
/** Cameras as finely as an address writes them: hundredths of a zoom, ten thousandths of a degree. */
const rounded = (most: number, parts: number, least = 0) =>
	fc.integer({ min: least * parts, max: most * parts }).map((value) => value / parts);
const anyView: fc.Arbitrary<View> = fc.record({
	camera: fc.option(fc.record({ zoom: rounded(24, 100), lat: rounded(90, 1e4, -90), lng: rounded(180, 1e4, -180) })),
	selection: fc.option(fc.record({ kind: fc.constantFrom(...SELECTION_KINDS), id })),
	hidden: fc.uniqueArray(id, { maxLength: 8 }),
});

describe("a view and its hash", () => {
	it("are the same, there and back", () => {
		fc.assert(
			fc.property(anyView, (view) => {
				expect(viewFromHash(hashFromView(view))).toEqual(view);
			}),
		);
	});

	it("read as people write them", () => {
		const view: View = {
			camera: { zoom: 4.5, lat: 45, lng: -65.1234 },
			selection: { kind: "incident", id: "fire" },
			hidden: ["asteria", "incidents"],
		};
		expect(hashFromView(view)).toBe("#map=4.5/45.0000/-65.1234&sel=incident/fire&hide=asteria,incidents");
		expect(viewFromHash("hide=asteria,incidents&sel=incident%2Ffire&map=4.5/45/-65.1234")).toEqual(view);
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
		"#%E0%A4%A&%=%",
		"#scene=javascript:alert(1)",
	])("%s opens as if it were not there", (hash) => {
		expect(viewFromHash(hash)).toEqual(OPENING);
	});

	it("does not make a good part beside it unread", () => {
		expect(viewFromHash("#map=x&sel=region/XA&hide=a,<b>,a")).toEqual({
			camera: null,
			selection: { kind: "region", id: "XA" },
			hidden: ["a"],
		});
	});

	it("cannot hide more layers than any dossier has", () => {
		const ids = Array.from({ length: 10_000 }, (_, index) => `l${index}`);
		expect(viewFromHash(`#hide=${ids.join(",")}`).hidden).toHaveLength(200);
	});

	it("never throws, and what was read of it can be written and read again", () => {
		const part = fc.constantFrom("map", "sel", "hide", "=", "&", "/", "%", ",", "incident", "1", "-0.5", "NaN", "a");
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
