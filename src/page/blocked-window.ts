import { BlockedWindow } from "../speaker/blocked-window";
import { mount } from "../ui/mount";
import type { speakerWords } from "../words/en-speaker";

type TabName = Extract<keyof (typeof speakerWords)["speaker"], `open${string}Tab`>;

/** Says that a window was blocked and offers a link to it: a click on a link the browser never blocks. */
export function offerTab(name: TabName, address: string, target: string): void {
	const dialog = document.createElement("dialog");
	dialog.className = "blocked-window";
	const piece = mount(dialog, BlockedWindow);
	piece.update({ name, address, target, onClose: () => dialog.close() });
	dialog.addEventListener("close", () => {
		piece.destroy();
		dialog.remove();
	});
	document.body.append(dialog);
	dialog.showModal();
}
