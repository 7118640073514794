import { readDossier } from "../dossier/parse";
import type { Problem } from "../dossier/problem";
import type { Dossier } from "../dossier/schema";
import { isOwnOrigin, readFile } from "../files/files";
import { type Geography, readGeography } from "../geo/geography";
import { words } from "../words/en";
import type { OpenedFile } from "./opened-file";
import type { Reader } from "./reading";

/** The two levels of the geography. */
const OVERVIEW = "geo/overview.json";
const DETAIL = "geo/detail.json";

export interface Opened {
	readonly ok: true;
	readonly dossier: Dossier;
	readonly problems: readonly Problem[];
	readonly geography: Geography;
	/** The file of somebody's own that this is made of. */
	readonly file?: OpenedFile;
	/** The worker that read it, as long as the page lives: it has the texts of a table. */
	readonly reader?: Reader;
	/** It was opened a moment ago: what became of it is shown. */
	readonly fresh?: boolean;
	/** Of a fresh one: whether the browser keeps it. */
	readonly kept?: Promise<boolean>;
	/** What the reader has to know first. */
	readonly notice?: string;
}
export interface Refused {
	readonly ok: false;
	readonly reason: string;
	readonly problems: readonly Problem[];
	/** Whether the dossier that failed is not the one that comes with the page. */
	readonly another: boolean;
}
export type Loaded = Opened | Refused;

/** Loads what the first view needs; never rejects: what went wrong is in the answer. */
export async function loadFirst(search: string): Promise<Loaded> {
	const opened = new URLSearchParams(search).get("opened");
	if (opened !== null) return loadOpened(opened);
	const named = new URLSearchParams(search).get("dossier");
	const path = named ?? ownDossier();
	const refuse = (reason: string, problems: readonly Problem[] = []): Refused => ({
		ok: false,
		reason,
		problems,
		another: named !== null,
	});
	if (!isOwnOrigin(path)) return refuse(words.failure.foreign(path));

	const [dossierText, geographyText] = await Promise.allSettled([readFile(path), readFile(OVERVIEW)]);
	if (dossierText.status === "rejected") return refuse(words.failure.missing(path, reasonOf(dossierText.reason)));
	if (geographyText.status === "rejected")
		return refuse(words.failure.geography(OVERVIEW, reasonOf(geographyText.reason)));

	const { dossier, problems } = readDossier(dossierText.value);
	if (!dossier) return refuse(words.failure.unreadable(path), problems);
	try {
		const geography = readGeography(geographyText.value);
		return { ok: true, dossier, problems, geography };
	} catch (error) {
		return refuse(words.failure.geography(OVERVIEW, reasonOf(error)));
	}
}

/** A file that was opened before; where it is kept no longer, the page's own dossier with a word about it. */
async function loadOpened(id: string): Promise<Loaded> {
	const [{ openedById }, geographyText] = await Promise.all([
		import("./opened-file"),
		readFile(OVERVIEW).catch(reasonOf),
	]);
	const file = await openedById(id);
	if (!file) {
		const { openWords } = await import("../words/open");
		const loaded = await loadFirst("");
		return loaded.ok ? { ...loaded, notice: openWords.gone } : loaded;
	}
	try {
		const { dossier, problems } = file;
		return { ok: true, dossier, problems, geography: readGeography(geographyText), file };
	} catch (error) {
		return { ok: false, reason: words.failure.geography(OVERVIEW, reasonOf(error)), problems: [], another: true };
	}
}

/** The dossier that opens when the address names none: the page itself says which, in a <meta>. */
function ownDossier(): string {
	const meta = document.querySelector<HTMLMetaElement>('meta[name="brieflet-dossier"]');
	return meta?.content ?? "dossiers/dossier.json";
}

let detail: Promise<Geography> | null = null;

/**
 * Loads the geography in full detail, once for all who ask; after a failure the next who asks tries again.
 * @throws when it cannot be had or read
 */
export function loadDetail(): Promise<Geography> {
	detail ??= readFile(DETAIL)
		.then(readGeography)
		.catch((error) => {
			detail = null;
			throw error;
		});
	return detail;
}

export function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
