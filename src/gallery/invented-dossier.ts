/** What is told of the island: every kind of record, with everything that is awkward to show. */
import type { Citation, Dossier, Incident } from "../dossier/schema";

const gazette = (paragraph: string, quote?: string): Citation => ({
	source: "gazette",
	paragraph,
	...(quote && { quote }),
});
const wire = (paragraph: string): Citation => ({ source: "wire", paragraph });

const LONG_TITLE =
	"The simultaneous attacks on the customs house, the ferry landing and the Waterworkersandlockkeepersassociation building in the lower town of Cadmus and its eastern suburbs";

export const dossier: Dossier = {
	format: "brieflet-dossier/1",
	id: "mill-talks",
	title: "The mill talks",
	language: "en",
	asOf: "2024-12-01",
	extent: [-1, 38, 27.5, 50],
	sources: [
		{
			id: "gazette",
			title: "Fire at the mill: what is known, what is not",
			short: "Gazette",
			publisher: "The Asterhaven Gazette",
			url: "https://gazette.example/2024/03/fire-at-the-mill",
			archived: "https://archive.example/gazette/fire",
			published: { edtf: "2024-03-23" },
			accessed: "2024-11-30",
			note: "The main source; its paragraphs are numbered.",
		},
		{ id: "wire", title: "Wire report on the fire", short: "Wire", publisher: "The Wire", accessed: "2024-11-30" },
		{ id: "atlas", title: "Atlas of mills", short: "Atlas", published: { edtf: "1998" } },
		{
			id: "vesti",
			title: "Пожар на мельнице: версии и опровержения",
			short: "Вести",
			publisher: "Вести Борландии",
			published: { edtf: "2024-03-24" },
		},
		{
			id: "ruznama",
			title: "آتش‌سوزی در آسیاب",
			short: "روزنامه",
			publisher: "روزنامهٔ آستریا",
			published: { edtf: "2024-03" },
		},
	],
	actors: [
		{ id: "minister", kind: "person", name: "Ada Minister", role: "Minister of Mills of Asteria", region: "XA" },
		{ id: "envoy", kind: "person", name: "Bo Envoy", role: "envoy of Boreland", region: "XB" },
		{ id: "league", kind: "organisation", name: "League of Millers" },
		{ id: "front", kind: "organisation", name: "Front for the Fen" },
		{ id: "borzov", kind: "person", name: "Борис Борзов", role: "представитель Борландии", region: "XB" },
		{ id: "sazgar", kind: "person", name: "آرش سازگار", role: "سخنگوی آستریا", region: "XA" },
	],
	places: [
		{
			id: "mill",
			name: "The Old Mill",
			location: [7.3, 46.7],
			precision: { kind: "site", withinKm: 1 },
			regions: ["XA", "XA-N"],
			note: "The point is the mill’s own; published coordinates differ by less than a kilometre.",
			citations: [{ source: "atlas", paragraph: "12" }],
		},
		{
			id: "downs",
			name: "Somewhere in the Southdowns",
			location: [6.4, 42.2],
			precision: { kind: "region", region: "XA-S" },
			regions: ["XA", "XA-S"],
		},
		{ id: "weir", name: "The weir", location: [18, 46], precision: { kind: "radius", km: 110 }, regions: ["XB"] },
		{ id: "harbour", name: "Cadmus", location: [12, 41], precision: { kind: "city" }, regions: ["XC"] },
		{ id: "borec", name: "Borec", location: [14, 47], precision: { kind: "city" }, regions: ["XB"] },
	],
	layers: [
		{ id: "asteria", name: "Asteria", shows: "regions", regions: ["XA", "XA-N", "XA-S"] },
		{ id: "boreland", name: "Boreland", shows: "regions", regions: ["XB"] },
		{ id: "cadmia", name: "The Confederated Cantons of Cadmia", shows: "regions", regions: ["XC"] },
		{ id: "incidents", name: "Incidents", shows: "incidents" },
		{ id: "participants", name: "Conference participants", shows: "participants" },
	],
	roles: [
		{ id: "host", name: "Host", mark: "strong" },
		{ id: "guest", name: "Participant", mark: "plain" },
		{ id: "observer", name: "Delegation present", mark: "hatch", note: "Present, but not counted as a participant." },
		{ id: "listed", name: "Listed by another source", mark: "outline" },
	],
	incidents: [
		{
			id: "fire",
			title: "Fire at the mill",
			kind: "Fire",
			when: {
				edtf: "2024-03-22",
				time: "about 20:00 local time",
				derived: "The Gazette says “on Friday”; it appeared on Saturday 23 March 2024.",
				others: [
					{
						edtf: "2024-03-21",
						claimants: ["league"],
						citations: [wire("4")],
						note: "Counted from the watchman’s log.",
					},
				],
			},
			place: "mill",
			otherPlaces: [
				{
					region: "XA-S",
					claimants: ["front", "vesti"],
					citations: [{ source: "vesti", paragraph: "2" }],
					note: "Of another mill of the same name.",
				},
			],
			accounts: [
				{
					text: "The Gazette says that the mill burned down on Friday evening while the night shift was inside.",
					citations: [gazette("P2", "The mill burned down on Friday evening, with the night shift inside.")],
				},
				{ text: "The Wire reports that the doors had been barred.", citations: [wire("2"), gazette("P3")] },
			],
			figures: [
				{
					counts: "killed",
					value: 24,
					bound: "at-least",
					claimants: ["gazette"],
					asOf: "2024-03-23",
					citations: [gazette("P4", "at least 24 dead")],
				},
				{
					counts: "killed",
					value: 31,
					bound: "exactly",
					claimants: ["minister", "wire"],
					asOf: "2024-04",
					citations: [wire("7")],
					note: "With those who died in hospital.",
				},
				{
					counts: "injured",
					value: 60,
					bound: "about",
					claimants: ["wire"],
					asOf: "2024-03-23",
					citations: [wire("7")],
				},
			],
			claims: [
				{
					stance: "asserts",
					about: "responsibility",
					text: "The Front for the Fen says that it set the fire.",
					claimants: ["front"],
					citations: [wire("9")],
				},
				{
					stance: "disputes",
					about: "responsibility",
					text: "The League of Millers says that the fire began in the drying loft and was nobody’s doing.",
					claimants: ["league"],
					citations: [gazette("P9", "Nobody set it. It was the loft, as everybody who works here knew it would be.")],
				},
			],
			citations: [gazette("P2"), wire("1")],
		},
		{
			id: "weir",
			title: "Collapse of the weir",
			kind: "Collapse",
			when: { edtf: "199X" },
			place: "weir",
			accounts: [{ text: "The atlas mentions it in passing.", citations: [{ source: "atlas" }] }],
			figures: [],
			claims: [],
			citations: [{ source: "atlas" }],
		},
		{
			id: "ambush",
			title: "Ambush in the Southdowns",
			kind: "Armed attack",
			when: { edtf: "2024-05-10/2024-06" },
			place: "downs",
			accounts: [{ text: "A cart was stopped and its drivers were shot.", citations: [wire("12")] }],
			figures: [
				{ counts: "killed", value: 3, bound: "exactly", claimants: ["wire"], asOf: "2024-06", citations: [wire("12")] },
			],
			claims: [],
			citations: [wire("12")],
		},
		{
			id: "harbour",
			title: LONG_TITLE,
			kind: "A series of attacks by land and by water on public buildings",
			when: { edtf: "2024-07~" },
			place: "harbour",
			accounts: [{ text: `${LONG_TITLE} are described by one source only.`, citations: [wire("20"), wire("21")] }],
			figures: [
				{
					counts: "killed",
					value: 12500,
					bound: "at-most",
					claimants: ["league", "front", "minister", "envoy", "wire"],
					asOf: "2024-08",
					citations: [wire("20")],
				},
			],
			claims: [],
			citations: [wire("20")],
		},
		{
			id: "store",
			title: "آتش‌سوزی در انبار غلهٔ آستریا",
			otherNames: ["Пожар на складе"],
			kind: "آتش‌سوزی",
			when: { edtf: "2024-08-01" },
			place: "weir",
			accounts: [
				{
					text: "انبار غله (Grain Store No. 7) در شب سوخت و سه نگهبان کشته شدند.",
					citations: [{ source: "ruznama", paragraph: "۷", quote: "انبار در شب سوخت" }],
				},
				{
					text: "Склад сгорел ночью; трое сторожей погибли.",
					citations: [{ source: "vesti", paragraph: "3", quote: "Склад сгорел ночью" }],
				},
			],
			figures: [
				{
					counts: "killed",
					value: 3,
					bound: "exactly",
					claimants: ["sazgar", "vesti"],
					asOf: "2024-08",
					citations: [{ source: "ruznama" }],
				},
			],
			claims: [],
			citations: [{ source: "ruznama" }],
		},
	],
	conferences: [
		{
			id: "talks",
			title: "The mill talks",
			when: { edtf: "2024-10-04" },
			place: "borec",
			accounts: [
				{
					text: "Boreland received delegations from three countries.",
					citations: [gazette("P20", "Three delegations came to Borec.")],
				},
			],
			participants: [
				{ region: "XB", role: "host", actors: ["envoy"], claimants: ["gazette"], citations: [gazette("P20")] },
				{
					region: "XA",
					role: "guest",
					actors: ["minister"],
					claimants: ["gazette", "wire"],
					citations: [gazette("P20")],
				},
				{
					region: "XC",
					role: "observer",
					claimants: ["wire"],
					citations: [wire("30")],
					note: "Came without a mandate.",
				},
				{
					region: "XD",
					role: "listed",
					claimants: ["vesti"],
					citations: [{ source: "vesti", paragraph: "5" }],
					note: "The other sources do not name it.",
				},
			],
			claims: [
				{
					stance: "disputes",
					about: "course",
					text: "Asteria’s minister says that no agreement was signed.",
					claimants: ["minister"],
					citations: [wire("31")],
				},
			],
			citations: [gazette("P20")],
		},
	],
	statements: [
		{
			id: "barred",
			speaker: "minister",
			text: "The Minister of Mills says that the doors were barred from outside.",
			quote: "The doors were barred. From outside. I have seen the bolts, and so has everyone who cared to look.",
			when: { edtf: "2024-03-25" },
			place: "mill",
			about: ["incident/fire", "region/XA"],
			claimants: ["gazette"],
			citations: [gazette("P11", "The doors were barred. From outside.")],
		},
		{
			id: "open",
			speaker: "envoy",
			text: "Boreland’s envoy says that the doors stood open all night.",
			quote: "The doors of that mill never shut; they hang from one hinge.",
			about: ["incident/fire"],
			contradicts: ["barred"],
			claimants: ["wire"],
			citations: [wire("14")],
		},
		{
			id: "cyrillic",
			speaker: "borzov",
			text: "Представитель Борландии говорит, что переговоры продолжатся весной.",
			quote: "Мы продолжим переговоры весной, если позволит погода.",
			when: { edtf: "2024-10" },
			about: ["conference/talks"],
			claimants: ["vesti"],
			citations: [{ source: "vesti", paragraph: "7", quote: "продолжим переговоры весной" }],
		},
		{
			id: "persian",
			speaker: "sazgar",
			text: "سخنگوی آستریا می‌گوید که ۲۴ تن در آسیاب کشته شدند.",
			quote: "هیچ‌کس به ما نگفت که درها بسته بود.",
			when: { edtf: "2024-03-26" },
			about: ["incident/fire"],
			claimants: ["ruznama"],
			citations: [{ source: "ruznama", paragraph: "۳", quote: "درها بسته بود" }],
		},
	],
	relations: [
		{
			id: "pact",
			kind: "pact",
			title: "Pact on the upper river",
			text: "Asteria and Boreland promise each other water and grain.",
			from: ["region/XA"],
			to: ["region/XB"],
			directed: false,
			when: { edtf: "1987" },
			claimants: ["atlas"],
			citations: [{ source: "atlas", paragraph: "90" }],
		},
		{
			id: "accusation",
			kind: "accusation",
			title: "Asteria accuses Boreland of sheltering the Front",
			text: "Asteria says that the Front for the Fen has its stores in Boreland.",
			from: ["region/XA", "actor/minister"],
			to: ["region/XB", "actor/front"],
			directed: true,
			denials: [
				{
					stance: "disputes",
					about: "place",
					text: "Boreland says that there are no such stores.",
					claimants: ["envoy"],
					citations: [wire("41")],
				},
			],
			claimants: ["gazette"],
			citations: [gazette("P30", "The Front keeps its powder across the border.")],
		},
	],
	events: [
		{
			id: "reopening",
			title: "The mill reopens",
			text: "A smaller mill opens beside the ruin.",
			when: { edtf: "2024-11" },
			place: "mill",
			claimants: ["gazette"],
			citations: [gazette("P40")],
		},
	],
	shapes: [],
	scenes: [],
};

