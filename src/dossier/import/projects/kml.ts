/** KML 2.2 and 2.3: placemarks, in folders; what it would load from elsewhere is named. */
import type { Given, Imported } from "../draft";
import type { Format } from "../report";
import { compose } from "./compose";
import { plainOf, recordOf } from "./feature";
import { createFindings, type Findings } from "./found";
import { createRoom, type Room, readGeometry } from "./geometry";
import { asNumber } from "./json-value";
import { ancestorOf, childOf, childrenOf, pathOf, readXml, textIn, type XmlElement, type XmlReading } from "./read-xml";
import { refused } from "./refused";

const GEOMETRIES = ["Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Track", "MultiTrack", "Model"];
/** What an address is for, by the element that it stands in. */
const LOADERS = ["NetworkLink", "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Model"];
/** Of a folder, only what names it is kept: it may hold very many placemarks. */
const KEPT = new Set(["name", "description"]);
/** Children of a placemark that say how it looks. */
const LOOKS = new Set(["Style", "StyleMap", "styleUrl", "LookAt", "Camera", "Region", "visibility", "open"]);

/** A KML document as a draft; `format` is "kmz" where it comes out of an archive. */
export async function importKml(given: Given, text: string, format: Format, outer?: Findings): Promise<Imported> {
	const findings = outer ?? createFindings(format);
	const room = createRoom();
	const reading = await readXml(text, (element) => readElement(element, findings, room), given.onProgress);
	return endOfXml(given, reading, findings);
}

/** A document that breaks off keeps what came before; one without any record is refused, with the place. */
export function endOfXml(given: Given, reading: XmlReading, findings: Findings): Imported {
	if (reading.stopped) return { outcome: "stopped" };
	if (reading.fault && findings.rows === 0) return refused("broken", reading.fault);
	if (reading.cutShort) findings.warn("breaks-off", { came: reading.fault });
	else if (reading.fault) findings.repair(0, "part-left-out", { field: "XML", came: reading.fault });
	if (reading.tooDeep > 0) findings.repair(0, "part-left-out", { field: "XML", count: reading.tooDeep });
	return compose(given, findings);
}

function readElement(element: XmlElement, findings: Findings, room: Room): boolean {
	const { name } = element;
	const placemark = ancestorOf(element, "Placemark");
	if (element.parent?.name === "description") {
		// Markup that is not escaped: its words stay where they stand.
		element.parent.text += textIn(element);
		return false;
	}
	if (name === "Placemark" && !placemark) {
		readPlacemark(element, findings, room);
		return false;
	}
	if (name === "href" && element.parent?.name !== "ListStyle") {
		const loader = LOADERS.find((about) => ancestorOf(element, about)) ?? "icon";
		findings.remote(loader, textIn(element));
	}
	if (name === "Tour")
		findings.repair(0, "part-left-out", { field: "gx:Tour", came: textIn(childOf(element, "name")) });
	if (name === "Document" || name === "Folder") {
		const title = textIn(childOf(element, "name"));
		// The outermost closes last, and it names the file.
		if (title) findings.title = title;
		const summary = textIn(childOf(element, "description"));
		if (summary) findings.summary = plainOf(summary, 0, findings).text;
		return false;
	}
	return placemark !== null || KEPT.has(name) || ["GroundOverlay", "Tour"].includes(element.parent?.name ?? "");
}

function readPlacemark(element: XmlElement, findings: Findings, room: Room): void {
	const row = findings.nextRow();
	if (row === null) return;
	const geometries = element.children.filter((child) => GEOMETRIES.includes(child.name)).map(geoJsonOf);
	const geometry = readGeometry(
		geometries.length > 1 ? { type: "GeometryCollection", geometries } : geometries[0],
		row,
		findings,
		room,
	);
	const properties = propertiesOf(element);
	const times = timesOf(element);
	const group = pathOf(element, "Folder");
	const record = recordOf(row, properties, geometry, findings, {
		group,
		id: element.attributes.get("id") ?? "",
		...(group && { before: [["folder", group] as const] }),
	});
	if (Object.keys(properties).length === 0 && !geometry) {
		findings.skip(row, "no-content");
		return;
	}
	findings.records.push({ ...record, begins: times[0] ?? record.begins, ends: times[1] ?? record.ends });
}

