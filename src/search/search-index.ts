/** The index: entries in, answers out. MiniSearch lists the words and weighs them; which answer comes first is ours. */
import MiniSearch, { type Query, type SearchOptions, type SearchResult } from "minisearch";
import type { Entry } from "./entries";
import { fold } from "./fold";
import { faultsToPrefix, wordsMeant } from "./spelling";
import { queryTerms, termsOf } from "./terms";

/** How well an entry answers, the best first. */
export const TIERS = ["exact", "beginning", "named", "also", "misspelt", "about", "text", "some"] as const;
export type Tier = (typeof TIERS)[number];

export interface Found {
	readonly entry: Entry;
	/** Index in TIERS. */
	readonly tier: number;
	readonly score: number;
}

export interface Answer {
	/** What was looked for, folded; each is a word or its beginning. */
	readonly terms: readonly string[];
	/** Known words that were taken for misspelt ones. */
	readonly meant: ReadonlySet<string>;
	/** The best first. */
	readonly found: readonly Found[];
}

export interface SearchIndex {
	/** Adds an entry; one that is known already is passed over. */
	add(entry: Entry): void;
	/** Any text at all; an empty one finds nothing. */
	find(query: string): Answer;
}

const NAMES = ["name", "otherNames"];
const FIELDS = [...NAMES, "about", "text"];
const BOOST = { name: 4, otherNames: 3, about: 1.5, text: 1 };
/** Names of more words than this are not also listed as one word. */
const MOST_JOINED = 4;
/** A beginning this short would find nearly everything in texts: there it must be the whole word. */
const SHORT = 2;
/** Of entries that have only some of the words asked for. */
const MOST_SOME = 200;
/** Beside words that were found as written, others are meant only when they are this long. */
const SURE = 5;

export function createSearchIndex(): SearchIndex {
	const entries: Entry[] = [];
	const known = new Set<string>();
	const foldedNames: (readonly string[])[] = [];
	const vocabulary = new Set<string>();
	const index = new MiniSearch<{ id: number }>({
		fields: FIELDS,
		extractField: ({ id }, field) => (field === "id" ? id : textOf(entries[id] as Entry, field)) as never,
		tokenize: (text, field) => (field === undefined ? [text] : listed(text, field)),
		processTerm: (term) => term,
		searchOptions: { boost: BOOST },
	});

	/** The terms of one field, each line a text of its own. */
	function listed(text: string, field: string): string[] {
		const isName = NAMES.includes(field);
		return text.split("\n").flatMap((line) => {
			const terms = termsOf(line);
			if (!isName) return terms;
			for (const term of terms) vocabulary.add(term);
			return terms.length > 1 && terms.length <= MOST_JOINED ? [...terms, fold(line).replaceAll(" ", "")] : terms;
		});
	}

	/** One term of the query: as it is written, or as it was perhaps meant. */
	function termQuery(term: string, meant: readonly string[]): Query {
		const short = term.length <= SHORT;
		const queries: Query[] = [{ queries: [term], prefix: true, ...(short && { fields: NAMES }) }];
		if (short) queries.push({ queries: [term], prefix: false, fields: ["about", "text"] });
		for (const word of meant) queries.push({ queries: [word], prefix: false, fields: [...NAMES, "about"] });
		return { combineWith: "OR", queries };
	}

	function search(terms: readonly string[], meant: Meant, combineWith: "AND" | "OR"): SearchResult[] {
		const options: SearchOptions = { combineWith };
		return index.search({ ...options, queries: terms.map((term) => termQuery(term, meant.get(term) ?? [])) });
	}

	function ranked(results: readonly SearchResult[], terms: readonly string[], meant: Meant, query: string): Found[] {
		const classesOf = classifier(terms, meant);
		const folded = fold(query);
		return results
			.map(({ id, score, match }): Found => {
				const names = foldedNames[id] as readonly string[];
				const tier = names.includes(folded) ? 0 : names[0]?.startsWith(folded) ? 1 : Math.max(...classesOf(match));
				return { entry: entries[id] as Entry, tier, score };
			})
			.sort(
				(one, other) =>
					one.tier - other.tier ||
					Number(one.entry.far) - Number(other.entry.far) ||
					other.entry.weight - one.entry.weight ||
					other.score - one.score,
			);
	}

	return {
		add(entry) {
			if (known.has(entry.key)) return;
			known.add(entry.key);
			const id = entries.push(entry) - 1;
			foldedNames.push(entry.names.map(fold));
			index.add({ id });
		},
		find(query) {
			const terms = queryTerms(query);
			if (terms.length === 0) return { terms, meant: new Set(), found: [] };
			const answer = (found: readonly Found[], meant: Meant): Answer => ({
				terms,
				meant: new Set([...meant.values()].flat()),
				found,
			});

			const asWritten = ranked(search(terms, NONE_MEANT, "AND"), terms, NONE_MEANT, query);
			const sure = asWritten.some(({ tier }) => tier <= ALSO);
			const meant: Meant = new Map(
				terms.flatMap((term) => {
					const words = wordsFor(term, sure);
					return words.length > 0 ? [[term, words]] : [];
				}),
			);
			const tolerant = meant.size > 0 ? ranked(search(terms, meant, "AND"), terms, meant, query) : asWritten;
			if (tolerant.length > 0 || terms.length === 1) return answer(tolerant, meant);

			// nothing has all the words: what has most of them, the heaviest first as MiniSearch weighs them
			const some = search(terms, meant, "OR").slice(0, MOST_SOME);
			const classesOf = classifier(terms, meant);
			const hits = some.map(({ match }) => classesOf(match).filter((one) => one < UNMATCHED).length);
			const most = Math.max(0, ...hits);
			const best = some.filter((_, at) => hits[at] === most);
			const last = TIERS.indexOf("some");
			return answer(
				ranked(best, terms, meant, query).map((found) => ({ ...found, tier: last })),
				meant,
			);
		},
	};

	function wordsFor(term: string, sure: boolean): string[] {
		if (sure && term.length < SURE) return [];
		const words = wordsMeant(term, vocabulary).filter((word) => !word.startsWith(term));
		return sure
			? words.filter(
					(word) =>
						word[0] === term[0] && Math.abs(word.length - term.length) <= 1 && faultsToPrefix(word, term, 1) <= 1,
				)
			: words;
	}
}

