/** Texts of single records, read again from the bytes of the file when somebody opens one. */
import type { IncidentTexts } from "../../incident-table";
import type { Limits } from "../limits";
import { letters } from "./header";
import type { Plan } from "./plan";
import { type CellTexts, rowsOf, type TableSource } from "./source";

const TITLE = 120;
const MOST_LINKS = 20;

/** `begins`: the byte at which the row of each incident of the table begins. */
export function createTableTexts(
	source: TableSource,
	texts: CellTexts,
	plan: Plan,
	names: readonly string[],
	begins: Uint32Array,
	limits: Limits,
): IncidentTexts {
	const reader = rowsOf(source, limits);

	/** The first of these columns that has something in the row of this incident. */
	function first(index: number, columns: readonly number[]): string {
		return open(index) ? (columns.map((column) => texts.cell(reader, column)).find(Boolean) ?? "") : "";
	}

	function open(index: number): boolean {
		const at = begins[index];
		if (at === undefined) return false;
		reader.seek(at);
		return reader.next();
	}

	return {
		title(index) {
			const parts = plan.title.map((columns) => first(index, columns)).filter(Boolean);
			return shortened(
				parts.join(", ") || first(index, [...plan.columns.text, ...plan.columns.placeName, ...plan.columns.id]),
			);
		},
		text: (index) => first(index, plan.columns.text),
		id: (index) => first(index, plan.columns.id),
		links(index) {
			const { link, source: sources, text } = plan.columns;
			if (!open(index)) return [];
			const words = [...link, ...sources, ...text].map((column) => texts.cell(reader, column)).join(" ");
			return [...new Set(words.match(/https?:\/\/[^\s"'<>|;]+/gi)?.map(trimmed))].slice(0, MOST_LINKS);
		},
		fields(index) {
			if (!open(index)) return [];
			const cells = texts.row(reader);
			const width = Math.max(cells.length, names.length);
			return Array.from(
				{ length: width },
				(_, column) => [names[column] ?? letters(column), cells[column] ?? ""] as const,
			);
		},
	};
}

/** Without the sign that ends the sentence, not the address. */
function trimmed(link: string): string {
	return link.replace(/[.,)\]]+$/, "");
}

/** One line, cut at the end of a word. */
function shortened(text: string): string {
	const line = text.replace(/\s+/g, " ").trim();
	if (line.length <= TITLE) return line;
	const cut = line.slice(0, TITLE);
	const space = cut.lastIndexOf(" ");
	return `${space > TITLE / 2 ? cut.slice(0, space) : cut}…`;
}
