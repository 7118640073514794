import type * as v from "valibot";
import { straightened } from "./direction";
import { type Fault, faultsOf, mend, remember } from "./mend";
import { mendGeometry } from "./mend-geometry";
import { type Problem, pathText, shown } from "./problem";
import { type IdIndex, leadsSomewhere, referencesOf } from "./references";
import { Cover, type Dossier, OPTIONAL_LISTS, type RecordList, records } from "./schema";

export interface Reading {
	/** Null when there is nothing to show. */
	readonly dossier: Dossier | null;
	readonly problems: readonly Problem[];
}

type Draft = { path: readonly [RecordList, number]; record: unknown };
type Drafts = Record<RecordList, Draft[]>;

const LISTS = Object.keys(records) as RecordList[];

/** Reads a dossier's JSON text; never throws. */
export function readDossier(json: string): Reading {
	let input: unknown;
	try {
		input = JSON.parse(json);
	} catch (error) {
		const start = json.trimStart().slice(0, 60);
		const came = /^<(!doctype|html)/i.test(start)
			? `an HTML page, ${shown(start)}`
			: `${shown(start)} (${error instanceof Error ? error.message.slice(0, 120) : "not JSON"})`;
		return unreadable("$", came, "a dossier, which is JSON text");
	}
	return parseDossier(input);
}

/**
 * Turns anything into a dossier and a list of what was wrong with it; never throws. A bad part is taken out of its
 * record, a record that is bad throughout is left out, and each loss is reported with its place in the file.
 */
export function parseDossier(input: unknown): Reading {
	if (typeof input !== "object" || input === null || Array.isArray(input))
		return unreadable("$", shown(input), "an object, the dossier");
	const { value, found } = straightened(input);
	const problems: Problem[] = found.map(({ path, text }) => ({
		path: pathText(path),
		came: shown(text),
		expected: "a text without signs that reorder letters, which are left out",
		outcome: "part-left-out",
	}));
	const raw = value as Record<string, unknown>;

	const coverKeys = Object.fromEntries(Object.entries(raw).filter(([key]) => !Object.hasOwn(records, key)));
	const cover = mend(coverKeys, (value) => faultsOf(Cover, value), [], problems);
	if (cover === undefined) {
		const last = problems.at(-1);
		if (last) problems.splice(-1, 1, { ...last, outcome: "unreadable" });
		return { dossier: null, problems };
	}

	const drafts = Object.fromEntries(LISTS.map((list) => [list, readList(list, raw[list], problems)])) as Drafts;
	LISTS.forEach((list) => {
		renameRepeated(drafts[list], problems);
	});
	dropDeadReferences(drafts, problems);

	const lists = Object.fromEntries(
		LISTS.map((list) => [
			list,
			remember(
				drafts[list].map(({ record }) => record),
				drafts[list].map(({ path: [, index] }) => index),
			),
		]),
	);
	return { dossier: { ...(cover as object), ...lists } as unknown as Dossier, problems };
}

function unreadable(path: string, came: string, expected: string): Reading {
	return {
		dossier: null,
		problems: [{ path, came, expected, outcome: "unreadable" }],
	};
}

function readList(list: RecordList, value: unknown, problems: Problem[]): Draft[] {
	if (value === undefined && OPTIONAL_LISTS.includes(list)) return [];
	if (!Array.isArray(value)) {
		problems.push({
			path: pathText([list]),
			came: shown(value),
			expected: "a list, [] when there are none",
			outcome: "kept",
		});
		return [];
	}
	const schema: v.GenericSchema = records[list];
	return value.flatMap((item: unknown, index) => {
		const path = [list, index] as const;
		const sound = list === "shapes" ? mendGeometry(item, path, problems) : item;
		if (sound === undefined) return [];
		const record = mend(sound, (it) => faultsOf(schema, it), path, problems);
		return record === undefined ? [] : [{ path, record }];
	});
}

const idOf = (record: unknown): string => (record as { id: string }).id;

/** Two records with one id are both kept: the later one is given an id of its own. */
function renameRepeated(drafts: Draft[], problems: Problem[]): void {
	const taken = new Set(drafts.map(({ record }) => idOf(record)));
	const seen = new Set<string>();
	for (const draft of drafts) {
		const id = idOf(draft.record);
		if (!seen.has(id)) {
			seen.add(id);
			continue;
		}
		let count = 2;
		while (taken.has(`${id}-${count}`)) count++;
		const renamed = `${id}-${count}`;
		taken.add(renamed);
		seen.add(renamed);
		problems.push({
			path: pathText([...draft.path, "id"]),
			came: shown(id),
			expected: `an id of its own; it is now ${shown(renamed)}`,
			outcome: "renamed",
			record: id,
		});
		draft.record = { ...(draft.record as object), id: renamed };
	}
}

/** Takes out what points nowhere, again and again, since a record left out may leave others pointing nowhere. */
function dropDeadReferences(drafts: Drafts, problems: Problem[]): void {
	for (let before = -1; before !== problems.length; ) {
		before = problems.length;
		const ids = Object.fromEntries(
			LISTS.map((list) => [list, new Set(drafts[list].map(({ record }) => idOf(record)))]),
		) as Record<RecordList, Set<string>> satisfies IdIndex;
		for (const list of LISTS) {
			const schema: v.GenericSchema = records[list];
			const check = (record: unknown): Fault[] => {
				const faults = faultsOf(schema, record);
				return faults.length > 0 ? faults : deadEnds(list, record, ids);
			};
			drafts[list] = drafts[list].flatMap((draft) => {
				if (deadEnds(list, draft.record, ids).length === 0) return [draft];
				const record = mend(draft.record, check, draft.path, problems);
				if (record !== undefined) return [{ path: draft.path, record }];
				ids[list].delete(idOf(draft.record));
				return [];
			});
		}
	}
}

function deadEnds(list: RecordList, record: unknown, ids: IdIndex): Fault[] {
	return referencesOf(list, record)
		.filter((reference) => !leadsSomewhere(reference, ids))
		.map(({ path, target }) => ({
			path,
			expected:
				target === "claimant"
					? "the id of an actor or a source of this dossier"
					: target === "reference"
						? "a record of this dossier"
						: `an id in ${target}`,
		}));
}
