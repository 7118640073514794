/** What a text is found by: its words, folded; in scripts that put no space between words, its pairs of letters. */
import { foldCharacter } from "./fold";

/** A word, and where it stands in the text as it was written. */
export interface Word {
	readonly folded: string;
	readonly start: number;
	readonly end: number;
	/** Only a hyphen parts it from the word before. */
	readonly joined: boolean;
}

/** Han, kana, Thai, Lao, Khmer, Myanmar: no spaces between words. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Whether a word is written in a script that puts no space between words. */
export function isUnspaced(word: string): boolean {
	return UNSPACED.test(word);
}

/** Parts words that are also written as one; the zero-width non-joiner is Persian's. */
const HYPHEN = /^[-‐‑‒–−_\u200c]$/u;

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
	const words: Word[] = [];
	let folded = "";
	let start = 0;
	let at = 0;
	let between = "";
	const end = () => {
		if (folded !== "") words.push({ folded, start, end: at, joined: words.length > 0 && HYPHEN.test(between) });
		if (folded !== "") between = "";
		folded = "";
	};
	for (const character of text) {
		const letters = foldCharacter(character);
		for (const part of letters.includes(" ") ? letters.split(/( )/) : [letters]) {
			if (part === " ") {
				end();
				between += character;
			} else if (part !== "") {
				if (folded === "") start = at;
				folded += part;
			}
		}
		at += character.length;
	}
	end();
	return words;
}

/** The terms under which a text is listed: each word, and as one what hyphens part. */
export function termsOf(text: string): string[] {
	const terms: string[] = [];
	let whole = "";
	let parts = 0;
	const end = () => {
		if (parts > 1) terms.push(whole);
	};
	for (const { folded, joined } of wordsOf(text)) {
		if (!joined) {
			end();
			whole = "";
			parts = 0;
		}
		whole += folded;
		parts++;
		if (UNSPACED.test(folded)) terms.push(...pairsOf(folded, true));
		else terms.push(folded);
	}
	end();
	return terms;
}

/** More words than anybody types; a text pasted is found by its beginning. */
const MOST_TERMS = 12;

/** The terms that a query asks for, all of them. A lone letter among words asks for nothing ("Mazar-e Sharif"). */
export function queryTerms(query: string): string[] {
	const terms = wordsOf(query).flatMap(({ folded }) => (UNSPACED.test(folded) ? pairsOf(folded, false) : [folded]));
	const words = terms.filter((term) => [...term].length > 1 || UNSPACED.test(term) || /\p{N}/u.test(term));
	return [...new Set(words.length > 0 ? words : terms)].slice(0, MOST_TERMS);
}

/** "新华社" as 新华 华社, and 社 so that a single character is found wherever it stands. */
function pairsOf(word: string, last: boolean): string[] {
	const letters = [...word];
	if (letters.length === 1) return letters;
	const pairs = letters.slice(0, -1).map((letter, index) => letter + (letters[index + 1] ?? ""));
	return last ? [...pairs, letters.at(-1) ?? ""] : pairs;
}
