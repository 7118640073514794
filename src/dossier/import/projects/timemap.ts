/** TimeMap: events with the sources and the associations that they name; also any list of records with places or dates. */
import type { DraftSource, Given, Imported } from "../draft";
import { compose, STEP } from "./compose";
import { recordOf } from "./feature";
import { createFindings, type Field, type Findings, type FoundGeometry } from "./found";
import { stopped } from "./geojson";
import { asNumber, asText, isObject, listOf, own, textOf, writtenValue } from "./json-value";
import { isAddress } from "./links";
import { rolesOf } from "./property-names";

/** The files of one TimeMap: only some may be there. */
export interface TimemapFiles {
	readonly events?: unknown;
	readonly sources?: unknown;
	readonly associations?: unknown;
	/** Events of another program, as many give out lists of records. */
	readonly isOther?: boolean;
	/** Other lists of the file, which are named and not read: sites, regions, shapes. */
	readonly others?: readonly (readonly [name: string, count: number])[];
}

/** Keys that only TimeMap's events have. */
const MARKS = ["associations", "time_precision", "category_full", "narrative___stepStyles"];

/** Events, sources or associations alone, or an object of them; any list of records that have a date or a latitude. */
export function timemapFiles(value: unknown): TimemapFiles | null {
	if (Array.isArray(value)) return filesOfList(value);
	if (!isObject(value)) return null;
	const [events, sources, associations] = [own(value, "events"), own(value, "sources"), own(value, "associations")];
	const others = ["sites", "regions", "shapes"].map((key) => [key, listOf(value, key).length] as const);
	if (isSources(sources)) return { events, sources, associations, others };
	if (isList(events)) return { events, sources, associations, others, isOther: !isMarked(events) };
	if (isSources(value)) return { sources: value };
	// What programs give out stands in "data", "results", "items"; two lists of records would be a riddle.
	const lists = Object.keys(value).filter((key) => filesOfList(value[key])?.isOther);
	return lists.length === 1 && lists[0] !== undefined ? { events: value[lists[0]], isOther: true } : null;
}

function filesOfList(value: unknown): TimemapFiles | null {
	if (!Array.isArray(value)) return null;
	const first = value.find(isObject);
	if (own(first, "mode") !== undefined && own(first, "title") !== undefined) return { associations: value };
	if (isSource(first)) return { sources: value };
	const roles = rolesOf(first);
	const isRecord = roles.has("latitude") || roles.has("begins") || roles.has("year");
	return isRecord ? { events: value, isOther: !isMarked(value) } : null;
}

function isMarked(events: unknown): boolean {
	const [, first] = itemsOf(events).find(([, event]) => isObject(event)) ?? [];
	return MARKS.some((key) => own(first, key) !== undefined);
}

function isList(value: unknown): boolean {
	return Array.isArray(value) || (isObject(value) && Object.values(value).some(isObject));
}

function isSource(value: unknown): boolean {
	return Array.isArray(own(value, "paths"));
}

function isSources(value: unknown): boolean {
	return (Array.isArray(value) || isObject(value)) && Object.values(value).some(isSource);
}

/** Items of a list, or of an object by id. */
function itemsOf(value: unknown): (readonly [id: string, item: unknown])[] {
	if (Array.isArray(value)) return value.map((item) => [textOf(item, "id"), item] as const);
	return isObject(value) ? Object.keys(value).map((id) => [id, value[id]] as const) : [];
}

export function importTimemap(given: Given, files: TimemapFiles): Imported {
	const findings = createFindings(files.isOther ? "json-records" : "timemap");
	// What TimeMap reads unless told otherwise is MM/DD/YYYY.
	if (!files.isOther) findings.likelyOrder = "month-first";
	const sources = new Map<string, DraftSource & { readonly links: readonly string[] }>();
	for (const [id, item] of itemsOf(files.sources)) {
		const source = sourceOf(id, item);
		if (!source) continue;
		sources.set(id, source);
		const { links: _, ...draft } = source;
		findings.sources.push(draft);
	}
	const associations = new Map<string, unknown>();
	for (const [, item] of itemsOf(files.associations))
		for (const key of [textOf(item, "id"), textOf(item, "title")]) if (key) associations.set(key, item);
	for (const [field, count] of files.others ?? []) if (count > 0) findings.repair(0, "part-left-out", { field, count });
	const events = itemsOf(files.events);
	for (const [index, [, event]] of events.entries()) {
		if (index % STEP === 0 && given.onProgress?.(index, events.length) === false) return stopped;
		readEvent(event, sources, associations, findings);
	}
	return compose(given, findings);
}

