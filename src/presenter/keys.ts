/** From a key to what the presenter wants: one table, from which the list of keys is made too. */
import type { Stage } from "../view/view";

export type Intention =
	| "next"
	| "previous"
	| "first"
	| "last"
	| "blank"
	| "full-screen"
	| "speaker"
	| "overview"
	| "question"
	| "present"
	| "leave"
	| "keys"
	| "autoplay"
	| "light"
	| "circle"
	| "arrow"
	| "jump"
	| `digit-${number}`;

/** What of a keyboard event counts. */
export interface Press {
	readonly key: string;
	/** The key's place on the keyboard, "KeyB": for keyboards that write no Latin letters. */
	readonly code: string;
	readonly shift: boolean;
	/** Control, Alt or Meta: the key is the browser's or the system's then. */
	readonly modified: boolean;
	/** The key is held down and repeats. */
	readonly repeated: boolean;
}

/** What has the focus, as far as keys are concerned. */
export type Focus =
	/** A text field or a select: every key is its own. */
	| "typing"
	/** A button or a link: Space and Enter are its own. */
	| "pressing"
	/** A group that moves within itself, such as tabs or a slider: arrows, Home and End are its own. */
	| "moving"
	/** The map, or a mark on it: arrows pan it. */
	| "map"
	| "mark"
	/** Something that scrolls. */
	| "reading"
	| "nothing";

export interface Situation {
	readonly stage: Stage;
	readonly focus: Focus;
	/** Off the script on purpose: what has the focus has its keys. */
	readonly question: boolean;
	/** A dialog is open over the stage. */
	readonly dialog: boolean;
	/** Digits were typed that wait for Enter. */
	readonly typed: boolean;
}

/** The keys in the order in which the list shows them; each line says one thing that the presenter can want. */
export const KEYS: readonly { readonly id: KeyLine; readonly keys: readonly string[] }[] = [
	{ id: "present", keys: ["P"] },
	{ id: "next", keys: ["PageDown", "→", "Space"] },
	{ id: "previous", keys: ["PageUp", "←", "Shift+Space"] },
	{ id: "ends", keys: ["Home", "End"] },
	{ id: "jump", keys: ["1…9", "Enter"] },
	{ id: "overview", keys: ["O"] },
	{ id: "question", keys: ["Q"] },
	{ id: "blank", keys: ["B", "."] },
	{ id: "full-screen", keys: ["F"] },
	{ id: "speaker", keys: ["S"] },
	{ id: "autoplay", keys: ["A"] },
	{ id: "light", keys: ["L"] },
	{ id: "circle", keys: ["C"] },
	{ id: "arrow", keys: ["D"] },
	{ id: "leave", keys: ["Esc"] },
	{ id: "keys", keys: ["?"] },
];
export type KeyLine =
	| "present"
	| "next"
	| "previous"
	| "ends"
	| "jump"
	| "overview"
	| "question"
	| "blank"
	| "full-screen"
	| "speaker"
	| "autoplay"
	| "light"
	| "circle"
	| "arrow"
	| "leave"
	| "keys";

const LETTERS: Readonly<Record<string, Intention>> = {
	b: "blank",
	f: "full-screen",
	s: "speaker",
	o: "overview",
	q: "question",
	a: "autoplay",
	l: "light",
	c: "circle",
	d: "arrow",
};
/** What belongs to the presenter alone: a copy of the stage has its own way through the scenes and nothing more. */
const PRESENTERS: readonly Intention[] = ["blank", "speaker", "question", "autoplay", "light", "circle", "arrow"];
/** What may be asked for while a dialog is open; it closes then. */
const OVER_DIALOG: readonly Intention[] = ["next", "previous", "overview", "keys", "blank"];

/** What a key asks for; null when it is not the briefing's. Escape is the page's to share out. */
export function intentionOf(press: Press, situation: Situation): Intention | null {
	const { stage, focus, dialog } = situation;
	if (press.modified || focus === "typing") return null;
	if (stage === "off") return dialog ? null : outside(press);
	const intention = onStage(press, situation);
	if (intention === null) return null;
	if (stage === "follow" && PRESENTERS.includes(intention)) return null;
	if (dialog && !(OVER_DIALOG.includes(intention) && (isPage(press) || letterOf(press) || press.key === "?")))
		return null;
	return intention;
}

function outside(press: Press): Intention | null {
	if (press.repeated) return null;
	if (press.key === "?") return "keys";
	const letter = letterOf(press);
	return letter === "p" ? "present" : letter === "s" ? "speaker" : null;
}

function onStage(press: Press, { focus, question, typed }: Situation): Intention | null {
	const { key, shift, repeated } = press;
	if (repeated) return null;
	// clickers send these, whatever has the focus
	if (key === "PageDown") return "next";
	if (key === "PageUp") return "previous";
	if (key === "?") return "keys";
	if (key === ".") return "blank";
	if (/^[0-9]$/.test(key)) return `digit-${Number(key)}`;
	if (key === "Enter") return typed ? "jump" : null;
	const letter = letterOf(press);
	if (letter) return LETTERS[letter] ?? null;
	if (focus === "moving") return null;
	if (question && (focus === "map" || focus === "mark" || focus === "reading")) return null;
	if (key === "ArrowRight") return "next";
	if (key === "ArrowLeft") return "previous";
	if (key === "Home") return "first";
	if (key === "End") return "last";
	if (key === " " && focus !== "pressing" && focus !== "mark") return shift ? "previous" : "next";
	return null;
}

function isPage({ key }: Press): boolean {
	return key === "PageDown" || key === "PageUp";
}

/** The Latin letter on the key, by what it writes or, where it writes another script, by its place. */
function letterOf({ key, code }: Press): string | null {
	if (/^[a-z]$/i.test(key)) return key.toLowerCase();
	const place = /^Key([A-Z])$/.exec(code);
	return place?.[1] && /^\P{ASCII}$/u.test(key) ? place[1].toLowerCase() : null;
}
