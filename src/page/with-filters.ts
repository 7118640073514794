/** The button in the bar; the card and the chips come when they are first needed. */
import { FiltersButton } from "../filters/filters-button";
import { mount } from "../ui/mount";
import type { Step } from "../view/store";
import { isNarrowed } from "../view/view";
import { words } from "../words/en";
import type { Filtering } from "./filtering";
import { reasonOf } from "./load";
import type { MakeExtra } from "./page-context";

export const withFilters: MakeExtra = (page) => {
	const place = document.createElement("div");
	const card = document.createElement("div");
	place.className = "bar-card-place";
	card.id = "filters";
	card.hidden = true;
	const button = document.createElement("div");
	place.append(button, card);
	page.skeleton.filters.append(place);
	const piece = mount(button, FiltersButton);
	let open = false;
	let filtering: Filtering | null = null;
	let loading: "not asked for" | "coming" | "failed" = "not asked for";
	/** How the View came to be what it is: what was undone by going back is no accident. */
	let step: Step = "follow";

	async function load(): Promise<void> {
		try {
			const { createFiltering } = await import("./filtering");
			if (page.ended.aborted) return;
			filtering = createFiltering(page, card, {
				isOpen: () => open,
				close,
				leave,
				button: () => button.querySelector("button"),
			});
			update();
			if (open) filtering.enter();
		} catch (error) {
			loading = "failed"; // until the reader asks again: the message alone would ask for ever
			open = false;
			page.say(words.notices.pieceFailed(reasonOf(error)), { label: words.failure.again, run: toggle });
		}
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
		if (loading === "failed") loading = "not asked for";
		if (open) page.opened(close, "bar-card");
		update();
		if (open) filtering?.enter();
	}

	function update(): void {
		const { view } = page.frame();
		const { kinds, actors, sources, killed } = view.filters;
		piece.update({
			active: kinds.length + actors.length + sources.length + (killed === null ? 0 : 1),
			open,
			onToggle: toggle,
		});
		if (loading === "not asked for" && (open || isNarrowed(view))) {
			loading = "coming";
			void load();
		}
		filtering?.update(page.frame(), step);
	}

	page.store.subscribe((_, how) => {
		step = how;
	});
	return { update };
};
