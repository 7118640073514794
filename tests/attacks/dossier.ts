// A dossier in which every field of the format stands once.
const citations = [{ source: "paper", paragraph: "P1", quote: "It burnt." }];
const claimants = ["paper"];
const when = {
	edtf: "2024-03-22",
	time: "at noon",
	derived: "The paper says Friday.",
	others: [{ edtf: "2024-03-21", claimants, citations, note: "Counted anew." }],
};
const claims = [{ stance: "asserts", about: "course", text: "It was the wind.", claimants, citations }];
const fields = [{ name: "roof", value: "wood" }];

export const DOSSIER = {
	$schema: "../dossier.schema.json",
	format: "brieflet-dossier/1",
	id: "fires",
	title: { en: "Fires" },
	summary: "Of fires.",
	language: "en",
	asOf: "2024-12-01",
	extent: [4, 41, 20, 52],
	insets: [{ id: "near", title: "Near the mill", extent: [9, 49, 11, 51] }],
	handling: "TLP:CLEAR",
	sources: [
		{
			id: "paper",
			title: "Paper on fires",
			short: "Paper",
			publisher: "The Press",
			author: "Ana",
			url: "https://a.example/1",
			archived: "https://b.example/1",
			published: when,
			accessed: "2024-11-30",
			note: "Read twice.",
		},
	],
	actors: [
		{
			id: "ana",
			kind: "person",
			name: "Ana",
			otherNames: ["Anna"],
			role: "miller",
			region: "FR",
			place: "mill",
			citations,
		},
	],
	places: [
		{
			id: "mill",
			name: "Mill",
			otherNames: ["Old Mill"],
			location: [10, 50],
			precision: { kind: "site", withinKm: 1 },
			regions: ["FR"],
			note: "By the river.",
			citations,
		},
		{ id: "valley", name: "Valley", location: [11, 51], precision: { kind: "radius", km: 12 }, regions: [] },
		{ id: "land", name: "Land", location: [12, 51], precision: { kind: "region", region: "DE" }, regions: ["DE"] },
	],
	layers: [
		{ id: "countries", name: "Countries", off: true, shows: "regions", regions: ["FR", "DE"] },
		{ id: "fires", name: "Fires", shows: "incidents" },
		{ id: "lines", name: "Lines", shows: "shapes", shapes: ["dyke"] },
	],
	roles: [{ id: "host", name: "Host", mark: "strong", note: "Invites." }],
	incidents: [
		{
			id: "fire",
			title: "Fire",
			otherNames: ["Blaze"],
			kind: "Fire",
			when,
			place: "mill",
			otherPlaces: [{ region: "DE", claimants, citations, note: "Another mill." }],
			accounts: [{ text: "A mill burnt.", citations }],
			actors: ["ana"],
			fields,
			figures: [
				{ counts: "killed", value: 3, bound: "at-least", claimants, asOf: "2024-03-23", citations, note: "Said so." },
			],
			claims,
			citations,
		},
	],
	conferences: [
		{
			id: "talks",
			title: "Talks",
			otherNames: ["The talks"],
			when,
			place: "mill",
			accounts: [{ text: "They met.", citations }],
			participants: [{ region: "FR", role: "host", actors: ["ana"], claimants, citations, note: "Came late." }],
			claims,
			citations,
		},
	],
	statements: [
		{
			id: "said",
			speaker: "ana",
			text: "It was the wind.",
			quote: "The wind!",
			when,
			place: "mill",
			about: ["incident/fire"],
			claimants,
			citations,
		},
		{ id: "denied", speaker: "ana", text: "It was not.", contradicts: ["said"], claimants, citations },
	],
	relations: [
		{
			id: "pact",
			kind: "pact",
			title: "Pact",
			text: "They agreed.",
			from: ["region/FR"],
			to: ["region/DE"],
			directed: true,
			when,
			denials: claims,
			claimants,
			citations,
		},
	],
	events: [
		{ id: "rain", title: "Rain", text: "It rained.", when, place: "mill", about: ["place/mill"], claimants, citations },
	],
	shapes: [
		{
			id: "dyke",
			name: "Dyke",
			text: "Along the river.",
			geometry: {
				type: "lines",
				lines: [
					[
						[10, 50],
						[11, 51],
					],
				],
			},
			when,
			fields,
			citations,
		},
	],
	scenes: [
		{
			id: "first",
			title: "First",
			caption: "What burnt.",
			notes: "Slowly.",
			seconds: 40,
			view: {
				extent: [9, 49, 12, 52],
				select: "incident/fire",
				hide: ["lines"],
				show: ["countries"],
				from: "2024-03",
				to: "2024-04",
				kinds: ["incident/Fire"],
				actors: ["ana"],
				sources: ["paper"],
				killed: 1,
			},
			citations,
		},
	],
};
