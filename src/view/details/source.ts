import { LIST_OF_KIND } from "../../dossier/references";
import type { Citation, Figure, Source } from "../../dossier/schema";
import { dateInWords } from "../../words/dates";
import { words } from "../../words/en";
import type { Catalogue } from "../catalogue";
import { type Grading, sourceGrading } from "../grading";
import { passagesOnce, type WhenInWords, whenInWords } from "./cited";
import { figureInWords } from "./figure";
import { type Link, linkOf } from "./link";

/** What one passage stands behind: a record, and which of its facts. */
export interface Use {
	readonly link: Link;
	/** "account", "at least 14 killed"; empty for the record as a whole. */
	readonly facts: readonly string[];
}

export interface PassageUse {
	readonly paragraph: string | null;
	readonly quotes: readonly string[];
	readonly uses: readonly Use[];
}

export interface SourceDetails {
	readonly kind: "source";
	readonly id: string;
	readonly number: number;
	readonly title: string;
	readonly publisher: string | null;
	readonly author: string | null;
	readonly published: WhenInWords | null;
	readonly accessed: string | null;
	readonly url: string | null;
	readonly archived: string | null;
	readonly note: string | null;
	readonly grading: Grading | null;
	/** In the order of the source's paragraphs; passages of no paragraph last. */
	readonly passages: readonly PassageUse[];
}

/** The lists whose records cite sources. */
const { source: _, ...LISTS } = LIST_OF_KIND;

export function sourceDetails(catalogue: Catalogue, source: Source): SourceDetails {
	const { text } = catalogue;
	return {
		kind: "source",
		id: source.id,
		number: catalogue.sourceNumbers.get(source.id) ?? 0,
		title: text(source.title),
		publisher: source.publisher ? text(source.publisher) : null,
		author: source.author ? text(source.author) : null,
		published: source.published ? whenInWords(catalogue, source.published) : null,
		accessed: source.accessed ? dateInWords(source.accessed) : null,
		url: source.url ?? null,
		archived: source.archived ?? null,
		note: source.note ? text(source.note) : null,
		grading: sourceGrading(catalogue, source),
		passages: passagesOf(catalogue, source.id),
	};
}

function passagesOf(catalogue: Catalogue, source: string): PassageUse[] {
	const found = new Map<string, { readonly citations: Citation[]; readonly uses: Map<string, Set<string>> }>();
	for (const [kind, list] of Object.entries(LISTS))
		for (const record of catalogue.dossier[list] as readonly { readonly id: string }[])
			for (const { citation, fact } of citedIn(catalogue, record)) {
				if (citation.source !== source) continue;
				const paragraph = citation.paragraph ?? "";
				const passage = found.get(paragraph) ?? { citations: [] as Citation[], uses: new Map<string, Set<string>>() };
				found.set(paragraph, passage);
				passage.citations.push(citation);
				const reference = `${kind}/${record.id}`;
				const facts = passage.uses.get(reference) ?? new Set();
				passage.uses.set(reference, facts);
				if (fact) facts.add(fact);
			}
	const order = new Intl.Collator("en", { numeric: true });
	return [...found]
		.sort(([one], [other]) => (one === "" ? 1 : other === "" ? -1 : order.compare(one, other)))
		.map(([paragraph, { citations, uses }]) => ({
			paragraph: paragraph || null,
			quotes: passagesOnce(citations).flatMap(({ quote }) => quote ?? []),
			uses: [...uses].map(([reference, facts]) => ({ link: linkOf(catalogue, reference), facts: [...facts] })),
		}));
}

interface CitedFact {
	readonly citation: Citation;
	/** Null for the record as a whole. */
	readonly fact: string | null;
}

/** Every citation in a record, however deep, with the fact that it stands behind. */
function citedIn(catalogue: Catalogue, value: unknown, fact: string | null = null): CitedFact[] {
	if (Array.isArray(value)) return value.flatMap((item) => citedIn(catalogue, item, fact));
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) => {
		if (key === "geometry") return [];
		if (key === "citations") return (part as Citation[]).map((citation) => ({ citation, fact }));
		if (!Array.isArray(part)) return citedIn(catalogue, part, fact);
		return part.flatMap((item) => citedIn(catalogue, item, factOf(catalogue, key, item) ?? fact));
	});
}

function factOf(catalogue: Catalogue, key: string, item: unknown): string | null {
	const { facts } = words.source;
	switch (key) {
		case "figures":
			return figureInWords(item as Figure);
		case "claims":
			return facts.claim(words.claims[(item as { about: keyof typeof words.claims }).about]);
		case "participants":
			return facts.participant(catalogue.regionName((item as { region: string }).region));
		case "others":
			return facts.date(dateInWords((item as { edtf: string }).edtf));
		case "otherPlaces":
			return facts.place(catalogue.regionName((item as { region: string }).region));
		case "denials":
			return facts.denial;
		case "accounts":
			return facts.account;
		default:
			return null;
	}
}
