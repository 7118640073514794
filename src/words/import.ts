/** What is said of a file that somebody opens: what it is, what is asked, what became of every row. */
import type { ColumnRole, Encoding, Question, Refusal } from "../dossier/import/draft";
import type {
	Format,
	ImportReport,
	KnownSchema,
	Remark,
	RepairCode,
	SkipCode,
	WarningCode,
} from "../dossier/import/report";
import { counted, listInWords, numberInWords } from "./numbers";

type Forms = { readonly one: string; readonly other: string };
type Say<Code extends string> = (remark: Remark<Code>) => string;

const rows = (n: number) => counted(n, { one: "row", other: "rows" });
const incidents = (n: number) => counted(n, { one: "incident", other: "incidents" });
/** The formats whose records are rows, as a spreadsheet numbers them. */
const ROWS = new Set<Format>(["table", "spreadsheet"]);
/** "in the column “date”", or nothing where the remark names none. */
const inColumn = (field: string | undefined) => (field ? ` in “${field}”` : "");
const cited = (came: string | undefined) => (came ? `“${came}”` : "nothing");
const megabytes = (bytes: number) =>
	bytes < 1_048_576
		? `${numberInWords(Math.ceil(bytes / 1024))} kB`
		: `${numberInWords(Math.floor(bytes / 1_048_576))} MB`;

const formats: Record<Format, string> = {
	dossier: "a Brieflet dossier",
	table: "a table in a text file",
	spreadsheet: "an Excel workbook",
	geojson: "GeoJSON",
	"geojson-lines": "GeoJSON, one feature a line",
	topojson: "TopoJSON",
	kml: "KML, as Google Earth saves it",
	kmz: "KMZ, as Google Earth saves it",
	gpx: "GPX, the track of a GPS device",
	timemap: "a TimeMap data file",
	"json-records": "a list of records in JSON",
	storymapjs: "a StoryMapJS story",
	umap: "a uMap project",
	"mapbox-storytelling": "a Mapbox storytelling configuration",
	geolibre: "a GeoLibre project",
};

const schemas: Record<KnownSchema, string> = {
	"ucdp-ged": "UCDP Georeferenced Event Dataset",
	acled: "ACLED",
	gtd: "Global Terrorism Database",
	"timemap-csv": "TimeMap",
};

/** What a file is by its content, in the words of a sniffed kind or a format. */
const contents: Readonly<Record<string, string>> = {
	...formats,
	json: "JSON",
	javascript: "JavaScript",
	delimited: "a table in a text file",
	xlsx: "an Excel workbook",
};

const encodings: Record<Encoding, string> = {
	"utf-8": "Unicode (UTF-8)",
	"utf-16le": "Unicode (UTF-16)",
	"utf-16be": "Unicode (UTF-16, big-endian)",
	"windows-1251": "Cyrillic (Windows-1251)",
	"windows-1252": "Western European (Windows-1252)",
	gb18030: "Chinese (GB 18030)",
};

const skipped: Record<SkipCode, Say<SkipCode>> = {
	"not-a-record": ({ came }) => `Not a record: ${cited(came)}. Expected a row or an object with values.`,
	"not-as-expected": ({ field, came, became }) =>
		`${field ? `${field}: came` : "Came"} ${came ?? "nothing"}; expected ${became ?? "a record of this format"}.`,
	empty: () => "Empty.",
	"no-content": ({ came }) =>
		came ? `Neither a place, a date nor a title, only “${came}”.` : "Neither a place, a date nor a title.",
	"too-large": () => "Too large to be read.",
	"not-supported": ({ came }) => `${came ?? "This element"} is not drawn by this page.`,
	"over-the-limit": () => "After the last record that is read.",
};

