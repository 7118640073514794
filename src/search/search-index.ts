/** The index: entries in, answers out. MiniSearch lists the words and weighs them; which answer comes first is ours. */
import MiniSearch, { type Query, type SearchResult } from "minisearch";
import type { Entry } from "./entries";
import { fold } from "./fold";
import { faultsToPrefix, wordsMeant } from "./spelling";
import { queryTerms, termsOf } from "./terms";

/** How well an entry answers, the best first. */
export const TIERS = ["exact", "beginning", "named", "also", "misspelt", "about", "text", "some"] as const;

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
	/** The words of names, by their first letter. */
	const vocabulary = new Map<string, string[]>();
	const learnt = new Set<string>();
	/** How often each term is listed. */
	const counts = new Map<string, number>();
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
		const all: string[] = [];
		for (const line of text.split("\n")) {
			const terms = termsOf(line);
			all.push(...terms);
			if (!isName) continue;
			for (const term of terms) learn(term);
			const joined = terms.length > 1 && terms.length <= MOST_JOINED ? fold(line).replaceAll(" ", "") : "";
			// a thousand numbered names are no thousand words
			if (joined !== "" && !/\p{N}/u.test(joined)) all.push(joined);
		}
		for (const term of all) counts.set(term, (counts.get(term) ?? 0) + 1);
		return all;
	}

	/** Remembers a word of a name, which somebody may mean. */
	function learn(word: string): void {
		if (learnt.has(word)) return;
		learnt.add(word);
		const alike = vocabulary.get(word.charAt(0));
		if (alike) alike.push(word);
		else vocabulary.set(word.charAt(0), [word]);
	}

	/** One term of the query: as it is written, or as it was perhaps meant. */
	function termQuery(term: string, meant: readonly string[]): Query {
		const short = term.length <= SHORT;
		const queries: Query[] = [{ queries: [term], prefix: true, ...(short && { fields: NAMES }) }];
		if (short) queries.push({ queries: [term], prefix: false, fields: ["about", "text"] });
		for (const word of meant) queries.push({ queries: [word], prefix: false, fields: [...NAMES, "about"] });
		return { combineWith: "OR", queries };
	}

	/**
	 * The entries that have all the terms, the rarest term first, so that the next ones need only be looked for in few;
	 * with `some`, a term that none of those has is passed over.
	 */
	function search(terms: readonly string[], meant: Meant, some: boolean): Hits {
		let hits: ReadonlyMap<number, Hit> | null = null;
		let missed = false;
		for (const term of [...terms].sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0))) {
			const within: ReadonlyMap<number, Hit> | null = hits;
			const results = index.search(
				termQuery(term, meant.get(term) ?? []),
				within ? { boostDocument: (id: number) => (within.has(id) ? 1 : 0) } : {},
			);
			missed ||= results.length === 0;
			if (results.length === 0 && !some) return { hits: new Map(), missed };
			if (results.length === 0) continue;
			const both = new Map<number, Hit>();
			for (const { id, score, match } of results) {
				const before = within?.get(id);
				both.set(id, {
					score: score + (before?.score ?? 0),
					tier: Math.max(before?.tier ?? 0, tierOf(match, term)),
				});
			}
			hits = both;
		}
		return { hits: hits ?? new Map(), missed };
	}

	function ranked({ hits, missed }: Hits, query: string): Found[] {
		const folded = fold(query);
		const ranks: { readonly found: Found; readonly rank: number }[] = [];
		for (const [id, hit] of hits) {
			const entry = entries[id] as Entry;
			const names = foldedNames[id] as readonly string[];
			const tier = missed ? SOME : names.includes(folded) ? 0 : names[0]?.startsWith(folded) ? 1 : hit.tier;
			// one number to compare by: the tier, then what is near, then the weight, then what MiniSearch thinks of it
			const rank = (2 * tier + Number(entry.far)) * 1e9 - entry.weight * 1e6 - Math.min(hit.score, 9e5);
			ranks.push({ found: { entry, tier, score: hit.score }, rank });
		}
		return ranks.sort((one, other) => one.rank - other.rank).map(({ found }) => found);
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

			const asWritten = ranked(search(terms, NONE_MEANT, false), query);
			const sure = asWritten.some(({ tier }) => tier <= ALSO);
			const meant: Meant = new Map(
				terms.flatMap((term) => {
					const words = wordsFor(term, sure);
					return words.length > 0 ? [[term, words]] : [];
				}),
			);
			if (meant.size === 0 && asWritten.length > 0) return answer(asWritten, meant);
			const tolerant = ranked(search(terms, meant, true), query);
			return answer(tolerant.slice(0, tolerant[0]?.tier === SOME ? MOST_SOME : undefined), meant);
		},
	};

	function wordsFor(term: string, sure: boolean): string[] {
		if (!sure) return wordsMeant(term, [...vocabulary.values()].flat()).filter((word) => !word.startsWith(term));
		if (term.length < SURE) return [];
		const alike = (vocabulary.get(term.charAt(0)) ?? []).filter(
			(word) => Math.abs(word.length - term.length) <= 1 && !word.startsWith(term),
		);
		return wordsMeant(term, alike).filter((word) => faultsToPrefix(word, term, 1) <= 1);
	}
}

interface Hit {
	readonly score: number;
	/** Of the term that is answered least well. */
	readonly tier: number;
}

interface Hits {
	readonly hits: ReadonlyMap<number, Hit>;
	/** Some terms are not among what was found. */
	readonly missed: boolean;
}

/** Known words by the term of the query for which they may be meant. */
type Meant = ReadonlyMap<string, readonly string[]>;
const NONE_MEANT: Meant = new Map();

/** The tier of an entry for one term, by the words of it that matched; one that does not begin like the term was meant. */
function tierOf(match: SearchResult["match"], term: string): number {
	let best = TEXT;
	for (const word in match)
		for (const field of match[word] ?? []) {
			const isName = NAMES.includes(field);
			const tier =
				isName && !word.startsWith(term)
					? MISSPELT
					: field === "name"
						? NAMED
						: isName
							? ALSO
							: field === "about"
								? ABOUT
								: TEXT;
			if (tier < best) best = tier;
		}
	return best;
}

const NAMED = TIERS.indexOf("named");
const ALSO = TIERS.indexOf("also");
const MISSPELT = TIERS.indexOf("misspelt");
const ABOUT = TIERS.indexOf("about");
const TEXT = TIERS.indexOf("text");
const SOME = TIERS.indexOf("some");

function textOf({ names, about, texts }: Entry, field: string): string {
	if (field === "name") return names[0] ?? "";
	if (field === "otherNames") return names.slice(1).join("\n");
	return (field === "about" ? about : texts).join("\n");
}
