/** The keys of the speaker's window: the same as on the stage, and those for holding, pushing, the time and the notes. */

export type Intention =
	| "next"
	| "previous"
	| "first"
	| "last"
	| "blank"
	| "question"
	| "play"
	| "hold"
	| "push"
	| "full-screen"
	| "time"
	| "move"
	| "larger"
	| "smaller"
	| "keys"
	| "jump"
	| "forget"
	| { readonly digit: string };

export interface Situation {
	/** "typing" in a text field, "pressing" on a button or a link, "map" on a map that the speaker moves. */
	readonly focus: "typing" | "pressing" | "map" | "nothing";
	/** A popover is open: its keys are its own. */
	readonly open: boolean;
	/** Digits wait for Enter. */
	readonly typed: boolean;
	readonly held: boolean;
}

interface Press {
	readonly key: string;
	/** The key's place on the keyboard, for those that write no Latin letters. */
	readonly code: string;
	readonly shift: boolean;
	/** With Control, Alt or Meta a key is the browser's. */
	readonly modified: boolean;
	readonly repeated: boolean;
}

const LETTERS: Readonly<Record<string, Intention>> = {
	b: "blank",
	q: "question",
	a: "play",
	h: "hold",
	g: "push",
	f: "full-screen",
	t: "time",
	m: "move",
};

/** What a key asks for; null when it is not the speaker's. */
export function intentionOf({ key, code, shift, modified, repeated }: Press, situation: Situation): Intention | null {
	const { focus, open, typed, held } = situation;
	if (modified || repeated || focus === "typing" || open) return null;
	// clickers send these, whatever has the focus
	if (key === "PageDown") return "next";
	if (key === "PageUp") return "previous";
	if (key === ".") return "blank";
	if (key === "?") return "keys";
	if (/^[0-9]$/.test(key)) return { digit: key };
	if (key === "Escape") return typed ? "forget" : null;
	if (key === "Enter") return typed ? "jump" : held && focus === "nothing" ? "push" : null;
	const letter = letterOf(key, code);
	if (letter) return LETTERS[letter] ?? null;
	if (focus === "map") return null;
	if (key === "+") return "larger";
	if (key === "-" || key === "−") return "smaller";
	if (key === "ArrowRight") return "next";
	if (key === "ArrowLeft") return "previous";
	if (key === "Home") return "first";
	if (key === "End") return "last";
	if (key === " " && focus === "nothing") return shift ? "previous" : "next";
	return null;
}

function letterOf(key: string, code: string): string | null {
	if (/^[a-z]$/i.test(key)) return key.toLowerCase();
	const place = /^Key([A-Z])$/.exec(code);
	return place?.[1] && /^\P{ASCII}$/u.test(key) ? place[1].toLowerCase() : null;
}

/** What has the focus, as far as the keys are concerned. */
export function focusOf(element: Element | null): Situation["focus"] {
	if (!element) return "nothing";
	if (element.matches("input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable]"))
		return "typing";
	if (element.closest(".speaker-map")) return "map";
	return element.matches("button, a, input, summary, [role=button]") ? "pressing" : "nothing";
}
