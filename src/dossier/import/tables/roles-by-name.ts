/** What a column is likely to be by its name, in some languages. */
import type { ColumnRole } from "../draft";
import { NAMES, type NamedPart, plainName } from "../names";

/** What only tables call so, or what says less: in a project "day" may be any number and "art" any word. */
const OWN: readonly (readonly [ColumnRole, string])[] = [
	["latitude", "y lat_dd ycoord coordy ykoordinate шир северная"],
	["longitude", "x lange laenge langengrad lon_dd xcoord coordx xkoordinate долг"],
	[
		"coordinates",
		"coordinates coordinate coords coord latlon latlng latlong lonlat gps point geo geom geometry wkt geomwkt thegeom koordinaten coordonnees coordenadas координаты координати",
	],
	["endDate", "datedefin bis конец окончание"],
	["date", "day tag von когда"],
	["year", "iyear anio"],
	["month", "month imonth monat mois mes месяц місяць"],
	["day", "iday dayofmonth jour dia день"],
	["killed", "victims casualties best deces victimas opfer жертвы смертей"],
	["killedLow", "low lowest minimum minkilled deathslow killedlow fatalitieslow lowestimate"],
	["killedHigh", "high highest maximum maxkilled deathshigh killedhigh fatalitieshigh highestimate"],
	["title", "event incident ereignis vorfall evenement evento событие инцидент подія"],
	["kind", "attacktype typeofattack art"],
	["actor", "group gname party who gruppe groupe grupo группа сторона"],
	["otherActor", "victimgroup ziel cible objetivo blanco цель объект"],
	["source", "outlet"],
	[
		"placeName",
		"place location city town village settlement site locality where ort stadt lieu ville lugar ciudad localidad cidade место город населенныйпункт пункт місто",
	],
	["country", "country nation countryname iso3 iso land staat pays pais страна країна"],
	["id", "code no nr number num nummer numero ref reference номер код"],
	[
		"placePrecision",
		"whereprec geoprecision geoprecis specificity locationprecision placeprecision locationaccuracy accuracy",
	],
	["datePrecision", "dateprec timeprecision timeprecis dateprecision"],
];

const BY_WORD = new Map<string, ColumnRole>([
	...(Object.keys(NAMES) as NamedPart[]).flatMap((role) => NAMES[role].map((name) => [name, role] as const)),
	...OWN.flatMap(([role, words]) =>
		plainName(words)
			.split(" ")
			.map((word) => [word, role] as const),
	),
]);
const LOW = new Set("low lowest min minimum mindestens minimo минимум".split(" "));
const HIGH = new Set("high highest max maximum hochstens maximo максимум".split(" "));
/** Words that make a number of people something else than killed. */
const NOT_KILLED = new Set(
	"wounded injured injuries hurt missing blesses heridos verletzte раненых раненые ранено".split(" "),
);

export interface NamedRole {
	readonly role: ColumnRole;
	/** 3: the whole name says so; 2: a word of it. */
	readonly trust: 2 | 3;
}

export function rolesByName(name: string): readonly NamedRole[] {
	const words = plainName(name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
	const whole = BY_WORD.get(words.join("")) ?? BY_WORD.get(words.join("_"));
	const found = words.flatMap((word) => BY_WORD.get(word) ?? []);
	if (words.some((word) => NOT_KILLED.has(word))) return [];
	const isKilled = found.includes("killed");
	if (isKilled && words.some((word) => LOW.has(word))) return [{ role: "killedLow", trust: 3 }];
	if (isKilled && words.some((word) => HIGH.has(word))) return [{ role: "killedHigh", trust: 3 }];
	if (whole) return [{ role: whole, trust: 3 }];
	return [...new Set(found)].map((role) => ({ role, trust: 2 }));
}
