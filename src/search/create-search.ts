/** The search of a page: reads the dossier in slices, answers while the reader types, calls back with what is chosen. */
import type { Dossier } from "../dossier/schema";
import type { Geography } from "../geo/geography";
import { mount } from "../ui/mount";
import type { Catalogue } from "../view/catalogue";
import { words } from "../words/en";
import { heard, isolated } from "../words/isolated";
import { type Entry, type FoundKind, geographyEntries, recordEntries } from "./entries";
import { examplesOf, plainGroup, type Row, type RowGroup, rowsOf } from "./rows";
import { rowId, SearchBox } from "./search-box";
import { type Answer, createSearchIndex, TIERS } from "./search-index";

export interface SearchEvents {
	/** Somebody chose this. */
	choose(entry: Entry): void;
	/** The field was used for the first time. */
	begin(): void;
}

export interface Search {
	/** The catalogue of now: a finer geography has more to find. */
	update(catalogue: Catalogue): void;
	/** Brings the focus into the field and opens the list. */
	focus(): void;
	/** Says something to those who hear the page. */
	say(message: string): void;
	destroy(): void;
}

/** Milliseconds that reading may take of a frame, until progress is shown, and until what was found is announced. */
const SLICE = 6;
const SHOW_PROGRESS = 500;
const ANNOUNCE = 600;
/** Rows that PageUp and PageDown pass. */
const PAGE = 8;
const RECENT = 5;

const NONE: Answer = { terms: [], meant: new Set(), found: [] };

