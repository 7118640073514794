/** A draft as a dossier: every record an incident that cites its row of the file, every name a source or an actor. */
import { cut } from "../cut";
import { edtfOfDays } from "../days";
import { straight } from "../direction";
import { NONE, UNDATED, UNKNOWN } from "../incident-table";
import { parseDossier, type Reading } from "../parse";
import { type Figure, WEB_ADDRESS } from "../schema";
import type { Draft, DraftScene, DraftShape } from "./draft";
import { type Extent, extentOf } from "./extent";
import type { Format } from "./report";

/** More records than this stay a table: a page of so many buttons would answer slowly. */
export const MOST_RECORDS = 2000;

/** What a dossier says of itself when it is made from a file: from the words room. */
export interface DossierTexts {
	readonly language: string;
	/** The kind of an incident whose file names none. */
	readonly incident: string;
	readonly incidents: string;
	/** The layer of lines and areas that stand in no group of the file. */
	readonly shapes: string;
	/** What the file is worth as a source: nobody has checked it here. */
	readonly fileNote: string;
	/** Where in the file a record stands: "row 12" of a table, "record 12" of anything else. */
	row(row: number, format: Format): string;
	/** A place that has no name. */
	place(longitude: number, latitude: number): string;
	untitled(row: number): string;
}

export interface MadeFrom {
	/** The file's name. */
	readonly name: string;
	/** The day on which it was opened, "2026-11-24". */
	readonly today: string;
}

/** The longest that a record may be, as the schema has it; what is longer is cut, with an ellipsis. */
const NAME = 300;
const TEXT = 8000;
const SHORT = 80;

/** "Fires 2024" of "Fires_2024.csv": an ending and what stands for a space are the file system's, not the reader's. */
function titleOf(name: string): string {
	const last = name.replace(/^.*[\\/]/, "");
	const spaced = last.replace(/(?<=.)\.[a-z][a-z0-9]{0,9}$/i, "").replaceAll("_", " ");
	return spaced.replace(/\s+/g, " ").trim();
}

/**
 * A draft of at most MOST_RECORDS records as a dossier, through the same parser as any other; what the parser mends is
 * in its problems.
 */
export function toDossier(draft: Draft, from: MadeFrom, texts: DossierTexts): Reading {
	return parseDossier(dossierInput(draft, from, texts));
}

/** The cover alone, for a draft that stays a table. */
export function toCover(draft: Draft, from: MadeFrom, texts: DossierTexts): Reading {
	const { scenes, ...input } = dossierInput({ ...draft, incidents: { ...draft.incidents, count: 0 } }, from, texts);
	return parseDossier({ ...input, extent: ownExtent(draft), scenes });
}

function dossierInput(draft: Draft, { name, today }: MadeFrom, texts: DossierTexts) {
	// importers take the signs that reorder letters out of what they read, but none of them reads the name
	const from = { name: straight(name), today };
	const { incidents: table, texts: written } = draft;
	const cite = (row: number) => ({ source: FILE, paragraph: texts.row(row, draft.report.format) });
	const sources = createSources(draft, from, texts);
	const actors = createNamed("actor");
	const places = createPlaces(texts);
	const incidents = [];
	for (let index = 0; index < table.count; index++) {
		const row = table.row[index] as number;
		const title = written.title(index);
		const citations = [cite(row), ...sources.citedBy(index)];
		const claimants = sources.claimantsOf(index);
		const [firstDay, lastDay] = [table.firstDay[index] as number, table.lastDay[index] as number];
		const taking = [table.actor[index], table.otherActor[index]]
			.filter((actor): actor is number => actor !== undefined && actor !== NONE)
			.map((actor) => actors.idOf(table.actors[actor] ?? ""));
		const placed = Number.isFinite(table.longitude[index]);
		incidents.push({
			id: `row-${index + 1}`,
			title: cut(title || texts.untitled(row), NAME),
			kind: cut(table.kinds[table.kind[index] as number] || texts.incident, NAME),
			...(firstDay !== UNDATED && { when: { edtf: edtfOfDays(firstDay, lastDay) } }),
			...(placed && {
				place: places.idAt(
					table.longitude[index] as number,
					table.latitude[index] as number,
					table.withinKm[index] as number,
				),
			}),
			accounts: [{ text: cut(written.text(index) || title || texts.untitled(row), TEXT), citations }],
			...(taking.length > 0 && { actors: [...new Set(taking)] }),
			figures: figuresOf(table, index, claimants, citations, from.today),
			claims: [],
			fields: fieldsOf(written.fields(index)),
			citations,
		});
	}
	return {
		format: "brieflet-dossier/1",
		id: idOf(from.name, "file"),
		title: cut(draft.title || titleOf(from.name) || texts.incidents, NAME),
		...(draft.summary && { summary: cut(draft.summary, TEXT) }),
		language: texts.language,
		asOf: from.today,
		extent: ownExtent(draft),
		sources: sources.all,
		actors: actors.all,
		places: places.all,
		layers: [{ id: "incidents", name: texts.incidents, shows: "incidents" }, ...shapeLayers(draft, texts)],
		roles: [],
		incidents,
		conferences: [],
		statements: [],
		relations: [],
		events: [],
		shapes: draft.shapes.map((shape, index) => shapeOf(shape, index, cite(shape.row), texts)),
		scenes: draft.scenes.map((scene, index) => sceneOf(scene, index, cite(scene.row), texts)),
	};
}

