/** One end of the channel between the windows of a briefing: holds what they share, tells changes, hears the others. */
import {
	changeShared,
	firstShared,
	hear,
	type Message,
	readMessage,
	type Shared,
	type StageParts,
} from "../view/in-step";
import { newId } from "./briefing-windows";

const CHANNEL = "brieflet";

export interface LinkOptions {
	readonly session: string;
	readonly dossier: string;
	readonly role: Message["role"];
	/** What this window shows when it opens; another window's word is newer. */
	readonly view: string;
	readonly stage: StageParts;
	/** Somebody else changed what is shared. */
	readonly adopt: (shared: Shared) => void;
	/** Any message that is for this window, after it was adopted. */
	readonly heard: (message: Message) => void;
}

export interface WindowLink {
	/** Whether the browser has a channel at all. */
	readonly works: boolean;
	shared(): Shared;
	/** A change of this window's own: the others are told. */
	change(view: string, stage: StageParts): void;
	/** Tells the state again, or asks who is there. */
	say(kind: Message["kind"]): void;
	destroy(): void;
}

export function createWindowLink({ session, dossier, role, view, stage, adopt, heard }: LinkOptions): WindowLink {
	const from = newId();
	const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
	// of two that nobody changed yet the stage's counts: a speaker who opens sees what the audience sees
	let shared = firstShared(view, stage, role === "stage" ? from : "");

	function say(kind: Message["kind"]): void {
		const screen = { width: Math.max(1, innerWidth), height: Math.max(1, innerHeight) };
		const message: Message = { app: "brieflet", version: 1, kind, session, dossier, from, role, screen, shared };
		channel?.postMessage(message);
	}

	const onMessage = ({ data }: MessageEvent) => {
		const message = readMessage(data, { session, dossier, from });
		if (!message) return;
		const before = shared;
		const { shared: newer, answer } = hear(shared, message);
		shared = newer;
		if (newer !== before) adopt(newer);
		if (answer) say("state");
		heard(message);
	};
	const onHide = () => say("bye");
	/** Back from where the browser kept the page frozen. */
	const onShow = (event: PageTransitionEvent) => {
		if (event.persisted) say("hello");
	};
	channel?.addEventListener("message", onMessage);
	addEventListener("pagehide", onHide);
	addEventListener("pageshow", onShow);
	return {
		works: channel !== null,
		shared: () => shared,
		change(view, stage) {
			shared = changeShared(shared, from, view, stage);
			say("state");
		},
		say,
		destroy() {
			channel?.close();
			removeEventListener("pagehide", onHide);
			removeEventListener("pageshow", onShow);
		},
	};
}
