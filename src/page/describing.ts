/** Keeps the description of the map in step with the view, and says what changed in it once the view is at rest. */
import { Description } from "../describe/description";
import { announce } from "../ui/announce";
import { createDialog } from "../ui/dialog";
import { briefOf, type Description as Described, describeView, wholeOf } from "../view/describe";
import { sameSelection, type View } from "../view/view";
import { words } from "../words/en";
import type { PageContext } from "./page-context";

export interface Describing {
	update(): void;
	/** Opens the description to read. */
	open(): void;
	destroy(): void;
}

/** Milliseconds without a move after which the view is at rest. */
const REST = 350;

export function createDescribing(page: PageContext): Describing {
	const { store, skeleton, map, stage } = page;
	// hidden: it is read with the map's name, not found once more beside the map
	const element = document.createElement("p");
	element.id = "map-description";
	element.hidden = true;
	skeleton.area.append(element);
	skeleton.map.setAttribute("aria-describedby", element.id);
	const dialog = createDialog(document.body, "description", words.map.inWords, Description);
	const unsubscribe = store.subscribe(update);
	let told: { readonly view: View; readonly description: Described } | null = null;
	let resting = 0;

	function describe(): Described {
		return describeView(page.catalogue(), page.frame(), map.seen(), {
			measured: page.telling.get("measured")?.() ?? null,
			crowdInView: page.catalogue().table ? map.crowdInView().length : 0,
		});
	}

	function update(): void {
		clearTimeout(resting);
		resting = window.setTimeout(atRest, REST);
	}

	function atRest(): void {
		if (map.moves()) {
			update();
			return;
		}
		const description = describe();
		element.textContent = `${briefOf(description)} ${words.map.help}`;
		const view = store.get();
		const before = told;
		told = { view, description };
		if (before && !dialog.isOpen() && speaksFor(before.view, view)) {
			const moved = description.where !== before.description.where;
			const marks = description.marks.join(" ");
			const said = [
				...(moved ? [description.where] : []),
				...(moved || marks !== before.description.marks.join(" ") ? [marks] : []),
			].join(" ");
			if (said) announce("view", said);
		}
	}

	/**
	 * Whether a move is this one's to tell: a selection is told by Details, which takes the focus, period and filters by
	 * who counts what they keep, a scene by its caption.
	 */
	function speaksFor(before: View, now: View): boolean {
		return (
			before.scene === now.scene &&
			before.stage === now.stage &&
			(now.stage === "off" || stage.get().question) &&
			before.period === now.period &&
			before.filters === now.filters &&
			sameSelection(before.selection, now.selection)
		);
	}

	update();
	return {
		update,
		open() {
			const sentences = wholeOf(describe(), page.catalogue(), page.frame());
			dialog.open({ sentences, onClose: dialog.close });
		},
		destroy() {
			clearTimeout(resting);
			unsubscribe();
			dialog.destroy();
		},
	};
}