const repaired: Record<RepairCode, Say<RepairCode>> = {
	"date-not-read": ({ field, came }) =>
		`${cited(came)}${inColumn(field)} is not a date that can be read: kept without a date.`,
	"dates-swapped": ({ came }) => `The end${came ? `, ${came},` : ""} was before the beginning: the two changed places.`,
	"coordinates-not-read": ({ field, came }) =>
		came
			? `“${came}”${inColumn(field)} is not a coordinate in degrees: listed without a place.`
			: `One coordinate is missing${inColumn(field)}: listed without a place.`,
	"coordinates-outside": ({ came }) =>
		`${came ?? "The coordinates"} lies outside the Earth (latitude to 90, longitude to 180 degrees): listed without a place.`,
	"coordinates-zero": () => "0, 0 is what programs write for “no place”: listed without a place.",
	"coordinates-swapped": ({ came, became }) =>
		`Latitude and longitude changed places${came && became ? `: ${came} is now ${became}` : ""}.`,
	"number-not-read": ({ field, came }) =>
		`${cited(came)}${inColumn(field)} is not a number of people: kept as not known.`,
	"number-from-text": ({ field }) => `Coordinates written as texts were read as numbers${inColumn(field)}.`,
	"figures-swapped": ({ came }) =>
		`The lowest figure was above the highest${came ? ` (${came})` : ""}: the two changed places.`,
	"cells-missing": ({ came, became }) =>
		`${came ?? "Fewer"} cells where ${became ?? "more"} were expected: the missing ones are taken as empty.`,
	"cells-surplus": ({ came, became }) =>
		`${came ?? "More"} cells where ${became ?? "fewer"} were expected: the last ones are shown among the fields only. A text with a separator in it may lack its quotes.`,
	"text-cut": ({ field }) => `The text${inColumn(field)} is very long and was cut.`,
	"html-to-text": ({ field }) => `HTML${inColumn(field)} became plain text.`,
	"signs-left-out": ({ field, came }) =>
		`Signs that reorder letters were left out${inColumn(field)}${came ? `: “${came}”` : ""}.`,
	"ring-closed": () => "The outline of an area did not end where it began: closed.",
	"positions-thinned": ({ came, became }) =>
		`Drawn with ${numberInWords(Number(became))} of its ${numberInWords(Number(came))} positions, so that the map stays quick.`,
	"part-left-out": ({ field, came, became }) =>
		`A part that cannot be read was left out${inColumn(field)}${came ? `: “${came}”` : ""}${became ? `; expected ${became}` : ""}.`,
	"id-repeated": ({ came }) =>
		`The id ${cited(came)} comes more than once: every record is kept, under an id of its own.`,
};

/** What a file names and this page does not load, by the element that names it. */
const remotes: { readonly [field: string]: Forms } & { readonly other: Forms } = {
	other: { one: "address of another site", other: "addresses of other sites" },
	accessToken: { one: "access token of a map service", other: "access tokens of a map service" },
	archive: { one: "other file in the archive", other: "other files in the archive" },
	background: { one: "background picture", other: "background pictures" },
	icon: { one: "icon", other: "icons" },
	image: { one: "picture", other: "pictures" },
	layer: { one: "layer of another site", other: "layers of other sites" },
	media: { one: "picture, film or page of another site", other: "pictures, films or pages of other sites" },
	remoteData: { one: "layer with data of another site", other: "layers with data of other sites" },
	style: { one: "map style of another site", other: "map styles of another site" },
	tiles: { one: "map of another site", other: "maps of other sites" },
	GroundOverlay: { one: "picture laid over the map", other: "pictures laid over the map" },
	Model: { one: "three-dimensional model", other: "three-dimensional models" },
	NetworkLink: { one: "link to another file", other: "links to other files" },
	PhotoOverlay: { one: "photograph", other: "photographs" },
	ScreenOverlay: { one: "picture laid over the screen", other: "pictures laid over the screen" },
};

