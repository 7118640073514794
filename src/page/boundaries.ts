import { Boundaries } from "../boundaries/boundaries";
import type { Geography } from "../geo/geography";
import { mount } from "../ui/mount";
import { boundaryNote, type InView } from "../view/boundaries";
import { boundaryWords } from "../words/boundaries";

/**
 * Shows how the boundaries of a geography are drawn, and why, in a dialog over the page until it is closed; the browser
 * gives the focus back. `show` is told the area that somebody wants to see.
 */
export function openBoundaries(
	geography: Geography,
	language: string,
	seen: InView,
	show: ((id: string) => void) | null,
): void {
	const dialog = document.createElement("dialog");
	dialog.className = "boundaries";
	dialog.setAttribute("aria-label", boundaryWords.region);
	const piece = mount(dialog, Boundaries);
	piece.update({
		note: boundaryNote(geography, language, seen),
		onShow:
			show &&
			((id) => {
				dialog.close();
				show(id);
			}),
		onClose: () => dialog.close(),
	});
	dialog.addEventListener("click", ({ target }) => {
		if (target === dialog) dialog.close(); // beside it
	});
	dialog.addEventListener("close", () => {
		piece.destroy();
		dialog.remove();
	});
	document.body.append(dialog);
	dialog.showModal();
	dialog.querySelector("h2")?.focus({ preventScroll: true });
}
