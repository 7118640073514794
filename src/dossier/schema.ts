/**
 * The dossier, declared once. Types, parser and the published JSON Schema all come from here.
 * Coordinates are [longitude, latitude] in degrees (WGS 84). Dates are EDTF (see edtf.ts).
 */
import * as v from "valibot";
import { isEdtf } from "./edtf";

/** Longest text that a record may carry, in characters: a paragraph, not a book. */
const LONGEST_TEXT = 8000;
const LONGEST_NAME = 300;

const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));

const languageTag = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language tag such as en"));
const inLanguages = (longest: number) =>
	v.union(
		[text(longest), v.pipe(v.record(languageTag, text(longest)), v.minEntries(1, "a text in at least one language"))],
		"a text, or a map from language tag to text",
	);

/** A text in the dossier's own language, or a map from language tag to text. */
const Words = inLanguages(LONGEST_TEXT);
const Name = inLanguages(LONGEST_NAME);

const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, "an id of letters, digits, dots, dashes"));
/** A country (ISO 3166-1), a province (ISO 3166-2) or a disputed area of the geography. */
const RegionId = Id;

const Longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const Latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const LonLat = v.strictTuple([Longitude, Latitude]);
const Kilometres = v.pipe(v.number(), v.gtValue(0), v.maxValue(20000));

const Edtf = v.pipe(v.string(), v.check(isEdtf, "an EDTF date such as 2024-03-22, 2024-03 or 2003"));
/** What may stand as a link: text of any other form stays text. */
export const WEB_ADDRESS = /^(https?:\/\/|mailto:)\S+$/;
const WebAddress = v.pipe(v.string(), v.regex(WEB_ADDRESS, "an address beginning with http://, https:// or mailto:"));

const Citation = v.strictObject({
	source: Id,
	/** The source's own mark for the paragraph, "P18". */
	paragraph: v.optional(text(LONGEST_NAME)),
	/** The words quoted, to the letter. */
	quote: v.optional(text(LONGEST_TEXT)),
});
const Citations = v.pipe(v.array(Citation), v.minLength(1));
/** Who says so: ids of actors or of sources. */
const Claimants = v.pipe(v.array(Id), v.minLength(1));

/** How reliable a source is, from A to E in the Admiralty code; F says that it cannot be judged. */
export const RELIABILITY = ["A", "B", "C", "D", "E", "F"] as const;
/** How credible a piece of information is, from 1 to 5; 6 says that it cannot be judged. */
export const CREDIBILITY = [1, 2, 3, 4, 5, 6] as const;

/** What a filter may ask for at the least: F and 6 are no steps of the scales. */
export const LEAST_RELIABILITY = ["A", "B", "C", "D", "E"] as const;
export const LEAST_CREDIBILITY = [1, 2, 3, 4, 5] as const;

/** One neutral sentence says why this grade and no other. */
const Reliability = v.strictObject({ grade: v.picklist(RELIABILITY), reason: Words });
const Credibility = v.strictObject({ grade: v.picklist(CREDIBILITY), reason: Words });
/** What every claim may carry; a claim without it is not graded, which is not the same as 6. */
const graded = { credibility: v.optional(Credibility) };

const When = v.strictObject({
	edtf: Edtf,
	/** The local time of day in words, where a source gives one. */
	time: v.optional(Name),
	/** Why this date is not the source's own words, when it is worked out from them. */
	derived: v.optional(Words),
	/** Other dates that other sources give for the same thing. */
	others: v.optional(
		v.array(
			v.strictObject({
				edtf: Edtf,
				claimants: Claimants,
				citations: Citations,
				note: v.optional(Words),
				...graded,
			}),
		),
	),
});

const Precision = v.variant("kind", [
	v.strictObject({ kind: v.literal("site"), withinKm: v.optional(Kilometres) }),
	v.strictObject({ kind: v.literal("radius"), km: Kilometres }),
	v.strictObject({ kind: v.literal("city") }),
	v.strictObject({ kind: v.literal("region"), region: RegionId }),
]);

const Source = v.strictObject({
	id: Id,
	title: Name,
	/** A name short enough for a footnote, "The Media Line". */
	short: text(80),
	publisher: v.optional(Name),
	author: v.optional(Name),
	url: v.optional(WebAddress),
	archived: v.optional(WebAddress),
	published: v.optional(When),
	accessed: v.optional(Edtf),
	note: v.optional(Words),
	reliability: v.optional(Reliability),
});