const warnings: Record<WarningCode, Say<WarningCode>> = {
	"name-and-content-differ": ({ came, became }) =>
		`The file${came ? ` “${came}”` : ""} is not what its name says: it is ${contents[became ?? ""] ?? "of another kind"}, and was read as that.`,
	"encoding-guessed": ({ became }) =>
		`The file does not say how it writes letters. ${encodings[became as Encoding] ?? "One way"} was guessed; if letters look wrong, it was another.`,
	"bytes-not-text": ({ count = 1 }) =>
		`${counted(count, { one: "letter", other: "letters" })} could not be read and became “�”. If there are many, its letters are written in another way than they were read.`,
	"remote-not-loaded": ({ field = "", count = 1 }) =>
		`${counted(count, remotes[field] ?? remotes.other)}${remotes[field] ? "" : inColumn(field)}: named, not loaded.`,
	"code-not-run": () => "The file holds program code. It was read as text; nothing of it was run.",
	"columns-guessed": ({ became }) =>
		`What the columns are was guessed${became ? `: ${became}` : ": none was recognised"}.`,
	"column-unused": ({ field }) => `The column${field ? ` “${field}”` : ""} is shown among the fields only.`,
	"hxl-row": () => "The row of humanitarian tags (HXL) under the names was read as such, not as a record.",
	"date-order-assumed": ({ came, became }) =>
		`Dates such as ${came ?? "3/4/2022"} can be read in two ways; the ${became === "month-first" ? "month" : "day"} was taken to come first.`,
	"decimal-comma": () => "Numbers have a comma before their decimals.",
	"outside-own-region": ({ count = 1 }) =>
		`${incidents(count)} ${count === 1 ? "lies" : "lie"} outside the country that the file names, or far from all others. Check their coordinates.`,
	"many-at-one-place": ({ came, count = 1 }) =>
		`${incidents(count)} lie at exactly ${came ?? "one place"}. It may stand for “place not found”.`,
	"projected-coordinates": ({ came, became }) =>
		`The coordinates, such as ${came ?? "these"}, are metres of a plane, not degrees. ${became === "web-mercator" ? "They were read as Web Mercator." : "The incidents are listed without a place."}`,
	"image-coordinates": () => "The places are points of a picture, not of the Earth, and are not drawn.",
	"swap-assumed": ({ count = 1 }) =>
		`Latitude and longitude of ${rows(count)} were taken to have changed places, since they fit so and not otherwise.`,
	"own-tiles": ({ came }) =>
		`The file names a map of its own${came ? ` (${came})` : ""}, which is not loaded: the places are drawn on this page's map.`,
	"reference-system": ({ came }) =>
		`The file names the coordinate system ${came ?? "of another map"}; its degrees were taken as those of GPS (WGS 84) and may be some hundred metres off.`,
	"breaks-off": ({ came }) =>
		`The file breaks off${came ? ` (${whereBroken(came)})` : ""}: what came before is shown, the rest is missing. Download or save it once more.`,
	"rows-cut-short": ({ count }) =>
		`The file is larger than this page can show: ${count ? `its last ${rows(count)}` : "the rest"} was not read.`,
	"columns-cut-short": ({ count = 1 }) =>
		`The table has too many columns: the last ${numberInWords(count)} were not read.`,
	"not-the-header": ({ count = 1 }) =>
		`${rows(count)} above the names of the columns ${count === 1 ? "was" : "were"} left out.`,
	"sheet-joined": ({ came, count }) =>
		`The sheet ${cited(came)} has the same columns: its rows follow${count ? `, counted from ${numberInWords(count)}` : ""}.`,
	"sheet-not-read": ({ came, count = 1 }) =>
		`The sheet ${cited(came)} (${rows(count)}) has other columns or is no table: not read. Save it as a file of its own to open it.`,
	"nothing-to-show": () => "Nothing in this file has a place that can be drawn.",
};

/** "12:5 }" as "line 12, column 5: }"; whatever else a reader stumbled over as it is. */
function whereBroken(came: string): string {
	const [, line, column, found] = /^(\d+):(\d+)(?: (.*))?$/s.exec(came) ?? [];
	return line === undefined ? came : `line ${line}, column ${column}${found ? `: ${found}` : ""}`;
}

