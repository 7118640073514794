/** Reads files off the page's thread: whatever it is busy with, the page answers. It is ended when nobody waits for it. */
import { toCsv } from "../dossier/export/csv";
import { toGeoJson } from "../dossier/export/geojson";
import type { Draft } from "../dossier/import/draft";
import { importFile } from "../dossier/import/import-file";
import { thinShapes } from "../dossier/import/thin-shapes";
import { MOST_RECORDS, toCover, toDossier } from "../dossier/import/to-dossier";
import type { IncidentTable } from "../dossier/incident-table";
import { countryKey } from "../words/country-key";
import { dossierTexts } from "../words/open";
import type { Asked, FromWorker, ReadFile, SavedAs, ToWorker } from "./protocol";

/** Milliseconds between two reports of progress. */
const OFTEN = 100;

const scope = globalThis as unknown as {
	postMessage(message: FromWorker, transfer?: readonly Transferable[]): void;
	addEventListener(type: "message", listener: (event: { readonly data: ToWorker }) => void): void;
};

/** What was read last: its texts stay here. */
let draft: Draft | null = null;

scope.addEventListener("message", ({ data }) => {
	answer(data).catch((error: unknown) => {
		scope.postMessage({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
	});
});

async function answer(asked: ToWorker): Promise<void> {
	switch (asked.kind) {
		case "read": {
			const became = await read(asked);
			const columns = became.outcome === "made" && became.table ? columnsOf(became.table) : [];
			scope.postMessage(
				{ kind: "read", read: became },
				columns.map(({ buffer }) => buffer as ArrayBuffer),
			);
			return;
		}
		case "tell": {
			const { texts } = draft ?? {};
			const { ticket, index } = asked;
			const told = texts && {
				title: texts.title(index),
				text: texts.text(index),
				links: texts.links(index),
				fields: texts.fields(index),
			};
			scope.postMessage({ kind: "told", ticket, told: told ?? null });
			return;
		}
		case "titles": {
			const { ticket, indexes } = asked;
			scope.postMessage({ kind: "titled", ticket, titles: indexes.map((index) => draft?.texts.title(index) ?? "") });
			return;
		}
		case "save": {
			const { ticket, as } = asked;
			scope.postMessage({ kind: "saved", ticket, file: new Blob(draft ? piecesOf(draft, as) : []) });
			return;
		}
	}
}

function piecesOf({ incidents, texts }: Draft, as: SavedAs): string[] {
	return as === "csv" ? toCsv(incidents, texts) : toGeoJson(incidents, texts);
}

async function read({ name, file, answers, today, boxes }: Asked): Promise<ReadFile> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	let told = 0;
	const onProgress = (done: number, of: number) => {
		const now = Date.now();
		if (now - told >= OFTEN) {
			told = now;
			scope.postMessage({ kind: "progress", done, of });
		}
		return true;
	};
	const imported = await importFile({
		name,
		bytes,
		answers,
		onProgress,
		boxOf: (country) => boxes.get(countryKey(country)) ?? null,
	});
	switch (imported.outcome) {
		case "draft":
			draft = thinShapes(imported.draft);
			return ofDraft(draft, { name, today });
		case "dossier":
			return { outcome: "own", input: imported.input };
		case "asks":
		case "refused":
			return imported;
		case "stopped":
			throw new Error("stopped");
	}
}

function ofDraft(made: Draft, from: { readonly name: string; readonly today: string }): ReadFile {
	const { report, incidents } = made;
	const isTable = incidents.count > MOST_RECORDS;
	const { dossier } = (isTable ? toCover : toDossier)(made, from, dossierTexts);
	if (!dossier) throw new Error("a draft of which the parser makes no dossier");
	return { outcome: "made", dossier, report, table: isTable ? copyOf(incidents) : null };
}

/** A table to give away: its own stays here, to be saved, and the page's thread is not the one that copies. */
function copyOf(table: IncidentTable): IncidentTable {
	const copies = Object.entries(table).map(([name, value]) => [name, isColumn(value) ? value.slice() : value]);
	return Object.fromEntries(copies) as IncidentTable;
}

function columnsOf(table: IncidentTable): Column[] {
	return Object.values(table).filter(isColumn);
}

type Column = Extract<IncidentTable[keyof IncidentTable], ArrayBufferView>;

function isColumn(value: unknown): value is Column {
	return ArrayBuffer.isView(value);
}
