/** What the stage asks of the View, and what it makes of the page. */
import { type BriefingEvents, createBriefing } from "../presenter/briefing";
import { captionsIn } from "../view/captions";
import { createFrame } from "../view/frame";
import { asksToPlay, askToPlay } from "../view/hash";
import { baseOf, goToScene, isOffScript } from "../view/script";
import type { View } from "../view/view";
import { words } from "../words/en";
import type { Extra, PageContext } from "./page-context";

/** The stage on the page, once it is there. */
export interface StageOnPage extends Required<Extra> {
	perform(intention: "present" | "keys"): void;
}

export function createStageOnPage(page: PageContext): StageOnPage {
	const { store, stage, script, skeleton } = page;
	const { root, area } = skeleton;
	let stageBefore: View["stage"] = "off";
	let sceneBefore: number | null = null;

	/** The View of a scene as it is on this stage; of the opening, where the dossier has no scenes. */
	const sceneView = (scene: number | null, on: View["stage"]): View =>
		goToScene(script, { stage: on }, scene ?? 0) ?? { ...baseOf(script, { scene: null }), stage: on };

	const events: BriefingEvents = {
		present: () => store.set(sceneView(store.get().scene, "present"), "push"),
		leave() {
			stage.set({ blank: false, question: false, playing: false });
			store.set(sceneView(store.get().scene, "off"), "push");
		},
		go(scene, by) {
			stage.set({ blank: false, question: false });
			// a screen that plays for days must not fill the history
			store.set(sceneView(scene, store.get().stage), by === "hand" ? "push" : "replace");
			// the same scene again
			if (by === "clock" && stage.get().playing) stage.set({ since: Date.now() });
		},
		back() {
			const view = store.get();
			const off = isOffScript(script, view);
			stage.set({ question: false });
			if (off) store.set(sceneView(view.scene, view.stage), "push");
			area.focus({ preventScroll: true });
		},
		question: () => stage.set({ question: true, playing: false }),
		blank: (blank) => stage.set({ blank }),
		play: (playing) => stage.set({ playing, since: Date.now() }),
		source(id) {
			stage.set({ question: true, playing: false });
			page.choose({ kind: "source", id });
		},
		paint(canvas, scene) {
			const view = script.scenes[scene];
			if (view) void page.map.picture(canvas, createFrame(page.catalogue(), view, { provinces: false }));
		},
		speaker: () => page.actions.get("speaker") ?? null,
	};

	const briefing = createBriefing(
		{ area, box: skeleton.briefing, map: skeleton.map, reading: [skeleton.panel, skeleton.table] },
		events,
	);
	for (const intention of ["next", "previous", "first", "last", "blank", "question", "overview", "keys"] as const)
		page.actions.set(intention, () => briefing.perform(intention));

	/** Puts what is on stage where it can be seen; before the map looks for what is left of the screen. */
	function show(): void {
		const frame = page.frame();
		const { view, title, asOf, handling } = frame;
		const on = view.stage !== "off";
		if (view.stage !== stageBefore) {
			dress(on, view.stage);
			stageBefore = view.stage;
		}
		const state = stage.get();
		root.toggleAttribute("data-question", on && state.question);
		root.toggleAttribute("data-blank", on && state.blank);
		root.toggleAttribute("data-lone", view.scene === null);
		if (on && view.scene !== sceneBefore) {
			sceneBefore = view.scene;
			stage.set({ since: Date.now() });
		}
		briefing.update({
			...stage.get(),
			stage: view.stage,
			captions: captionsIn(page.catalogue()),
			scene: view.scene,
			title,
			asOf: words.page.asOf(asOf),
			handling,
			offScript: on && isOffScript(script, view),
		});
	}

	/** The stage is a region with the focus while it is on; the page's bar is away. */
	function dress(on: boolean, kind: View["stage"]): void {
		if (on) {
			root.dataset.stage = kind;
			area.setAttribute("role", "region");
			area.setAttribute("aria-label", words.stage.region);
			area.tabIndex = -1;
			area.focus({ preventScroll: true });
		} else {
			delete root.dataset.stage;
			for (const name of ["role", "aria-label", "tabindex"]) area.removeAttribute(name);
			skeleton.present.querySelector("button")?.focus();
		}
	}

	/** A screen that is loaded anew, by night or after a crash, goes on as it was. */
	function keepPlaying(playing: boolean): void {
		const { hash } = location;
		if (asksToPlay(hash) !== playing) history.replaceState(null, "", askToPlay(hash, playing));
	}

	let shown = stage.get();
	stage.subscribe((state) => {
		const { blank, question, playing } = shown;
		shown = state;
		if (state.playing !== playing) keepPlaying(state.playing);
		if (state.blank !== blank || state.question !== question || state.playing !== playing) page.render();
	});
	// Card and legend take their last size when fonts and the map's own signs are there. Who asks a question keeps the
	// picture that the room is looking at.
	const watch = new ResizeObserver(() => {
		if (store.get().stage !== "off" && !stage.get().question) page.map.refit();
	});
	watch.observe(skeleton.free);
	show();
	if (store.get().stage !== "off" && asksToPlay(location.hash)) {
		events.play(true);
		show(); // the page gives frames to a stage that it has, and has this one only in a moment
	}
	return {
		update: show,
		escape: briefing.escape,
		perform: briefing.perform,
		destroy() {
			watch.disconnect();
			briefing.destroy();
			for (const name of ["data-question", "data-blank", "data-lone", "data-stage"]) root.removeAttribute(name);
		},
	};
}
