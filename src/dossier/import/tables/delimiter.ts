/** Which byte stands between the cells of a table: the one that gives the most rows the same number of cells. */
import { createRowReader } from "./rows";

const COMMA = 44;
const SEMICOLON = 59;
const TAB = 9;
const PIPE = 124;
const CANDIDATES = [COMMA, SEMICOLON, TAB, PIPE];

const HEAD = 262_144;
const MOST_ROWS = 100;
const LIMITS = { columns: 1, cellBytes: HEAD };

export interface DelimiterGuess {
	readonly delimiter: number;
	/** Share of the first rows that have as many cells as most have, 0 to 1; 0 when none has two. */
	readonly share: number;
	/** How many cells most rows have. */
	readonly columns: number;
	/** Where the table begins: after Excel's own line "sep=;", if there is one. */
	readonly start: number;
}

export function guessDelimiter(bytes: Uint8Array, start: number): DelimiterGuess {
	const told = toldDelimiter(bytes, start);
	const head = bytes.subarray(0, (told?.start ?? start) + HEAD);
	const guesses = (told ? [told.delimiter] : CANDIDATES).map((delimiter) =>
		judge(head, told?.start ?? start, delimiter, head.length < bytes.length),
	);
	return guesses.reduce((best, guess) => (worth(guess) > worth(best) ? guess : best));
}

function worth({ share, columns }: DelimiterGuess): number {
	return share * (1 + Math.log(Math.max(1, columns)) / 20); // more columns decide where shares are alike
}

function judge(head: Uint8Array, start: number, delimiter: number, isCut: boolean): DelimiterGuess {
	const reader = createRowReader(head, start, delimiter, LIMITS);
	const counts: number[] = [];
	while (counts.length < MOST_ROWS && reader.next()) {
		const isLast = isCut && reader.ends >= head.length;
		const isBlank = reader.cells === 1 && reader.from[0] === reader.to[0];
		if (!isBlank && !(isLast && counts.length > 0)) counts.push(reader.cells);
	}
	const tally = new Map<number, number>();
	for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
	let columns = 1;
	for (const [count, times] of tally)
		if (count > 1 && times > (tally.get(columns) ?? 0) * Number(columns > 1)) columns = count;
	const same = columns > 1 ? (tally.get(columns) ?? 0) / counts.length : 0;
	// Prices and coordinates hold commas that are no delimiter, but the names of columns seldom do.
	const share = counts[0] === columns ? same : same * 0.6;
	return { delimiter, share, columns, start };
}

/** "sep=;" in the first line, as Excel writes and reads it. */
function toldDelimiter(bytes: Uint8Array, start: number): { delimiter: number; start: number } | undefined {
	const line = String.fromCharCode(...bytes.subarray(start, start + 7));
	const told = /^sep=([,;\t|])(\r\n|\n|\r)/i.exec(line);
	return told?.[1] ? { delimiter: told[1].charCodeAt(0), start: start + told[0].length } : undefined;
}
