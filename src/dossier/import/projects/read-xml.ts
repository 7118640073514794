/**
 * XML as elements, one after another as they close. Entities of a document type are never expanded and nothing outside
 * the text is read: saxes knows the five that XML has, and leaves others as they are written.
 */
import type { OnProgress } from "../draft";

export interface XmlElement {
	/** Without its prefix. */
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly parent: XmlElement | null;
	readonly children: XmlElement[];
	/** Its own text, that of its children left out. */
	text: string;
}

export interface XmlReading {
	/** The name of the outermost element, "" when there is none. */
	readonly root: string;
	/** The first fault, as "line:column what". */
	readonly fault: string;
	/** Elements that were open when the text ended. */
	readonly cutShort: boolean;
	/** Elements that were too deep, left out. */
	readonly tooDeep: number;
	readonly stopped: boolean;
}

/** Elements open at once; what lies deeper is left out. */
const DEEPEST_ELEMENT = 200;
/** After so many faults a text is no XML. */
const MOST_FAULTS = 1000;
const CHUNK = 1 << 18;

/** Calls `onClose` with every element once it is complete; what returns true stays among its parent's children. */
export async function readXml(
	text: string,
	onClose: (element: XmlElement) => boolean,
	onProgress?: OnProgress,
): Promise<XmlReading> {
	const { SaxesParser } = await import("saxes");
	const parser = new SaxesParser({ position: true });
	let open: XmlElement | null = null;
	let depth = 0;
	let root = "";
	let fault = "";
	let faults = 0;
	let tooDeep = 0;
	let cutShort = false;
	parser.on("error", ({ message }) => {
		// Many files use entities of HTML without declaring them; they stay as written.
		if (message.includes("entity")) return;
		faults++;
		cutShort ||= message.includes("unclosed tag") || message.includes("unexpected end");
		fault ||= message.replace(/^undefined:/, "");
	});
	parser.on("opentag", ({ name, attributes }) => {
		depth++;
		root ||= localName(name);
		if (depth > DEEPEST_ELEMENT) {
			tooDeep++;
			return;
		}
		const named = Object.entries(attributes).map(([key, value]) => [localName(key), value] as const);
		open = { name: localName(name), attributes: new Map(named), parent: open, children: [], text: "" };
	});
	const addText = (more: string) => {
		if (open && depth <= DEEPEST_ELEMENT) open.text += more;
	};
	parser.on("text", addText);
	parser.on("cdata", addText);
	parser.on("closetag", () => {
		if (depth-- > DEEPEST_ELEMENT || !open) return;
		const closed: XmlElement = open;
		open = closed.parent;
		if (onClose(closed)) open?.children.push(closed);
	});
	for (let at = 0; at < text.length && faults < MOST_FAULTS; at += CHUNK) {
		if (onProgress?.(at, text.length) === false) return { root, fault, cutShort: false, tooDeep, stopped: true };
		parser.write(text.slice(at, at + CHUNK));
	}
	parser.close();
	return { root, fault, cutShort: cutShort || faults >= MOST_FAULTS, tooDeep, stopped: false };
}

function localName(name: string): string {
	return name.slice(name.indexOf(":") + 1);
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
	return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
	return element?.children.filter((child) => child.name === name) ?? [];
}

/** The trimmed text of an element and of all in it. */
export function textIn(element: XmlElement | undefined): string {
	if (!element) return "";
	const parts = [element.text];
	for (const child of element.children) parts.push(textIn(child));
	return parts.join(" ").trim();
}

/** The nearest element of a name that an element stands in. */
export function ancestorOf(element: XmlElement, name: string): XmlElement | null {
	for (let above = element.parent; above; above = above.parent) if (above.name === name) return above;
	return null;
}

/** The names of the folders around an element, from the outside, with " / " between them. */
export function pathOf(element: XmlElement, folder: string): string {
	const names: string[] = [];
	for (let above = ancestorOf(element, folder); above; above = ancestorOf(above, folder))
		names.unshift(textIn(childOf(above, "name")));
	return names.filter(Boolean).join(" / ");
}
