/**
 * Very many incidents as columns in typed arrays. Small files become a Dossier; what is too large for a record each stays
 * a table. Rows are sorted by first day, the undated last, so that a period is one contiguous part of every column.
 */

/** Stands in a column of days for "no date". */
export const UNDATED = 0x7fffffff;
/** Stands in a column of counts for "not known". */
export const UNKNOWN = -1;
/** Stands in a column of indexes into a dictionary for "none". */
export const NONE = 0xffff_ffff;

export interface IncidentTable {
	readonly count: number;
	/** The record of the file that each incident comes from, counted from 1 as the file's own program counts. */
	readonly row: Uint32Array;
	/** Degrees, WGS 84; NaN where the file gives no place: such an incident is listed, not drawn. */
	readonly longitude: Float64Array;
	readonly latitude: Float64Array;
	/** Kilometres within which the place lies around its coordinates; 0 is a site. */
	readonly withinKm: Float32Array;
	/** Days since 1970-01-01, both inclusive; UNDATED where there is no date. `firstDay` ascends. */
	readonly firstDay: Int32Array;
	readonly lastDay: Int32Array;
	/** The longest stretch from a first to a last day in the table, in days: so far back an overlap must be looked for. */
	readonly longestDays: number;
	/** People killed: the best figure, the lowest and the highest; UNKNOWN where there is none. */
	readonly killed: Int32Array;
	readonly killedLow: Int32Array;
	readonly killedHigh: Int32Array;
	/** Indexes into the dictionaries; NONE where the file says nothing. */
	readonly kind: Uint32Array;
	readonly actor: Uint32Array;
	readonly otherActor: Uint32Array;
	readonly source: Uint32Array;
	readonly kinds: readonly string[];
	/** Who acted, both sides in one dictionary. */
	readonly actors: readonly string[];
	/** Who reports it: the source's name as the file gives it. */
	readonly sources: readonly string[];
}

/** What a table does not keep in columns: texts, read again from the file when somebody asks for one incident. */
export interface IncidentTexts {
	/** By index in the table. */
	title(index: number): string;
	/** A longer account, "" when the file has none. */
	text(index: number): string;
	/** The record's own id, "" when it has none; ids may repeat. */
	id(index: number): string;
	/** Addresses that the record names: shown, never loaded. */
	links(index: number): readonly string[];
	/** Everything the file says in this record, in its own order: column or key, and value as written. */
	fields(index: number): readonly (readonly [name: string, value: string])[];
}
