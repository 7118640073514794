import { hashFromView } from "../view/hash";
import { keptSession, openSpeakerWindow, speakerAddress, speakerName, stageSession } from "./briefing-windows";
import type { MakeExtra, PageContext } from "./page-context";

/** The stage's part of a briefing with a speaker's window; everything that it needs is loaded when there is one. */
export const withSpeaker: MakeExtra = (page) => {
	const session = keptSession();
	// a copy of the stage goes its own way
	if (session && page.store.get().stage !== "follow") void link(page, session);
	page.actions.set("speaker", () => openSpeaker(page));
	return { update: () => undefined };
};

/** Opens the speaker's window; where the browser blocks it, says so and offers a link that opens a tab. */
function openSpeaker(page: PageContext): void {
	const session = stageSession();
	const hash = hashFromView(page.store.get(), page.script);
	void link(page, session);
	if (openSpeakerWindow(session, hash)) return;
	void import("./blocked-window").then(({ offerTab }) =>
		offerTab("openSpeakerTab", speakerAddress(session, hash), speakerName(session)),
	);
}

/** The sessions that this page is linked to: one, unless its storage was emptied. */
const linked = new Set<string>();

async function link(page: PageContext, session: string): Promise<void> {
	if (linked.has(session)) return;
	linked.add(session);
	const { linkStage } = await import("./stage-link");
	linkStage(page, session);
}
