import { daysCovered, parseEdtf } from "../../dossier/edtf";
import type { Statement } from "../../dossier/schema";
import type { Catalogue } from "../catalogue";
import { contradictionsAmong } from "../contradictions";
import {
	actorLine,
	type Cited,
	cited,
	claimantNames,
	type SourceUse,
	sourceUses,
	type WhenInWords,
	whenInWords,
} from "./cited";
import { type Link, linkOf } from "./link";
import { type PlaceInWords, placeInWords } from "./place-in-words";

/** One thing that somebody said, as every list of statements shows it. */
export interface StatementInWords extends Cited {
	readonly id: string;
	readonly speaker: Link;
	readonly role: string | null;
	readonly quote: string | null;
	readonly when: WhenInWords | null;
	/** Where it was said, when that is known. */
	readonly place: Link | null;
}

/** A statement beside those that contradict it. */
export interface ContradictionInWords {
	readonly statement: StatementInWords;
	readonly against: readonly StatementInWords[];
}

/** A list of statements, newest first and those without a date last. */
export interface Said {
	/** How many statements the list has, those of its contradictions that belong to it among them. */
	readonly count: number;
	/** Wherever one of the list contradicts another, or is contradicted, both stand here. */
	readonly contradictions: readonly ContradictionInWords[];
	/** The others. */
	readonly statements: readonly StatementInWords[];
	/** Everything shown, for the list of sources. */
	readonly records: readonly Statement[];
}

export interface StatementDetails extends StatementInWords {
	readonly kind: "statement";
	/** "Ada Example, foreign minister" */
	readonly title: string;
	readonly where: PlaceInWords | null;
	/** Where the speaker is based, for a statement of which nobody says where it was made. */
	readonly based: Link | null;
	readonly reportedBy: readonly string[];
	readonly about: readonly Link[];
	readonly contradictions: readonly ContradictionInWords[];
	readonly sources: readonly SourceUse[];
}

function statementInWords(catalogue: Catalogue, statement: Statement): StatementInWords {
	const role = catalogue.actors.get(statement.speaker)?.role;
	return {
		id: statement.id,
		speaker: linkOf(catalogue, `actor/${statement.speaker}`),
		role: role ? catalogue.text(role) : null,
		quote: statement.quote ?? null,
		when: statement.when ? whenInWords(catalogue, statement.when, statement) : null,
		place: statement.place ? linkOf(catalogue, `place/${statement.place}`) : null,
		...cited(catalogue, statement),
	};
}

/** Statements as a list: what contradicts stands together, the rest newest first. */
export function saidOf(catalogue: Catalogue, statements: readonly Statement[]): Said {
	const contradictions = contradictionsAmong(catalogue.dossier, statements);
	const beside = new Set(contradictions.flatMap(({ statement, against }) => [statement, ...against]));
	return {
		count: statements.length,
		contradictions: inWords(catalogue, contradictions),
		statements: newestFirst(statements.filter((statement) => !beside.has(statement))).map((statement) =>
			statementInWords(catalogue, statement),
		),
		records: [...statements, ...beside],
	};
}

function inWords(
	catalogue: Catalogue,
	contradictions: ReturnType<typeof contradictionsAmong>,
): readonly ContradictionInWords[] {
	return contradictions.map(({ statement, against }) => ({
		statement: statementInWords(catalogue, statement),
		against: against.map((other) => statementInWords(catalogue, other)),
	}));
}

/** By the last day of the date; without a date last, in the dossier's order. */
function newestFirst(statements: readonly Statement[]): Statement[] {
	const dated = statements.map((statement) => {
		const period = statement.when && parseEdtf(statement.when.edtf);
		return { statement, last: period ? daysCovered(period)[1] : Number.NEGATIVE_INFINITY };
	});
	return dated
		.sort((one, other) => (one.last === other.last ? 0 : one.last > other.last ? -1 : 1))
		.map(({ statement }) => statement);
}

/** Statements by their speakers, in the order in which these first appear. */
export function bySpeaker(
	catalogue: Catalogue,
	statements: readonly Statement[],
): readonly { readonly speaker: Link; readonly role: string | null; readonly said: Said }[] {
	const speakers = new Map<string, Statement[]>();
	for (const statement of statements) {
		const those = speakers.get(statement.speaker);
		if (those) those.push(statement);
		else speakers.set(statement.speaker, [statement]);
	}
	return [...speakers].map(([id, those]) => {
		const role = catalogue.actors.get(id)?.role;
		return {
			speaker: linkOf(catalogue, `actor/${id}`),
			role: role ? catalogue.text(role) : null,
			said: saidOf(catalogue, those),
		};
	});
}

export function statementDetails(catalogue: Catalogue, statement: Statement): StatementDetails {
	const place = statement.place && catalogue.places.get(statement.place);
	const base = catalogue.actors.get(statement.speaker)?.place;
	const contradictions = contradictionsAmong(catalogue.dossier, [statement]);
	return {
		...statementInWords(catalogue, statement),
		kind: "statement",
		title: actorLine(catalogue, statement.speaker),
		where: place ? placeInWords(catalogue, place) : null,
		based: base && !place ? linkOf(catalogue, `place/${base}`) : null,
		reportedBy: claimantNames(catalogue, statement.claimants),
		about: (statement.about ?? []).map((reference) => linkOf(catalogue, reference)),
		contradictions: inWords(catalogue, contradictions),
		sources: sourceUses(
			catalogue,
			statement,
			place,
			contradictions.flatMap((one) => [one.statement, ...one.against]),
		),
	};
}
