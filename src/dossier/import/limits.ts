/** How much of a file is read: beyond these the page would stop answering. Each is told to the reader when it is met. */
export interface Limits {
	/** Of the file itself. */
	readonly bytes: number;
	/** Of everything that an archive unpacks to. */
	readonly unpackedBytes: number;
	/** How many times larger than itself an archive may become: more is a bomb, not a table. */
	readonly unpackedTimes: number;
	/** Rows of a table, its header not counted. */
	readonly rows: number;
	readonly columns: number;
	/** Bytes of one cell between quotes: a quote that is not closed within so many is taken as a letter. */
	readonly cellBytes: number;
	/** Letters of a name in a dictionary: kind, actor, source. What is longer ends in an ellipsis. */
	readonly nameLength: number;
}

export const LIMITS: Limits = {
	bytes: 512 * 1024 * 1024,
	unpackedBytes: 512 * 1024 * 1024,
	unpackedTimes: 200,
	rows: 2_000_000,
	columns: 1024,
	cellBytes: 1024 * 1024,
	nameLength: 200,
};

// The same for texts that are read whole: JSON, XML, scripts.

/** Characters of JSON or XML text, and bytes of an archive's KML; an engine's own limit for one text is not far above. */
export const LONGEST_TEXT = 256_000_000;
/** Characters of JavaScript: its syntax tree takes some fifty times the room of its text. */
export const LONGEST_SCRIPT = 16_000_000;
/** Records of one file. */
export const MOST_RECORDS = 1_000_000;
/** Positions of all lines and areas of one file: TopoJSON may name one arc any number of times. */
export const MOST_POSITIONS = 5_000_000;
/** How deep collections, layers and folders may stand in one another. */
export const DEEPEST = 32;
/** Characters of one value among a record's fields. */
export const LONGEST_VALUE = 10_000;
