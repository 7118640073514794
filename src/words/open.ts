/** Words of opening files; otherwise as in en.ts. */
import type { DossierTexts } from "../dossier/import/to-dossier";
import { coordinatesInWords } from "./coordinates";
import { counted, numberInWords } from "./numbers";

export const openWords = {
	region: "Open a file",
	close: "Close",
	choose: "Choose a file",
	drop: "Drop a file anywhere on the page, or paste one, or a table copied from a spreadsheet.",
	dropHere: "Drop to open",
	formats:
		"Dossiers of Brieflet; tables (CSV, TSV, Excel .xlsx) of UCDP, ACLED, GTD or your own; GeoJSON, TopoJSON, KML, KMZ, GPX; projects of TimeMap, StoryMapJS, uMap, Mapbox storytelling and GeoLibre.",
	stays: "The file is read in this browser and sent to nobody. Nothing in it is run or loaded from elsewhere.",
	back: "Show the dossier that comes with this page",
	forget: "Forget opened files",
	forgotten: "Opened files were forgotten. What is on the screen stays until you load the page anew.",
	forgetFailed:
		"This browser did not let the page forget its opened files. Clear the site's data in the browser's settings.",
	pasted: "Pasted text",
	reading: (name: string) => `Reading ${name}`,
	progress: (done: number, of: number) => `${Math.floor((100 * done) / Math.max(1, of))} %`,
	cancel: "Cancel",
	/** Instead of one that was still being read. */
	instead: (before: string, name: string) => `Reading ${before} was cancelled; ${name} is read instead.`,
	cancelled: (name: string) => `Reading ${name} was cancelled. What was open before stays.`,
	several: (n: number) => `${counted(n, { one: "file", other: "files" })} came; one is opened at a time: the first.`,
	folder: "A folder cannot be opened. Open a file that is in it.",
	nothing: "No record in it can be shown; why stands below. What was open before stays.",
	saveFailed: (reason: string) => `The file could not be saved (${reason}). Try again.`,
	presenting: "A file cannot be opened while presenting. Press Esc first.",
	refused: (name: string) => `${name} was not opened`,
	failed: (name: string, reason: string) =>
		`${name} could not be read (${reason}). What was open before stays. Try again; if it fails again, please report it with the file.`,
	notKept: (name: string) =>
		`This browser keeps nothing for this page: ${name} is shown, but has to be opened again after loading the page anew, and other windows cannot show it.`,
	noRoom: (name: string) =>
		`This browser has no room to keep ${name}: it is shown, but has to be opened again after loading the page anew. “Forget opened files” makes room.`,
	gone: "The opened file is no longer kept in this browser; the dossier of this page is shown. Open the file again.",
	encoding: {
		label: "How its letters are written",
		hint: "If names and words look wrong, choose another way: the file is read again.",
	},
	questions: {
		title: (name: string) => `Questions about ${name}`,
		intro: "The file can be read in more than one way. Please say how.",
		go: "Open with these answers",
		column: "Column",
		examples: "For example",
		meaning: "What it is",
	},
	report: {
		region: "Import report",
		title: (name: string) => `Import report: ${name}`,
		format: "Read as",
		rows: "Records read",
		drawn: "Drawn on the map",
		listed: "Listed without a place",
		skipped: "Left out",
		repaired: "Repaired",
		warnings: "To note",
		none: "Nothing was left out or repaired.",
		ofFile: "The file",
		more: (n: number) => `and ${numberInWords(n)} more of this kind; the copied report has them all`,
		save: { dossier: "Save as a dossier", csv: "Save as CSV", geojson: "Save as GeoJSON" },
		noDossier:
			"These are too many incidents for a dossier, which has a record for each. Saved as CSV they open again as they are.",
		copy: "Copy the report",
		copied: "The report was copied.",
		copyFailed: "The browser did not let the page copy. Select the report and copy it.",
	},
} as const;

/** What a dossier that is made from a file says of itself. */
export const dossierTexts: DossierTexts = {
	language: "en",
	incident: "Incident",
	incidents: "Incidents",
	shapes: "Lines and areas",
	fileNote: "A file that somebody opened in this page. What it says was not checked here.",
	row: (row, format) =>
		format === "table" || format === "spreadsheet" ? `row ${numberInWords(row)}` : `record ${numberInWords(row)}`,
	place: (longitude, latitude) => coordinatesInWords([longitude, latitude], 100).decimal,
	untitled: (row) => `Record ${numberInWords(row)}`,
};