/** Known words by the term of the query for which they may be meant. */
type Meant = ReadonlyMap<string, readonly string[]>;
const NONE_MEANT: Meant = new Map();
const UNMATCHED = TIERS.length;

/** A word of an entry answers this term of the query, perhaps a misspelt one. */
type Sense = readonly [term: number, misspelt: boolean];

/** For what a result matched, the tier of each term of the query. */
function classifier(terms: readonly string[], meant: Meant): (match: SearchResult["match"]) => number[] {
	const sense = new Map<string, readonly Sense[]>();
	const senseOf = (word: string) => {
		let known = sense.get(word);
		if (!known) {
			known = terms.flatMap((term, at): Sense[] =>
				word.startsWith(term) ? [[at, false]] : meant.get(term)?.includes(word) ? [[at, true]] : [],
			);
			sense.set(word, known);
		}
		return known;
	};
	return (match) => {
		const tiers: number[] = terms.map(() => UNMATCHED);
		for (const word in match)
			for (const [at, misspelt] of senseOf(word))
				for (const field of match[word] ?? []) {
					const isName = NAMES.includes(field);
					const tier =
						isName && misspelt ? MISSPELT : field === "name" ? NAMED : isName ? ALSO : field === "about" ? ABOUT : TEXT;
					if (tier < (tiers[at] as number)) tiers[at] = tier;
				}
		return tiers;
	};
}

const [NAMED, ALSO, MISSPELT, ABOUT, TEXT] = (["named", "also", "misspelt", "about", "text"] as const).map((tier) =>
	TIERS.indexOf(tier),
) as [number, number, number, number, number];

function textOf({ names, about, texts }: Entry, field: string): string {
	if (field === "name") return names[0] ?? "";
	if (field === "otherNames") return names.slice(1).join("\n");
	return (field === "about" ? about : texts).join("\n");
}
