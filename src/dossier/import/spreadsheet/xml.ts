/** Goes through XML as spreadsheets write it: elements and their text, one after another. Entities are decoded, none is declared. */

export interface XmlEvents {
	open(name: string, attributes: (name: string) => string | undefined): void;
	text(text: string): void;
	close(name: string): void;
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Names come without their prefix. What is not well-formed is read as far as it goes: this never throws. */
export function walkXml(xml: string, on: XmlEvents): void {
	let at = 0;
	while (at < xml.length) {
		const open = xml.indexOf("<", at);
		if (open < 0) return;
		if (open > at) on.text(decoded(xml.slice(at, open)));
		if (xml.startsWith("<!--", open)) at = behind(xml, "-->", open);
		else if (xml.startsWith("<![CDATA[", open)) {
			at = behind(xml, "]]>", open);
			on.text(xml.slice(open + 9, at - 3));
		} else if (xml[open + 1] === "?" || xml[open + 1] === "!") at = behind(xml, ">", open);
		else {
			at = behind(xml, ">", open);
			const tag = xml.slice(open + 1, at - 1);
			if (tag.startsWith("/")) on.close(local(tag.slice(1)));
			else {
				const isEmpty = tag.endsWith("/");
				const name = local(/^[^\s/]+/.exec(tag)?.[0] ?? "");
				on.open(name, (wanted) => attribute(tag, wanted));
				if (isEmpty) on.close(name);
			}
		}
	}
}

function behind(xml: string, end: string, from: number): number {
	const found = xml.indexOf(end, from);
	return found < 0 ? xml.length + end.length : found + end.length;
}

function local(name: string): string {
	return name.slice(name.indexOf(":") + 1).trim();
}

const ATTRIBUTES = new Map<string, RegExp>();

/** A value with or without a prefix before its name: r:id is found as "id". */
function attribute(tag: string, name: string): string | undefined {
	let pattern = ATTRIBUTES.get(name);
	if (!pattern) {
		pattern = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
		ATTRIBUTES.set(name, pattern);
	}
	const found = pattern.exec(tag);
	const value = found?.[1] ?? found?.[2];
	return value === undefined ? undefined : decoded(value);
}

function decoded(text: string): string {
	if (!text.includes("&")) return text;
	return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
		if (name) return NAMED[name] ?? whole;
		const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
	});
}
