/** GeoJSON (RFC 7946), its older form with `crs`, and its features one to a line. */
import type { Given, Imported } from "../draft";
import { DEEPEST } from "../limits";
import { compose, STEP } from "./compose";
import { type Reading, recordOf } from "./feature";
import { type Bounds, createFindings, type Findings } from "./found";
import { createRoom, type Room, readGeometry } from "./geometry";
import { asText, isObject, own, textOf } from "./json-value";

const GEOMETRIES = new Set([
	"Point",
	"MultiPoint",
	"LineString",
	"MultiLineString",
	"Polygon",
	"MultiPolygon",
	"GeometryCollection",
]);
/** Looks, not content: uMap's, and those of the simplestyle convention are kept, being few and short. */
const LOOKS = new Set(["_umap_options", "_storage_options"]);

function isGeometry(value: unknown): boolean {
	return GEOMETRIES.has(textOf(value, "type"));
}

export function isGeoJson(value: unknown): boolean {
	const type = textOf(value, "type");
	return type === "FeatureCollection" || type === "Feature" || GEOMETRIES.has(type);
}

/** A collection, a feature, a geometry, or a list of them. */
export function importGeoJson(given: Given, value: unknown): Imported {
	const findings = createFindings("geojson");
	return readFeatures(given, value, findings, createRoom(), { group: "" }) ? compose(given, findings) : stopped;
}

export const stopped: Imported = { outcome: "stopped" };

/** Every feature of a value; false when somebody asked to stop. */
export function readFeatures(given: Given, value: unknown, findings: Findings, room: Room, reading: Reading): boolean {
	return readPart(given, value, findings, room, reading, 0);
}

function readPart(
	given: Given,
	value: unknown,
	findings: Findings,
	room: Room,
	reading: Reading,
	depth: number,
): boolean {
	const features = Array.isArray(value) ? (value as readonly unknown[]) : own(value, "features");
	if (!Array.isArray(features) || depth > DEEPEST) {
		readFeature(value, findings, room, reading);
		return true;
	}
	if (isObject(value)) readCollection(value, findings);
	for (const [index, feature] of features.entries()) {
		if (index % STEP === 0 && given.onProgress?.(index, features.length) === false) return false;
		const isCollection = own(feature, "type") === "FeatureCollection";
		if (!isCollection) readFeature(feature, findings, room, reading);
		else if (!readPart(given, feature, findings, room, reading, depth + 1)) return false;
	}
	return true;
}

function readCollection(collection: unknown, findings: Findings): void {
	findings.title ||= textOf(collection, "name") || textOf(collection, "title");
	findings.summary ||= textOf(collection, "description");
	const system = own(own(own(collection, "crs"), "properties"), "name");
	findings.referenceSystem ||= asText(system) || asText(own(own(own(collection, "crs"), "properties"), "code"));
	findings.bounds ??= boundsOf(own(collection, "bbox"));
}

/** A bbox of four numbers, or of six with heights; null where it is none, or the whole Earth. */
function boundsOf(value: unknown): Bounds | null {
	if (!Array.isArray(value) || (value.length !== 4 && value.length !== 6)) return null;
	const half = value.length / 2;
	const bounds = [value[0], value[1], value[half], value[half + 1]];
	if (!bounds.every((number) => typeof number === "number" && Number.isFinite(number) && Math.abs(number) <= 180))
		return null;
	return bounds as unknown as Bounds;
}

/** One feature or geometry as a record of its own row; what is neither is skipped. */
export function readFeature(value: unknown, findings: Findings, room: Room, reading: Reading): void {
	const row = findings.nextRow();
	if (row === null) return;
	if (!isObject(value)) {
		findings.skip(row, value === null ? "empty" : "not-a-record", asText(value));
		return;
	}
	const isFeature = own(value, "type") === "Feature" || Object.hasOwn(value, "geometry");
	if (!isFeature && !isGeometry(value)) {
		const isSomething = Object.hasOwn(value, "properties");
		if (!isSomething) {
			findings.skip(row, "not-supported", asText(own(value, "type")));
			return;
		}
	}
	const geometry = readGeometry(
		isFeature ? own(value, "geometry") : isGeometry(value) ? value : null,
		row,
		findings,
		room,
	);
	const properties = own(value, "properties");
	const options = own(properties, "_umap_options");
	findings.remote("icon", textOf(options, "iconUrl").includes("/") ? textOf(options, "iconUrl") : "");
	const record = recordOf(row, properties, geometry, findings, {
		leaveOut: LOOKS,
		...reading,
		id: asText(own(value, "id")),
	});
	const says = record.title || record.text || record.begins || record.geometry;
	if (says || record.fields().some(([, text]) => text !== "")) findings.records.push(record);
	else findings.skip(row, "no-content");
}
