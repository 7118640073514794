/** Which known words somebody may have meant who wrote another. */

/** How many letters may be wrong in a word of so many: typed wrongly, left out, put in, or two in turn. */
export function faultsAllowed(length: number): number {
	return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/** More would be guessing. */
const MOST_MEANT = 12;

/** Known words that begin like the one written but for a few letters; the likeliest first. */
export function wordsMeant(written: string, vocabulary: Iterable<string>): string[] {
	const allowed = faultsAllowed(written.length);
	if (allowed === 0) return [];
	const meant: { readonly word: string; readonly cost: number }[] = [];
	for (const word of vocabulary) {
		if (word.length < written.length - allowed) continue;
		const faults = faultsToPrefix(written, word, allowed);
		if (faults > allowed) continue;
		// the first letter is seldom wrong, and a whole word is likelier than a beginning
		const unlike = (word[0] === written[0] ? 0 : 0.6) + 0.05 * Math.max(0, word.length - written.length);
		meant.push({ word, cost: faults + unlike });
	}
	return meant
		.sort((one, other) => one.cost - other.cost || (one.word < other.word ? -1 : 1))
		.slice(0, MOST_MEANT)
		.map(({ word }) => word);
}

const LONGEST = 64;
const rows = [new Uint8Array(LONGEST), new Uint8Array(LONGEST), new Uint8Array(LONGEST)] as const;

/**
 * The fewest faults that make the written word out of some beginning of a known one (optimal string alignment: a
 * wrong, missing or added letter, or two in turn, is one fault); more than `most` when it would take more.
 */
export function faultsToPrefix(written: string, word: string, most: number): number {
	const width = written.length;
	if (width >= LONGEST) return written === word ? 0 : most + 1;
	let [twoBefore, before, now] = rows as unknown as [Uint8Array, Uint8Array, Uint8Array];
	for (let column = 0; column <= width; column++) before[column] = column;
	let fewest = width;
	const height = Math.min(word.length, width + most);
	for (let row = 1; row <= height; row++) {
		const letter = word.charCodeAt(row - 1);
		const letterBefore = row > 1 ? word.charCodeAt(row - 2) : -1;
		now[0] = row;
		let least = row;
		for (let column = 1; column <= width; column++) {
			const own = written.charCodeAt(column - 1);
			let faults = Math.min(
				(before[column - 1] as number) + (own === letter ? 0 : 1),
				(before[column] as number) + 1,
				(now[column - 1] as number) + 1,
			);
			if (column > 1 && own === letterBefore && written.charCodeAt(column - 2) === letter && own !== letter)
				faults = Math.min(faults, (twoBefore[column - 2] as number) + 1);
			now[column] = faults;
			if (faults < least) least = faults;
		}
		fewest = Math.min(fewest, now[width] as number);
		// a transposition reaches back over one row
		if (least > most + 1) break;
		[twoBefore, before, now] = [before, now, twoBefore];
	}
	return fewest;
}
