/** A text file of rows: finds out how it writes letters and what stands between its cells, then reads it. */
import { type EncodingGuess, recode } from "./decode";
import type { Given, Imported } from "./draft";
import { LIMITS, type Limits } from "./limits";
import type { Remark, WarningCode } from "./report";
import { guessDelimiter } from "./tables/delimiter";
import { readTable } from "./tables/read-table";

/** Below this share of rows with the same number of cells a text is no table, unless its name says that it is one. */
const LEAST_SHARE = 0.6;

export function importTable(
	given: Given,
	guess: EncodingGuess,
	warnings: readonly Remark<WarningCode>[] = [],
	limits: Limits = LIMITS,
): Imported {
	const told: Remark<WarningCode>[] = [...warnings];
	if (guess.isGuess) told.push({ code: "encoding-guessed", became: guess.encoding });
	// Rows are parted at bytes, which needs every byte below 128 to be the letter itself.
	const isWide = guess.encoding.startsWith("utf-16") || guess.encoding === "gb18030";
	const bytes = isWide ? recode(given.bytes, guess.encoding, guess.mark) : given.bytes;
	const encoding = isWide ? "utf-8" : guess.encoding;
	const broken = isWide || (encoding === "utf-8" && guess.isGuess) ? countBroken(bytes) : 0;
	if (broken > 0) told.push({ code: "bytes-not-text", count: broken });
	const mark = isWide ? 0 : guess.mark;
	const { delimiter, share, start } = guessDelimiter(bytes, mark);
	if (share < LEAST_SHARE && !/\.(csv|tsv|tab|psv)$/i.test(given.name))
		return { outcome: "refused", refusal: { code: "unknown" } };
	const rowsBefore = start > mark ? 1 : 0;
	return readTable(
		{ ...given, bytes },
		{ bytes, encoding, start, delimiter, format: "table", rowsBefore },
		limits,
		told,
	);
}

const CHUNK = 1 << 20;

/** Letters that came out as U+FFFD. */
function countBroken(bytes: Uint8Array): number {
	const decoder = new TextDecoder();
	let broken = 0;
	for (let at = 0; at < bytes.length; at += CHUNK) {
		const text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: at + CHUNK < bytes.length });
		for (let found = text.indexOf("\ufffd"); found >= 0; found = text.indexOf("\ufffd", found + 1)) broken++;
	}
	return broken;
}
