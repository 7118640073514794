import type { Relation } from "../../dossier/schema";
import { words } from "../../words/en";
import type { Catalogue } from "../catalogue";
import { placeless } from "../relation-arcs";
import {
	type Cited,
	type ClaimInWords,
	cited,
	claimantNames,
	claimInWords,
	type Link,
	linkOf,
	type SourceUse,
	sourceUses,
	type WhenInWords,
	whenInWords,
} from "./cited";

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
	readonly denials: readonly ClaimInWords[];
	readonly sources: readonly SourceUse[];
}

export function relationDetails(catalogue: Catalogue, relation: Relation): RelationDetails {
	const links = (references: readonly string[]) => references.map((reference) => linkOf(catalogue, reference));
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
		when: relation.when ? whenInWords(catalogue, relation.when) : null,
		claimants: claimantNames(catalogue, relation.claimants),
		denials: (relation.denials ?? []).map((claim) => claimInWords(catalogue, claim)),
		sources: sourceUses(catalogue, relation),
	};
}
