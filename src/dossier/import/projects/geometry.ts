/** GeoJSON geometries (RFC 7946), read part by part: a bad position costs itself and no more. */
import type { Position } from "../draft";
import { DEEPEST, MOST_POSITIONS } from "../limits";
import type { Findings, FoundGeometry } from "./found";
import { asNumber, listOf, own, writtenValue } from "./json-value";

/** What is being gathered, with what was wrong on the way. */
interface Gathering {
	readonly points: Position[];
	readonly lines: Position[][];
	readonly areas: Position[][][];
	/** The geometry has something of a place, good or bad. */
	hasParts: boolean;
	leftOut: number;
	closed: number;
	/** Numbers that were written as text. */
	fromText: number;
	unsupported: string;
}

/** How many positions of lines and areas one import may still take. */
export interface Room {
	left: number;
}

export function createRoom(): Room {
	return { left: MOST_POSITIONS };
}

/**
 * The points, lines and areas of a geometry; null when it has none that can be read. What was mended or left out is
 * told of the row. Numbers are kept as they are, whether degrees or not.
 */
export function readGeometry(geometry: unknown, row: number, findings: Findings, room: Room): FoundGeometry | null {
	const found: Gathering = {
		points: [],
		lines: [],
		areas: [],
		hasParts: false,
		leftOut: 0,
		closed: 0,
		fromText: 0,
		unsupported: "",
	};
	gather(geometry, found, room, 0);
	const field = "coordinates";
	const isEmpty = found.points.length + found.lines.length + found.areas.length === 0;
	if (isEmpty && found.hasParts)
		findings.repair(row, "coordinates-not-read", { field, came: writtenValue(own(geometry, field) ?? geometry) });
	else if (found.leftOut > 0)
		findings.repair(row, "part-left-out", {
			field: found.unsupported || field,
			count: found.leftOut,
			came: writtenValue(own(geometry, "type")),
		});
	if (found.closed > 0) findings.repair(row, "ring-closed", { field, count: found.closed });
	if (found.fromText > 0 && !isEmpty) findings.repair(row, "number-from-text", { field, count: found.fromText });
	return isEmpty ? null : { points: found.points, lines: found.lines, areas: found.areas };
}

function gather(geometry: unknown, found: Gathering, room: Room, depth: number): void {
	const type = own(geometry, "type");
	const coordinates = own(geometry, "coordinates");
	if (geometry === null || geometry === undefined) return;
	// An empty list is a geometry without a place, as null is.
	if (type !== "GeometryCollection" && Array.isArray(coordinates) && coordinates.length === 0) return;
	if (type !== "GeometryCollection") found.hasParts = true;
	const lists = Array.isArray(coordinates) ? (coordinates as readonly unknown[]) : [];
	if (type === "Point") addPoint(coordinates, found);
	else if (type === "MultiPoint") for (const point of lists) addPoint(point, found);
	else if (type === "LineString") addLine(lists, found, room);
	else if (type === "MultiLineString") for (const line of lists) addLine(line, found, room);
	else if (type === "Polygon") addArea(lists, found, room);
	else if (type === "MultiPolygon") for (const area of lists) addArea(area, found, room);
	else if (type === "GeometryCollection" && depth < DEEPEST)
		for (const part of listOf(geometry, "geometries")) gather(part, found, room, depth + 1);
	else {
		found.hasParts = true;
		found.leftOut++;
		found.unsupported = writtenValue(type);
	}
}

function addPoint(value: unknown, found: Gathering): void {
	const position = readPosition(value, found);
	if (position) found.points.push(position);
	else found.leftOut++;
}

function addLine(value: unknown, found: Gathering, room: Room): void {
	const line = readLine(value, found, room);
	if (line.length >= 2) found.lines.push(line);
	else found.leftOut++;
}

function addArea(value: unknown, found: Gathering, room: Room): void {
	const rings: Position[][] = [];
	for (const [index, part] of (Array.isArray(value) ? (value as readonly unknown[]) : []).entries()) {
		const ring = readLine(part, found, room);
		const [first, last] = [ring[0], ring.at(-1)];
		if (first && last && (first[0] !== last[0] || first[1] !== last[1])) {
			ring.push(first);
			found.closed++;
		}
		if (ring.length >= 4) rings.push(ring);
		else {
			found.leftOut++;
			if (index === 0) return; // holes without an outside
		}
	}
	if (rings.length > 0) found.areas.push(rings);
	else found.leftOut++;
}

function readLine(value: unknown, found: Gathering, room: Room): Position[] {
	const line: Position[] = [];
	for (const item of Array.isArray(value) ? (value as readonly unknown[]) : []) {
		const position = room.left > 0 ? readPosition(item, found) : null;
		if (!position) {
			found.leftOut++;
			continue;
		}
		room.left--;
		line.push(position);
	}
	return line;
}

/** Altitude and measures after it are left aside, as RFC 7946 allows. */
function readPosition(value: unknown, found: Gathering): Position | null {
	if (!Array.isArray(value)) return null;
	const [longitude, latitude] = [asNumber(value[0]), asNumber(value[1])];
	if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return null;
	if (typeof value[0] === "string" || typeof value[1] === "string") found.fromText++;
	return [longitude, latitude];
}
