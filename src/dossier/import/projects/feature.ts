/** One GeoJSON feature, or anything with properties, as a record. */
import type { Field, Findings, FoundGeometry, FoundRecord } from "./found";
import { htmlToText, isHtml, type PlainText } from "./html-to-text";
import { asNumber, asText, isObject, own, textOf, writtenValue } from "./json-value";
import { addressesIn, isAddress } from "./links";
import { type PropertyRole, rolesOf } from "./property-names";

/** Characters of a description; what is longer is a book, and is cut. */
const LONGEST_TEXT = 100_000;
const LONGEST_TITLE = 300;

export interface Reading {
	readonly group: string;
	/** The property that names a record, where the file says which. */
	readonly titleKey?: string;
	/** How this format writes descriptions, where it is not HTML. */
	readonly plain?: (markup: string) => PlainText;
	/** Keys that say how a record looks, not what it is. */
	readonly leaveOut?: ReadonlySet<string>;
	/** Fields that stand before the properties. */
	readonly before?: readonly Field[];
	/** The record's own id, where it does not stand among the properties. */
	readonly id?: string;
}

/** The record of a row from its properties and its geometry; its links and its fields are complete. */
export function recordOf(
	row: number,
	properties: unknown,
	geometry: FoundGeometry | null,
	findings: Findings,
	reading: Reading,
): FoundRecord {
	const roles = rolesOf(properties);
	const value = (role: PropertyRole) => {
		const key = roles.get(role);
		const found = key === undefined ? undefined : own(properties, key);
		return Array.isArray(found) ? found.map(asText).filter(Boolean).join("; ") : asText(found);
	};
	const described = plainOf(value("text"), row, findings, reading.plain);
	const named = plainOf((reading.titleKey && textOf(properties, reading.titleKey)) || value("title"), row, findings);
	const year = value("year");
	return {
		row,
		id: reading.id || value("id"),
		title: titleOf(named.text, described.text),
		text: described.text,
		group: reading.group,
		kind: reading.group || value("kind"),
		actor: value("actor"),
		otherActor: value("otherActor"),
		source: value("source"),
		begins: value("begins") || (/^\d{4}$/.test(year) ? year : ""),
		ends: value("ends"),
		killed: value("killed"),
		links: linksOf(properties, [...described.links, ...named.links]),
		fields: () => [...(reading.before ?? []), ...fieldsOf(properties, reading.leaveOut)],
		geometry: geometry ?? placeOfProperties(properties, roles),
	};
}

/** Plain text of a description, told where it was markup; what it would have shown is named. */
export function plainOf(
	written: string,
	row: number,
	findings: Findings,
	plain: (markup: string) => PlainText = htmlToText,
): PlainText {
	if (written === "") return { text: "", links: [], media: [], dropped: 0 };
	const markup = written.slice(0, LONGEST_TEXT);
	if (markup.length < written.length) findings.repair(row, "text-cut", { count: written.length - markup.length });
	const isPlain = plain === htmlToText && !isHtml(markup);
	if (isPlain) return { text: markup.trim(), links: addressesIn(markup), media: [], dropped: 0 };
	const found = plain(markup);
	for (const address of found.media) findings.remote("media", address);
	if (found.dropped > 0) findings.notRun("script", markup.slice(Math.max(0, markup.search(/<(script|style)/i))));
	if (found.text !== markup.trim()) findings.repair(row, "html-to-text");
	return { ...found, links: [...new Set([...found.links, ...addressesIn(found.text)])] };
}

/** A record without a name goes by the beginning of its description. */
export function titleOf(name: string, text: string): string {
	const title = name.replace(/\s+/g, " ") || (text.split("\n", 1)[0] ?? "").slice(0, 200);
	return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
}

function fieldsOf(properties: unknown, leaveOut?: ReadonlySet<string>): Field[] {
	if (!isObject(properties)) return [];
	return Object.keys(properties)
		.filter((key) => !leaveOut?.has(key))
		.map((key) => [key, writtenValue(properties[key])] as const);
}

function linksOf(properties: unknown, first: readonly string[]): string[] {
	const links = new Set(first);
	if (isObject(properties))
		for (const key of Object.keys(properties)) {
			const value = properties[key];
			for (const part of Array.isArray(value) ? value : [value])
				if (typeof part === "string") for (const address of wholeOrWithin(part.trim())) links.add(address);
		}
	return [...links];
}

function wholeOrWithin(text: string): readonly string[] {
	return isAddress(text) ? [text] : addressesIn(text.slice(0, LONGEST_TEXT));
}

/** A table written as GeoJSON has its coordinates among the properties. */
function placeOfProperties(properties: unknown, roles: ReadonlyMap<PropertyRole, string>): FoundGeometry | null {
	const longitude = roles.get("longitude");
	const latitude = roles.get("latitude");
	if (longitude === undefined || latitude === undefined) return null;
	const point = [asNumber(own(properties, longitude)), asNumber(own(properties, latitude))] as const;
	return point.every(Number.isFinite) ? { points: [point], lines: [], areas: [] } : null;
}
