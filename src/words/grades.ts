/** The Admiralty code in words: how reliable a source is, how credible a piece of information. */
import { CREDIBILITY, RELIABILITY } from "../dossier/schema";
import { counted } from "./numbers";

export type Letter = (typeof RELIABILITY)[number];
export type Degree = (typeof CREDIBILITY)[number];

const reliability: Readonly<Record<Letter, string>> = {
	A: "completely reliable",
	B: "usually reliable",
	C: "fairly reliable",
	D: "not usually reliable",
	E: "unreliable",
	F: "reliability cannot be judged",
};
const credibility: Readonly<Record<Degree, string>> = {
	1: "confirmed by other sources",
	2: "probably true",
	3: "possibly true",
	4: "doubtful",
	5: "improbable",
	6: "truth cannot be judged",
};

export const grades = {
	reliability,
	credibility,
	steps: { letters: RELIABILITY, numbers: CREDIBILITY },
	ofSource: (grade: Letter) => `reliability ${grade}, ${reliability[grade]}`,
	ofClaim: (grade: Degree) => `credibility ${grade}, ${credibility[grade]}`,
	/** What a screen reader says of the mark "B2". */
	mark: (code: string, parts: readonly string[]) => `Grade ${code}: ${parts.join("; ")}`,
	markOf: (of: string, name: string) => `${name}. ${of}`,
	title: (code: string) => `Grade ${code}`,
	claim: "The information",
	sources: "The sources that it cites",
	source: "The source",
	bestOf: "The letter is that of the best source cited.",
	code: "What the grades mean",
	help: "What the grades mean",
	letters: "Letter: how reliable the source is",
	numbers: "Number: how credible the information is",
	note: "This is the Admiralty code. The two are judged apart, by those who edit this dossier. F and 6 say that it cannot be judged; without a grade nobody has judged.",
	columnOfSources: "Reliability",
	here: "this grade",
	close: "Close",
	filter: {
		reliability: "Source at least",
		credibility: "Information at least",
		legend: "Grade",
		step: (grade: string | number, meaning: string, items: string) => `At least ${grade}, ${meaning}: ${items}`,
		reliabilityNote: "By the best source cited.",
		credibilityNote: "By the best-graded claim.",
		notJudged: "What cannot be judged (F, 6) does not pass.",
		ungraded: (n: number) =>
			n === 0
				? "Every item is graded."
				: `${counted(n, { one: "item without a grade stays", other: "items without a grade stay" })}.`,
		chip: {
			reliability: (grade: Letter) => `Source at least ${grade}, ${reliability[grade]}`,
			credibility: (grade: Degree) => `Information at least ${grade}, ${credibility[grade]}`,
		},
	},
} as const;
