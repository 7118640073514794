/** Finds the cells of a table whose signs reorder letters; a file without any is searched once, by the engine itself. */
import { shownStraight } from "../../direction";
import type { Remark, RepairCode } from "../report";
import type { RowReader } from "./rows";
import type { TableSource } from "./source";

/** UTF-8 writes them as E2 80 AA to E2 80 AE and as E2 81 A6 to E2 81 A9; encodings of eight bits have none of them. */
const LEAD = 0xe2;

const LONGEST_CAME = 80;

export interface SignFinder {
	/** What is to be said of the reader's row; rows come in their order. */
	ofRow(reader: RowReader): readonly Remark<RepairCode>[];
	/** The same of what stands before a byte: the names of the columns and what is above them. */
	before(byte: number): readonly Remark<RepairCode>[];
}

/** `names`: of the columns, as they are shown. */
export function createSignFinder({ bytes, encoding, start }: TableSource, names: readonly string[]): SignFinder {
	const decoder = new TextDecoder(encoding);
	let next = encoding === "utf-8" ? signFrom(bytes, start) : bytes.length;

	function remarkOn(from: number, to: number, field: string | undefined): Remark<RepairCode> {
		const came = shownStraight(decoder.decode(bytes.subarray(from, to))).trim();
		return { code: "signs-left-out", ...(field !== undefined && { field }), came: came.slice(0, LONGEST_CAME) };
	}

	return {
		ofRow(reader) {
			if (next < reader.begins) next = signFrom(bytes, reader.begins);
			if (next >= reader.ends) return [];
			const found: Remark<RepairCode>[] = [];
			const kept = Math.min(reader.cells, reader.from.length);
			for (let column = 0; column < kept; column++) {
				const [from, to] = [reader.from[column] as number, reader.to[column] as number];
				if (signFrom(bytes, from, to) < to) found.push(remarkOn(from, to, names[column]));
			}
			return found;
		},
		before(byte) {
			if (next >= byte) return [];
			const line = bytes.lastIndexOf(LINE_FEED, next) + 1;
			const end = bytes.indexOf(LINE_FEED, next);
			return [remarkOn(Math.max(line, start), end < 0 ? byte : Math.min(end, byte), undefined)];
		},
	};
}

const LINE_FEED = 10;

/** The byte of the first such sign from a byte on, the end where there is none. */
function signFrom(bytes: Uint8Array, from: number, end = bytes.length): number {
	for (let at = bytes.indexOf(LEAD, from); at >= 0 && at < end; at = bytes.indexOf(LEAD, at + 1)) {
		const [second, third] = [bytes[at + 1], bytes[at + 2] ?? 0];
		if (second === 0x80 ? third >= 0xaa && third <= 0xae : second === 0x81 && third >= 0xa6 && third <= 0xa9) return at;
	}
	return end;
}
