/** The tables that are known by the names of their columns, and what their codebooks say. */
import type { ColumnRole } from "../draft";
import type { KnownSchema } from "../report";

export interface TableSchema {
	readonly schema: KnownSchema;
	/** All of these names tell the schema; spelled in any case, with spaces or underscores. */
	readonly needs: readonly string[];
	/** The names that a role may have, the first that is there counts. */
	readonly roles: Readonly<Partial<Record<ColumnRole, readonly string[]>>>;
	/** A title is put together from these, each the first that is not empty. */
	readonly title: readonly (readonly string[])[];
	/** What a code of kind stands for, in the codebook's own words. */
	readonly kinds?: Readonly<Record<string, string>>;
	/** -9 and -99 stand for "not known" in figures. */
	readonly negativeIsUnknown?: boolean;
	/** Year, month and day are the date, and `date` only makes them finer. */
	readonly partsFirst?: boolean;
}

const TABLE_SCHEMAS: readonly TableSchema[] = [
	{
		// UCDP GED codebook 24.1, https://ucdp.uu.se/downloads/
		schema: "ucdp-ged",
		needs: [
			"id",
			"type_of_violence",
			"side_a",
			"side_b",
			"where_prec",
			"latitude",
			"longitude",
			"date_prec",
			"date_start",
			"date_end",
			"low",
			"best",
			"high",
		],
		roles: {
			id: ["id"],
			kind: ["type_of_violence"],
			actor: ["side_a"],
			otherActor: ["side_b"],
			source: ["source_office", "source_article"],
			text: ["source_article"],
			latitude: ["latitude"],
			longitude: ["longitude"],
			placeName: ["where_coordinates", "where_description"],
			country: ["country"],
			date: ["date_start"],
			endDate: ["date_end"],
			year: ["year"],
			killed: ["best"],
			killedLow: ["low"],
			killedHigh: ["high"],
			placePrecision: ["where_prec"],
			datePrecision: ["date_prec"],
		},
		title: [
			["dyad_name", "conflict_name"],
			["where_coordinates", "adm_1", "country"],
		],
		kinds: { "1": "State-based conflict", "2": "Non-state conflict", "3": "One-sided violence" },
	},
	{
		// ACLED codebook, https://acleddata.com/knowledge-base/codebook/
		schema: "acled",
		needs: ["event_date", "event_type", "actor1", "actor2", "latitude", "longitude", "fatalities"],
		roles: {
			id: ["event_id_cnty", "event_id_no_cnty", "data_id"],
			kind: ["event_type"],
			actor: ["actor1"],
			otherActor: ["actor2"],
			source: ["source"],
			text: ["notes"],
			latitude: ["latitude"],
			longitude: ["longitude"],
			placeName: ["location"],
			country: ["country"],
			date: ["event_date"],
			year: ["year"],
			killed: ["fatalities"],
			placePrecision: ["geo_precision", "geo_precis"],
			datePrecision: ["time_precision", "time_precis"],
		},
		title: [
			["sub_event_type", "event_type"],
			["location", "admin1", "country"],
		],
	},
	{
		// GTD codebook 2021, https://www.start.umd.edu/gtd/
		schema: "gtd",
		needs: ["eventid", "iyear", "imonth", "iday", "latitude", "longitude"],
		roles: {
			id: ["eventid"],
			kind: ["attacktype1_txt"],
			actor: ["gname"],
			otherActor: ["gname2"],
			source: ["scite1", "dbsource"],
			text: ["summary"],
			latitude: ["latitude"],
			longitude: ["longitude"],
			placeName: ["city"],
			country: ["country_txt"],
			year: ["iyear"],
			month: ["imonth"],
			day: ["iday"],
			date: ["approxdate"],
			killed: ["nkill"],
			placePrecision: ["specificity"],
		},
		title: [["attacktype1_txt"], ["city", "provstate", "country_txt"]],
		negativeIsUnknown: true,
		partsFirst: true,
	},
	{
		// What an instance of TimeMap lets people download: https://github.com/forensic-architecture/timemap
		schema: "timemap-csv",
		needs: ["date", "latitude", "longitude", "location", "description", "sources"],
		roles: {
			id: ["id"],
			kind: ["category", "associations", "association1", "type"],
			source: ["sources"],
			link: ["sources"],
			text: ["description"],
			latitude: ["latitude"],
			longitude: ["longitude"],
			placeName: ["location"],
			date: ["date"],
		},
		title: [["title", "description"]],
	},
];

/**
 * Codebooks say "the district", not how far. The distances are rounded radii of usual districts, provinces and countries:
 * enough to draw an area and not a pin.
 */
const DISTRICT = 30;
const PROVINCE = 100;
const COUNTRY = 400;

const PLACE_SCALES: Readonly<Record<string, readonly number[]>> = {
	// 1 site, 2 within 25 km of a named place, 3 district, 4 province, 5 a line or a vague area, 6 country, 7 sea or air
	whereprec: [0, 25, DISTRICT, PROVINCE, PROVINCE, COUNTRY, COUNTRY],
	// 1 town, 2 part of a region near a town, 3 region, set at its capital
	geoprecision: [0, 25, PROVINCE],
	geoprecis: [0, 25, PROVINCE],
	// 1 town, 2 and 3 centre of the smallest unit known, 4 centre of a province, 5 of no more than a country
	specificity: [0, DISTRICT, DISTRICT, PROVINCE, COUNTRY],
};

/** Kilometres around the coordinates for the codes from 1, by the name of the column, in whatever table it stands. */
export function placeScale(name: string): readonly number[] | undefined {
	return PLACE_SCALES[nameKey(name)];
}

/** How many days a code stands for: 1 is a day, 7 a week around it, "month" and "year" those of the calendar. */
export type DayScale = readonly (number | "month" | "year")[];

const DAY_SCALES: Readonly<Record<string, DayScale>> = {
	// 1 the day, 2 two to six days, 3 the week, 4 the month, 5 the year
	dateprec: [1, 7, 7, "month", "year"],
	// 1 the day, 2 the week, 3 the month
	timeprecision: [1, 7, "month"],
	timeprecis: [1, 7, "month"],
};

export function dayScale(name: string): DayScale | undefined {
	return DAY_SCALES[nameKey(name)];
}

/** A name without case, accents, spaces and signs. */
export function nameKey(name: string): string {
	return name
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}#+]/gu, "");
}

/** The first known schema whose names are all there. */
export function schemaOf(names: readonly string[]): TableSchema | undefined {
	const keys = new Set(names.map(nameKey));
	return TABLE_SCHEMAS.find(({ needs }) => needs.every((name) => keys.has(nameKey(name))));
}
