/** Which statements contradict each other, read from either side. */
import type { Dossier, Statement } from "../dossier/schema";
import { once } from "./once";

export interface Contradiction {
	/** The statement that is contradicted, as the dossier has it. */
	readonly statement: Statement;
	/** Those that contradict it. */
	readonly against: readonly Statement[];
}

interface Index {
	readonly byId: ReadonlyMap<string, Statement>;
	/** Each pair once, also where the dossier writes it at both: who contradicts, and what. */
	readonly pairs: readonly (readonly [Statement, Statement])[];
	readonly pairsOf: ReadonlyMap<string, readonly (readonly [Statement, Statement])[]>;
}

const indexOf = once((dossier: Dossier): Index => {
	const byId = new Map(dossier.statements.map((statement) => [statement.id, statement]));
	const seen = new Set<string>();
	const pairs = dossier.statements.flatMap((statement) =>
		(statement.contradicts ?? []).flatMap((id) => {
			const other = byId.get(id);
			if (!other || other === statement || seen.has(`${id} ${statement.id}`)) return [];
			seen.add(`${statement.id} ${id}`);
			return [[statement, other] as const];
		}),
	);
	const pairsOf = new Map<string, (readonly [Statement, Statement])[]>();
	for (const pair of pairs)
		for (const { id } of pair) {
			const those = pairsOf.get(id);
			if (those) those.push(pair);
			else pairsOf.set(id, [pair]);
		}
	return { byId, pairs, pairsOf };
});

/** The statements that contradict one, and those that it contradicts. */
export function contradictionsOf(dossier: Dossier, id: string): readonly Statement[] {
	return (indexOf(dossier).pairsOf.get(id) ?? []).map(([one, other]) => (one.id === id ? other : one));
}

/** Every contradiction in which at least one of the statements has a part, each pair in exactly one of them. */
export function contradictionsAmong(dossier: Dossier, statements: readonly Statement[]): Contradiction[] {
	const { pairsOf } = indexOf(dossier);
	const grouped = new Map<Statement, Set<Statement>>();
	for (const { id } of statements)
		for (const [against, statement] of pairsOf.get(id) ?? []) {
			const those = grouped.get(statement);
			if (those) those.add(against);
			else grouped.set(statement, new Set([against]));
		}
	return [...grouped].map(([statement, against]) => ({ statement, against: [...against] }));
}
