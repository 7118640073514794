/** GeoJSON one to a line, or each after a record separator (RFC 8142); plain records one to a line as well. */
import type { Given, Imported } from "../draft";
import { compose, STEP } from "./compose";
import { createFindings } from "./found";
import { isGeoJson, readFeature, readFeatures, stopped } from "./geojson";
import { createRoom } from "./geometry";
import { faultText, jsonFault } from "./json-fault";
import { isObject, own } from "./json-value";
import { refused } from "./refused";
import { importTimemap, timemapFiles } from "./timemap";

const SEPARATOR = "\u001e";

/** Reads each line for itself: a bad one, such as the last of a file that was cut short, costs itself alone. */
export function importJsonLines(given: Given, text: string): Imported {
	const first = firstObject(text);
	if (first === undefined) return refused("broken", faultOf(text));
	if (!isGeoJson(first) && own(first, "geometry") === undefined) {
		const events = [...linesOf(text)].map(parsedOrText);
		return importTimemap(given, { events, isOther: timemapFiles([first])?.isOther !== false });
	}

	const findings = createFindings("geojson-lines");
	const room = createRoom();
	let read = 0;
	for (const [line, end] of linesOf(text)) {
		if (read++ % STEP === 0 && given.onProgress?.(end, text.length) === false) return stopped;
		const value = parsedOrText([line]);
		if (own(value, "type") !== "FeatureCollection") readFeature(value, findings, room, { group: "" });
		else if (!readFeatures(given, value, findings, room, { group: "" })) return stopped;
	}
	return compose(given, findings);
}

function firstObject(text: string): unknown {
	for (const line of linesOf(text)) {
		const value = parsedOrText(line);
		if (isObject(value)) return value;
	}
	return undefined;
}

/** A line that is no JSON stays a text, which is no record. */
function parsedOrText([line]: readonly [string, ...unknown[]]): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return line.trim();
	}
}

function faultOf(text: string): string {
	const fault = jsonFault(text.trimStart());
	return fault ? faultText(fault) : "";
}

/** Every line that is not blank, with the place at which it ends. */
function* linesOf(text: string): Generator<readonly [line: string, end: number]> {
	const separator = text.includes(SEPARATOR) ? SEPARATOR : "\n";
	for (let at = 0; at < text.length; ) {
		const found = text.indexOf(separator, at);
		const end = found === -1 ? text.length : found;
		const line = text.slice(at, end);
		if (line.trim() !== "") yield [line, end];
		at = end + 1;
	}
}
