import type { PageContext } from "./page-context";

/** A button of the bar and the card below it; of several cards one is open. */
export interface BarCard {
	/** Where the button is mounted. */
	readonly button: HTMLElement;
	readonly card: HTMLElement;
	isOpen(): boolean;
	open(): void;
	/** Closes it and leaves the focus where it is. */
	leave(): void;
	/** Closes it and gives the focus back to its button; whether it was open. */
	close(): boolean;
}

/** Puts a button and its card into a place of the bar; `update` draws both, as they are open or not. */
export function createBarCard(page: PageContext, slot: HTMLElement, id: string, update: () => void): BarCard {
	const place = document.createElement("div");
	const button = document.createElement("div");
	const card = document.createElement("div");
	place.className = "bar-card-place";
	card.id = id;
	card.hidden = true;
	place.append(button, card);
	slot.append(place);
	let isOpen = false;

	// On a narrow screen the card is the whole screen, and over its button too: who goes on by keyboard must not walk behind
	// it. A dialog over it gives the focus back.
	place.addEventListener("focusout", ({ relatedTarget }) => {
		const outside =
			relatedTarget instanceof Element && !card.contains(relatedTarget) && !relatedTarget.closest("dialog");
		if (isOpen && page.narrow.matches && outside) set(false);
	});

	function set(open: boolean): void {
		isOpen = open;
		update();
	}

	function close(): boolean {
		if (!isOpen) return false;
		set(false);
		button.querySelector("button")?.focus({ preventScroll: true });
		return true;
	}

	return {
		button,
		card,
		isOpen: () => isOpen,
		open() {
			if (!isOpen) page.opened(close, "bar-card");
			set(true);
		},
		leave: () => set(false),
		close,
	};
}
