/** The door of this folder: text that is not a table, told apart by what it holds. */
import type { Given, Imported } from "../draft";
import { LONGEST_TEXT } from "../limits";
import { faultText, jsonFault } from "./json-fault";
import { importValue } from "./recognise";
import { broken, refused } from "./refused";
import { straightDraft } from "./straight-draft";

/** What the text looks like from outside; JSON one to a line is known by itself. */
export type TextKind = "json" | "json-lines" | "xml" | "kml" | "gpx" | "javascript";

const SCRIPT = /^\s*(?:\/[/*]|["']use strict|(?:var|let|const|export|window|module|exports|globalThis|self)\b)/;

/** Reads text of any of the formats of this folder; never throws, whatever stands in it. Parsers come on demand. */
export async function importTextFormat(given: Given, text: string, kind: TextKind): Promise<Imported> {
	if (text.length > LONGEST_TEXT) return refused("too-large", "", LONGEST_TEXT);
	if (text.trim() === "") return refused("empty-file");
	try {
		// JSON.parse, saxes and acorn take a byte order mark for a character.
		const plain = text.startsWith("\ufeff") ? text.slice(1) : text;
		const isXml = kind === "xml" || kind === "kml" || kind === "gpx";
		return straightDraft(isXml ? await importXml(given, plain) : await importJson(given, plain, kind), text);
	} catch (error) {
		// The engine's own limits: a list of lists too deep, a text too long.
		return broken(error);
	}
}

async function importJson(given: Given, text: string, kind: TextKind): Promise<Imported> {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		if (kind === "javascript" || SCRIPT.test(text)) return (await import("./import-script")).importScript(given, text);
		if (kind === "json-lines" || isLines(text)) return (await import("./json-lines")).importJsonLines(given, text);
		const fault = jsonFault(text);
		return fault ? refused("broken", faultText(fault)) : broken(error);
	}
	return importValue(given, value) ?? refused("unknown");
}

/** Whether a text that is not JSON begins with a line that is. */
function isLines(text: string): boolean {
	const first = text.trimStart().replace("\u001e", "").split("\n", 1)[0] ?? "";
	try {
		return typeof JSON.parse(first) === "object";
	} catch {
		return false;
	}
}

async function importXml(given: Given, text: string): Promise<Imported> {
	const root = /<(?:[\w.-]+:)?(kml|gpx)[\s>/]/i.exec(text.slice(0, 100_000))?.[1]?.toLowerCase();
	if (root === "gpx") return (await import("./gpx")).importGpx(given, text);
	if (root === "kml") return (await import("./kml")).importKml(given, text, "kml");
	const first = /<([\w:.-]+)/.exec(text.slice(0, 100_000))?.[1] ?? "";
	return refused("unknown", first);
}
