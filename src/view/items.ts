/** The items of a dossier that have a date, a kind, actors and sources: what period and filters choose from. */
import { daysCovered, parseEdtf } from "../dossier/edtf";
import { LIST_OF_KIND, referencesOf } from "../dossier/references";
import type { Actor, Credibility, Dossier, Incident, RecordList, Reliability, Text, When } from "../dossier/schema";
import { textIn } from "../dossier/text";
import { words } from "../words/en";
import type { DaySpan } from "./view";

export const ITEM_KINDS = ["incident", "conference", "statement", "relation", "event", "shape"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export interface Item {
	readonly kind: ItemKind;
	readonly id: string;
	/** "incident/fire", as in the address. */
	readonly key: string;
	/** A statement's is its speaker and its text. */
	readonly title: string;
	readonly when: When | null;
	/** The days of its own date, then those of the dates that other sources give; empty when it has none. */
	readonly spans: readonly DaySpan[];
	/** As a filter names its kind: "conference", "incident/Armed attack", "relation/pact". */
	readonly kindId: string;
	/** Ids of actors who take a part: who speaks, claims, comes, is spoken of, and the states of regions named. */
	readonly actors: ReadonlySet<string>;
	/** Ids of sources that it cites. */
	readonly sources: ReadonlySet<string>;
	/** The highest figure of those killed, of an incident that has one. */
	readonly killed: number | null;
	/** The best grade of the sources that it cites; null when none of them has one. */
	readonly reliability: Reliability["grade"] | null;
	/** The best grade of what is claimed in it; null when nothing is graded. */
	readonly credibility: Credibility["grade"] | null;
	/** Id of the place where it happened or was said; for a statement without one, where the speaker is based. */
	readonly place: string | null;
}

export interface Items {
	readonly all: readonly Item[];
	readonly byKey: ReadonlyMap<string, Item>;
}

/** Reads the items of a dossier once. */
export function itemsOf(dossier: Dossier): Items {
	const text = (words: Text) => textIn(words, dossier.language);
	const actors = new Map(dossier.actors.map((actor) => [actor.id, actor]));
	const sources = new Map(dossier.sources.map(({ id, reliability }) => [id, reliability?.grade ?? null]));
	const states = new Map(
		dossier.actors.flatMap(({ kind, region, id }) => (kind === "state" && region ? [[region, id]] : [])),
	);
	const nameOf = (actor: string) => text(actors.get(actor)?.name ?? actor);

	const all = ITEM_KINDS.flatMap((kind) =>
		dossier[LIST_OF_KIND[kind]].map((record): Item => {
			const { partakers, cited } = mentioned(LIST_OF_KIND[kind], record, { actors, states });
			const speaker = "speaker" in record ? record.speaker : null;
			const said = "text" in record && record.text ? text(record.text) : "";
			return {
				kind,
				id: record.id,
				key: `${kind}/${record.id}`,
				title:
					speaker !== null
						? words.items.statement(nameOf(speaker), said)
						: "title" in record
							? text(record.title)
							: "name" in record
								? text(record.name)
								: said,
				when: record.when ?? null,
				spans: record.when ? spansOf(record.when) : [],
				kindId: kindIdOf(kind, record, text),
				actors: partakers,
				sources: cited,
				killed: kind === "incident" ? mostKilled(record as Incident) : null,
				reliability: bestOf([...cited].map((id) => sources.get(id) ?? null)),
				credibility: bestOf(credibilityIn(record)),
				place: ("place" in record && record.place) || (speaker !== null && actors.get(speaker)?.place) || null,
			};
		}),
	);
	return { all, byKey: new Map(all.map((item) => [item.key, item])) };
}

function kindIdOf(kind: ItemKind, record: object, text: (words: Text) => string): string {
	return "kind" in record ? `${kind}/${text(record.kind as Text)}` : kind;
}

/** What a filter calls a kind: "Armed attack", "Security pact", "Conference". */
export function kindName(kindId: string): string {
	const slash = kindId.indexOf("/");
	const kind = (slash < 0 ? kindId : kindId.slice(0, slash)) as ItemKind;
	const own = slash < 0 ? null : kindId.slice(slash + 1);
	if (own === null) return Object.hasOwn(words.kinds, kind) ? words.kinds[kind] : kindId;
	return kind === "relation" && Object.hasOwn(words.relations, own)
		? words.relations[own as keyof typeof words.relations]
		: own;
}

function spansOf(when: When): DaySpan[] {
	return [when, ...(when.others ?? [])].flatMap(({ edtf }) => {
		const read = parseEdtf(edtf);
		if (!read) return [];
		const [first, last] = daysCovered(read);
		return [{ first, last }];
	});
}

function mostKilled({ figures }: Incident): number | null {
	const killed = figures.flatMap(({ counts, value }) => (counts === "killed" ? [value] : []));
	return killed.length > 0 ? Math.max(...killed) : null;
}

/** The first in the order of the code: F and 6, which cannot be judged, come last. */
function bestOf<Grade extends string | number>(grades: readonly (Grade | null)[]): Grade | null {
	return grades.reduce((best, grade) => (best === null || (grade !== null && grade < best) ? grade : best), null);
}

/** The grade of every claim in a record, however deep. */
function credibilityIn(value: unknown): Credibility["grade"][] {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) =>
		key === "geometry" || key === "citations"
			? [] // many, and no grade
			: key === "credibility"
				? [(part as Credibility).grade]
				: credibilityIn(part),
	);
}

function mentioned(
	list: RecordList,
	record: object,
	known: {
		readonly actors: ReadonlyMap<string, Actor>;
		readonly states: ReadonlyMap<string, string>;
	},
): { readonly partakers: ReadonlySet<string>; readonly cited: ReadonlySet<string> } {
	const partakers = new Set<string>();
	const cited = new Set<string>();
	const region = (id: string) => {
		const state = known.states.get(id);
		if (state) partakers.add(state);
	};
	for (const { target, id } of referencesOf(list, record)) {
		if (target === "sources") cited.add(id);
		else if (target === "actors") partakers.add(id);
		else if (target === "claimant") (known.actors.has(id) ? partakers : cited).add(id);
		else if (target === "reference" && id.startsWith("actor/")) partakers.add(id.slice("actor/".length));
		else if (target === "reference" && id.startsWith("region/")) region(id.slice("region/".length));
	}
	if ("participants" in record) for (const one of record.participants as { region: string }[]) region(one.region);
	return { partakers, cited };
}
