/** What is asked of `npm run check`, from its arguments. */
import { type Answers, ENCODINGS } from "../src/dossier/import/draft";

/** Each option that answers a question about a file, and what it may be. */
const ANSWERS = {
	encoding: ENCODINGS,
	"date-order": ["day-first", "month-first"],
	swapped: ["swap", "keep"],
	projected: ["web-mercator", "list-only"],
} as const satisfies Partial<Record<keyof Answers, readonly string[]>>;
type About = keyof typeof ANSWERS;

export const USAGE = [
	"Usage: npm run check -- FILE [--json]",
	...Object.entries(ANSWERS).map(([about, values]) => `[--${about}=${values.join("|")}]`),
	"(several files only where they are the events, sources and associations of one TimeMap)",
	"or: npm run check -- OLD NEW [--json] for what changed between two versions",
].join(" ");

export interface Asked {
	readonly files: readonly string[];
	readonly json: boolean;
	readonly answers: Answers;
}

/** @throws Error that says what came and what was expected. */
export function readArguments(given: readonly string[]): Asked {
	const files = given.filter((argument) => !argument.startsWith("--"));
	const answers: Record<string, string> = {};
	for (const option of given.filter((argument) => argument.startsWith("--") && argument !== "--json")) {
		const [about = "", value = ""] = option.slice(2).split(/=(.*)/s);
		if (!Object.hasOwn(ANSWERS, about)) throw new Error(`came the option ${option}; expected another. ${USAGE}`);
		const values: readonly string[] = ANSWERS[about as About];
		if (!values.includes(value)) throw new Error(`came ${option}; expected one of ${values.join(", ")}. ${USAGE}`);
		answers[about] = value;
	}
	if (files.length === 0) throw new Error(`came no file; expected one or more. ${USAGE}`);
	return { files, json: given.includes("--json"), answers };
}
