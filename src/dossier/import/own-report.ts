/** What became of a dossier's own records, told as of any other file. */
import { indexesInFile } from "../mend";
import type { Reading } from "../parse";
import type { Problem } from "../problem";
import type { Dossier } from "../schema";
import type { ImportReport, OfRow, Remark, RepairCode, SkipCode } from "./report";

/** The lists whose records stand on the map or are listed, in the order in which they are counted. */
const LISTS = ["incidents", "conferences", "statements", "relations", "events", "shapes"] as const;
type List = (typeof LISTS)[number];

/**
 * Counts the records of a dossier as it stood in its file, `input`, by what its parser made of it. Every record is drawn,
 * listed or skipped; a row is a record of the lists of incidents, conferences, statements, relations, events and shapes, one
 * list after the other.
 */
export function ownReport(input: unknown, { dossier, problems }: Reading): ImportReport {
	const skipped: OfRow<SkipCode>[] = [];
	const before = new Map<string, number>();
	const isOnMap = dossier ? placesOf(dossier) : () => false;
	const gone = new Set<number>();
	let rows = 0;
	let drawn = 0;
	for (const list of LISTS) {
		before.set(list, rows);
		const count = countOf(input, list);
		const kept = dossier ? dossier[list] : [];
		drawn += kept.filter((record) => isOnMap(list, record)).length;
		const left = new Set(indexesInFile(kept));
		for (let index = 0; index < count; index++) if (!left.has(index)) gone.add(rows + index + 1);
		rows += count;
	}
	const reasons = new Map<number, Problem>();
	const repaired: OfRow<RepairCode>[] = [];
	for (const problem of problems) {
		const row = rowOf(problem, before);
		if (!gone.has(row)) repaired.push({ row, remark: repairOf(problem) });
		// the last that was found is what the record was given up for
		else reasons.set(row, problem);
	}
	for (const row of gone) {
		const reason = reasons.get(row);
		skipped.push({ row, remark: { code: "not-as-expected", ...(reason && aboutOf(reason)) } });
	}
	return {
		format: "dossier",
		rows,
		drawn,
		listed: rows - drawn - skipped.length,
		skipped,
		repaired,
		warnings: [],
	};
}

function countOf(input: unknown, list: List): number {
	const records = typeof input === "object" && input !== null && Object.hasOwn(input, list) && (input as Dossier)[list];
	return Array.isArray(records) ? records.length : 0;
}

/** 0 for what concerns no record that is counted. */
function rowOf({ path }: Problem, before: ReadonlyMap<string, number>): number {
	const [, list = "", index = ""] = /^\$\.(\w+)\[(\d+)\]/.exec(path) ?? [];
	const at = before.get(list);
	return at === undefined ? 0 : at + Number(index) + 1;
}

function repairOf(problem: Problem): Remark<RepairCode> {
	const about = aboutOf(problem);
	return problem.outcome === "renamed"
		? { code: "id-repeated", came: about.came.replace(/^"|"$/g, "") }
		: { code: "part-left-out", ...about };
}

function aboutOf({ path, came, expected }: Problem) {
	return { field: path, came: came.slice(0, 80), became: expected };
}

/** Tells whether a record has a place on the map: its own, its speaker's, or two between which an arc can be drawn. */
function placesOf(dossier: Dossier): (list: List, record: Dossier[List][number]) => boolean {
	const actors = new Map(dossier.actors.map((actor) => [actor.id, actor]));
	const placed = new Set(
		(["incidents", "conferences", "statements", "events"] as const).flatMap((list) =>
			dossier[list].flatMap((record) => (record.place === undefined ? [] : [`${KINDS[list]}/${record.id}`])),
		),
	);
	const isPlace = (reference: string): boolean => {
		const [kind = "", id = ""] = reference.split("/");
		if (kind === "region" || kind === "place") return true;
		const actor = kind === "actor" ? actors.get(id) : undefined;
		return actor ? (actor.place ?? actor.region) !== undefined : placed.has(reference);
	};
	return (list, record) => {
		if (list === "events") return false; // the map shows none: timeline and table do
		if (list === "shapes") return true;
		if ("place" in record && record.place !== undefined) return true;
		if ("speaker" in record) return actors.get(record.speaker)?.place !== undefined;
		return "from" in record && [...record.from, ...record.to].filter(isPlace).length > 1;
	};
}

/** What a reference calls a record of each list. */
const KINDS = { incidents: "incident", conferences: "conference", statements: "statement", events: "event" } as const;
