/** What a file is by what is in it, whatever its name says. */
import { decodeText, type EncodingGuess, guessEncoding } from "./decode";
import { ENCODINGS, type Encoding, type Refusal } from "./draft";
import { zipNames } from "./zip";

/** Text whose format shows in its first letters; the rest is a table, or nothing that is known. */
export const TEXT_KINDS = ["json", "kml", "gpx", "javascript"] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export type Sniffed =
	| { readonly is: TextKind; readonly encoding: EncodingGuess }
	| { readonly is: "delimited"; readonly encoding: EncodingGuess }
	| { readonly is: "xlsx" | "kmz" }
	| { readonly is: "refused"; readonly refusal: Refusal };

const HEAD = 8192;

const MAGIC: readonly (readonly [Refusal["code"], string, readonly number[], number])[] = [
	["pdf", "PDF", [0x25, 0x50, 0x44, 0x46], 0],
	["image", "PNG", [0x89, 0x50, 0x4e, 0x47], 0],
	["image", "JPEG", [0xff, 0xd8, 0xff], 0],
	["image", "GIF", [0x47, 0x49, 0x46, 0x38], 0],
	["image", "WebP", [0x57, 0x45, 0x42, 0x50], 8],
	["image", "TIFF", [0x49, 0x49, 0x2a, 0x00], 0],
	["image", "TIFF", [0x4d, 0x4d, 0x00, 0x2a], 0],
	["old-excel", "OLE", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 0],
	["shapefile", "SHP", [0x00, 0x00, 0x27, 0x0a], 0],
	["zip-archive", "gzip", [0x1f, 0x8b], 0],
	["zip-archive", "7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 0],
	["zip-archive", "RAR", [0x52, 0x61, 0x72, 0x21], 0],
	["binary", "SQLite", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], 0],
	["binary", "Parquet", [0x50, 0x41, 0x52, 0x31], 0],
];

/** `encoding` when a person has said it. */
export function sniff(bytes: Uint8Array, encoding?: Encoding): Sniffed {
	if (bytes.length === 0) return refused("empty-file");
	if (starts(bytes, [0x50, 0x4b], 0) && [3, 5, 7].includes(bytes[2] ?? 0)) return sniffZip(bytes);
	for (const [code, came, magic, at] of MAGIC) if (starts(bytes, magic, at)) return refused(code, came);
	const guess = encodingOf(bytes, encoding);
	const head = decodeText(bytes.subarray(0, HEAD), guess.encoding, guess.mark);
	if (head.trim() === "" && bytes.length <= HEAD) return refused("empty-file");
	if (isBinary(head)) return refused("binary");
	return sniffText(head, guess);
}

/** How a text writes its letters: as a person said, by its mark, as its XML declaration says, or as it seems. */
export function encodingOf(bytes: Uint8Array, told?: Encoding): EncodingGuess {
	const guess = asTold(guessEncoding(bytes), told);
	if (!guess.isGuess) return guess;
	const declared = declaredEncoding(decodeText(bytes.subarray(0, HEAD), guess.encoding, guess.mark));
	return declared ? { encoding: declared, mark: 0, isGuess: false } : guess;
}

/** What an XML declaration says, in the names of TextDecoder: Latin-1 is read as the Windows encoding that has it whole. */
function declaredEncoding(head: string): Encoding | undefined {
	const name = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1]?.toLowerCase() ?? "";
	const known = { gb2312: "gb18030", gbk: "gb18030", "iso-8859-1": "windows-1252", cp1251: "windows-1251" } as const;
	return known[name as keyof typeof known] ?? ENCODINGS.find((encoding) => encoding === name);
}

function asTold(guess: EncodingGuess, encoding: Encoding | undefined): EncodingGuess {
	if (!encoding || guess.encoding === encoding) return encoding ? { ...guess, isGuess: false } : guess;
	return { encoding, mark: 0, isGuess: false };
}

