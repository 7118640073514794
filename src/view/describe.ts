/** The view told in sentences, for who does not see the map: what is shown, where, how many, of which period. */
import type { LonLat } from "../geo/geography";
import { coordinatesInWords } from "../words/coordinates";
import { describeWords as w } from "../words/describe";
import { words } from "../words/en";
import type { Catalogue } from "./catalogue";
import { chipsOf, periodInWords } from "./chips";
import { linkOf } from "./details/link";
import type { Frame } from "./frame";
import { shownOf } from "./shown";
import { tablesIn } from "./tables";

/** What of the Earth the map shows. */
export interface Seen {
	/** Whether a place, [lon, lat] in degrees, lies on the map as it stands. */
	readonly sees: (place: LonLat) => boolean;
	/** [lon, lat] of its middle. */
	readonly centre: LonLat;
	/** Ids of the regions at the middle, the largest first. */
	readonly under: readonly string[];
}

export interface Beside {
	/** What is measured, in words; null when nothing is. */
	readonly measured: string | null;
	/** How many incidents of a table are in view, where the dossier has one. */
	readonly crowdInView: number;
}

/** Sentences by what they tell of. */
export interface Description {
	/** Which countries are in view, or how many around where. */
	readonly where: string;
	/** How many of what is on the map, how many of them in view and, of few, which. */
	readonly marks: readonly string[];
	/** Regions by role. */
	readonly roles: readonly string[];
	readonly layers: string;
	/** The period, the filters, and how much they keep. */
	readonly narrowed: string;
	readonly selected: string | null;
	readonly measured: string | null;
}

/** As many countries, and marks of one kind, are told by name; more are counted. */
const MOST_NAMED = 6;
/** The middle of the map is told to about ten kilometres. */
const MIDDLE_METRES = 10_000;

export function describeView(catalogue: Catalogue, frame: Frame, seen: Seen, beside: Beside): Description {
	return {
		where: whereInWords(catalogue, seen),
		marks: marksInWords(frame, seen, beside.crowdInView),
		roles: frame.legend.flatMap((entry) => (entry.kind === "role" ? [w.role(entry.name, entry.regions)] : [])),
		layers: w.layers(
			frame.layers.filter(({ on }) => on).map(({ name }) => name),
			frame.layers.filter(({ on }) => !on).map(({ name }) => name),
		),
		narrowed: narrowedInSentences(catalogue, frame),
		selected: selectedInWords(catalogue, frame),
		measured: beside.measured && w.measured(beside.measured),
	};
}

/** What the map itself is described by: short, since it is read whenever somebody comes to the map. */
export function briefOf({ where, marks, narrowed, selected }: Description): string {
	return [where, ...marks, narrowed, ...(selected ? [selected] : [])].join(" ");
}

/** Everything, sentence by sentence; the rows of the tables too, which takes longer to count. */
export function wholeOf(
	{ where, marks, roles, layers, narrowed, selected, measured }: Description,
	catalogue: Catalogue,
	frame: Frame,
): string[] {
	const rows = tablesIn(catalogue, frame).map(({ name, rows, beyond }) => w.rows(name, rows.length + beyond));
	return [
		`${frame.title}. ${words.page.asOf(frame.asOf)}.`,
		where,
		...marks,
		...roles,
		layers,
		narrowed,
		...[selected, measured].flatMap((sentence) => sentence ?? []),
		w.table(rows),
	];
}

function whereInWords({ geography, regionName }: Catalogue, { sees, centre, under }: Seen): string {
	const names = [...geography.regions.values()]
		.filter(({ kind, id, label }) => kind !== "province" && (under.includes(id) || label.some(sees)))
		.map(({ id }) => regionName(id));
	const { decimal } = coordinatesInWords(centre, MIDDLE_METRES);
	const around = w.place([...(under.length > 0 ? [...under].reverse().map(regionName) : [w.sea]), decimal]);
	if (names.length === 0) return w.inViewMany(w.countries(0), around);
	return names.length > MOST_NAMED
		? w.inViewMany(w.countries(names.length), around)
		: `${w.inView(names)} ${w.middle(around)}`;
}

function marksInWords(frame: Frame, { sees }: Seen, crowdInView: number): string[] {
	const { crowd, incidents, conferences, statements, relations, shapes } = frame;
	const some = (what: (n: number) => string, marks: readonly { readonly name: string; readonly place: LonLat }[]) => {
		if (marks.length === 0) return [];
		const inView = marks.filter(({ place }) => sees(place)).map(({ name }) => name);
		return [w.some(what(marks.length), marks.length, inView.length, inView.length > MOST_NAMED ? [] : inView)];
	};
	const drawn = (what: (n: number) => string, n: number) => (n > 0 ? [w.drawn(what(n))] : []);
	const told = [
		...(crowd
			? [w.some(w.marks.incidents(crowd.sifted.count), crowd.sifted.count, crowdInView, [])]
			: some(
					w.marks.incidents,
					incidents.map(({ accessibleName, place }) => ({ name: accessibleName, place })),
				)),
		...some(
			w.marks.conferences,
			conferences.map(({ accessibleName, place }) => ({ name: accessibleName, place })),
		),
		...some(
			w.marks.statements,
			statements.map(({ accessibleName, location }) => ({ name: accessibleName, place: location })),
		),
		...drawn(w.marks.relations, relations.length),
		...drawn(w.marks.shapes, shapes.length),
	];
	return told.length > 0 ? told : [w.nothing];
}

function narrowedInSentences(catalogue: Catalogue, frame: Frame): string {
	const { period } = frame.view;
	const filters = chipsOf(catalogue, frame.view).filter(({ part }) => part.of !== "period");
	const { kept, all, undated } = shownOf(catalogue, frame);
	return [
		period ? w.period(periodInWords(period)) : w.allDates,
		filters.length > 0 ? w.filters(filters.map(({ name }) => name)) : w.noFilter,
		w.kept(kept, all, undated),
	].join(" ");
}

function selectedInWords(catalogue: Catalogue, { selection }: Frame): string | null {
	if (!selection) return null;
	const { name } = linkOf(catalogue, `${selection.kind}/${selection.id}`);
	return w.selected(words.kinds[selection.kind].toLocaleLowerCase("en"), name);
}