export function createSearch(
	element: HTMLElement,
	first: Catalogue,
	{ shortcut }: { readonly shortcut: string },
	on: SearchEvents,
): Search {
	const index = createSearchIndex();
	const box = mount(element, SearchBox);
	let catalogue = first;
	let begun = false;
	let ended = false;
	let open = false;
	let query = "";
	let answer = NONE;
	let limits: ReadonlyMap<FoundKind, number> = new Map();
	let groups: readonly RowGroup[] = [];
	let active: string | null = null;
	let recent: readonly Entry[] = [];
	/** Percent of what is to be read now; null when everything is. */
	let reading: number | null = null;
	let busy = false;
	let geographyRead: Geography | null = null;
	let status = "";
	let announcing: ReturnType<typeof setTimeout> | undefined;
	/** Where the focus was before it came here. */
	let before: Element | null = null;

	const input = () => element.querySelector<HTMLInputElement>("input");
	const rows = () => groups.flatMap((group) => group.rows);

	function render(): void {
		// what is taken away gives up the focus, and so asks to be drawn once more
		if (ended) return;
		const none = query.trim() !== "" && groups.length === 0 && !busy;
		const some = answer.found[0]?.tier === TIERS.indexOf("some");
		box.update({
			open,
			query,
			shortcut,
			groups,
			active,
			note: none
				? words.search.none(isolated(query.trim()))
				: some
					? words.search.some
					: query.trim() === ""
						? words.search.what
						: null,
			advice: (none || some) && catalogue.table ? words.search.noneInTable : none ? words.search.noneTry : null,
			reading,
			status,
			on: { type, key, open: show, close: () => close(true), enter, leave, choose },
		});
	}

	/** Looks for the query again: it changed, or there is more to find. */
	function answerAgain(): void {
		if (!open) return;
		if (query.trim() === "") {
			answer = NONE;
			groups = [
				...(recent.length > 0 ? [plainGroup(catalogue, "recent", words.search.recent, recent)] : []),
				...examplesOf(catalogue),
			];
		} else {
			answer = index.find(query);
			groups = rowsOf(catalogue, answer, limits);
		}
	}

	function type(text: string): void {
		query = text;
		limits = new Map();
		open = true;
		answerAgain();
		active = query.trim() === "" ? null : (rows()[0]?.key ?? null);
		announce();
		render();
		element.querySelector("[role=listbox]")?.scrollTo(0, 0);
	}

	function announce(): void {
		clearTimeout(announcing);
		announcing = setTimeout(() => {
			const kinds = new Set(answer.found.map(({ entry }) => entry.kind)).size;
			status =
				!open || query.trim() === ""
					? ""
					: kinds === 0
						? words.search.none(heard(query.trim()))
						: words.search.found(answer.found.length, kinds);
			render();
		}, ANNOUNCE);
	}

	function show(): void {
		if (!open) {
			open = true;
			answerAgain();
			active = query.trim() === "" ? null : (rows()[0]?.key ?? null);
			render();
			announce();
		}
		input()?.focus();
	}

	/** Closes the list; `back` gives the focus back to where it came from. */
	function close(back: boolean): void {
		const had = element.contains(document.activeElement);
		open = false;
		if (back) query = "";
		status = "";
		clearTimeout(announcing);
		render();
		if (!back || !had) return;
		if (before instanceof HTMLElement && before.checkVisibility() && before !== document.body)
			before.focus({ preventScroll: true });
		else if (before instanceof SVGElement && before.isConnected) before.focus({ preventScroll: true });
		else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
	}

	function enter(from: Element | null): void {
		if (from === null || !element.querySelector(".search-field")?.contains(from)) before = from;
		if (begun) return;
		begun = true;
		void read();
		on.begin();
	}

	function leave(): void {
		if (open) close(false);
	}

	function choose(row: Row): void {
		if ("limit" in row) {
			const at = rows().findIndex(({ key }) => key === row.key);
			limits = new Map(limits).set(row.kind, row.limit);
			answerAgain();
			point(rows()[at]?.key ?? null);
			return;
		}
		recent = [row.entry, ...recent.filter(({ key }) => key !== row.entry.key)].slice(0, RECENT);
		// on a narrow screen the field goes: what is chosen must find the focus on something that stays
		const button = element.querySelector<HTMLElement>(".search-button");
		if (button?.checkVisibility()) button.focus({ preventScroll: true });
		close(false);
		on.choose(row.entry);
	}

	function point(key: string | null): void {
		active = key;
		render();
		if (key !== null) document.getElementById(rowId(key))?.scrollIntoView({ block: "nearest" });
	}

	function move(to: (at: number, last: number) => number): void {
		const all = rows();
		if (all.length === 0) return;
		const at = all.findIndex(({ key }) => key === active);
		const next = to(at, all.length - 1);
		point(all[Math.max(0, Math.min(all.length - 1, next))]?.key ?? null);
		// the heading of the first group belongs to its first row
		if (next <= 0) element.querySelector("[role=listbox]")?.scrollTo(0, 0);
	}

	function key(event: KeyboardEvent): void {
		if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
		const taken = () => event.preventDefault();
		if (event.key === "Escape") {
			if (!open && query === "") return;
			taken();
			close(true);
		} else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			taken();
			const down = event.key === "ArrowDown";
			if (!open) {
				show();
				if (active === null && down) move(() => 0);
			} else move((at, last) => (down ? (at >= last ? 0 : at + 1) : at <= 0 ? last : at - 1));
		} else if (!open || active === null) {
			if (event.key === "Enter" && query.trim() !== "") show();
		} else if (event.key === "Enter") {
			taken();
			const row = rows().find(({ key }) => key === active);
			if (row) choose(row);
		} else if (event.key === "PageDown" || event.key === "PageUp") {
			taken();
			move((at) => at + (event.key === "PageDown" ? PAGE : -PAGE));
		} else if ((event.key === "Home" || event.key === "End") && !event.shiftKey) {
			taken();
			move((_, last) => (event.key === "Home" ? 0 : last));
		}
	}

	/** Reads what has not been read, in slices of a frame, so that the page answers meanwhile. */
	async function read(): Promise<void> {
		if (busy) return;
		busy = true;
		const start = performance.now();
		let total = 0;
		let done = 0;
		const add = async (entries: Iterator<Entry>, count: number) => {
			total += count;
			let next = entries.next();
			while (!next.done && !ended) {
				const until = performance.now() + SLICE;
				for (; !next.done && performance.now() < until; next = entries.next(), done++) index.add(next.value);
				if (next.done) break;
				await new Promise((resolve) => setTimeout(resolve));
				if (performance.now() - start < SHOW_PROGRESS) continue;
				reading = Math.min(99, Math.floor((100 * done) / total));
				if (open) render();
			}
		};
		if (geographyRead === null) await add(recordEntries(catalogue), recordCount(catalogue.dossier));
		while (geographyRead !== catalogue.geography && !ended) {
			geographyRead = catalogue.geography; // a finer one may come meanwhile
			await add(geographyEntries(catalogue, geographyRead), geographyRead.regions.size + geographyRead.cities.length);
		}
		reading = null;
		busy = false;
		if (!ended) moreToFind();
	}

	function moreToFind(): void {
		if (!open) return;
		const pointed = active;
		answerAgain();
		const keys = rows().map(({ key }) => key);
		active = pointed !== null && keys.includes(pointed) ? pointed : query.trim() === "" ? null : (keys[0] ?? null);
		announce();
		render();
	}

	const onPointerDown = ({ target }: Event) => {
		if (open && target instanceof Node && !element.contains(target)) close(false);
	};
	document.addEventListener("pointerdown", onPointerDown, true);
	render();

	return {
		update(now) {
			const finer = now.geography !== catalogue.geography;
			catalogue = now;
			if (finer && begun) void read();
		},
		focus() {
			show();
			input()?.select();
		},
		say(message) {
			status = message;
			render();
		},
		destroy() {
			ended = true;
			clearTimeout(announcing);
			document.removeEventListener("pointerdown", onPointerDown, true);
			box.destroy();
		},
	};
}

function recordCount(dossier: Dossier): number {
	const { incidents, conferences, places, actors, events, statements, relations, shapes, sources } = dossier;
	const lists = [incidents, conferences, places, actors, events, statements, relations, shapes, sources];
	return lists.reduce((sum, { length }) => sum + length, 0);
}
