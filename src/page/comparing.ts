/** The open dossier beside another version of it, at work: a region at the foot of the page, in the data table's place. */
import { WhatChanged } from "../compare/what-changed";
import { compareDossiers } from "../dossier/compare";
import { parseEdtf } from "../dossier/edtf";
import { LIST_OF_KIND } from "../dossier/references";
import type { Dossier, RecordList } from "../dossier/schema";
import { copyText } from "../ui/copy-text";
import { mount } from "../ui/mount";
import { goToScene } from "../view/script";
import type { SelectionKind } from "../view/view";
import { comparisonText, notesOn, tellComparison, type Version } from "../words/compare";
import { compareWords as w } from "../words/compare-words";
import { dateInWords } from "../words/dates";
import { words } from "../words/en";
import type { PageContext } from "./page-context";

export interface Comparing {
	/** Shows what is different from another version. */
	compare(other: Version): void;
	/** Shows the same again. */
	show(): void;
	destroy(): void;
}

/** What is selected of a list; of the others there are no Details. */
const KINDS: Partial<Readonly<Record<RecordList, SelectionKind>>> = Object.fromEntries(
	Object.entries(LIST_OF_KIND).map(([kind, list]) => [list, kind]),
);

/** `from` has the button that leads here: the focus goes back to it. */
export function createComparing(page: PageContext, from: HTMLElement): Comparing {
	const { dossier, loaded, skeleton } = page;
	const place = document.createElement("div");
	place.className = "table-box";
	place.hidden = true;
	skeleton.table.after(place);
	const piece = mount(place, WhatChanged);
	const open: Version = {
		name: w.open,
		dossier,
		problems: loaded.problems.length,
		byRow: loaded.file !== undefined && loaded.file.report.format !== "dossier",
	};
	let versions: readonly [before: Version, after: Version] = [open, open];
	let message = "";

	function draw(): void {
		const [before, after] = versions;
		const told = tellComparison(
			compareDossiers(before.dossier, after.dossier),
			before.dossier,
			after.dossier,
			page.catalogue().regionName,
		);
		const names = versions.map(({ name, dossier }) => w.version(name, dateInWords(dossier.asOf)));
		const notes = notesOn(before, after);
		const [one = "", other = ""] = names;
		piece.update({
			told,
			versions: [one, other],
			notes,
			has,
			message,
			onShow: showRecord,
			onSwap() {
				versions = [after, before];
				message = "";
				draw();
			},
			onCopy: () => void copy([...markings(before, after), comparisonText(told, w.versions(one, other)), ...notes]),
			onClose: () => void close(),
		});
	}

	async function copy(lines: readonly string[]): Promise<void> {
		message = (await copyText(lines.join("\n"))) ? w.copied : w.copyFailed;
		draw();
	}

	function has(list: RecordList, id: string): boolean {
		if (list !== "scenes" && !KINDS[list]) return false;
		return (dossier[list] as readonly { readonly id: string }[]).some((one) => one.id === id);
	}

	function showRecord(list: RecordList, id: string): void {
		// on a narrow screen it would lie over what it shows
		if (page.narrow.matches) place.hidden = true;
		const kind = KINDS[list];
		if (kind) {
			page.choose({ kind, id });
			return;
		}
		const scene = dossier.scenes.findIndex((one) => one.id === id);
		const view = goToScene(page.script, page.store.get(), scene);
		if (view) page.store.set(view, "push");
	}

	function show(): void {
		place.hidden = false;
		page.opened(close, "foot");
		place.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
	}

	function close(): boolean {
		if (place.hidden) return false;
		// who has gone on to something else keeps the focus there
		const leaving = place.contains(document.activeElement) || document.activeElement === document.body;
		place.hidden = true;
		if (leaving) from.querySelector("button")?.focus({ preventScroll: true });
		return true;
	}

	return {
		compare(other) {
			versions = isLater(other.dossier, dossier) ? [open, other] : [other, open];
			message = "";
			draw();
			show();
		},
		show,
		destroy() {
			piece.destroy();
			place.remove();
		},
	};
}

/** By the days up to which they know; of the same day, what was opened to compare with is taken for the older. */
function isLater(one: Dossier, other: Dossier): boolean {
	const day = ({ asOf }: Dossier) => parseEdtf(asOf)?.start?.firstDay ?? Number.NEGATIVE_INFINITY;
	return day(one) > day(other);
}

/** Whoever is given the text has to know to whom it may go on. */
function markings(...versions: readonly Version[]): string[] {
	const all = new Set(versions.flatMap(({ dossier }) => dossier.handling ?? []));
	return [...all].map((marking) => words.stage.handling(marking));
}
