/** The speaker's window: what the audience sees, what comes next, the notes, the time. */
import { mount, type Piece } from "../ui/mount";
import type { SceneText } from "../view/scene-texts";
import { speakerWords } from "../words/en-speaker";
import { Alerts } from "./alerts";
import { Controls } from "./controls";
import { Head } from "./head";
import type { PieceProps, SpeakerActions, SpeakerProps } from "./props";
import { NextHead, Notes, NowHead, NowText } from "./scene";
import { SceneList } from "./scene-list";
import { Time, type TimeProps } from "./time";
import "./speaker.css";

export interface Speaker {
	/** Where the maps of now and next are drawn. */
	readonly maps: { readonly now: HTMLElement; readonly next: HTMLElement };
	update(props: SpeakerProps): void;
	/** The time alone: it changes every second, and nothing else does. */
	tick(props: TimeProps): void;
	/** The shape of the audience's screen, width by height. */
	shape(aspect: number): void;
	destroy(): void;
}

export function createSpeaker(root: HTMLElement, on: SpeakerActions): Speaker {
	const words = speakerWords.speaker;
	const make = (name: string, className: string, ...children: Node[]): HTMLElement => {
		const element = document.createElement(name);
		element.className = className;
		element.append(...children);
		return element;
	};
	const named = (element: HTMLElement, name: string): HTMLElement => {
		element.setAttribute("aria-label", name);
		return element;
	};
	const head = make("header", "speaker-head");
	const alerts = make("div", "speaker-alerts");
	const maps = { now: make("div", "speaker-map"), next: make("div", "speaker-map") };
	const pictures = {
		now: make("div", "speaker-picture", maps.now),
		next: make("div", "speaker-picture", maps.next),
	};
	const nowHead = make("div", "speaker-now-head");
	const nowText = make("div", "speaker-now-text");
	const notes = make("div", "speaker-notes");
	const nextHead = make("div", "speaker-next-head");
	const time = named(make("section", "speaker-time"), words.time);
	const list = named(make("nav", "speaker-scenes"), words.scenes);
	const controls = named(make("div", "speaker-controls"), words.controls);
	controls.setAttribute("role", "group");
	const main = named(
		make(
			"main",
			"speaker",
			head,
			alerts,
			named(make("section", "speaker-now", nowHead, pictures.now, nowText), words.now),
			notes,
			make(
				"div",
				"speaker-side",
				named(make("section", "speaker-next", nextHead, pictures.next), words.next),
				time,
				list,
			),
			controls,
		),
		words.region,
	);
	root.replaceChildren(main);
	const pieces: readonly Piece<PieceProps>[] = [
		mount(head, Head),
		mount(alerts, Alerts),
		mount(nowHead, NowHead),
		mount(nowText, NowText),
		mount(notes, Notes),
		mount(nextHead, NextHead),
		mount(list, SceneList),
		mount(controls, Controls),
	];
	function keepCurrentInSight(): void {
		const current = list.querySelector<HTMLElement>('[aria-current="step"]')?.parentElement;
		// the list alone scrolls, never the window
		if (current) list.scrollTop = current.offsetTop - list.offsetTop - list.clientHeight / 2 + current.offsetHeight / 2;
	}
	const timePiece = mount(time, Time);
	let before: SpeakerProps | null = null;
	return {
		maps,
		update(props) {
			for (const piece of pieces) piece.update({ ...props, on });
			main.classList.toggle("held", props.held);
			main.classList.toggle("blanked", props.blank && !props.held);
			describe(pictures.now, props.scenes[props.scene ?? -1], props.moving);
			const next = props.scenes[props.scene === null ? 0 : props.scene + 1];
			pictures.next.hidden = next === undefined;
			describe(pictures.next, next, false);
			const again = before?.scene === props.scene;
			if (!again) notes.querySelector(".speaker-notes-text")?.scrollTo({ top: 0 });
			// what is told above takes room from the list
			if (!again || before?.held !== props.held || before?.audience !== props.audience) keepCurrentInSight();
			before = props;
		},
		tick: (props) => timePiece.update({ ...props, on }),
		shape: (aspect) => main.style.setProperty("--aspect", String(aspect)),
		destroy() {
			for (const piece of [...pieces, timePiece]) piece.destroy();
			main.remove();
		},
	};
}

/** A map that nobody moves is a picture with a name; one that the speaker moves is a map. */
function describe(picture: HTMLElement, scene: SceneText | undefined, moving: boolean): void {
	const words = speakerWords.speaker;
	const map = picture.firstElementChild;
	map?.toggleAttribute("inert", !moving);
	if (moving) {
		picture.removeAttribute("role");
		picture.removeAttribute("aria-label");
		return;
	}
	picture.setAttribute("role", "img");
	picture.setAttribute("aria-label", scene ? words.mapOf(scene.title) : words.mapOfView);
}
