import type { Claim } from "../../dossier/schema";
import { words } from "../../words/en";
import type { Catalogue } from "../catalogue";
import { conflictsOver } from "../conflicts";
import { type ClaimInWords, claimInWords } from "./cited";

/** Claims about one thing of which at least one disputes the others. */
export interface Dispute {
	/** "Responsibility" */
	readonly about: string;
	readonly asserts: readonly ClaimInWords[];
	readonly disputes: readonly ClaimInWords[];
}

/** The claims of an item, those that are disputed apart from the others. */
export function claimsApart(
	catalogue: Catalogue,
	item: string,
	claims: readonly Claim[],
): { readonly disputes: readonly Dispute[]; readonly claims: readonly ClaimInWords[] } {
	const found = conflictsOver(catalogue.dossier, item, "claims");
	const disputed = new Set(found.flatMap((one) => one.claims));
	return {
		disputes: found.map(({ about, claims }) => disputeInWords(catalogue, words.claims[about], claims)),
		claims: claims.filter((claim) => !disputed.has(claim)).map((claim) => claimInWords(catalogue, claim)),
	};
}

function disputeInWords(catalogue: Catalogue, about: string, claims: readonly Claim[]): Dispute {
	const of = (stance: Claim["stance"]) =>
		claims.filter((claim) => claim.stance === stance).map((claim) => claimInWords(catalogue, claim));
	return { about, asserts: of("asserts"), disputes: of("disputes") };
}
