/** Words for what the sources disagree on; the code that finds it knows none. */
import { counted, listInWords } from "./numbers";

export const conflictWords = {
	disagree: "Sources disagree",
	disputed: "Disputed",
	/** "Sources disagree: date" */
	head: (mark: string, over: string) => `${mark}: ${over.toLocaleLowerCase("en")}`,
	over: { date: "Date", place: "Place", relation: "What is said", participation: "Who took part" },
	/** For a date or a place that the record gives without a claimant. */
	asShown: "As shown here",
	asListed: "As listed below",
	/** "40, 133 and 149 killed": the lowest first. */
	figures: (values: readonly string[], counts: string) => `${listInWords(values)} ${counts}.`,
	/** "Sources disagree: also 21 March 2024 (Wire)" */
	overIt: (parts: readonly string[]) => `Sources disagree: ${parts.join(", ")}`,
	unnamed: (names: string) => `not named by ${names}`,
	roles: (roles: readonly string[]) => `also given as ${listInWords(roles)}`,
	also: (values: readonly string[]) => `also ${listInWords(values)}`,
	by: (value: string, names: string) => `${value} (${names})`,
	/** After a figure beside which others stand. */
	figuresDiffer: "figures differ",
	others: (n: number) => counted(n, { one: "other", other: "others" }),
	disputedBy: (names: string) => `Disputed by ${names}`,
	deniedBy: (names: string) => `Denied by ${names}`,
	claim: "Claim",
} as const;
