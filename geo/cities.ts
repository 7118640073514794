import { geoDistance } from "d3-geo";
import type { Feature, Point as PointGeometry } from "geojson";
import type { Names } from "./area-names";
import {
	addedCities,
	alsoCapitals,
	alwaysShown,
	capitalCountries,
	cityNames,
	dropped,
	notCapitals,
} from "./city-names";
import { contains } from "./contains";
import { corrections, withoutCapital } from "./corrections";
import type { Level } from "./levels";
import { inRegion } from "./region";
import type { Point, Shape } from "./shapes";
import type { SourcePlace } from "./source";

export interface CityProperties {
	names: Names;
	/** The area it lies in, by the id of that area. */
	country: string;
	/** The province it is the capital of. */
	region?: string;
	rank: "capital" | "province-capital" | "city";
	population?: number;
}

export interface City extends CityProperties {
	id: string;
	/** [lon, lat] in degrees. */
	at: [number, number];
	/** On the first view whatever its size. */
	shown: boolean;
}

/** Within this distance (degrees on the sphere) a place of the file is the town of the table. */
const samePlace = 0.2;
/** Countries of which smaller cities are shown. */
const closeCountries = new Set(["AF", "TJ", "UZ"]);

/** All cities, from the table of provinces and from Natural Earth, each once. */
export function collectCities(places: SourcePlace[], areas: Feature<Shape>[]): City[] {
	const kept = places.filter((place) => !dropped.has(place.name));
	const cities: Omit<City, "id">[] = [];
	const used = new Set<SourcePlace>();
	const towns = corrections.filter(({ id }) => !withoutCapital.has(id));
	for (const { id, town, at } of towns) {
		const match = nearest(kept, at, (place) => [place.lon, place.lat]);
		const back = match && nearest(corrections, [match.lon, match.lat], (one) => one.at);
		const isMatch = match && back?.id === id && distance([match.lon, match.lat], at) < samePlace;
		if (isMatch) used.add(match);
		const capital = isMatch && match.kind === "Admin-0 capital";
		cities.push({
			names: (isMatch && cityNames[match.name]) || town,
			at,
			country: id.slice(0, 2),
			region: id,
			rank: capital ? "capital" : "province-capital",
			...(isMatch && { population: match.population }),
			shown: id.slice(0, 2) !== "RU" || capital || alwaysShown.has(id),
		});
	}
	for (const place of kept) {
		if (used.has(place)) continue;
		const capital = (place.kind === "Admin-0 capital" && !notCapitals.has(place.name)) || alsoCapitals.has(place.name);
		const large = place.population >= (closeCountries.has(place.country) ? 100_000 : 500_000);
		if (!capital && !large) continue;
		const at: [number, number] = [place.lon, place.lat];
		cities.push({
			names: cityNames[place.name] ?? { en: place.name },
			at,
			// Some capitals lie on a coast or in a state too small for the map: of those the file is more to be trusted.
			country: capital ? (capitalCountries[place.name] ?? place.country) : (areaAt(areas, at) ?? place.country),
			rank: capital ? "capital" : "city",
			population: place.population,
			shown: capital || alwaysShown.has(place.name),
		});
	}
	for (const { names, at, capital } of addedCities) {
		const country = areaAt(areas, at);
		if (!country) throw new Error(`${names.en} lies in no area`);
		cities.push({ names, at, country, rank: capital ? "capital" : "city", shown: true });
	}
	return withIds(cities);
}

/** The cities that a level shows, as points. */
export function cityPoints(cities: City[], level: Level): Feature<PointGeometry, CityProperties>[] {
	return cities
		.filter(({ at: [lon, lat], rank, population = 0, shown }) => {
			const least = inRegion(lon, lat) === 1 ? level.cityInRegion : level.cityElsewhere;
			return shown || population >= least || (level.provinceCapitals && rank === "province-capital");
		})
		.map(({ id, at, shown: _, ...properties }) => ({
			type: "Feature",
			id,
			properties,
			geometry: { type: "Point", coordinates: at },
		}));
}

function withIds(cities: Omit<City, "id">[]): City[] {
	const order = { capital: 0, "province-capital": 1, city: 2 };
	const sorted = [...cities].sort((a, b) => order[a.rank] - order[b.rank] || (b.population ?? 0) - (a.population ?? 0));
	const taken = new Set<string>();
	// The more important of two namesakes keeps the plain name.
	return sorted.map((city) => {
		const plain = slug(city.names.en);
		const candidates = [plain, `${plain}-${city.country.toLowerCase()}`, `${plain}-${slug(city.at.join(" "))}`];
		const id = candidates.find((candidate) => !taken.has(candidate)) ?? "";
		taken.add(id);
		return { id, ...city };
	});
}

function slug(text: string): string {
	return text
		.normalize("NFD")
		.replace(/[\u0300-\u036f’ʻ']/g, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
}

function areaAt(areas: Feature<Shape>[], at: Point): string | undefined {
	const area = areas.find((candidate) => contains(candidate, at));
	return area && String(area.id);
}

function nearest<T>(items: T[], at: [number, number], where: (item: T) => [number, number]): T | undefined {
	let best: T | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const item of items) {
		const far = distance(where(item), at);
		if (far < least) [best, least] = [item, far];
	}
	return best;
}

function distance(a: [number, number], b: [number, number]): number {
	return (geoDistance(a, b) * 180) / Math.PI;
}
