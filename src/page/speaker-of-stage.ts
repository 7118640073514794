import { hashFromView } from "../view/hash";
import { offerTab } from "./blocked-window";
import { keptSession, openSpeakerWindow, speakerAddress, speakerName, stageSession } from "./briefing-windows";
import type { PageContext } from "./page-context";
import { linkStage } from "./stage-link";

/** Lets a stage have a speaker: takes up the session that it had before it was loaded, and opens the window when asked. */
export function attachSpeaker(page: PageContext): void {
	/** One, unless the browser's storage was emptied meanwhile. */
	const linked = new Set<string>();
	const link = (session: string) => {
		if (!linked.has(session)) {
			const { destroy } = linkStage(page, session);
			page.ended.addEventListener("abort", destroy);
		}
		linked.add(session);
	};
	const kept = keptSession();
	// a copy of the stage goes its own way
	if (kept && page.store.get().stage !== "follow") link(kept);

	page.actions.set("speaker", () => {
		const session = stageSession();
		const hash = hashFromView(page.store.get(), page.script);
		link(session);
		if (!openSpeakerWindow(session, hash))
			offerTab("openSpeakerTab", speakerAddress(session, hash), speakerName(session));
	});
	performance.mark("speaker-ready");
	page.render(); // the stage's menu has one entry more
}
