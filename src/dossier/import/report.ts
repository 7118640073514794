/** What became of every record of a file. */

export const FORMATS = [
	"dossier",
	"table",
	"spreadsheet",
	"geojson",
	"geojson-lines",
	"topojson",
	"kml",
	"kmz",
	"gpx",
	"timemap",
	"json-records", // any list of objects that have a date or coordinates
	"storymapjs",
	"umap",
	"mapbox-storytelling",
	"geolibre",
] as const;
export type Format = (typeof FORMATS)[number];

/** The columns of a table that are known by name. */
export const SCHEMAS = ["ucdp-ged", "acled", "gtd", "timemap-csv"] as const;
export type KnownSchema = (typeof SCHEMAS)[number];

/**
 * One thing said of a record or of the file: a code, which the words room turns into a sentence, and what it is about.
 * `came` is cut to 80 characters.
 */
export interface Remark<Code extends string = string> {
	readonly code: Code;
	/** The column, key or element that it concerns. */
	readonly field?: string;
	readonly came?: string;
	/** What was made of it. */
	readonly became?: string;
	/** How many times, for a remark about the whole file. */
	readonly count?: number;
}

/** Why a record is not an incident, a shape or a scene. */
export type SkipCode =
	| "not-a-record" // not an object, or a line that is not JSON
	| "not-as-expected" // of a dossier: `field` its place in the file, `became` what was expected
	| "empty" // nothing in it
	| "no-content" // neither place, date nor title
	| "too-large"
	| "not-supported" // a geometry or element that this page does not draw
	| "over-the-limit"; // after the last record that is read
/** What was mended in a record. */
export type RepairCode =
	| "date-not-read" // kept, without a date
	| "dates-swapped" // the end was before the beginning
	| "coordinates-not-read" // kept, listed without a place
	| "coordinates-outside" // outside the Earth: listed without a place
	| "coordinates-zero" // 0, 0 stands for nothing: listed without a place
	| "coordinates-swapped"
	| "number-not-read"
	| "number-from-text" // coordinates written as texts, read all the same
	| "figures-swapped" // low above high
	| "cells-missing"
	| "cells-surplus"
	| "text-cut"
	| "html-to-text"
	| "signs-left-out" // that reorder letters: `came` shows them as \u202e
	| "ring-closed"
	| "positions-thinned" // a line or an area of more positions than are drawn
	| "part-left-out"
	| "id-repeated"; // kept under an id of its own
/** What concerns the whole file. */
export type WarningCode =
	| "name-and-content-differ"
	| "encoding-guessed"
	| "bytes-not-text" // replaced by U+FFFD
	| "remote-not-loaded" // images, tiles, icons, network links: named, not loaded
	| "code-not-run"
	| "columns-guessed"
	| "column-unused"
	| "hxl-row"
	| "date-order-assumed"
	| "decimal-comma"
	| "outside-own-region" // points far from all others
	| "many-at-one-place"
	| "projected-coordinates"
	| "image-coordinates" // of a picture, not of the Earth
	| "swap-assumed"
	| "own-tiles" // of the Earth or of a picture: `came` their address; the places are drawn
	| "reference-system" // named by the file (`came`); its degrees were taken as those of WGS 84
	| "breaks-off" // the text ends, or has a fault, in the middle: `came` where; what came before is kept
	| "rows-cut-short"
	| "columns-cut-short"
	| "not-the-header" // rows above the names of the columns
	| "sheet-joined" // `came` the sheet, `count` the row of the report at which its first row is counted
	| "sheet-not-read"
	| "nothing-to-show";

/** A record of the file by its number, from 1; 0 is the file. */
export interface OfRow<Code extends string> {
	readonly row: number;
	readonly remark: Remark<Code>;
}

/** Always `rows = drawn + listed + skipped.length`. */
export interface ImportReport {
	readonly format: Format;
	readonly schema?: KnownSchema;
	/** Records read: rows, features, placemarks, events, slides. */
	readonly rows: number;
	/** Records with a place on the map. */
	readonly drawn: number;
	/** Records without one, in lists alone. */
	readonly listed: number;
	readonly skipped: readonly OfRow<SkipCode>[];
	readonly repaired: readonly OfRow<RepairCode>[];
	readonly warnings: readonly Remark<WarningCode>[];
}
