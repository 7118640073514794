import type { Relation, Role } from "../dossier/schema";
import type { Catalogue } from "./catalogue";
import type { ConferenceMark, IncidentMark, KilledScale } from "./marks";
import type { RegionMark } from "./regions";
import type { RelationMark } from "./relation-arcs";
import type { StatementMark } from "./voices";

/** One line of the legend; it stands there exactly while what it explains is on the map. */
export type LegendEntry =
	| {
			readonly kind: "role";
			readonly role: Role;
			readonly name: string;
			readonly regions: readonly string[];
	  }
	| { readonly kind: "layered" }
	| {
			readonly kind: "killed";
			readonly samples: readonly {
				readonly killed: number;
				readonly radius: number;
			}[];
	  }
	| { readonly kind: "no-figure" }
	| { readonly kind: "area" }
	| { readonly kind: "conference" }
	| { readonly kind: "statements" }
	| {
			readonly kind: "relation";
			readonly relation: Relation["kind"];
			readonly name: string;
			readonly directed: boolean;
	  }
	| {
			readonly kind: "boundary";
			readonly class: "international" | "undetermined" | "line-of-control" | "province";
	  };

export function legendOf(
	catalogue: Catalogue,
	{
		regions,
		incidents,
		conferences,
		statements,
		relations,
		provinceLines,
		scale,
	}: {
		readonly regions: readonly RegionMark[];
		readonly incidents: readonly IncidentMark[];
		readonly conferences: readonly ConferenceMark[];
		readonly statements: readonly StatementMark[];
		readonly relations: readonly RelationMark[];
		readonly provinceLines: readonly string[];
		readonly scale: KilledScale;
	},
): LegendEntry[] {
	const entries: LegendEntry[] = [];
	for (const role of catalogue.dossier.roles) {
		const played = regions.filter((region) => region.role?.id === role.id);
		if (played.length > 0)
			entries.push({
				kind: "role",
				role,
				name: catalogue.text(role.name),
				regions: played.map(({ name }) => name),
			});
	}
	if (conferences.length > 0) entries.push({ kind: "conference" });
	if (statements.length > 0) entries.push({ kind: "statements" });
	if (incidents.some(({ hollow }) => !hollow))
		entries.push({
			kind: "killed",
			samples: scale.samples.map((killed) => ({
				killed,
				radius: scale.radius(killed),
			})),
		});
	if (incidents.some(({ hollow }) => hollow)) entries.push({ kind: "no-figure" });
	if (incidents.some(({ spot }) => spot.kind !== "pin")) entries.push({ kind: "area" });
	for (const { kind, kindName, directed } of new Map(
		relations.map((relation) => [`${relation.kind}/${relation.directed}`, relation]),
	).values())
		entries.push({ kind: "relation", relation: kind, name: kindName, directed });
	if (regions.some(({ layered }) => layered)) entries.push({ kind: "layered" });

	const { boundaries } = catalogue.geography;
	const drawn = (wanted: string) => boundaries.some((boundary) => boundary.class === wanted);
	for (const name of ["international", "undetermined", "line-of-control"] as const)
		if (drawn(name)) entries.push({ kind: "boundary", class: name });
	if (provinceLines.length > 0) entries.push({ kind: "boundary", class: "province" });
	return entries;
}
