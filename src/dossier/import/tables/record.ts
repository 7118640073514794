/** Reads one row after another into incidents: what is plain straight from its bytes, the rest as text. */
import { cut } from "../../cut";
import { dateOfDay } from "../../edtf";
import type { TableRow } from "../../table-builder";
import { type DateOrder, type Days, dayFrom, readDays, stretch, UNREAD } from "../dates";
import type { Limits } from "../limits";
import type { Remark, RepairCode } from "../report";
import { readDegrees, readPair } from "./degrees";
import { createByteDictionary } from "./dictionary";
import { isNothing, numberFrom, readFigures, readNumber } from "./numbers";
import type { Plan } from "./plan";
import type { RowReader } from "./rows";
import type { DayScale } from "./schemas";
import type { CellTexts, TableSource } from "./source";

export interface RecordRules {
	readonly order: DateOrder;
	readonly decimalComma: boolean;
}

export interface RecordReader {
	/**
	 * The incident of the reader's row, its coordinates as they stand, degrees or not; null when it has nothing to tell.
	 * `repair` is told of what could not be read.
	 */
	read(row: number, repair: (remark: Remark<RepairCode>) => void): TableRow | null;
	/** Which country the row that was read last names. */
	readonly country: string | undefined;
}

const POINT = 46;
const MOST_DATES = 50_000;
const HALF_EARTH_KM = 20_040;
type Writable = { -readonly [Key in keyof TableRow]: TableRow[Key] };

