/** What an importer found in a file, before places are judged and dates are read: alike for all formats. */
import { cut } from "../../cut";
import { shownStraight } from "../../direction";
import type { DraftScene, DraftSource, Position } from "../draft";
import { MOST_RECORDS } from "../limits";
import type { Format, ImportReport, OfRow, Remark, RepairCode, SkipCode, WarningCode } from "../report";

export type Field = readonly [name: string, value: string];

/** Numbers as the file has them, in the order longitude, latitude; what is no number is not here. */
export interface FoundGeometry {
	readonly points: readonly Position[];
	readonly lines: readonly (readonly Position[])[];
	/** Rings of each area, closed, the outside first. */
	readonly areas: readonly (readonly (readonly Position[])[])[];
}

export interface FoundRecord {
	readonly row: number;
	readonly id: string;
	readonly title: string;
	/** Plain text. */
	readonly text: string;
	/** The folder or layer that it stands in. */
	readonly group: string;
	readonly kind: string;
	readonly actor: string;
	readonly otherActor: string;
	readonly source: string;
	/** Dates as written, "" for none. */
	readonly begins: string;
	readonly ends: string;
	/** A number as written, "" for none. */
	readonly killed: string;
	readonly links: readonly string[];
	/** Asked for again and again, when somebody looks: not kept for every record. */
	readonly fields: () => readonly Field[];
	readonly geometry: FoundGeometry | null;
}

/** The least that a record says; importers add what they found. */
export const NOTHING: Omit<FoundRecord, "row" | "fields"> = {
	id: "",
	title: "",
	text: "",
	group: "",
	kind: "",
	actor: "",
	otherActor: "",
	source: "",
	begins: "",
	ends: "",
	killed: "",
	links: [],
	geometry: null,
};

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** Gathers what a file has. Every record begins with `nextRow` and ends in `record`, `scene` alone or `skip`. */
export interface Findings {
	readonly format: Format;
	title: string;
	summary: string;
	/** The region that the file itself names. */
	bounds: Bounds | null;
	/** The reference system that the file names, "" for none. */
	referenceSystem: string;
	/** Which of two orders this format's own program writes, where nothing else tells. */
	likelyOrder: "day-first" | "month-first";
	readonly records: FoundRecord[];
	readonly scenes: DraftScene[];
	readonly sources: DraftSource[];
	readonly skipped: OfRow<SkipCode>[];
	readonly repaired: readonly OfRow<RepairCode>[];
	readonly warnings: readonly Remark<WarningCode>[];
	readonly rows: number;
	/** The number of the next record; null, and the record counted as skipped, after the last that is read. */
	nextRow(): number | null;
	skip(row: number, code: SkipCode, came?: string): void;
	repair(row: number, code: RepairCode, about?: Omit<Remark, "code">): void;
	warn(code: WarningCode, about?: Omit<Remark, "code">): void;
	/** An address that is named and not loaded; one warning for each kind of thing, with their number. */
	remote(field: string, address: string): void;
	/** A number with a comma for its point, told like `remote`. */
	comma(came: string): void;
	/** Something of the script or the markup that was not run, told like `remote`. */
	notRun(field: string, came: string): void;
}

const LONGEST_CAME = 80;

export function createFindings(format: Format): Findings {
	let rows = 0;
	/** Warnings that are counted: by code and field. */
	const counted = new Map<string, { code: WarningCode; field: string; came: string; count: number }>();
	const count = (code: WarningCode, field: string, came: string) => {
		const before = counted.get(`${code} ${field}`);
		if (before) before.count++;
		else counted.set(`${code} ${field}`, { code, field, came: shortened(came), count: 1 });
	};
	const warnings: Remark<WarningCode>[] = [];
	const repaired: OfRow<RepairCode>[] = [];
	let plain = 0;
	return {
		format,
		title: "",
		summary: "",
		bounds: null,
		referenceSystem: "",
		likelyOrder: "day-first",
		records: [],
		scenes: [],
		sources: [],
		skipped: [],
		get repaired() {
			// It loses nothing, and told of every record it would hide what does.
			if (plain === 0) return repaired;
			return [...repaired, { row: 0, remark: { code: "html-to-text", count: plain } } as const];
		},
		get warnings() {
			return [...warnings, ...counted.values()];
		},
		get rows() {
			return rows;
		},
		nextRow() {
			rows++;
			if (rows <= MOST_RECORDS) return rows;
			this.skip(rows, "over-the-limit");
			return null;
		},
		skip(row, code, came) {
			this.skipped.push({ row, remark: { code, ...(came && { came: shortened(came) }) } });
		},
		repair(row, code, about = {}) {
			if (code === "html-to-text") plain++;
			else repaired.push({ row, remark: { code, ...short(about) } });
		},
		warn(code, about = {}) {
			warnings.push({ code, ...short(about) });
		},
		remote(field, address) {
			if (address) count("remote-not-loaded", field, address);
		},
		comma(came) {
			count("decimal-comma", "coordinates", came);
		},
		notRun(field, came) {
			count("code-not-run", field, came);
		},
	};
}

function short(about: Omit<Remark, "code">): Omit<Remark, "code"> {
	const { came, field } = about;
	return {
		...about,
		...(came !== undefined && { came: shortened(came) }),
		...(field !== undefined && { field: shortened(field) }),
	};
}

/** At most 80 characters, the last an … where it is cut. */
export function shortened(text: string): string {
	return cut(shownStraight(text), LONGEST_CAME);
}

/** The report; what is neither drawn nor skipped is listed. */
export function reportOf(findings: Findings, drawnRows: ReadonlySet<number>): ImportReport {
	const { format, rows, skipped, repaired, warnings } = findings;
	return {
		format,
		rows,
		drawn: drawnRows.size,
		listed: rows - drawnRows.size - skipped.length,
		skipped,
		repaired,
		warnings,
	};
}