const Actor = v.strictObject({
	id: Id,
	kind: v.picklist(["person", "organisation", "state"]),
	name: Name,
	otherNames: v.optional(v.array(text(LONGEST_NAME))),
	/** What the person or body is, "envoy to the north". */
	role: v.optional(Name),
	/** The country or province for which the actor speaks. */
	region: v.optional(RegionId),
	/** Where the actor is based, when a source says so. */
	place: v.optional(Id),
	citations: v.optional(Citations),
});

const Place = v.strictObject({
	id: Id,
	name: Name,
	otherNames: v.optional(v.array(text(LONGEST_NAME))),
	location: LonLat,
	precision: Precision,
	/** The regions the place lies in, largest first: named, never derived from a polygon. */
	regions: v.array(RegionId),
	note: v.optional(Words),
	citations: v.optional(Citations),
});

/** A layer is on when the dossier opens, unless it says that it begins off. */
const layerOf = { id: Id, name: Name, off: v.optional(v.boolean()) };

const Layer = v.variant("shows", [
	v.strictObject({
		...layerOf,
		shows: v.literal("regions"),
		regions: v.pipe(v.array(RegionId), v.minLength(1)),
	}),
	v.strictObject({ ...layerOf, shows: v.literal("incidents") }),
	v.strictObject({ ...layerOf, shows: v.literal("participants") }),
	v.strictObject({ ...layerOf, shows: v.literal("statements") }),
	v.strictObject({ ...layerOf, shows: v.literal("relations") }),
	v.strictObject({ ...layerOf, shows: v.literal("shapes"), shapes: v.pipe(v.array(Id), v.minLength(1)) }),
]);

const Role = v.strictObject({
	id: Id,
	name: Name,
	/** How a region with this role is drawn: told apart by pattern as well as by colour. */
	mark: v.picklist(["strong", "plain", "outline", "hatch"]),
	/** One sentence for the legend and Details. */
	note: v.optional(Words),
});

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const Figure = v.strictObject({
	counts: v.picklist(["killed", "injured", "missing"]),
	value: Count,
	bound: v.picklist(["exactly", "at-least", "at-most", "about"]),
	claimants: Claimants,
	asOf: Edtf,
	citations: Citations,
	note: v.optional(Words),
	...graded,
});

const Claim = v.strictObject({
	/** What the claim does to the question: it asserts, or it disputes another. */
	stance: v.picklist(["asserts", "disputes"]),
	/** What the claim is about. */
	about: v.picklist(["responsibility", "place", "date", "figure", "course", "participation"]),
	text: Words,
	claimants: Claimants,
	citations: Citations,
	...graded,
});

/** A sentence of ours, put together from what the citations say. */
const Account = v.strictObject({ text: Words, citations: Citations });

/** A column or key of a file and what stands in it, to the letter. */
const Field = v.strictObject({ name: text(LONGEST_NAME), value: text(LONGEST_TEXT) });

const Incident = v.strictObject({
	id: Id,
	title: Name,
	otherNames: v.optional(v.array(text(LONGEST_NAME))),
	/** The kind of incident, "Armed attack". */
	kind: Name,
	/** Absent when no source gives a date: it stays in view whatever the period. */
	when: v.optional(When),
	/** Absent when no source gives a place: listed, not drawn. */
	place: v.optional(Id),
	/** The province that a source names, when the place's precision is less than the sources' disagreement. */
	otherPlaces: v.optional(
		v.array(
			v.strictObject({
				region: RegionId,
				claimants: Claimants,
				citations: Citations,
				note: v.optional(Words),
				...graded,
			}),
		),
	),
	accounts: v.pipe(v.array(Account), v.minLength(1)),
	/** Who took part, as the sources name them. */
	actors: v.optional(v.array(Id)),
	/** What a file says of it besides, as it is written there. */
	fields: v.optional(v.array(Field)),
	/** The first figure of those killed sizes the mark on the map. */
	figures: v.array(Figure),
	claims: v.array(Claim),
	citations: Citations,
});

const Participant = v.strictObject({
	region: RegionId,
	role: Id,
	/** Who came, where a source says so. */
	actors: v.optional(v.array(Id)),
	claimants: Claimants,
	citations: Citations,
	note: v.optional(Words),
	...graded,
});

const Conference = v.strictObject({
	id: Id,
	title: Name,
	otherNames: v.optional(v.array(text(LONGEST_NAME))),
	when: When,
	place: Id,
	accounts: v.pipe(v.array(Account), v.minLength(1)),
	participants: v.array(Participant),
	claims: v.optional(v.array(Claim)),
	citations: Citations,
});

