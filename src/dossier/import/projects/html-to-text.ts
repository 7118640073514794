/** Descriptions written as HTML, as plain text: read by hand, for a worker has no document, and nothing may be loaded. */
import { decodeEntities } from "./entities";
import { isAddress } from "./links";

export interface PlainText {
	readonly text: string;
	/** Addresses of links and of what the page would have shown: images, frames. */
	readonly links: readonly string[];
	/** Images, frames and players, which are named and not loaded. */
	readonly media: readonly string[];
	/** Elements whose contents were left out: scripts and style sheets. */
	readonly dropped: number;
}

const BLOCKS = new Set(
	"address article aside blockquote br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody tfoot thead title tr ul".split(
		" ",
	),
);
const CELLS = new Set(["td", "th"]);
const DROPPED = new Set(["script", "style", "template", "noscript"]);
const MEDIA = new Set(["img", "iframe", "video", "audio", "source", "embed", "object", "image"]);
/** A tag, to its ">" and not beyond the next "<" outside quotes, so that "a < b" stays. */
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y;
/** Names and blanks of bounded length: a match that fails must not be tried anew from each of a million letters. */
const ATTRIBUTE = /(?<![a-zA-Z:-])([a-zA-Z:-]{1,40})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g;
/** A "<" that begins no tag is searched for its end, in the worst case through the whole text: not any number of times. */
const MOST_FAULTS = 100;

/** Whether a text has tags or entities of HTML. */
export function isHtml(text: string): boolean {
	return /<\/?[a-zA-Z][^<>]*>|<!--|&(?:[a-zA-Z]{2,8}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});/.test(text);
}

/** Plain text of HTML: blocks become lines, links' addresses are collected. Any text will do, malformed or not. */
export function htmlToText(html: string): PlainText {
	const parts: string[] = [];
	const links: string[] = [];
	const media: string[] = [];
	let dropped = 0;
	let faults = 0;
	let at = 0;
	while (faults < MOST_FAULTS && at < html.length) {
		const next = html.indexOf("<", at);
		if (next === -1) break;
		parts.push(flowing(html.slice(at, next)));
		at = next;
		if (html.startsWith("<!--", at)) {
			at = after(html, "-->", at + 4);
			continue;
		}
		if (html.startsWith("<![CDATA[", at)) {
			const end = html.indexOf("]]>", at);
			parts.push(flowing(html.slice(at + 9, end === -1 ? undefined : end)));
			at = end === -1 ? html.length : end + 3;
			continue;
		}
		if (/[!?]/.test(html[at + 1] ?? "")) {
			at = after(html, ">", at);
			continue;
		}
		TAG.lastIndex = at;
		const tag = TAG.exec(html);
		if (!tag) {
			parts.push("<");
			at++;
			faults++;
			continue;
		}
		at += tag[0].length;
		const name = (tag[2] ?? "").toLowerCase();
		const closes = tag[1] === "/";
		if (BLOCKS.has(name)) parts.push(name === "li" && !closes ? "\n• " : "\n");
		else if (CELLS.has(name)) parts.push("\t");
		if (closes) continue;
		const attributes = attributesOf(tag[3] ?? "");
		const address = name === "a" ? attributes.get("href") : (attributes.get("src") ?? attributes.get("data"));
		if (address && (name === "a" || MEDIA.has(name))) {
			if (isAddress(address)) links.push(address);
			if (name !== "a") media.push(address);
		}
		const alternative = name === "img" && attributes.get("alt");
		if (alternative) parts.push(alternative);
		if (DROPPED.has(name) && !tag[0].endsWith("/>")) {
			dropped++;
			const end = new RegExp(`</${name}`, "gi");
			end.lastIndex = at;
			const found = end.exec(html);
			at = found ? after(html, ">", found.index) : html.length;
		}
	}
	parts.push(flowing(html.slice(at)));
	return { text: tidy(parts.join("")), links: [...new Set(links)], media, dropped };
}

/** Text between tags: where HTML breaks a line, only a blank stands. */
function flowing(text: string): string {
	return decodeEntities(text.replace(/[ \t\r\n\f]+/g, " "));
}

function after(html: string, end: string, from: number): number {
	const found = html.indexOf(end, from);
	return found === -1 ? html.length : found + end.length;
}

function attributesOf(text: string): Map<string, string> {
	const attributes = new Map<string, string>();
	for (const [, name = "", double, single, bare] of text.matchAll(ATTRIBUTE))
		attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? "").trim());
	return attributes;
}

function tidy(text: string): string {
	return text
		.split("\n")
		.map((line) =>
			line
				.replace(/[ \u00a0]+/g, " ")
				.replace(/ ?\t[ \t]*/g, " | ")
				.trim(),
		)
		.map((line) => line.replace(/^\| |^\|$| \|$/g, ""))
		.filter((line) => line !== "" && line !== "•")
		.join("\n");
}
