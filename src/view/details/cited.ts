/** Facts with the marks of their sources, as every part of Details shows them. */
import type { Citation, Claim, Credibility, Figure, Text, When } from "../../dossier/schema";
import { conflictWords } from "../../words/conflicts";
import { dateInWords, datePrecisionInWords } from "../../words/dates";
import { words } from "../../words/en";
import { listInWords } from "../../words/numbers";
import type { Catalogue } from "../catalogue";
import { othersApart } from "../conflicts";
import { claimGrading, type Grading, sourceGrading } from "../grading";
import { figureInWords } from "./figure";
import { claimantName, isolatedNames, type Link } from "./link";

/** A footnote: which source, which paragraph, which words. */
export interface CitationMark {
	readonly number: number;
	readonly source: string;
	readonly short: string;
	readonly paragraph: string | null;
	readonly quote: string | null;
}

export interface Cited {
	readonly text: string;
	readonly citations: readonly CitationMark[];
	/** Null where nobody graded it. */
	readonly grading: Grading | null;
}

export interface WhenInWords {
	readonly edtf: string;
	readonly date: string;
	readonly precision: string | null;
	readonly time: string | null;
	readonly derived: string | null;
	readonly citations: readonly CitationMark[];
	/** Other dates that agree with this one, less or more exact, each with who gives it. */
	readonly others: readonly (Cited & { readonly claimants: readonly string[] })[];
	/** Dates that do not. */
	readonly conflict: ConflictInWords | null;
}

/** What one side of a conflict says. */
export interface SideInWords extends Cited {
	/** Empty where the record gives it without saying who claims it. */
	readonly claimants: readonly string[];
	readonly note: string | null;
	/** Where the text leads. */
	readonly link: Link | null;
}

/** Something on which the sources disagree: what is given first, and what stands against it. */
export interface ConflictInWords {
	/** Somebody denies what is said, rather than saying something else. */
	readonly denied: boolean;
	/** "Date" */
	readonly over: string;
	readonly sides: readonly (readonly SideInWords[])[];
}

/** One source with every passage that a record cites from it: an entry of "How we know". */
export interface SourceUse {
	readonly id: string;
	readonly number: number;
	readonly title: string;
	readonly publisher: string | null;
	readonly published: string | null;
	readonly accessed: string | null;
	readonly url: string | null;
	readonly archived: string | null;
	readonly note: string | null;
	readonly grading: Grading | null;
	readonly passages: readonly {
		readonly paragraph: string | null;
		readonly quote: string | null;
	}[];
}

export interface ClaimInWords extends Cited {
	readonly about: string;
	readonly stance: string;
	readonly disputes: boolean;
	readonly claimants: readonly string[];
}

export function citationMarks(catalogue: Catalogue, citations: readonly Citation[]): CitationMark[] {
	return citations.flatMap(({ source, paragraph, quote }) => {
		const record = catalogue.sources.get(source);
		return record
			? [
					{
						number: catalogue.sourceNumbers.get(source) ?? 0,
						source,
						short: record.short,
						paragraph: paragraph ?? null,
						quote: quote ?? null,
					},
				]
			: [];
	});
}

export function cited(
	catalogue: Catalogue,
	record: {
		readonly text: Text;
		readonly citations: readonly Citation[];
		readonly credibility?: Credibility | undefined;
	},
): Cited {
	return { text: catalogue.text(record.text), ...provenance(catalogue, record) };
}

/** Footnotes and grade of a claim. */
export function provenance(
	catalogue: Catalogue,
	record: Parameters<typeof claimGrading>[1],
): Pick<Cited, "citations" | "grading"> {
	return { citations: citationMarks(catalogue, record.citations), grading: claimGrading(catalogue, record) };
}

export function claimantNames(catalogue: Catalogue, ids: readonly string[]): string[] {
	return ids.map((id) => claimantName(catalogue, id));
}

/** "at least 14 killed (Gazette and Wire)", each name to keep its own direction. */
export function figureWithClaimants(catalogue: Catalogue, figure: Figure): string {
	return conflictWords.by(figureInWords(figure), listInWords(isolatedNames(catalogue, figure.claimants)));
}

/** "Ada Example, foreign minister" */
export function actorLine(catalogue: Catalogue, id: string): string {
	const actor = catalogue.actors.get(id);
	if (!actor) return id;
	const name = catalogue.text(actor.name);
	return actor.role ? `${name}, ${catalogue.text(actor.role)}` : name;
}

