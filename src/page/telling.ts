/** The story of the briefing beside the page's own map: what scrolls, and what the map shows for it. */
import { createStoryScroll } from "../story/scroll";
import { Story } from "../story/story";
import { copyText } from "../ui/copy-text";
import { mount } from "../ui/mount";
import type { Frame } from "../view/frame";
import { allSources, sceneTexts } from "../view/scene-texts";
import { goToScene, setStage } from "../view/script";
import { speakerWords } from "../words/en-speaker";
import { addressWith } from "./briefing-windows";
import type { PageContext } from "./page-context";

export function createTelling({ store, script, skeleton, catalogue, map }: PageContext): {
	update(frame: Frame | null): void;
} {
	const element = document.createElement("section");
	element.className = "story";
	element.tabIndex = 0;
	element.setAttribute("aria-label", speakerWords.story.region);
	const piece = mount(element, Story);
	const scroll = createStoryScroll(element, (scene) => {
		const view = goToScene(script, store.get(), scene);
		if (view && store.get().scene !== scene) store.set(view, "replace");
	});
	const scenes = sceneTexts(catalogue()).map(({ notes: _, ...told }) => told);
	const sources = allSources(catalogue());
	let message = "";
	let last: Frame | null = null;

	const onExplore = () => {
		store.set(setStage(script, store.get(), "off"), "push");
		skeleton.map.focus({ preventScroll: true });
	};
	async function copy(): Promise<void> {
		const { copied, copyFailed } = speakerWords.speaker;
		message = (await copyText(link())) ? copied : copyFailed;
		if (last) show(last);
	}
	const link = () => addressWith({}, "#present&follow");

	function show(frame: Frame): void {
		piece.update({
			title: frame.title,
			asOf: frame.asOf,
			summary: frame.summary,
			scenes,
			current: frame.view.scene,
			sources,
			message,
			link: link(),
			onExplore,
			onCopy: () => void copy(),
		});
	}

	return {
		update(frame) {
			skeleton.map.inert = frame !== null;
			if (!frame) {
				if (last) element.remove();
				last = null;
				return;
			}
			show(frame);
			if (!last) {
				skeleton.area.append(element);
				scroll.watch();
				map.refit();
			}
			// the story begins with what it is about, not with its first card
			if (frame.view.scene !== null && (last || frame.view.scene > 0)) scroll.show(frame.view.scene);
			last = frame;
		},
	};
}
