/** GPX 1.0 and 1.1: waypoints become incidents, routes and tracks lines. */
import type { Given, Imported } from "../draft";
import { recordOf } from "./feature";
import { createFindings, type Findings } from "./found";
import { createRoom, type Room, readGeometry } from "./geometry";
import { asNumber } from "./json-value";
import { endOfXml } from "./kml";
import { childOf, childrenOf, readXml, textIn, type XmlElement } from "./read-xml";

const RECORDS = new Set(["wpt", "rte", "trk"]);
const PARTS = new Set(["rtept", "trkseg"]);

export async function importGpx(given: Given, text: string): Promise<Imported> {
	const findings = createFindings("gpx");
	const room = createRoom();
	const reading = await readXml(text, (element) => readElement(element, findings, room), given.onProgress);
	return endOfXml(given, reading, findings);
}

function readElement(element: XmlElement, findings: Findings, room: Room): boolean {
	const isTop = element.parent?.name === "gpx";
	if (isTop && RECORDS.has(element.name)) {
		readRecord(element, findings, room);
		return false;
	}
	if (element.name === "metadata" || element.name === "gpx") {
		findings.title ||= textIn(childOf(element, "name"));
		findings.summary ||= textIn(childOf(element, "desc"));
		const bounds = childOf(element, "bounds");
		const box = ["minlon", "minlat", "maxlon", "maxlat"].map((name) => asNumber(bounds?.attributes.get(name)));
		const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = box;
		if (box.every(Number.isFinite)) findings.bounds ??= [west, south, east, north];
	}
	return true;
}

function readRecord(element: XmlElement, findings: Findings, room: Room): void {
	const row = findings.nextRow();
	if (row === null) return;
	const geometry = readGeometry(geoJsonOf(element), row, findings, room);
	const properties: { [name: string]: string } = Object.create(null);
	for (const child of element.children) {
		if (PARTS.has(child.name)) continue;
		const address = child.name === "link" ? (child.attributes.get("href") ?? "") : "";
		const said = [address, textIn(child)].filter(Boolean).join(" ");
		if (said) properties[child.name] = properties[child.name] ? `${properties[child.name]}; ${said}` : said;
	}
	const times = [...timesOf(element)];
	const [first, last] = [times[0], times.at(-1)];
	if (first && last) Object.assign(properties, { begin: first, end: last });
	if (!geometry && Object.keys(properties).length === 0) {
		findings.skip(row, "no-content");
		return;
	}
	const record = recordOf(row, properties, geometry, findings, { group: "" });
	findings.records.push({
		...record,
		text: record.text || (properties.cmt ?? ""),
		title: record.title || (properties.cmt ?? "").slice(0, 200),
		source: properties.src ?? record.source,
	});
}

function geoJsonOf(element: XmlElement): unknown {
	if (element.name === "wpt") return { type: "Point", coordinates: positionOf(element) };
	const lines =
		element.name === "rte"
			? [childrenOf(element, "rtept")]
			: childrenOf(element, "trkseg").map((segment) => childrenOf(segment, "trkpt"));
	const filled = lines.filter((line) => line.length > 0).map((line) => line.map(positionOf));
	return filled.length === 0 ? null : { type: "MultiLineString", coordinates: filled };
}

function positionOf(point: XmlElement): number[] {
	return [asNumber(point.attributes.get("lon")), asNumber(point.attributes.get("lat"))];
}

/** The times of a track's or a route's points. */
function* timesOf(element: XmlElement): Generator<string> {
	const points = [
		...childrenOf(element, "rtept"),
		...childrenOf(element, "trkseg").flatMap((segment) => childrenOf(segment, "trkpt")),
	];
	for (const point of points) {
		const time = textIn(childOf(point, "time"));
		if (time) yield time;
	}
}
