/** Humanitarian Exchange Language: a row of tags under the names says what the columns are. https://hxlstandard.org */
import type { ColumnRole } from "../draft";

const TAG = /^#[a-z][\w]*(\s*\+\s*[a-z]\w*)*$/i;

/** Whether a row is one of tags: every cell that is not empty, and at least one. */
export function isTagRow(cells: readonly string[]): boolean {
	const filled = cells.map((cell) => cell.trim()).filter(Boolean);
	return filled.length > 0 && filled.every((cell) => TAG.test(cell));
}

/** In order of preference: the first column whose tag has the name and all attributes. */
const TAGS: readonly (readonly [ColumnRole, readonly string[]])[] = [
	["latitude", ["#geo+lat"]],
	["longitude", ["#geo+lon"]],
	["coordinates", ["#geo+coords"]],
	["date", ["#date+start", "#date+occurred", "#date+event", "#date"]],
	["endDate", ["#date+end"]],
	["year", ["#date+year"]],
	["killed", ["#affected+killed", "#affected+dead", "#affected+fatalities"]],
	["killedLow", ["#affected+killed+min"]],
	["killedHigh", ["#affected+killed+max"]],
	["kind", ["#event+type", "#cause+type", "#event+category", "#crisis+type", "#event+kind"]],
	["title", ["#event+name", "#crisis+name", "#event", "#crisis"]],
	["actor", ["#group+name+first", "#actor+name", "#group+name", "#group", "#org+name", "#org"]],
	["otherActor", ["#group+name+second"]],
	["source", ["#meta+source", "#source"]],
	["link", ["#meta+url"]],
	["placeName", ["#loc+name", "#loc", "#adm3+name", "#adm2+name", "#adm1+name"]],
	["country", ["#country+name", "#country+code", "#country"]],
	["text", ["#description", "#meta+description"]],
	["id", ["#event+id", "#event+code", "#meta+id", "#id"]],
];

/** The roles of columns by their tags; null where a tag says nothing that a table shows. */
export function rolesByTag(tags: readonly string[]): (ColumnRole | null)[] {
	const parsed = tags.map((tag) => tag.toLowerCase().replace(/\s/g, "").split("+"));
	const roles: (ColumnRole | null)[] = tags.map(() => null);
	for (const [role, wanted] of TAGS)
		for (const tag of wanted) {
			const [name, ...attributes] = tag.split("+");
			// "#date" alone must not take "#date+end": a tag without attributes is the column's whole tag.
			const column = parsed.findIndex(
				([own, ...has], index) =>
					roles[index] === null &&
					own === name &&
					attributes.every((attribute) => has.includes(attribute)) &&
					(attributes.length > 0 || has.every((attribute) => attribute.length === 2)) &&
					(role !== "killed" || !has.some((attribute) => attribute === "min" || attribute === "max")),
			);
			if (column >= 0) {
				roles[column] = role;
				break;
			}
		}
	return roles;
}
