/** The view in words: what the map is described by, and a dialog to read it. Its code comes after the first map. */
import { words } from "../words/en";
import type { Describing } from "./describing";
import { reasonOf } from "./load";
import type { MakeExtra } from "./page-context";
import { whenIdleAfterPainting } from "./when-idle";

export const withDescription: MakeExtra = (page) => {
	let coming: Promise<Describing> | null = null;
	let describing: Describing | null = null;

	function load(): Promise<Describing> {
		coming ??= import("./describing").then(({ createDescribing }) => {
			page.ended.throwIfAborted();
			describing = createDescribing(page);
			return describing;
		});
		coming.catch(() => {
			coming = null;
		});
		return coming;
	}
	page.actions.set("describe", () => {
		load().then(
			(made) => made.open(),
			(error: unknown) => page.ended.aborted || page.say(words.notices.pieceFailed(reasonOf(error))),
		);
	});
	// without it the map still has its name and its help
	whenIdleAfterPainting(() => page.ended.aborted || void load().catch(() => undefined));
	return { update: () => describing?.update(), destroy: () => describing?.destroy() };
};
