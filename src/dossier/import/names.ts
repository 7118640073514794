/**
 * What people call the parts of a record, in languages written in Latin, Cyrillic, Arabic and Chinese letters.
 * Whole names as `bareName` gives them; the first of a list goes before the others.
 */
import type { ColumnRole } from "./draft";

export type NamedPart = Extract<
	ColumnRole,
	| "title"
	| "text"
	| "kind"
	| "actor"
	| "otherActor"
	| "source"
	| "link"
	| "date"
	| "endDate"
	| "year"
	| "killed"
	| "id"
	| "latitude"
	| "longitude"
>;

const LISTS: Readonly<Record<NamedPart, string>> = {
	title:
		"title name headline heading label titel bezeichnung überschrift titre titulo título titolo nom nombre nome naam navn namn nazwa nazev název başlık isim ad название имя заголовок назва عنوان اسم الاسم 标题 名称 名前",
	text: "description desc text summary notes note body content comment comments abstract details account beschreibung bemerkung anmerkung notizen zusammenfassung descripcion descripción descricao descrição descrizione omschrijving résumé resumen resumo notas opis popis açıklama описание текст примечание комментарий опис وصف الوصف شرح توضیحات 描述 说明 説明",
	kind: "category type kind eventtype subeventtype incidenttype class categorie catégorie categoria categoría kategorie ereignistyp tipodeevento kategoria typ tipo tür kategori категория тип вид категорія فئة النوع نوع 类型 类别 種類",
	actor:
		"actor actor1 perpetrator attacker sidea akteur täter acteur auteur akteure autor исполнитель автор актор виновник",
	otherActor: "actor2 sideb target victim opponent",
	source:
		"source sources sourcename reportedby quelle quellen fonte fuente fuentes bron źródło zdroj kaynak источник источники джерело مصدر المصدر 来源 出典",
	link: "url link website sourceurl urls links weblink href lien enlace verweis ссылка ссылки посилання رابط 链接",
	date: "date datetime time timestamp when start startdate starttime begin begindate begins beginning datestart datefrom eventdate dateevent incidentdate datum datumvon startdatum fecha fechainicio data datainicio datainizio datedebut dato tarih дата датаначала начало датасобытия تاريخ التاريخ تاریخ 日期 日付",
	endDate:
		"end enddate dateend dateto endtime finish until enddatum datumbis bisdatum fechafin fechafinal datafim datafine datefin датаокончания датакінця",
	year: "year yr jahr année anno ano año rok yıl год рік سنة 年",
	killed:
		"killed fatalities deaths dead deathtoll nkill numberkilled totaldeaths tote getötete todesopfer morts tués muertos fallecidos mortes mortos morti погибших погибло погибшие убито загинуло загиблих",
	id: "id objectid fid eventid incidentid eventidcnty identifier gid uuid uid",
	latitude: "latitude lat breite breitengrad geographischebreite latitud latitudine широта",
	longitude: "longitude lon lng long länge längengrad geographischelänge longitud longitudine долгота довгота",
};

/** Letters that are no other letter with a mark, though people without them write them so. */
const PLAIN: Readonly<Record<string, string>> = { ł: "l", ı: "i", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe" };

/** In small letters, without accents, so that a name is found with and without them. Spaces and signs stay. */
export function plainName(name: string): string {
	return name
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[łıøđßæœ]/g, (letter) => PLAIN[letter] ?? letter);
}

/** A name as it is compared: plain, and nothing but letters and digits. */
export function bareName(name: string): string {
	return plainName(name.slice(0, 60)).replace(/[^\p{L}\p{N}]/gu, "");
}

/** The names of each part. German umlauts are also written with an e. */
export const NAMES = Object.fromEntries(
	Object.entries(LISTS).map(([part, list]) => [
		part,
		[...new Set(list.split(" ").flatMap((name) => [bareName(name), bareName(withoutUmlauts(name))]))],
	]),
) as unknown as Readonly<Record<NamedPart, readonly string[]>>;

function withoutUmlauts(name: string): string {
	return name.replace(/[äöü]/g, (letter) => `${letter === "ä" ? "a" : letter === "ö" ? "o" : "u"}e`);
}
