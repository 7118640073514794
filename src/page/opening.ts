/** The card in which a file is opened, at work: reading in a worker, questions, what became of it. */
import type { Answers } from "../dossier/import/draft";
import { ownReport } from "../dossier/import/own-report";
import { parseDossier } from "../dossier/parse";
import { clearShelf } from "../files/shelf";
import { OpenCard, type Opening } from "../open/open-card";
import type { SaveAs } from "../open/report";
import { mount } from "../ui/mount";
import { countryBoxes } from "../view/country-boxes";
import { openWords } from "../words/open";
import type { ReadFile } from "../workers/protocol";
import { reasonOf } from "./load";
import { keepOpened, type OpenedFile } from "./opened-file";
import type { PageContext } from "./page-context";
import { createReader, Ended, type Reader } from "./reading";
import { saveFile } from "./saving";

export interface FileOpening {
	draw(): void;
	/** The card was opened: it takes the focus. */
	enter(): void;
	/** Files are held over the page, or no longer. */
	hover(over: boolean): void;
	receive(files: readonly File[]): void;
	receiveText(text: string): void;
	destroy(): void;
}

/** Milliseconds before a reading is shown: most files are read before anybody could read that they are. */
const PATIENCE = 250;

const RECORD_FORMS = ["dossier", "csv", "geojson"] as const;
const TABLE_FORMS = ["csv", "geojson"] as const;

export function createOpening(
	page: PageContext,
	place: HTMLElement,
	card: { readonly show: () => void; readonly close: () => void },
): FileOpening {
	const piece = mount(place, OpenCard);
	const veil = document.createElement("div");
	veil.className = "drop-veil";
	veil.textContent = openWords.dropHere;
	veil.hidden = true;
	page.skeleton.root.append(veil);
	const { file } = page.loaded;
	let opening: Opening = { is: "idle" };
	let message = "";
	let reader: Reader | null = null;
	/** What is being read, for when it is asked about. */
	let current: { readonly file: Blob; readonly name: string } | null = null;

	function set(next: Opening, said = ""): void {
		opening = next;
		message = said;
		draw();
	}

	async function start(blob: Blob, name: string, answers: Answers): Promise<void> {
		reader?.end();
		const own = createReader();
		reader = own;
		current = { file: blob, name };
		const patience = setTimeout(() => {
			card.show();
			set({ is: "reading", name, done: 0, of: 0 });
			// what takes so long has many incidents: what draws them is there when they are
			import("../map/dots/dot-layer").catch(() => undefined);
		}, PATIENCE);
		try {
			const today = new Date().toISOString().slice(0, 10);
			const boxes = countryBoxes(page.catalogue().geography);
			const read = await own.read({ file: blob, name, answers, today, boxes }, (done, of) => {
				if (reader === own && opening.is === "reading") set({ is: "reading", name, done, of });
			});
			if (reader === own) finish(read, answers, boxes);
		} catch (error) {
			if (error instanceof Ended) return;
			set({ is: "failed", name, reason: reasonOf(error) });
			card.show();
			enter();
		} finally {
			clearTimeout(patience);
		}
	}

	function finish(read: ReadFile, answers: Answers, boxes: OpenedFile["boxes"]): void {
		if (!current) return;
		const { file: blob, name } = current;
		if (read.outcome === "asks" || read.outcome === "refused") {
			set(
				read.outcome === "asks"
					? { is: "asks", name, questions: read.questions }
					: { is: "refused", name, refusal: read.refusal },
			);
			card.show();
			enter();
			return;
		}
		const { dossier, problems } = parseDossier(read.input);
		const report = read.outcome === "own" ? ownReport(read.input, { dossier, problems }) : read.report;
		if (!dossier) {
			const [first] = problems;
			set({ is: "refused", name, refusal: { code: "broken", came: first ? `${first.path}: ${first.came}` : name } });
			card.show();
			enter();
			return;
		}
		const table = read.outcome === "table" ? read.table : null;
		const { opened, kept } = keepOpened({ name, dossier, problems, report, table, file: blob, answers, boxes });
		const own = reader;
		// the page that comes has it, and this one's end must not be its end
		if (table) reader = null;
		page.open?.(
			{
				ok: true,
				dossier,
				problems: read.outcome === "own" ? problems : [],
				geography: page.catalogue().geography,
				file: opened,
				...(table && own && { reader: own }),
				fresh: true,
				kept,
			},
			`?opened=${opened.id}`,
		);
	}

	function cancel(): void {
		reader?.end();
		reader = null;
		const name = current?.name ?? "";
		current = null;
		set({ is: "idle" }, openWords.cancelled(name));
		enter();
	}

	async function save(as: SaveAs): Promise<void> {
		try {
			await saveFile(page, as);
		} catch (error) {
			set(opening, reasonOf(error));
		}
	}

	async function forget(): Promise<void> {
		set(opening, (await clearShelf()) ? openWords.forgotten : openWords.forgetFailed);
	}

	function draw(): void {
		piece.update({
			opening,
			report: file ? { name: file.name, report: file.report, forms: file.table ? TABLE_FORMS : RECORD_FORMS } : null,
			shipped: location.search ? location.pathname : null,
			message,
			onFile: (chosen) => void receive([chosen]),
			onAnswers: (answers) => current && void start(current.file, current.name, { ...answers }),
			onCancel: cancel,
			onSave: (as) => void save(as),
			onForget: () => void forget(),
			onClose: card.close,
		});
	}

	async function receive(files: readonly File[]): Promise<void> {
		const [first] = files;
		if (!first) return;
		if (page.frame().view.stage !== "off") {
			page.say(openWords.presenting);
			return;
		}
		const joined = files.length > 1 ? await joinedOf(files) : null;
		if (files.length > 1 && !joined) page.say(openWords.several(files.length));
		void start(joined ?? first, first.name, {});
	}

	function enter(): void {
		place.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
	}

	void page.loaded.kept?.then((kept) => {
		if (!kept && file && !page.ended.aborted) page.say(openWords.notKept(file.name));
	});
	draw();
	return {
		draw,
		enter,
		hover(over) {
			veil.hidden = !over;
		},
		receive: (files) => void receive(files),
		receiveText: (text) => void receive([new File([text], openWords.pasted, { type: "text/plain" })]),
		destroy() {
			reader?.end();
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
