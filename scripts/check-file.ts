/** Reads a file as the page does and tells what became of every record; of a dossier also how its briefing would go. */
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { compareDossiers } from "../src/dossier/compare";
import type { Given, Imported, Refusal } from "../src/dossier/import/draft";
import { importFile } from "../src/dossier/import/import-file";
import { ownReport } from "../src/dossier/import/own-report";
import { joinTimemap } from "../src/dossier/import/projects/join-timemap";
import { thinShapes } from "../src/dossier/import/thin-shapes";
import { MOST_RECORDS, toDossier } from "../src/dossier/import/to-dossier";
import { parseDossier, type Reading } from "../src/dossier/parse";
import type { Problem } from "../src/dossier/problem";
import { type Dossier, type RecordList, records } from "../src/dossier/schema";
import { textIn } from "../src/dossier/text";
import { type Geography, readGeography } from "../src/geo/geography";
import { countryBoxes } from "../src/view/country-boxes";
import { regionProblems } from "../src/view/region-problems";
import { findingText, rehearse } from "../src/view/rehearsal";
import { comparisonText, notesOn, tellComparison, type Version } from "../src/words/compare";
import { compareWords } from "../src/words/compare-words";
import { countryKey } from "../src/words/country-key";
import { words } from "../src/words/en";
import { speakerWords } from "../src/words/en-speaker";
import { importWords } from "../src/words/import";
import { reportText } from "../src/words/import-report";
import { counted } from "../src/words/numbers";
import { dossierTexts } from "../src/words/open";
import { type Asked, USAGE } from "./check-arguments";
import { refusalData, reportData } from "./check-report";

/** Where lines go. */
type Tell = (line: string) => void;

/**
 * Tells what became of a file; whether anything of it can be drawn or listed.
 * @throws Error where a file cannot be read, or several are not of one TimeMap
 */
export async function checkFile({ files, json, answers }: Asked, tell: Tell): Promise<boolean> {
	const file = files.join(" ");
	const contents = files.map(read);
	const [single, other] = contents;
	const bytes = other ? joined(contents) : single;
	if (!bytes && files.length === 2) return checkVersions({ files, json, answers }, contents, tell);
	if (!bytes)
		throw new Error(`came ${file}; expected one file, two versions of one, or the files of one TimeMap. ${USAGE}`);
	// nobody is there to be asked: what the page would ask, its first answer is taken for, and told
	const given: Given = { name: basename(files[0] ?? ""), bytes, answers, accept: true, boxOf: boxFinder() };
	const imported = await importFile(given);
	if (imported.outcome === "dossier") return checkDossier(file, imported.input, json, tell);
	if (imported.outcome !== "draft") return refuse(file, refusalOf(imported), json, tell);
	const { report, shapes, scenes } = thinShapes(imported.draft);
	if (json) tell(dataText(reportData(report)));
	else tell(reportText(file, report));
	return report.drawn + report.listed + shapes.length + scenes.length > 0;
}

function refusalOf(imported: Imported): Refusal {
	return imported.outcome === "refused" ? imported.refusal : { code: "broken" };
}

function refuse(file: string, refusal: Refusal, json: boolean, tell: Tell): false {
	const sentence = importWords.refusal(refusal);
	if (json) tell(dataText(refusalData(sentence, refusal.code)));
	else tell(`${file}: ${sentence}`);
	return false;
}

function checkDossier(file: string, input: unknown, json: boolean, tell: Tell): boolean {
	const reading = parseDossier(input);
	const { dossier } = reading;
	const geography = dossier ? readGeographyIfThere("detail") : null;
	const problems = [...reading.problems, ...(dossier && geography ? regionProblems(dossier, geography) : [])];
	const rehearsal = dossier ? rehearse(dossier, geography && ((id) => geography.regions.has(id))) : [];
	const kept = keptOf(dossier);
	const drawable = kept.incidents + kept.conferences + kept.layers + kept.shapes > 0;

	if (json) {
		const told = dossier ? { ...reportData(ownReport(input, reading)), format: dossier.format } : unreadable(reading);
		tell(dataText({ ...told, problems, kept, rehearsal }));
		return drawable;
	}
	for (const problem of problems) tell(sentence(problem));
	const lists = Object.entries(kept).map(([list, count]) => `${list} ${count}`);
	const count = counted(problems.length, { one: "problem", other: "problems" });
	const verdict = drawable ? "" : " Nothing in it can be drawn.";
	tell(`${file}: ${count}; kept: ${lists.join(", ")}.${verdict}`);
	if (dossier) tell(importWords.summary(ownReport(input, reading)));
	if (dossier && dossier.scenes.length + rehearsal.length > 0) tellRehearsal(dossier, rehearsal, tell);
	return drawable;
}

