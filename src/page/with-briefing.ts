/** The way to the stage: a button, two keys, a link. The stage itself comes when the first map is painted. */
import { PresentButton } from "../bar/present-button";
import { mount } from "../ui/mount";
import { words } from "../words/en";
import { reasonOf } from "./load";
import type { MakeExtra } from "./page-context";
import type { StageOnPage } from "./stage-on-page";
import { whenIdleAfterPainting } from "./when-idle";

export const withBriefing: MakeExtra = (page) => {
	let stage: StageOnPage | null = null;
	let loading: Promise<void> | null = null;

	function load(): Promise<void> {
		loading ??= import("./stage-on-page").then(
			({ createStageOnPage }) => {
				if (page.ended.aborted) return;
				stage = createStageOnPage(page);
			},
			(error: unknown) => {
				loading = null;
				page.say(words.stage.failed(reasonOf(error)));
			},
		);
		return loading;
	}
	const ask = (intention: "present" | "keys") => void load().then(() => stage?.perform(intention));

	mount(page.skeleton.present, PresentButton).update({ onPresent: () => ask("present") });
	// until the stage knows all of its keys, the two that work everywhere
	addEventListener(
		"keydown",
		({ target, key, ctrlKey, altKey, metaKey }) => {
			if (stage || ctrlKey || altKey || metaKey || !/^[p?]$/i.test(key)) return;
			if (target instanceof Element && target.matches("input, select, textarea")) return;
			ask(key === "?" ? "keys" : "present");
		},
		{ signal: page.ended },
	);
	whenIdleAfterPainting(() => void load());
	return {
		update(frame) {
			const { stage: asked } = frame.view;
			// the bar goes at once, before the stage is there
			if (asked !== "off") page.skeleton.root.dataset.stage = asked;
			if (asked !== "off" && !stage) void load();
			stage?.update(frame);
		},
		escape: () => stage?.escape() ?? false,
		destroy: () => stage?.destroy(),
	};
};
