/** Two countries that do not exist and what is told of them, small enough to read: for tests. */
import type { Dossier } from "../dossier/schema";
import type { Boundary, BoundaryClass, Geography, LonLat, Region } from "../geo/geography";
import { createCatalogue } from "./catalogue";

const gazette = (paragraph: string, quote?: string) => ({ source: "gazette", paragraph, ...(quote && { quote }) });
const wire = (paragraph: string) => ({ source: "wire", paragraph });

export const dossier: Dossier = {
	format: "brieflet-dossier/1",
	id: "mill-talks",
	title: { en: "The mill talks", fr: "Les pourparlers du moulin" },
	language: "en",
	asOf: "2024-12-01",
	extent: [0, 40, 20, 50],
	sources: [
		{ id: "gazette", title: "Fire at the mill", short: "Gazette", published: { edtf: "2024-03-23" } },
		{ id: "wire", title: "Wire report on the fire", short: "Wire", publisher: "The Wire" },
		{ id: "atlas", title: "Atlas of mills", short: "Atlas" },
	],
	actors: [
		{ id: "minister", kind: "person", name: "Ada Minister", role: "Minister of Mills", region: "XA" },
		{ id: "envoy", kind: "person", name: "Bo Envoy", region: "XB" },
	],
	places: [
		{
			id: "mill",
			name: "The Mill",
			location: [5, 45],
			precision: { kind: "site", withinKm: 1 },
			regions: ["XA", "XA-N"],
			citations: [{ source: "atlas", paragraph: "12" }],
		},
		{
			id: "valley",
			name: "The Valley",
			location: [6, 47],
			precision: { kind: "region", region: "XA-N" },
			regions: ["XA", "XA-N"],
		},
		{ id: "weir", name: "The Weir", location: [14, 44], precision: { kind: "radius", km: 10 }, regions: ["XB"] },
		{ id: "harbour", name: "Harbour", location: [15, 45], precision: { kind: "city" }, regions: ["XB"] },
	],
	layers: [
		{ id: "asteria", name: "Asteria", shows: "regions", regions: ["XA", "XA-N"] },
		{ id: "boreland", name: "Boreland", shows: "regions", regions: ["XB"] },
		{ id: "incidents", name: "Incidents", shows: "incidents" },
		{ id: "participants", name: "Participants", shows: "participants" },
	],
	roles: [
		{ id: "host", name: "Host", mark: "strong" },
		{ id: "guest", name: "Guest", mark: "plain" },
		{ id: "observer", name: "Observer", mark: "hatch", note: "Listens." },
		{ id: "absent", name: "Absent", mark: "outline" },
	],
	incidents: [
		{
			id: "fire",
			title: "Fire at the mill",
			kind: "Fire",
			when: {
				edtf: "2024-03-22",
				others: [{ edtf: "2024-03-21", claimants: ["wire"], citations: [wire("W1")] }],
			},
			place: "mill",
			otherPlaces: [{ region: "XB", claimants: ["wire"], citations: [wire("W2")], note: "Near the border." }],
			accounts: [{ text: "The mill burned.", citations: [gazette("P1", "the mill burned"), wire("W1")] }],
			figures: [
				{
					counts: "killed",
					value: 100,
					bound: "exactly",
					claimants: ["minister"],
					asOf: "2024-03-23",
					citations: [gazette("P2")],
				},
				{
					counts: "killed",
					value: 90,
					bound: "at-least",
					claimants: ["wire"],
					asOf: "2024-03",
					citations: [wire("W3")],
				},
				{
					counts: "injured",
					value: 1200,
					bound: "about",
					claimants: ["wire"],
					asOf: "2024-03",
					citations: [wire("W3")],
				},
			],
			claims: [
				{
					stance: "asserts",
					about: "responsibility",
					text: "The envoy says that it was lightning.",
					claimants: ["envoy"],
					citations: [gazette("P3")],
				},
				{
					stance: "disputes",
					about: "responsibility",
					text: "The minister says that it was not.",
					claimants: ["minister"],
					citations: [gazette("P3")],
				},
			],
			citations: [gazette("P1"), gazette("P1", "the mill burned")],
		},
		{
			id: "slide",
			title: "Landslide in the valley",
			kind: "Landslide",
			when: { edtf: "2024-09" },
			place: "valley",
			accounts: [{ text: "A slope gave way.", citations: [gazette("P4")] }],
			figures: [
				{
					counts: "killed",
					value: 25,
					bound: "about",
					claimants: ["gazette"],
					asOf: "2024-09",
					citations: [gazette("P4")],
				},
			],
			claims: [],
			citations: [gazette("P4")],
		},
		{
			id: "flood",
			title: "Flood at the weir",
			kind: "Flood",
			when: { edtf: "2023" },
			place: "weir",
			accounts: [{ text: "The river rose.", citations: [wire("W5")] }],
			figures: [],
			claims: [],
			citations: [wire("W5")],
		},
	],
	conferences: [
		{
			id: "talks",
			title: "Harbour talks",
			when: { edtf: "2024-10-04" },
			place: "harbour",
			accounts: [{ text: "Three countries met.", citations: [gazette("P6")] }],
			participants: [
				{ region: "XB", role: "host", actors: ["envoy"], claimants: ["gazette"], citations: [gazette("P6")] },
				{ region: "XA", role: "guest", actors: ["minister"], claimants: ["gazette"], citations: [gazette("P6")] },
				{ region: "XC", role: "observer", claimants: ["wire"], citations: [wire("W6")] },
			],
			citations: [gazette("P6")],
		},
	],
	statements: [
		{
			id: "calm",
			speaker: "minister",
			text: "The minister said that all was calm.",
			when: { edtf: "2024-10-04", derived: "Said at the talks, which the Gazette dates." },
			about: ["conference/talks", "region/XC"],
			contradicts: ["storm"],
			claimants: ["gazette"],
			citations: [gazette("P7")],
		},
		{
			id: "storm",
			speaker: "envoy",
			text: "The envoy spoke of a storm.",
			about: ["incident/fire"],
			claimants: ["wire"],
			citations: [wire("W7")],
		},
	],
	relations: [
		{
			id: "pact",
			kind: "pact",
			title: "Mill pact",
			text: "The two share a mill.",
			from: ["actor/envoy"],
			to: ["region/XA"],
			directed: false,
			claimants: ["gazette"],
			citations: [gazette("P8")],
		},
	],
	events: [
		{
			id: "opening",
			title: "The mill opens",
			text: "It ground its first flour.",
			when: { edtf: "1903" },
			place: "mill",
			claimants: ["atlas"],
			citations: [{ source: "atlas", paragraph: "12" }],
		},
	],
	shapes: [],
	scenes: [
		{ id: "start", title: "Two countries", caption: "This is the valley.", notes: "Breathe.", seconds: 30 },
		{
			id: "fire",
			title: "The fire",
			caption: "What the sources say of the fire.",
			view: {
				extent: [2, 43, 8, 47],
				select: "incident/fire",
				hide: ["boreland"],
				show: ["relations"],
				from: "2024-03",
				to: "2024-09",
				kinds: ["incident/Fire"],
				killed: 10,
			},
			citations: [gazette("P1")],
		},
	],
};

