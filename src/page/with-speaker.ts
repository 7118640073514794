import type { MakeExtra } from "./page-context";

/** Milliseconds after the first frame in which nobody presents yet. */
const LATER = 700;

/** The stage's part of a briefing with a speaker's window; its code is there before anybody can ask for one. */
export const withSpeaker: MakeExtra = (page) => {
	let asked = false;
	const load = () => {
		if (asked) return;
		asked = true;
		import("./speaker-of-stage").then(
			({ attachSpeaker }) => {
				if (!page.ended.aborted) attachSpeaker(page);
			},
			() => {
				asked = false; // the connection broke: the next frame asks again
			},
		);
	};
	requestAnimationFrame(() => setTimeout(load, LATER));
	return {
		update({ view }) {
			if (view.stage === "present") load();
		},
	};
};