const refusals: Record<Refusal["code"], (refusal: Refusal) => string> = {
	"empty-file": () => "This file is empty.",
	"html-page": () =>
		"This is an HTML page, not data: perhaps the download needed a login or met an error, and in its place came an HTML page that says so. Open the address in a browser and download the file itself.",
	pdf: () => "This is a PDF document. Its tables cannot be read here: look for the same data as CSV or Excel.",
	image: ({ came }) =>
		`This is a picture${came ? ` (${came})` : ""}. Expected data: a table, GeoJSON, KML or a project file.`,
	"old-excel": () =>
		"This is an Excel file of the old kind (.xls). Open it in a spreadsheet and save it as .xlsx or CSV.",
	"zip-archive": ({ came }) =>
		`This is a compressed archive${came ? ` (${came})` : ""}. Unpack it and open the file inside.`,
	shapefile: () => "This is a shapefile. Convert it to GeoJSON, in a GIS or with ogr2ogr, and open that.",
	binary: ({ came }) =>
		`This is not a text file${came ? `: it is ${came}` : ""}. Expected a table, GeoJSON, KML or a project file.`,
	unknown: ({ came }) =>
		`What this file is could not be told${came ? `: it begins with ${came}` : ""}. Expected a table with a row of names, GeoJSON, KML, GPX or a project file.`,
	broken: ({ came }) =>
		`This file is damaged or incomplete${came ? ` (${whereBroken(came)})` : ""}. Download or save it once more.`,
	"image-map": () => "This story is told on a picture, not on a map of the Earth: its places cannot be drawn here.",
	"too-large": ({ limit }) =>
		`This file is too large${limit ? `: at most ${megabytes(limit)} can be read` : ""}. Open a part of it.`,
};

const roles: Record<ColumnRole, string> = {
	id: "Id",
	title: "Title",
	text: "Description",
	kind: "Kind of incident",
	actor: "Who acted",
	otherActor: "Other side",
	source: "Source",
	link: "Link",
	latitude: "Latitude",
	longitude: "Longitude",
	coordinates: "Both coordinates",
	placeName: "Name of the place",
	country: "Country",
	date: "Date",
	endDate: "End date",
	year: "Year",
	month: "Month",
	day: "Day of the month",
	killed: "Killed",
	killedLow: "Killed, lowest figure",
	killedHigh: "Killed, highest figure",
	placePrecision: "How precise the place is",
	datePrecision: "How precise the date is",
};

type Asked<About extends Question["about"]> = Extract<Question, { about: About }>;

const questions = {
	"date-order": {
		ask: ({ example }: Asked<"date-order">) => `In dates such as ${example}, which number is the day?`,
		options: { "day-first": "The first: day, month, year", "month-first": "The second: month, day, year" },
	},
	swapped: {
		ask: ({ example }: Asked<"swapped">) =>
			`Latitude and longitude seem to have changed places: ${example} does not lie where the file's other data do. Change them back?`,
		options: { swap: "Change them back where that fits", keep: "Keep them as they are" },
	},
	projected: {
		ask: ({ example }: Asked<"projected">) =>
			`The coordinates, such as ${example}, are not degrees but metres. Of which map?`,
		options: {
			"web-mercator": "Web Mercator, as web maps use it",
			"list-only": "Another, or I do not know: list them without a place",
		},
	},
	columns: {
		ask: () => "Which column is what? The guesses come from their names and values.",
		unused: "Not used, shown among the fields",
	},
} satisfies Record<Question["about"], unknown>;

/** "1,204 rows read: 1,180 drawn, 20 listed without a place, 4 skipped." */
function summary({ rows: read, drawn, listed, skipped: left }: ImportReport): string {
	const parts = [
		`${numberInWords(drawn)} drawn`,
		...(listed > 0 ? [`${numberInWords(listed)} listed without a place`] : []),
		...(left.length > 0 ? [`${numberInWords(left.length)} skipped`] : []),
	];
	return `${counted(read, { one: "record", other: "records" })} read: ${listInWords(parts)}.`;
}

/** The sentence of a remark whatever its code, "" for one that has no sentence. */
function sentence<Code extends string>(sentences: Record<Code, Say<Code>>): Say<Code> {
	return (remark) => (Object.hasOwn(sentences, remark.code) ? sentences[remark.code](remark) : "");
}

export const importWords = {
	/** In the middle of a sentence: "This is …". */
	format: (format: Format) => formats[format],
	schema: (schema: KnownSchema) => schemas[schema],
	encoding: (encoding: Encoding) => encodings[encoding],
	role: (role: ColumnRole) => roles[role],
	roles,
	encodings,
	summary,
	/** Of a file with rows, or of one with other records. */
	atRow: (row: number, what: string, format: Format = "table") =>
		row === 0 ? what : `${ROWS.has(format) ? "Row" : "Record"} ${numberInWords(row)}: ${what}`,
	skipped: sentence(skipped),
	repaired: sentence(repaired),
	warning: sentence(warnings),
	refusal: (refusal: Refusal) => refusals[refusal.code](refusal),
	questions,
};
