import type { Relation } from "../../dossier/schema";
import { conflictWords } from "../../words/conflicts";
import { words } from "../../words/en";
import type { Catalogue } from "../catalogue";
import { conflictsOver } from "../conflicts";
import { placeless } from "../relation-arcs";
import {
	type Cited,
	type ClaimInWords,
	type ConflictInWords,
	cited,
	claimantNames,
	claimInWords,
	type SourceUse,
	sideOf,
	sourceUses,
	type WhenInWords,
	whenInWords,
} from "./cited";
import { type Link, linkOf } from "./link";

export interface RelationDetails {
	readonly kind: "relation";
	readonly id: string;
	readonly title: string;
	readonly relationKind: string;
	readonly account: Cited;
	readonly from: readonly Link[];
	readonly to: readonly Link[];
	readonly directed: boolean;
	/** Names of those who take part and have no place on the map. */
	readonly notDrawn: readonly string[];
	readonly when: WhenInWords | null;
	readonly claimants: readonly string[];
	/** What is denied of it, and by whom. */
	readonly conflict: ConflictInWords | null;
	/** Other claims about it. */
	readonly denials: readonly ClaimInWords[];
	readonly sources: readonly SourceUse[];
}

export function relationDetails(catalogue: Catalogue, relation: Relation): RelationDetails {
	const links = (references: readonly string[]) => references.map((reference) => linkOf(catalogue, reference));
	const [denied] = conflictsOver(catalogue.dossier, `relation/${relation.id}`, "relation");
	return {
		kind: "relation",
		id: relation.id,
		title: catalogue.text(relation.title),
		relationKind: words.relations[relation.kind],
		account: cited(catalogue, relation),
		from: links(relation.from),
		to: links(relation.to),
		directed: relation.directed,
		notDrawn: placeless(catalogue, relation),
		when: relation.when ? whenInWords(catalogue, relation.when, relation) : null,
		claimants: claimantNames(catalogue, relation.claimants),
		conflict: denied
			? {
					denied: true,
					over: conflictWords.over.relation,
					sides: [
						[sideOf(catalogue, catalogue.text(relation.title), relation)],
						denied.denials.map((denial) => sideOf(catalogue, catalogue.text(denial.text), denial)),
					],
				}
			: null,
		denials: (relation.denials ?? [])
			.filter((denial) => !denied?.denials.includes(denial))
			.map((claim) => claimInWords(catalogue, claim)),
		sources: sourceUses(catalogue, relation),
	};
}
