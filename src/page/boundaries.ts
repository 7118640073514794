import { Boundaries } from "../boundaries/boundaries";
import type { Geography } from "../geo/geography";
import { createDialog } from "../ui/dialog";
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
	const dialog = createDialog(document.body, "boundaries", boundaryWords.region, Boundaries);
	dialog.element.addEventListener("close", () => dialog.destroy());
	dialog.open({
		note: boundaryNote(geography, language, seen),
		onShow:
			show &&
			((id) => {
				dialog.close();
				show(id);
			}),
		onClose: dialog.close,
	});
	dialog.element.querySelector("h2")?.focus({ preventScroll: true });
}
