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
