import { expect, test } from "vitest";
import { parseDossier } from "../dossier/parse";
import type { Dossier } from "../dossier/schema";
import type { Geography } from "../geo/geography";
import { captionsIn } from "./captions";
import { createCatalogue } from "./catalogue";

const NOWHERE: Geography = {
	regions: new Map(),
	boundaries: [],
	lakes: [],
	rivers: [],
	cities: [],
	waters: [],
} as unknown as Geography;
const { dossier } = parseDossier({
	format: "brieflet-dossier/1",
	id: "a",
	title: "A",
	language: "en",
	asOf: "2024",
	extent: [0, 0, 10, 10],
	sources: [
		{ id: "paper", title: "A paper", short: "Paper" },
		{ id: "radio", title: "The radio", short: "Radio" },
	],
	actors: [],
	places: [],
	layers: [],
	roles: [],
	incidents: [],
	conferences: [],
	statements: [],
	relations: [],
	events: [],
	scenes: [
		{
			id: "one",
			title: { en: "The fire", fr: "L’incendie" },
			caption: "It burned.",
			notes: "A SECRET for the speaker",
			seconds: 30,
			citations: [
				{ source: "radio", paragraph: "P2" },
				{ source: "paper", paragraph: "P1" },
				{ source: "radio", paragraph: "P1" },
				{ source: "radio", paragraph: "P2", quote: "again" },
			],
		},
		{ id: "two", title: "After", caption: "It is out." },
	],
});

test("a scene is told by number, title, caption and its sources, each once with its paragraphs", () => {
	const captions = captionsIn(createCatalogue(dossier as Dossier, NOWHERE));
	expect(captions).toEqual([
		{
			number: 1,
			total: 2,
			title: "The fire",
			text: "It burned.",
			seconds: 30,
			sources: [
				{ id: "radio", number: 2, short: "Radio", paragraphs: ["P2", "P1"] },
				{ id: "paper", number: 1, short: "Paper", paragraphs: ["P1"] },
			],
		},
		{ number: 2, total: 2, title: "After", text: "It is out.", seconds: null, sources: [] },
	]);
	expect(JSON.stringify(captions)).not.toContain("SECRET");
});
