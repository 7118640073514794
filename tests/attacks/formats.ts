// Every format that opens, as text with places into which an attack is put: each name, each value, each number.
import { strToU8, zipSync } from "fflate";
import {
	featureCollection,
	gpx,
	jsonLines,
	kml,
	topology,
} from "../../src/dossier/import/projects/fixtures/geographic";
import {
	geoLibreProject,
	geoLibreStory,
	mapboxStory,
	storyMap,
	timemap,
	umap,
} from "../../src/dossier/import/projects/fixtures/stories";
import { acled, gtd, timemapTable, ucdp } from "../../src/dossier/import/tables/fixtures/tables";
import { wellFormed } from "./corpus";
import { DOSSIER } from "./dossier";

export interface Format {
	readonly name: string;
	readonly text: string;
	/** What stands between two attacks is left as it is. */
	readonly field: RegExp;
	/** The ways in which an attack may be written into a field. */
	readonly written: readonly ((attack: string) => string)[];
	readonly bytes: (text: string) => Uint8Array;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const asItIs = (attack: string) => attack;
const asString = (attack: string) => JSON.stringify(attack);
const inQuotes = (attack: string) => `"${attack.replaceAll('"', '""')}"`;
const inXml = (attack: string) =>
	attack.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? "&quot;");
const inCdata = (attack: string) => `<![CDATA[${attack}]]>`;

/** Strings, names among them, and numbers; what is no JSON afterwards is to be refused in words. */
const json = (name: string, text: string): Format => ({
	name,
	text,
	field: /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?/g,
	written: [asString, (attack) => (/^[-\d]/.test(attack) ? attack : `[${asString(attack)}]`)],
	bytes: utf8,
});
const table = (name: string, text: string): Format => ({
	name,
	text,
	field: /"(?:[^"]|"")*"|[^,\t\n"]+/g,
	written: [inQuotes, asItIs],
	bytes: utf8,
});
const xml = (name: string, text: string, bytes: Format["bytes"] = utf8): Format => ({
	name,
	text,
	field: /(?<=>)[^<>]+(?=<)|(?<==")[^"]*(?=")/g,
	written: [inXml, asItIs, inCdata],
	bytes,
});

const list = JSON.stringify([
	{ id: 1, title: "Fire", date: "2024-03-22", lat: 50.5, lon: 10.5, killed: 3, url: "https://a.example/" },
	{ id: 2, title: "Flood", date: "2024-03", lat: "50,5", lon: "10,5", killed: "", url: "" },
]);

const ROW = ["Fire", "48.5", "37.9", "2024-03-22", "3", "Paper"];

export const FORMATS: readonly Format[] = [
	json("dossier.json", JSON.stringify(DOSSIER)),
	table("ged.csv", ucdp),
	table("acled.csv", acled),
	table("gtd.csv", gtd),
	table("timemap.csv", timemapTable),
	table("ged.tsv", ucdp.replaceAll(",", "\t")),
	json("features.geojson", featureCollection),
	json("lines.ndjson", jsonLines),
	json("topology.json", topology),
	json("list.json", list),
	xml("places.kml", kml),
	xml("places.kmz", kml, (text) => zipSync({ "doc.kml": strToU8(text) })),
	xml("track.gpx", gpx),
	json("timemap.json", timemap),
	json("story.json", storyMap),
	json("map.umap", umap),
	{ ...json("config.js", mapboxStory), field: /'[^'\n]*'|`[^`]*`|-?\d+(?:\.\d+)?/g, written: [asString, asItIs] },
	json("tour.json", geoLibreStory),
	json("project.geolibre.json", geoLibreProject),
	xml("book.xlsx", sheet([["name", "latitude", "longitude", "date", "killed", "source"], ROW]), workbook),
];

/** How many places a format has. */
export const fieldsOf = ({ text, field }: Format): number => [...text.matchAll(field)].length;

/** The file with an attack in one place, as it may be written there; every other place keeps what it has. */
export function attacked(format: Format, at: number, attack: string, way: number): Uint8Array {
	let index = 0;
	const write = format.written[way % format.written.length] ?? asItIs;
	return format.bytes(format.text.replace(format.field, (before) => (index++ === at ? write(attack) : before)));
}

/** The XML of a sheet, every cell a text inside it. */
function sheet(rows: readonly (readonly string[])[]): string {
	const cell = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${inXml(text)}</t></is></c>`;
	return `<worksheet><sheetData>${rows.map((row, index) => `<row r="${index + 1}">${row.map(cell).join("")}</row>`).join("")}</sheetData></worksheet>`;
}

function workbook(sheet: string): Uint8Array {
	const parts = {
		"[Content_Types].xml": "<Types/>",
		"xl/workbook.xml": `<workbook xmlns:r="r"><sheets><sheet name="Events" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml": sheet,
	};
	return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

/** Characters that XML may not hold, even written as entities. */
const forXml = (text: string) =>
	// biome-ignore lint/suspicious/noControlCharactersInRegex: it is about them
	inXml(wellFormed(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "?")));