/** What a record speaks of, as in the address: "incident/market-fire", "region/FR", "actor/un". */
const Reference = v.pipe(
	v.string(),
	v.regex(
		/^(incident|region|conference|statement|relation|event|shape|actor|place|source)\/[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/,
		"a reference such as incident/ID or region/FR",
	),
);

const Statement = v.strictObject({
	id: Id,
	speaker: Id,
	/** What was said, in the reporting source's or our own neutral words. */
	text: Words,
	/** The speaker's words, to the letter, where the source quotes them. */
	quote: v.optional(text(LONGEST_TEXT)),
	when: v.optional(When),
	/** Where it was said. */
	place: v.optional(Id),
	about: v.optional(v.array(Reference)),
	/** Statements that this one contradicts. */
	contradicts: v.optional(v.array(Id)),
	claimants: Claimants,
	citations: Citations,
	...graded,
});

const Relation = v.strictObject({
	id: Id,
	kind: v.picklist(["pact", "meeting", "designation", "delisting", "accusation", "sanctions", "concern"]),
	title: Name,
	text: Words,
	from: v.pipe(v.array(Reference), v.minLength(1)),
	to: v.pipe(v.array(Reference), v.minLength(1)),
	directed: v.boolean(),
	when: v.optional(When),
	/** Who denies it, and how. */
	denials: v.optional(v.array(Claim)),
	claimants: Claimants,
	citations: Citations,
	...graded,
});

const Event = v.strictObject({
	id: Id,
	title: Name,
	text: Words,
	when: When,
	place: v.optional(Id),
	about: v.optional(v.array(Reference)),
	claimants: Claimants,
	citations: Citations,
	...graded,
});

/** Positions of one shape, all its lines or rings together: a long front line in full detail, not a coast. */
export const MOST_POSITIONS = 100_000;

const Line = v.pipe(v.array(LonLat), v.minLength(2));
/** Its last position is its first. Which way round it runs does not matter: it encloses the smaller part of the Earth. */
const Ring = v.pipe(
	v.array(LonLat),
	v.minLength(4),
	v.check((ring) => isClosed(ring), "a ring whose last position is its first"),
);
const isSmall = (parts: readonly (readonly unknown[])[]) =>
	parts.reduce((sum, { length }) => sum + length, 0) <= MOST_POSITIONS;
const TOO_LARGE = `at most ${MOST_POSITIONS} positions in one shape`;

const Geometry = v.variant("type", [
	v.strictObject({
		type: v.literal("lines"),
		lines: v.pipe(
			v.array(Line),
			v.minLength(1),
			v.check((lines) => isSmall(lines), TOO_LARGE),
		),
	}),
	v.strictObject({
		type: v.literal("areas"),
		/** Polygons as lists of rings: the first is the outside, the others are holes. */
		areas: v.pipe(
			v.array(v.pipe(v.array(Ring), v.minLength(1))),
			v.minLength(1),
			v.check((areas) => isSmall(areas.flat()), TOO_LARGE),
		),
	}),
]);

/** A line or an area of the dossier's own: a route, a front line, a zone. */
const Shape = v.strictObject({
	id: Id,
	name: Name,
	text: v.optional(Words),
	geometry: Geometry,
	when: v.optional(When),
	/** What a file says of it besides, as it is written there. */
	fields: v.optional(v.array(Field)),
	citations: Citations,
});

/** Whether a ring ends where it begins. */
export function isClosed(ring: readonly (readonly number[])[]): boolean {
	const [first, last] = [ring[0], ring.at(-1)];
	return first !== undefined && first[0] === last?.[0] && first[1] === last?.[1];
}

/** [west, south, east, north] in degrees; west above east means across the antimeridian. */
const Extent = v.pipe(
	v.strictTuple([Longitude, Latitude, Longitude, Latitude]),
	v.check(([, south, , north]) => south < north, "[west, south, east, north] with south below north"),
);

/** A second, small map of a part that the main map shows too small. */
const Inset = v.strictObject({ id: Id, title: Name, extent: Extent });

/** What a scene shows, where it differs from the dossier's opening. */
const SceneView = v.strictObject({
	/** What the camera shows; the dossier's own extent when absent. */
	extent: v.optional(Extent),
	/** What is selected, "incident/market-fire". */
	select: v.optional(Reference),
	/** Ids of layers that are off in this scene, and of those that begin off and are on in it. */
	hide: v.optional(v.array(Id)),
	show: v.optional(v.array(Id)),
	/** The period: from the first day of one date to the last day of the other. */
	from: v.optional(Edtf),
	to: v.optional(Edtf),
	/** Kinds of items as the address writes them: "conference", "incident/Fire", "relation/pact". */
	kinds: v.optional(v.array(text(LONGEST_NAME + 20))),
	actors: v.optional(v.array(Id)),
	sources: v.optional(v.array(Id)),
	/** Of incidents, those with at least so many killed by the highest figure given. */
	killed: v.optional(Count),
	/** Items that cite a source at least so reliable, and items with a claim at least so credible. */
	reliability: v.optional(v.picklist(LEAST_RELIABILITY)),
	credibility: v.optional(v.picklist(LEAST_CREDIBILITY)),
});

/** One step of the briefing: a saved View with the words that go with it. */
const Scene = v.strictObject({
	id: Id,
	title: Name,
	/** Two or three sentences on the stage. */
	caption: Words,
	/** What the speaker says; never shown to the audience. */
	notes: v.optional(Words),
	/** How long the scene is meant to stand. */
	seconds: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(7200))),
	view: v.optional(SceneView),
	citations: v.optional(Citations),
});

