import { ShareCard } from "../share/share-card";
import { copyText } from "../ui/copy-text";
import { mount } from "../ui/mount";
import { hashFromView } from "../view/hash";
import type { PageContext } from "./page-context";

/** The card at work; gives the function that draws it. */
export function createSharing(
	page: PageContext,
	place: HTMLElement,
	{ close, leave }: { readonly close: () => void; readonly leave: () => void },
): () => void {
	const card = mount(place, ShareCard);
	// who goes on to something else is done with it
	document.addEventListener(
		"pointerdown",
		({ target }) => {
			if (!place.hidden && target instanceof Node && !place.parentElement?.contains(target)) leave();
		},
		{ signal: page.ended },
	);
	return () => {
		const { title } = page.frame();
		// the address of the window is late by the rest of a pan
		const address = location.href.replace(/#.*$/, "") + hashFromView(page.store.get(), page.script);
		card.update({
			address,
			title,
			copy: copyText,
			send: canSend(address) ? () => void send(title, address) : null,
			copyKeys: /Mac|iP(hone|ad|od)/.test(navigator.platform) ? "⌘C" : "Ctrl+C",
			onClose: close,
		});
	};
}

/** Desktops offer it too, in a window of their own that is slower than to copy. */
function canSend(url: string): boolean {
	return matchMedia("(pointer: coarse)").matches && (navigator.canShare?.({ url }) ?? false);
}

async function send(title: string, url: string): Promise<void> {
	try {
		await navigator.share({ title, url });
	} catch {
		// the reader thought better of it: the link is still there to copy
	}
}
