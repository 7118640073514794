/** How boundaries are drawn and why: what the geography says of itself, for the reader of a view. */
import { textIn } from "../dossier/text";
import type { BoundaryClass, Geography, Names } from "../geo/geography";
import { boundaryWords } from "../words/boundaries";

/** What of the geography is in sight: ids of regions, and classes of lines. */
export interface InView {
	readonly regions: readonly string[];
	readonly lines: readonly BoundaryClass[];
}

export interface BoundaryLine {
	readonly class: Exclude<BoundaryClass, "coast">;
	readonly note: string | null;
	readonly inView: boolean;
}

export interface UndeterminedArea {
	readonly id: string;
	readonly name: string;
	/** Why its status is undetermined, where the geography says. */
	readonly note: string | null;
}

export interface BoundaryNote {
	readonly policy: readonly string[];
	readonly disclaimer: string | null;
	/** Each class of lines that the geography has, the disputed ones first. */
	readonly lines: readonly BoundaryLine[];
	readonly inView: readonly UndeterminedArea[];
	readonly elsewhere: readonly UndeterminedArea[];
	readonly absent: readonly { readonly name: string; readonly note: string }[];
	readonly sources: readonly {
		readonly what: string;
		readonly source: string;
		readonly version: string;
		readonly date: string;
	}[];
}

const CLASSES = ["undetermined", "line-of-control", "international", "province"] as const;

export function boundaryNote(geography: Geography, language: string, seen: InView): BoundaryNote {
	const { policy, regions, boundaries } = geography;
	const text = (names: Names) => textIn(names, language, "en");
	const noteOf = (names: Names | undefined) => (names ? text(names) : null);
	const areas = [...regions.values()]
		.filter(({ kind }) => kind === "undetermined")
		.map(({ id, names }) => ({ id, name: text(names), note: noteOf(policy?.areas[id]) }))
		.sort((a, b) => a.name.localeCompare(b.name));
	return {
		policy: policy?.policy.map(text) ?? boundaryWords.general,
		disclaimer: noteOf(policy?.disclaimer),
		lines: CLASSES.filter((name) => boundaries.some((boundary) => boundary.class === name)).map((name) => ({
			class: name,
			note: noteOf(policy?.lines[name]),
			inView: seen.lines.includes(name),
		})),
		inView: areas.filter(({ id }) => seen.regions.includes(id)),
		elsewhere: areas.filter(({ id }) => !seen.regions.includes(id)),
		absent: policy?.absent.map(({ name, note }) => ({ name: text(name), note: text(note) })) ?? [],
		sources:
			policy?.sources.map(({ what, source, version, date }) => ({
				...{ what: text(what), source: text(source) },
				...{ version, date: text(date) },
			})) ?? [],
	};
}

/** What has to be said on paper, where nothing can be opened. */
export function boundariesOnPaper(geography: Geography, language: string): string {
	const { policy, disclaimer, lines } = boundaryNote(geography, language, { regions: [], lines: [] });
	const control = lines.find((line) => line.class === "line-of-control")?.note;
	return [...policy, disclaimer, control].filter((part) => part).join(" ");
}
