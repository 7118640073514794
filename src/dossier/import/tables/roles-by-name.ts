/** What a column is likely to be by its name, in some languages. Words are without accents and in lower case. */
import type { ColumnRole } from "../draft";

/** Whole names and words of names: English, French, Spanish, German, Portuguese, then in Cyrillic. */
const WORDS: readonly (readonly [ColumnRole, string])[] = [
	[
		"latitude",
		"latitude lat y breite breitengrad geographischebreite latitud lat_dd ycoord coordy ykoordinate широта шир северная",
	],
	[
		"longitude",
		"longitude lon lng long x lange laenge langengrad laengengrad geographischelange longitud lon_dd xcoord coordx xkoordinate долгота долг довгота",
	],
	[
		"coordinates",
		"coordinates coordinate coords coord latlon latlng latlong lonlat gps point geo geom geometry wkt geomwkt thegeom koordinaten coordonnees coordenadas координаты координати",
	],
	[
		"endDate",
		"enddate dateend dateto end until datefin datedefin fechafin fechafinal enddatum bisdatum bis конец датаокончания окончание датакінця",
	],
	[
		"date",
		"date eventdate incidentdate startdate datestart datefrom start begin beginning day when datum tag von fecha fechainicio datedebut data дата начало датаначала датасобытия когда",
	],
	["year", "year yr iyear jahr annee ano anio год рік"],
	["month", "month imonth monat mois mes месяц місяць"],
	["day", "iday dayofmonth jour dia день"],
	[
		"killed",
		"killed deaths dead fatalities deathtoll victims casualties best nkill numberkilled totaldeaths morts tues deces muertos fallecidos victimas tote getotete todesopfer opfer mortos погибло погибших погибшие убито жертвы загинуло загиблих смертей",
	],
	["killedLow", "low lowest minimum minkilled deathslow killedlow fatalitieslow lowestimate"],
	["killedHigh", "high highest maximum maxkilled deathshigh killedhigh fatalitieshigh highestimate"],
	[
		"title",
		"title name event headline incident heading titel bezeichnung ereignis uberschrift vorfall titre evenement nom titulo evento nombre название заголовок событие инцидент назва подія",
	],
	[
		"kind",
		"kind type eventtype incidenttype category class attacktype typeofattack art typ kategorie ereignistyp categorie tipo categoria tipodeevento тип вид категория категорія",
	],
	[
		"actor",
		"actor actor1 perpetrator group gname attacker party sidea who akteur tater taeter gruppe acteur auteur groupe autor grupo актор группа исполнитель сторона виновник",
	],
	["otherActor", "actor2 target victimgroup sideb opponent ziel cible objetivo blanco цель объект"],
	[
		"source",
		"source sources sourcename reportedby outlet quelle quellen fuente fuentes fonte источник источники джерело",
	],
	["link", "link url links urls website href sourceurl lien enlace verweis ссылка ссылки посилання"],
	[
		"placeName",
		"place location city town village settlement site locality where ort stadt lieu ville lugar ciudad localidad cidade место город населенныйпункт пункт місто",
	],
	["country", "country nation countryname iso3 iso land staat pays pais страна країна"],
	[
		"text",
		"description text notes note summary details account comment body beschreibung notizen zusammenfassung resume descripcion resumen notas descricao описание текст примечание комментарий опис",
	],
	["id", "id eventid incidentid identifier code uid uuid no nr number num nummer numero ref reference номер код"],
	[
		"placePrecision",
		"whereprec geoprecision geoprecis specificity locationprecision placeprecision locationaccuracy accuracy",
	],
	["datePrecision", "dateprec timeprecision timeprecis dateprecision"],
];

/** Without accents, so that a name is found with and without them. */
function bare(text: string): string {
	return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

const BY_WORD = new Map(
	WORDS.flatMap(([role, words]) =>
		bare(words)
			.split(" ")
			.map((word) => [word, role] as const),
	),
);
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
	const words = bare(name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
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
