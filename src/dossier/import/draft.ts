/** What an importer makes of a file, whatever its format: the step before a dossier or a table. */
import type { IncidentTable, IncidentTexts } from "../incident-table";
import type { ImportReport } from "./report";

/** [longitude, latitude] in degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** A line or an area of the file, drawn as a layer. */
export interface DraftShape {
	readonly row: number;
	readonly name: string;
	readonly text: string;
	/** The group of the file that it stands in: a folder, a layer; "" when there is none. */
	readonly group: string;
	/** Addresses that the record names: shown, never loaded. */
	readonly links: readonly string[];
	/** Everything the file says in this record, in its own order, its dates among it. */
	readonly fields: readonly (readonly [name: string, value: string])[];
	readonly geometry:
		| { readonly type: "lines"; readonly lines: readonly (readonly Position[])[] }
		/** Polygons of rings, the first of each its outside, closed. */
		| { readonly type: "areas"; readonly areas: readonly (readonly (readonly Position[])[])[] };
}

/** A step of somebody's story. */
export interface DraftScene {
	readonly row: number;
	readonly title: string;
	/** Plain text. */
	readonly text: string;
	readonly centre: Position | null;
	/** Web Mercator zoom, as tile maps count it, null when the file says none. */
	readonly zoom: number | null;
	/** What it cites or shows, named and not loaded. */
	readonly links: readonly string[];
}

export interface DraftSource {
	/** The file's own id, as incidents name it. */
	readonly id: string;
	readonly title: string;
	readonly publisher: string;
	readonly author: string;
	/** As the file writes it. */
	readonly date: string;
	readonly url: string;
	readonly note: string;
}

/** No text of it has signs that reorder letters: importers take them out, and report where they stood. */
export interface Draft {
	/** The file's own title, "" when it has none. */
	readonly title: string;
	readonly summary: string;
	readonly incidents: IncidentTable;
	readonly texts: IncidentTexts;
	readonly shapes: readonly DraftShape[];
	readonly scenes: readonly DraftScene[];
	readonly sources: readonly DraftSource[];
	readonly report: ImportReport;
}

/** Something that only a person can decide; the first option is what the file itself makes likeliest. */
export type Question =
	/** 3/4/2022: nothing in the column tells which number is the day. */
	| {
			readonly about: "date-order";
			readonly example: string;
			readonly options: readonly ("day-first" | "month-first")[];
	  }
	/** Taken as they stand, the points lie outside the region that the file itself names. */
	| { readonly about: "swapped"; readonly example: string; readonly options: readonly ("swap" | "keep")[] }
	/** Numbers that are metres of some plane, not degrees. */
	| {
			readonly about: "projected";
			readonly example: string;
			readonly options: readonly ("web-mercator" | "list-only")[];
	  }
	/** Which column is what, where the file's schema is not a known one. */
	| { readonly about: "columns"; readonly columns: readonly ColumnGuess[] };

/** What a column can be. */
export const ROLES = [
	"id",
	"title",
	"text",
	"kind",
	"actor",
	"otherActor",
	"source",
	"link",
	"latitude",
	"longitude",
	/** Both in one cell: "48.5, 37.9", a WKT point, degrees with N and E. */
	"coordinates",
	"placeName",
	/** Not shown by itself: tells in which region the points should lie. */
	"country",
	"date",
	"endDate",
	"year",
	"month",
	"day",
	"killed",
	"killedLow",
	"killedHigh",
	"placePrecision",
	"datePrecision",
] as const;
export type ColumnRole = (typeof ROLES)[number];

export interface ColumnGuess {
	readonly name: string;
	/** Null: not used, shown among the record's fields. */
	readonly role: ColumnRole | null;
	/** A few values as written. */
	readonly examples: readonly string[];
}

/** What a person answered; what is absent is not answered yet. */
export interface Answers {
	readonly "date-order"?: "day-first" | "month-first";
	readonly swapped?: "swap" | "keep";
	readonly projected?: "web-mercator" | "list-only";
	readonly columns?: readonly (ColumnRole | null)[];
	/** How a text file writes its letters, where the guess was wrong. */
	readonly encoding?: Encoding;
}

/** Names as TextDecoder knows them. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "gb18030"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** [west, south, east, north] in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** Told now and then during a long read; false asks the importer to stop. */
export type OnProgress = (done: number, of: number) => boolean;

/** The bytes and the name of a file, and what a person has said about it so far. */
export interface Given {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly answers: Answers;
	readonly onProgress?: OnProgress;
	/** Nobody is there to be asked: the first option of each question is taken, and a warning says so. */
	readonly accept?: boolean;
	/** Where a country lies, by its name or code as a file writes it; null for what is no country. */
	readonly boxOf?: (country: string) => Box | null;
}

export type Imported =
	| { readonly outcome: "draft"; readonly draft: Draft }
	/** Must be answered before anything is shown; `Given.answers` takes the answers. */
	| {
			readonly outcome: "asks";
			readonly questions: readonly Question[];
			/** How the text was read, where a person may know better. */
			readonly encoding?: Encoding;
	  }
	| { readonly outcome: "refused"; readonly refusal: Refusal }
	/** A dossier of Brieflet's own: its JSON, for `parseDossier`, which reports on it by itself. */
	| { readonly outcome: "dossier"; readonly input: unknown }
	| { readonly outcome: "stopped" };

/** Why nothing of a file can be shown, in words of the words room. */
export interface Refusal {
	readonly code:
		| "empty-file"
		| "html-page"
		| "pdf"
		| "image"
		| "old-excel"
		| "zip-archive"
		| "shapefile"
		| "binary"
		| "unknown"
		| "broken" // its format is known but it cannot be read: `came` says where
		| "image-map" // a story on a picture: its coordinates are not of the Earth
		| "too-large";
	readonly came?: string;
	/** For too-large: the limit, in bytes. */
	readonly limit?: number;
}
