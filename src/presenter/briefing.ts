/** The stage over the map, its keys, its dialogs and its pointer: create, update, destroy. */
import "./briefing.css";
import { createDialog } from "../ui/dialog";
import { mount } from "../ui/mount";
import type { Caption } from "../view/captions";
import type { Stage as StageOfView } from "../view/view";
import { words } from "../words/en";
import { partPlayed, sceneAfter } from "./autoplay";
import { FORGET, NOTHING_TYPED, sceneTyped, type Typed, typeDigit } from "./digits";
import { focusOf } from "./focus";
import { KeyList } from "./key-list";
import { type Intention, intentionOf } from "./keys";
import { Overview } from "./overview";
import { createPointer } from "./pointer";
import { createScreen } from "./screen";
import { Stage, type StageActions } from "./stage";
import { onSwipe } from "./swipe";

/** What is on stage. */
export interface OnStage {
	readonly stage: StageOfView;
	readonly captions: readonly Caption[];
	/** Counted from 0; null while the dossier's opening is shown. */
	readonly scene: number | null;
	readonly title: string;
	readonly asOf: string;
	readonly handling: string | null;
	readonly blank: boolean;
	readonly question: boolean;
	readonly playing: boolean;
	/** When the scene came on stage; milliseconds since 1970. */
	readonly since: number;
	readonly offScript: boolean;
}

/** What the presenter wants. */
export interface BriefingEvents {
	present(): void;
	leave(): void;
	/** To a scene, counted from 0; by the clock when nobody asked for it. */
	go(scene: number, by: "hand" | "clock"): void;
	/** Back to the scene exactly. */
	back(): void;
	question(): void;
	blank(on: boolean): void;
	play(on: boolean): void;
	source(id: string): void;
	paint(canvas: HTMLCanvasElement, scene: number): void;
	/** Opens the speaker's window; null where there is none. */
	speaker: () => (() => void) | null;
}

export interface Briefing {
	update(now: OnStage): void;
	/** What a key or a button asks for. */
	perform(intention: Intention): void;
	/** Closes what is open on the stage, at last the stage itself; whether there was anything. */
	escape(): boolean;
	destroy(): void;
}

export interface Places {
	/** The stage: what fills the screen and has the focus. */
	readonly area: HTMLElement;
	/** Where the caption and the strip stand. */
	readonly box: HTMLElement;
	readonly map: HTMLElement;
	/** What scrolls beside the map. */
	readonly reading: readonly HTMLElement[];
}

/** Milliseconds between two looks at the clock while scenes play by themselves. */
const TICK = 250;

