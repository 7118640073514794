/** The button in the bar; the card comes when it is first opened. */
import { ShareButton } from "../share/share-button";
import { mount } from "../ui/mount";
import { words } from "../words/en";
import { createBarCard } from "./bar-card";
import { reasonOf } from "./load";
import type { MakeExtra } from "./page-context";

export const withShare: MakeExtra = (page) => {
	const bar = createBarCard(page, page.skeleton.share, "share", update);
	const piece = mount(bar.button, ShareButton);
	let draw: (() => void) | null = null;
	let coming = false;

	async function load(): Promise<void> {
		coming = true;
		try {
			const { createSharing } = await import("./sharing");
			if (page.ended.aborted) return;
			draw = createSharing(page, bar.card, { close: () => void bar.close(), leave: bar.leave });
			update();
			enter();
		} catch (error) {
			bar.leave();
			page.say(words.notices.pieceFailed(reasonOf(error)), { label: words.failure.again, run: toggle });
		}
		coming = false;
	}

	function enter(): void {
		if (bar.isOpen()) bar.card.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
	}

	function toggle(): void {
		if (bar.close()) return;
		bar.open();
		if (draw) enter();
		else if (!coming) void load();
	}

	function update(): void {
		const open = bar.isOpen();
		piece.update({ open, onToggle: toggle });
		bar.card.hidden = !open;
		if (open) draw?.();
	}

	// the page does not draw anew for a pan, but the link is another
	page.store.subscribe(() => {
		if (bar.isOpen()) draw?.();
	});
	return { update };
};
