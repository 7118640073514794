import type { Frame } from "../view/frame";
import type { Extra, MakeExtra } from "./page-context";

/** A copy of the stage on a narrow screen is a story to scroll; its room comes when there is one. */
export const withStory: MakeExtra = (page) => {
	let story: { update(frame: Frame | null): void } | null = null;
	let loading = false;
	page.narrow.addEventListener("change", page.render, { signal: page.ended });

	const update: Extra["update"] = (frame) => {
		const on = frame.view.stage === "follow" && page.narrow.matches;
		page.skeleton.root.toggleAttribute("data-story", on);
		story?.update(on ? frame : null);
		if (!on || story || loading) return;
		loading = true;
		void import("./telling").then(({ createTelling }) => {
			if (page.ended.aborted) return;
			story = createTelling(page);
			page.render();
		});
	};
	return { update, destroy: () => page.skeleton.root.removeAttribute("data-story") };
};