/** A second incident on the very spot of the fire. */
const market: Incident = {
	id: "market",
	title: "Bomb at the mill market",
	kind: "Bombing",
	when: { edtf: "2024-04-02" },
	place: "mill",
	accounts: [{ text: "A bomb went off among the stalls.", citations: [wire("17")] }],
	figures: [
		{ counts: "killed", value: 110, bound: "about", claimants: ["wire"], asOf: "2024-04", citations: [wire("17")] },
	],
	claims: [],
	citations: [wire("17")],
};

/** The dossier with these incidents alone. */
export function withIncidents(...ids: readonly string[]): Dossier {
	return { ...dossier, incidents: [...dossier.incidents, market].filter(({ id }) => ids.includes(id)) };
}

/** The dossier with so many incidents: half at the mill, the others in a spiral around the weir. */
export function crowd(count: number): Dossier {
	const spots = Array.from({ length: count }, (_, index) => ({
		id: `spot-${index}`,
		name: `Spot ${index}`,
		location: [
			Number((17 + 0.09 * index * Math.cos(index)).toFixed(3)),
			Number((45 + 0.06 * index * Math.sin(index)).toFixed(3)),
		] as const,
		precision: { kind: "site" as const },
		regions: [],
	}));
	return {
		...dossier,
		places: [...dossier.places, ...spots],
		incidents: spots.map(({ id }, index) => ({
			...market,
			id: `incident-${index}`,
			title: `Incident ${index}`,
			place: index % 2 === 0 ? "mill" : id,
			figures: market.figures.map((figure) => ({ ...figure, value: 2 + ((index * 7) % 40) })),
		})),
		conferences: [],
		statements: [],
	};
}

/** The dossier before anybody has written a record. */
export const empty: Dossier = {
	...dossier,
	title: "An empty dossier",
	layers: [],
	incidents: [],
	conferences: [],
	statements: [],
	relations: [],
	events: [],
	scenes: [],
};
