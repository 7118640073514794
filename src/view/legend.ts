import type { Relation, Role } from "../dossier/schema";
import type { Catalogue } from "./catalogue";
import type { CrowdSigns } from "./crowd";
import type { ConferenceMark, IncidentMark, KilledScale } from "./marks";
import type { RegionMark } from "./regions";
import type { RelationMark } from "./relation-arcs";
import { type ShapeMark, shapeSigns } from "./shapes";
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
	| { readonly kind: "group" }
	| { readonly kind: "crowd"; readonly signs: CrowdSigns }
	| { readonly kind: "area" }
	| { readonly kind: "conference" }
	| { readonly kind: "statements" }
	| ({ readonly kind: "shape" } & ReturnType<typeof shapeSigns>[number])
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

/** Which signs of incidents the map shows: many at one place are one sign, and then none of them has its own. */
export interface IncidentSigns {
	/** A disc sized by those killed. */
	readonly sized: boolean;
	/** A hollow mark, as no figure is given. */
	readonly hollow: boolean;
	/** A ring or an outline around a place that is known only roughly. */
	readonly area: boolean;
	/** One mark for several incidents. */
	readonly groups: boolean;
}

export const NO_SIGNS: IncidentSigns = { sized: false, hollow: false, area: false, groups: false };

/** The signs of incidents that each have their own. */
export function signsOf(incidents: readonly IncidentMark[]): IncidentSigns {
	return {
		sized: incidents.some(({ hollow }) => !hollow),
		hollow: incidents.some(({ hollow }) => hollow),
		area: incidents.some(({ spot }) => spot.kind !== "pin"),
		groups: false,
	};
}

export function legendOf(
	catalogue: Catalogue,
	{
		regions,
		signs,
		conferences,
		statements,
		relations,
		shapes,
		provinceLines,
		crowd,
		scale,
	}: {
		readonly regions: readonly RegionMark[];
		readonly signs: IncidentSigns;
		readonly conferences: readonly ConferenceMark[];
		readonly statements: readonly StatementMark[];
		readonly relations: readonly RelationMark[];
		readonly shapes: readonly ShapeMark[];
		readonly provinceLines: readonly string[];
		readonly crowd?: CrowdSigns | null;
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
	if (crowd) entries.push({ kind: "crowd", signs: crowd });
	if (signs.sized)
		entries.push({
			kind: "killed",
			samples: scale.samples.map((killed) => ({
				killed,
				radius: scale.radius(killed),
			})),
		});
	if (signs.hollow) entries.push({ kind: "no-figure" });
	if (signs.area) entries.push({ kind: "area" });
	if (signs.groups) entries.push({ kind: "group" });
	for (const { kind, kindName, directed } of new Map(
		relations.map((relation) => [`${relation.kind}/${relation.directed}`, relation]),
	).values())
		entries.push({ kind: "relation", relation: kind, name: kindName, directed });
	for (const sign of shapeSigns(catalogue, shapes)) entries.push({ kind: "shape", ...sign });
	if (regions.some(({ layered }) => layered)) entries.push({ kind: "layered" });

	const { boundaries } = catalogue.geography;
	const drawn = (wanted: string) => boundaries.some((boundary) => boundary.class === wanted);
	for (const name of ["international", "undetermined", "line-of-control"] as const)
		if (drawn(name)) entries.push({ kind: "boundary", class: name });
	if (provinceLines.length > 0) entries.push({ kind: "boundary", class: "province" });
	return entries;
}

/** The legend for a room: ordinary boundaries explain themselves from afar, and the map needs the place. */
export function legendOnStage(entries: readonly LegendEntry[]): LegendEntry[] {
	return entries.filter(
		(entry) => entry.kind !== "boundary" || (entry.class !== "international" && entry.class !== "province"),
	);
}
