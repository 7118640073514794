import type { Statement } from "../../dossier/schema";
import type { Catalogue } from "../catalogue";
import {
	type CitationMark,
	citationMarks,
	claimantName,
	claimantNames,
	type Link,
	linkOf,
	type SourceUse,
	sourceUses,
	type WhenInWords,
	whenInWords,
} from "./cited";
import { actorLine } from "./conference";
import { type PlaceInWords, placeInWords } from "./place";

/** One thing that somebody said, as every list of statements shows it. */
export interface StatementInWords {
	readonly id: string;
	readonly speaker: string;
	readonly speakerLine: string;
	readonly text: string;
	readonly quote: string | null;
	readonly when: WhenInWords | null;
	readonly citations: readonly CitationMark[];
}

export interface StatementDetails extends StatementInWords {
	readonly kind: "statement";
	readonly place: PlaceInWords | null;
	readonly reportedBy: readonly string[];
	readonly about: readonly Link[];
	readonly contradicts: readonly StatementInWords[];
	readonly contradictedBy: readonly StatementInWords[];
	readonly sources: readonly SourceUse[];
}

export function statementInWords(catalogue: Catalogue, statement: Statement): StatementInWords {
	return {
		id: statement.id,
		speaker: claimantName(catalogue, statement.speaker),
		speakerLine: actorLine(catalogue, statement.speaker),
		text: catalogue.text(statement.text),
		quote: statement.quote ?? null,
		when: statement.when ? whenInWords(catalogue, statement.when) : null,
		citations: citationMarks(catalogue, statement.citations),
	};
}

export function statementDetails(catalogue: Catalogue, statement: Statement): StatementDetails {
	const place = statement.place && catalogue.places.get(statement.place);
	const { statements } = catalogue.dossier;
	return {
		...statementInWords(catalogue, statement),
		kind: "statement",
		place: place ? placeInWords(catalogue, place) : null,
		reportedBy: claimantNames(catalogue, statement.claimants),
		about: (statement.about ?? []).map((reference) => linkOf(catalogue, reference)),
		contradicts: statements
			.filter(({ id }) => statement.contradicts?.includes(id))
			.map((other) => statementInWords(catalogue, other)),
		contradictedBy: statements
			.filter(({ contradicts }) => contradicts?.includes(statement.id))
			.map((other) => statementInWords(catalogue, other)),
		sources: sourceUses(catalogue, statement),
	};
}
