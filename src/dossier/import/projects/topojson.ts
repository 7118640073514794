/** TopoJSON: each geometry of each object as a feature; the object is its group. */
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import type { Given, Imported } from "../draft";
import { DEEPEST, MOST_POSITIONS } from "../limits";
import { compose } from "./compose";
import { createFindings, type Findings } from "./found";
import { readFeatures, stopped } from "./geojson";
import { createRoom } from "./geometry";
import { asText, isObject, type JsonObject, listOf, own } from "./json-value";

export function isTopoJson(value: unknown): boolean {
	return own(value, "type") === "Topology" && isObject(own(value, "objects"));
}

export function importTopoJson(given: Given, topology: unknown): Imported {
	const findings = createFindings("topojson");
	const room = createRoom();
	const arcs = createArcs(topology);
	const objects = own(topology, "objects");
	const names = isObject(objects) ? Object.keys(objects) : [];
	for (const name of names) {
		const features = geometriesOf(own(objects, name), 0).map((geometry) => featureOf(geometry, arcs));
		// The only object is the file itself.
		const group = names.length > 1 ? name : "";
		if (!readFeatures(given, features, findings, room, { group })) return stopped;
	}
	reportArcs(arcs, findings);
	return compose(given, findings);
}

/** The geometries that are records: those of a collection, and of collections in it that have no properties. */
function geometriesOf(geometry: unknown, depth: number): unknown[] {
	const isBare = own(geometry, "type") === "GeometryCollection" && !isObject(own(geometry, "properties"));
	if (!isBare || depth === DEEPEST) return [geometry];
	return listOf(geometry, "geometries").flatMap((part) => geometriesOf(part, depth + 1));
}

interface Arcs {
	readonly topology: Topology;
	readonly arcs: readonly unknown[];
	/** Positions that may still be unfolded: a geometry may name one arc any number of times. */
	left: number;
	refused: number;
}

function createArcs(topology: unknown): Arcs {
	const arcs = listOf(topology, "arcs");
	const transform = own(topology, "transform");
	const usable = { type: "Topology", objects: {}, arcs, ...(isObject(transform) && { transform }) };
	return { topology: usable as unknown as Topology, arcs, left: MOST_POSITIONS, refused: 0 };
}

function reportArcs(arcs: Arcs, findings: Findings): void {
	if (arcs.refused > 0) findings.repair(0, "part-left-out", { field: "arcs", count: arcs.refused });
}

function featureOf(geometry: unknown, arcs: Arcs): JsonObject {
	const id = own(geometry, "id");
	return {
		type: "Feature",
		...(asText(id) && { id }),
		properties: own(geometry, "properties"),
		geometry: unfolded(geometry, arcs, 0),
	};
}

/** The GeoJSON of a geometry; what its arcs do not give stays as it is written, and is reported as not read. */
function unfolded(geometry: unknown, arcs: Arcs, depth: number): unknown {
	if (own(geometry, "type") === "GeometryCollection" && depth < DEEPEST)
		return {
			type: "GeometryCollection",
			geometries: listOf(geometry, "geometries").map((part) => unfolded(part, arcs, depth + 1)),
		};
	if (!isObject(geometry) || !isObjectWithType(geometry)) return null;
	const cost = costOf(own(geometry, "arcs"), arcs.arcs, 0);
	if (cost > arcs.left) {
		arcs.refused++;
		return { type: geometry.type, coordinates: "arcs" };
	}
	arcs.left -= cost;
	try {
		const bare = { type: geometry.type, arcs: geometry.arcs, coordinates: geometry.coordinates };
		return feature(arcs.topology, bare as never).geometry;
	} catch {
		// topojson-client trusts what it is given: arcs that do not exist, positions that are no lists.
		return { type: geometry.type, coordinates: "arcs" };
	}
}

/** A TopoJSON geometry of type null is a feature without a place. */
function isObjectWithType(geometry: JsonObject): geometry is JsonObject & { readonly type: string } {
	return typeof geometry.type === "string";
}

/** How many positions the named arcs have in all. */
function costOf(named: unknown, arcs: readonly unknown[], depth: number): number {
	if (typeof named === "number") {
		const arc = arcs[named < 0 ? ~named : named];
		return Array.isArray(arc) ? arc.length : 0;
	}
	if (!Array.isArray(named) || depth > 4) return 0;
	return named.reduce<number>((sum, part) => sum + costOf(part, arcs, depth + 1), 0);
}