function unreadable({ problems }: Reading) {
	const [first] = problems;
	return refusalData(first ? sentence(first) : importWords.refusal({ code: "unknown" }), "broken");
}

/** The bytes of a file, by its path from where npm was called, not from where npm starts its scripts. */
function read(file: string): Uint8Array {
	const here = (process.env.npm_lifecycle_event === "check" && process.env.INIT_CWD) || process.cwd();
	const path = resolve(here, file);
	try {
		return readFileSync(path);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`came ${path}, which cannot be read (${reason}); expected a file. Check the path. ${USAGE}`);
	}
}

/** The files of one TimeMap as one; null where they are not. */
function joined(contents: readonly Uint8Array[]): Uint8Array | null {
	const text = joinTimemap(contents.map((bytes) => new TextDecoder().decode(bytes)));
	return text === null ? null : new TextEncoder().encode(text);
}

/** Tells what changed from the first file to the second; false where one of them is no dossier and makes none. */
async function checkVersions(
	{ files, json, answers }: Asked,
	contents: readonly Uint8Array[],
	tell: Tell,
): Promise<boolean> {
	const boxOf = boxFinder();
	const made: Version[] = [];
	for (const [index, bytes] of contents.entries()) {
		const version = await versionOf({ name: basename(files[index] ?? ""), bytes, answers, accept: true, boxOf });
		if ("refused" in version) {
			const file = files[index] ?? "";
			if (json) tell(dataText({ comparison: null, refused: version.refused, file }));
			else tell(`${compareWords.notCompared(file)}: ${version.refused}`);
			return false;
		}
		made.push(version);
	}
	const [before, after] = made as [Version, Version];
	const geography = readGeographyIfThere("detail");
	const regionName = (id: string) => textIn(geography?.regions.get(id)?.names ?? id, after.dossier.language, "en");
	const told = tellComparison(
		compareDossiers(before.dossier, after.dossier),
		before.dossier,
		after.dossier,
		regionName,
	);
	const notes = notesOn(before, after);
	if (json) tell(dataText({ comparison: told, notes }));
	else tell([comparisonText(told, compareWords.versions(files[0] ?? "", files[1] ?? "")), ...notes].join("\n"));
	return true;
}

/** A file as a dossier of records, or why it is none. */
async function versionOf(given: Given): Promise<Version | { readonly refused: string }> {
	const imported = await importFile(given);
	if (imported.outcome === "dossier") {
		const { dossier, problems } = parseDossier(imported.input);
		if (dossier) return { name: given.name, dossier, problems: problems.length, byRow: false };
		return { refused: problems[0] ? sentence(problems[0]) : importWords.refusal({ code: "broken" }) };
	}
	if (imported.outcome !== "draft") return { refused: importWords.refusal(refusalOf(imported)) };
	if (imported.draft.incidents.count > MOST_RECORDS) return { refused: compareWords.tooMany(MOST_RECORDS) };
	const today = new Date().toISOString().slice(0, 10);
	const { dossier } = toDossier(thinShapes(imported.draft), { name: given.name, today }, dossierTexts);
	return dossier
		? { name: given.name, dossier, problems: 0, byRow: true }
		: { refused: importWords.refusal({ code: "broken" }) };
}

function boxFinder(): NonNullable<Given["boxOf"]> {
	let geography: Geography | null | undefined;
	return (country) => {
		if (geography === undefined) geography = readGeographyIfThere("overview");
		return (geography && countryBoxes(geography).get(countryKey(country))) ?? null;
	};
}

function readGeographyIfThere(level: "overview" | "detail"): Geography | null {
	try {
		return readGeography(readFileSync(new URL(`../public/geo/${level}.json`, import.meta.url), "utf8"));
	} catch (error) {
		console.error(`check: regions were not checked: ${error instanceof Error ? error.message : error}`);
		return null;
	}
}

function tellRehearsal(dossier: Dossier, findings: ReturnType<typeof rehearse>, tell: Tell): void {
	const { none, count, severity } = speakerWords.rehearsal;
	for (const finding of findings) tell(`${severity[finding.severity]}: ${findingText(dossier, finding)}`);
	tell(findings.length === 0 ? none : count(findings.length));
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

function dataText(report: unknown): string {
	return JSON.stringify({ report }, null, "\t");
}
