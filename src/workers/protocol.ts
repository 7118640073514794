/** What the page and the worker that reads files say to each other. */
import type { Answers, Box, Encoding, Question, Refusal } from "../dossier/import/draft";
import type { ImportReport } from "../dossier/import/report";
import type { IncidentTable } from "../dossier/incident-table";
import type { Dossier } from "../dossier/schema";

/** A file to read, and what a person has said about it so far. */
export interface Asked {
	readonly name: string;
	readonly file: Blob;
	readonly answers: Answers;
	/** The day of today, "2026-11-24": by this the dossier is known to be current. */
	readonly today: string;
	/** Where each country lies, by `countryKey` of its names and codes. */
	readonly boxes: ReadonlyMap<string, Box>;
}

export type ToWorker =
	| ({ readonly kind: "read" } & Asked)
	/** Of an incident of the table that was read. */
	| { readonly kind: "tell"; readonly ticket: number; readonly index: number }
	| { readonly kind: "titles"; readonly ticket: number; readonly indexes: readonly number[] }
	| { readonly kind: "save"; readonly ticket: number; readonly as: SavedAs };

export type SavedAs = "csv" | "geojson";

/** What the file says of one incident, beside what stands in the table. */
export interface ToldIncident {
	readonly title: string;
	readonly text: string;
	readonly links: readonly string[];
	readonly fields: readonly (readonly [name: string, value: string])[];
}

/** What a file became. */
export type ReadFile =
	| { readonly outcome: "asks"; readonly questions: readonly Question[]; readonly encoding?: Encoding }
	| { readonly outcome: "refused"; readonly refusal: Refusal }
	/** A dossier of Brieflet's own, as it stands in the file: its parser reports on it. */
	| { readonly outcome: "own"; readonly input: unknown }
	/** A dossier made of the file's records; of too many its cover alone, and a table. */
	| {
			readonly outcome: "made";
			readonly dossier: Dossier;
			readonly report: ImportReport;
			readonly table: IncidentTable | null;
	  };

export type FromWorker =
	/** Bytes or records done, of how many. */
	| { readonly kind: "progress"; readonly done: number; readonly of: number }
	| { readonly kind: "read"; readonly read: ReadFile }
	| { readonly kind: "told"; readonly ticket: number; readonly told: ToldIncident | null }
	| { readonly kind: "titled"; readonly ticket: number; readonly titles: readonly string[] }
	| { readonly kind: "saved"; readonly ticket: number; readonly file: Blob }
	/** Something went wrong that nobody foresaw. */
	| { readonly kind: "failed"; readonly reason: string };
