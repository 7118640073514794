/** What was found, by kind. */
import type { FoundKind } from "./entries";
import { FOUND_KINDS } from "./entries";
import { type Answer, type Found, TIERS } from "./search-index";

export interface Group {
	readonly kind: FoundKind;
	/** The first of them, the best first. */
	readonly shown: readonly Found[];
	/** How many there are. */
	readonly total: number;
}

/** How many of a kind are shown at first. */
export const FIRST_SHOWN = 6;
/** How many more at a time after that: more would keep the reader waiting. */
const MORE_SHOWN = 200;

/** The groups, the one with the best answer first; among equals those that the dossier is about, then by kind. */
export function groupsOf({ found }: Pick<Answer, "found">, limits: ReadonlyMap<FoundKind, number>): Group[] {
	const byKind = new Map<FoundKind, Found[]>();
	for (const one of found) {
		const group = byKind.get(one.entry.kind);
		if (group) group.push(one);
		else byKind.set(one.entry.kind, [one]);
	}
	return [...byKind]
		.map(([kind, all]) => ({ kind, shown: all.slice(0, limits.get(kind) ?? FIRST_SHOWN), total: all.length }))
		.sort((one, other) => compare(orderOf(one), orderOf(other)));
}

/** The limit after "show all": all that is left, or a good many of it. */
export function nextLimit({ shown, total }: Group): number {
	return Math.min(total, shown.length + MORE_SHOWN);
}

/** The beginning of a name and a word inside it are worth the same here: more is to be said by the kind. */
function orderOf({ kind, shown }: Group): readonly number[] {
	const [first] = shown;
	return first
		? [first.tier === BEGINNING ? NAMED : first.tier, Number(first.entry.far), FOUND_KINDS.indexOf(kind)]
		: [Number.POSITIVE_INFINITY];
}

const BEGINNING = TIERS.indexOf("beginning");
const NAMED = TIERS.indexOf("named");

function compare(one: readonly number[], other: readonly number[]): number {
	for (const [index, value] of one.entries()) {
		const difference = value - (other[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
