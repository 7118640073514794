/** The cells of the tables' rows, and those that several tables have. */
import { daysCovered, parseEdtf } from "../dossier/edtf";
import type { Citation, When } from "../dossier/schema";
import { conflictWords } from "../words/conflicts";
import { dateInWords } from "../words/dates";
import { words } from "../words/en";
import { listInWords } from "../words/numbers";
import type { Catalogue } from "./catalogue";
import { othersApart } from "./conflicts";
import { type CitationMark, citationMarks } from "./details/cited";
import { isolatedNames } from "./details/link";
import { type Grading, gradingOrder } from "./grading";
import type { Selection } from "./view";

export interface Cell {
	/** Of several names, each is between signs that isolate it. */
	readonly text: string;
	/** What the column is sorted by; text when absent. */
	readonly sort?: number;
	readonly citations?: readonly CitationMark[];
	/** Lines below the text, and whether they say that something contradicts this. */
	readonly notes?: readonly Note[];
	/** Grades of what the row tells, each with what it is the grade of. */
	readonly grades?: readonly { readonly grading: Grading; readonly of: string }[];
	/** Addresses on the web. */
	readonly web?: readonly { readonly address: string; readonly name: string | null }[];
}

export interface Note {
	readonly text: string;
	readonly conflict: boolean;
}

export interface Row {
	readonly key: string;
	/** The item that the row tells of, as period and filters know it: "incident/fire"; a participant's is its conference. */
	readonly item: string | null;
	/** What a click on the row selects. */
	readonly selection: Selection | null;
	readonly cells: readonly Cell[];
	/** Which cell names the row, and is the button that selects it. */
	readonly head: number;
}

/** P2 before P10. */
export const byParagraph = new Intl.Collator("en", { numeric: true });

/** The grades of what a row tells; sorted by the best of them. */
export function gradesCell(list: readonly (readonly [Grading | null, string])[]): Cell {
	const grades = list.flatMap(([grading, of]) => (grading ? [{ grading, of }] : []));
	return {
		text: "",
		sort: Math.min(gradingOrder(null), ...grades.map(({ grading }) => gradingOrder(grading))),
		grades,
	};
}

export function dateCell(catalogue: Catalogue, when: When | undefined): Cell {
	if (!when) return { text: words.details.undated, sort: Number.POSITIVE_INFINITY };
	const period = parseEdtf(when.edtf);
	const text = dateInWords(when.edtf);
	const apart = othersApart(when).map(({ edtf, claimants }) =>
		conflictWords.by(dateInWords(edtf), listInWords(isolatedNames(catalogue, claimants))),
	);
	return {
		text: when.derived ? words.dates.derived(text) : text,
		sort: period ? daysCovered(period)[0] : 0,
		notes: apart.length > 0 ? [{ text: conflictWords.overIt([conflictWords.also(apart)]), conflict: true }] : [],
	};
}

export function sourcesCell(catalogue: Catalogue, citations: readonly Citation[]): Cell {
	const marks = citationMarks(catalogue, citations);
	const seen = new Set<string>();
	const cited = marks.filter(({ number, paragraph }) => {
		const key = `${number}/${paragraph}`;
		return !seen.has(key) && seen.add(key);
	});
	cited.sort(
		(one, other) => one.number - other.number || byParagraph.compare(one.paragraph ?? "", other.paragraph ?? ""),
	);
	return { text: "", sort: cited[0]?.number ?? 0, citations: cited };
}
