/** What the properties of a record mean, by the names that people give them in several languages. */
import { bareName, NAMES, type NamedPart } from "../names";
import { asText, isObject, type JsonObject, own } from "./json-value";

/** What a property may be, by the names of `names.ts`. */
const PARTS = {
	title: "title",
	text: "text",
	kind: "kind",
	actor: "actor",
	otherActor: "otherActor",
	source: "source",
	link: "link",
	begins: "date",
	ends: "endDate",
	year: "year",
	killed: "killed",
	id: "id",
	latitude: "latitude",
	longitude: "longitude",
} as const satisfies Record<string, NamedPart>;
export type PropertyRole = keyof typeof PARTS;

/** Roles by name, and how early in its list a name stands: "title" goes before "label". */
const ROLES = new Map<string, readonly [role: PropertyRole, rank: number]>(
	(Object.keys(PARTS) as PropertyRole[]).flatMap((role) =>
		NAMES[PARTS[role]].map((name, rank) => [name, [role, rank]] as const),
	),
);

/** Which key has which role, found once for each name: features of a file share theirs. */
const known = new Map<string, readonly [PropertyRole, number] | null>();
const MOST_KNOWN = 5000;

function roleOf(name: string): readonly [PropertyRole, number] | null {
	const before = known.get(name);
	if (before !== undefined) return before;
	const role = ROLES.get(bareName(name)) ?? null;
	if (known.size < MOST_KNOWN) known.set(name, role);
	return role;
}

/**
 * The property of a record for each role: of several with one role, the first name of the list that says something.
 * Objects and lists have no role, save lists of sources and links.
 */
export function rolesOf(properties: unknown): ReadonlyMap<PropertyRole, string> {
	const roles = new Map<PropertyRole, string>();
	const ranks = new Map<PropertyRole, number>();
	if (!isObject(properties)) return roles;
	for (const key of Object.keys(properties)) {
		const found = roleOf(key);
		if (!found || !says(properties, key)) continue;
		const [role, rank] = found;
		// "start" and "data" may be anything; a date has a number.
		if ((role === "begins" || role === "ends") && rank > 0 && !/\p{Number}/u.test(asText(own(properties, key))))
			continue;
		if (rank >= (ranks.get(role) ?? Number.POSITIVE_INFINITY)) continue;
		roles.set(role, key);
		ranks.set(role, rank);
	}
	return roles;
}

function says(properties: JsonObject, key: string): boolean {
	const value = own(properties, key);
	return asText(value) !== "" || (Array.isArray(value) && value.some((item) => asText(item) !== ""));
}