function region(id: string, kind: Region["kind"], name: string, [west, east]: LonLat, country?: string): Region {
	const ring = [
		[west, 40],
		[west, 50],
		[east, 50],
		[east, 40],
		[west, 40],
	];
	return {
		id,
		kind,
		...(country && { country }),
		names: { en: name },
		shape: () => ({ type: "Feature", id, properties: {}, geometry: { type: "Polygon", coordinates: [ring] } }),
		label: [[(west + east) / 2, 45]],
		labelKm: 200,
		areaKm2: (east - west) * 78 * 1110,
	};
}

function boundary(name: BoundaryClass, lon: number): Boundary {
	const coordinates = [
		[lon, 40],
		[lon, 50],
	];
	return {
		class: name,
		line: () => ({ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates } }),
	};
}

const regions = [
	region("XA", "country", "Asteria", [0, 10]),
	region("XB", "country", "Boreland", [10, 18]),
	region("XC", "country", "Calder", [18, 20]),
	region("xd", "undetermined", "The Strip", [20, 21]),
	region("XA-N", "province", "North Asteria", [0, 5], "XA"),
	region("XA-S", "province", "Asteria South", [5, 10], "XA"),
];

export const geography: Geography = {
	regions: new Map(regions.map((one) => [one.id, one])),
	boundaries: [boundary("coast", 0), boundary("international", 10), boundary("undetermined", 20)],
	lakes: [],
	rivers: [],
	cities: [
		{ id: "q1", names: { en: "Astropolis" }, country: "XA", rank: "capital", population: 2e6, place: [3, 42] },
		{ id: "q2", names: { en: "Calderton" }, country: "XC", rank: "capital", population: 1e6, place: [19, 42] },
		{ id: "q3", names: { en: "Smallville" }, country: "XA", rank: "city", population: 1e4, place: [8, 48] },
	],
	waters: [{ names: { en: "Long Sea" }, rank: 1, place: [2, 49] }],
};

export const catalogue = createCatalogue(dossier, geography);
