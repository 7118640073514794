import type { Path } from "./problem";
import type { RecordList } from "./schema";

/** What an id may point to: a list of records, or one of two lists for a claimant. */
export type Target = RecordList | "claimant" | "reference";

export interface ReferenceAt {
	readonly path: Path;
	readonly target: Target;
	readonly id: string;
}

/** Keys that hold ids of other records, wherever in a record they stand. */
const KEYS: Readonly<Record<string, Target>> = {
	source: "sources",
	claimants: "claimant",
	place: "places",
	speaker: "actors",
	actors: "actors",
	role: "roles",
	contradicts: "statements",
	shapes: "shapes",
	about: "reference",
	from: "reference",
	to: "reference",
	select: "reference",
};

/** Where the same key is a text instead: an actor's role, what a claim is about, and the ends of a scene's period. */
function isText(list: RecordList, path: Path): boolean {
	const key = path.at(-1);
	const isDate = list === "scenes" && (key === "from" || key === "to");
	return isDate || (list === "actors" && key === "role") || (key === "about" && path.length > 1);
}

/** Every id of another record that a record mentions, with its path inside the record. */
export function referencesOf(list: RecordList, record: unknown, path: Path = []): ReferenceAt[] {
	if (Array.isArray(record)) return record.flatMap((item, index) => referencesOf(list, item, [...path, index]));
	if (typeof record !== "object" || record === null) return [];
	return Object.entries(record).flatMap(([key, value]) => {
		const here = [...path, key];
		if (key === "geometry") return []; // many numbers and no id
		const target = KEYS[key];
		if (!target || isText(list, here)) return referencesOf(list, value, here);
		if (typeof value === "string") return [{ path: here, target, id: value }];
		if (!Array.isArray(value)) return referencesOf(list, value, here);
		return value.flatMap((id, index) => (typeof id === "string" ? [{ path: [...here, index], target, id }] : []));
	});
}

/** The lists that a reference's first part names: "incident/fire" is one of the incidents. A region is in no list. */
export const LIST_OF_KIND = {
	incident: "incidents",
	conference: "conferences",
	statement: "statements",
	relation: "relations",
	event: "events",
	shape: "shapes",
	actor: "actors",
	place: "places",
	source: "sources",
} as const satisfies Readonly<Record<string, RecordList>>;

/** The list that a kind names; none for a region, which is looked up in the geography, nor for any other word. */
export function listOfKind(kind: string): RecordList | undefined {
	return Object.hasOwn(LIST_OF_KIND, kind) ? LIST_OF_KIND[kind as keyof typeof LIST_OF_KIND] : undefined;
}

/** Ids by list, for looking up whether a reference leads anywhere. */
export type IdIndex = Readonly<Record<RecordList, ReadonlySet<string>>>;

/** Whether a reference leads to a record of this index. */
export function leadsSomewhere({ target, id }: ReferenceAt, ids: IdIndex): boolean {
	if (target === "claimant") return ids.actors.has(id) || ids.sources.has(id);
	if (target !== "reference") return ids[target].has(id);
	const [kind = "", name = ""] = id.split("/");
	const list = listOfKind(kind);
	return kind === "region" || (list !== undefined && ids[list].has(name));
}