function ownExtent({ incidents, shapes }: Draft): Extent {
	const corners = shapes.flatMap(({ geometry }) =>
		geometry.type === "lines" ? geometry.lines.flat() : geometry.areas.flat(2),
	);
	if (corners.length === 0) return extentOf(incidents.longitude, incidents.latitude);
	return extentOf(
		[...incidents.longitude, ...corners.map(([longitude]) => longitude)],
		[...incidents.latitude, ...corners.map(([, latitude]) => latitude)],
	);
}

/** The file itself, as a source. */
const FILE = "file";

/** The file, the sources that it describes, those that its records name, and the addresses that they give. */
function createSources(
	{ incidents: table, texts: written, sources: described }: Draft,
	from: MadeFrom,
	texts: DossierTexts,
) {
	const all: Record<string, unknown>[] = [
		{
			id: FILE,
			title: cut(from.name || FILE, NAME),
			short: cut(from.name || FILE, SHORT),
			accessed: from.today,
			note: texts.fileNote,
		},
	];
	const known = new Map<string, string>();
	const add = (key: string, source: Record<string, unknown>) => {
		const before = known.get(key);
		if (before) return before;
		const id = `source-${all.length}`;
		known.set(key, id);
		all.push({ id, ...source });
		return id;
	};
	for (const { id, title, publisher, author, date, url, note } of described) {
		const name = title || url || id;
		add(id, {
			title: cut(name, NAME),
			short: cut(name, SHORT),
			...(publisher && { publisher: cut(publisher, NAME) }),
			...(author && { author: cut(author, NAME) }),
			...(WEB_ADDRESS.test(url) && { url }),
			...((note || date) && { note: cut([date, note].filter(Boolean).join("\n"), TEXT) }),
		});
	}
	const named = (index: number) => {
		const name = table.sources[table.source[index] as number];
		return name ? add(name, { title: cut(name, NAME), short: cut(name, SHORT) }) : null;
	};
	return {
		all,
		claimantsOf: (index: number) => [named(index) ?? FILE],
		citedBy(index: number) {
			const name = named(index);
			const links = written
				.links(index)
				.map((link) => known.get(link) ?? (WEB_ADDRESS.test(link) ? ofLink(link) : null));
			return [name, ...links].flatMap((source) => (source ? [{ source }] : []));
		},
	};

	function ofLink(link: string): string {
		return add(link, { title: cut(link, NAME), short: cut(hostOf(link), SHORT), url: link });
	}
}

/** Names that records share, each once, with an id. */
function createNamed(prefix: string) {
	const all: { readonly id: string; readonly kind: string; readonly name: string }[] = [];
	const ids = new Map<string, string>();
	return {
		all,
		idOf(name: string): string {
			const before = ids.get(name);
			if (before) return before;
			const id = `${prefix}-${all.length + 1}`;
			ids.set(name, id);
			all.push({ id, kind: "organisation", name: cut(name, NAME) });
			return id;
		},
	};
}

