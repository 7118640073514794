/** The card and the chips at work: what the reader asks of them, what they say, where the focus goes. */
import { Chips } from "../filters/chips";
import { FilterCard } from "../filters/filter-card";
import { announce } from "../ui/announce";
import { mount } from "../ui/mount";
import { type Chip, chipsOf, withoutPart } from "../view/chips";
import { filterList } from "../view/filter-list";
import type { Frame } from "../view/frame";
import { loosened, nothingShown } from "../view/loosen";
import { shownOf } from "../view/shown";
import type { Step } from "../view/store";
import { clearFilters, isNarrowed, setFilters, type View } from "../view/view";
import { later } from "../words/later";
import { listInWords } from "../words/numbers";
import { keepRoom } from "./chips-room";
import type { PageContext } from "./page-context";

/** Milliseconds without a change before a screen reader is told how much is shown. */
const REST = 350;
/** The same before the open card counts very many incidents anew, and how many those are. */
const SHORT_REST = 120;
const MANY = 20_000;

export interface Filtering {
	update(frame: Frame, step: Step): void;
	/** The card was opened: it takes the focus. */
	enter(): void;
}

export interface Opening {
	isOpen(): boolean;
	close(): boolean;
	/** Closes it and leaves the focus where it is. */
	leave(): void;
	button(): HTMLElement | null;
}

type Narrowing = Pick<View, "period" | "filters">;

export function createFiltering(page: PageContext, cardPlace: HTMLElement, opening: Opening): Filtering {
	const { store, skeleton } = page;
	const chipsPlace = document.createElement("div");
	chipsPlace.className = "chips-place";
	skeleton.chips.append(chipsPlace);
	const card = mount(cardPlace, FilterCard);
	const chipsPiece = mount(chipsPlace, Chips);
	let last: Narrowing = page.frame().view;
	let lastChips: readonly Chip[] = chipsOf(page.catalogue(), last);
	let undo: { readonly before: Narrowing; readonly message: string } | null = null;
	/** Set while the card's own boxes change something: unticking is its own undo. */
	let ticking = false;
	let nothingClosed = false;
	let speaking = 0;
	/** What the open card counts. */
	let inCard: Narrowing | null = null;
	let counting = 0;

	const change = (next: View) => store.set(next, "replace");

	/** What was taken away, and nothing put in its place, can be had back. */
	function notice(frame: Frame, chips: readonly Chip[], step: Step): void {
		const { period, filters } = frame.view;
		if (period === last.period && filters === last.filters) return;
		const keys = new Set(chips.map(({ key }) => key));
		const gone = lastChips.filter(({ key }) => !keys.has(key));
		const onlyFewer = gone.length > 0 && chips.length === lastChips.length - gone.length;
		undo =
			onlyFewer && step !== "follow" && !ticking
				? {
						before: last,
						message:
							chips.length > 0 || gone.length === 1
								? later.filters.removed(listInWords(gone.map(({ name }) => name)))
								: later.filters.cleared,
					}
				: null;
		last = frame.view;
		lastChips = chips;
		nothingClosed = false;
		speak(frame);
	}

	/** At rest only: a brush that moves would talk without end. */
	function speak(frame: Frame): void {
		clearTimeout(speaking);
		// a scene is told by its caption
		if (frame.view.stage !== "off" && !page.stage.get().question) return;
		speaking = window.setTimeout(() => {
			const { kept, all } = shownOf(page.catalogue(), frame);
			const shown = later.filters.shown(kept, all);
			const nothing = nothingShown(page.catalogue(), page.frame());
			const told = [
				...(undo ? [undo.message] : []),
				`${shown}.`,
				...(nothing ? [nothing.kept > 0 ? later.filters.zero.offMap(nothing.kept) : later.filters.zero.nothing] : []),
			];
			announce("shown", told.join(" "));
		}, REST);
	}

	function restore(): void {
		if (!undo) return;
		const { period, filters } = undo.before;
		const shown = new Set(lastChips.map(({ key }) => key));
		undo = null;
		change({ ...store.get(), period, filters });
		const back = lastChips.findIndex(({ key }) => !shown.has(key));
		focusChip(Math.max(0, back));
	}

	function focusChip(index: number): void {
		const chips = [...chipsPlace.querySelectorAll<HTMLElement>(".chip")];
		const target =
			chips[Math.min(index, chips.length - 1)] ??
			chipsPlace.querySelector<HTMLElement>(".chips-undo button") ??
			opening.button();
		target?.focus({ preventScroll: true });
		// in the line of chips alone: the page stays where it is
		target?.scrollIntoView({ block: "nearest", inline: "nearest" });
	}

	function draw(frame: Frame): void {
		const { view } = frame;
		const shown = shownOf(page.catalogue(), frame);
		const offStage = view.stage === "off";
		const held = document.activeElement;
		const within = chipsPlace.contains(held);
		const at = [...chipsPlace.querySelectorAll(".chip")].indexOf(held as Element);
		const undated = view.period && shown.undated > 0 ? [later.filters.undated(shown.undated)] : [];
		chipsPiece.update({
			chips: offStage ? lastChips : [],
			shown: [later.filters.shown(shown.kept, shown.all), ...undated].join(", "),
			removed: offStage && undo ? undo.message : null,
			nothing: offStage && !nothingClosed ? nothingShown(page.catalogue(), frame) : null,
			onRemove: (part) => change(withoutPart(store.get(), part)),
			onClear: () => change(clearFilters(store.get())),
			onUndo: restore,
			onDismiss() {
				undo = null;
				draw(page.frame());
			},
			onLoosen: (way) => change(loosened(store.get(), way)),
			onCloseNothing() {
				nothingClosed = true;
				draw(page.frame());
			},
		});
		// what had the focus went away with what it stood for
		if (within && !held?.isConnected) focusChip(Math.max(0, at));
	}

	/** While a period moves over very many incidents, the card's counts wait until it rests: a brush must not wait for them. */
	function drawCardSoon(frame: Frame): void {
		const { table } = page.catalogue();
		const { filters, period } = frame.view;
		const moves = table !== null && inCard?.filters === filters && inCard.period !== period;
		clearTimeout(counting);
		if (!moves || table.count < MANY || !opening.isOpen()) drawCard(frame);
		else counting = window.setTimeout(() => drawCard(page.frame()), SHORT_REST);
	}

	function drawCard(frame: Frame): void {
		const open = opening.isOpen();
		cardPlace.hidden = !open;
		inCard = open ? frame.view : null;
		if (!open) return;
		card.update({
			list: filterList(page.catalogue(), frame),
			filters: frame.view.filters,
			narrowed: isNarrowed(frame.view),
			onFilters(filters) {
				ticking = true;
				change(setFilters(store.get(), filters));
				ticking = false;
			},
			onClear: () => change(clearFilters(store.get())),
			onClose: () => void opening.close(),
		});
	}

	page.ended.addEventListener("abort", () => {
		clearTimeout(speaking);
		clearTimeout(counting);
	});
	let placed = false;
	return {
		update(frame, step) {
			notice(frame, chipsOf(page.catalogue(), frame.view), step);
			draw(frame);
			drawCardSoon(frame);
			if (!placed) keepRoom(skeleton, page.narrow, page.map.resized, page.ended);
			placed = true;
		},
		enter: () => cardPlace.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true }),
	};
}
