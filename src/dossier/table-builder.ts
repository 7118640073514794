/** Gathers incidents one by one into the columns of an IncidentTable. */
import { straight } from "./direction";
import { type IncidentTable, NONE, UNDATED, UNKNOWN } from "./incident-table";

/** One incident as an importer read it; what is absent is not known. */
export interface TableRow {
	readonly row: number;
	/** Degrees; both or neither. */
	readonly longitude?: number;
	readonly latitude?: number;
	readonly withinKm?: number;
	/** Days since 1970-01-01. */
	readonly firstDay?: number;
	readonly lastDay?: number;
	readonly killed?: number;
	readonly killedLow?: number;
	readonly killedHigh?: number;
	readonly kind?: string;
	readonly actor?: string;
	readonly otherActor?: string;
	readonly source?: string;
}

export interface TableBuilder {
	readonly count: number;
	add(row: TableRow): void;
	/** The table, and for each of its incidents the place at which it was added. The builder is spent. */
	finish(): { readonly table: IncidentTable; readonly order: Uint32Array };
}

type Column = Float64Array | Float32Array | Int32Array | Uint32Array;

export function createTableBuilder(): TableBuilder {
	let room = 1024;
	let count = 0;
	const columns = {
		row: new Uint32Array(room),
		longitude: new Float64Array(room),
		latitude: new Float64Array(room),
		withinKm: new Float32Array(room),
		firstDay: new Int32Array(room),
		lastDay: new Int32Array(room),
		killed: new Int32Array(room),
		killedLow: new Int32Array(room),
		killedHigh: new Int32Array(room),
		kind: new Uint32Array(room),
		actor: new Uint32Array(room),
		otherActor: new Uint32Array(room),
		source: new Uint32Array(room),
	};
	const kinds = createDictionary();
	const actors = createDictionary();
	const sources = createDictionary();

	function grow(): void {
		room *= 2;
		for (const [name, column] of Object.entries(columns)) {
			const larger = new (column.constructor as new (length: number) => Column)(room);
			larger.set(column as never);
			Object.assign(columns, { [name]: larger });
		}
	}

	return {
		get count() {
			return count;
		},
		add(row) {
			if (count === room) grow();
			const at = count++;
			const placed = row.longitude !== undefined && row.latitude !== undefined;
			const dated = row.firstDay !== undefined;
			columns.row[at] = row.row;
			columns.longitude[at] = placed ? (row.longitude as number) : Number.NaN;
			columns.latitude[at] = placed ? (row.latitude as number) : Number.NaN;
			columns.withinKm[at] = row.withinKm ?? 0;
			columns.firstDay[at] = dated ? (row.firstDay as number) : UNDATED;
			columns.lastDay[at] = dated ? (row.lastDay ?? (row.firstDay as number)) : UNDATED;
			columns.killed[at] = row.killed ?? UNKNOWN;
			columns.killedLow[at] = row.killedLow ?? UNKNOWN;
			columns.killedHigh[at] = row.killedHigh ?? UNKNOWN;
			columns.kind[at] = kinds.indexOf(row.kind);
			columns.actor[at] = actors.indexOf(row.actor);
			columns.otherActor[at] = actors.indexOf(row.otherActor);
			columns.source[at] = sources.indexOf(row.source);
		},
		finish() {
			const order = byFirstDay(columns.firstDay.subarray(0, count));
			const sorted = Object.fromEntries(
				Object.entries(columns).map(([name, column]) => [name, inOrder(column, order)]),
			) as typeof columns;
			let longestDays = 0;
			for (let index = 0; index < count && sorted.firstDay[index] !== UNDATED; index++)
				longestDays = Math.max(longestDays, (sorted.lastDay[index] as number) - (sorted.firstDay[index] as number));
			const table = { count, ...sorted, longestDays, kinds: kinds.names, actors: actors.names, sources: sources.names };
			return { table, order };
		},
	};
}

/** Names in the order in which they first came. */
function createDictionary(): { readonly names: string[]; indexOf(name: string | undefined): number } {
	const names: string[] = [];
	const indexes = new Map<string, number>();
	return {
		names,
		indexOf(name) {
			if (!name) return NONE;
			const known = indexes.get(name);
			if (known !== undefined) return known;
			indexes.set(name, names.length);
			return names.push(straight(name)) - 1;
		},
	};
}

/** More days than this between first and last, and counting every day costs more than comparing. */
const MOST_DAYS = 4_000_000;

/** Indexes sorted by day, the file's order kept within a day, UNDATED last: a counting sort. */
function byFirstDay(days: Int32Array): Uint32Array {
	let first = UNDATED;
	let last = -UNDATED;
	for (const day of days)
		if (day !== UNDATED) {
			if (day < first) first = day;
			if (day > last) last = day;
		}
	const span = last < first ? 0 : last - first + 1;
	if (span > MOST_DAYS) return Uint32Array.from(days.keys()).sort((one, other) => at(days, one) - at(days, other));
	const starts = new Uint32Array(span + 2);
	const bin = (day: number) => (day === UNDATED ? span : day - first);
	for (const day of days) starts[bin(day) + 1] = at(starts, bin(day) + 1) + 1;
	for (let index = 1; index < starts.length; index++) starts[index] = at(starts, index) + at(starts, index - 1);
	const order = new Uint32Array(days.length);
	days.forEach((day, index) => {
		const place = at(starts, bin(day));
		starts[bin(day)] = place + 1;
		order[place] = index;
	});
	return order;
}

function inOrder<C extends Column>(column: C, order: Uint32Array): C {
	const sorted = new (column.constructor as new (length: number) => C)(order.length);
	order.forEach((from, to) => {
		sorted[to] = at(column, from);
	});
	return sorted;
}

/** A number of a typed array at an index that lies within it. */
function at(column: Column, index: number): number {
	return column[index] as number;
}
