import { pathInFile, recordTitle, valueAt } from "../dossier/mend";
import { type Path, type Problem, pathText, shown } from "../dossier/problem";
import { referencesOf } from "../dossier/references";
import { type Dossier, type RecordList, records } from "../dossier/schema";
import type { Geography } from "../geo/geography";
import { words } from "../words/en";

/** Regions that a dossier names and the geography does not have: the map cannot draw them. */
export function regionProblems(dossier: Dossier, geography: Geography): Problem[] {
	return (Object.keys(records) as RecordList[]).flatMap((list) =>
		dossier[list].flatMap((record, index) =>
			regionsIn(list, record)
				.filter(({ id }) => !geography.regions.has(id))
				.map(({ path }): Problem => {
					const place: Path = [list, index, ...path];
					const title = recordTitle(record);
					return {
						path: pathText(pathInFile(dossier, place)),
						came: shown(valueAt(dossier, place)),
						expected: words.notices.unknownRegion,
						outcome: "not-drawn",
						...(title && { record: title }),
					};
				}),
		),
	);
}

interface RegionAt {
	readonly path: Path;
	readonly id: string;
}

function regionsIn(list: RecordList, record: unknown): RegionAt[] {
	const referred = referencesOf(list, record).flatMap(({ path, target, id }) =>
		target === "reference" && id.startsWith("region/") ? [{ path, id: id.slice("region/".length) }] : [],
	);
	return [...named(record), ...referred];
}

/** Ids under the keys "region" and "regions", wherever in a record they stand. */
function named(value: unknown, path: Path = []): RegionAt[] {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([name, item]) => {
		if (name === "geometry") return [];
		const key = Array.isArray(value) ? Number(name) : name;
		const here = [...path, key];
		const isRegion = key === "region" || (typeof key === "number" && path.at(-1) === "regions");
		return isRegion && typeof item === "string" ? [{ path: here, id: item }] : named(item, here);
	});
}