/** One place for all records with the same coordinates, known equally well. */
function createPlaces(texts: DossierTexts) {
	const all: Record<string, unknown>[] = [];
	const ids = new Map<string, string>();
	return {
		all,
		idAt(longitude: number, latitude: number, withinKm: number): string {
			const key = `${longitude} ${latitude} ${withinKm}`;
			const before = ids.get(key);
			if (before) return before;
			const id = `place-${all.length + 1}`;
			ids.set(key, id);
			all.push({
				id,
				name: texts.place(longitude, latitude),
				location: [longitude + 0, latitude + 0], // JSON knows no -0
				precision: withinKm > 0 ? { kind: "radius", km: withinKm } : { kind: "site" },
				regions: [],
			});
			return id;
		},
	};
}

/** The best figure first, since it sizes the mark; the lowest and the highest where they differ from it. */
function figuresOf(
	table: Draft["incidents"],
	index: number,
	claimants: readonly string[],
	citations: Figure["citations"],
	asOf: string,
): Omit<Figure, "note">[] {
	const best = table.killed[index] as number;
	const low = table.killedLow[index] as number;
	const high = table.killedHigh[index] as number;
	const figure = (value: number, bound: Figure["bound"]) => ({
		counts: "killed" as const,
		value,
		bound,
		claimants,
		asOf,
		citations,
	});
	const differ = (low !== UNKNOWN && low !== best) || (high !== UNKNOWN && high !== best);
	return [
		...(best === UNKNOWN ? [] : [figure(best, differ ? "about" : "exactly")]),
		...(low === UNKNOWN || low === best ? [] : [figure(low, "at-least")]),
		...(high === UNKNOWN || high === best ? [] : [figure(high, "at-most")]),
	];
}

function shapeOf(
	{ name, text, row, geometry, fields }: DraftShape,
	index: number,
	citation: object,
	texts: DossierTexts,
) {
	return {
		id: shapeId(index),
		name: cut(name || texts.untitled(row), NAME),
		...(text && { text: cut(text, TEXT) }),
		geometry,
		fields: fieldsOf(fields),
		citations: [citation],
	};
}

const shapeId = (index: number) => `shape-${index + 1}`;

/** A layer for each group of the file that has lines or areas. */
function shapeLayers({ shapes }: Draft, texts: DossierTexts) {
	const groups = new Map<string, string[]>();
	shapes.forEach(({ group }, index) => {
		const ids = groups.get(group);
		if (ids) ids.push(shapeId(index));
		else groups.set(group, [shapeId(index)]);
	});
	return [...groups].map(([group, ids], index) => ({
		id: `shapes-${index + 1}`,
		name: cut(group || texts.shapes, NAME),
		shows: "shapes",
		shapes: ids,
	}));
}

function fieldsOf(fields: readonly (readonly [string, string])[]) {
	return fields
		.filter(([, value]) => value !== "")
		.map(([name, value]) => ({ name: cut(name || "?", NAME), value: cut(value, TEXT) }));
}

/** The width of a screen on which a story is meant to be seen, in pixels of 256 to a tile. */
const SCREEN = 900;
const ASPECT = 0.6;

function sceneOf(scene: DraftScene, index: number, citation: object, texts: DossierTexts) {
	const extent = scene.centre && extentAround(scene.centre, scene.zoom ?? 8);
	return {
		id: `scene-${index + 1}`,
		title: cut(scene.title || texts.untitled(scene.row), NAME),
		caption: cut(scene.text || scene.title || texts.untitled(scene.row), TEXT),
		...(extent && { view: { extent } }),
		citations: [citation],
	};
}

/** What a screen shows around a point at a zoom of tile maps (Web Mercator: 256 · 2^zoom pixels around the Earth). */
function extentAround([longitude, latitude]: readonly [number, number], zoom: number): Extent {
	const width = Math.min(340, (360 * SCREEN) / (256 * 2 ** zoom));
	const height = Math.min(160, width * ASPECT * Math.cos((latitude * Math.PI) / 180));
	const wrapped = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;
	const south = Math.max(-84, Math.min(83, latitude - height / 2));
	const north = Math.min(84, Math.max(south + 0.01, latitude + height / 2));
	return [wrapped(longitude - width / 2), south, wrapped(longitude + width / 2), north];
}

function hostOf(address: string): string {
	return /^https?:\/\/([^/?#]+)/.exec(address)?.[1] ?? address;
}

/** Letters and digits of a name, for an id. */
function idOf(name: string, otherwise: string): string {
	const plain = name
		.normalize("NFKD")
		.replace(/[^A-Za-z0-9]+/g, "-")
		.replace(/^-+|-+$/g, "")
		.slice(0, 60)
		.toLowerCase();
	return plain || otherwise;
}