/** One file of each kind with a record for each of these texts, which stands in all of its fields. */
export function filesFull(texts: readonly string[]): { readonly name: string; readonly bytes: Uint8Array }[] {
	const place = (index: number) => [5 + (index % 12) * 0.9, 42 + Math.floor(index / 12) * 0.7] as const;
	const point = (index: number) => ({ type: "Point", coordinates: place(index) });
	const features = (names: (text: string) => object) => ({
		type: "FeatureCollection",
		features: texts.map((text, index) => ({
			type: "Feature",
			id: text,
			geometry: point(index),
			properties: names(text),
		})),
	});
	const header = "id,title,latitude,longitude,date,killed,kind,actor,source,url,text";
	const cells = (text: string) => Array.from({ length: 5 }, () => inQuotes(text)).join(",");
	const rows = texts.map((text, index) => {
		const [longitude, latitude] = place(index);
		return `${inQuotes(text)},${inQuotes(text)},${latitude},${longitude},2024-03-22,1,${cells(text)}`;
	});
	const chapters = texts.map((text, index) => ({
		id: text,
		title: text,
		description: text,
		image: text,
		location: { center: place(index), zoom: 6 },
	}));
	const placemarks = texts.map((text, index) => {
		const safe = forXml(text);
		return `<Folder><name>${safe}</name><Placemark id="${safe.replace(/\s/g, " ")}"><name>${safe}</name><description>${safe}</description><ExtendedData><Data name="${safe.replace(/\s/g, " ")}"><value>${safe}</value></Data></ExtendedData><Point><coordinates>${place(index).join()}</coordinates></Point></Placemark></Folder>`;
	});
	const markup = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${placemarks.join("")}</Document></kml>`;
	const waypoints = texts.map((text, index) => {
		const [longitude, latitude] = place(index);
		const safe = forXml(text);
		return `<wpt lat="${latitude}" lon="${longitude}"><name>${safe}</name><desc>${safe}</desc><link href="${safe.replace(/\s/g, " ")}"/><type>${safe}</type></wpt>`;
	});
	const all = (text: string) => ({ name: text, description: text, url: text, category: text, [text || "none"]: text });
	const files: Record<string, string | Uint8Array> = {
		"full.csv": [header, ...rows].join("\n"),
		"full.xlsx": workbook(
			sheet([
				header.split(","),
				...texts.map((text, index) => {
					const [longitude, latitude] = place(index);
					const own = forXml(text).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"');
					return [own, own, String(latitude), String(longitude), "2024-03-22", "1", own, own, own, own, own];
				}),
			]),
		),
		"full.geojson": JSON.stringify(features(all)),
		"full.ndjson": features(all)
			.features.map((feature) => JSON.stringify(feature))
			.join("\n"),
		"full.topojson": JSON.stringify({
			type: "Topology",
			arcs: [],
			objects: {
				all: {
					type: "GeometryCollection",
					geometries: texts.map((text, index) => ({ ...point(index), id: text, properties: all(text) })),
				},
			},
		}),
		"full.json": JSON.stringify(
			texts.map((text, index) => ({ ...all(text), lat: place(index)[1], lon: place(index)[0], date: "2024-03-22" })),
		),
		"full.kml": markup,
		"full.kmz": zipSync({ "../../doc.kml": strToU8(markup), "<img src=x onerror=window.__ran=1>.png": strToU8("x") }),
		"full.gpx": `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${waypoints.join("")}</gpx>`,
		"full-timemap.json": JSON.stringify({
			events: texts.map((text, index) => ({
				id: text,
				description: text,
				date: "2/13/2021",
				location: text,
				latitude: String(place(index)[1]),
				longitude: String(place(index)[0]),
				category: text,
				associations: [text],
				sources: [text],
			})),
			sources: Object.fromEntries(
				texts.map((text) => [text, { id: text, title: text, paths: [text], description: text }]),
			),
		}),
		"full-storymap.json": JSON.stringify({
			storymap: {
				slides: texts.map((text, index) => ({
					uniqueid: text,
					text: { headline: text, text },
					location: { name: text, lat: place(index)[1], lon: place(index)[0], zoom: 6, icon: text },
					media: { url: text, caption: text, credit: text },
				})),
			},
		}),
		"full.umap": JSON.stringify({
			type: "umap",
			properties: { name: texts[0], description: texts[1] },
			layers: texts.map((text, index) => ({
				type: "FeatureCollection",
				_umap_options: { name: text },
				features: [
					{ type: "Feature", geometry: point(index), properties: { ...all(text), _umap_options: { iconUrl: text } } },
				],
			})),
		}),
		"full.js": `var config = ${JSON.stringify({ title: texts[0], byline: texts[1], showMarkers: true, chapters })};`,
		"full-tour.json": JSON.stringify({ title: texts[0], byline: texts[1], chapters }),
		"full-dossier.json": JSON.stringify(fullDossier(texts, place)),
	};
	return Object.entries(files).map(([name, content]) => ({
		name,
		bytes: typeof content === "string" ? utf8(content) : content,
	}));
}

/** A dossier in which every text is an attack, as long as the format lets it be. */
function fullDossier(texts: readonly string[], place: (index: number) => readonly [number, number]) {
	const cut = (text: string, most: number) => [...text].slice(0, most / 2).join("") || "-";
	const all = texts.map((text, index) => {
		const name = cut(text, 300);
		const id = `n${index}`;
		const citations = [{ source: id, paragraph: name, quote: text || "-" }];
		const claimants = [id];
		const words = text || "-";
		const when = { edtf: "2024-03-22", time: name, derived: words };
		const claims = [{ stance: "asserts", about: "course", text: words, claimants, citations }];
		return {
			sources: { id, title: name, short: cut(text, 80), publisher: name, author: name, url: text, note: words },
			actors: { id, kind: "person", name, otherNames: [name], role: name, place: id, citations },
			places: { id, name, location: place(index), precision: { kind: "city" }, regions: [], note: words, citations },
			layers: { id, name, shows: "shapes", shapes: [id] },
			roles: { id, name, mark: "plain", note: words },
			incidents: {
				id,
				title: name,
				otherNames: [name],
				kind: name,
				when,
				place: id,
				accounts: [{ text: words, citations }],
				actors: [id],
				fields: [{ name, value: words }],
				figures: [
					{ counts: "killed", value: index, bound: "about", claimants, asOf: "2024-03-23", citations, note: words },
				],
				claims,
				citations,
			},
			conferences: {
				id,
				title: name,
				when,
				place: id,
				accounts: [{ text: words, citations }],
				participants: [{ region: "FR", role: id, actors: [id], claimants, citations, note: words }],
				citations,
			},
			statements: {
				id,
				speaker: id,
				text: words,
				quote: words,
				when,
				place: id,
				about: [`incident/${id}`],
				claimants,
				citations,
			},
			relations: {
				id,
				kind: "pact",
				title: name,
				text: words,
				from: [`actor/${id}`],
				to: ["actor/n0"],
				directed: true,
				denials: claims,
				claimants,
				citations,
			},
			events: { id, title: name, text: words, when, claimants, citations },
			shapes: {
				id,
				name,
				text: words,
				geometry: { type: "lines", lines: [[place(index), [20, 50]]] },
				fields: [{ name, value: words }],
				citations,
			},
			scenes: { id, title: name, caption: words, notes: words, view: { select: `incident/${id}` }, citations },
		};
	});
	const lists = Object.keys(all[0] ?? {}) as (keyof (typeof all)[number])[];
	const first = all[0]?.incidents.title;
	return {
		...DOSSIER,
		title: first,
		summary: first,
		...Object.fromEntries(lists.map((list) => [list, all.map((record) => record[list])])),
		layers: [{ id: "all", name: first, shows: "incidents" }, ...all.map(({ layers }) => layers)],
	};
}