/** Who may be given the dossier: the Traffic Light Protocol 2.0, https://www.first.org/tlp/ */
export const HANDLING = ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"] as const;

/** What opens with the dossier; every field must be right, or there is nothing to show. */
export const Cover = v.strictObject({
	$schema: v.optional(v.string()),
	format: v.literal("brieflet-dossier/1"),
	id: Id,
	title: Name,
	summary: v.optional(Words),
	/** The language of the texts that are plain strings. */
	language: languageTag,
	/** The day up to which the dossier knows. */
	asOf: Edtf,
	/** The first view; the projection is fitted to it too. */
	extent: Extent,
	insets: v.optional(v.array(Inset)),
	handling: v.optional(v.picklist(HANDLING)),
});

/** The lists of records, each parsed on its own so that one bad record never sinks the rest. */
export const records = {
	sources: Source,
	actors: Actor,
	places: Place,
	layers: Layer,
	roles: Role,
	incidents: Incident,
	conferences: Conference,
	statements: Statement,
	relations: Relation,
	events: Event,
	shapes: Shape,
	scenes: Scene,
};

/** Lists that a dossier may leave out; every other one must be there, if only as []. */
export const OPTIONAL_LISTS: readonly RecordList[] = ["shapes", "scenes"];
export type RecordList = keyof typeof records;

/** The whole dossier as one schema: for the published JSON Schema. */
export const DossierSchema = v.strictObject({
	...Cover.entries,
	sources: v.array(Source),
	actors: v.array(Actor),
	places: v.array(Place),
	layers: v.array(Layer),
	roles: v.array(Role),
	incidents: v.array(Incident),
	conferences: v.array(Conference),
	statements: v.array(Statement),
	relations: v.array(Relation),
	events: v.array(Event),
	shapes: v.optional(v.array(Shape), []),
	scenes: v.optional(v.array(Scene), []),
});

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
type Out<S extends v.GenericSchema> = DeepReadonly<v.InferOutput<S>>;

/** A dossier never changes: a change is a function from an old one to a new one. */
export type Dossier = Out<typeof DossierSchema>;
export type Text = Out<typeof Words>;
export type Citation = Out<typeof Citation>;
export type When = Out<typeof When>;
export type Precision = Out<typeof Precision>;
export type Source = Out<typeof Source>;
export type Actor = Out<typeof Actor>;
export type Place = Out<typeof Place>;
export type Layer = Out<typeof Layer>;
export type Inset = Out<typeof Inset>;
export type Role = Out<typeof Role>;
export type Figure = Out<typeof Figure>;
export type Claim = Out<typeof Claim>;
export type Account = Out<typeof Account>;
export type Incident = Out<typeof Incident>;
export type Participant = Out<typeof Participant>;
export type Conference = Out<typeof Conference>;
export type Statement = Out<typeof Statement>;
export type Relation = Out<typeof Relation>;
export type Event = Out<typeof Event>;
export type Shape = Out<typeof Shape>;
export type Geometry = Out<typeof Geometry>;
export type Scene = Out<typeof Scene>;
export type LeastReliability = (typeof LEAST_RELIABILITY)[number];
export type LeastCredibility = (typeof LEAST_CREDIBILITY)[number];
export type Reliability = Out<typeof Reliability>;
export type Credibility = Out<typeof Credibility>;
export type Handling = (typeof HANDLING)[number];
