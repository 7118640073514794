/** The card in which a file is opened, at work: reading in a worker, questions, what became of it. */
import { type Answers, ENCODINGS, type Encoding } from "../dossier/import/draft";
import { ownReport } from "../dossier/import/own-report";
import type { ImportReport } from "../dossier/import/report";
import { parseDossier } from "../dossier/parse";
import { clearAll } from "../files/clear";
import { askShelf, clearShelf, type Shelved } from "../files/shelf";
import { OpenCard, type Opening, type Reported } from "../open/open-card";
import type { SaveAs } from "../open/report";
import { mount } from "../ui/mount";
import { countryBoxes } from "../view/country-boxes";
import type { Version } from "../words/compare";
import { compareWords } from "../words/compare-words";
import { importWords } from "../words/import";
import { offlineWords } from "../words/offline";
import { openWords } from "../words/open";
import { cachesOf } from "../workers/offline-plan";
import type { ReadFile } from "../workers/protocol";
import type { Comparing } from "./comparing";
import type { OpenedFile } from "./is-opened";
import { type NamedFile, reasonOf } from "./load";
import { offlineCleared, offlineState } from "./offline";
import { keepOpened } from "./opened-file";
import type { PageContext } from "./page-context";
import { createReader, Ended, type Reader } from "./reading";
import { saveFile } from "./saving";

export interface FileOpening {
	draw(): void;
	/** The card was opened: it begins anew and takes the focus. */
	enter(): void;
	/** The card was opened for the report of the file that was opened a moment ago. */
	enterReport(): void;
	/** Files are held over the page, or no longer. */
	hover(over: boolean): void;
	receive(files: readonly File[]): void;
	receiveText(text: string): void;
	/** Folders came, and no file. */
	receiveFolder(): void;
	/** The address names a file that is no dossier: it takes this address when it is open. */
	receiveNamed(named: NamedFile): void;
	destroy(): void;
}

/** A file to be read, with what was said about it so far. */
interface Reading {
	readonly file: Blob;
	readonly name: string;
	readonly answers: Answers;
	/** Of the address that the file takes over; null where it gets one of its own, and back leads to what was there. */
	readonly hash: string | null;
	/** What else there is to say of it once it is open. */
	readonly notice?: string;
	/** It is not opened: what is open is compared with it. */
	readonly compared?: true;
}

/** Milliseconds before a reading is shown: most files are read before anybody could read that they are. */
const PATIENCE = 250;

/** Milliseconds that the page of a file waits for the browser to keep it. */
const KEEPING = 1000;

/** Milliseconds that a sentence over the stage stays. */
const LONG_ENOUGH = 5000;

const RECORD_FORMS = ["dossier", "csv", "geojson"] as const;
const TABLE_FORMS = ["csv", "geojson"] as const;

/** How a text was read, where only a person can tell whether that was right. */
function encodingOf({ warnings }: ImportReport, answers: Answers): Encoding | null {
	const guessed = warnings.find(({ code }) => code === "encoding-guessed")?.became;
	return answers.encoding ?? ENCODINGS.find((encoding) => encoding === guessed) ?? null;
}

