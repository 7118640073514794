// npm run check -- FILE [--json]: reads a dossier as the page does and prints everything that is wrong with it,
// and what would go wrong with its briefing.
// Ends with 1 if nothing in it can be drawn.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { readDossier } from "../src/dossier/parse";
import type { Problem } from "../src/dossier/problem";
import { type Dossier, type RecordList, records } from "../src/dossier/schema";
import { type Geography, readGeography } from "../src/geo/geography";
import { regionProblems } from "../src/view/region-problems";
import { findingText, rehearse } from "../src/view/rehearsal";
import { words } from "../src/words/en";
import { speakerWords } from "../src/words/en-speaker";
import { counted } from "../src/words/numbers";

const USAGE = "Usage: npm run check -- FILE [--json]";
const GEOGRAPHY = new URL("../public/geo/detail.json", import.meta.url);

const given = process.argv.slice(2);
const files = given.filter((argument) => !argument.startsWith("--"));
const options = given.filter((argument) => argument.startsWith("--"));

try {
	process.exitCode = check() ? 0 : 1;
} catch (error) {
	console.error(`check: ${error instanceof Error ? error.message : error}`);
	process.exitCode = 1;
}

/** Whether anything can be drawn. */
function check(): boolean {
	const [file] = files;
	const stray = options.find((option) => option !== "--json");
	if (stray) throw new Error(`came the option ${stray}; expected --json or none. ${USAGE}`);
	if (!file || files.length > 1)
		throw new Error(`came ${files.length ? files.join(" ") : "no file"}; expected one dossier file. ${USAGE}`);

	const { dossier, problems: found } = readDossier(read(file));
	const geography = dossier ? readGeographyIfThere() : null;
	const problems = [...found, ...(dossier && geography ? regionProblems(dossier, geography) : [])];
	const rehearsal = dossier ? rehearse(dossier, geography && ((id) => geography.regions.has(id))) : [];
	const kept = keptOf(dossier);
	const drawable = kept.incidents + kept.conferences + kept.layers + kept.shapes > 0;

	if (options.includes("--json"))
		console.log(JSON.stringify({ report: { format: dossier?.format ?? null, problems, kept, rehearsal } }, null, "\t"));
	else {
		for (const problem of problems) console.log(sentence(problem));
		const lists = Object.entries(kept).map(([list, count]) => `${list} ${count}`);
		const count = counted(problems.length, { one: "problem", other: "problems" });
		const verdict = drawable ? "" : " Nothing in it can be drawn.";
		console.log(`${file}: ${count}; kept: ${lists.join(", ")}.${verdict}`);
		if (dossier && dossier.scenes.length + rehearsal.length > 0) tellRehearsal(dossier, rehearsal);
	}
	return drawable;
}

/** The text of a file, by its path from where npm was called, not from where npm starts its scripts. */
function read(file: string): string {
	const here = (process.env.npm_lifecycle_event === "check" && process.env.INIT_CWD) || process.cwd();
	const path = resolve(here, file);
	try {
		return new TextDecoder().decode(readFileSync(path)); // as a browser reads it: without a byte order mark
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(
			`came ${path}, which cannot be read (${reason}); expected a dossier file. Check the path. ${USAGE}`,
		);
	}
}

function readGeographyIfThere(): Geography | null {
	try {
		return readGeography(readFileSync(GEOGRAPHY, "utf8"));
	} catch (error) {
		console.error(`check: region ids were not checked: ${error instanceof Error ? error.message : error}`);
		return null;
	}
}

function tellRehearsal(dossier: Dossier, findings: ReturnType<typeof rehearse>): void {
	const { none, count, severity } = speakerWords.rehearsal;
	for (const finding of findings) console.log(`${severity[finding.severity]}: ${findingText(dossier, finding)}`);
	console.log(findings.length === 0 ? none : count(findings.length));
}

function keptOf(dossier: Dossier | null): Record<RecordList, number> {
	const lists = Object.keys(records) as RecordList[];
	return Object.fromEntries(lists.map((list) => [list, dossier?.[list].length ?? 0])) as Record<RecordList, number>;
}

/** "$.incidents[2].when.edtf: came …; expected …: this part was left out (Fire at the harbour)" */
function sentence({ path, came, expected, outcome, record }: Problem): string {
	const { problem, outcome: done } = words.notices;
	return `${path}: ${problem(came, expected)}: ${done[outcome]}${record ? ` (${record})` : ""}`;
}
