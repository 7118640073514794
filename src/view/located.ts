/** Everything that has a name and coordinates: what a reader can look up, measure from and search for. */
import { CITY_KM } from "../dossier/precision";
import type { Place, Precision } from "../dossier/schema";
import type { LonLat, Names } from "../geo/geography";
import { greatCircleKm } from "../geo/great-circle";
import { fold } from "../words/fold";
import type { Catalogue } from "./catalogue";
import { placeInWords } from "./details/place-in-words";
import { once } from "./once";

export interface Located {
	/** "place/mill", "incident/fire", "conference/talks", "city/borec". */
	readonly key: string;
	readonly kind: "place" | "incident" | "conference" | "city";
	readonly name: string;
	/** Other spellings and other languages. */
	readonly otherNames: readonly string[];
	readonly place: LonLat;
	/** How far from there it may truly lie, in kilometres; null when the source does not say. */
	readonly precisionKm: number | null;
	/** The same in words: "known only to the city"; null for a city of the geography. */
	readonly precision: string | null;
	/** Where it lies, largest first: as the dossier names it, or the country of a city. */
	readonly regions: readonly string[];
	/** The regions are the dossier's own words. */
	readonly said: boolean;
}

export interface LocatedThings {
	/** The dossier's first, then cities as the geography ranks them; a city that is a place of the dossier comes once. */
	readonly all: readonly Located[];
	/** By key; a city that is a place of the dossier leads to that place. */
	readonly byKey: ReadonlyMap<string, Located>;
}

/** A city so near a place of the dossier with the same name is that place. Kilometres. */
const SAME_KM = 40;

/** Reads the places of a dossier and its geography, once for each geography. */
export const locatedOf = once((catalogue: Catalogue): LocatedThings => {
	const { dossier, text, geography } = catalogue;
	const places = dossier.places.map((place) =>
		ofPlace(catalogue, place, "place", place.id, text(place.name), [...names(place.name), ...(place.otherNames ?? [])]),
	);
	const happened = (["incident", "conference"] as const).flatMap((kind) =>
		(kind === "incident" ? dossier.incidents : dossier.conferences).flatMap(({ id, title, otherNames, place }) => {
			const where = place ? catalogue.places.get(place) : undefined;
			const others = [...names(title), ...(otherNames ?? [])];
			return where ? [ofPlace(catalogue, where, kind, id, text(title), others)] : [];
		}),
	);
	const byName = new Map(places.map((place, index) => [fold(place.name), index]));
	const cities: Located[] = [];
	const same = new Map<string, number>();
	for (const { id, names: all, place, country } of geography.cities) {
		const key = `city/${id}`;
		const name = all[dossier.language] ?? all.en ?? Object.values(all)[0] ?? id;
		const twin = [...namesOf(all), name].map((one) => byName.get(fold(one))).find((one) => one !== undefined);
		const known = twin === undefined ? undefined : places[twin];
		if (twin !== undefined && known && greatCircleKm(known.place, place) < SAME_KM) {
			places[twin] = { ...known, otherNames: others(known.name, [...known.otherNames, ...namesOf(all)]) };
			same.set(key, twin);
			continue;
		}
		cities.push({
			key,
			kind: "city",
			name,
			otherNames: others(name, namesOf(all)),
			place,
			precisionKm: CITY_KM,
			precision: null,
			regions: [country],
			said: false,
		});
	}
	const all = [...places, ...happened, ...cities];
	const byKey = new Map(all.map((one) => [one.key, one]));
	for (const [key, index] of same) {
		const place = places[index];
		if (place) byKey.set(key, place);
	}
	return { all, byKey };
});

/**
 * What somebody may mean who typed this: names that begin so, then names with a word that does, then names that have it
 * anywhere; among equals those of the dossier first.
 */
export function findLocated({ all }: LocatedThings, typed: string, most: number): readonly Located[] {
	const wanted = fold(typed);
	if (wanted === "") return all.slice(0, most);
	const ranked: Located[][] = [[], [], []];
	for (const one of all) {
		const rank = Math.min(...foldedNames(one).map((name) => rankOf(name, wanted)));
		ranked[rank]?.push(one);
	}
	return ranked.flat().slice(0, most);
}

const foldedNames = once(({ name, otherNames }: Located) => [name, ...otherNames].map(fold));

function rankOf(name: string, wanted: string): number {
	const at = name.indexOf(wanted);
	if (at < 0) return Number.POSITIVE_INFINITY;
	if (at === 0) return 0;
	return /[\p{L}\p{N}]/u.test(name.charAt(at - 1)) ? 2 : 1;
}

function ofPlace(
	catalogue: Catalogue,
	place: Place,
	kind: Located["kind"],
	id: string,
	name: string,
	otherNames: readonly string[],
): Located {
	return {
		key: `${kind}/${id}`,
		kind,
		name,
		otherNames: others(name, otherNames),
		place: place.location,
		precisionKm: kilometres(catalogue, place.precision),
		precision: placeInWords(catalogue, place).precision,
		regions: place.regions,
		said: place.regions.length > 0,
	};
}

function kilometres({ region }: Catalogue, precision: Precision): number | null {
	switch (precision.kind) {
		case "site":
			return precision.withinKm ?? null;
		case "radius":
			return precision.km;
		case "city":
			return CITY_KM;
		case "region": {
			// as far as the edge of a disc so large
			const area = region(precision.region)?.areaKm2;
			return area === undefined ? null : Math.sqrt(area / Math.PI);
		}
	}
}

function namesOf(all: Names): readonly string[] {
	return Object.values(all);
}

function names(text: string | Readonly<Record<string, string>>): readonly string[] {
	return typeof text === "string" ? [] : Object.values(text);
}

function others(name: string, all: readonly string[]): readonly string[] {
	return [...new Set(all)].filter((one) => one !== name);
}