export function createRecordReader(
	source: TableSource,
	reader: RowReader,
	texts: CellTexts,
	plan: Plan,
	names: readonly string[],
	rules: RecordRules,
	limits: Limits,
): RecordReader {
	const { bytes } = source;
	const { columns } = plan;
	const serials = source.format === "spreadsheet";
	const named = (change: (text: string) => string) =>
		createByteDictionary((from, to, how) => {
			const text = change(texts.text(from, to, how).replace(/\s+/g, " "));
			return isNothing(text) ? "" : cut(text, limits.nameLength);
		});
	const kinds = named((text) => (Object.hasOwn(plan.kinds, text) ? (plan.kinds[text] ?? text) : text));
	const actors = named((text) => text);
	const sources = named(sourceName);
	const countries = named((text) => text);
	const ids = createByteDictionary(() => "");
	const dates = new Map<string, Days | null>();
	const wholes = { month: new Map<number, Days>(), year: new Map<number, Days>() };
	let repair: (remark: Remark<RepairCode>) => void = () => {};
	let country: string | undefined;

	const isEmpty = (column: number) =>
		column < 0 || column >= reader.cells || column >= limits.columns || reader.from[column] === reader.to[column];
	const nameOf = (column: number) => names[column] ?? "";

	/** The name of the first of these columns that has one. */
	function name(list: readonly number[], dictionary: typeof kinds): string | undefined {
		for (const column of list) {
			if (isEmpty(column)) continue;
			const from = reader.from[column] as number;
			const found = dictionary.of(bytes, from, reader.to[column] as number, reader.how[column] as number);
			if (found) return found;
		}
		return undefined;
	}

	/** NaN where the cell is empty or no plain number. */
	function plainNumber(column: number): number {
		return isEmpty(column)
			? Number.NaN
			: numberFrom(bytes, reader.from[column] as number, reader.to[column] as number, POINT);
	}

	function coordinate(column: number): number {
		const plain = plainNumber(column);
		if (!Number.isNaN(plain) || isEmpty(column)) return plain;
		const text = texts.cell(reader, column);
		if (isNothing(text)) return Number.NaN;
		const read = readDegrees(text.slice(0, 80))?.value ?? readNumber(text.slice(0, 80), rules.decimalComma);
		if (Number.isNaN(read)) repair({ code: "coordinates-not-read", field: nameOf(column), came: text.slice(0, 80) });
		return read;
	}

	function place(record: Writable): void {
		const [latitude = -1] = columns.latitude;
		const [longitude = -1] = columns.longitude;
		if (latitude >= 0 && longitude >= 0) {
			const [x, y] = [coordinate(longitude), coordinate(latitude)];
			if (!Number.isNaN(x) && !Number.isNaN(y)) {
				record.longitude = x;
				record.latitude = y;
			} else if (Number.isNaN(x) !== Number.isNaN(y)) halfPlace(Number.isNaN(x) ? longitude : latitude);
		} else if (columns.coordinates.length > 0) {
			const [column = -1] = columns.coordinates;
			const text = texts.cell(reader, column);
			const pair = readPair(text.slice(0, 120));
			if (pair) [record.longitude, record.latitude] = pair;
			else if (!isNothing(text))
				repair({ code: "coordinates-not-read", field: nameOf(column), came: text.slice(0, 80) });
		}
		if (record.longitude !== undefined) record.withinKm = withinKm();
	}

	/** One coordinate without the other: told once, unless the other was told already as not read. */
	function halfPlace(column: number): void {
		if (isEmpty(column) || isNothing(texts.cell(reader, column)))
			repair({ code: "coordinates-not-read", field: nameOf(column), came: "" });
	}

	function withinKm(): number {
		const [column = -1] = columns.placePrecision;
		if (isEmpty(column)) return 0;
		if (plan.placeScale) return plan.placeScale[plainNumber(column) - 1] ?? 0;
		const parts = /^~?\s*([\d.,\s]+?)\s*(k?m)$/i.exec(texts.cell(reader, column).slice(0, 40));
		const size = readNumber(parts?.[1] ?? "", rules.decimalComma);
		if (Number.isNaN(size)) return 0;
		return Math.min(parts?.[2]?.toLowerCase() === "m" ? size / 1000 : size, HALF_EARTH_KM);
	}

	function days(column: number, quiet: boolean): Days | null {
		if (isEmpty(column)) return null;
		const plain = dayFrom(bytes, reader.from[column] as number, reader.to[column] as number);
		if (plain !== UNREAD) return [plain, plain];
		const text = texts.cell(reader, column).slice(0, 80);
		if (isNothing(text)) return null;
		let read = dates.get(text);
		if (read === undefined) {
			read = readDays(text, { order: rules.order, serials });
			if (dates.size < MOST_DATES) dates.set(text, read);
		}
		if (!read && !quiet) repair({ code: "date-not-read", field: nameOf(column), came: text });
		return read;
	}

	/** Year, month and day in columns of their own; 0 and what is not known leave the month or the year whole. */
	function parts(): Days | null {
		const part = (list: readonly number[]) => {
			const value = plainNumber(list[0] ?? -1);
			return Number.isInteger(value) && value > 0 ? value : 0;
		};
		const [year, month, day] = [part(columns.year), part(columns.month), part(columns.day)];
		if (year < 100) return null; // two digits are no year
		return stretch(year, month, month ? day : 0) ?? stretch(year, month <= 12 ? month : 0, 0);
	}

	function when(record: Writable): void {
		const [dateColumn = -1] = columns.date;
		const [endColumn = -1] = columns.endDate;
		let begin: Days | null;
		if (plan.partsFirst) {
			begin = parts();
			const finer = days(dateColumn, true);
			if (!begin) begin = finer;
			else if (finer && begin[0] < begin[1] && finer[0] >= begin[0] && finer[1] <= begin[1]) begin = finer;
		} else begin = days(dateColumn, false) ?? parts();
		const end = days(endColumn, false);
		const [first, last] = [begin ?? end, end ?? begin];
		if (!first || !last) return;
		if (last[1] < first[0]) {
			repair({ code: "dates-swapped", field: nameOf(endColumn), came: texts.cell(reader, endColumn).slice(0, 80) });
			record.firstDay = last[0];
			record.lastDay = first[1];
		} else {
			record.firstDay = Math.min(first[0], last[0]);
			record.lastDay = Math.max(first[1], last[1]);
		}
		if (record.firstDay === record.lastDay) widen(record, record.firstDay);
	}

	function widen(record: Writable, day: number): void {
		const [column = -1] = columns.datePrecision;
		if (!plan.dayScale || isEmpty(column)) return;
		const code = plan.dayScale[plainNumber(column) - 1];
		if (!code) return;
		// a month or a year costs a calendar, and a file has as many days as its years have
		const wide = typeof code === "number" ? widened(day, code) : whole(code, day);
		record.firstDay = wide[0];
		record.lastDay = wide[1];
	}

	function whole(code: "month" | "year", day: number): Days {
		const known = wholes[code].get(day);
		if (known) return known;
		const wide = widened(day, code);
		if (wholes[code].size < MOST_DATES) wholes[code].set(day, wide);
		return wide;
	}

	function figures(record: Writable): void {
		const best = count(columns.killed[0] ?? -1, record, true);
		if (best !== undefined) record.killed = best;
		const low = count(columns.killedLow[0] ?? -1, record, false);
		if (low !== undefined) record.killedLow = low;
		const high = count(columns.killedHigh[0] ?? -1, record, false);
		if (high !== undefined) record.killedHigh = high;
		if (record.killedLow !== undefined && record.killedHigh !== undefined && record.killedLow > record.killedHigh) {
			repair({ code: "figures-swapped", came: `${record.killedLow}, ${record.killedHigh}` });
			[record.killedLow, record.killedHigh] = [record.killedHigh, record.killedLow];
		}
	}

	function count(column: number, record: Writable, mayBeRange: boolean): number | undefined {
		if (isEmpty(column)) return undefined;
		const plain = plainNumber(column);
		if (plain >= 0 && plain <= 0x7fffffff) {
			// With decimal commas "1.234" is more than a thousand.
			if (Number.isInteger(plain) && !rules.decimalComma) return plain;
			if (!rules.decimalComma) return Math.round(plain);
		}
		if (plan.negativeIsUnknown && plain < 0) return undefined;
		const text = texts.cell(reader, column).slice(0, 80);
		if (isNothing(text)) return undefined;
		const read = readFigures(text, rules.decimalComma);
		if (!read || (!mayBeRange && read.best === undefined)) {
			const { low, high } = read ?? {};
			if (low === undefined && high === undefined)
				repair({ code: "number-not-read", field: nameOf(column), came: text });
			return low ?? high;
		}
		if (read.low !== undefined) record.killedLow = read.low;
		if (read.high !== undefined) record.killedHigh = read.high;
		return read.best;
	}

	function hasWords(): boolean {
		const { title, text, kind, placeName, actor, id } = columns;
		const worded = [...plan.title.flat(), ...title, ...text, ...kind, ...placeName, ...actor, ...id];
		return worded.some((column) => !isEmpty(column) && texts.cell(reader, column) !== "");
	}

	return {
		read(row, tell) {
			repair = tell;
			const record: Writable = { row };
			place(record);
			when(record);
			if (record.longitude === undefined && record.firstDay === undefined && !hasWords()) return null;
			figures(record);
			const kind = name(columns.kind, kinds);
			if (kind) record.kind = kind;
			const actor = name(columns.actor, actors);
			if (actor) record.actor = actor;
			const otherActor = name(columns.otherActor, actors);
			if (otherActor) record.otherActor = otherActor;
			const reported = name(columns.source, sources);
			if (reported) record.source = reported;
			country = name(columns.country, countries);
			const [id = -1] = columns.id;
			if (!isEmpty(id)) {
				const before = ids.size;
				ids.of(bytes, reader.from[id] as number, reader.to[id] as number, 0);
				if (ids.size === before)
					repair({ code: "id-repeated", field: nameOf(id), came: texts.cell(reader, id).slice(0, 80) });
			}
			return record;
		},
		get country() {
			return country;
		},
	};
}

/** A day as the stretch that its precision makes of it. */
function widened(day: number, code: DayScale[number]): Days {
	if (typeof code === "number") {
		const aside = Math.floor(code / 2);
		return [day - aside, day + aside];
	}
	const date = dateOfDay(day);
	return stretch(date.getUTCFullYear(), code === "month" ? date.getUTCMonth() + 1 : 0, 0) ?? [day, day];
}

/** Addresses stand for who published there; any other text is the name itself. */
function sourceName(text: string): string {
	return /^https?:\/\/(?:www\.)?([^/\s:?#]+)/i.exec(text)?.[1]?.toLowerCase() ?? text;
}
