/** The timeline: its space is kept from the start, it comes itself when the first map has been painted. */
import type { Timeline } from "../timeline/create-timeline";
import { datedIn } from "../view/table-sift";
import { setPeriod } from "../view/view";
import { words } from "../words/en";
import { reasonOf } from "./load";
import type { MakeExtra } from "./page-context";

export const withTimeline: MakeExtra = (page) => {
	const { store, skeleton } = page;
	const all = page.frame().items.all.filter(({ kind }) => kind !== "relation" && kind !== "shape");
	const { table } = page.catalogue();
	const kinds = new Set(all.map(({ kind }) => kind));
	if (table) kinds.add("incident");
	// without a single date there is no timeline
	if (!all.some(({ spans }) => spans.length > 0) && !(table && datedIn(table) > 0)) return { update: () => undefined };
	skeleton.timeline.style.setProperty("--rows", String(kinds.size));
	skeleton.timeline.hidden = false;
	let timeline: Timeline | null = null;

	requestAnimationFrame(() =>
		setTimeout(async () => {
			try {
				const { createTimeline } = await import("../timeline/create-timeline");
				if (page.ended.aborted) return;
				timeline = createTimeline(
					skeleton.timeline,
					page.narrow,
					{
						period: (period) => store.set(setPeriod(store.get(), period), "replace"),
						select: (selection) => page.choose(selection),
						resized: () => page.map.resized(),
					},
					table,
				);
				timeline.update(page.frame());
			} catch (error) {
				if (page.ended.aborted) return;
				skeleton.timeline.hidden = true;
				page.map.resized();
				page.say(words.timeline.failed(reasonOf(error)));
			}
		}),
	);
	return { update: (frame) => timeline?.update(frame), destroy: () => timeline?.destroy() };
};
