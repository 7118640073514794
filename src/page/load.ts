import { readDossier } from "../dossier/parse";
import type { Problem } from "../dossier/problem";
import type { Dossier } from "../dossier/schema";
import { isOwnOrigin, readBytes, readFile } from "../files/files";
import type { Shelved } from "../files/shelf";
import { type Geography, readGeography } from "../geo/geography";
import { words } from "../words/en";
import type { OpenedFile } from "./is-opened";
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
	readonly kept?: Promise<Shelved>;
	/** What the reader has to know first. */
	readonly notice?: string;
	/** What the address names in place of a dossier: it is opened as any file would be, over this dossier meanwhile. */
	readonly named?: NamedFile;
}
/** A file of the page's own origin that is no dossier of Brieflet's. */
export interface NamedFile {
	readonly name: string;
	readonly path: string;
	readonly file: Blob;
	/** The hash of the address, which is the file's and not that of the dossier shown meanwhile. */
	readonly hash: string;
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

	const [file, geographyText] = await Promise.allSettled([readBytes(path), readFile(OVERVIEW)]);
	if (file.status === "rejected") return refuse(words.failure.missing(path, reasonOf(file.reason)));
	if (geographyText.status === "rejected")
		return refuse(words.failure.geography(OVERVIEW, reasonOf(geographyText.reason)));

	// the page's own is what it says: only what an address names may be anything
	const dossierText = named === null ? await file.value.text() : await textOfDossier(file.value);
	if (dossierText === null) {
		const own = await loadFirst("");
		return own.ok ? { ...own, named: { name: nameOf(path), path, file: file.value, hash: location.hash } } : own;
	}
	const { dossier, problems } = readDossier(dossierText);
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

/** The text of a dossier, good or bad; null of anything else, which is not read whole to find that out. */
async function textOfDossier(file: Blob): Promise<string | null> {
	const head = await file.slice(0, 64).text();
	if (!head.trimStart().startsWith("{")) return null;
	const text = await file.text();
	return text.includes('"brieflet-dossier/') ? text : null;
}

/** "ged.csv" of "data/ged.csv?version=2". */
function nameOf(path: string): string {
	const last = new URL(path, document.baseURI).pathname.split("/").at(-1) ?? "";
	try {
		return decodeURIComponent(last) || path;
	} catch {
		return last; // a percent sign that stands for itself
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
