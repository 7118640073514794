/** Grades as Details and the tables show them: that of a claim beside those of the sources that it cites. */
import { type Citation, type Credibility, RELIABILITY, type Reliability, type Source } from "../dossier/schema";
import type { Catalogue } from "./catalogue";

export interface SourceGrade {
	readonly number: number;
	readonly short: string;
	readonly grade: Reliability["grade"];
	readonly reason: string;
}

export interface Grading {
	/** "B2" of a claim whose sources are graded, "2" of one whose are not, "B" of a source. */
	readonly code: string;
	/** Null for the grade of a source. */
	readonly claim: { readonly grade: Credibility["grade"]; readonly reason: string } | null;
	/** Those that are graded, each once, the most reliable first. */
	readonly sources: readonly SourceGrade[];
}

interface Claim {
	readonly credibility?: Credibility | undefined;
	readonly citations: readonly Citation[];
}

/** The grade of a claim, null when it has none: the letters of its sources alone say nothing of it. */
export function claimGrading(catalogue: Catalogue, { credibility, citations }: Claim): Grading | null {
	if (!credibility) return null;
	const cited = new Set(citations.map(({ source }) => source));
	const sources = [...cited]
		.flatMap((id) => gradeOf(catalogue, catalogue.sources.get(id)))
		.sort((one, other) => RELIABILITY.indexOf(one.grade) - RELIABILITY.indexOf(other.grade));
	const { grade, reason } = credibility;
	return {
		code: `${sources[0]?.grade ?? ""}${grade}`,
		claim: { grade, reason: catalogue.text(reason) },
		sources,
	};
}

/** The grade of a source, null when it has none. */
export function sourceGrading(catalogue: Catalogue, source: Source): Grading | null {
	const [own] = gradeOf(catalogue, source);
	return own ? { code: own.grade, claim: null, sources: [own] } : null;
}

/** The place of a grade in a sorted column: by letter, then by number, and what has none last. */
export function gradingOrder(grading: Grading | null): number {
	if (!grading) return Number.POSITIVE_INFINITY;
	const letter = grading.sources[0] ? RELIABILITY.indexOf(grading.sources[0].grade) : RELIABILITY.length;
	return letter * 10 + (grading.claim?.grade ?? 0);
}

function gradeOf({ sourceNumbers, text }: Catalogue, source: Source | undefined): SourceGrade[] {
	if (!source?.reliability) return [];
	const { id, short, reliability } = source;
	return [{ number: sourceNumbers.get(id) ?? 0, short, grade: reliability.grade, reason: text(reliability.reason) }];
}
