/** What can be found: every record of a dossier, and the regions and cities of its geography. */
import type { Actor, Dossier, Place, Text } from "../dossier/schema";
import { textIn } from "../dossier/text";
import type { City, Geography, LonLat, Region } from "../geo/geography";
import { greatCircleKm } from "../geo/great-circle";
import type { Catalogue } from "../view/catalogue";
import { geometryInWords } from "../view/details/shape";
import { layersOfShape } from "../view/shape-layers";
import { words } from "../words/en";
import { fold } from "./fold";

/** In the order in which groups of equal worth stand. */
export const FOUND_KINDS = [
	"incident",
	"conference",
	"region",
	"province",
	"place",
	"city",
	"actor",
	"event",
	"statement",
	"relation",
	"shape",
	"source",
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

export interface Entry {
	/** "incident/fire", "city/harbour". */
	readonly key: string;
	readonly kind: FoundKind;
	readonly id: string;
	/** What it is shown as: its name or title, or what was said. */
	readonly title: string;
	/** The name it goes by, then its other names, in all languages; a statement has none. */
	readonly names: readonly string[];
	/** What belongs to it in a few words: role, speaker, place, country. */
	readonly about: readonly string[];
	/** Longer texts. */
	readonly texts: readonly string[];
	/** Neither in a layer nor a participant nor in such a country: the dossier has nothing to do with it. */
	readonly far: boolean;
	/** Among equals the larger comes first. */
	readonly weight: number;
	/** Where a city lies, which cannot be selected. */
	readonly at?: LonLat;
}

/** The records of a dossier. Lazily, one by one, so that reading a large one can be spread over time. */
export function* recordEntries(catalogue: Catalogue): Generator<Entry> {
	const { dossier } = catalogue;
	const language = dossier.language;
	const place = (id: string | undefined): string[] => {
		const found = id === undefined ? undefined : catalogue.places.get(id);
		return found ? [...namesOf(found.name, language, found.otherNames), ...found.regions.flatMap(region)] : [];
	};
	const region = (id: string): string[] => allNames(catalogue.region(id)?.names ?? {}, language);
	const actor = (found: Actor | undefined): string[] => (found ? namesOf(found.name, language, found.otherNames) : []);
	const party = (reference: string): string[] => {
		const [kind, id = ""] = reference.split("/");
		if (kind === "actor") return actor(catalogue.actors.get(id));
		if (kind === "place") return place(id);
		return kind === "region" ? region(id) : [];
	};
	const record = (
		kind: FoundKind,
		id: string,
		names: readonly string[],
		about: readonly string[],
		texts: readonly string[],
	): Entry => ({
		key: `${kind}/${id}`,
		kind,
		id,
		title: names[0] ?? texts[0] ?? id,
		names,
		about,
		texts,
		far: false,
		weight: 0,
	});

	for (const one of dossier.incidents)
		yield record(
			"incident",
			one.id,
			namesOf(one.title, language, one.otherNames),
			[...inAll(one.kind), ...place(one.place)],
			one.accounts.flatMap(({ text }) => inAll(text)),
		);
	for (const one of dossier.conferences)
		yield record(
			"conference",
			one.id,
			namesOf(one.title, language, one.otherNames),
			place(one.place),
			one.accounts.flatMap(({ text }) => inAll(text)),
		);
	const cityNames = new Map(
		[...placesAsCities(dossier, catalogue.geography)].map(([city, id]) => [id, allNames(city.names, language)]),
	);
	for (const one of dossier.places)
		yield record(
			"place",
			one.id,
			[...new Set([...namesOf(one.name, language, one.otherNames), ...(cityNames.get(one.id) ?? [])])],
			one.regions.flatMap(region),
			one.note ? inAll(one.note) : [],
		);
	for (const one of dossier.actors)
		yield record(
			"actor",
			one.id,
			namesOf(one.name, language, one.otherNames),
			[...(one.role ? inAll(one.role) : []), ...(one.region ? region(one.region) : [])],
			[],
		);
	for (const one of dossier.events)
		yield record("event", one.id, namesOf(one.title, language), place(one.place), inAll(one.text));
	for (const one of dossier.statements)
		yield {
			...record(
				"statement",
				one.id,
				[],
				[...actor(catalogue.actors.get(one.speaker)), ...place(one.place)],
				[...inAll(one.text), ...(one.quote ? [one.quote] : [])],
			),
			title: textIn(one.text, language),
		};
	for (const one of dossier.relations)
		yield record(
			"relation",
			one.id,
			namesOf(one.title, language),
			[words.relations[one.kind], ...[...one.from, ...one.to].flatMap(party)],
			inAll(one.text),
		);
	for (const one of dossier.shapes)
		yield record(
			"shape",
			one.id,
			namesOf(one.name, language),
			[geometryInWords(one.geometry), ...layersOfShape(dossier.layers, one.id).flatMap(({ name }) => inAll(name))],
			one.text ? inAll(one.text) : [],
		);
	for (const one of dossier.sources)
		yield record(
			"source",
			one.id,
			namesOf(one.title, language, [one.short]),
			[...(one.publisher ? inAll(one.publisher) : []), ...(one.author ? inAll(one.author) : [])],
			one.note ? inAll(one.note) : [],
		);
}

/** The regions and cities of a geography; a city that the dossier has as a place of its own is that place. */
export function* geographyEntries({ dossier }: Catalogue, geography: Geography): Generator<Entry> {
	const { language } = dossier;
	const concerned = concernedRegions(dossier, geography);
	const placed = placesAsCities(dossier, geography);
	for (const region of geography.regions.values()) {
		const country = region.country ? geography.regions.get(region.country) : undefined;
		const names = allNames(region.names, language);
		yield {
			key: `region/${region.id}`,
			kind: region.kind === "province" ? "province" : "region",
			id: region.id,
			title: names[0] ?? region.id,
			names: [...names, region.id],
			about: country ? allNames(country.names, language) : [],
			texts: [],
			far: !concerned.has(region.id),
			weight: Math.log10(1 + region.areaKm2),
		};
	}
	for (const city of geography.cities) {
		if (placed.has(city)) continue;
		const names = allNames(city.names, language);
		const country = geography.regions.get(city.country);
		yield {
			key: `city/${city.id}`,
			kind: "city",
			id: city.id,
			title: names[0] ?? city.id,
			names,
			about: country ? allNames(country.names, language) : [],
			texts: [],
			far: !concerned.has(city.country),
			weight: weightOf(city),
			at: city.place,
		};
	}
}

/** Regions of layers and of participants, with the countries around the provinces and the provinces of the countries. */
function concernedRegions({ layers, conferences }: Dossier, { regions }: Geography): ReadonlySet<string> {
	const named = [
		...layers.flatMap((layer) => (layer.shows === "regions" ? layer.regions : [])),
		...conferences.flatMap(({ participants }) => participants.map(({ region }) => region)),
	];
	const all = new Set(named.flatMap((id) => [id, regions.get(id)?.country ?? id]));
	for (const { id, country } of regions.values()) if (country && all.has(country)) all.add(id);
	return all;
}

/** Cities that the dossier has as places of its own, under the same name; with the id of the place. */
function placesAsCities({ places, language }: Dossier, { cities }: Geography): ReadonlyMap<City, string> {
	const byName = new Map<string, Place[]>();
	for (const place of places)
		for (const name of new Set(namesOf(place.name, language, place.otherNames).map(fold))) {
			const named = byName.get(name);
			if (named) named.push(place);
			else byName.set(name, [place]);
		}
	const found = new Map<City, string>();
	for (const city of cities) {
		const namesakes = allNames(city.names, language).flatMap((name) => byName.get(fold(name)) ?? []);
		const same = namesakes.find(({ location }) => greatCircleKm(location, city.place) < SAME_KM);
		if (same) found.set(city, same.id);
	}
	return found;
}

/** A city so near a place of the same name is that place. Kilometres. */
const SAME_KM = 40;

const RANKS: Readonly<Record<City["rank"], number>> = { capital: 6, "province-capital": 1, city: 0 };

function weightOf({ rank, population }: City): number {
	return RANKS[rank] + Math.log10(1 + population);
}

/** A name in the dossier's language, then in its others, then the other names. */
function namesOf(name: Text, language: string, otherNames: readonly string[] = []): string[] {
	return [...new Set([textIn(name, language), ...inAll(name), ...otherNames])];
}

function allNames(names: Region["names"], language: string): string[] {
	return Object.keys(names).length === 0 ? [] : [...new Set([textIn(names, language, "en"), ...Object.values(names)])];
}

function inAll(text: Text): string[] {
	return typeof text === "string" ? [text] : Object.values(text);
}