export function claimInWords(catalogue: Catalogue, claim: Claim): ClaimInWords {
	return {
		...cited(catalogue, claim),
		about: words.claims[claim.about],
		stance: claim.stance === "disputes" ? words.details.disputes : words.details.asserts,
		disputes: claim.stance === "disputes",
		claimants: claimantNames(catalogue, claim.claimants),
	};
}

type OtherDate = NonNullable<When["others"]>[number];

/** A date as its record gives it; `record` says by whom and from where. */
export function whenInWords(catalogue: Catalogue, when: When, record?: Claimed): WhenInWords {
	const apart = othersApart(when);
	return {
		edtf: when.edtf,
		date: dateInWords(when.edtf),
		precision: datePrecisionInWords(when.edtf),
		time: when.time ? catalogue.text(when.time) : null,
		derived: when.derived ? catalogue.text(when.derived) : null,
		citations: citationMarks(catalogue, record?.citations ?? []),
		others: (when.others ?? [])
			.filter((other) => !apart.includes(other))
			.map((other) => ({
				text: otherDateInWords(catalogue, other),
				claimants: claimantNames(catalogue, other.claimants),
				...provenance(catalogue, other),
			})),
		conflict:
			apart.length === 0
				? null
				: {
						denied: false,
						over: conflictWords.over.date,
						sides: [
							[sideOf(catalogue, dateInWords(when.edtf), record ?? { citations: [] })],
							apart.map((other) => sideOf(catalogue, dateInWords(other.edtf), other, other.note)),
						],
					},
	};
}

/** "Also given as March 2024. The Gazette gives the month." */
export function otherDateInWords(catalogue: Catalogue, { edtf, note }: OtherDate): string {
	return [words.details.otherDate(dateInWords(edtf)), note && catalogue.text(note)].filter(Boolean).join(". ");
}

type Claimed = Parameters<typeof claimGrading>[1] & { readonly claimants?: readonly string[] };

/** A side that says `text`; `record` says by whom and from where. */
export function sideOf(catalogue: Catalogue, text: string, record: Claimed, note?: Text): SideInWords {
	return {
		text,
		claimants: claimantNames(catalogue, record.claimants ?? []),
		note: note ? catalogue.text(note) : null,
		link: null,
		...provenance(catalogue, record),
	};
}

/** Every citation inside a record, however deep, in the order in which it stands. */
export function citationsIn(record: unknown): Citation[] {
	if (Array.isArray(record)) return record.flatMap(citationsIn);
	if (typeof record !== "object" || record === null) return [];
	return Object.entries(record).flatMap(([key, value]) => {
		if (key === "geometry") return []; // many numbers and nothing cited
		return key === "citations" ? (value as Citation[]) : citationsIn(value);
	});
}

/** Passages in the order of their paragraphs, without those that another one of the paragraph holds already. */
export function passagesOnce(citations: readonly Citation[]): SourceUse["passages"] {
	const order = new Intl.Collator("en", { numeric: true });
	return citations
		.map(({ paragraph = null, quote = null }) => ({ paragraph, quote }))
		.filter(
			(one, index, all) =>
				(one.paragraph !== null || one.quote !== null) &&
				!all.some(
					(other, at) =>
						at !== index &&
						other.paragraph === one.paragraph &&
						other.quote !== null &&
						(one.quote === null ||
							(other.quote.includes(one.quote) && (other.quote.length > one.quote.length || at < index))),
				),
		)
		.sort((one, other) => order.compare(one.paragraph ?? "", other.paragraph ?? ""));
}

/** "How we know": every source that the records cite, with every passage once. */
export function sourceUses(catalogue: Catalogue, ...cites: unknown[]): SourceUse[] {
	const bySource = new Map<string, Map<string, Citation>>();
	for (const citation of citationsIn(cites)) {
		const passages = bySource.get(citation.source) ?? new Map();
		passages.set(`${citation.paragraph}\n${citation.quote}`, citation);
		bySource.set(citation.source, passages);
	}
	return [...bySource]
		.flatMap(([id, passages]) => {
			const source = catalogue.sources.get(id);
			if (!source) return [];
			return [
				{
					id,
					number: catalogue.sourceNumbers.get(id) ?? 0,
					title: catalogue.text(source.title),
					publisher: source.publisher ? catalogue.text(source.publisher) : null,
					published: source.published ? whenInWords(catalogue, source.published).date : null,
					accessed: source.accessed ? dateInWords(source.accessed) : null,
					url: source.url ?? null,
					archived: source.archived ?? null,
					note: source.note ? catalogue.text(source.note) : null,
					grading: sourceGrading(catalogue, source),
					passages: passagesOnce([...passages.values()]),
				},
			];
		})
		.sort((one, other) => one.number - other.number);
}