function sourceOf(id: string, item: unknown): (DraftSource & { readonly links: readonly string[] }) | null {
	if (!isObject(item)) return null;
	const paths = [...listOf(item, "paths"), own(item, "url")].map(asText).filter(isAddress);
	return {
		id: textOf(item, "id") || id,
		title: textOf(item, "title"),
		publisher: textOf(item, "publisher"),
		author: textOf(item, "author"),
		date: textOf(item, "date"),
		url: textOf(item, "url") || (paths[0] ?? ""),
		note: [textOf(item, "description"), textOf(item, "notes")].filter(Boolean).join("\n"),
		links: [...new Set(paths)],
	};
}

function readEvent(
	event: unknown,
	sources: ReadonlyMap<string, { readonly title: string; readonly links: readonly string[] }>,
	associations: ReadonlyMap<string, unknown>,
	findings: Findings,
): void {
	const row = findings.nextRow();
	if (row === null) return;
	if (!isObject(event)) {
		findings.skip(row, event === null ? "empty" : "not-a-record", writtenValue(event));
		return;
	}
	const record = recordOf(row, event, placeOf(event, row, findings), findings, { group: "" });
	const cited = listOf(event, "sources").map((source) => {
		const id = asText(source) || textOf(source, "id");
		const known = sources.get(id) ?? (isObject(source) ? sourceOf(id, source) : null);
		return { name: known?.title || id, links: known?.links ?? [] };
	});
	const joined = listOf(event, "associations").map((id) => associations.get(asText(id) || textOf(id, "id")) ?? id);
	const links = new Set([...record.links, ...cited.flatMap((source) => source.links)]);
	const place = textOf(event, "location");
	const isEmpty = !record.title && !record.begins && !record.geometry && !place;
	if (isEmpty) {
		findings.skip(row, "no-content");
		return;
	}
	findings.records.push({
		...record,
		title: record.title || place || record.begins,
		kind: textOf(event, "category") || textOf(event, "type") || kindOf(joined) || record.kind,
		source: cited.find((source) => source.name)?.name ?? record.source,
		links: [...links],
		fields: () => [...record.fields(), ...associationsOf(joined)],
	});
}

/** The category that an event is joined to, else the last step of its first filter. */
function kindOf(joined: readonly unknown[]): string {
	const titles = (mode: string) =>
		joined.filter((item) => textOf(item, "mode").toUpperCase() === mode).map((item) => nameOf(item));
	return titles("CATEGORY")[0] ?? titles("FILTER")[0] ?? "";
}

function nameOf(association: unknown): string {
	return (
		asText(listOf(association, "filter_paths").at(-1)) || textOf(association, "title") || textOf(association, "id")
	);
}

/** What its associations say of an event: "Weapon" → "Rocket", by mode where the file gives no path. */
function associationsOf(joined: readonly unknown[]): Field[] {
	return joined.filter(isObject).map((item) => {
		const path = listOf(item, "filter_paths").map(asText).filter(Boolean);
		const about = path.length > 1 ? path.slice(0, -1).join(" / ") : textOf(item, "mode").toLowerCase() || "association";
		return [about, nameOf(item)] as const;
	});
}

/** Coordinates are texts in this format; null where they are empty, told where they are something else. */
function placeOf(event: unknown, row: number, findings: Findings): FoundGeometry | null {
	const roles = rolesOf(event);
	const written = (["longitude", "latitude"] as const).map((role) => own(event, roles.get(role) ?? ""));
	const came = written.map(asText).filter(Boolean).join(", ");
	// Its own program reads a comma as a point, too.
	const point = [degrees(written[0]), degrees(written[1])] as const;
	if (point.every(Number.isFinite)) {
		if (/\d,\d/.test(came)) findings.comma(came);
		return { points: [point], lines: [], areas: [] };
	}
	if (came) findings.repair(row, "coordinates-not-read", { came });
	return null;
}

function degrees(written: unknown): number {
	return asNumber(typeof written === "string" ? written.replace(",", ".") : written);
}
