/** Very many incidents on the page: the list into which a disc opens, and one of them as a full record. */
import { withIncident } from "../dossier/import/promote";
import type { Dossier } from "../dossier/schema";
import { type CrowdDetails, crowdDetails, PAGE, pageOf } from "../view/details/crowd";
import { indexOfRow, rowId } from "../view/row-id";
import type { Selection } from "../view/view";
import { dossierTexts } from "../words/open";
import type { SavedAs } from "../workers/protocol";
import type { OpenedFile } from "./is-opened";
import { createReader, type Reader } from "./reading";

export interface CrowdOnPage {
	/** Whether a selection is an incident of the table. */
	has(selection: Selection | null): boolean;
	/**
	 * The dossier with that incident as a record; null when it is none of the table's.
	 * @throws when the file cannot be read again
	 */
	promoted(selection: Selection): Promise<Dossier | null>;
	/** Opens a list of incidents, by their indexes in the table. */
	list(indexes: Uint32Array): void;
	/** What Details shows while a list is open; the very same until it changes. */
	details(): CrowdDetails | null;
	/** Turns to the page that begins with a line, numbered from 1. */
	turn(first: number): void;
	/** Closes the list; whether one was open. */
	close(): boolean;
	/** The whole table as a file. */
	save(as: SavedAs): Promise<Blob>;
	destroy(): void;
}

/** `changed` is called when the list is another than before. */
export function createCrowdOnPage(file: OpenedFile, given: Reader | null, changed: () => void): CrowdOnPage {
	const { table, dossier, report, name } = file;
	if (!table) throw new Error("came a file without a table; expected one with very many incidents");
	let open: { readonly indexes: Uint32Array; readonly page: number } | null = null;
	let shown: CrowdDetails | null = null;
	const titles = new Map<number, string>();
	let reader = given;
	let ready: Promise<unknown> | null = given && Promise.resolve();

	/** The worker that has the file's texts: after the page was loaded anew it reads the file once more. */
	async function texts(): Promise<Reader> {
		reader ??= createReader();
		const own = reader;
		ready ??= own
			.read({ name, file: file.file, answers: file.answers, today: dossier.asOf, boxes: file.boxes }, () => undefined)
			.catch((error: unknown) => {
				reader = null;
				ready = null;
				own.end();
				throw error;
			});
		await ready;
		return own;
	}

	function draw(): void {
		shown = open && table ? crowdDetails(table, open.indexes, open.page, titles) : null;
		changed();
	}

	async function entitle(): Promise<void> {
		if (!open) return;
		const wanted = pageOf(open.indexes, open.page).filter((index) => !titles.has(index));
		if (wanted.length === 0) return;
		const came = await (await texts()).titles(wanted);
		wanted.forEach((index, at) => {
			titles.set(index, came[at] ?? "");
		});
		draw();
	}

	function show(next: typeof open): void {
		open = next;
		draw();
		// without them the list names its incidents by kind and sides
		entitle().catch(() => undefined);
	}

	return {
		has: (selection) => selection?.kind === "incident" && indexOfRow(selection.id, table.count) !== null,
		async promoted(selection) {
			const index = selection.kind === "incident" ? indexOfRow(selection.id, table.count) : null;
			if (index === null) return null;
			const told = await (await texts()).tell(index);
			const from = { name, today: dossier.asOf, id: rowId(index), format: report.format };
			return told && withIncident(dossier, table, index, told, from, dossierTexts);
		},
		list: (indexes) => show({ indexes, page: 0 }),
		details: () => shown,
		turn(first) {
			if (open) show({ ...open, page: Math.floor((first - 1) / PAGE) });
		},
		close() {
			if (!open) return false;
			show(null);
			return true;
		},
		save: async (as) => (await texts()).save(as),
		destroy: () => reader?.end(),
	};
}
