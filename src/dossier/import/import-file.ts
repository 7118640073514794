/** The one door for files of incidents: finds out what a file is and hands it to the importer of its format. */
import { decodeText, type EncodingGuess } from "./decode";
import type { Given, Imported } from "./draft";
import { importTable } from "./import-table";
import { LIMITS, type Limits } from "./limits";
import type { Remark, WarningCode } from "./report";
import { nameDiffers, sniff, type TextKind } from "./sniff";

/** The importers that come with the page, each loaded when a file asks for it. */
const IMPORTERS: Importers = {
	text: async (given, text, kind) =>
		(await import("./projects/import-text-formats")).importTextFormat(given, text, kind),
	archive: async (given) => (await import("./projects/import-archive")).importArchive(given),
};

/** The importers of formats that are no tables; each may load what it needs when it is asked. */
export interface Importers {
	text(given: Given, text: string, kind: TextKind): Imported | Promise<Imported>;
	/** KMZ. */
	archive(given: Given): Imported | Promise<Imported>;
}

/**
 * What a file becomes: a draft, questions, or a reason why not. Never throws, whatever the bytes; where nothing has to be
 * loaded for the format, the answer comes at once.
 */
export function importFile(
	given: Given,
	importers: Importers = IMPORTERS,
	limits: Limits = LIMITS,
): Imported | Promise<Imported> {
	try {
		const imported = dispatch(given, importers, limits);
		return imported instanceof Promise ? imported.catch(broken) : imported;
	} catch (error) {
		return broken(error);
	}
}

function dispatch(given: Given, importers: Importers, limits: Limits): Imported | Promise<Imported> {
	if (given.bytes.length > limits.bytes)
		return { outcome: "refused", refusal: { code: "too-large", limit: limits.bytes } };
	const sniffed = sniff(given.bytes, given.answers.encoding);
	if (sniffed.is === "refused") return { outcome: "refused", refusal: sniffed.refusal };
	const warnings: Remark<WarningCode>[] = nameDiffers(given.name, sniffed.is)
		? [{ code: "name-and-content-differ", came: given.name.slice(-80), became: sniffed.is }]
		: [];
	switch (sniffed.is) {
		case "delimited":
			return withEncoding(importTable(given, sniffed.encoding, warnings, limits), given, sniffed.encoding);
		case "xlsx":
			return import("./import-spreadsheet").then(({ importSpreadsheet }) => importSpreadsheet(given, warnings, limits));
		case "kmz":
			return later(importers.archive(given), warnings);
		default: {
			const { encoding, mark, isGuess } = sniffed.encoding;
			const text = decodeText(given.bytes, encoding, mark);
			if (isGuess) warnings.push({ code: "encoding-guessed", became: encoding });
			const broken = isGuess ? text.split("\ufffd").length - 1 : 0;
			if (broken > 0) warnings.push({ code: "bytes-not-text", count: broken });
			return later(importers.text(given, text, sniffed.is), warnings);
		}
	}
}

/** Who is asked about a text sees its letters, and may know better how they were meant. */
function withEncoding(imported: Imported, { answers }: Given, { encoding, isGuess }: EncodingGuess): Imported {
	return imported.outcome === "asks" && (isGuess || answers.encoding) ? { ...imported, encoding } : imported;
}

function later(
	imported: Imported | Promise<Imported>,
	warnings: readonly Remark<WarningCode>[],
): Imported | Promise<Imported> {
	return imported instanceof Promise
		? imported.then((done) => withWarnings(done, warnings))
		: withWarnings(imported, warnings);
}

function withWarnings(imported: Imported, warnings: readonly Remark<WarningCode>[]): Imported {
	if (imported.outcome !== "draft" || warnings.length === 0) return imported;
	const { draft } = imported;
	const report = { ...draft.report, warnings: [...warnings, ...draft.report.warnings] };
	return { outcome: "draft", draft: { ...draft, report } };
}

/** A fault of ours, or a library's: the reader is told that the file cannot be read, and by what it stumbled. */
function broken(error: unknown): Imported {
	const came = error instanceof Error ? error.message : String(error);
	return { outcome: "refused", refusal: { code: "broken", came: came.slice(0, 80) } };
}
