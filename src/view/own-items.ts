/** An incident of a table that somebody opened is a record of the dossier as well: what counts must count it once. */
import type { IncidentTable } from "../dossier/incident-table";
import type { Item, Items } from "./items";
import { createLately } from "./lately";
import { indexOfRow } from "./row-id";

const lately = createLately<IncidentTable, Items>();

/** Whether an item stands in a table too. */
export function isOfTable({ kind, id }: Pick<Item, "kind" | "id">, table: IncidentTable | null): boolean {
	return table !== null && kind === "incident" && indexOfRow(id, table.count) !== null;
}

/** The items of a dossier that do not stand in its table too; all of them, and the very same, where there is none. */
export function ownItems(items: Items, table: IncidentTable | null): Items {
	if (!table) return items;
	return lately.of(table, [items], () => {
		const all = items.all.filter((item) => !isOfTable(item, table));
		return all.length === items.all.length ? items : { all, byKey: new Map(all.map((item) => [item.key, item])) };
	});
}

/**
 * The items with those that stand in a table naming their actors and sources as the table does: a filter by name keeps
 * an incident whether it was opened or not.
 */
export function asTheTableNames(items: Items, table: IncidentTable | null): Items {
	if (!table || !items.all.some((item) => isOfTable(item, table))) return items;
	const all = items.all.map((item) => (isOfTable(item, table) ? { ...item, ...namesOf(table, item.id) } : item));
	return { all, byKey: new Map(all.map((item) => [item.key, item])) };
}

function namesOf(table: IncidentTable, id: string): Pick<Item, "actors" | "sources"> {
	const index = indexOfRow(id, table.count) ?? 0;
	const actors = [table.actor, table.otherActor].flatMap((column) => table.actors[column[index] as number] ?? []);
	return {
		actors: new Set(actors),
		sources: new Set([table.source].flatMap((column) => table.sources[column[index] as number] ?? [])),
	};
}
