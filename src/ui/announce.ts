/** What is said to who listens to the page: in one place, once, and when there is a pause. */
import { useEffect } from "preact/hooks";
import { describeWords } from "../words/describe";

/** Milliseconds without anything new after which it is said: who moves and stops hears one sentence, not ten. */
const PAUSE = 700;

const waiting = new Map<string, string>();
let live: HTMLElement | null = null;
let pausing = 0;

/**
 * Says a text politely. Of the same topic only what came last is said; what several topics have to say at the same time
 * is one announcement. An empty text takes back what was not said yet.
 */
export function announce(topic: string, text: string): void {
	waiting.delete(topic);
	if (text !== "") waiting.set(topic, text);
	place();
	clearTimeout(pausing);
	if (waiting.size > 0) pausing = window.setTimeout(say, PAUSE);
}

function say(): void {
	const region = place();
	// by topic, not by which timer ran first: "period" before "shown" before "view"
	const texts = [...waiting].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, text]) => text);
	const text = texts.map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`)).join(" ");
	waiting.clear();
	// an element of its own each time: the same words again are news to who listens
	const line = document.createElement("span");
	line.textContent = text;
	region.replaceChildren(line);
}

/** The region that listeners follow; under a modal dialog the rest of the page is silent, so it moves into that. */
function place(): HTMLElement {
	if (!live) {
		live = document.createElement("div");
		live.className = "visually-hidden";
		live.style.insetBlockStart = "0"; // at the foot of the page it would make that a pixel higher
		live.setAttribute("role", "status");
		live.setAttribute("aria-live", "polite");
		live.setAttribute("aria-label", describeWords.live);
	}
	const host = document.querySelector("dialog:modal") ?? document.body;
	if (live.parentNode !== host) host.append(live);
	return live;
}

/** Says what a component has to say whenever that is another text. */
export function useAnnouncement(topic: string, text: string): void {
	useEffect(() => announce(topic, text), [topic, text]);
}
