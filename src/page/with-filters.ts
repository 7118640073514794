/** The button in the bar; the card and the chips come when they are first needed. */
import { FiltersButton } from "../filters/filters-button";
import { mount } from "../ui/mount";
import type { Step } from "../view/store";
import { filtersSet, isNarrowed } from "../view/view";
import { words } from "../words/en";
import { createBarCard } from "./bar-card";
import type { Filtering } from "./filtering";
import { reasonOf } from "./load";
import type { MakeExtra } from "./page-context";

export const withFilters: MakeExtra = (page) => {
	const bar = createBarCard(page, page.skeleton.filters, "filters", update);
	const piece = mount(bar.button, FiltersButton);
	let filtering: Filtering | null = null;
	let loading: "not asked for" | "coming" | "failed" = "not asked for";
	/** How the View came to be what it is: what was undone by going back is no accident. */
	let step: Step = "follow";

	async function load(): Promise<void> {
		try {
			const { createFiltering } = await import("./filtering");
			if (page.ended.aborted) return;
			filtering = createFiltering(page, bar.card, {
				...bar,
				button: () => bar.button.querySelector("button"),
			});
			update();
			if (bar.isOpen()) filtering.enter();
		} catch (error) {
			loading = "failed"; // until the reader asks again: the message alone would ask for ever
			bar.leave();
			page.say(words.notices.pieceFailed(reasonOf(error)), { label: words.failure.again, run: toggle });
		}
	}

	function toggle(): void {
		if (bar.close()) return;
		if (loading === "failed") loading = "not asked for";
		bar.open();
		filtering?.enter();
	}

	function update(): void {
		const { view } = page.frame();
		const open = bar.isOpen();
		piece.update({
			active: filtersSet(view.filters),
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