/** What a placemark says, by name; a repeated name gets a number. */
function propertiesOf(placemark: XmlElement): { readonly [name: string]: string } {
	const properties: { [name: string]: string } = Object.create(null);
	const times = new Map<string, number>();
	const put = (name: string, value: string) => {
		if (value === "") return;
		let free = name || "value";
		while (Object.hasOwn(properties, free)) {
			const nth = (times.get(name) ?? 1) + 1;
			times.set(name, nth);
			free = `${name} ${nth}`;
		}
		properties[free] = value;
	};
	for (const child of placemark.children) {
		if (GEOMETRIES.includes(child.name) || LOOKS.has(child.name)) continue;
		if (child.name === "ExtendedData") putExtendedData(child, put);
		else if (child.name === "TimeStamp") put("when", textIn(childOf(child, "when")));
		else if (child.name === "TimeSpan") {
			put("begin", textIn(childOf(child, "begin")));
			put("end", textIn(childOf(child, "end")));
		} else if (child.name === "link") put("link", child.attributes.get("href") ?? textIn(child));
		else put(child.name, textIn(child));
	}
	return properties;
}

function putExtendedData(data: XmlElement, put: (name: string, value: string) => void): void {
	for (const child of data.children) {
		const name = child.attributes.get("name") ?? child.name;
		if (child.name === "Data") put(name, textIn(childOf(child, "value")));
		else if (child.name !== "SchemaData") put(name, textIn(child));
		else
			for (const value of child.children)
				put(
					value.attributes.get("name") ?? value.name,
					value.children.length > 0 ? value.children.map(textIn).join("; ") : textIn(value),
				);
	}
}

/** First and last time as written, of a stamp, a span or a track. */
function timesOf(placemark: XmlElement): readonly [begins?: string, ends?: string] {
	const stamp = textIn(childOf(childOf(placemark, "TimeStamp"), "when"));
	if (stamp) return [stamp];
	const span = childOf(placemark, "TimeSpan");
	const [begins, ends] = [textIn(childOf(span, "begin")), textIn(childOf(span, "end"))];
	if (begins || ends) return [begins, ends];
	const tracks = [placemark, ...childrenOf(placemark, "MultiTrack"), ...childrenOf(placemark, "MultiGeometry")];
	const whens = tracks.flatMap((part) => childrenOf(part, "Track")).flatMap((track) => childrenOf(track, "when"));
	const [first, last] = [whens[0], whens.at(-1)];
	return first && last ? [textIn(first), textIn(last)] : [];
}

/** A geometry as GeoJSON has it; its depth is bounded by that of the elements. */
function geoJsonOf(element: XmlElement): unknown {
	const { name } = element;
	if (name === "MultiGeometry" || name === "MultiTrack") {
		const parts = element.children.filter((child) => GEOMETRIES.includes(child.name));
		return { type: "GeometryCollection", geometries: parts.map(geoJsonOf) };
	}
	if (name === "Polygon") {
		const boundaries = [...childrenOf(element, "outerBoundaryIs"), ...childrenOf(element, "innerBoundaryIs")];
		const rings = boundaries.flatMap((boundary) => childrenOf(boundary, "LinearRing"));
		return { type: "Polygon", coordinates: rings.map(coordinatesOf) };
	}
	if (name === "Model") {
		const place = childOf(element, "Location");
		const point = ["longitude", "latitude"].map((part) => asNumber(textIn(childOf(place, part))));
		return { type: "Point", coordinates: point };
	}
	if (name === "Track") {
		const line = childrenOf(element, "coord").map((coord) => numbers(textIn(coord).split(/\s+/)));
		return line.length === 1 ? { type: "Point", coordinates: line[0] } : { type: "LineString", coordinates: line };
	}
	const positions = coordinatesOf(element);
	return name === "Point"
		? { type: "Point", coordinates: positions[0] ?? [] }
		: { type: "LineString", coordinates: positions };
}

/** "lon,lat,height lon,lat,height": some write a blank after each comma, too. */
function coordinatesOf(element: XmlElement): number[][] {
	const text = textIn(childOf(element, "coordinates")).replace(/,\s+/g, ",");
	return text === "" ? [] : text.split(/\s+/).map((position) => numbers(position.split(",")));
}

function numbers(texts: readonly string[]): number[] {
	return texts.map(asNumber);
}
