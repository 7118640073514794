/** Reads rows of delimited text straight from bytes, one pass, without making a string of any cell. */

const PLAIN = 0;
/** Between quotes, which are not part of the cell. */
const QUOTED = 1;
/** Between quotes, with quotes written twice inside. */
export const DOUBLED = 2;

export interface RowReader {
	/** Goes on to the next row; false at the end. A line with nothing in it is a row of one empty cell. */
	next(): boolean;
	/** The byte at which the current row begins. */
	readonly begins: number;
	/** The byte after the current row and its line end. */
	readonly ends: number;
	/** How many cells the current row has; those beyond the limit are counted, not kept. */
	readonly cells: number;
	/** For each cell of the current row: its first byte, the byte after its last, and how it is written. */
	readonly from: Int32Array;
	readonly to: Int32Array;
	readonly how: Uint8Array;
	/** Continues at the beginning of a row. */
	seek(byte: number): void;
}

const SPACE = 32;
const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;
const FOUR_QUOTES = 0x22222222;
const HEAD = 65_536;

interface RowLimits {
	readonly columns: number;
	readonly cellBytes: number;
}

/**
 * `bytes` in an encoding that has ASCII for its first 128 and never uses those within a letter; `start` is after a BOM.
 *
 * Quotes as RFC 4180, kindly: what follows a closing quote belongs to the cell as it stands. A quote that is never
 * closed, or closed in the middle of a cell of a later line, is a letter: otherwise one stray quote would swallow all
 * rows up to the next. A cell is so read at most twice, since a quote that is doubled for the first reading opens and
 * closes at once for the second.
 */
export function createRowReader(bytes: Uint8Array, start: number, delimiter: number, limits: RowLimits): RowReader {
	const length = bytes.length;
	// the same memory, as far as it is whole words; in which order the four stand does not matter
	const words = new Int32Array(bytes.buffer, 0, bytes.buffer.byteLength >> 2);
	const from = new Int32Array(limits.columns);
	const to = new Int32Array(limits.columns);
	const how = new Uint8Array(limits.columns);
	// Only a file without line feeds ends its lines with a return alone, as an old Macintosh did.
	const returnsAlone = !bytes.subarray(0, HEAD).includes(LINE_FEED);
	let position = start;
	let begins = start;
	let cells = 0;
	let doubled = false;

	function isEnd(at: number): boolean {
		if (at >= length) return true;
		const byte = bytes[at] as number;
		if (byte === delimiter || byte === LINE_FEED) return true;
		return byte === RETURN && (returnsAlone || at + 1 >= length || bytes[at + 1] === LINE_FEED);
	}

	/** The byte of the closing quote, or -1 when the quote at `open` is a letter. */
	function closing(open: number): number {
		const data = bytes;
		const end = length;
		const stop = Math.min(end, open + 1 + limits.cellBytes);
		const four = words;
		const wordsEnd = stop - ((data.byteOffset + stop) & 3);
		doubled = false;
		for (let at = open + 1; at < stop; at++) {
			// accounts are long: four letters at once while none of them is a quote
			if (((data.byteOffset + at) & 3) === 0) {
				let word = (data.byteOffset + at) >> 2;
				const last = (data.byteOffset + wordsEnd) >> 2;
				while (word < last) {
					const unlike = (four[word] as number) ^ FOUR_QUOTES;
					if (((unlike - 0x01010101) & ~unlike & 0x80808080) !== 0) break;
					word++;
				}
				at = (word << 2) - data.byteOffset;
				if (at >= stop) break;
			}
			if (data[at] !== QUOTE) continue;
			if (at + 1 < end && data[at + 1] === QUOTE) {
				doubled = true;
				at++;
			} else {
				let after = at + 1;
				while (after < end && data[after] === SPACE) after++;
				return isEnd(after) || !hasLines(open, at) ? at : -1;
			}
		}
		return -1;
	}

	function hasLines(from: number, to: number): boolean {
		for (let at = from; at < to; at++) if (bytes[at] === LINE_FEED || bytes[at] === RETURN) return true;
		return false;
	}

	function next(): boolean {
		// Locals, since variables of the outer function are fetched anew for every byte once there are several readers.
		const data = bytes;
		const stop = length;
		const mark = delimiter;
		const most = limits.columns;
		const ceiling = Math.max(mark, QUOTE);
		let at = position;
		if (at >= stop) return false;
		begins = at;
		let column = 0;
		let first = at;
		let last = -1; // the byte after a cell between quotes, once that is known
		let way = PLAIN;
		for (; at < stop; at++) {
			const byte = data[at] as number;
			if (byte > ceiling) continue;
			if (byte === mark) {
				if (column < most) {
					from[column] = first;
					to[column] = last < 0 ? at : last;
					how[column] = way;
				}
				column++;
				first = at + 1;
				last = -1;
				way = PLAIN;
			} else if ((byte === QUOTE || byte === SPACE) && at === first) {
				let open = at;
				while (open < stop && data[open] === SPACE) open++;
				const close = open < stop && data[open] === QUOTE ? closing(open) : -1;
				let after = close + 1;
				while (close >= 0 && after < stop && data[after] === SPACE) after++;
				if (close >= 0 && isEnd(after)) {
					first = open + 1;
					last = close;
					way = doubled ? DOUBLED : QUOTED;
				}
				if (close >= 0) at = after - 1;
			} else if (byte === LINE_FEED || (byte === RETURN && isEnd(at))) break;
		}
		if (column < most) {
			from[column] = first;
			to[column] = last < 0 ? at : last;
			how[column] = way;
		}
		cells = column + 1;
		if (at < stop && data[at] === RETURN) at++;
		if (at < stop && data[at] === LINE_FEED) at++;
		position = at;
		return true;
	}

	return {
		next,
		get begins() {
			return begins;
		},
		get ends() {
			return position;
		},
		get cells() {
			return cells;
		},
		from,
		to,
		how,
		seek(byte) {
			position = byte;
		},
	};
}
