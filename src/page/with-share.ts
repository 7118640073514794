/** The button in the bar; the card comes when it is first opened. */
import { ShareButton } from "../share/share-button";
import { mount } from "../ui/mount";
import { words } from "../words/en";
import { reasonOf } from "./load";
import type { MakeExtra } from "./page-context";

export const withShare: MakeExtra = (page) => {
	const place = document.createElement("div");
	const button = document.createElement("div");
	const card = document.createElement("div");
	place.className = "bar-card-place";
	card.id = "share";
	card.hidden = true;
	place.append(button, card);
	page.skeleton.share.append(place);
	const piece = mount(button, ShareButton);
	let open = false;
	let draw: (() => void) | null = null;
	let coming = false;

	async function load(): Promise<void> {
		coming = true;
		try {
			const { createSharing } = await import("./sharing");
			if (page.ended.aborted) return;
			draw = createSharing(page, card, { close: () => void close(), leave });
			update();
			enter();
		} catch (error) {
			leave();
			page.say(words.notices.pieceFailed(reasonOf(error)), { label: words.failure.again, run: toggle });
		}
		coming = false;
	}

	function enter(): void {
		if (open) card.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
	}

	function leave(): void {
		open = false;
		update();
	}

	function close(): boolean {
		if (!open) return false;
		leave();
		button.querySelector("button")?.focus({ preventScroll: true });
		return true;
	}

	function toggle(): void {
		open = !open;
		if (open) page.opened(close, "bar-card");
		if (open && !draw && !coming) void load();
		update();
		if (draw) enter();
	}

	function update(): void {
		piece.update({ open, onToggle: toggle });
		card.hidden = !open;
		if (open) draw?.();
	}

	// the page does not draw anew for a pan, but the link is another
	page.store.subscribe(() => {
		if (open) draw?.();
	});
	return { update };
};
