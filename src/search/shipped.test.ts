import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseDossier } from "../dossier/parse";
import { readGeography } from "../geo/geography";
import { createCatalogue } from "../view/catalogue";
import { geographyEntries, recordEntries } from "./entries";
import { rowsOf } from "./rows";
import { createSearchIndex } from "./search-index";

const read = (path: string) => readFileSync(new URL(`../../public/${path}`, import.meta.url), "utf8");
const { dossier } = parseDossier(JSON.parse(read("dossiers/moscow-format-2024.json")));
if (!dossier) throw new Error("the shipped dossier cannot be read");
const overview = readGeography(read("geo/overview.json"));
const catalogue = createCatalogue(dossier, overview);
const index = createSearchIndex();
// in the order of the page: the finer geography comes last
for (const entries of [
	recordEntries(catalogue),
	geographyEntries(catalogue, overview),
	geographyEntries(catalogue, readGeography(read("geo/detail.json"))),
])
	for (const entry of entries) index.add(entry);

test.each([
	["Daikundi", "Incidents", "Daykundi attack"],
	["Daikundi", "Provinces", "Daykundi"],
	["Crocus", "Incidents", "Crocus City Hall attack"],
	["Crocus", "Places of the dossier", "Crocus City Hall"],
	["corcus", "Places of the dossier", "Crocus City Hall"],
	["Qorodal", "Incidents", "Daykundi attack"],
	["Москва", "Provinces", "Moscow"],
	["Крокус", "Places of the dossier", "Crocus City Hall"],
	["کابل", "Provinces", "Kabul"],
	["دایکندی", "Provinces", "Daykundi"],
	["دايكندي", "Provinces", "Daykundi"],
	["lavrof", "Speakers and other actors", "Sergey Lavrov"],
	["Moscow Format", "Conferences", "Moscow Format"],
	["spillover", "Relations", "Russian concern"],
	["Mazar-e Sharif", "Cities", "Mazar-i-Sharif"],
	["Khujand", "Cities", "Khujand"],
	["kazakhstan", "Regions", "Kazakhstan"],
	["Kurilla warning", "Events", "Kurilla"],
])("in the shipped dossier %s finds, under %s, %s without asking for more", (query, heading, title) => {
	const group = rowsOf(catalogue, index.find(query), new Map()).find((one) => one.heading === heading);
	const titles = group?.rows.map((row) => ("entry" in row ? row.title.map(({ text }) => text).join("") : row.text));
	expect(titles).toContainEqual(expect.stringMatching(new RegExp(`^${title}`)));
});
