/** Degrees as people write them, and pairs of them in one cell. */
import type { Position } from "../draft";
import { readNumber } from "./numbers";

/** U+FFFD too: what is left of a degree sign in a file that was saved in the wrong encoding. */
const SIGNS = "\ufffd°º˚'′’\"″”dms:";
const SEXAGESIMAL =
	/^(\d{1,3}(?:[.,]\d+)?)\s*[°º˚\ufffdd: ]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['′’m: ]?\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”s]|''|′′)?)?$/i;
/** Latin letters and the Cyrillic с. ю. в. з. of "с. ш." and "в. д.". */
const HEMISPHERE = /^([NSEWO])\s*(?=[\d.])|\s*([NSEWO]|с\.?\s?ш\.?|ю\.?\s?ш\.?|в\.?\s?д\.?|з\.?\s?д\.?)$/i;

const LONGEST = 120;

interface Degrees {
	readonly value: number;
	readonly axis?: "latitude" | "longitude";
}

/** "48.5", "48,5", "48°30'N", "S 12 30 15"; null for anything else. West and south are negative. */
export function readDegrees(text: string): Degrees | null {
	if (text.length > LONGEST) return null;
	let rest = text.trim().replace(/^[−–]/, "-");
	const found = HEMISPHERE.exec(rest);
	const letter = (found?.[1] ?? found?.[2])?.[0]?.toLowerCase() ?? "";
	if (found) rest = rest.replace(found[0], "").trim();
	const axis = /[nsсю]/.test(letter) ? "latitude" : letter ? "longitude" : undefined;
	const isNegative = rest.startsWith("-") !== /[swзю]/.test(letter);
	if (letter && rest.startsWith("-")) return null; // "-12 S" says it twice
	const size = sizeOf(rest.replace(/^[+-]/, "").trim());
	if (Number.isNaN(size)) return null;
	return { value: isNegative ? -size : size, ...(axis && { axis }) };
}

function sizeOf(text: string): number {
	const bare = text.replace(/[°º˚]$/, "");
	if (/^\d+([.,]\d+)?$/.test(bare)) return Number(bare.replace(",", "."));
	const parts = SEXAGESIMAL.exec(text);
	if (!parts) return readNumber(bare, false);
	const [degrees = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number((part ?? "0").replace(",", ".")));
	return minutes < 60 && seconds < 60 ? degrees + minutes / 60 + seconds / 3600 : Number.NaN;
}

const WKT = /^(?:SRID=\d+;)?\s*POINT\s*(?:Z|M|ZM)?\s*\(\s*(\S+)\s+(\S+)(?:\s+\S+){0,2}\s*\)$/i;

/**
 * Both coordinates of one cell: a WKT point (longitude first, as it is defined), or latitude and longitude as people
 * write them (latitude first), unless letters say which is which. Null for anything else.
 */
export function readPair(text: string): Position | null {
	const trimmed = text.trim();
	if (trimmed.length > LONGEST) return null;
	const point = WKT.exec(trimmed);
	if (point) {
		const [longitude, latitude] = [Number(point[1]), Number(point[2])];
		return Number.isFinite(longitude) && Number.isFinite(latitude) ? [longitude, latitude] : null;
	}
	const bare = trimmed.replace(/^[([]\s*|\s*[)\]]$/g, "");
	for (const parts of splits(bare)) {
		if (parts.length !== 2) continue;
		const [one, other] = parts.map((part) => readDegrees(part));
		if (!one || !other || (one.axis && one.axis === other.axis)) continue;
		return one.axis === "longitude" || other.axis === "latitude" ? [one.value, other.value] : [other.value, one.value];
	}
	return null;
}

/** Ways to part a text in two, the surest first. */
function splits(text: string): string[][] {
	const afterLetter = /^(.*[NS])[\s,;]*(.*[EWO])$/i.exec(text) ?? /^(.*[EWO])[\s,;]*(.*[NS])$/i.exec(text);
	return [
		...(afterLetter ? [[afterLetter[1] ?? "", afterLetter[2] ?? ""]] : []),
		text.split(";"),
		text.split(/,\s+/),
		text.split(","),
		text.split("/"),
		...(SIGNS.split("").some((sign) => text.includes(sign)) ? [] : [text.split(/\s+/)]),
	];
}