export function createOpening(
	page: PageContext,
	place: HTMLElement,
	card: { readonly show: () => void; readonly close: () => void },
): FileOpening {
	const piece = mount(place, OpenCard);
	const veil = document.createElement("div");
	veil.className = "drop-veil";
	veil.hidden = true;
	page.skeleton.root.append(veil);
	veil.setAttribute("role", "status");
	let covered: ReturnType<typeof setTimeout> | undefined;
	const { file } = page.loaded;
	const ofOpen: Reported | null = file
		? {
				name: file.name,
				report: file.report,
				forms: file.table ? TABLE_FORMS : RECORD_FORMS,
				encoding: encodingOf(file.report, file.answers),
			}
		: null;
	const isPresenting = () => page.frame().view.stage !== "off";
	let opening: Opening = { is: "idle" };
	let message = "";
	let heard = "";
	let storage: Shelved = "kept";
	let reader: Reader | null = null;
	let comparing: Comparing | null = null;
	let comparedWith: string | null = null;
	/** The name of what is being read, while it is. */
	let busy: string | null = null;
	/** What is being read or asked about. */
	let current: Reading | null = null;

	function set(next: Opening, said = ""): void {
		opening = next;
		message = said;
		heard = "";
		draw();
	}

	/** Shows what came of a file, where no other dossier comes of it. */
	function tell(next: Opening): void {
		set(next);
		card.show();
		focus("h3") || focus("h2");
	}

	async function start(reading: Reading): Promise<void> {
		reader?.end();
		const own = createReader();
		const { file: blob, name, answers } = reading;
		const said = busy === null ? "" : openWords.instead(busy, name);
		reader = own;
		current = reading;
		busy = name;
		const show = () => {
			card.show();
			// the button that had it goes with what was shown before
			const hadFocus = place.contains(document.activeElement);
			set({ is: "reading", name, done: 0, of: 0 }, said);
			heard = openWords.reading(name);
			draw();
			// what takes so long has many incidents: what draws them is there when they are
			import("../map/dots/dot-layer").catch(() => undefined);
			if (hadFocus && !place.contains(document.activeElement)) focus("h2");
		};
		if (said) show();
		const patience = setTimeout(() => said || show(), PATIENCE);
		try {
			const today = new Date().toISOString().slice(0, 10);
			const boxes = countryBoxes(page.catalogue().geography);
			const read = await own.read({ file: blob, name, answers, today, boxes }, (done, of) => {
				if (reader !== own || opening.is !== "reading") return;
				opening = { is: "reading", name, done, of };
				draw();
			});
			if (reader === own) await finish(read, reading, boxes);
		} catch (error) {
			if (error instanceof Ended || reader !== own) return;
			tell({ is: "failed", name, reason: reasonOf(error) });
		} finally {
			clearTimeout(patience);
			if (reader === own) busy = null;
		}
	}

	async function finish(
		read: ReadFile,
		{ file: blob, name, answers, hash, notice, compared }: Reading,
		boxes: OpenedFile["boxes"],
	): Promise<void> {
		if (read.outcome === "asks") {
			tell({ is: "asks", name, questions: read.questions, encoding: read.encoding ?? null });
			return;
		}
		if (read.outcome === "refused") {
			tell({ is: "refused", name, refusal: read.refusal });
			return;
		}
		// what the worker made went through the parser there
		const { dossier, problems } =
			read.outcome === "own" ? parseDossier(read.input) : { dossier: read.dossier, problems: [] };
		const report = read.outcome === "own" ? ownReport(read.input, { dossier, problems }) : read.report;
		if (!dossier) {
			const [first] = problems;
			tell({ is: "refused", name, refusal: { code: "broken", came: first ? `${first.path}: ${first.came}` : name } });
			return;
		}
		if (read.outcome !== "own" && report.drawn + report.listed === 0) {
			tell({ is: "nothing", name, report, forms: [], encoding: encodingOf(report, answers) });
			return;
		}
		const table = read.outcome === "own" ? null : read.table;
		if (compared) {
			if (table || file?.table) tell({ is: "not-compared", name });
			else void compare({ name, dossier, problems: problems.length, byRow: read.outcome === "made" });
			return;
		}
		const { opened, kept } = keepOpened({ name, dossier, problems, report, table, file: blob, answers, boxes });
		const own = reader;
		// what its address names is kept by then; a table only at rest, and nobody waits for a slow disk
		if (!table) await Promise.race([kept, new Promise((done) => setTimeout(done, KEEPING))]);
		if (reader !== own || page.ended.aborted) return;
		// the page that comes has it, and this one's end must not be its end
		if (table) reader = null;
		page.open?.(
			{
				ok: true,
				dossier,
				problems,
				geography: page.catalogue().geography,
				file: opened,
				...(table && own && { reader: own }),
				fresh: true,
				kept,
				...(notice && { notice }),
			},
			`?opened=${opened.id}${hash ?? ""}`,
			hash === null ? "push" : "replace",
		);
	}

	async function compare(other: Version): Promise<void> {
		current = null;
		try {
			const { createComparing } = await import("./comparing");
			if (page.ended.aborted) return;
			comparing ??= createComparing(page, page.skeleton.open);
			comparedWith = other.name;
			set({ is: "idle" });
			card.close();
			comparing.compare(other);
		} catch (error) {
			set({ is: "idle" }, compareWords.failed(reasonOf(error)));
		}
	}

	/** Reads the file that is asked about, or else the one that is open, once more. */
	function startAgain(encoding: Encoding): void {
		if (opening.is !== "idle" && current) void start({ ...current, answers: { encoding } });
		else if (file) void start({ ...file, answers: { ...file.answers, encoding }, hash: location.hash });
	}

	function cancel(): void {
		reader?.end();
		reader = null;
		const name = current?.name ?? "";
		current = null;
		busy = null;
		set({ is: "idle" }, openWords.cancelled(name));
		focus("h2");
	}

	async function save(as: SaveAs): Promise<void> {
		try {
			await saveFile(page, as);
		} catch (error) {
			set(opening, openWords.saveFailed(reasonOf(error)));
		}
	}

	async function forget(): Promise<void> {
		set(opening, (await clearShelf()) ? openWords.forgotten : openWords.forgetFailed);
	}

	async function clearEverything(): Promise<void> {
		const { cleared, refused } = await clearAll(cachesOf(new URL(".", document.baseURI).href));
		const named = (kinds: typeof cleared) => kinds.map((kind) => offlineWords.kinds[kind]);
		const said = [
			cleared.length > 0 ? offlineWords.cleared(named(cleared)) : "",
			refused.length > 0 ? offlineWords.clearRefused(named(refused)) : "",
		];
		if (cleared.includes("copy")) offlineCleared();
		set(opening, said.filter(Boolean).join(" "));
	}

	async function askStorage(): Promise<void> {
		storage = await askShelf();
		if (storage !== "kept" && !page.ended.aborted) draw();
	}

	function draw(): void {
		piece.update({
			opening,
			report: ofOpen,
			shipped: location.search ? location.pathname : null,
			message,
			heard,
			offline: offlineState(),
			storage: storage === "kept" ? null : storage,
			onFile: (chosen) => void receive([chosen]),
			onAnswers: (answers) => current && void start({ ...current, answers: { ...current.answers, ...answers } }),
			onEncoding: startAgain,
			onCancel: cancel,
			onSave: (as) => void save(as),
			onForget: () => void forget(),
			comparedWith,
			onCompare: (chosen) => void start({ file: chosen, name: chosen.name, answers: {}, hash: null, compared: true }),
			onCompareAgain() {
				card.close();
				comparing?.show();
			},
			onClear: () => void clearEverything(),
			onClose: card.close,
		});
	}

	async function receive(files: readonly File[]): Promise<void> {
		const [first] = files;
		if (!first) return;
		if (isPresenting()) {
			// notices are not on the stage
			cover(openWords.presenting);
			covered = setTimeout(() => cover(""), LONG_ENOUGH);
			return;
		}
		const joined = files.length > 1 ? await joinedOf(files) : null;
		const notice = files.length > 1 && !joined ? openWords.several(files.length) : "";
		void start({ file: joined ?? first, name: first.name, answers: {}, hash: null, notice });
	}

	/** Says something over the whole page, or "" no more. */
	function cover(text: string): void {
		clearTimeout(covered);
		veil.textContent = text;
		veil.hidden = text === "";
	}

	/** Gives the focus to a heading of the card; whether it is there. */
	function focus(heading: "h2" | "h3"): boolean {
		const element = place.querySelector<HTMLElement>(`${heading}[tabindex]`);
		element?.focus({ preventScroll: true });
		return element !== null;
	}

	void page.loaded.kept?.then((kept) => {
		if (kept === "kept" || !file || page.ended.aborted) return;
		page.say(kept === "full" ? openWords.noRoom(file.name) : openWords.notKept(file.name));
	});
	draw();
	return {
		draw,
		enter() {
			if (["refused", "failed", "nothing", "not-compared"].includes(opening.is)) set({ is: "idle" });
			focus("h2");
			void askStorage();
		},
		enterReport() {
			focus("h3");
			heard = ofOpen ? importWords.summary(ofOpen.report) : "";
			draw();
		},
		hover(over) {
			cover(!over ? "" : isPresenting() ? openWords.presenting : openWords.dropHere);
		},
		receive: (files) => void receive(files),
		receiveText: (text) => void receive([new File([text], openWords.pasted, { type: "text/plain" })]),
		receiveFolder: () => page.say(openWords.folder),
		receiveNamed: ({ file, name, hash }) => void start({ file, name, answers: {}, hash }),
		destroy() {
			clearTimeout(covered);
			reader?.end();
			comparing?.destroy();
			piece.destroy();
			veil.remove();
		},
	};
}

/** Larger than this together, in bytes, several files are not looked into: the page's own thread would stand still. */
const MOST_JOINED = 50_000_000;

/** Several files as one, where they are the parts of one TimeMap; null where they are not. */
async function joinedOf(files: readonly File[]): Promise<Blob | null> {
	if (files.length > 3 || files.reduce((sum, { size }) => sum + size, 0) > MOST_JOINED) return null;
	try {
		const [{ joinTimemap }, ...texts] = await Promise.all([
			import("../dossier/import/projects/join-timemap"),
			...files.map((file) => file.text()),
		]);
		const joined = joinTimemap(texts);
		return joined === null ? null : new Blob([joined], { type: "application/json" });
	} catch {
		return null; // the first file says by itself that it cannot be read
	}
}
