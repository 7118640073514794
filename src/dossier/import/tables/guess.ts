/** What the columns of an unknown table are, by their names and by what stands in them. */

import { readDays } from "../dates";
import type { ColumnRole } from "../draft";
import { readDegrees, readPair } from "./degrees";
import { isNothing, readFigures, readNumber } from "./numbers";
import { type NamedRole, rolesByName } from "./roles-by-name";
import { dayScale, placeScale } from "./schemas";

export interface Sample {
	readonly names: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** Whether a bare number may be a day: in spreadsheets. */
	readonly serials: boolean;
}

/** One role for each column, null for those that are only shown among a record's fields. */
export function guessRoles(sample: Sample): (ColumnRole | null)[] {
	const cells = sample.names.map((_, column) => filled(sample.rows, column));
	const roles: (ColumnRole | null)[] = sample.names.map(() => null);
	const offers = sample.names.flatMap((name, column) =>
		rolesByName(name)
			.filter(({ role, trust }) => fits(role, cells[column] ?? [], sample, name, trust))
			.map(({ role, trust }) => ({ role, trust, column })),
	);
	offers.sort((one, other) => other.trust - one.trust || one.column - other.column);
	for (const { role, column } of offers) if (roles[column] === null && !roles.includes(role)) roles[column] = role;
	addPlaces(roles, cells);
	addDate(roles, cells, sample);
	if (!roles.includes("title") && !roles.includes("text") && !roles.includes("kind")) addTitle(roles, cells);
	// One coordinate alone is none, and a cell with both beside two columns says the same again.
	const pair = roles.includes("latitude") && roles.includes("longitude");
	return roles.map((role) => {
		if (role === "coordinates") return pair ? null : role;
		return (role === "latitude" || role === "longitude") && !pair ? null : role;
	});
}

function filled(rows: Sample["rows"], column: number): string[] {
	return rows.flatMap((row) => (isNothing(row[column] ?? "") ? [] : [(row[column] ?? "").trim().slice(0, 300)]));
}

function share(cells: readonly string[], test: (cell: string) => boolean): number {
	return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

/** Where the whole name says what a column is, so many of its values must be such: the others are faults to be told. */
const LEAST_NAMED = 0.25;

/** Whether the values allow what the name says; an empty column may be anything. */
function fits(
	role: ColumnRole,
	cells: readonly string[],
	{ serials }: Sample,
	name: string,
	trust: NamedRole["trust"],
): boolean {
	if (role === "placePrecision") return placeScale(name) !== undefined || share(cells, hasUnit) > 0.5;
	if (role === "datePrecision") return dayScale(name) !== undefined;
	if (cells.length === 0) return true;
	const isDays = (cell: string) => readDays(cell, { order: "day-first", serials }) !== null;
	const most = (least: number, test: (cell: string) => boolean) =>
		trust === 3 ? share(cells, test) >= LEAST_NAMED : share(cells, test) > least;
	const between = (low: number, high: number) => (cell: string) => Number(cell) >= low && Number(cell) <= high;
	switch (role) {
		case "latitude":
		case "longitude":
			return most(0.6, (cell) => readDegrees(cell) !== null);
		case "coordinates":
			return most(0.6, (cell) => readPair(cell) !== null);
		case "date":
		case "endDate":
			return most(0.5, isDays);
		case "year":
			return share(cells, between(1000, 2999)) > 0.8;
		case "month":
			return share(cells, between(0, 12)) > 0.8;
		case "day":
			return share(cells, between(0, 31)) > 0.8;
		case "killed":
		case "killedLow":
		case "killedHigh":
			return most(0.6, (cell) => readFigures(cell, false) !== null);
		case "link":
			return share(cells, (cell) => /https?:\/\//i.test(cell)) > 0.3;
		case "title":
		case "kind":
		case "text":
		case "actor":
		case "placeName":
			return share(cells, (cell) => Number.isNaN(readNumber(cell, false))) > 0.3;
		default:
			return true;
	}
}

function hasUnit(cell: string): boolean {
	return /\d\s*(k?m)$/i.test(cell);
}

/** Two columns beside each other of degrees with decimals, or one with both, whatever their names. */
function addPlaces(roles: (ColumnRole | null)[], cells: readonly string[][]): void {
	if ((roles.includes("latitude") && roles.includes("longitude")) || roles.includes("coordinates")) return;
	const pair = roles.findIndex(
		(role, column) =>
			role === null && share(cells[column] ?? [], (cell) => /\d[.,]\d/.test(cell) && readPair(cell) !== null) > 0.8,
	);
	if (pair >= 0) {
		roles[pair] = "coordinates";
		return;
	}
	const within = (column: number, most: number) =>
		share(
			cells[column] ?? [],
			(cell) => /[.,]\d{2,}$/.test(cell) && Math.abs(readDegrees(cell)?.value ?? 1000) <= most,
		) > 0.8;
	const isFree = (column: number) => [null, "latitude", "longitude"].includes(roles[column] ?? null);
	for (let column = 0; column + 1 < roles.length; column++) {
		if (!isFree(column) || !isFree(column + 1) || !within(column, 180) || !within(column + 1, 180)) continue;
		const latitudeFirst = within(column, 90);
		if (!latitudeFirst && !within(column + 1, 90)) continue;
		roles.forEach((role, index) => {
			if (role === "latitude" || role === "longitude") roles[index] = null;
		});
		roles[column] = latitudeFirst ? "latitude" : "longitude";
		roles[column + 1] = latitudeFirst ? "longitude" : "latitude";
		return;
	}
}

function addDate(roles: (ColumnRole | null)[], cells: readonly string[][], { serials }: Sample): void {
	if (roles.includes("date") || roles.includes("year")) return;
	const isDate = (cell: string) => /\D/.test(cell) && readDays(cell, { order: "day-first", serials }) !== null;
	const column = roles.findIndex((role, index) => role === null && share(cells[index] ?? [], isDate) > 0.8);
	if (column >= 0) roles[column] = "date";
}

/** The first column of words. */
function addTitle(roles: (ColumnRole | null)[], cells: readonly string[][]): void {
	const isWords = (cell: string) => /\p{L}{3}/u.test(cell) && !/^https?:/i.test(cell);
	const column = roles.findIndex((role, index) => role === null && share(cells[index] ?? [], isWords) > 0.6);
	if (column >= 0) roles[column] = "title";
}
