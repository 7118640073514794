/** Which column is read as what, and by whose rules. */
import { type ColumnRole, ROLES } from "../draft";
import type { KnownSchema } from "../report";
import type { Header } from "./header";
import { rolesByTag } from "./hxl";
import { type DayScale, dayScale, nameKey, placeScale, schemaOf } from "./schemas";

export interface Plan {
	readonly schema?: KnownSchema;
	/** The columns of each role in the order in which they are tried; none where the table has none. */
	readonly columns: Readonly<Record<ColumnRole, readonly number[]>>;
	/** A title's parts, each the first of its columns that is not empty. */
	readonly title: readonly (readonly number[])[];
	readonly kinds: Readonly<Record<string, string>>;
	readonly negativeIsUnknown: boolean;
	readonly partsFirst: boolean;
	readonly placeScale: readonly number[] | undefined;
	readonly dayScale: DayScale | undefined;
}

/** By a known schema's names; undefined for any other table. */
export function planBySchema(names: readonly string[]): Plan | undefined {
	const schema = schemaOf(names);
	if (!schema) return undefined;
	const keys = names.map(nameKey);
	const find = (wanted: readonly string[]) =>
		wanted.map((name) => keys.indexOf(nameKey(name))).filter((column) => column >= 0);
	const columns = everyRole((role) => find(schema.roles[role] ?? []));
	return {
		schema: schema.schema,
		columns,
		title: schema.title.map(find),
		kinds: schema.kinds ?? {},
		negativeIsUnknown: schema.negativeIsUnknown ?? false,
		partsFirst: schema.partsFirst ?? false,
		...scales(columns, names),
	};
}

/** By the tags of a humanitarian table, when they say where or when. */
export function planByTags({ names, tags }: Header): Plan | undefined {
	if (!tags) return undefined;
	const roles = rolesByTag(tags);
	const has = (role: ColumnRole) => roles.includes(role);
	const places = (has("latitude") && has("longitude")) || has("coordinates");
	return places || has("date") || has("year") ? planByRoles(roles, names) : undefined;
}

export function planByRoles(roles: readonly (ColumnRole | null)[], names: readonly string[]): Plan {
	const columns = everyRole((role) => roles.flatMap((own, column) => (own === role ? [column] : [])).slice(0, 1));
	const title = columns.title.length > 0 ? [columns.title] : [columns.kind, columns.placeName];
	const anything = [...columns.text, ...columns.placeName, ...columns.actor, ...columns.id];
	const isBare = title.every((part) => part.length === 0) || (columns.title.length === 0 && columns.kind.length === 0);
	return {
		columns,
		title: isBare ? [anything] : title,
		kinds: {},
		negativeIsUnknown: false,
		partsFirst: columns.date.length === 0,
		...scales(columns, names),
	};
}

function everyRole(columnsOf: (role: ColumnRole) => readonly number[]): Plan["columns"] {
	return Object.fromEntries(ROLES.map((role) => [role, columnsOf(role)])) as Record<ColumnRole, readonly number[]>;
}

function scales(columns: Plan["columns"], names: readonly string[]): Pick<Plan, "placeScale" | "dayScale"> {
	return {
		placeScale: placeScale(names[columns.placePrecision[0] ?? -1] ?? ""),
		dayScale: dayScale(names[columns.datePrecision[0] ?? -1] ?? ""),
	};
}