export function createBriefing({ area, box, map, reading }: Places, on: BriefingEvents): Briefing {
	const stage = mount(box, Stage);
	const overview = createDialog(document.body, "briefing-overview", words.stage.overview, Overview);
	const keyList = createDialog(document.body, "briefing-keys", words.stage.keys, KeyList);
	const pointer = createPointer(area);
	const screen = createScreen();
	let now: OnStage | null = null;
	let typed: Typed = NOTHING_TYPED;
	let announcement = "";
	let forgetting = 0;
	let ticking = 0;

	const total = () => now?.captions.length ?? 0;
	const caption = () => (now?.scene == null ? null : (now.captions[now.scene] ?? null));

	const actions: StageActions = {
		go: (scene) => on.go(scene, "hand"),
		step: (by) => perform(by === 1 ? "next" : "previous"),
		back: () => on.back(),
		show: () => on.blank(false),
		source: (id) => on.source(id),
		overview: () => perform("overview"),
		question: () => perform("question"),
		blank: () => perform("blank"),
		play: () => perform("autoplay"),
		fullScreen: () => perform("full-screen"),
		speaker: null,
		keys: () => perform("keys"),
		leave: () => on.leave(),
	};

	function render(): void {
		if (!now) return;
		box.hidden = now.stage === "off";
		if (now.stage === "off") {
			stage.destroy();
			return;
		}
		const { captions, title, asOf, handling, blank, question, playing, since, offScript } = now;
		stage.update({
			caption: caption(),
			titles: captions.map((one) => one.title),
			title,
			asOf,
			handling,
			blank,
			question,
			playing,
			played: playing ? partPlayed(since, caption()?.seconds ?? null, Date.now()) : 0,
			offScript,
			controls: now.stage === "present",
			typed: typed.digits,
			announcement,
			on: { ...actions, speaker: on.speaker() },
		});
	}

	/** What changed, said once. */
	function announce(before: OnStage | null, after: OnStage): void {
		const scene = caption();
		const entered = (before?.stage ?? "off") === "off";
		if (after.blank !== (before?.blank ?? false)) announcement = after.blank ? words.stage.blank : words.stage.shown;
		else if (entered || before?.scene !== after.scene)
			announcement = scene ? words.stage.announce(scene.number, total(), scene.title, scene.text) : after.title;
		else if (after.question && !before.question) announcement = words.stage.question;
		else if (before.question && !after.question && scene)
			announcement = words.stage.restored(scene.number, scene.title);
		else if (before.playing && !after.playing) announcement = words.stage.paused;
		else if (after.playing && !before.playing) announcement = words.stage.playing;
	}

	function perform(intention: Intention): void {
		if (!now) return;
		const { scene, blank, question, offScript } = now;
		if (intention.startsWith("digit-")) {
			type(Number(intention.slice(6)));
			return;
		}
		if (intention === "keys") {
			overview.close();
			if (keyList.isOpen()) keyList.close();
			else keyList.open({ onClose: keyList.close });
			return;
		}
		if (intention === "present") {
			screen.toggleFullScreen();
			on.present();
			return;
		}
		if (intention === "speaker") {
			on.speaker()?.();
			return;
		}
		if (now.stage === "off") return;
		const wasTyped = typed;
		forget();
		switch (intention) {
			case "next":
			case "previous":
				closeDialogs();
				if (blank) on.blank(false);
				else if (question || offScript) on.back();
				else step(intention === "next" ? 1 : -1);
				break;
			case "first":
				if (total() > 0) on.go(0, "hand");
				break;
			case "last":
				if (total() > 0) on.go(total() - 1, "hand");
				break;
			case "jump": {
				const wanted = sceneTyped(wasTyped, total(), performance.now());
				if (wanted !== null) on.go(wanted, "hand");
				break;
			}
			case "blank":
				closeDialogs();
				on.blank(!blank);
				break;
			case "full-screen":
				screen.toggleFullScreen();
				break;
			case "overview":
				keyList.close();
				if (overview.isOpen()) overview.close();
				else if (total() > 0 && !blank) openOverview(scene ?? 0);
				break;
			case "question":
				if (question || offScript) on.back();
				else on.question();
				break;
			case "autoplay":
				if (total() > 0) on.play(!now.playing);
				break;
			case "leave":
				on.leave();
				break;
			case "light":
				pointer.light(true);
				break;
			case "circle":
			case "arrow":
				pointer.draw(intention);
				break;
		}
	}

	function step(by: 1 | -1): void {
		const wanted = (now?.scene ?? 0) + by;
		if (wanted >= 0 && wanted < total()) on.go(wanted, "hand");
	}

	function openOverview(current: number): void {
		overview.open({
			titles: now?.captions.map(({ title }) => title) ?? [],
			current,
			paint: on.paint,
			onGo(scene) {
				overview.close();
				on.go(scene, "hand");
			},
			onClose: overview.close,
		});
		overview.element.querySelector<HTMLElement>("[aria-current]")?.focus();
	}

	function closeDialogs(): void {
		overview.close();
		keyList.close();
	}

	function type(digit: number): void {
		typed = typeDigit(typed, digit, performance.now());
		clearTimeout(forgetting);
		forgetting = window.setTimeout(() => {
			forget();
			render();
		}, FORGET);
		render();
	}

	function forget(): void {
		clearTimeout(forgetting);
		const shown = typed.digits !== "";
		typed = NOTHING_TYPED;
		if (shown) render();
	}

	function tick(): void {
		if (!now?.playing || now.scene === null) return;
		if (partPlayed(now.since, caption()?.seconds ?? null, Date.now()) >= 1)
			on.go(sceneAfter(now.scene, total()), "clock");
		else render();
	}

	const onKeyDown = (event: KeyboardEvent) => {
		if (!now || event.isComposing) return;
		const intention = intentionOf(
			{
				key: event.key,
				code: event.code,
				shift: event.shiftKey,
				modified: event.ctrlKey || event.altKey || event.metaKey,
				repeated: event.repeat,
			},
			{
				stage: now.stage,
				focus: focusOf(event.target, map, reading),
				question: now.question,
				dialog: document.querySelector("dialog[open]") !== null,
				typed: typed.digits !== "",
			},
		);
		if (now.playing && intention !== "autoplay" && !event.repeat) on.play(false);
		if (!intention) return;
		// before the map pans by the same key
		event.preventDefault();
		event.stopPropagation();
		perform(intention);
	};
	const onKeyUp = ({ key }: KeyboardEvent) => {
		// whichever key it was: nobody points with two at once
		if (/^\p{L}$/u.test(key)) rest();
	};
	const rest = () => {
		pointer.light(false);
		pointer.draw(null);
	};
	const onPointerDown = ({ target }: PointerEvent) => {
		if (!now?.playing || (target instanceof Element && target.closest(".briefing-menu"))) return;
		on.play(false);
	};
	addEventListener("keydown", onKeyDown, true);
	addEventListener("keyup", onKeyUp, true);
	addEventListener("blur", rest);
	addEventListener("pointerdown", onPointerDown, true);
	const endSwipes = onSwipe(box, (by) => perform(by === 1 ? "next" : "previous"));

	return {
		update(after) {
			const before = now;
			now = after;
			announce(before, after);
			if (after.stage === "off") {
				if (before && before.stage !== "off") {
					closeDialogs();
					screen.leave();
				}
				pointer.clear();
				announcement = "";
			} else screen.enter();
			if (before?.scene !== after.scene) pointer.clear();
			if (after.playing && ticking === 0) ticking = window.setInterval(tick, TICK);
			else if (!after.playing) {
				clearInterval(ticking);
				ticking = 0;
			}
			render();
		},
		perform,
		escape() {
			if (!now || now.stage === "off") return false;
			if (typed.digits !== "") forget();
			else if (now.blank) on.blank(false);
			else if (screen.leaveFullScreen()) return true;
			else if (reading.some((one) => one.checkVisibility())) return false;
			else if (now.question) on.back();
			else if (now.stage === "present") on.leave();
			return true;
		},
		destroy() {
			removeEventListener("keydown", onKeyDown, true);
			removeEventListener("keyup", onKeyUp, true);
			removeEventListener("blur", rest);
			removeEventListener("pointerdown", onPointerDown, true);
			clearInterval(ticking);
			clearTimeout(forgetting);
			endSwipes();
			screen.leave();
			pointer.destroy();
			overview.destroy();
			keyList.destroy();
			stage.destroy();
		},
	};
}
