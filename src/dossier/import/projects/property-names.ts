/** What the properties of a record mean, by the names that people give them in several languages. */
import { asText, isObject, type JsonObject, own } from "./json-value";

const NAMES = {
	title:
		"title name headline label titel titre titulo titolo nom nombre nome naam navn namn nazwa nazev baslik isim ad название имя заголовок назва عنوان اسم الاسم 标题 名称 名前",
	text: "description desc text summary notes note body content comment comments abstract details beschreibung bemerkung anmerkung descripcion descricao descrizione omschrijving opis popis aciklama описание текст опис وصف الوصف شرح توضیحات 描述 说明 説明",
	kind: "category type kind eventtype subeventtype class categorie categoria kategorie kategoria typ tipo tur kategori категория тип категорія فئة النوع نوع 类型 类别 種類",
	actor: "actor actor1 perpetrator sidea akteur acteur akteure автор исполнитель актор",
	otherActor: "actor2 sideb target victim",
	source:
		"source sources sourcename quelle fonte fuente bron zrodlo zdroj kaynak источник джерело مصدر المصدر 来源 出典",
	link: "url link website sourceurl urls links weblink href lien enlace ссылка посилання رابط 链接",
	begins:
		"date datetime time timestamp when start startdate starttime begin begindate begins eventdate dateevent datum datumvon startdatum fecha fechainicio data datainicio datainizio datedebut dato tarih дата датаначала تاريخ التاريخ تاریخ 日期 日付",
	ends: "end enddate endtime finish enddatum datumbis fechafin datafim datafine datefin датаокончания",
	year: "year jahr annee ano anno rok yil год рік سنة 年",
	killed: "killed fatalities deaths dead nkill tote morts muertos mortes morti погибших",
	id: "id objectid fid eventid eventidcnty identifier gid uuid",
	latitude: "latitude lat breite breitengrad latitud latitudine широта",
	longitude: "longitude lon lng long laenge langengrad longitud longitudine долгота",
} as const;
export type PropertyRole = keyof typeof NAMES;

/** Roles by name, and how early in its list a name stands: "title" goes before "label". */
const ROLES = new Map<string, readonly [role: PropertyRole, rank: number]>(
	Object.entries(NAMES).flatMap(([role, names]) =>
		names.split(" ").map((name, rank) => [name, [role as PropertyRole, rank]] as const),
	),
);

/** A name as it is compared: small letters without accents, and nothing but letters and digits. */
function folded(name: string): string {
	return name
		.slice(0, 60)
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^\p{Letter}\p{Number}]/gu, "");
}

/** Which key has which role, found once for each name: features of a file share theirs. */
const known = new Map<string, readonly [PropertyRole, number] | null>();
const MOST_KNOWN = 5000;

function roleOf(name: string): readonly [PropertyRole, number] | null {
	const before = known.get(name);
	if (before !== undefined) return before;
	const role = ROLES.get(folded(name)) ?? null;
	if (known.size < MOST_KNOWN) known.set(name, role);
	return role;
}

/**
 * The property of a record for each role: of several with one role, the first name of the list that says something.
 * Objects and lists have no role, save lists of sources and links.
 */
export function rolesOf(properties: unknown): ReadonlyMap<PropertyRole, string> {
	const roles = new Map<PropertyRole, string>();
	const ranks = new Map<PropertyRole, number>();
	if (!isObject(properties)) return roles;
	for (const key of Object.keys(properties)) {
		const found = roleOf(key);
		if (!found || !says(properties, key)) continue;
		const [role, rank] = found;
		// "start" and "data" may be anything; a date has a number.
		if ((role === "begins" || role === "ends") && rank > 0 && !/\p{Number}/u.test(asText(own(properties, key))))
			continue;
		if (rank >= (ranks.get(role) ?? Number.POSITIVE_INFINITY)) continue;
		roles.set(role, key);
		ranks.set(role, rank);
	}
	return roles;
}

function says(properties: JsonObject, key: string): boolean {
	const value = own(properties, key);
	return asText(value) !== "" || (Array.isArray(value) && value.some((item) => asText(item) !== ""));
}