function sniffText(head: string, encoding: EncodingGuess): Sniffed {
	const text = head.replace(/^\ufeff/, "").trimStart();
	if (text.startsWith("<")) {
		const root = /^<(!doctype\s+)?(?:[\w.-]+:)?([\w.-]+)/i.exec(behind(text, XML_PRELUDE));
		const name = root?.[2]?.toLowerCase();
		if (!root?.[1] && (name === "kml" || name === "gpx")) return { is: name, encoding };
		if (name && HTML.has(name)) return refused("html-page");
		return refused("unknown", name ? `<${name}>` : undefined);
	}
	// A record separator stands before each line of GeoJSON text sequences.
	const json = text.startsWith("\u001e") ? text.slice(1).trimStart() : text;
	if (/^(\{\s*(["}]|$)|\[\s*([[{"\]\d-]|$|true|false|null))/.test(json)) return { is: "json", encoding };
	const code = behind(text, CODE_PRELUDE);
	const isCode = /^(export\s|import\s|(var|let|const)\s+[\w$]+\s*=|module\.exports|window\.|self\.|function\b)/.test(
		code,
	);
	return { is: isCode ? "javascript" : "delimited", encoding };
}

const HTML = new Set(["html", "head", "body", "script", "title", "meta", "div", "table"]);
const XML_PRELUDE = [
	/<\?[^>]*>/y,
	/<!--(?:(?!-->)[\s\S])*-->/y,
	/<!doctype(?!\s+html)[^>[]*(?:\[[^\]]*\])?\s*>/iy,
	/\s+/y,
];
const CODE_PRELUDE = [/\/\/[^\n]*\n/y, /\/\*(?:(?!\*\/)[\s\S])*\*\//y, /["']use strict["'];?/y, /\s+/y];

/** What comes after the comments and declarations at the beginning, each taken off once: no way back, so no long search. */
function behind(text: string, preludes: readonly RegExp[]): string {
	let at = 0;
	const skips = (prelude: RegExp) => {
		prelude.lastIndex = at;
		const skipped = prelude.exec(text)?.[0].length ?? 0;
		at += skipped;
		return skipped > 0;
	};
	while (preludes.some(skips));
	return text.slice(at);
}

/** With the old end of file and the record separator. */
const WHITE = "\t\n\r\f\u001a\u001e";

/** Control characters that no text has: one in two hundred, or any zero, is no text. */
function isBinary(text: string): boolean {
	let odd = 0;
	for (const letter of text) {
		if (letter === "\u0000") return true;
		if ((letter < " " && !WHITE.includes(letter)) || letter === "\ufffd") odd++;
	}
	return odd * 20 > text.length;
}

function sniffZip(bytes: Uint8Array): Sniffed {
	const names = zipNames(bytes);
	if (!names) return refused("broken", "zip");
	const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
	if (has(/^xl\/workbook\.xml$/i) || has(/^xl\/worksheets\//i)) return { is: "xlsx" };
	if (has(/\.kml$/i)) return { is: "kmz" };
	if (has(/\.shp$/i))
		return refused(
			"shapefile",
			names.find((name) => /\.shp$/i.test(name)),
		);
	return refused("zip-archive", names.slice(0, 3).join(", "));
}

function refused(code: Refusal["code"], came?: string): Sniffed {
	return { is: "refused", refusal: { code, ...(came && { came: came.slice(0, 80) }) } };
}

function starts(bytes: Uint8Array, magic: readonly number[], at: number): boolean {
	return magic.every((byte, index) => bytes[at + index] === byte);
}

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
	json: ["json", "geojson", "topojson", "umap", "geojsonl", "ndjson", "jsonl", "geojsons", "txt", "js", "geolibre"],
	kml: ["kml", "xml", "txt"],
	gpx: ["gpx", "xml", "txt"],
	javascript: ["js", "mjs", "cjs", "ts", "txt"],
	delimited: ["csv", "tsv", "tab", "txt", "psv", "dat", "asc", "hxl"],
	xlsx: ["xlsx", "xlsm"],
	kmz: ["kmz", "zip"],
};

/** Whether a name's ending promises something else than what is in the file; a name without ending promises nothing. */
export function nameDiffers(name: string, is: Exclude<Sniffed["is"], "refused">): boolean {
	const ending = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase();
	return ending !== undefined && !ENDINGS[is]?.includes(ending);
}
